"""NIK and nomor KK (domain rules §1)."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.people import TODAY, nik

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import (
    KkNumber,
    Nik,
    Sex,
    nik_problems,
    proposal,
)

GOOD = "3374121705800001"
REFUSED = {
    "": "NIK belum diisi.",
    "  . ' ": "NIK belum diisi.",
    "337412170580000": "NIK harus 16 angka, yang terbaca 15 angka.",
    "33741217058000011": "NIK harus 16 angka, yang terbaca 17 angka.",
    "337412170580000A": "NIK hanya boleh berisi angka.",
    "３３７４１２１７０５８００００１": "NIK hanya boleh berisi angka.",
    "3,37412E+15": "Digit terakhir NIK hilang karena lembar kerja membulatkannya. Minta berkas asli.",
    "1074121705800001": "Dua angka pertama NIK bukan kode provinsi.",
    "9874121705800001": "Dua angka pertama NIK bukan kode provinsi.",
    "3374123202800001": "Tanggal lahir di dalam NIK tidak ada di kalender.",
    "3374120013800001": "Tanggal lahir di dalam NIK tidak ada di kalender.",
    "3374123104800001": "Tanggal lahir di dalam NIK tidak ada di kalender.",
    "3374127204800001": "Tanggal lahir di dalam NIK tidak ada di kalender.",
    "3374122902810001": "Tanggal lahir di dalam NIK tidak ada di kalender.",
    "3374121705800000": "Empat angka terakhir NIK tidak mungkin 0000.",
}


@pytest.mark.parametrize(("text", "sentence"), REFUSED.items())
def test_that_a_clerk_sees_why_a_nik_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Nik.parse(text)
    assert refused.value.title == sentence
    assert refused.value.advice


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f" '{GOOD}",
        "3374 1217 0580 0001",
        "33.74.12.170580.0001",
        "337412-170580-0001",
        f"\u00a0{GOOD}\ufeff",
    ],
)
def test_that_marks_between_the_digits_of_a_nik_are_forgiven(text: str) -> None:
    assert Nik.parse(text).text == GOOD


@pytest.mark.parametrize(
    ("text", "born", "sex"),
    [
        ("3374121705800001", date(1980, 5, 17), Sex.MALE),
        ("3374125705800001", date(1980, 5, 17), Sex.FEMALE),
        ("3374127112990001", date(1999, 12, 31), Sex.FEMALE),
        ("3374122902000001", date(2000, 2, 29), Sex.MALE),
        ("3374121307260001", date(2026, 7, 13), Sex.MALE),
        ("3374121407260001", date(1926, 7, 14), Sex.MALE),
        ("3374120101160001", date(2016, 1, 1), Sex.MALE),
    ],
)
def test_that_a_nik_proposes_birth_date_and_sex(text: str, born: date, sex: Sex) -> None:
    assert proposal(Nik.parse(text), TODAY) == (born, sex)


@pytest.mark.parametrize(
    ("today", "born"),
    [
        (date(1970, 1, 1), date(1880, 5, 17)),
        (date(1990, 5, 17), date(1980, 5, 17)),
        (date(2080, 5, 16), date(1980, 5, 17)),
        (date(2080, 5, 17), date(2080, 5, 17)),
    ],
)
def test_that_the_century_of_a_birth_follows_the_day_it_is_read(today: date, born: date) -> None:
    assert Nik.parse(GOOD).birth_date(today) == born


def test_that_a_leap_day_has_a_birth_date_even_when_the_clock_is_far_back() -> None:
    assert Nik.parse("3374122902000001").birth_date(date(1970, 1, 1)) == date(2000, 2, 29)


def test_that_the_parts_of_a_nik_are_named() -> None:
    value = Nik.parse("3374125705800012")
    assert (value.area, value.serial) == ("33.74.12", "0012")
    assert value.birth_day_month_year2 == (17, 5, 80)
    assert value.masked == "337412••••••••••"


def test_that_a_nik_that_was_never_parsed_has_no_birth_date() -> None:
    with pytest.raises(InvalidValueError):
        Nik("3374123202800001").birth_date(TODAY)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Nomor KK belum diisi."),
        ("33741215070000", "Nomor KK harus 16 angka, yang terbaca 14 angka."),
        ("0374121507000001", "Dua angka pertama Nomor KK bukan kode provinsi."),
        ("3374121507000000", "Empat angka terakhir Nomor KK tidak mungkin 0000."),
    ],
)
def test_that_a_clerk_sees_why_a_kk_number_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        KkNumber.parse(text)
    assert refused.value.title == sentence


def test_that_the_parts_of_a_kk_number_are_named() -> None:
    value = KkNumber.parse("33.74.12.150710.0007")
    assert (value.area, value.serial) == ("33.74.12", "0007")
    assert value.recorded_on(TODAY) == date(2010, 7, 15)
    assert value.masked == "337412••••••••••"


def test_that_a_kk_number_with_an_impossible_date_is_kept_and_has_no_date() -> None:
    assert KkNumber.parse("3374129913100001").recorded_on(TODAY) is None


def codes(value: Nik, born: date | None, sex: Sex) -> list[str]:
    return [problem.code for problem in nik_problems(value, birth_date=born, sex=sex, field="nik")]


@pytest.mark.parametrize(
    ("born", "sex", "expected"),
    [
        (date(1980, 5, 17), Sex.MALE, []),
        (date(1880, 5, 17), Sex.MALE, []),
        (None, Sex.MALE, []),
        (date(1980, 5, 18), Sex.MALE, ["nik.birth_date_differs"]),
        (date(1981, 5, 17), Sex.FEMALE, ["nik.birth_date_differs", "nik.sex_differs"]),
    ],
)
def test_that_a_record_that_disagrees_with_its_nik_is_doubtful(
    born: date | None, sex: Sex, expected: list[str]
) -> None:
    assert codes(Nik.parse(GOOD), born, sex) == expected


@pytest.mark.parametrize(("province", "expected"), [("32", []), ("94", []), ("40", ["nik.area_differs"])])
def test_that_only_a_province_that_does_not_exist_is_doubtful(province: str, expected: list[str]) -> None:
    assert codes(Nik.parse(province + GOOD[2:]), date(1980, 5, 17), Sex.MALE) == expected


def test_that_doubts_about_a_nik_are_warnings_without_the_number() -> None:
    problems = nik_problems(
        Nik.parse("40" + GOOD[2:]), birth_date=TODAY, sex=Sex.FEMALE, field="members.2.nik"
    )
    assert {problem.severity.value for problem in problems} == {"peringatan"}
    assert {problem.field for problem in problems} == {"members.2.nik"}
    assert not any(character.isdigit() for problem in problems for character in problem.sentence)


@settings(deadline=None, max_examples=200)
@given(st.dates(date(1926, 7, 14), TODAY), st.sampled_from(Sex), st.integers(1, 9999))
def test_that_every_person_of_a_century_is_read_back_from_the_nik(born: date, sex: Sex, serial: int) -> None:
    assert proposal(nik(serial, born=born, sex=sex), TODAY) == (born, sex)


def read_or_refuse(text: str) -> Nik | None:
    try:
        return Nik.parse(text)
    except InvalidValueError as refused:
        if any(len(run) > 2 for run in re.findall(r"\d+", refused.sentence) if run != "0000"):
            raise
        return None


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=30) | st.from_regex(r"[1-9][0-9]{15}", fullmatch=True), st.dates())
def test_that_any_text_is_a_nik_or_refused_and_reading_is_idempotent(text: str, today: date) -> None:
    value = read_or_refuse(text)
    assert value is None or Nik.parse(value.text) == value
    assert value is None or value.birth_date(today).day == value.birth_day_month_year2[0]
