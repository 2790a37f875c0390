"""The sheet *Referensi*: every code list that a drop-down offers, one column each."""

from collections.abc import Mapping

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.workbooks.code_text import code_text
from kemiskinan_desktop.workbooks.columns import LISTS
from kemiskinan_desktop.workbooks.text_cells import put_heading, put_text

_HEADING_ROW = 1
_WIDEST = 60


def add_lists_sheet(book: Workbook, lists: Mapping[str, tuple[str, Mapping[str, str]]]) -> dict[str, str]:
    """Write lists (name → heading, code → label) and give the range of each list's texts by its name."""
    sheet: Worksheet = book.create_sheet(LISTS)
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[_HEADING_ROW].height = 34
    sheet.protection.sheet = True
    return {
        name: _write_list(sheet, index, heading, labels)
        for index, (name, (heading, labels)) in enumerate(lists.items(), start=1)
    }


def _write_list(sheet: Worksheet, index: int, heading: str, labels: Mapping[str, str]) -> str:
    letter = get_column_letter(index)
    put_heading(sheet, _HEADING_ROW, index, heading)
    texts = [code_text(code, labels) for code in labels]
    for row, text in enumerate(texts, start=_HEADING_ROW + 1):
        put_text(sheet, row, index, text)
    sheet.column_dimensions[letter].width = min(_WIDEST, max(map(len, [*texts, "x" * 12])) + 2)
    return f"{LISTS}!${letter}${_HEADING_ROW + 1}:${letter}${_HEADING_ROW + max(1, len(texts))}"
