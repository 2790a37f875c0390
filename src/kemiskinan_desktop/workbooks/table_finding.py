"""Finds the table of a layout in a sheet by its headings, wherever they stand."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kemiskinan_desktop.workbooks.profile import ProfileColumn, SheetLayout, heading_key
from kemiskinan_desktop.workbooks.raw import RawRow, RawSheet, address, column_index, column_letters

DEEPEST_HEADING = 60
"""Rows among which headings are looked for."""
_CODE_MARK = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that has been found. Columns are 0-based, rows 1-based."""

    sheet: RawSheet
    layout: SheetLayout
    first_heading_row: int
    last_heading_row: int
    columns: Mapping[int, ProfileColumn]
    labels: Mapping[int, str]
    """The heading of every column that has one."""
    repeated: tuple[int, ...]
    """Columns whose heading stood further left already; they are not read."""
    end_row: int = sys.maxsize
    """The row of the layout's end mark; it and all rows after it are no data."""

    @property
    def unknown(self) -> tuple[int, ...]:
        """Columns with a heading that the layout does not know."""
        return tuple(col for col in self.labels if col not in self.columns and col not in self.repeated)

    @property
    def missing(self) -> tuple[ProfileColumn, ...]:
        """Required columns that are not there."""
        here = list(self.columns.values())
        return tuple(column for column in self.layout.columns if column.required and column not in here)

    @property
    def share_known(self) -> float:
        """How many of the headings the layout knows, 0 to 1; nothing is known of a sheet without headings."""
        return len(self.columns) / max(len(self.labels), 1) if self.last_heading_row else 0.0

    @property
    def data_rows(self) -> tuple[RawRow, ...]:
        """The rows under the headings, before the end mark."""
        return tuple(row for row in self.sheet.rows if self.last_heading_row < row.number < self.end_row)

    def named(self, column: int) -> str:
        """A column as people find it: heading and address."""
        if not self.last_heading_row:
            return self.labels[column]
        return f"{self.labels[column]} ({address(column, self.last_heading_row)})"


def find_table(sheet: RawSheet, layout: SheetLayout) -> Table | None:
    """The table with the most known headings, complete or not; None when hardly any is known.

    Where the layout says the row of its headings, it is that row or none.
    """
    table = _best_table(sheet, layout)
    return table if table is None or not layout.end_mark else replace(table, end_row=_end_row(table))


def _best_table(sheet: RawSheet, layout: SheetLayout) -> Table | None:
    if layout.heading_row == 0:
        return _without_headings(sheet, layout)
    by_key = {key: column for column in layout.columns if not column.letter for key in column.keys}
    best: Table | None = None
    above: RawRow | None = None
    for row in first_rows(sheet.rows):
        if layout.heading_row in (None, row.number):
            table = _table_at(sheet, layout, by_key, row, above)
            if best is None or len(table.columns) > len(best.columns):
                best = table
        above = row
    enough = min(3, len(layout.columns))
    return best if best is not None and len(best.columns) >= enough else None


def _without_headings(sheet: RawSheet, layout: SheetLayout) -> Table | None:
    """The whole sheet, its columns by their letters."""
    columns = {column_index(column.letter): column for column in layout.columns if column.letter}
    if not sheet.rows or not columns:
        return None
    return Table(
        sheet=sheet, layout=layout, first_heading_row=0, last_heading_row=0, columns=columns,
        labels={index: f"kolom {column_letters(index)}" for index in columns}, repeated=(),
    )  # fmt: skip


def _end_row(table: Table) -> int:
    """The first row under the headings that begins with the end mark."""
    mark = table.layout.end_mark.casefold()
    for row in table.data_rows:
        first = next((cell.text for _, cell in row.filled()), "")
        if first.strip().casefold().startswith(mark):
            return row.number
    return sys.maxsize


def first_rows(rows: Iterable[RawRow]) -> Iterable[RawRow]:
    """The rows among which headings may stand."""
    for row in rows:
        if row.number > DEEPEST_HEADING:
            return
        yield row


def _table_at(
    sheet: RawSheet,
    layout: SheetLayout,
    by_key: Mapping[str, ProfileColumn],
    row: RawRow,
    above: RawRow | None,
) -> Table:
    own = {column: cell.text for column, cell in row.filled()}
    group = group_labels(sheet, row, above)
    spanning = {column: text for column, (text, spans) in group.items() if spans and column not in own}
    labels = dict(sorted((own | spanning).items()))
    columns = _by_letter(layout, labels)
    repeated: list[int] = []
    for column, text in labels.items():
        if column in columns:
            continue
        found = _known(by_key, text, group.get(column, ("", False))[0])
        if found is not None and found in columns.values():
            repeated.append(column)
        elif found is not None:
            columns[column] = found
    labels |= {column: f"kolom {column_letters(column)}" for column in columns if column not in labels}
    return Table(
        sheet=sheet,
        layout=layout,
        first_heading_row=above.number if group and above else row.number,
        last_heading_row=row.number,
        columns=columns,
        labels=labels,
        repeated=tuple(repeated),
    )


def _by_letter(layout: SheetLayout, labels: Mapping[int, str]) -> dict[int, ProfileColumn]:
    """Columns that stand at their letter under a heading of theirs.

    Where the layout says the row of its headings, a blank heading or any other will do for a column without.
    """
    lettered = {column_index(column.letter): column for column in layout.columns if column.letter}
    nailed = layout.heading_row is not None
    return {
        index: column
        for index, column in lettered.items()
        if (heading_key(labels[index]) in column.keys if index in labels and column.headings else nailed)
    }


def _known(by_key: Mapping[str, ProfileColumn], text: str, group: str) -> ProfileColumn | None:
    keys = (heading_key(group + text), heading_key(text), heading_key(text.split(_CODE_MARK, 1)[0]))
    return next((by_key[key] for key in keys if key in by_key), None)


def group_labels(sheet: RawSheet, row: RawRow, above: RawRow | None) -> dict[int, tuple[str, bool]]:
    """Column → heading in the row above, and whether that heading reaches down into this row.

    A merged heading above stands over all its columns. Without merges, a heading above reaches down where the
    cell below it is blank. A row above of a single cell is a title, not a heading.
    """
    if above is None or above.number != row.number - 1:
        return {}
    filled = {column: cell.text for column, cell in above.filled()}
    if len(filled) < 2:  # noqa: PLR2004 - a heading row has neighbours
        return {}
    labels = {column: (text, True) for column, text in filled.items()}
    for merge in sheet.merges:
        if merge.first_row == above.number and merge.first_column in filled:
            for column in range(merge.first_column, merge.last_column + 1):
                labels[column] = filled[merge.first_column], merge.last_row >= row.number
    return labels
