"""A layout is found by its headings, wherever and in whatever order they stand."""

import io
import zipfile
from collections.abc import Mapping
from itertools import count
from pathlib import Path

import pytest
from openpyxl import Workbook
from tests.support import workbook_files as files
from tests.support.workbook_files import DINSOS_HEADINGS, HEAD, KK, NIK, WIFE, dinsos_rows

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.progress import silent
from kemiskinan_desktop.domain.source import SourceBook, SourceCell
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.messages import BookAssembly
from kemiskinan_desktop.workbooks.profile import Profile, fingerprint, heading_key
from kemiskinan_desktop.workbooks.profile_files import load_profile, profile_named, profiles
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, RawBook
from kemiskinan_desktop.workbooks.reader import read_book
from kemiskinan_desktop.workbooks.reading_child import parse

_NUMBERS = count()
SEKARAN = next(area.code for area in load_reference().kelurahan if area.name == "Sekaran")


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: faster, and the other process has tests of its own."""

    def read(data: bytes, report: object, limits: object) -> RawBook:
        assembly = BookAssembly()
        parse(data, DEFAULT_LIMITS, assembly.take)
        assert assembly.book is not None
        return assembly.book

    monkeypatch.setattr(reader, "read_raw", read)


def read(tmp_path: Path, data: bytes, profile: Profile | None = None) -> SourceBook:
    path = tmp_path / f"kiriman-{next(_NUMBERS)}.xlsx"
    path.write_bytes(data)
    return read_book(path, load_reference(), profile)


def form(tmp_path: Path, *people: Mapping[str, object], sheet: str = "Data") -> SourceBook:
    return read(tmp_path, files.saved({sheet: dinsos_rows(*people)}))


def values(cells: Mapping[str, SourceCell]) -> dict[str, str]:
    return {name: cell.value for name, cell in cells.items()}


def niks(book: SourceBook) -> list[str]:
    return [member.cells["nik"].value for family in book.families for member in family.members]


def refusal(tmp_path: Path, data: bytes, profile: Profile | None = None) -> UserError:
    with pytest.raises(UserError) as caught:
        read(tmp_path, data, profile)
    return caught.value


def test_that_a_plain_form_gives_one_family_of_two(tmp_path: Path) -> None:
    book = form(tmp_path, HEAD, WIFE)
    assert (book.profile_code, len(book.sha256), book.orphans) == ("dinsos-kop", 64, ())
    (family,) = book.families
    assert values(family.cells) == {
        "kk_number": KK, "address": "Jl. Mawar 1", "rt": "003", "rw": "002", "kelurahan": SEKARAN,
        "floor_area": "36",
    }  # fmt: skip
    assert values(family.answers) == {
        "LUAS": "36", "T3": "2", "T4": "3", "T6": "1", "T7": "2", "PENDAPATAN": "900000",
    }  # fmt: skip
    assert niks(book) == [NIK, WIFE["NIK"]]
    assert family.members[1].cells["birth_date"].value == "1982-03-15"


@pytest.mark.parametrize("name", ["Sheet1", "Lembar baru", "Petunjuk"])
def test_that_the_name_of_the_sheet_does_not_matter(tmp_path: Path, name: str) -> None:
    assert niks(form(tmp_path, HEAD, WIFE, sheet=name)) == [NIK, WIFE["NIK"]]


def test_that_reordered_and_extra_columns_do_not_matter(tmp_path: Path) -> None:
    headings = ["CATATAN CAMAT", *reversed(DINSOS_HEADINGS)]
    rows = dinsos_rows({**HEAD, "CATATAN CAMAT": "baik"}, WIFE, headings=headings)
    book = read(tmp_path, files.saved({"Data": rows}))
    assert values(book.families[0].cells) == values(form(tmp_path, HEAD, WIFE).families[0].cells)
    assert any("CATATAN CAMAT (A3)" in note and "tidak dibaca" in note for note in book.notes)


def test_that_headings_are_known_in_other_writing(tmp_path: Path) -> None:
    other = {"NO KK": "No. Kartu\u00a0Keluarga", "TGL LAHIR": "Tanggal\nLahir", "L/P": "Jenis Kelamin"}
    rows = dinsos_rows(HEAD, WIFE)
    rows[2] = [other.get(str(heading), str(heading).title()) for heading in rows[2]]
    assert niks(read(tmp_path, files.saved({"Data": rows}))) == [NIK, WIFE["NIK"]]


def test_that_two_row_headings_are_read_with_and_without_merges(tmp_path: Path) -> None:
    for merged in (True, False):
        book = Workbook()
        sheet = book.worksheets[0]
        for row in dinsos_rows(HEAD, WIFE):
            sheet.append(row)
        sheet.insert_rows(3)
        sheet["A3"], sheet["A4"], sheet["B3"], sheet["D3"] = "NO", None, "IDENTITAS", "ALAMAT"
        sheet["V3"], sheet["V4"] = "PARAF", None
        sheet["H3"], sheet["H4"] = "NIK", None
        if merged:
            for area in ("A3:A4", "B3:C3", "D3:G3", "H3:H4", "V3:V4"):
                sheet.merge_cells(area)
        read_back = read(tmp_path, files.as_bytes(book))
        assert niks(read_back) == [NIK, WIFE["NIK"]]
        assert {entry.row for entry in read_back.skipped if entry.reason == "Judul kolom"} == {3, 4}
        assert not any("tidak dikenal" in note for note in read_back.notes)


def test_that_a_heading_standing_twice_is_read_once_and_said(tmp_path: Path) -> None:
    headings = [*DINSOS_HEADINGS, "NIK"]
    rows = dinsos_rows(HEAD, headings=headings)
    rows[3][-1] = "9999"
    book = read(tmp_path, files.saved({"Data": rows}))
    assert niks(book) == [NIK]
    assert any("muncul lagi" in note and "NIK (W3)" in note for note in book.notes)


def test_that_blank_total_number_repeated_and_signature_rows_are_skipped_with_reasons(tmp_path: Path) -> None:
    rows = dinsos_rows(HEAD)
    rows.insert(3, list(range(1, 23)))
    rows += [[], list(DINSOS_HEADINGS), dinsos_rows(WIFE)[-1], [None] * 4 + ["asal"], dinsos_rows(WIFE)[-1]]
    rows += [["Jumlah", None, "2 KK"], [], [None] * 17 + ["Camat,"]]
    book = read(tmp_path, files.saved({"Data": rows, "Petunjuk": [["Isi dengan benar"], ["Ya"]]}))
    assert [(entry.sheet, entry.row, entry.reason) for entry in book.skipped] == [
        ("Data", 1, "Kop di atas tabel"), ("Data", 2, "Kop di atas tabel"), ("Data", 3, "Judul kolom"),
        ("Data", 4, "Nomor kolom"), ("Data", 6, "Baris kosong"), ("Data", 7, "Judul kolom yang diulang"),
        ("Data", 9, "Baris tanpa NIK, nama, dan nomor KK"), ("Data", 11, "Baris jumlah"),
        ("Data", 12, "Baris kosong"), ("Data", 13, "Tanda tangan atau keterangan di bawah tabel"),
        ("Petunjuk", 1, "Lembar tanpa tabel yang dikenal, sampai baris 2"),
    ]  # fmt: skip
    assert [member.row for member in book.families[0].members] == [5, 8, 10]


def test_that_a_long_run_of_blank_rows_is_named_once(tmp_path: Path) -> None:
    rows = [*dinsos_rows(HEAD), *[[] for _ in range(300)], dinsos_rows(WIFE)[-1]]
    book = read(tmp_path, files.saved({"Data": rows}))
    assert [entry.reason for entry in book.skipped][-1] == "Baris kosong sampai baris 304"


def test_that_a_person_called_jumlah_is_no_total(tmp_path: Path) -> None:
    book = form(tmp_path, HEAD, {"NAMA LENGKAP": "Jumlahwati", "L/P": "P"}, {**WIFE, "NO": "Jumlah"})
    assert len(book.families[0].members) == 3


def test_that_a_person_without_nik_and_name_but_with_facts_is_kept(tmp_path: Path) -> None:
    facts = {"L/P": "P", "TGL LAHIR": "01-02-2003", "HUBUNGAN": "Anak"}
    assert niks(form(tmp_path, HEAD, facts)) == [NIK, ""]


def test_that_hidden_rows_and_hidden_sheets_are_read_and_said(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("Rahasia")
    for row in dinsos_rows(HEAD, WIFE):
        sheet.append(row)
    sheet.row_dimensions[5].hidden = True
    sheet.sheet_state = "hidden"
    read_back = read(tmp_path, files.as_bytes(book))
    assert niks(read_back) == [NIK, WIFE["NIK"]]
    assert "Lembar Rahasia tersembunyi dan ikut dibaca." in read_back.notes
    assert "Lembar Rahasia: 1 baris tersembunyi ikut dibaca." in read_back.notes


def test_that_macros_and_columns_too_far_right_are_said(tmp_path: Path) -> None:
    rows = dinsos_rows(HEAD)
    rows[3] += [None] * 200 + ["jauh"]
    data = files.saved({"Data": rows})
    assert any("ke-200" in note for note in read(tmp_path, data).notes)
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/vbaProject.bin", "x")
    assert any("makro" in note for note in read(tmp_path, stream.getvalue()).notes)


def test_that_every_sheet_with_the_headings_is_read(tmp_path: Path) -> None:
    second = {**HEAD, "NO KK": "3374120101200022", "NIK": "3374120101700009", "TGL LAHIR": "01-01-1970"}
    data = files.saved({"Sekaran": dinsos_rows(HEAD), "Patemon": dinsos_rows(second)})
    assert [family.sheet for family in read(tmp_path, data).families] == ["Sekaran", "Patemon"]


def test_that_a_kelurahan_is_looked_for_in_the_kecamatan_of_the_kop(tmp_path: Path) -> None:
    rows = dinsos_rows({**HEAD, "KELURAHAN": "Miroto"})
    cell = read(tmp_path, files.saved({"Data": rows})).families[0].cells["kelurahan"]
    assert cell.damage == "Kelurahan ini tidak ada di Kecamatan Gunungpati."
    rows[1] = ["Kecamatan", ": Semarang Tengah"]
    assert read(tmp_path, files.saved({"Data": rows})).families[0].cells["kelurahan"].value == "33.74.01.1001"
    without = dinsos_rows({**HEAD, "KELURAHAN": "Miroto"}, kop=False)
    book = read(tmp_path, files.saved({"Data": without}))
    assert book.families[0].cells["kelurahan"].value == "33.74.01.1001"
    rows[1] = ["Kecamatan : Entah"]
    book = read(tmp_path, files.saved({"Data": rows}))
    assert book.families[0].cells["kelurahan"].value == "33.74.01.1001"


def test_that_a_family_is_told_by_its_kk_or_by_the_name_of_its_head(tmp_path: Path) -> None:
    repeated = {**WIFE, "NO KK": KK}
    assert len(form(tmp_path, HEAD, repeated).families) == 1
    unnamed = {**HEAD, "NO KK": None, "NAMA KEPALA KELUARGA": "Paijo"}
    book = form(tmp_path, HEAD, unnamed, {**WIFE, "NAMA KEPALA KELUARGA": "Paijo"})
    assert [family.cells["kk_number"].value for family in book.families] == [KK, ""]
    assert len(book.families[1].members) == 2


def test_that_members_above_the_first_family_are_orphans(tmp_path: Path) -> None:
    book = form(tmp_path, WIFE, HEAD)
    assert [member.row for member in book.orphans] == [4]
    assert len(book.families) == 1


def test_that_a_family_without_members_stays_a_family(tmp_path: Path) -> None:
    alone = {"NO KK": KK, "NAMA KEPALA KELUARGA": "Tukiman", "JALAN": "Jl. Mawar"}
    (family,) = form(tmp_path, alone).families
    assert family.members == ()


def test_that_family_cells_in_later_rows_are_named_when_they_differ(tmp_path: Path) -> None:
    same = form(tmp_path, HEAD, {**WIFE, "RT": "003"})
    assert not any("tidak dipakai" in note for note in same.notes)
    book = form(tmp_path, HEAD, *[{**WIFE, "RT": 4, "DINDING": "Kayu"}] * 12)
    (note,) = [note for note in book.notes if "tidak dipakai" in note]
    assert "E5, E6" in note
    assert "dan 2 lainnya" in note


def test_that_a_head_who_is_not_among_the_members_is_said_without_the_name(tmp_path: Path) -> None:
    book = form(tmp_path, {**HEAD, "NAMA KEPALA KELUARGA": "Orang Lain"})
    (note,) = [note for note in book.notes if "nama kepala keluarga" in note]
    assert note.endswith("pada baris 4.")
    assert "Orang Lain" not in note


def test_that_a_numeric_nik_is_checked_against_its_row(tmp_path: Path) -> None:
    good = form(tmp_path, {**HEAD, "NIK": int(NIK)}).families[0].members[0].cells["nik"]
    assert (good.value, good.damage) == (NIK, "")
    bad = form(tmp_path, {**HEAD, "NIK": int(NIK), "TGL LAHIR": "13-07-1980"}).families[0].members[0]
    assert (bad.cells["nik"].value, bad.cells["nik"].found) == ("", NIK)
    assert "tidak cocok" in bad.cells["nik"].damage


def test_that_a_column_of_rounded_numbers_is_refused_as_a_column(tmp_path: Path) -> None:
    lost = [{**WIFE, "NIK": int("3374125503820000") + 10 * n} for n in range(5)]
    book = form(tmp_path, {**HEAD, "NIK": int(NIK)}, *lost)
    cell = book.families[0].members[0].cells["nik"]
    assert cell.value == ""
    assert cell.damage.startswith("Kolom NIK")


def test_that_the_true_nik_is_proposed_where_the_file_has_it(tmp_path: Path) -> None:
    damaged = {**HEAD, "NIK": int(NIK[:-1] + "0")}
    other = {**HEAD, "NO KK": "3374120101200022", "NAMA LENGKAP": "Tukiman"}
    book = form(tmp_path, damaged, WIFE, other)
    cell = book.families[0].members[0].cells["nik"]
    assert (cell.value, cell.proposal) == ("", NIK)
    assert book.families[1].members[0].cells["nik"].proposal == ""
    for stranger in ({"TGL LAHIR": "13-07-1980"}, {"NIK": "3374121207800025"}, {"NAMA LENGKAP": None}):
        again = form(tmp_path, damaged, {**other, **stranger})
        assert again.families[0].members[0].cells["nik"].proposal == ""
    nameless = form(tmp_path, {**damaged, "NAMA LENGKAP": None}, other)
    assert nameless.families[0].members[0].cells["nik"].proposal == ""


def test_that_a_missing_column_is_named(tmp_path: Path) -> None:
    rows = dinsos_rows(HEAD, headings=[name for name in DINSOS_HEADINGS if name != "NIK"])
    for profile in (None, profile_named("dinsos-kop")):
        sentence = refusal(tmp_path, files.saved({"Data": rows}), profile)
        assert "NIK" in sentence.advice
        assert "Data" in sentence.advice


def test_that_one_spoiled_sheet_among_whole_ones_is_named_and_not_passed_over(tmp_path: Path) -> None:
    spoiled = dinsos_rows(HEAD, headings=[name for name in DINSOS_HEADINGS if name != "L/P"])
    sentence = refusal(tmp_path, files.saved({"Sekaran": dinsos_rows(HEAD), "Patemon": spoiled}))
    assert "pada lembar Patemon: L/P." in sentence.advice


def test_that_an_unknown_layout_says_which_are_known(tmp_path: Path) -> None:
    data = files.saved({"Data": [["Kode", "Uraian", "Harga"], ["1", "Semen", 50000]]})
    sentence = refusal(tmp_path, data)
    assert sentence.title == "Susunan kolom berkas ini belum dikenal."
    assert "Formulir Pendataan Warga Miskin" in sentence.advice
    assert "Judul kolomnya tidak ditemukan" in refusal(tmp_path, data, profile_named("dinsos-kop")).advice


def test_that_a_fingerprint_forgives_order_case_and_marks() -> None:
    assert fingerprint(["No. KK", "NIK"]) == fingerprint(["nik", "NO KK"])
    assert heading_key("Luas Lantai (M²)\n") == "luaslantaim2"


def test_that_profiles_are_found_by_code_and_others_are_refused() -> None:
    assert [profile.code for profile in profiles()] == [
        "buku-data",
        "bdt-2015",
        "dinsos-kop",
        "opensid-penduduk",
        "opensid-program-bantuan",
        "regsosek-2022k",
    ]
    with pytest.raises(UserError) as caught:
        profile_named("entah")
    assert "dinsos-kop" in caught.value.advice


@pytest.mark.parametrize(
    "text", ["", "[]", '{"kode": "x"}', '{"kode":"x","nama":"y","lembar":[{"susunan":"z"}]}']
)
def test_that_a_broken_profile_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "rusak.json"
    path.write_text(text)
    with pytest.raises(UserError) as caught:
        load_profile(path)
    assert "rusak.json" in caught.value.title


def test_that_batal_stops_the_understanding_of_rows_too(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(files.saved({"Data": dinsos_rows(*[HEAD] * 500)}))
    seen: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        seen.append((done, total))
        if len(seen) == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_book(path, load_reference(), report=report)
    assert [total for _, total in seen] == [2000, 2000]
    assert read_book(path, load_reference(), report=silent).families
