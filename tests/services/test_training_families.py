"""Invented families: believable, allowed by every rule, and nobody's."""

from collections import Counter
from functools import cache
from statistics import mean

import pytest
from tests.support.trainees import AT, KECAMATAN, trainees, training_rules

from kemiskinan_desktop.domain.family import HealthCover, Member
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.invariants import family_problems
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.problems import has_errors
from kemiskinan_desktop.domain.record import FamilyRecord

COUNT = 2000


@cache
def _families() -> tuple[FamilyRecord, ...]:
    return tuple(trainees(COUNT))


@cache
def _classes() -> Counter[PovertyClass | None]:
    rules = training_rules()
    results = [rules.classify_record(record) for record in _families()]
    return Counter(None if result is None else result.poverty_class for result in results)


def _members() -> list[Member]:
    return [member for record in _families() for member in record.family.members]


def test_that_the_same_seed_gives_the_same_families() -> None:
    assert trainees(30) == list(_families()[:30])


def test_that_another_seed_gives_other_families() -> None:
    assert {r.family.id for r in trainees(30, seed=2)}.isdisjoint(r.family.id for r in _families())


def test_that_no_family_breaks_a_hard_rule() -> None:
    assert not any(has_errors(family_problems(r.family, today=AT.date())) for r in _families())
    rules = training_rules()
    assert not any(has_errors(rules.problems(record)) for record in _families()[:200])


def test_that_a_few_soft_warnings_are_there_to_practise_on() -> None:
    warned = [r for r in _families() if family_problems(r.family, today=AT.date())]
    assert 0.01 < len(warned) / COUNT < 0.08


def test_that_every_complete_interview_has_a_class() -> None:
    assert None not in _classes()


def test_that_the_classes_are_near_the_history_of_the_city() -> None:
    classes = _classes()
    register = COUNT - classes[PovertyClass.NOT_POOR]
    assert 0.0005 <= classes[PovertyClass.VERY_POOR] / register <= 0.012
    assert classes[PovertyClass.POOR] / register == pytest.approx(0.37, abs=0.05)
    assert classes[PovertyClass.NEAR_POOR] / register == pytest.approx(0.62, abs=0.05)
    assert classes[PovertyClass.NOT_POOR] / COUNT == pytest.approx(0.08, abs=0.03)


def test_that_an_incomplete_interview_has_no_class() -> None:
    rules = training_rules()
    results = [rules.classify_record(record) for record in trainees(50, complete=False)]
    assert [result.poverty_class for result in results if result is not None] == [None] * 50


def test_that_no_number_is_given_twice() -> None:
    niks = [member.nik for member in _members() if member.nik is not None]
    assert len(set(niks)) == len(niks)
    assert len({record.family.kk_number for record in _families()}) == COUNT
    keys = [m.id for m in _members()] + [r.family.id for r in _families()]
    assert len(set(keys)) == len(keys)


def test_that_numbers_have_serials_that_no_real_person_has() -> None:
    assert min(int(member.nik.serial) for member in _members() if member.nik is not None) > 9900
    assert min(int(record.family.kk_number.serial) for record in _families()) > 9900


def test_that_people_without_nik_say_why_and_are_few() -> None:
    without = [member for member in _members() if member.nik is None]
    assert without
    assert all(member.nik_absence is not None for member in without)
    assert len(without) / len(_members()) < 0.03


def test_that_households_are_as_large_as_in_the_city() -> None:
    sizes = [len(record.family.members) for record in _families()]
    assert mean(sizes) == pytest.approx(3.2, abs=0.15)
    assert {1, 2, 3, 4, 5, 6} <= set(sizes)


def test_that_all_kinds_of_families_live_here() -> None:
    relations = Counter(member.relation for member in _members())
    assert {"1", "3", "4", "5", "6", "7"} <= set(relations)
    heads = [record.family.members[0] for record in _families()]
    assert 0.1 < sum(head.sex is Sex.FEMALE for head in heads) / COUNT < 0.4
    assert {"2", "3", "4"} <= {head.marital for head in heads}


def test_that_children_go_to_the_school_of_their_age() -> None:
    for member in _members():
        age = member.age_on(AT.date())
        if age is not None and 8 <= age <= 12:
            assert member.schooling in {"4", "5"}
            assert member.education == "2"


def test_that_most_people_have_their_premium_paid() -> None:
    covers = Counter(member.health_cover for member in _members())
    assert covers[HealthCover.PBI] / len(_members()) > 0.6
    assert set(covers) == set(HealthCover)


def test_that_families_live_in_every_kelurahan_of_the_kecamatan_alone() -> None:
    homes = {record.family.kelurahan for record in _families()}
    assert len(homes) == 16
    assert {home[:8] for home in homes} == {KECAMATAN}
