"""Buku Data as a person opens it."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from tests.support.books import PAYLOADS, PROFILE, content
from tests.support.people import family, member
from tests.support.survey import smg7

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.field_labels import LABELS
from kemiskinan_desktop.domain.source import FAMILY_FIELDS, MEMBER_FIELDS, SURVEY_FIELDS
from kemiskinan_desktop.domain.source_values import family_values
from kemiskinan_desktop.workbooks.buku_data import write_buku_data
from kemiskinan_desktop.workbooks.columns import (
    FAMILIES,
    FAMILY_COLUMNS,
    MEMBER_COLUMNS,
    MEMBERS,
    PROGRAM_COLUMNS,
    SURVEYS,
    Column,
    choices,
    survey_columns,
)
from kemiskinan_desktop.workbooks.data_rows import SheetPart
from kemiskinan_desktop.workbooks.text_cells import plain_cell

TABLES = (FAMILY_COLUMNS, MEMBER_COLUMNS, survey_columns(smg7()), PROGRAM_COLUMNS)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("buku") / "buku.xlsx"
    write_buku_data(content(), target)
    return target


@pytest.fixture(scope="module")
def book(path: Path) -> Iterator[Workbook]:
    found = load_workbook(path)
    yield found
    found.close()


def cell_of(book: Workbook, columns: tuple[Column, ...], field: str, row: int = 2) -> Cell:
    place = next(i for i, column in enumerate(columns, start=1) if column.field == field)
    return plain_cell(book[columns[0].sheet], row, place)


def texts_in(book: Workbook, area: str) -> list[object]:
    """Texts of a column of *Referensi*, such as ``B2:B9``."""
    found = re.fullmatch(r"([A-Z]+)(\d+):\1(\d+)", area)
    assert found is not None
    return [book["Referensi"][f"{found[1]}{row}"].value for row in range(int(found[2]), int(found[3]) + 1)]


def test_that_the_sheets_are_those_of_the_contract_and_two_are_hidden(book: Workbook) -> None:
    assert book.sheetnames == [
        "Petunjuk", "Keluarga", "Anggota", "Pendataan", "Program", "Referensi", "_dasar", "_meta",
    ]  # fmt: skip
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible"] * 6 + ["hidden"] * 2
    assert book.active is book["Keluarga"]


@pytest.mark.parametrize("columns", TABLES)
def test_that_row_1_holds_the_headings_and_stays_in_view(book: Workbook, columns: tuple[Column, ...]) -> None:
    sheet = book[columns[0].sheet]
    assert [cell.value for cell in sheet[1]] == [column.heading for column in columns]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.column_dimensions["A"].width == columns[0].width


def test_that_every_family_member_and_survey_has_a_row(book: Workbook) -> None:
    assert [book[name].max_row for name in (FAMILIES, MEMBERS, SURVEYS)] == [3, 9, 3]


def test_that_numbers_of_identity_and_codes_are_text(book: Workbook) -> None:
    found = [
        cell_of(book, FAMILY_COLUMNS, field) for field in ("kk_number", "rt", "rw", "phone", "kelurahan")
    ]
    found += [cell_of(book, MEMBER_COLUMNS, field) for field in ("nik", "sex", "religion")]
    assert [cell.value for cell in found] == [
        "3374121507000001", "001", "002", "081200000000", "33.74.12.1004 – Gunungpati",
        "3374121705800001", "L – Laki-laki", "1 – Islam",
    ]  # fmt: skip
    assert {(cell.data_type, cell.number_format) for cell in found} == {("s", "@")}


def test_that_dates_are_dates_and_numbers_are_numbers(book: Workbook) -> None:
    born = cell_of(book, MEMBER_COLUMNS, "birth_date")
    assert (born.value, born.number_format) == (datetime(1980, 5, 17), "dd/mm/yyyy")  # noqa: DTZ001 - a day
    assert cell_of(book, FAMILY_COLUMNS, "floor_area").value == 36
    assert cell_of(book, survey_columns(smg7()), "PENDAPATAN").value == 8_000_000


def test_that_answers_are_code_and_label(book: Workbook) -> None:
    assert cell_of(book, survey_columns(smg7()), "P1").value == "1 – 3 kali atau lebih"


def test_that_only_the_key_and_what_is_for_reading_are_locked(book: Workbook) -> None:
    for columns in TABLES:
        sheet = book[columns[0].sheet]
        assert sheet.protection.sheet
        assert not sheet.protection.autoFilter
        for index, column in enumerate(columns, start=1):
            letter = get_column_letter(index)
            assert sheet.column_dimensions[letter].protection.locked == column.locked
            if sheet.max_row > 1 and sheet.cell(2, index).value is not None:
                assert sheet.cell(2, index).protection.locked == column.locked
    assert {column.field for columns in TABLES for column in columns if column.locked} == {"", "id"}


def test_that_every_coded_column_offers_the_list_of_the_reference(book: Workbook) -> None:
    for columns in TABLES:
        sheet = book[columns[0].sheet]
        checks = {str(check.sqref).split(":")[0]: check for check in sheet.data_validations.dataValidation}
        for index, column in enumerate(columns, start=1):
            check = checks.get(f"{get_column_letter(index)}2")
            if not column.code_list:
                continue
            assert check is not None
            area = check.formula1.removeprefix("=").replace("$", "").removeprefix("Referensi!")
            offered = texts_in(book, area)
            known = choices(column.code_list, content().reference, smg7())
            assert check.showErrorMessage
            assert check.error == "Pilih salah satu jawaban dari daftar."
            assert len(offered) == (16 if column.field == "kelurahan" else len(known))


def test_that_numbers_outside_their_range_are_refused_in_indonesian(book: Workbook) -> None:
    checks = {check.errorTitle: check for check in book[FAMILIES].data_validations.dataValidation}
    area, kk = checks["Luas lantai (m²)"], checks["No. KK"]
    assert (area.formula1, area.formula2) == ("0", "10000")
    assert area.error == "Isi angka dari 0 sampai 10.000."
    assert (kk.type, kk.formula1, kk.error) == ("textLength", "16", "Isian ini harus 16 angka, sebagai teks.")
    born = next(c for c in book[MEMBERS].data_validations.dataValidation if c.type == "date")
    assert "17/08/1980" in born.error


def test_that_the_first_sheet_says_what_it_is_and_how_to_fill_it(book: Workbook) -> None:
    texts = [str(cell.value) for row in book["Petunjuk"].iter_rows() for cell in row if cell.value]
    assert texts[0] == "Buku Data Warga Miskin"
    assert {"KECAMATAN GUNUNGPATI, Kota Semarang", "2 keluarga, 8 anggota", "13/07/2026 09.05"} <= {*texts}
    assert not any("LATIHAN" in text for text in texts)


def test_that_a_training_book_says_so(tmp_path: Path) -> None:
    target = tmp_path / "latihan.xlsx"
    write_buku_data(content(profile=replace(PROFILE, training=True)), target)
    texts = [cell.value for row in load_workbook(target)["Petunjuk"].iter_rows() for cell in row]
    assert "DATA LATIHAN: semua orang di sini rekaan." in texts


def test_that_the_hidden_sheets_say_what_was_given_out(book: Workbook) -> None:
    meta = {row[0]: row[1] for row in book["_meta"].iter_rows(min_row=2, values_only=True)}
    rows = list(book["_dasar"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [*["Keluarga", *["Anggota"] * 4, "Pendataan"] * 2]
    given = {field: value for field, value in family_values(family(1)).items() if value}
    assert json.loads(str(rows[0][3])) == given
    assert rows[0][1] == family(1).id
    assert all(hashlib.sha256(str(row[3]).encode()).hexdigest()[:32] == row[2] for row in rows)
    seals = "".join(str(row[2]) for row in rows)
    assert meta["dasar_sha256"] == hashlib.sha256(seals.encode()).hexdigest()
    assert (meta["kantor_kode"], meta["periode"], meta["ekspor_id"]) == ("33.74.12", "2026", "e1")
    assert (meta["instrumen_kode"], meta["instrumen_checksum"]) == ("SMG7", smg7().checksum)
    assert (meta["kepala_riwayat"], meta["jumlah_anggota"]) == ("ab12 · 7", "8")


def test_that_there_is_no_macro_and_every_part_is_well_formed(path: Path) -> None:
    with ZipFile(path) as package:
        assert package.testzip() is None
        assert not [name for name in package.namelist() if "vba" in name.lower()]


def test_that_50_payloads_stay_text(tmp_path: Path) -> None:
    people = [
        family(i, address=text, notes=text, phone=text, members=(member(i, name=text, notes=text),))
        for i, text in enumerate(PAYLOADS, start=1)
    ]
    target = tmp_path / "buku.xlsx"
    write_buku_data(content(people), target)
    found = load_workbook(target)
    assert len(PAYLOADS) == 50
    for sheet in found.worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    columns = {column.field: i for i, column in enumerate(MEMBER_COLUMNS)}
    names = [row[columns["name"]] for row in found[MEMBERS].iter_rows(min_row=2, values_only=True)]
    assert names == list(PAYLOADS)
    with ZipFile(target) as package:
        parts = [package.read(name) for name in package.namelist() if "/worksheets/sheet" in name]
    assert not any(b"<f>" in part or b"<f " in part for part in parts)


def test_that_odd_characters_do_not_break_the_book(tmp_path: Path) -> None:
    odd = "a\x00\x0b\ud800b<&>\r\nc _x000D_ \ufffe  d"
    people = [family(1, notes=odd, members=(member(1, birth_date=date(1899, 5, 6), religion="99"),))]
    target = tmp_path / "buku.xlsx"
    write_buku_data(content(people, surveys={}, instrument=None), target)
    found = load_workbook(target)
    assert cell_of(found, FAMILY_COLUMNS, "notes").value == "ab<&>\nc _x005F_x000D_   d"
    assert cell_of(found, MEMBER_COLUMNS, "birth_date").value == "06/05/1899"
    assert cell_of(found, MEMBER_COLUMNS, "religion").value == "99"


def test_that_an_empty_office_gives_an_empty_book(tmp_path: Path) -> None:
    target = tmp_path / "buku.xlsx"
    write_buku_data(content([]), target)
    found = load_workbook(target)
    assert [found[name].max_row for name in (FAMILIES, MEMBERS, SURVEYS)] == [1, 1, 1]


def test_that_batal_leaves_the_former_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "buku.xlsx"
    target.write_bytes(b"lama")

    def stop(done: int, total: int) -> None:
        assert total == 2 * (4 + 8)
        if done:
            raise CancelledError

    many = [family(i) for i in range(1, 3)]
    with pytest.raises(CancelledError):
        write_buku_data(content(many), target, lambda done, total: stop(done + 1, total))
    assert target.read_bytes() == b"lama"
    assert [entry.name for entry in tmp_path.iterdir()] == ["buku.xlsx"]


def test_that_a_text_longer_than_excel_keeps_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="terlalu panjang"):
        write_buku_data(content([family(1, notes="x" * 40_000)]), tmp_path / "buku.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_that_a_row_too_long_for_one_hidden_cell_goes_on_in_the_next(tmp_path: Path) -> None:
    target = tmp_path / "buku.xlsx"
    write_buku_data(content([family(1, notes="x" * 32_760)]), target)
    row = next(load_workbook(target)["_dasar"].iter_rows(min_row=2, values_only=True))
    text = "".join(str(piece) for piece in row[3:] if piece)
    assert json.loads(text)["notes"] == "x" * 32_760
    assert hashlib.sha256(text.encode()).hexdigest()[:32] == row[2]


def test_that_the_facts_are_sealed_and_every_family_is_told_with_its_rows(tmp_path: Path) -> None:
    told: dict[str, list[str]] = {}

    def seal(facts: Mapping[str, str]) -> Mapping[str, str]:
        return {"tanda_tangan": facts["dasar_sha256"][:8]}

    def keep(key: str, texts: Sequence[str]) -> None:
        told[key] = list(texts)

    target = tmp_path / "buku.xlsx"
    write_buku_data(content(seal=seal, keep=keep), target)
    meta = {str(row[0]): str(row[1]) for row in load_workbook(target)["_meta"].iter_rows(values_only=True)}
    assert meta["tanda_tangan"] == meta["dasar_sha256"][:8]
    assert [len(texts) for texts in told.values()] == [6, 6]
    assert json.loads(told[family(1).id][0])["id"] == family(1).id


def test_that_the_columns_are_the_fields_of_the_exchange_under_one_name() -> None:
    assert {column.field for column in FAMILY_COLUMNS} - {""} == {*FAMILY_FIELDS}
    assert {column.field for column in MEMBER_COLUMNS} == {*MEMBER_FIELDS}
    asked = {question.code for question in smg7().asked}
    assert {c.field for c in survey_columns(smg7())} == {"", "id", "kk_number", *SURVEY_FIELDS, *asked}
    for columns in TABLES[:3]:
        for column in columns:
            if column.field in LABELS and column.field != "id":
                assert column.heading == LABELS[column.field]


def test_that_a_sheet_without_a_model_row_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="model row"):
        SheetPart("<worksheet><sheetData/></worksheet>")
