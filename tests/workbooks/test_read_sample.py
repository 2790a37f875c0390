"""The city's own form, read with nothing lost; checked against openpyxl, which reads it in another way."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.source import SourceBook, SourceCell, SourceMember
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks.profile import Level
from kemiskinan_desktop.workbooks.profile_files import profile_named
from kemiskinan_desktop.workbooks.reader import read_book

SAMPLE = resource("contoh", "contoh-dinsos-kop.xlsx")
SHEET = "Data Warga Miskin"
FIRST, LAST = 8, 418
COLUMNS = {"nik": "H", "name": "I", "sex": "J", "birth_date": "K", "relation": "L", "education": "M"}


@pytest.fixture(scope="module")
def book() -> SourceBook:
    return read_book(SAMPLE, load_reference())


@pytest.fixture(scope="module")
def sheet() -> dict[str, object]:
    cells = load_workbook(SAMPLE)[SHEET]
    return {
        cell.coordinate: cell.value for row in cells.iter_rows() for cell in row if cell.value is not None
    }


def members(book: SourceBook) -> list[SourceMember]:
    return [member for family in book.families for member in family.members]


def every_cell(book: SourceBook) -> list[SourceCell]:
    found: list[SourceCell] = []
    for family in book.families:
        found += [*family.cells.values(), *family.answers.values()]
        found += [cell for member in family.members for cell in member.cells.values()]
    return found


def test_that_the_sample_is_recognised_with_its_120_families_and_411_members(book: SourceBook) -> None:
    assert book.profile_code == "dinsos-kop"
    assert not book.lossless
    assert (len(book.families), len(members(book)), book.orphans) == (120, 411, ())


def test_that_every_filled_cell_of_a_read_column_arrives(book: SourceBook, sheet: dict[str, object]) -> None:
    unread = {"A", "C", "V"}
    there = {
        address
        for address in sheet
        if FIRST <= int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) <= LAST and address[0] not in unread
    }
    assert there == {cell.address for cell in every_cell(book) if cell.found}


def test_that_every_row_is_a_member_or_skipped_with_a_reason(book: SourceBook) -> None:
    rows = {member.row for member in members(book)}
    skipped = {entry.row: entry.reason for entry in book.skipped if entry.sheet == SHEET}
    assert rows | set(skipped) == set(range(1, 423))
    assert not rows & set(skipped)
    assert skipped[1] == "Kop di atas tabel"
    assert skipped[6] == skipped[7] == "Judul kolom"
    assert skipped[419] == "Baris jumlah"
    assert skipped[422] == "Tanda tangan atau keterangan di bawah tabel"


def test_that_exactly_the_niks_that_stand_as_numbers_are_damaged(
    book: SourceBook, sheet: dict[str, object]
) -> None:
    numbers = {address for address, value in sheet.items() if address[0] == "H" and isinstance(value, int)}
    damaged = {cell.address: cell for cell in every_cell(book) if cell.damage}
    assert damaged.keys() == numbers == {"H24", "H292", "H294", "H309", "H398"}
    for address, cell in damaged.items():
        assert cell.sheet == SHEET
        assert cell.found == str(sheet[address])
        assert cell.value == cell.proposal == ""
        assert "Digit terakhir NIK hilang" in cell.damage
        assert "minta berkas asli" in cell.expected


def test_that_text_niks_lose_only_their_ornaments(book: SourceBook, sheet: dict[str, object]) -> None:
    for member in members(book):
        cell = member.cells["nik"]
        if not cell.damage:
            assert cell.value == str(sheet[cell.address]).strip(" '\u00a0")


def test_that_dates_in_three_forms_mean_the_day_the_nik_tells(
    book: SourceBook, sheet: dict[str, object]
) -> None:
    forms: set[str] = set()
    for member in members(book):
        born, nik = member.cells["birth_date"], member.cells["nik"].found.strip(" '\u00a0")
        raw = sheet[born.address]
        forms.add("sel" if isinstance(raw, datetime) else "kata" if " " in str(raw) else "angka")
        year, month, day = born.value.split("-")
        woman = 40 if member.cells["sex"].value == "P" else 0
        assert nik[6:12] == f"{int(day) + woman:02}{month}{year[2:]}"
        if isinstance(raw, datetime):
            assert born.value == raw.date().isoformat()
            assert born.found == f"{raw:%d/%m/%Y}"
    assert forms == {"sel", "kata", "angka"}


def test_that_a_family_is_read_whole(book: SourceBook) -> None:
    family = book.families[0]
    values = {name: cell.value for name, cell in family.cells.items()}
    assert values == {
        "kk_number": "3374122108100001", "address": "Jl. Pongangan No. 53", "rt": "009", "rw": "002",
        "kelurahan": "33.74.12.1015", "floor_area": "30",
    }  # fmt: skip
    answers = {code: cell.value for code, cell in family.answers.items()}
    assert answers == {"LUAS": "30", "T3": "3", "T4": "3", "T6": "1", "T7": "3", "PENDAPATAN": "0"}
    head = {name: cell.value for name, cell in family.members[0].cells.items()}
    assert head == {
        "nik": "3374120208570001", "name": "YUSUF ASTUTI", "sex": "L", "birth_date": "1957-08-02",
        "relation": "1", "education": "3", "occupation": "84", "notes": "",
    }  # fmt: skip
    assert [member.row for member in family.members] == [8, 9, 10, 11, 12, 13]


def test_that_every_family_has_one_head_and_a_kelurahan_of_gunungpati(book: SourceBook) -> None:
    for family in book.families:
        assert [m.cells["relation"].value for m in family.members].count("1") == 1
        assert family.cells["kelurahan"].value.startswith("33.74.12.")


def test_that_the_profile_answers_with_codes_that_the_instrument_has() -> None:
    instrument = load_instruments()[0]
    for column in profile_named("dinsos-kop").layouts[0].columns:
        for target in column.targets:
            if target.level is Level.SURVEY:
                codes = {answer.code for answer in instrument.question(target.field).answers}
                assert set(target.words.values()) <= codes


def test_that_the_profile_uses_codes_that_the_reference_has() -> None:
    codes = load_reference().codes
    for column in profile_named("dinsos-kop").layouts[0].columns:
        for target in column.targets:
            if target.code_list:
                assert set(target.words.values()) <= set(codes[target.code_list])


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_that_the_sample_reads_the_same_as_xls_and_ods(book: SourceBook, kind: str) -> None:
    other = read_book(Path(__file__).parent / "data" / f"contoh-dinsos-kop.{kind}", load_reference())

    def meanings(of: SourceBook) -> list[tuple[str, str, str]]:
        return [(cell.address, cell.value, cell.damage) for cell in every_cell(of)]

    assert meanings(other) == meanings(book)
    assert any(".xls dan .xlsb" in note for note in other.notes) is (kind == "xls")
