"""The first rows of a sheet as they would be read through a layout, with what is wrong in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.source import SourceBook, SourceCell, SourceFamily
from kemiskinan_desktop.workbooks.cell_reading import Surroundings
from kemiskinan_desktop.workbooks.profile import Level, Profile
from kemiskinan_desktop.workbooks.raw import RawBook, RawSheet
from kemiskinan_desktop.workbooks.reader import source_book
from kemiskinan_desktop.workbooks.recognition import Recognised
from kemiskinan_desktop.workbooks.table_finding import Table, find_table

_MARGIN = 20
"""Rows read beyond those that are shown, so that a family is not cut."""
Place = tuple[Level, str]
"""A field of a record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewCell:
    """One field of one row."""

    value: str
    """Canonical, as it would be compared and stored."""
    found: str
    """As it stands in the file."""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row of the sheet; skipped with a reason, or with the cells of the records in it."""

    row: int
    begins_family: bool = False
    cells: Mapping[Place, PreviewCell]
    skipped: str = ""

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong in it."""
        return tuple(cell.problem for cell in self.cells.values() if cell.problem)


def preview_rows(
    book: RawBook, position: int, profile: Profile, around: Surroundings, most: int
) -> tuple[PreviewRow, ...]:
    """The first rows below the headings. Raises UserError when the layout is not found in its own sheet."""
    table = _table(book.sheets[position], profile)
    first = _cut(book.sheets[position], table.last_heading_row, most + _MARGIN)
    sheets = tuple(first if at == position else each for at, each in enumerate(book.sheets))
    found = Recognised(profile, {position: replace(table, sheet=first)})
    read = source_book(replace(book, sheets=sheets), found, around)
    rows = _rows(read, first.name, table.last_heading_row)
    return tuple(sorted(rows, key=lambda row: row.row)[:most])


def _table(sheet: RawSheet, profile: Profile) -> Table:
    tables = [table for layout in profile.layouts if (table := find_table(sheet, layout)) is not None]
    if not tables:
        raise UserError(
            "Kolom yang dipetakan masih terlalu sedikit untuk membaca lembar ini.",
            "Petakan sedikitnya nomor KK, NIK, dan nama.",
        )
    return max(tables, key=lambda table: len(table.columns))


def _cut(sheet: RawSheet, heading_row: int, most: int) -> RawSheet:
    above = sum(row.number <= heading_row for row in sheet.rows)
    return replace(sheet, rows=sheet.rows[: above + most])


def _rows(read: SourceBook, sheet: str, heading_row: int) -> Iterable[PreviewRow]:
    cells: dict[int, dict[Place, PreviewCell]] = {}
    begins: set[int] = set()
    for family in read.families:
        if family.sheet == sheet:
            begins.add(family.row)
            cells.setdefault(family.row, {}).update(_of_family(family))
        for member in family.members:
            if member.sheet == sheet:
                cells.setdefault(member.row, {}).update(_cells(Level.MEMBER, member.cells))
    for member in read.orphans:
        cells.setdefault(member.row, {}).update(_cells(Level.MEMBER, member.cells))
    for row, found in cells.items():
        yield PreviewRow(row=row, begins_family=row in begins, cells=found)
    for skipped in read.skipped:
        if skipped.sheet == sheet and skipped.row > heading_row and skipped.row not in cells:
            yield PreviewRow(row=skipped.row, cells={}, skipped=skipped.reason)


def _of_family(family: SourceFamily) -> dict[Place, PreviewCell]:
    return _cells(Level.FAMILY, family.cells) | _cells(Level.SURVEY, family.answers)


def _cells(level: Level, cells: Mapping[str, SourceCell]) -> dict[Place, PreviewCell]:
    return {
        (level, field): PreviewCell(value=cell.value, found=cell.found, problem=cell.damage)
        for field, cell in cells.items()
    }
