"""Says of every row of a sheet what it is: data, or skipped with the reason."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kemiskinan_desktop.domain.identity import strip_number
from kemiskinan_desktop.domain.source import SkippedRow
from kemiskinan_desktop.workbooks.profile import CellKind, ProfileColumn, heading_key
from kemiskinan_desktop.workbooks.raw import RawRow, RawSheet
from kemiskinan_desktop.workbooks.table_finding import Table

_TOTAL = re.compile(r"(?:grand |sub ?-?)?(?:jumlah|total)|rata ?-?rata", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?\d{1,3}\)?", re.ASCII)
_WIDEST_GAP = 100
"""A longer run of blank rows is named once."""
_MOST_BLANK = 2_000
"""Blank rows of a sheet that are named one by one; runs after them are named once."""
_HEARD_EVERY = 1_000
_LONG_NUMBER = 12
_FILLED_ENOUGH = 3
"""So many filled cells of known columns make a record even where its keys are blank."""
KOP, HEADING, NUMBERS, REPEATED = (
    "Kop di atas tabel",
    "Judul kolom",
    "Nomor kolom",
    "Judul kolom yang diulang",
)
BLANK_ROW, TOTAL, BELOW = "Baris kosong", "Baris jumlah", "Tanda tangan atau keterangan di bawah tabel"
AFTER_END = "Penanda akhir data, atau baris sesudahnya"
NO_KEYS = "Baris tanpa NIK, nama, dan nomor KK"
NO_TABLE = "Lembar tanpa tabel yang dikenal"


@dataclass(frozen=True, slots=True)
class SortedRows:
    """The rows of a table. Every row of the sheet is in one of the two."""

    data: tuple[RawRow, ...]
    skipped: tuple[SkippedRow, ...]


def sort_rows(table: Table, hear: Callable[[], object] = lambda: None) -> SortedRows:
    """Sort the rows of the table's sheet; `hear` is called now and then and may raise."""
    return _RowSorter(table).sorted(hear)


def skipped_sheet(sheet: RawSheet) -> SkippedRow:
    """A sheet that is not read, named once with all its rows."""
    last = sheet.rows[-1].number
    reason = NO_TABLE if last == sheet.rows[0].number else f"{NO_TABLE}, sampai baris {last}"
    return SkippedRow(sheet=sheet.name, row=sheet.rows[0].number, reason=reason)


class _RowSorter:
    def __init__(self, table: Table) -> None:
        self._table = table
        columns = table.columns.items()
        self._names = tuple(column for column, meant in columns if meant.head_name or _feeds(meant, "name"))
        self._numbers = tuple(column for column, meant in columns if _is_number_key(meant))
        self._keys = self._names + self._numbers
        self._headings = tuple((column, heading_key(table.labels[column])) for column in self._keys[:2])
        self._known = tuple(column for column, meant in columns if meant.targets)
        upwards = reversed(table.data_rows)
        keyed = (row.number for row in upwards if self._has_key(row) and not self._is_total(row))
        self._last_keyed = next(keyed, 0)

    def sorted(self, hear: Callable[[], object]) -> SortedRows:
        data: list[RawRow] = []
        skipped = list(_blank_rows(self._table.sheet))
        for place, row in enumerate(self._table.sheet.rows):
            if place % _HEARD_EVERY == 0:
                hear()
            reason = self._reason(row)
            if reason:
                skipped.append(SkippedRow(sheet=self._table.sheet.name, row=row.number, reason=reason))
            else:
                data.append(row)
        return SortedRows(tuple(data), tuple(sorted(skipped, key=lambda entry: entry.row)))

    def _reason(self, row: RawRow) -> str:
        """Why a row is skipped; empty for data."""
        if row.number <= self._table.last_heading_row:
            return KOP if row.number < self._table.first_heading_row else HEADING
        if row.number >= self._table.end_row:
            return AFTER_END
        if self._is_total(row):
            return TOTAL
        if self._repeats_headings(row):
            return REPEATED
        if row.number == self._table.last_heading_row + 1 and self._numbers_columns(row):
            return NUMBERS
        return "" if self._has_key(row) else self._reason_without_key(row)

    def _reason_without_key(self, row: RawRow) -> str:
        filled = sum(not row.is_blank(column) for column in self._known)
        if filled >= _FILLED_ENOUGH:
            return ""
        if next(row.filled(), None) is None:
            return BLANK_ROW
        return BELOW if row.number > self._last_keyed else NO_KEYS

    def _has_key(self, row: RawRow) -> bool:
        return any(not row.is_blank(column) for column in self._keys)

    def _is_total(self, row: RawRow) -> bool:
        """Whether the row begins with a word for sums and carries no number of a person or family."""
        first = next((column for column in range(len(row.kinds)) if not row.is_blank(column)), None)
        text = "" if first is None else row.texts[first].strip()
        if not _TOTAL.match(text):
            return False
        if any(len(strip_number(row.cell(column).text)) >= _LONG_NUMBER for column in self._numbers):
            return False
        return first not in self._names or _TOTAL.fullmatch(text.strip(" :")) is not None

    def _repeats_headings(self, row: RawRow) -> bool:
        return all(
            (text := row.cell(column).text) and heading_key(text) == label for column, label in self._headings
        )

    def _numbers_columns(self, row: RawRow) -> bool:
        texts = [cell.text.strip() for _, cell in row.filled()]
        numbers = [int(text.strip("()")) for text in texts if _COLUMN_NUMBER.fullmatch(text)]
        enough = len(numbers) == len(texts) >= max(3, len(self._table.columns) // 2)
        return enough and all(later - earlier == 1 for earlier, later in pairwise(numbers))


def _feeds(meant: ProfileColumn, field: str) -> bool:
    return any(target.field == field for target in meant.targets)


def _is_number_key(meant: ProfileColumn) -> bool:
    keys = (CellKind.NIK, CellKind.KK, CellKind.KEY)
    return meant.join_key or any(target.kind in keys for target in meant.targets)


def _blank_rows(sheet: RawSheet) -> Iterator[SkippedRow]:
    """The rows between those that hold anything."""
    before = named = 0
    for row in sheet.rows:
        gap = row.number - before - 1
        named += gap
        if gap > _WIDEST_GAP or (gap > 1 and named > _MOST_BLANK):
            reason = f"{BLANK_ROW} sampai baris {row.number - 1}"
            yield SkippedRow(sheet=sheet.name, row=before + 1, reason=reason)
        else:
            for number in range(before + 1, row.number):
                yield SkippedRow(sheet=sheet.name, row=number, reason=BLANK_ROW)
        before = row.number
