"""Where the headings of a foreign sheet stand, and what they say: one row, or two with groups above."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kemiskinan_desktop.workbooks.heading_likeness import words_of
from kemiskinan_desktop.workbooks.mapping_fields import mapping_data
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind, RawRow, RawSheet
from kemiskinan_desktop.workbooks.table_finding import first_rows, group_labels

_KNOWN_ENOUGH, _FEWEST_CELLS = 2, 2
_LONGEST_HEADING = 80
_MOSTLY = 0.6
_LONG_NUMBER = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHeadings:
    """The headings of a table. Rows are 1-based, columns 0-based."""

    row: int
    """The lower of two rows; 0 when there are none."""
    labels: Mapping[int, str]
    groups: Mapping[int, str]
    """The heading above a heading, where there is one."""


NO_HEADINGS = SheetHeadings(row=0, labels={}, groups={})


def find_headings(sheet: RawSheet) -> SheetHeadings:
    """The row that looks most like headings; `NO_HEADINGS` where the first row holds data already."""
    best, most = NO_HEADINGS, 0.0
    for row in first_rows(sheet.rows):
        found = headings_at(sheet, row.number)
        known = sum(map(_known, found.labels.values())) - sum(_is_datum(cell) for _, cell in row.filled())
        if known > most and known >= _KNOWN_ENOUGH:
            best, most = found, known
    return best if best.row else _by_shape(sheet)


def headings_at(sheet: RawSheet, number: int) -> SheetHeadings:
    """The headings of a row that a person points at, with the group headings above it."""
    at = next((place for place, row in enumerate(sheet.rows) if row.number == number), None)
    if at is None:
        return NO_HEADINGS
    row, above = sheet.rows[at], sheet.rows[at - 1] if at else None
    own = {column: _line(cell.text) for column, cell in row.filled()}
    group = {column: (_line(text), spans) for column, (text, spans) in _groups(sheet, row, above).items()}
    spanning = {column: text for column, (text, spans) in group.items() if spans and column not in own}
    return SheetHeadings(
        row=number,
        labels=dict(sorted((own | spanning).items())),
        groups={column: text for column, (text, _) in group.items() if own.get(column, text) != text},
    )


def _groups(sheet: RawSheet, row: RawRow, above: RawRow | None) -> dict[int, tuple[str, bool]]:
    """The group headings; a row of data above is none."""
    if above is not None and any(_is_datum(cell) for _, cell in above.filled()):
        return {}
    return group_labels(sheet, row, above)


def _line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_HEADING]


def _is_datum(cell: RawCell) -> bool:
    """A date, or a long number, such as no heading is."""
    digits = sum(letter.isdigit() for letter in cell.text)
    return cell.kind in (RawKind.DATE, RawKind.BOOL) or digits >= _LONG_NUMBER


def _known(label: str) -> float:
    """How many of the words of a heading are words of headings."""
    words = words_of(label)
    return sum(word in _vocabulary() for word in words) / len(words) if words else 0.0


@cache
def _vocabulary() -> frozenset[str]:
    data = mapping_data()
    names = [name for entry in data["isian"] for name in entry["judul"]]
    names += [name for entry in data["pertanyaan"].values() for name in entry["judul"]] + data["dibiarkan"]
    return frozenset(word for name in names for word in words_of(name))


def _by_shape(sheet: RawSheet) -> SheetHeadings:
    """The first row of texts alone that is nearly as wide as the widest."""
    rows = list(first_rows(sheet.rows))
    widest = max((sum(1 for _ in row.filled()) for row in rows), default=0)
    for row in rows:
        cells = [cell for _, cell in row.filled()]
        wide = len(cells) >= max(_FEWEST_CELLS, _MOSTLY * widest)
        if wide and any(_is_datum(cell) for cell in cells):
            return NO_HEADINGS
        if wide and all(cell.kind is RawKind.TEXT for cell in cells):
            return headings_at(sheet, row.number)
    return NO_HEADINGS
