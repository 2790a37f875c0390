"""A data sheet of Buku Data as openpyxl makes it: headings, widths, checks, protection, one model row."""

from collections.abc import Callable, Sequence
from typing import Final

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.workbooks import styles
from kemiskinan_desktop.workbooks.columns import FIRST_DATA_ROW, HEADING_ROW, Column, ColumnKind
from kemiskinan_desktop.workbooks.sheet_print import landscape

SPARE_ROWS: Final = 2_000
"""Empty rows below the data that are checked and unlocked, for people to add to."""
_HEADING_HEIGHT, _TALL_HEADING, _LONG_HEADING = 34, 62, 40
_FORMATS = {
    ColumnKind.TEXT: styles.TEXT_FORMAT,
    ColumnKind.CODE: styles.TEXT_FORMAT,
    ColumnKind.DATE: styles.DATE_FORMAT,
    ColumnKind.INTEGER: "0",
    ColumnKind.NUMBER: styles.NUMBER_FORMAT,
}
_AUTHOR = "Kemiskinan Desktop"
ListRange = Callable[[str], str]
"""Name of a code list → range of its texts, such as ``Referensi!$B$3:$B$9``."""


def add_data_sheet(
    book: Workbook, columns: Sequence[Column], row_count: int, list_range: ListRange
) -> Worksheet:
    """Add the sheet of `columns` with everything but its rows; row 2 is the model row."""
    sheet: Worksheet = book.create_sheet(columns[0].sheet)
    last_row = HEADING_ROW + row_count
    for index, column in enumerate(columns, start=1):
        _heading(sheet, index, column)
        _model_cell(sheet, index, column)
        _check(sheet, index, column, last_row + SPARE_ROWS, list_range)
    longest = max(len(column.heading) for column in columns)
    sheet.row_dimensions[HEADING_ROW].height = _TALL_HEADING if longest > _LONG_HEADING else _HEADING_HEIGHT
    sheet.freeze_panes = f"B{FIRST_DATA_ROW}"
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(len(columns))}{max(last_row, FIRST_DATA_ROW)}"
    _protect(sheet)
    landscape(sheet, HEADING_ROW)
    return sheet


def _heading(sheet: Worksheet, index: int, column: Column) -> None:
    cell = sheet.cell(HEADING_ROW, index, column.heading)
    cell.font = styles.HEADING_FONT
    cell.fill = styles.LOCKED_HEADING_FILL if column.locked else styles.HEADING_FILL
    cell.alignment = styles.HEADING_ALIGNMENT
    cell.border = styles.thin_border()
    if column.help:
        cell.comment = Comment(column.help, _AUTHOR, height=70, width=240)


def _model_cell(sheet: Worksheet, index: int, column: Column) -> None:
    dimension = sheet.column_dimensions[get_column_letter(index)]
    dimension.width = column.width
    for styled in (sheet.cell(FIRST_DATA_ROW, index), dimension):
        styled.number_format = _FORMATS[column.kind]
        styled.font = styles.LOCKED_FONT if column.locked else styles.BODY_FONT
        styled.protection = styles.LOCKED if column.locked else styles.UNLOCKED


def _check(sheet: Worksheet, index: int, column: Column, last_row: int, list_range: ListRange) -> None:
    check = None if column.locked else _rule(column, list_range)
    if check is None:
        return
    check.errorTitle = column.heading[:32]
    check.showErrorMessage = True
    letter = get_column_letter(index)
    check.add(f"{letter}{FIRST_DATA_ROW}:{letter}{last_row}")
    sheet.add_data_validation(check)


def _rule(column: Column, list_range: ListRange) -> DataValidation | None:
    if column.kind is ColumnKind.CODE:
        return DataValidation(
            type="list", formula1=f"={list_range(column.code_list)}", allow_blank=True,
            error="Pilih salah satu jawaban dari daftar.",
        )  # fmt: skip
    if column.digits is not None:
        return DataValidation(
            type="textLength", operator="equal", formula1=str(column.digits), allow_blank=True,
            error=f"Isian ini harus {column.digits} angka, sebagai teks.",
        )  # fmt: skip
    if column.kind is ColumnKind.DATE:
        return DataValidation(
            type="date", operator="between", formula1="1", formula2="109574", allow_blank=True,
            error="Isi tanggal sebagai hari/bulan/tahun, misalnya 17/08/1980.",
        )  # fmt: skip
    return _range_rule(column)


def _range_rule(column: Column) -> DataValidation | None:
    if column.kind not in (ColumnKind.NUMBER, ColumnKind.INTEGER):
        return None
    low = -1e15 if column.minimum is None else column.minimum
    high = 1e15 if column.maximum is None else column.maximum
    return DataValidation(
        type="whole" if column.kind is ColumnKind.INTEGER else "decimal",
        operator="between", formula1=f"{low:.10g}", formula2=f"{high:.10g}", allow_blank=True,
        error=_range_sentence(column),
    )  # fmt: skip


def _range_sentence(column: Column) -> str:
    def words(number: float) -> str:
        return f"{number:,.10g}".replace(",", " ").replace(".", ",").replace(" ", ".")

    if column.minimum is not None and column.maximum is not None:
        return f"Isi angka dari {words(column.minimum)} sampai {words(column.maximum)}."
    if column.minimum is not None:
        return f"Isi angka {words(column.minimum)} atau lebih."
    return f"Isi angka paling banyak {words(column.maximum)}." if column.maximum is not None else "Isi angka."


def _protect(sheet: Worksheet) -> None:
    """Lock the locked cells and allow the rest of the work (False means *not forbidden*)."""
    rules = sheet.protection
    rules.sheet = True
    for allowed in (
        "autoFilter",
        "sort",
        "formatCells",
        "formatColumns",
        "formatRows",
        "insertRows",
        "deleteRows",
    ):
        setattr(rules, allowed, False)
