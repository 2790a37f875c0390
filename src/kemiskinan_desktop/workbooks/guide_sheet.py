"""The sheet *Petunjuk*: what the workbook is, how it is filled in, and what every column means."""

from collections.abc import Iterable, Sequence

from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.workbooks import styles
from kemiskinan_desktop.workbooks.columns import GUIDE, Column, ColumnKind
from kemiskinan_desktop.workbooks.sheet_print import landscape
from kemiskinan_desktop.workbooks.text_cells import put_heading, put_text, put_title

STEPS = (
    (
        "Ubah isian pada lembar Keluarga, Anggota dan Pendataan. Simpan sebagai .xlsx, lalu impor "
        "lewat menu Tukar Data Kota."
    ),
    "Keluarga atau anggota baru ditulis pada baris kosong di bawah data. Kolom ID dibiarkan kosong.",
    "Anggota masuk ke keluarganya lewat No. KK yang sama.",
    "Anggota yang meninggal atau pindah tidak dihapus barisnya. Ubah kolom Status hidup dan isi tanggalnya.",
    (
        "NIK dan No. KK selalu 16 angka sebagai teks. Angka yang tampil sebagai 3,37E+15 sudah rusak: "
        "ketik ulang dari KTP atau KK."
    ),
    "Sel yang dikosongkan berarti isian itu dikosongkan, bukan dibiarkan.",
    "Kolom berjudul abu-abu dikunci. Jangan mengubah judul kolom dan lembar tersembunyi.",
    "Buku ini memuat data pribadi. Simpan di tempat yang aman dan jangan diteruskan tanpa keperluan.",
)
_KINDS = {
    ColumnKind.TEXT: "teks",
    ColumnKind.NUMBER: "angka",
    ColumnKind.INTEGER: "angka bulat",
    ColumnKind.DATE: "tanggal (hari/bulan/tahun)",
    ColumnKind.CODE: "pilihan dari daftar",
}


def add_guide_sheet(book: Workbook, facts: Iterable[tuple[str, str]], columns: Sequence[Column]) -> None:
    """Write the title, the facts of this export (label, value), the steps and the table of columns."""
    sheet: Worksheet = book.create_sheet(GUIDE)
    sheet.sheet_view.showGridLines = False
    for letter, width in zip("ABCD", (24, 34, 26, 70), strict=True):
        sheet.column_dimensions[letter].width = width
    row = _title(sheet, facts)
    row = _steps(sheet, row + 1)
    _column_table(sheet, row + 1, columns)
    sheet.protection.sheet = True
    landscape(sheet)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    cell = put_text(sheet, row, column, text)
    cell.alignment = styles.WRAPPED
    return cell


def _title(sheet: Worksheet, facts: Iterable[tuple[str, str]]) -> int:
    put_title(sheet, 1, "Buku Data Warga Miskin", styles.TITLE_FONT)
    row = 2
    for row, (label, value) in enumerate(facts, start=3):
        _put(sheet, row, 1, label).font = styles.LOCKED_FONT
        _put(sheet, row, 2, value)
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=4)
    return row


def _section(sheet: Worksheet, row: int, text: str) -> None:
    put_title(sheet, row, text, styles.font(size=12, bold=True, colour=styles.PRIMARY))


def _steps(sheet: Worksheet, row: int) -> int:
    _section(sheet, row, "Cara mengisi")
    for number, step in enumerate(STEPS, start=1):
        row += 1
        _put(sheet, row, 1, f"{number}.  {step}")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
    return row


def _column_table(sheet: Worksheet, row: int, columns: Sequence[Column]) -> None:
    _section(sheet, row, "Kolom")
    row += 1
    for index, heading in enumerate(("Lembar", "Kolom", "Isi", "Keterangan"), start=1):
        put_heading(sheet, row, index, heading)
    for row_number, column in enumerate(columns, start=row + 1):
        kind = "terkunci" if column.locked else _KINDS[column.kind] + (", wajib" if column.required else "")
        for index, text in enumerate((column.sheet, column.heading, kind, column.help), start=1):
            _put(sheet, row_number, index, text).border = styles.thin_border()
