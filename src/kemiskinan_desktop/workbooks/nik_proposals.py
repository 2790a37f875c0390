"""Proposes the true NIK for a damaged one where another row of the same file gives it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kemiskinan_desktop.domain.identity import strip_number
from kemiskinan_desktop.domain.names import name_key
from kemiskinan_desktop.domain.number_slips import may_be_rounded
from kemiskinan_desktop.domain.row_cells import damaged_cells
from kemiskinan_desktop.domain.source import SourceCell, SourceFamily, SourceMember

_Person = tuple[str, str]
"""Name in its forgiving form, and ISO birth date."""


def with_proposals(
    families: tuple[SourceFamily, ...], orphans: tuple[SourceMember, ...]
) -> tuple[tuple[SourceFamily, ...], tuple[SourceMember, ...]]:
    """The same records; a damaged NIK gets the one whole NIK of the same person that fits its digits."""
    if not any(_is_damaged(member) for member in _all(families, orphans)):
        return families, orphans
    known = _known_niks(_all(families, orphans))
    return (
        tuple(_mended_family(family, known) for family in families),
        tuple(_mended(member, known) for member in orphans),
    )


def _all(families: Iterable[SourceFamily], orphans: Iterable[SourceMember]) -> Iterator[SourceMember]:
    for family in families:
        yield from family.members
    yield from orphans


def _person(member: SourceMember) -> _Person | None:
    name, born = member.cells.get("name"), member.cells.get("birth_date")
    return (name_key(name.value), born.value) if name and born and name.value and born.value else None


def _known_niks(members: Iterable[SourceMember]) -> dict[_Person, set[str]]:
    known: dict[_Person, set[str]] = {}
    for member in members:
        person, nik = _person(member), member.cells.get("nik")
        if person is not None and nik is not None and nik.value:
            known.setdefault(person, set()).add(nik.value)
    return known


def _is_damaged(member: SourceMember) -> bool:
    return any(field == "nik" for field, _ in damaged_cells(member.cells))


def _mended_family(family: SourceFamily, known: Mapping[_Person, set[str]]) -> SourceFamily:
    if not any(_is_damaged(member) for member in family.members):
        return family
    return replace(family, members=tuple(_mended(member, known) for member in family.members))


def _mended(member: SourceMember, known: Mapping[_Person, set[str]]) -> SourceMember:
    person = _person(member)
    if person is None or not _is_damaged(member):
        return member
    fitting = {nik for nik in known.get(person, ()) if _fits(member.cells["nik"], nik)}
    if len(fitting) != 1:
        return member
    mended = replace(member.cells["nik"], proposal=fitting.pop())
    return replace(member, cells={**member.cells, "nik": mended})


def _fits(damaged: SourceCell, nik: str) -> bool:
    """Whether the digits that were not lost are those of the NIK."""
    digits = strip_number(damaged.found)
    return not digits.isdecimal() or may_be_rounded(digits, nik)
