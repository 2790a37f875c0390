"""The same key twice in one workbook: both rows are refused, each naming the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kemiskinan_desktop.domain.field_labels import EXPECTED, LABELS
from kemiskinan_desktop.domain.matching import value_of
from kemiskinan_desktop.domain.plan import CellProblem
from kemiskinan_desktop.domain.source import SourceBook, SourceCell, SourceFamily, SourceMember

_MOST_NAMED = 5
Place = tuple[str, int]
"""Sheet and row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubles:
    """Problems of the rows that share a key with another row."""

    families: Mapping[Place, tuple[CellProblem, ...]]
    members: Mapping[Place, tuple[CellProblem, ...]]


def find_doubles(book: SourceBook) -> Doubles:
    """Families with the same id or KK number, members with the same id or NIK."""
    members = [member for family in book.families for member in family.members]
    return Doubles(
        families=_doubles(book.families, ("id", "kk_number")),
        members=_doubles([*members, *book.orphans], ("id", "nik")),
    )


def _doubles(
    rows: Iterable[SourceFamily | SourceMember], fields: tuple[str, ...]
) -> dict[Place, tuple[CellProblem, ...]]:
    seen: dict[tuple[str, str], list[tuple[Place, SourceCell]]] = {}
    for row in rows:
        for field in fields:
            value = value_of(row.cells, field)
            if value:
                seen.setdefault((field, value), []).append(((row.sheet, row.row), row.cells[field]))
    found: dict[Place, list[CellProblem]] = {}
    for (field, _), places in seen.items():
        for place, cell in places if len(places) > 1 else ():
            others = [other for _, other in places if other is not cell]
            found.setdefault(place, []).append(_problem(field, cell, others))
    return {place: tuple(problems) for place, problems in found.items()}


def _problem(field: str, cell: SourceCell, others: list[SourceCell]) -> CellProblem:
    named = ", ".join(f"{other.sheet} {other.address}" for other in others[:_MOST_NAMED])
    rest = len(others) - _MOST_NAMED
    more = f" dan {rest} sel lain" if rest > 0 else ""
    return CellProblem(
        sheet=cell.sheet,
        cell=cell.address,
        found=cell.found,
        expected=EXPECTED.get(field, "Kosong untuk baris baru."),
        sentence=f"{LABELS[field]} yang sama ada juga di {named}{more}. Perbaiki salah satunya.",
    )
