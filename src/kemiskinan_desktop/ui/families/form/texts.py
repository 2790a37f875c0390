"""What stands in every field of the form, right or wrong: compared, undone, kept as a draft, put back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

PREFIX = "members"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTexts:
    """Fields by path, ``kk_number``, ``answers.P1``, ``members.{key}.nik``; members by key in their order."""

    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    members: tuple[str, ...] = ()

    def of_member(self, key: str) -> dict[str, str]:
        """Field → text of one member."""
        start = f"{PREFIX}.{key}."
        return {
            path.removeprefix(start): text for path, text in self.fields.items() if path.startswith(start)
        }

    def differing(self, other: "FormTexts") -> tuple[str, ...]:
        """Paths whose text is not the same in both; a field one of them lacks counts as empty there."""
        paths = dict.fromkeys((*self.fields, *other.fields))
        return tuple(path for path in paths if self.fields.get(path, "") != other.fields.get(path, ""))

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"isian": dict(self.fields), "anggota": list(self.members)}


def texts_of(document: Mapping[str, Any]) -> FormTexts:
    """The texts of a document."""
    return FormTexts(fields=dict(document["isian"]), members=tuple(document["anggota"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What is shown when a draft meets a record that was saved again since."""

    texts: FormTexts
    theirs: Mapping[str, str]
    """Path → text that is stored now and differs from what was typed."""


def merge(base: FormTexts, mine: FormTexts, theirs: FormTexts) -> Merged:
    """What was typed stays; what only the others changed is taken over; where both did, theirs is named.

    `base` is what stood in the form before anything was typed.
    """
    members = tuple(_members(base, mine, theirs))
    shown: dict[str, str] = {}
    clashes: dict[str, str] = {}
    for path in dict.fromkeys((*theirs.fields, *mine.fields)):
        if _key_of(path) not in {"", *members}:
            continue
        before, typed = base.fields.get(path, ""), mine.fields.get(path, "")
        stored = theirs.fields.get(path, "")
        shown[path] = stored if typed == before else typed
        if typed != before and stored not in {before, typed}:
            clashes[path] = stored
    return Merged(texts=FormTexts(fields=shown, members=members), theirs=clashes)


def keyed(path: str, members: tuple[str, ...]) -> str:
    """``members.2.nik`` with the key of that member instead of its place; other paths stay."""
    head, place, name = _parts(path)
    if head != PREFIX or not place.isdigit() or int(place) >= len(members):
        return path
    return f"{PREFIX}.{members[int(place)]}.{name}"


def placed(path: str, members: tuple[str, ...]) -> str:
    """The path of `keyed` with the member's place again; empty when the member is gone."""
    head, key, name = _parts(path)
    if head != PREFIX or not key:
        return path
    return f"{PREFIX}.{members.index(key)}.{name}" if key in members else ""


def _members(base: FormTexts, mine: FormTexts, theirs: FormTexts) -> Iterable[str]:
    """Mine in my order without those that others took out while I left them alone, then those they added."""
    for key in mine.members:
        gone = key in base.members and key not in theirs.members
        if not gone or mine.of_member(key) != base.of_member(key):
            yield key
    yield from (key for key in theirs.members if key not in base.members and key not in mine.members)


def _parts(path: str) -> tuple[str, str, str]:
    head, middle, tail = [*path.split(".", 2), "", ""][:3]
    return head, middle, tail


def _key_of(path: str) -> str:
    head, key, _ = _parts(path)
    return key if head == PREFIX else ""
