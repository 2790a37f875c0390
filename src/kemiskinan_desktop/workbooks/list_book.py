"""A list as it stands on the screen, as a workbook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.whole_file import whole_file
from kemiskinan_desktop.workbooks import styles
from kemiskinan_desktop.workbooks.columns import ColumnKind
from kemiskinan_desktop.workbooks.sheet_print import landscape
from kemiskinan_desktop.workbooks.text_cells import plain_cell, put_heading, put_text, put_title

Value = str | int | float | Decimal | date | None
"""Text, number or date of a cell; None leaves it empty."""
_REPORT_EVERY = 200
_SHEET = "Daftar"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column of a list. TEXT shows any value as text; other kinds format numbers and dates."""

    heading: str
    width: int = 16
    kind: ColumnKind = ColumnKind.TEXT


_FORMATS = {
    ColumnKind.NUMBER: "#,##0.##",
    ColumnKind.INTEGER: styles.WHOLE_FORMAT,
    ColumnKind.DATE: styles.DATE_FORMAT,
}


def write_list_book(
    title: str,
    columns: Sequence[ListColumn],
    rows: Sequence[Sequence[Value]],
    target: Path,
    *,
    notes: Iterable[str] = (),
    report: Report = silent,
) -> None:
    """Write a list, whole or not at all: title, notes below it, headings, rows.

    Raises UserError when the disk refuses, and what `report` raises.
    """
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = _SHEET
    heading_row = _top(sheet, title, notes)
    for index, column in enumerate(columns, start=1):
        put_heading(sheet, heading_row, index, column.heading)
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    for done, row in enumerate(rows):
        if done % _REPORT_EVERY == 0:
            report(done, len(rows))
        for index, (column, value) in enumerate(zip(columns, row, strict=True), start=1):
            _put(sheet, heading_row + 1 + done, index, column.kind, value)
    last = f"{get_column_letter(len(columns))}{heading_row + max(1, len(rows))}"
    sheet.auto_filter.ref = f"A{heading_row}:{last}"
    sheet.freeze_panes = f"A{heading_row + 1}"
    landscape(sheet, heading_row)
    with whole_file(target) as stream:
        book.save(stream)


def _top(sheet: Worksheet, title: str, notes: Iterable[str]) -> int:
    put_title(sheet, 1, title, styles.TITLE_FONT)
    row = 1
    for row, note in enumerate(notes, start=2):
        put_title(sheet, row, note, styles.SUBTITLE_FONT)
    return row + 2


def _put(sheet: Worksheet, row: int, column: int, kind: ColumnKind, value: Value) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str) or kind not in _FORMATS:
        put_text(sheet, row, column, str(value))
        return
    cell = plain_cell(sheet, row, column)
    cell.value = value
    cell.number_format = _FORMATS[kind]
    cell.font = styles.BODY_FONT
