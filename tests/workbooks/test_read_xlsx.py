"""The cells of an .xlsx as they stand in its XML."""

from datetime import datetime, time

import pytest
from openpyxl import Workbook
from tests.support import workbook_files as files
from tests.support.workbook_files import number_cell, text_cell

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.calamine_reading import read_with_calamine
from kemiskinan_desktop.workbooks.messages import BookAssembly
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, FileKind, Limits, Merge, RawBook, RawKind
from kemiskinan_desktop.workbooks.reading_child import parse


def book_of(data: bytes, limits: Limits = DEFAULT_LIMITS) -> RawBook:
    assembly = BookAssembly()
    parse(data, limits, assembly.take)
    assert assembly.book is not None
    return assembly.book


def cells_of(data: bytes) -> dict[str, tuple[RawKind, str]]:
    (sheet,) = book_of(data).sheets
    return {
        f"{'ABCDEFGH'[column]}{row.number}": (cell.kind, cell.text)
        for row in sheet.rows
        for column, cell in row.filled()
    }


def row(number: int, *cells: str, more: str = "") -> str:
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


def test_that_a_number_keeps_every_stored_digit() -> None:
    stored = ["9171025503820003", "3.37412120780001E15", "0.1", "3374121207800005"]
    data = files.package(
        "".join(row(n, number_cell(f"A{n}", text)) for n, text in enumerate(stored, start=1))
    )
    assert [text for _, text in cells_of(data).values()] == stored


def test_that_text_is_read_shared_inline_with_runs_and_with_escapes() -> None:
    data = files.package(
        row(
            1,
            '<c r="A1" t="s"><v>1</v></c>',
            text_cell("B1", " spasi "),
            '<c r="C1" t="inlineStr"><is><r><t>dua</t></r><r><t> kata</t></r><rPh><t>x</t></rPh></is></c>',
            '<c r="D1" t="str"><f>A1</f><v>hasil_x000A_baris</v></c>',
            text_cell("E1", "_x005F_x0041_"),
        ),
        shared=["nol", "satu & <dua>"],
    )
    assert [text for _, text in cells_of(data).values()] == [
        "satu & <dua>", " spasi ", "dua kata", "hasil\nbaris", "_x0041_",
    ]  # fmt: skip


def test_that_formulas_errors_and_truths_are_told_apart() -> None:
    data = files.package(
        row(
            1,
            '<c r="A1"><f>1+1</f><v>2</v></c>',
            '<c r="B1"><f>1+1</f></c>',
            '<c r="C1"><f>1+1</f><v></v></c>',
            '<c r="D1" t="str"><f>""</f><v></v></c>',
            '<c r="E1" t="e"><v>#REF!</v></c>',
            '<c r="F1" t="b"><v>1</v></c>',
            '<c r="G1" t="d"><v>2015-07-26T00:00:00</v></c>',
            '<c r="H1" t="inlineStr"/>',
        )
    )
    assert cells_of(data) == {
        "A1": (RawKind.NUMBER, "2"),
        "B1": (RawKind.UNCALCULATED, ""),
        "C1": (RawKind.UNCALCULATED, ""),
        "E1": (RawKind.ERROR, "#REF!"),
        "F1": (RawKind.BOOL, "1"),
        "G1": (RawKind.DATE, "2015-07-26"),
    }


@pytest.mark.parametrize(("date_1904", "serial"), [(False, "42211"), (True, "40749")])
def test_that_dates_are_found_by_their_format_in_both_systems(serial: str, *, date_1904: bool) -> None:
    cells = number_cell("A1", serial, 1), number_cell("B1", serial, 2), number_cell("C1", "-5", 1)
    data = files.package(row(1, *cells), formats=["dd/mm/yyyy", "0"], date_1904=date_1904)
    assert cells_of(data) == {
        "A1": (RawKind.DATE, "2015-07-26"),
        "B1": (RawKind.NUMBER, serial),
        "C1": (RawKind.NUMBER, "-5"),
    }
    assert book_of(data).date_1904 is date_1904


