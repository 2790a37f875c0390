"""The invariants of a family and its members (domain rules §2)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.people import TODAY, family, household, member, nik

from kemiskinan_desktop.domain.family import Family, FamilyStatus, LifeStatus, Member, NikAbsence
from kemiskinan_desktop.domain.identity import KkNumber, Sex
from kemiskinan_desktop.domain.invariants import family_problems, member_problems
from kemiskinan_desktop.domain.problems import Severity

TOMORROW = date(2026, 7, 14)
HEAD, WIFE, SON, DAUGHTER = household()


def found(record: Family) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in family_problems(record, today=TODAY)}


def found_of(person: Member) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in member_problems(person, today=TODAY)]


def test_that_a_sound_family_has_no_problem() -> None:
    assert family_problems(family(), today=TODAY) == ()


@pytest.mark.parametrize(
    ("over", "field", "code"),
    [
        ({"kk_number": KkNumber.parse("3374129913100001")}, "kk_number", "kk.date_impossible"),
        ({"kelurahan": ""}, "kelurahan", "family.kelurahan_missing"),
        ({"kelurahan": "Gunungpati"}, "kelurahan", "family.kelurahan_missing"),
        ({"rt": ""}, "rt", "family.rt_missing"),
        ({"rt": "9"}, "rt", "family.rt_missing"),
        ({"rw": "000"}, "rw", "family.rw_missing"),
        ({"address": "x" * 201}, "address", "family.address_long"),
        ({"address": "Jl.\nContoh"}, "address", "family.address_control"),
        ({"phone": "0812-3456"}, "phone", "family.phone_form"),
        ({"phone": "12345"}, "phone", "family.phone_form"),
        ({"floor_area": Decimal(0)}, "floor_area", "family.floor_area_zero"),
        ({"floor_area": Decimal("NaN")}, "floor_area", "family.floor_area_zero"),
        ({"floor_area": Decimal("3.9")}, "floor_area", "family.floor_area_odd"),
        ({"floor_area": Decimal(1001)}, "floor_area", "family.floor_area_odd"),
        ({"latitude": Decimal(-7)}, "latitude", "family.half_coordinate"),
        ({"latitude": Decimal(110), "longitude": Decimal(-7)}, "latitude", "family.far_coordinate"),
        ({"members": ()}, "members", "family.no_head"),
    ],
)
def test_that_a_family_problem_stands_beside_its_field(over: dict[str, Any], field: str, code: str) -> None:
    assert found(family(**over)) == {(field, code)}


@pytest.mark.parametrize(
    "over",
    [
        {"phone": ""},
        {"phone": "+6281200000000"},
        {"floor_area": None},
        {"floor_area": Decimal(4)},
        {"latitude": Decimal("-7.09"), "longitude": Decimal("110.36")},
        {"address": "x" * 200},
    ],
)
def test_that_what_is_plausible_has_no_problem(over: dict[str, Any]) -> None:
    assert found(family(**over)) == set()


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ((WIFE, SON), {("members", "family.no_head")}),
        (
            (replace(HEAD, life_status=LifeStatus.DEAD, life_status_date=TODAY), SON),
            {("members", "family.no_head")},
        ),
        ((HEAD, replace(SON, relation="1")), {("members.1.relation", "family.two_heads")}),
        (
            (HEAD, WIFE, member(9, relation="3", sex=Sex.FEMALE)),
            {("members.2.relation", "family.many_spouses")},
        ),
        (
            (HEAD, WIFE, replace(member(9, relation="3", sex=Sex.FEMALE), life_status=LifeStatus.MISSING)),
            set(),
        ),
        (
            (replace(WIFE, relation="1"), member(8, relation="2"), member(9, relation="2")),
            {("members.2.relation", "family.many_spouses")},
        ),
        ((HEAD, replace(SON, nik=HEAD.nik, birth_date=date(2009, 5, 17))), None),
    ],
)
def test_that_heads_and_spouses_are_counted_among_the_living(
    members: tuple[Member, ...], expected: set[tuple[str, str]] | None
) -> None:
    if expected is None:
        assert ("members.1.nik", "family.nik_twice") in found(family(members=members))
    else:
        assert found(family(members=members)) == expected


@pytest.mark.parametrize(
    ("relation", "born", "code"),
    [
        ("4", date(1980, 5, 16), "family.child_older"),
        ("4", date(1980, 5, 17), "family.child_older"),
        ("6", date(1970, 1, 1), "family.child_older"),
        ("7", date(1990, 1, 1), "family.child_older"),
        ("4", date(1980, 5, 18), "family.child_close"),
        ("4", date(1991, 12, 31), "family.child_close"),
        ("4", date(1992, 1, 1), None),
        ("7", date(1968, 12, 31), None),
        ("9", date(1970, 1, 1), None),
    ],
)
def test_that_no_child_is_older_than_its_parent(relation: str, born: date, code: str | None) -> None:
    record = family(members=(HEAD, member(5, relation=relation, birth_date=born)))
    assert found(record) == ({("members.1.birth_date", code)} if code else set())


@pytest.mark.parametrize(
    ("year", "code"), [(1979, "family.child_older"), (1980, "family.child_close"), (1992, None), (None, None)]
)
def test_that_an_estimated_year_decides_only_when_it_differs(year: int | None, code: str | None) -> None:
    child = member(5, relation="4", birth_date=None, birth_year=year, life_status=LifeStatus.MISSING)
    assert found(family(members=(HEAD, child))) == ({("members.1.birth_date", code)} if code else set())


@pytest.mark.parametrize("status", [status for status in FamilyStatus if status is not FamilyStatus.ACTIVE])
def test_that_a_family_that_no_longer_counts_needs_no_head_but_a_reason(status: FamilyStatus) -> None:
    ended = family(status=status, members=(), kelurahan="", rt="", rw="")
    assert found(ended) == {
        ("status_date", "family.status_date_missing"),
        ("status_reason", "family.status_reason_missing"),
    }
    assert found(replace(ended, status_date=TODAY, status_reason="Pindah ke kota lain")) == set()
    late = replace(ended, status_date=TOMORROW, status_reason="Pindah")
    assert found(late) == {("status_date", "family.status_date_future")}


@pytest.mark.parametrize(
    ("person", "field", "code"),
    [
        (member(name=" "), "name", "member.name_missing"),
        (member(name="a" * 101), "name", "member.name_long"),
        (member(name="Sri\tWahyuni"), "name", "member.name_control"),
        (member(name="Sri 2"), "name", "member.name_digits"),
        (member(relation="12"), "relation", "member.relation_unknown"),
        (member(relation=""), "relation", "member.relation_unknown"),
        (member(relation="3"), "relation", "member.relation_sex"),
        (member(nik=None), "nik", "member.nik_missing"),
        (member(nik=nik(), nik_absence=NikAbsence.LOST), "nik", "member.nik_and_absence"),
        (member(nik=nik(born=date(1981, 5, 17))), "nik", "nik.birth_date_differs"),
        (member(nik=nik(sex=Sex.FEMALE)), "nik", "nik.sex_differs"),
        (member(birth_date=None), "birth_date", "member.birth_missing"),
        (member(birth_date=TOMORROW), "birth_date", "member.birth_future"),
        (member(birth_date=None, birth_year=2027), "birth_year", "member.birth_future"),
        (member(birth_date=None, birth_year=1915), "birth_year", "member.very_old"),
        (member(life_status=LifeStatus.DEAD), "life_status_date", "member.life_date_missing"),
        (
            member(life_status=LifeStatus.MOVED, life_status_date=TOMORROW),
            "life_status_date",
            "member.life_date_future",
        ),
        (
            member(life_status=LifeStatus.DEAD, life_status_date=date(1980, 5, 16)),
            "life_status_date",
            "member.life_before_birth",
        ),
        (member(pregnant=True), "pregnant", "member.pregnant_male"),
    ],
)
def test_that_a_member_problem_stands_beside_its_field(person: Member, field: str, code: str) -> None:
    assert found_of(person) == [(f"member.{field}", code)]


@pytest.mark.parametrize(
    "person",
    [
        member(name="a" * 100),
        member(nik=None, nik_absence=NikAbsence.BABY),
        member(birth_date=None, birth_year=1916),
        member(birth_date=TODAY),
        member(birth_date=None, life_status=LifeStatus.MISSING),
        member(birth_date=date(1900, 1, 1), life_status=LifeStatus.DEAD, life_status_date=date(1990, 1, 1)),
        member(sex=Sex.FEMALE, pregnant=True),
        member(pregnant=False),
    ],
)
def test_that_a_plausible_member_has_no_problem(person: Member) -> None:
    assert found_of(person) == []


def test_that_problems_of_members_name_their_place() -> None:
    record = family(members=(HEAD, WIFE, replace(SON, name="")))
    assert found(record) == {("members.2.name", "member.name_missing")}


members_of_any_kind = st.builds(
    member,
    st.integers(1, 5000),
    relation=st.sampled_from(["1", "2", "3", "4", "6", "7", "11", "x"]),
    sex=st.sampled_from(Sex),
    name=st.text(max_size=5),
    birth_date=st.none() | st.dates(date(1850, 1, 1), date(2030, 1, 1)),
    birth_year=st.none() | st.integers(1850, 2030),
    life_status=st.sampled_from(LifeStatus),
    life_status_date=st.none() | st.dates(),
)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(members_of_any_kind, max_size=5),
    st.sampled_from(FamilyStatus),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
)
def test_that_every_family_is_judged_with_one_kind_sentence_per_problem(
    people: list[Member], status: FamilyStatus, today: date
) -> None:
    problems = family_problems(family(members=tuple(people), status=status), today=today)
    assert len({(problem.field, problem.code) for problem in problems}) == len(problems)
    assert all(problem.sentence.endswith(".") and "!" not in problem.sentence for problem in problems)
    living_heads = sum(person.is_head and person.is_living for person in people)
    if status is FamilyStatus.ACTIVE and living_heads != 1:
        assert any(problem.severity is Severity.ERROR for problem in problems)
