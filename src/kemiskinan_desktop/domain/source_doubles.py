"""The same key twice in one workbook: both rows are refused, each naming the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kemiskinan_desktop.domain.field_labels import EXPECTED, LABELS
from kemiskinan_desktop.domain.plan import CellProblem
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source import SourceBook, SourceCell, SourceFamily, SourceMember

_MOST_NAMED = 5
Place = tuple[str, int]
"""Sheet and row."""
Row = SourceFamily | SourceMember


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


def _doubles(rows: Iterable[Row], fields: tuple[str, ...]) -> dict[Place, tuple[CellProblem, ...]]:
    everyone = tuple(rows)
    found: dict[Place, list[CellProblem]] = {}
    for field in fields:
        for same in _sharing(everyone, field):
            cells = [row.cells[field] for row in same]
            for row, cell in zip(same, cells, strict=True):
                others = [other for other in cells if other is not cell]
                found.setdefault((row.sheet, row.row), []).append(_problem(field, cell, others))
    return {place: tuple(problems) for place, problems in found.items()}


def _sharing(rows: Iterable[Row], field: str) -> list[list[Row]]:
    """The rows that have the value of a key in common with another."""
    seen: dict[str, list[Row]] = {}
    for row in rows:
        value = value_of(row.cells, field)
        if value:
            seen.setdefault(value, []).append(row)
    return [same for same in seen.values() if len(same) > 1]


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
