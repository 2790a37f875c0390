"""What changed between two states of a record, field by field, old and new in the words of the form."""

from collections.abc import Iterator, Mapping

from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.history_summaries import FieldChange
from kemiskinan_desktop.domain.privacy import Secret
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.record_facts import Fact, FactKey, Words, facts, member_line
from kemiskinan_desktop.domain.veiling import veiled

_MEMBER = "Anggota"


def record_changes(
    before: FamilyRecord | None, after: FamilyRecord | None, old_words: Words, words: Words
) -> tuple[FieldChange, ...]:
    """Every field that differs, in the order of the form; a member that came or left is one line.

    The two states may belong to two questionnaires, each read by its own words.
    """
    was = {} if before is None else facts(before, old_words)
    now = {} if after is None else facts(after, words)
    people, former = _members(after, words), _members(before, old_words)
    fields = _fields(was, now, people.keys() ^ former.keys())
    came = [member for key, member in people.items() if key not in former]
    left = [member for key, member in former.items() if key not in people]
    return (
        *fields,
        *(FieldChange(label=_MEMBER, of=each.name, new=member_line(each, words)) for each in came),
        *(FieldChange(label=_MEMBER, of=each.name, old=member_line(each, old_words)) for each in left),
    )


def document_changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """The lines of two lists of label and value that differ."""
    return tuple(
        FieldChange(label=label, old=before.get(label, ""), new=after.get(label, ""))
        for label in dict.fromkeys((*after, *before))
        if before.get(label, "") != after.get(label, "")
    )


def _fields(
    was: Mapping[FactKey, Fact], now: Mapping[FactKey, Fact], unpaired: set[str]
) -> Iterator[FieldChange]:
    for key in dict.fromkeys((*now, *was)):
        old, new = was.get(key), now.get(key)
        if key[0] in unpaired or (old and old.raw) == (new and new.raw):
            continue
        known = new or old
        if known is not None:
            yield FieldChange(
                label=known.label, of=known.of, old=old.shown if old else "", new=new.shown if new else "",
                hidden=known.hidden,
            )  # fmt: skip


def _members(record: FamilyRecord | None, words: Words) -> dict[str, Member]:
    """Members by key, without what this person is not shown; the NIK is masked wherever it is read."""
    if record is None:
        return {}
    shown = veiled(record, words.kinds - {Secret.NIK}, words.secrets, words.today)
    return {member.id: member for member in shown.family.members}
