"""Sheets, headings and rows that stand otherwise than they should."""

from typing import Literal

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from tests.corpus.entries import NOT_DINSOS, UNKNOWN_LAYOUT, Corpus, Refused, entry, letters, taken
from tests.corpus.making import HEADING_ROW, form, in_book, laid_out, plain, rows_xml, with_sheet
from tests.support import workbook_files as files

from kemiskinan_desktop.workbooks import refusals

_HEADINGS = files.DINSOS_HEADINGS


def _heading(old: str, new: str) -> bytes:
    return laid_out(lambda sheet: sheet.__setitem__(f"{letters(old)}{HEADING_ROW}", new))


def _other_order() -> bytes:
    return files.saved({"Data": files.dinsos_rows(files.HEAD, files.WIFE, headings=_HEADINGS[::-1])})


def _extra_columns() -> bytes:
    headings = ("HOBI", *_HEADINGS[:5], "GOLONGAN DARAH", *_HEADINGS[5:])
    people = ({**files.HEAD, "HOBI": "memancing"}, {**files.WIFE, "GOLONGAN DARAH": "AB"})
    return files.saved({"Data": files.dinsos_rows(*people, headings=headings)})


def _two_row_headings(*, merged: bool) -> bytes:
    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(HEADING_ROW)
        for place, _ in enumerate(_HEADINGS, start=1):
            below = sheet.cell(HEADING_ROW + 1, place)
            if place not in (15, 16, 17):
                sheet.cell(HEADING_ROW, place, below.value)
                below.value = None
                if merged:
                    sheet.merge_cells(
                        start_row=HEADING_ROW, end_row=HEADING_ROW + 1, start_column=place, end_column=place
                    )
        sheet.cell(HEADING_ROW, 15, "KEADAAN RUMAH")
        if merged:
            sheet.merge_cells(start_row=HEADING_ROW, end_row=HEADING_ROW, start_column=15, end_column=17)

    return laid_out(change)


def _rows(*more: list[object]) -> bytes:
    return files.saved({"Data": [*files.dinsos_rows(files.HEAD, files.WIFE), *more]})


def _between(row: list[object]) -> bytes:
    rows = files.dinsos_rows(files.HEAD, files.WIFE)
    return files.saved({"Data": [*rows[:4], row, *rows[4:]]})


def _column_numbers() -> bytes:
    rows = files.dinsos_rows(files.HEAD, files.WIFE)
    return files.saved({"Data": [*rows[:3], [f"({n})" for n in range(1, 23)], *rows[3:]]})


def _pushed_down(by: int) -> bytes:
    return files.saved(
        {"Data": [[f"baris surat {n}"] for n in range(by)] + files.dinsos_rows(files.HEAD, files.WIFE)}
    )


def _beside(book: Workbook) -> None:
    for place, name in enumerate(("Sampul", "Daftar kode")):
        sheet = book.create_sheet(name, place)
        sheet["A1"] = "Daftar keluarga kelurahan"
        sheet["B2"] = 7


def _second_table(book: Workbook) -> None:
    sheet = book.create_sheet("RW 2")
    over = {"NO KK": "3374120101200022", "NIK": "3374121307800006", "TGL LAHIR": "13-07-1980"}
    for row in files.dinsos_rows({**files.HEAD, **over}):
        sheet.append(row)


def _dressed(sheet: Worksheet) -> None:
    sheet.freeze_panes = "C4"
    sheet.auto_filter.ref = "A3:V5"
    sheet["H4"].comment = Comment("Sudah dicocokkan dengan KTP", "Petugas")
    sheet.add_data_validation(DataValidation(type="list", formula1='"L,P"', sqref="J4:J900"))
    sheet.column_dimensions["H"].hidden = True
    sheet.protection.sheet = True


def _state(state: Literal["hidden", "veryHidden"]) -> bytes:
    def change(book: Workbook) -> None:
        book.create_sheet("Sampul")["A1"] = "sampul"
        book.active = 1
        sheet = book.worksheets[0]
        assert isinstance(sheet, Worksheet)
        sheet.sheet_state = state

    return in_book(change)


def _only_sheets(book: Workbook) -> None:
    book.remove(book.worksheets[0])
    book.create_chartsheet("Grafik")
    book.create_sheet("Kosong")


def _claiming(dimension: str) -> bytes:
    claim = f'<dimension ref="{dimension}"/><sheetData>'.encode()
    return with_sheet(lambda xml: xml.replace(b"<sheetData>", claim))


def _styled_rows(last: int) -> bytes:
    styled = "".join(f'<row r="{n}" spans="1:22" s="1" customFormat="1"/>' for n in range(6, last + 1))
    return with_sheet(lambda xml: xml.replace(b"</sheetData>", styled.encode() + b"</sheetData>"))


