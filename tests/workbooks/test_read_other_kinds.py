"""Every kind of file gives the same rows; what is broken in a cell is told or announced, in each kind."""

from pathlib import Path

import pytest
from tests.support.workbook_files import KK, NIK, WIFE

from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.messages import BookAssembly
from kemiskinan_desktop.workbooks.ods_failures import ods_failures
from kemiskinan_desktop.workbooks.raw import Limits, RawBook, RawCell, RawKind
from kemiskinan_desktop.workbooks.reader import read_book
from kemiskinan_desktop.workbooks.reading_child import parse

DATA = Path(__file__).parent / "data"
KINDS = ["xls", "xlsb", "ods", "xlsm"]


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: faster, and the other process has tests of its own."""

    def read(data: bytes, report: object, limits: Limits) -> RawBook:
        del report
        assembly = BookAssembly()
        parse(data, limits, assembly.take)
        assert assembly.book is not None
        return assembly.book

    monkeypatch.setattr(reader, "read_raw", read)


def book(kind: str) -> SourceBook:
    return read_book(DATA / f"jenis-berkas.{kind}", load_reference())


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_form_of_any_kind_gives_the_same_two_families(kind: str) -> None:
    first, second = book(kind).families
    assert (first.cells["kk_number"].value, first.cells["rt"].value, first.cells["rw"].value) == (
        KK,
        "003",
        "002",
    )
    assert [member.cells["nik"].value for member in first.members] == [NIK, WIFE["NIK"]]
    assert [member.cells["birth_date"].value for member in first.members] == ["1980-07-12", "1982-03-15"]
    assert second.cells["kk_number"].value == "3374120101200022"


@pytest.mark.parametrize("kind", ["xls", "xlsb", "ods"])
def test_that_a_nik_typed_as_a_number_is_taken_when_it_agrees_and_refused_when_it_was_rounded(
    kind: str,
) -> None:
    whole, rounded = (member.cells["nik"] for member in book(kind).families[1].members)
    assert (whole.value, whole.damage) == ("3374120101700009", "")
    assert rounded.value == ""
    assert rounded.damage


def test_that_niks_that_were_saved_as_exponents_are_refused_by_what_they_lost() -> None:
    damages = [member.cells["nik"].damage for member in book("xlsm").families[1].members]
    assert damages == ["Digit terakhir NIK hilang karena Excel menyimpannya sebagai angka."] * 2


@pytest.mark.parametrize("kind", ["ods", "xlsm"])
def test_that_an_error_in_a_cell_is_refused_by_its_address(kind: str) -> None:
    cell = book(kind).families[1].cells["rt"]
    assert (cell.address, cell.value, cell.damage) == ("E6", "", "Sel ini berisi galat rumus.")


@pytest.mark.parametrize("kind", ["xls", "xlsb"])
def test_that_a_kind_whose_errors_are_blank_says_so(kind: str) -> None:
    read = book(kind)
    assert read.families[1].cells["rt"].value == ""
    assert any("sel galat" in note for note in read.notes)


def test_that_the_macros_of_an_xlsm_are_left_and_said() -> None:
    assert any("Makro tidak dijalankan" in note for note in book("xlsm").notes)


def ods(*rows: str, sheets: int = 1) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    one = f"<t:table>{''.join(f'<t:table-row>{row}</t:table-row>' for row in rows)}</t:table>"
    return (
        f'<o:d xmlns:o="{names}office:1.0" xmlns:t="{names}table:1.0" xmlns:c="{calc}" '
        f'xmlns:x="{names}text:1.0">{one * sheets}</o:d>'
    ).encode()


def test_that_failed_cells_of_an_ods_are_found_behind_repeated_ones() -> None:
    failed = '<t:table-cell t:formula="of:=1/0" c:value-type="error"><x:p>#DIV/0!</x:p></t:table-cell>'
    waiting = '<t:table-cell t:formula="of:=A1"/>'
    sound = '<t:table-cell t:formula="of:=A1" o:value-type="float" o:value="1"><x:p>1</x:p></t:table-cell>'
    content = ods(
        '<t:table-cell t:number-columns-repeated="3"/>' + failed,
        sound + "<t:covered-table-cell/>" + waiting,
        sheets=2,
    ).replace(b"<t:table-row>", b'<t:table-row t:number-rows-repeated="2">', 1)
    first, second = ods_failures(content[place : place + 7] for place in range(0, len(content), 7))
    error, blank = RawCell(RawKind.ERROR, "#DIV/0!"), RawCell(RawKind.UNCALCULATED, "")
    assert first == {(1, 3): error, (3, 2): blank}
    assert second == {(1, 3): error, (2, 2): blank}
