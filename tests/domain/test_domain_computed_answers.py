"""The rules that follow from members: school, health cover, illness, education."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.support.people import TODAY
from tests.support.survey import settled_members

from kemiskinan_desktop.domain.computed_answers import RULES, RULES_WITH_INPUT, Facts, Measure
from kemiskinan_desktop.domain.family import HealthCover, Member


def measured(rule: str, members: tuple[Member, ...], **numbers: Decimal | None) -> Measure:
    facts = Facts(members=tuple(enumerate(members)), numbers=numbers, floor_area=None, today=TODAY)
    inputs = ("N",) if rule in RULES_WITH_INPUT else ()
    return RULES[rule](inputs, facts)


def child(**over: object) -> Member:
    return replace(settled_members()[3], **over)


@pytest.mark.parametrize(
    ("born", "schooling", "education", "count"),
    [
        (date(2019, 7, 13), "18", None, 1),
        (date(2019, 7, 14), "18", None, 0),
        (date(2007, 7, 14), "18", None, 1),
        (date(2007, 7, 13), "18", None, 0),
        (date(2012, 1, 1), "3", None, 1),
        (date(2012, 1, 1), "5", None, 1),
        (date(2012, 1, 1), "1", None, 1),
        (date(2012, 1, 1), "17", None, 1),
        (date(2012, 1, 1), "4", None, 0),
        (date(2012, 1, 1), "14", None, 0),
        (date(2008, 1, 1), "18", "5", 0),
        (date(2008, 1, 1), "18", "4", 1),
    ],
)
def test_that_a_child_out_of_school_counts(
    born: date, schooling: str, education: str | None, count: int
) -> None:
    members = (settled_members()[0], child(birth_date=born, schooling=schooling, education=education))
    measure = measured("anak_tidak_sekolah", members)
    assert measure.amount == count
    assert measure.why == f"{count} anak usia 7–18 tahun tidak bersekolah"


@pytest.mark.parametrize(
    ("over", "missing"),
    [
        ({"schooling": None}, ("members.0.schooling",)),
        ({"schooling": None, "birth_date": None, "birth_year": 2012}, ("members.0.schooling",)),
        ({"schooling": "18", "birth_date": None}, ("members.0.birth_date",)),
        ({"schooling": None, "birth_date": None}, ("members.0.birth_date",)),
        ({"schooling": "6", "birth_date": None}, ()),
        ({"schooling": None, "birth_date": None, "relation": "7"}, ()),
        ({"schooling": None, "birth_date": date(1990, 1, 1)}, ()),
        ({"schooling": None, "birth_date": None, "education": "8"}, ()),
    ],
)
def test_that_an_unknown_school_child_is_named(over: dict[str, object], missing: tuple[str, ...]) -> None:
    measure = measured("anak_tidak_sekolah", (child(**over),))
    assert measure.missing == missing
    assert (measure.amount is None) is bool(missing)


@pytest.mark.parametrize(
    ("covers", "grade", "why"),
    [
        ((HealthCover.PBI, HealthCover.SELF), 2, "2 dari 2 orang punya jaminan kesehatan"),
        ((HealthCover.WORKER, HealthCover.NONE), 1, "1 dari 2 orang punya jaminan kesehatan"),
        ((HealthCover.NONE, HealthCover.NONE), 0, "0 dari 2 orang punya jaminan kesehatan"),
    ],
)
def test_that_health_cover_is_all_some_or_none(
    covers: tuple[HealthCover, HealthCover], grade: int, why: str
) -> None:
    members = tuple(child(health_cover=cover) for cover in covers)
    measure = measured("jaminan_kesehatan", members)
    assert (measure.amount, measure.why) == (grade, why)


def test_that_unknown_health_cover_is_named() -> None:
    members = (child(), child(health_cover=None))
    assert measured("jaminan_kesehatan", members).missing == ("members.1.health_cover",)


@pytest.mark.parametrize(
    ("chronic", "disability", "count", "missing"),
    [
        ("0", "7", 0, ()),
        ("1", "7", 0, ()),
        ("6", "7", 1, ()),
        ("0", "2", 1, ()),
        ("6", None, 1, ()),
        (None, "1", 1, ()),
        (None, "7", None, ("members.0.chronic_illness",)),
        ("0", None, None, ("members.0.disability",)),
        (None, None, None, ("members.0.chronic_illness",)),
    ],
)
def test_that_illness_or_disability_counts_a_person_once(
    chronic: str | None, disability: str | None, count: int | None, missing: tuple[str, ...]
) -> None:
    measure = measured("kronis_atau_disabilitas", (child(chronic_illness=chronic, disability=disability),))
    assert (measure.amount, measure.missing) == (count, missing)


def test_that_two_persons_with_an_illness_are_two() -> None:
    members = (child(chronic_illness="3"), child(disability="4"), child())
    assert measured("kronis_atau_disabilitas", members).amount == 2


@pytest.mark.parametrize(
    ("rule", "number", "missing"),
    [
        ("luas_lantai_per_orang", None, ("N", "members")),
        ("pendapatan_per_orang", None, ("N", "members")),
        ("pendapatan_per_orang", Decimal(5), ("members",)),
        ("anak_tidak_sekolah", None, ("members",)),
        ("jaminan_kesehatan", None, ("members",)),
        ("kronis_atau_disabilitas", None, ("members",)),
    ],
)
def test_that_nothing_is_measured_without_living_members(
    rule: str, number: Decimal | None, missing: tuple[str, ...]
) -> None:
    measure = measured(rule, (), N=number)
    assert (measure.amount, measure.missing) == (None, missing)


def test_that_shares_are_cut_and_never_rounded_up_over_an_edge() -> None:
    measure = measured("luas_lantai_per_orang", (child(),) * 3, N=Decimal("23.99"))
    assert measure.why == "23,99 m² / 3 orang = 7,9 m²"
    assert (measure.amount, measure.per) == (Decimal("23.99"), 3)


def test_that_income_per_head_is_whole_rupiah() -> None:
    measure = measured("pendapatan_per_orang", (child(),) * 3, N=Decimal(1_000_000))
    assert measure.why == "Rp1.000.000 / 3 orang = Rp333.333"


@pytest.mark.parametrize("education", [None, "", "x"])
def test_that_an_unknown_education_measures_nothing(education: str | None) -> None:
    assert measured("pendidikan_kepala_keluarga", settled_members(education=education)).amount is None


def test_that_a_family_without_head_has_no_education_of_the_head() -> None:
    assert measured("pendidikan_kepala_keluarga", (child(),)).amount is None