def _spread_rows(step: int, count: int) -> bytes:
    people = rows_xml()
    far = "".join(
        f'<row r="{5 + step * n}">{files.text_cell(f"V{5 + step * n}", "jauh")}</row>'
        for n in range(1, count)
    )
    return files.package(people + far)


def _far_cell(address: str) -> bytes:
    far = files.text_cell(address, "jauh").encode()
    return with_sheet(lambda xml: xml.replace(b"</row></sheetData>", far + b"</row></sheetData>"))


HEAVY_LAYOUTS: Corpus = {
    "a million styled rows": entry(lambda: _styled_rows(1_048_576), taken()),
    "a hundred thousand rows far apart": entry(lambda: _spread_rows(99, 100_000), taken()),
}
LAYOUTS: Corpus = {
    "as it should be": entry(plain, taken(head={"name": "TUKIMAN", "birth_date": "1980-07-12"})),
    "another name of the sheet": entry(lambda: form(sheet="Lembar 9 (salinan)"), taken()),
    "sheets before the table": entry(lambda: in_book(_beside), taken()),
    "the same table on two sheets": entry(lambda: in_book(_second_table), taken(2, 3)),
    "columns in another order": entry(_other_order, taken()),
    "extra columns": entry(_extra_columns, taken(says=("HOBI (A3)", "GOLONGAN DARAH (G3)"))),
    "a renamed column of no key": entry(
        lambda: _heading("JALAN", "PETA"), taken(says=("PETA (D3)", "JALAN"))
    ),
    "a renamed key column": entry(lambda: _heading("NIK", "KODE WARGA"), Refused(title=NOT_DINSOS)),
    "headings with blanks, breaks and small letters": entry(
        lambda: _heading("NAMA LENGKAP", "  nama\n lengkap\u00a0*"), taken()
    ),
    "a heading twice": entry(lambda: _heading("PARAF", "NIK"), taken(says=("muncul lagi", "NIK (V3)"))),
    "two rows of headings": entry(lambda: _two_row_headings(merged=False), taken()),
    "two rows of headings, merged": entry(lambda: _two_row_headings(merged=True), taken()),
    "a merged kop": entry(lambda: laid_out(lambda sheet: sheet.merge_cells("A1:V1")), taken()),
    "blank rows above": entry(lambda: laid_out(lambda sheet: sheet.insert_rows(1, 7)), taken()),
    "blank rows between": entry(lambda: laid_out(lambda sheet: sheet.insert_rows(5, 3)), taken()),
    "a thousand blank rows between": entry(
        lambda: laid_out(lambda sheet: sheet.insert_rows(5, 1000)), taken()
    ),
    "rows of blanks": entry(lambda: _between([" "] * 22), taken()),
    "a row of totals": entry(lambda: _rows(["JUMLAH", None, "2 jiwa"]), taken()),
    "a signature below": entry(lambda: _rows([], ["Semarang, 1 Juli"], ["Lurah"], ["Contoh Nama"]), taken()),
    "headings repeated on each page": entry(lambda: _between(list(_HEADINGS)), taken()),
    "numbers of columns under the headings": entry(_column_numbers, taken()),
    "a long letter above": entry(lambda: _pushed_down(50), taken()),
    "a letter longer than one looks": entry(lambda: _pushed_down(70), Refused(title=UNKNOWN_LAYOUT)),
    "hidden rows": entry(
        lambda: laid_out(lambda sheet: setattr(sheet.row_dimensions[5], "hidden", True)),
        taken(says=("1 baris tersembunyi",)),
    ),
    "a hidden sheet": entry(lambda: _state("hidden"), taken(says=("Lembar Data tersembunyi",))),
    "a very hidden sheet": entry(lambda: _state("veryHidden"), taken(says=("Lembar Data tersembunyi",))),
    "comments, filters, protection": entry(lambda: laid_out(_dressed), taken()),
    "only headings": entry(lambda: files.saved({"Data": files.dinsos_rows()}), taken(0, 0)),
    "only a kop": entry(
        lambda: files.saved({"Data": [["DINAS SOSIAL"], ["Kecamatan"]]}), Refused(title=UNKNOWN_LAYOUT)
    ),
    "no cells": entry(lambda: files.saved({"Data": []}), Refused(title=refusals.no_sheets().title)),
    "a chart and an empty sheet": entry(
        lambda: in_book(_only_sheets), Refused(title=refusals.no_sheets().title)
    ),
    "a million rows claimed": entry(lambda: _claiming("A1:XFD1048576"), taken()),
    "one cell claimed": entry(lambda: _claiming("A1"), taken()),
    "thirty thousand styled rows": entry(lambda: _styled_rows(30_000), taken()),
    "a cell in the last column": entry(lambda: _far_cell("XFD5"), taken(says=("sesudah kolom ke-200",))),
    "two thousand rows far apart": entry(lambda: _spread_rows(99, 2000), taken()),
    "a row below the last of Excel": entry(
        lambda: files.package(rows_xml() + '<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
        taken(),
    ),
}
