"""How a sheet of ours comes out of a printer."""

from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9


def landscape(sheet: Worksheet, heading_row: int | None = None) -> None:
    """A4 landscape, as wide as the page, heading row repeated, sheet name and page numbers at the foot."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    if heading_row is not None:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
    footer = sheet.oddFooter
    if footer is not None:
        footer.left.text = "&A"
        footer.right.text = "Halaman &P dari &N"
