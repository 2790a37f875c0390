"""Fields that are the same in every row: told by the profile, or written once outside the table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kemiskinan_desktop.workbooks.meaning import Meaning, Understand, as_seen, common_meaning
from kemiskinan_desktop.workbooks.profile import Constant, heading_key
from kemiskinan_desktop.workbooks.raw import NO_CELL, RawCell, RawKind, RawRow, RawSheet
from kemiskinan_desktop.workbooks.table_finding import Table

_DEEPEST = 60
"""Rows of a sheet among which labels are looked for."""
_HEADINGS = 3
"""So many filled cells make a row of headings, whose values stand below."""


@dataclass(frozen=True, slots=True)
class FixedCell:
    """A constant as it is understood, with what a person sees of it."""

    field: str
    meaning: Meaning
    found: str


def constant_cell(
    constant: Constant, understand: Understand, table: Table, beside: Iterable[RawSheet]
) -> FixedCell | None:
    """The constant for the rows of a table; None when nothing says it."""
    cell = RawCell(RawKind.TEXT, constant.value) if constant.value else labelled(constant, table, beside)
    if cell.is_blank:
        return None
    meaning = common_meaning(cell) or understand(cell)
    return FixedCell(constant.target.field, meaning, as_seen(cell))


def labelled(constant: Constant, table: Table, beside: Iterable[RawSheet]) -> RawCell:
    """The cell that a label of the constant names: in the kop, else on a sheet `beside` that has none."""
    keys = frozenset(map(heading_key, constant.labels))
    if not keys:
        return NO_CELL
    for rows in _places(table, beside):
        found = _labelled_in(rows, keys)
        if not found.is_blank:
            return found
    return NO_CELL


def _places(table: Table, beside: Iterable[RawSheet]) -> Iterator[list[RawRow]]:
    """The rows above the headings, a kop close above them too; then the sheets without a table."""
    own = (row for row in table.sheet.rows if row.number < table.last_heading_row)
    yield [row for row in own if row.number < table.first_heading_row or len(list(row.filled())) < _HEADINGS]
    for sheet in beside:
        yield [row for row in sheet.rows if row.number <= _DEEPEST]


def _labelled_in(rows: Sequence[RawRow], keys: frozenset[str]) -> RawCell:
    for position, row in enumerate(rows):
        below = rows[position + 1] if position + 1 < len(rows) else None
        for column, cell in row.filled():
            label, mark, rest = cell.text.partition(":")
            if heading_key(label) in keys:
                return (
                    RawCell(RawKind.TEXT, rest.strip())
                    if mark and rest.strip()
                    else _value(row, below, column)
                )
    return NO_CELL


def _value(row: RawRow, below: RawRow | None, column: int) -> RawCell:
    """Right of the label; below it when the label stands in a row of headings."""
    filled = list(row.filled())
    if len(filled) >= _HEADINGS:
        return NO_CELL if below is None else below.cell(column)
    right = next((cell for place, cell in filled if place > column), NO_CELL)
    return right._replace(text=right.text.lstrip(" :=")) if right.kind is RawKind.TEXT else right
