"""Putting text into a cell of openpyxl so that it stays text."""

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.workbooks import styles
from kemiskinan_desktop.workbooks.cell_xml import clean_text


def put_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write a text that never becomes a formula, in the body font and with the text format."""
    cell = plain_cell(sheet, row, column)
    if text:
        cell.value = clean_text(text)
        cell.data_type = "s"
    cell.number_format = styles.TEXT_FORMAT
    cell.font = styles.BODY_FONT
    return cell


def put_title(sheet: Worksheet, row: int, text: str, font: Font) -> None:
    """Write a line that runs over the columns to its right."""
    cell = put_text(sheet, row, 1, text)
    cell.font = font
    cell.alignment = Alignment(wrap_text=False)


def put_heading(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a heading of a table."""
    cell = put_text(sheet, row, column, text)
    cell.font, cell.fill = styles.HEADING_FONT, styles.HEADING_FILL
    cell.alignment, cell.border = styles.HEADING_ALIGNMENT, styles.thin_border()


def plain_cell(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell at a place; of merged cells the one at the top left that holds the value."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        area = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
        cell = sheet.cell(area.min_row, area.min_col)
    if isinstance(cell, MergedCell):
        raise TypeError("the first of merged cells holds their value")
    return cell
