"""A workbook of another kind (.xls, .xlsb, .ods) as a plain .xlsx with the same sheets, rows and merges."""

import io
import re
from datetime import datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter

from kemiskinan_desktop.workbooks import styles
from kemiskinan_desktop.workbooks.cell_xml import clean_text
from kemiskinan_desktop.workbooks.raw import RawBook, RawCell, RawKind, RawSheet

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d+)?", re.ASCII)
_WIDE, _NARROW = 40, 9


def as_xlsx(book: RawBook) -> bytes:
    """The cells with their values, without styles; a number of more digits than Excel keeps is a text."""
    made = Workbook()
    made.remove(made.worksheets[0])
    made.epoch = datetime(1904, 1, 1) if book.date_1904 else made.epoch  # noqa: DTZ001 - a sheet's dates carry no zone
    for sheet in book.sheets:
        _add(made, sheet)
    if not any(sheet.sheet_state == "visible" for sheet in made.worksheets):
        made.worksheets[0].sheet_state = "visible"
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _add(book: Workbook, sheet: RawSheet) -> None:
    made = book.create_sheet(sheet.name)
    made.sheet_state = "hidden" if sheet.hidden else "visible"
    widths: dict[int, int] = {}
    for row in sheet.rows:
        made.row_dimensions[row.number].hidden = row.hidden
        for column, cell in row.filled():
            target = made.cell(row.number, column + 1)
            if isinstance(target, Cell):
                _put(target, cell)
            widths[column] = max(widths.get(column, _NARROW), len(cell.text) + 2)
    for merge in sheet.merges:
        made.merge_cells(
            start_row=merge.first_row, end_row=merge.last_row,
            start_column=merge.first_column + 1, end_column=merge.last_column + 1,
        )  # fmt: skip
    for column, width in widths.items():
        made.column_dimensions[get_column_letter(column + 1)].width = min(width, _WIDE)


def _put(target: Cell, cell: RawCell) -> None:
    if cell.kind is RawKind.NUMBER and _NUMBER.fullmatch(cell.text):
        target.value = Decimal(cell.text)
    elif cell.kind is RawKind.DATE:
        target.value = datetime.fromisoformat(cell.text)
        target.number_format = styles.DATE_FORMAT
    elif cell.kind is RawKind.BOOL:
        target.value = cell.text == "1"
    elif cell.kind is not RawKind.UNCALCULATED:
        target.value = clean_text(cell.text)
        target.data_type = "s"
        target.number_format = styles.TEXT_FORMAT
