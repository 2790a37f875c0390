"""Decides which cells of a city's file are written, and proves each by reading it again before it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.names import name_key
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.workbooks.cell_reading import CellReader, RowOfLevel
from kemiskinan_desktop.workbooks.cell_xml import LONGEST_TEXT
from kemiskinan_desktop.workbooks.city_cells import NewCell, text_cell
from kemiskinan_desktop.workbooks.city_columns import CityColumn, city_columns, with_cell
from kemiskinan_desktop.workbooks.city_counts import FillCounts
from kemiskinan_desktop.workbooks.city_owners import Owner, Owners, writable
from kemiskinan_desktop.workbooks.profile import Level, Records, Target
from kemiskinan_desktop.workbooks.raw import RawRow, RawSheet, address, column_index
from kemiskinan_desktop.workbooks.reader import WholeReading
from kemiskinan_desktop.workbooks.row_sorting import sort_rows
from kemiskinan_desktop.workbooks.table_finding import Table

_REPORT_EVERY = 100
_EVERY_ROW = frozenset({Records.FLAT, Records.MEMBERS})
"""Sheets whose every row carries what it says of the family."""
_FAMILY_LEVELS = frozenset({Level.FAMILY, Level.SURVEY})
Values = Mapping[tuple[Level, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFacts:
    """What the file tells of a sheet beyond its cells. Rows are 1-based, columns 0-based."""

    formulas: frozenset[tuple[int, int]] = frozenset()
    listed: Mapping[int, Sequence[str]] = field(default_factory=dict[int, Sequence[str]])
    """Column → texts of its drop-down."""
    holds: Callable[[NewCell], bool] = field(default=lambda new: len(new.text) <= LONGEST_TEXT)
    """Whether the file can hold a cell."""


class TableFilling:
    """Fills the rows of one table."""

    def __init__(
        self, table: Table, reading: WholeReading, owners: Owners, facts: SheetFacts, counts: FillCounts
    ) -> None:
        tables = reading.found.tables
        beside = [sheet for place, sheet in enumerate(reading.raw.sheets) if place not in tables]
        self.table, self._owners, self._facts, self._counts = table, owners, facts, counts
        self.cells = CellReader(table, reading.around, beside)
        self._columns = city_columns(table, self.cells, facts.listed, reading.around)
        self._head = next((index for index, known in table.columns.items() if known.head_name), None)
        self._covered = covered_cells(table.sheet)
        self._known_ways: dict[tuple[int, tuple[str, ...]], NewCell] = {}

    def edits(self, report: Report = silent) -> dict[int, dict[int, NewCell]]:
        """Row → column → content of every cell that is to be written."""
        found: dict[int, dict[int, NewCell]] = {}
        rows = sort_rows(self.table).data
        for done, row in enumerate(rows):
            if done % _REPORT_EVERY == 0:
                report(done, len(rows))
            written = self._row(row)
            if written:
                found[row.number] = written
        return found

    def _row(self, row: RawRow) -> dict[int, NewCell]:
        place = self.table.sheet.name, row.number
        owner = self._owners.rows.get(place)
        written = {} if owner is None else self._written(row, owner)
        counts = self._counts
        if written:
            counts.filled += 1
            for index in written:
                blank = row.is_blank(index)
                counts.blanks_filled += blank
                counts.replaced += not blank
        elif owner is None or (owner.of_person and owner.member is None):
            counts.unknown += 1
            counts.unknown_rows.append(f"{place[0]} {place[1]}")
        else:
            counts.unchanged += 1
        return written

    def _written(self, row: RawRow, owner: Owner) -> dict[int, NewCell]:
        written: dict[int, NewCell] = {}
        values = owner.values()
        found = self.cells.read(row)
        for index in self._differing(row, owner, values, found):
            new = self._new_cell(row, index, values, found)
            if new is not None:
                written[index] = new
                row = with_cell(row, index, new.raw)
        head = self._head_cell(row, owner)
        return written if head is None else {**written, **head}

    def _differing(self, row: RawRow, owner: Owner, values: Values, found: RowOfLevel) -> Iterator[int]:
        """The columns that say something else than what is stored; a blank here never empties a cell."""
        indices: list[int] = []
        for level in writable(self.table.layout.records, owner):
            for name in found[level]:
                ours = values.get((level, name), "")
                if not ours or found[level].value_of(name) == ours:
                    continue
                index = column_index(found[level][name].address.rstrip("0123456789"))
                if self._feeds(index, level, name) and self._is_for(row, index, level, owner):
                    indices.append(index)
        return iter(dict.fromkeys(indices))

    def _feeds(self, index: int, level: Level, name: str) -> bool:
        """Whether the cell itself was read, and not something that is the same in every row."""
        column = self._columns.get(index)
        return column is not None and any(
            target.level is level and target.field == name for target in column.targets
        )

    def _is_for(self, row: RawRow, index: int, level: Level, owner: Owner) -> bool:
        """A family's cells stand in its first row, in every row of a flat sheet, or where they repeat."""
        if (row.number, index) in self._covered:
            return False
        repeated = self.table.layout.records in _EVERY_ROW or not row.is_blank(index)
        return level not in _FAMILY_LEVELS or owner.begins or repeated or not owner.of_person

    def _new_cell(self, row: RawRow, index: int, values: Values, found: RowOfLevel) -> NewCell | None:
        place = f"{self.table.sheet.name} {address(index, row.number)}"
        if (row.number, index) in self._facts.formulas:
            self._counts.formulas.append(place)
            return None
        column = self._columns[index]
        wanted = [
            values.get((target.level, target.field), "") or found[target.level].value_of(target.field)
            for target in column.targets
        ]
        new = self.way(row, column, wanted)
        if new is None:
            self._counts.unwritten.append(place)
        return new

    def way(self, row: RawRow, column: CityColumn, wanted: Sequence[str]) -> NewCell | None:
        """The first way to write a cell that reads back as what it should say; None without one."""
        key = column.index, tuple(wanted)
        known = self._known_ways.get(key)
        if known is not None and self._reads(row, column, known, wanted):
            return known
        for new in column.candidates(wanted, row.cell(column.index)):
            if self._facts.holds(new) and self._reads(row, column, new, wanted):
                self._known_ways[key] = new
                return new
        return None

    def _reads(self, row: RawRow, column: CityColumn, new: NewCell, wanted: Sequence[str]) -> bool:
        levels = frozenset(target.level for target in column.targets)
        found = self.cells.read(with_cell(row, column.index, new.raw), levels)
        told = zip(column.targets, wanted, strict=True)
        return all(found[target.level].value_of(target.field) == value for target, value in told if value)

    def _head_cell(self, row: RawRow, owner: Owner) -> dict[int, NewCell] | None:
        """The name of the head beside the family, where it is another one now."""
        index, head = self._head, owner.family.head
        if index is None or head is None or index in self._columns:
            return None
        place, old = (row.number, index), row.cell(index).text
        same = name_key(old) == name_key(head.name)
        if same or place in self._covered or not self._is_for(row, index, Level.FAMILY, owner):
            return None
        if place in self._facts.formulas:
            self._counts.formulas.append(f"{self.table.sheet.name} {address(index, row.number)}")
            return None
        return {index: text_cell(head.name)}

    def new_row(self, number: int, owner: Owner) -> dict[int, NewCell]:
        """The cells of a row for a family or person that the file does not have."""
        values, written = owner.values(), dict[int, NewCell]()
        row = RawRow(number, False, b"", ())  # noqa: FBT003 - as the reader makes it
        levels = writable(self.table.layout.records, owner)
        taken: set[tuple[Level, str]] = set()
        for index, column in sorted(self._columns.items()):
            wanted = [
                values.get((target.level, target.field), "")
                if target.level in levels and self._speaks(target, owner)
                else ""
                for target in column.targets
            ]
            told = zip(column.targets, wanted, strict=True)
            fields = {(target.level, target.field) for target, value in told if value}
            if fields and not fields <= taken:
                new = self.way(row, column, wanted)
                if new is not None:
                    written[index] = new
                    row = with_cell(row, index, new.raw)
                    taken |= fields
        return {**written, **(self._head_cell(row, owner) or {})}

    def _speaks(self, target: Target, owner: Owner) -> bool:
        repeated = self.table.layout.records in _EVERY_ROW
        return target.level not in _FAMILY_LEVELS or owner.begins or repeated


def covered_cells(sheet: RawSheet) -> frozenset[tuple[int, int]]:
    """Cells under a merged one, which hold nothing of their own: row and 0-based column."""
    return frozenset(
        (row, column)
        for merge in sheet.merges
        if (merge.last_row - merge.first_row) * (merge.last_column - merge.first_column) < _WIDEST_MERGE
        for row in range(merge.first_row, merge.last_row + 1)
        for column in range(merge.first_column, merge.last_column + 1)
        if (row, column) != (merge.first_row, merge.first_column)
    )


_WIDEST_MERGE = 100_000
