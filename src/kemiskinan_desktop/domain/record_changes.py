"""What changed between two states of a record, field by field, old and new in the words of the form."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.history_summaries import FieldChange
from kemiskinan_desktop.domain.privacy import Secret
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.record_facts import (
    Fact,
    FactKey,
    Words,
    fact,
    hidden_facts,
    member_line,
    names_in,
    raw_facts,
)
from kemiskinan_desktop.domain.veiling import veiled

_MEMBER = "Anggota"


def record_changes(
    before: FamilyRecord | None, after: FamilyRecord | None, old_words: Words, words: Words
) -> tuple[FieldChange, ...]:
    """Every field that differs, in the order of the form; a member that came or left is one line.

    The two states may belong to two questionnaires, each read by its own words.
    """
    people, former = _members(after, words), _members(before, old_words)
    came = [member for key, member in people.items() if key not in former]
    left = [member for key, member in former.items() if key not in people]
    return (
        *_fields(_Side(before, old_words), _Side(after, words), people.keys() ^ former.keys()),
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


class _Side:
    """One state of a record; words are made only for what differs."""

    def __init__(self, record: FamilyRecord | None, words: Words) -> None:
        self._words = words
        self.raw = {} if record is None else raw_facts(record, words)
        self._hidden = frozenset[FactKey]() if record is None else hidden_facts(record, words)
        self._names = {} if record is None else names_in(record)

    def fact(self, key: FactKey) -> Fact | None:
        """The field in words; None when it is not filled."""
        raw = self.raw.get(key)
        hidden = key in self._hidden
        return None if raw is None else fact(key, raw, self._names, self._words, hidden=hidden)


def _fields(was: _Side, now: _Side, unpaired: AbstractSet[str]) -> Iterator[FieldChange]:
    for key in dict.fromkeys((*now.raw, *was.raw)):
        if key[0] in unpaired or was.raw.get(key) == now.raw.get(key):
            continue
        old, new = was.fact(key), now.fact(key)
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
