"""Which stored family and member a row of a workbook means."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from kemiskinan_desktop.domain.family import HEAD_RELATION, Family, Member
from kemiskinan_desktop.domain.names import name_key
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source import SourceFamily, SourceMember


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMatch:
    """The stored family a row means, and a different live one that it also points to."""

    stored: Family | None = None
    rival: Family | None = None
    field: str = "kk_number"
    """The cell that points to the rival."""


def match_family(
    source: SourceFamily, register: Register, *, claimed: Container[str] | None = None
) -> FamilyMatch:
    """By hidden id, then KK, former KK, then the NIK of the head.

    `claimed` are the ids of families that have a row of their own, known when the file is one that was given
    out: a family under a new KK number is then a new one even when its head is known, and its people move.
    """
    kk = value_of(source.cells, "kk_number")
    by_kk = register.by_kk.get(kk)
    stored = register.families.get(value_of(source.cells, "id"))
    if stored is not None:
        rival = None if by_kk is None or by_kk.id == stored.id else by_kk
        return FamilyMatch(stored=stored, rival=rival)
    stored = by_kk or register.by_former_kk.get(kk)
    if stored is not None:
        return FamilyMatch(stored=stored)
    return _by_head(source, register, claimed)


def _by_head(source: SourceFamily, register: Register, claimed: Container[str] | None) -> FamilyMatch:
    """The head of a stored family under another KK number is the same family; a member of it is not."""
    head = head_row(source.members)
    nik = "" if head is None else value_of(head.cells, "nik")
    owner = register.by_nik.get(nik)
    if owner is None or (claimed is not None and owner.id in claimed):
        return FamilyMatch()
    is_head = owner.head is not None and owner.head.nik is not None and owner.head.nik.text == nik
    if is_head:
        return FamilyMatch(stored=owner)
    return FamilyMatch() if claimed is not None else FamilyMatch(rival=owner, field="nik")


def head_row(members: Sequence[SourceMember]) -> SourceMember | None:
    """The row of the head; None when no row says so."""
    return next((m for m in members if value_of(m.cells, "relation") == HEAD_RELATION), None)


def match_members(stored: Family | None, rows: Sequence[SourceMember]) -> list[Member | None]:
    """For each row the stored member it means: by id, NIK, name and birth date, or a name alone."""
    found: list[Member | None] = [None] * len(rows)
    left = [] if stored is None else list(stored.members)
    for key_of_row, key_of_member in _KEYS:
        if not left:
            break
        index: dict[object, list[Member]] = {}
        for member in left:
            index.setdefault(key_of_member(member), []).append(member)
        for position, row in enumerate(rows):
            same = index.get(key_of_row(row), []) if found[position] is None and key_of_row(row) else []
            if len(same) == 1 and same[0] in left:
                found[position] = same[0]
                left.remove(same[0])
    return found


def _row_name_and_birth(row: SourceMember) -> object:
    name, birth = value_of(row.cells, "name"), value_of(row.cells, "birth_date")
    return (name_key(name), birth) if name and birth else ""


def _row_name(row: SourceMember) -> object:
    return name_key(value_of(row.cells, "name"))


_KEYS: tuple[tuple[Callable[[SourceMember], object], Callable[[Member], object]], ...] = (
    (lambda row: value_of(row.cells, "id"), lambda member: member.id),
    (lambda row: value_of(row.cells, "nik"), lambda member: member.nik.text if member.nik else None),
    (
        _row_name_and_birth,
        lambda member: (
            name_key(member.name),
            member.birth_date.isoformat() if member.birth_date else "",
        ),
    ),
    (_row_name, lambda member: name_key(member.name)),
)
