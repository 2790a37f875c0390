"""What one cell means: identity numbers above all, then dates, numbers, codes and text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.workbooks.code_cells import code_reader, kelurahan_reader
from kemiskinan_desktop.workbooks.identity_cells import (
    confirm_nik,
    is_spoiled_column,
    kk_meaning,
    nik_meaning,
    phone_meaning,
)
from kemiskinan_desktop.workbooks.meaning import as_seen, common_meaning
from kemiskinan_desktop.workbooks.raw import NO_CELL, RawCell, RawKind, address
from kemiskinan_desktop.workbooks.serial_dates import is_date_format, iso_of_serial
from kemiskinan_desktop.workbooks.value_cells import (
    date_meaning,
    key_meaning,
    line_meaning,
    note_meaning,
    number_meaning,
    unit_meaning,
    year_meaning,
)

NIK = "3374121207800005"
PAPUA = "9171025503820003"


def text(value: str) -> RawCell:
    return RawCell(RawKind.TEXT, value)


def number(value: str) -> RawCell:
    return RawCell(RawKind.NUMBER, value)


def day(value: str) -> RawCell:
    return RawCell(RawKind.DATE, value)


TRUE = RawCell(RawKind.BOOL, "1")


@pytest.mark.parametrize(
    "ornate",
    [
        NIK, f" {NIK}\u00a0", f"'{NIK}", "3374.1212.0780.0005", "3374 1212 0780 0005", f"{NIK}\n",
        f"\u00a0\u00a0{NIK}", "337412-120780-0005", f"’{NIK}",
    ],
)  # fmt: skip
def test_that_a_text_nik_loses_only_its_ornaments(ornate: str) -> None:
    meaning = nik_meaning(text(ornate), spoiled_column=False)
    assert (meaning.value, meaning.damage) == (NIK, "")


@pytest.mark.parametrize("province", range(91, 98))
def test_that_a_nik_of_papua_stands_untouched_as_text_and_is_refused_as_a_number(province: int) -> None:
    nik = f"{province}{PAPUA[2:]}"
    assert nik_meaning(text(nik), spoiled_column=False).value == nik
    for stored in (nik, f"{int(nik) - 1}", repr(float(nik))):
        refused = nik_meaning(number(stored), spoiled_column=False)
        assert refused.value == ""
        assert "Digit terakhir NIK hilang" in refused.damage


@pytest.mark.parametrize(
    "stored",
    [
        "3374121207800000", "3374121207800010", "3.3741212078E15", "3.37412120780001E+15",
        "3374121207800005.5", "3374121207800000.0",
    ],
)  # fmt: skip
def test_that_a_number_which_lost_its_last_digit_is_damaged(stored: str) -> None:
    for meaning in (nik_meaning, kk_meaning):
        refused = meaning(number(stored), spoiled_column=False)
        assert refused.value == ""
        assert "Digit terakhir" in refused.damage
        assert "minta berkas asli" in refused.expected


@pytest.mark.parametrize(
    "written", ["3,37412E+15", "3.37412E+15", "337412120780005", "33741212078000051", "NIK"]
)
def test_that_text_which_is_no_nik_is_damaged_and_says_what_is_expected(written: str) -> None:
    refused = nik_meaning(text(written), spoiled_column=False)
    assert refused.value == ""
    assert refused.damage
    assert refused.expected


def test_that_a_number_of_fifteen_digits_is_damaged() -> None:
    assert "16 angka" in nik_meaning(number("337412120780005"), spoiled_column=False).damage


@pytest.mark.parametrize("nothing", ["0", "-", "", "tidak ada", "Belum Ada"])
def test_that_words_for_no_nik_are_blank_and_never_a_number(nothing: str) -> None:
    meaning = common_meaning(text(nothing)) or nik_meaning(text(nothing), spoiled_column=False)
    assert (meaning.value, meaning.damage) == ("", "")
    assert nik_meaning(number("0"), spoiled_column=False).value == ""


def test_that_a_whole_number_nik_is_taken_only_when_birth_date_and_sex_agree() -> None:
    doubtful = nik_meaning(number(NIK), spoiled_column=False)
    assert confirm_nik(doubtful, "1980-07-12", "L").value == NIK
    for birth_date, sex in (("1980-07-13", "L"), ("1980-07-12", "P"), ("", "L"), ("1980-07-12", "")):
        refused = confirm_nik(doubtful, birth_date, sex)
        assert refused.value == ""
        assert "tidak cocok" in refused.damage


def test_that_a_whole_number_kk_is_taken_where_its_column_is_sound() -> None:
    assert kk_meaning(number("3374120101200011"), spoiled_column=False).value == "3374120101200011"
    assert "Kolom Nomor KK" in kk_meaning(number("3374120101200011"), spoiled_column=True).damage


def test_that_dates_and_truths_are_no_nik() -> None:
    assert nik_meaning(day("2015-07-26"), spoiled_column=False).damage
    assert nik_meaning(TRUE, spoiled_column=False).damage


def test_that_a_column_is_spoiled_when_over_half_of_five_or_more_numbers_end_in_zero() -> None:
    whole, lost = "3374121207800005", "3374121207800010"
    assert is_spoiled_column([lost] * 3 + [whole] * 2)
    assert is_spoiled_column(["3.37E15"] * 5)
    assert not is_spoiled_column([lost] * 4)
    assert not is_spoiled_column([lost] * 3 + [whole] * 3)
    assert not is_spoiled_column(["10", "20", "30", "40", "50"])


@settings(deadline=None, max_examples=200)
@given(st.integers(min_value=10**15, max_value=10**16 - 1))
def test_that_no_nik_which_excel_has_rounded_is_taken(true: int) -> None:
    stored = true - true % 10
    assert nik_meaning(number(str(stored)), spoiled_column=False).value == ""


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (text("0812-3456-7890"), "081234567890"), (text("+62 812 3456 7890"), "+6281234567890"),
        (text("(024) 7612345"), "0247612345"), (number("81234567890"), "081234567890"),
        (number("6281234567890"), "081234567890"), (text("-"), ""), (number("0"), ""),
    ],
)  # fmt: skip
def test_that_a_phone_keeps_its_digits_and_gets_its_zero_back(cell: RawCell, expected: str) -> None:
    assert phone_meaning(cell).value == expected


@pytest.mark.parametrize("cell", [text("tidak punya hp lagi"), number("8.1E10"), day("2015-07-26")])
def test_that_what_is_no_phone_is_damaged(cell: RawCell) -> None:
    assert phone_meaning(cell).damage


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (day("2015-07-26"), "2015-07-26"), (day("2015-07-26 08:30:00"), "2015-07-26"),
        (text("26-07-2015"), "2015-07-26"), (text("26 Juli 2015"), "2015-07-26"),
        (text("'26/7/2015"), "2015-07-26"), (text("\u00a026 juli  2015 "), "2015-07-26"),
        (number("42211"), "2015-07-26"), (number("26072015"), "2015-07-26"),
        (number("6072015"), "2015-07-06"), (text("-"), ""),
    ],
)  # fmt: skip
def test_that_a_date_is_read_in_all_its_forms(cell: RawCell, expected: str) -> None:
    meaning = date_meaning(cell, date_1904=False)
    assert (meaning.value, meaning.damage) == (expected, "")


@pytest.mark.parametrize(
    "cell", [number("1957"), number("1E99"), number("x"), text("31-02-2015"), text("tahun 57"), TRUE]
)
def test_that_what_is_no_whole_date_is_damaged(cell: RawCell) -> None:
    assert date_meaning(cell, date_1904=False).damage


def test_that_a_serial_counts_from_1904_where_the_book_says_so() -> None:
    assert date_meaning(number("40749"), date_1904=True).value == "2015-07-26"
    assert iso_of_serial("0.5", date_1904=True) is None


def test_that_the_phantom_day_of_1900_is_no_date() -> None:
    assert iso_of_serial("59", date_1904=False) == "1900-02-28"
    assert iso_of_serial("60", date_1904=False) is None
    assert iso_of_serial("61", date_1904=False) == "1900-03-01"
    assert iso_of_serial("9999999", date_1904=False) is None
    assert iso_of_serial("besok", date_1904=False) is None
    assert iso_of_serial("42211.5", date_1904=False) == "2015-07-26 12:00:00"


@pytest.mark.parametrize(
    ("code", "shows"),
    [
        ("dd/mm/yyyy", True), ("[$-421]dd mmmm yyyy;@", True), ("0", False), ("General", False),
        ('0 "dus"', False),
        ("[Red]0.00", False), ("@", False), ("hh:mm", True), ('#,##0\\ "hari"', False),
    ],
)  # fmt: skip
def test_that_a_date_format_is_told_from_a_number_format(code: str, *, shows: bool) -> None:
    assert is_date_format(164, code) is shows
    assert is_date_format(14, None)
    assert not is_date_format(2, None)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (number("36"), "36"), (number("36.50"), "36.5"), (number("1.8E6"), "1800000"),
        (text("Rp 1.800.000"), "1800000"),
        (text("12,5"), "12.5"), (number("0.1000000000000000055"), "0.1"), (text("–"), ""), (number("0"), "0"),
        (number("-7.05"), "-7.05"),
    ],
)  # fmt: skip
def test_that_a_number_is_read_as_it_is_meant(cell: RawCell, expected: str) -> None:
    assert number_meaning(cell).value == expected


@pytest.mark.parametrize("cell", [text("kira-kira 30"), day("2015-07-26"), number("x")])
def test_that_what_is_no_number_is_damaged(cell: RawCell) -> None:
    assert number_meaning(cell).damage


@pytest.mark.parametrize(
    ("cell", "expected"), [(number("9"), "009"), (text("002"), "002"), (text("RT 4"), "004"), (text("-"), "")]
)
def test_that_rt_and_rw_get_three_digits(cell: RawCell, expected: str) -> None:
    assert unit_meaning(cell).value == expected


@pytest.mark.parametrize("cell", [day("2026-02-01"), text("dekat masjid"), number("1.5")])
def test_that_what_is_no_rt_is_damaged(cell: RawCell) -> None:
    assert unit_meaning(cell).damage


def test_that_text_keeps_its_spelling_and_loses_outer_spaces() -> None:
    assert line_meaning(text("  Siti\u00a0 NUR'aini ")).value == "Siti NUR'aini"
    assert line_meaning(number("12")).value == "12"
    assert line_meaning(number("abc")).value == "abc"
    assert line_meaning(day("2026-02-01")).damage
    assert note_meaning(text(" satu \r\ndua ")).value == "satu\ndua"
    assert key_meaning(text(" 018f-a ")).value == "018f-a"
    assert (year_meaning(number("1957")).value, year_meaning(text("-")).value) == ("1957", "")
    assert year_meaning(text("57")).damage


def test_that_codes_labels_and_words_are_understood() -> None:
    understand = code_reader({"1": "Islam", "3": "Katolik"}, {"Katholik": "3"})
    for written in ("3", "Katolik", "katolik", " KATHOLIK ", "3 – Katolik"):
        assert understand(text(written)).value == "3"
    assert understand(number("1")).value == "1"
    assert understand(text("-")).value == ""
    refused = understand(text("Zen"))
    assert refused.damage == "Isian ini tidak ada dalam daftar."
    assert refused.expected == "Salah satu dari: Katholik atau isian daftar kependudukan."
    assert understand(day("2026-02-01")).damage


def test_that_a_truth_is_yes_where_the_list_has_yes() -> None:
    assert code_reader({"ya": "Ya", "tidak": "Tidak"}, {})(TRUE).value == "ya"
    assert code_reader({"1": "Islam"}, {})(RawCell(RawKind.BOOL, "0")).damage


def test_that_a_long_list_is_named_in_part() -> None:
    refused = code_reader({str(n): f"Kerja {n}" for n in range(30)}, {})(text("Presiden"))
    assert refused.expected.endswith("Kerja 19, dan seterusnya.")


KELURAHAN = (
    Kelurahan("33.74.12.1001", "Kalisegoro", "33.74.12"),
    Kelurahan("33.74.12.1004", "Gunungpati", "33.74.12"),
    Kelurahan("33.74.01.1001", "Miroto", "33.74.01"),
    Kelurahan("33.74.02.1009", "Miroto", "33.74.02"),
)


@pytest.mark.parametrize(
    "written",
    [
        "Kalisegoro",
        "KALI SEGORO",
        "Kel. Kalisegoro",
        "33.74.12.1001",
        "3374121001",
        "33.74.12.1001 – Kalisegoro",
    ],
)
def test_that_a_kelurahan_is_known_by_name_and_by_code(written: str) -> None:
    assert kelurahan_reader(KELURAHAN, "kota ini")(text(written)).value == "33.74.12.1001"


def test_that_an_unknown_or_ambiguous_kelurahan_says_what_to_write() -> None:
    understand = kelurahan_reader(KELURAHAN, "Kecamatan Gunungpati")
    assert understand(text("-")).value == ""
    unknown = understand(text("Atlantis"))
    assert unknown.damage == "Kelurahan ini tidak ada di Kecamatan Gunungpati."
    assert "Gunungpati, Kalisegoro" in unknown.expected
    assert "kode kelurahannya" in understand(text("Miroto")).expected
    assert understand(text("99.99.99.9999")).damage
    assert understand(day("2026-01-01")).damage
    many = tuple(Kelurahan(f"33.74.12.{n}", f"Desa {n}", "33.74.12") for n in range(1000, 1030))
    assert (
        kelurahan_reader(many, "kota ini")(text("xyz")).expected == "Nama kelurahan seperti pada daftar kota."
    )


def test_that_errors_and_formulas_without_value_are_damages() -> None:
    error, uncalculated = RawCell(RawKind.ERROR, "#REF!"), RawCell(RawKind.UNCALCULATED, "")
    assert [bool(meaning and meaning.damage) for meaning in map(common_meaning, (error, uncalculated))] == [
        True
    ] * 2
    assert (as_seen(error), as_seen(uncalculated), as_seen(TRUE)) == ("#REF!", "(rumus tanpa hasil)", "TRUE")
    assert as_seen(RawCell(RawKind.BOOL, "0")) == "FALSE"
    assert as_seen(day("2015-07-26")) == "26/07/2015"
    assert as_seen(day("0001-01-01")) == "0001-01-01"
    assert NO_CELL.is_blank


def test_that_addresses_are_written_as_excel_writes_them() -> None:
    assert [address(column, 9) for column in (0, 25, 26, 701, 702)] == ["A9", "Z9", "AA9", "ZZ9", "AAA9"]