def test_that_rows_out_of_order_doubled_and_without_numbers_are_all_read() -> None:
    data = files.package(
        row(9, text_cell("A9", "sembilan"))
        + row(2, text_cell("A2", "dua"))
        + row(2, text_cell("B2", "lagi"))
        + "<row><c t='inlineStr'><is><t>tanpa nomor</t></is></c><c><v>7</v></c></row><other/>"
    )
    rows = book_of(data).sheets[0].rows
    assert [(r.number, [text for text in r.texts if text]) for r in rows] == [
        (2, ["dua"]), (2, ["lagi"]), (3, ["tanpa nomor", "7"]), (9, ["sembilan"]),
    ]  # fmt: skip


def test_that_hidden_rows_merges_and_columns_beyond_the_last_are_noticed() -> None:
    data = files.package(
        row(1, text_cell("A1", "a"), text_cell("GS1", "jauh"), "<x/>", more=' hidden="1"'),
        after='<mergeCells><mergeCell ref="B2:D3"/><mergeCell ref="A9"/><mergeCell ref="B"/></mergeCells>',
    )
    (sheet,) = book_of(data).sheets
    assert sheet.rows[0].hidden
    assert sheet.cut_columns
    assert sheet.merges == (Merge(2, 1, 3, 3), Merge(9, 0, 9, 0))
    assert sheet.rows[0].texts == ("a",)


def test_that_hidden_sheets_chart_sheets_and_macros_are_noticed() -> None:
    book = Workbook()
    book.create_chartsheet("Grafik")
    hidden = book.create_sheet("Rahasia")
    hidden["A1"] = "x"
    hidden.sheet_state = "veryHidden"
    read = book_of(files.as_bytes(book))
    assert [(sheet.name, sheet.hidden) for sheet in read.sheets] == [("Sheet", False), ("Rahasia", True)]
    assert not read.has_macros
    assert book_of(files.package("", extra={"xl/vbaProject.bin": b"x"})).has_macros


def test_that_a_bad_address_makes_the_file_damaged_and_not_the_program() -> None:
    for bad in ("1A", "a1", "", "Á1"):
        messages: list[object] = []
        parse(files.package(row(1, text_cell(bad, "x"))), DEFAULT_LIMITS, messages.append)
        assert type(messages[-1]).__name__ == "Refused"


def test_that_an_open_document_is_read() -> None:
    book = book_of(files.open_document([["NIK", ""], ["3374121207800005", "Budi"]]))
    assert book.kind is FileKind.ODS
    assert [r.texts for r in book.sheets[0].rows] == [("NIK",), ("3374121207800005", "Budi")]


def test_that_calamine_values_become_the_same_cells() -> None:
    midnight, clock = datetime(2015, 7, 26), time(8, 30)  # noqa: DTZ001 - a sheet has no zone
    book = Workbook()
    sheet = book.worksheets[0]
    for column, value in enumerate(["teks", 3374121207800005, 1.5, True, midnight, clock], start=2):
        sheet.cell(3, column, value)
    assembly = BookAssembly()
    read_with_calamine(files.as_bytes(book), FileKind.XLSB, DEFAULT_LIMITS, assembly.take)
    assert assembly.book is not None
    (only,) = assembly.book.sheets[0].rows
    assert only.number == 3
    kinds = [cell.kind for _, cell in only.filled()]
    number = RawKind.NUMBER
    assert kinds == [RawKind.TEXT, number, number, RawKind.BOOL, RawKind.DATE, RawKind.TEXT]
    assert only.texts == ("", "teks", "3374121207800005", "1.5", "1", "2015-07-26", "08:30:00")


def test_that_a_spread_out_old_sheet_is_refused_before_it_fills_the_memory() -> None:
    book = Workbook()
    book.worksheets[0].cell(1_000_000, 500, "jauh")
    with pytest.raises(UserError) as caught:
        read_with_calamine(files.as_bytes(book), FileKind.XLS, DEFAULT_LIMITS, lambda _: None)
    assert caught.value.title == refusals.too_big().title
