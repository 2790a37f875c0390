"""A doubtful NIK or KK number is explained and the true one proposed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.nik_doctor import Bearer, diagnose_kk, diagnose_nik
from kemiskinan_desktop.domain.number_advice import Diagnosis, Known, Source, Target
from kemiskinan_desktop.domain.number_slips import Slip, may_be_rounded, repairs, slip_between
from kemiskinan_desktop.services.reference import load_area_book

TODAY = date(2026, 11, 22)
TRUE = "3374125203800003"
WOMAN = Bearer(birth_date=date(1980, 3, 12), sex=Sex.FEMALE, home="337412", relatives=("3374120107780001",))
BOOK = load_area_book()


def examined(text: str, bearer: Bearer = WOMAN, *known: str) -> Diagnosis:
    earlier = [Known(number, Source.HISTORY) for number in known]
    return diagnose_nik(text, bearer, BOOK, today=TODAY, known=earlier)


def examined_kk(text: str, *known: str) -> Diagnosis:
    elsewhere = [Known(number, Source.RECORD) for number in known]
    return diagnose_kk(text, BOOK, today=TODAY, home="337412", known=elsewhere)


def test_that_a_right_nik_is_read_aloud_and_left_alone() -> None:
    found = examined(TRUE)
    assert found.meaning == (
        "Gunungpati, Kota Semarang, Jawa Tengah · lahir 12 Maret 1980 · perempuan · nomor urut 3"
    )
    assert (found.finding, found.proposals) == ("", ())


def test_that_an_empty_field_says_nothing() -> None:
    assert examined("  ") == Diagnosis()
    assert diagnose_kk("", BOOK, today=TODAY) == Diagnosis()


@pytest.mark.parametrize(
    ("typed", "slip", "begins"),
    [
        ("3374122503800003", Slip.TRANSPOSED, "Dua angka tertukar di tempat 7–8: dengan 3374125203…"),
        ("3374125207800003", Slip.MISTYPED, "Satu angka keliru di tempat 10: dengan 33741252038…"),
        ("3374124312800003", Slip.DAY_MONTH, "Tanggal dan bulan lahir tertukar di tempat 7–10"),
        ("3374121203800003", Slip.WOMAN, "Tanggal lahir perempuan di dalam NIK ditambah 40"),
        ("33741252O3800003", Slip.LETTERS, "Huruf terbaca sebagai angka"),
        ("337412523800003", Slip.MISSING, "Kurang satu angka di tempat 9"),
        ("33741252203800003", Slip.EXTRA, "Lebih satu angka di tempat"),
    ],
)
def test_that_each_slip_is_named_and_the_true_number_proposed(typed: str, slip: Slip, begins: str) -> None:
    found = examined(typed)
    first = found.proposals[0]
    assert found.finding
    assert (first.value, first.slip, first.target) == (TRUE, slip, Target.NUMBER)
    assert first.sentence.startswith(begins)
    assert first.sure


def test_that_a_man_with_forty_added_gets_it_taken_away() -> None:
    man = Bearer(birth_date=date(1980, 3, 12), sex=Sex.MALE, home="337412")
    first = examined(TRUE, man).proposals[0]
    assert first.value == "3374121203800003"
    assert first.sentence.startswith("Tanggal lahir laki-laki di dalam NIK tidak ditambah 40")


def test_that_a_disagreement_may_also_be_the_records_fault() -> None:
    other = Bearer(birth_date=date(1980, 12, 3), sex=Sex.MALE)
    targets = {each.target: each.value for each in examined("3374125203800003", other).proposals}
    assert targets[Target.BIRTH_DATE] == "1980-03-12"
    assert targets[Target.SEX] == Sex.FEMALE


def test_that_a_last_digit_lost_in_a_worksheet_is_proposed_only_when_it_is_known() -> None:
    assert examined("3374125203800000").finding
    assert examined("3374125203800000").proposals == ()
    known = examined("3374125203800000", WOMAN, TRUE).proposals[0]
    assert (known.value, known.slip, known.sure) == (TRUE, Slip.ROUNDED, True)
    assert known.sentence.endswith("dengan 3374125203800003 sama dengan yang pernah tersimpan.")
    assert examined("3,37412E+15", WOMAN, TRUE).proposals[0].value == TRUE


def test_that_a_slip_in_the_serial_is_seen_against_a_former_number() -> None:
    assert not examined("3374125203800004").finding
    found = examined("3374125203800004", WOMAN, TRUE)
    assert found.proposals[0].value == TRUE
    assert not examined(TRUE, WOMAN, TRUE).finding


def test_that_an_unknown_area_is_mended_into_an_area_of_the_family_only() -> None:
    found = examined("3374825203800003")
    assert found.finding == "Kode wilayah di enam angka pertama tidak dikenal."
    assert [each.value for each in found.proposals] == [TRUE]
    assert examined("3374825203800003", Bearer()).proposals == ()


def test_that_a_number_of_another_member_is_not_repaired_by_guessing() -> None:
    twin = Bearer(relatives=(TRUE,))
    assert examined(TRUE, twin).finding.startswith("NIK ini sudah dipakai anggota lain")
    assert examined(TRUE, twin).proposals == ()


@pytest.mark.parametrize("text", ["nihil", "33741x5203800003", "12"])
def test_that_what_is_no_number_is_said_without_a_guess(text: str) -> None:
    assert examined(text).finding
    assert examined(text).proposals == ()


def test_that_a_kk_number_is_examined_by_its_day_and_area() -> None:
    true = "3374121207190004"
    assert examined_kk(true).meaning == (
        "Gunungpati, Kota Semarang, Jawa Tengah · dicatat 12 Juli 2019 · nomor urut 4"
    )
    assert not examined_kk(true).finding
    later = examined_kk("3374121207910004")
    assert not later.finding
    wrong = examined_kk("3374121270190004")
    assert wrong.finding == "Tanggal pencatatan di dalam nomor KK tidak mungkin."
    proposals = examined_kk("3374121270190004", true).proposals
    assert proposals[0].value == true
    assert "catatan lain" in proposals[0].sentence


def test_that_a_nik_in_the_place_of_the_kk_number_is_recognised() -> None:
    found = diagnose_kk(TRUE, BOOK, today=TODAY, niks=(TRUE,))
    assert found.finding == "Ini NIK seorang anggota, bukan nomor KK."


def test_that_a_kk_number_of_the_future_is_doubted() -> None:
    assert diagnose_kk("3374121207400004", BOOK, today=TODAY).finding
    assert diagnose_kk("9974121207190004", BOOK, today=TODAY).finding
    assert diagnose_kk("3374771207190004", BOOK, today=TODAY).finding


@settings(deadline=None, max_examples=60)
@given(st.text("0123456789", min_size=15, max_size=17))
def test_that_every_repair_has_sixteen_digits_and_is_another_number(digits: str) -> None:
    for repair in repairs(digits):
        assert len(repair.text) == 16
        assert repair.text != digits
        assert 1 <= repair.place <= 17


def test_that_a_slip_is_found_between_two_numbers() -> None:
    assert slip_between(TRUE, TRUE) is None
    assert slip_between("1111111111111111", TRUE) is None
    found = slip_between("3374125203800030", TRUE)
    assert found is not None
    assert found.slip is Slip.TRANSPOSED
    assert may_be_rounded("3374125203800000", TRUE)
    assert not may_be_rounded("3374125203700000", TRUE)


def test_that_areas_are_known_as_far_as_the_list_goes() -> None:
    assert BOOK.words("3322") == "Kabupaten Semarang, Jawa Tengah"
    assert BOOK.words("9901") == ""
    assert BOOK.exists("351508")
    assert not BOOK.exists("337417")
    assert not BOOK.exists("353001")
    assert not BOOK.exists("351500")
