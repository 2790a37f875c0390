"""Two typings of one paper: every difference is found and none invented; a decision is what is stored."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.people import family, household, kk_number, member, nik
from tests.support.second_typing import all_decided, typed_again
from tests.support.survey import best_answers, smg7

from kemiskinan_desktop.domain.double_entry import (
    Decision,
    Kind,
    Right,
    Tally,
    compared,
    differences,
    settled,
    tally,
)
from kemiskinan_desktop.domain.double_entry_deciding import decided_record
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.family import LifeStatus, NikAbsence
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.keyings import BIRTH, KeyedMember, Keying, asked_codes, keying_of
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.record import FamilyRecord

SMG7 = smg7()
CODES = asked_codes(SMG7)
FAMILY = family(1).with_members(household(1))
RECORD = FamilyRecord(
    family=FAMILY, survey=Survey(id="s", family_id=FAMILY.id, period_id="p", answers=best_answers())
)
FIRST = keying_of(RECORD, SMG7)
OTHER_KK, OTHER_NIK = kk_number(77).text, nik(900).text
SLIPS = {
    "kk_number": OTHER_KK, "rt": "088", "rw": "077", "kelurahan": "33.74.12.1001",
}  # fmt: skip
MEMBER_SLIPS = {"name": "Warga Lain", "nik": OTHER_NIK, "relation": "9", "sex": "P", BIRTH: "1971"}
CHOICES = {
    q.code: (q.answers[-1].code if q.answers else "7654321") for q in SMG7.asked
}  # fmt: skip


def new_key() -> str:
    return "baru"


def paths(second: Keying) -> list[str]:
    return [each.path for each in differences(FIRST, second, CODES)]


def test_that_the_same_paper_typed_again_differs_in_nothing() -> None:
    assert paths(typed_again(FIRST)) == []


def test_that_case_and_blanks_of_a_name_and_the_form_of_a_number_are_no_difference() -> None:
    name = FIRST.members[0].values["name"]
    second = typed_again(
        FIRST, members={0: {"name": f"  {name.upper()} "}}, answers={"PENDAPATAN": "8000000.00"}
    )
    assert paths(second) == []


def test_that_an_old_spelling_is_a_difference_somebody_decides() -> None:
    first = replace(
        FIRST, members=(KeyedMember(id="a", values={**FIRST.members[0].values, "name": "Soepardi"}),)
    )
    second = typed_again(first, members={0: {"name": "Supardi"}})
    assert [each.name for each in differences(first, second, CODES)] == ["name"]


@settings(max_examples=40)
@given(
    st.sets(st.sampled_from(sorted(SLIPS))),
    st.dictionaries(st.integers(0, 3), st.sampled_from(sorted(MEMBER_SLIPS)), max_size=4),
    st.sets(st.sampled_from(sorted(CHOICES)), max_size=6),
)
def test_that_every_difference_is_found_and_none_invented(
    places: set[str], people: dict[int, str], codes: set[str]
) -> None:
    second = typed_again(
        FIRST, {name: SLIPS[name] for name in places},
        {at: {name: MEMBER_SLIPS[name]} for at, name in people.items()}, {c: CHOICES[c] for c in codes},
    )  # fmt: skip
    wanted = {name for name in places if FIRST.family[name] != SLIPS[name]}
    wanted |= {
        f"members.{FIRST.members[at].id}.{name}"
        for at, name in people.items()
        if FIRST.members[at].values[name] != MEMBER_SLIPS[name]
    }
    wanted |= {f"answers.{code}" for code in codes if FIRST.answers.get(code, "") != CHOICES[code]}
    assert set(paths(second)) == wanted
    assert len(paths(second)) == len(wanted)


@given(st.permutations(range(4)))
@settings(max_examples=24)
def test_that_people_typed_in_another_order_are_the_same_people(order: list[int]) -> None:
    second = typed_again(FIRST)
    assert paths(replace(second, members=tuple(second.members[at] for at in order))) == []


@settings(max_examples=30)
@given(
    st.sets(st.sampled_from(sorted(SLIPS))),
    st.dictionaries(st.integers(0, 3), st.sampled_from(sorted(MEMBER_SLIPS)), max_size=4),
    st.sets(st.sampled_from(sorted(CHOICES)), max_size=6), st.booleans(), st.booleans(),
)  # fmt: skip
def test_that_what_was_decided_for_the_second_is_what_the_second_typed(
    places: set[str], people: dict[int, str], codes: set[str], shorter: bool, longer: bool
) -> None:
    second = typed_again(
        FIRST, {name: SLIPS[name] for name in places},
        {at: {name: MEMBER_SLIPS[name]} for at, name in people.items()}, {c: CHOICES[c] for c in codes},
    )  # fmt: skip
    if shorter:
        second = replace(second, members=second.members[:3])
    if longer:
        stranger = {"name": "Bayu Baru", "nik": "", "relation": "4", "sex": "L", BIRTH: "2024-02-03"}
        second = replace(second, members=(*second.members, KeyedMember(values=stranger)))
    found = differences(FIRST, second, CODES)
    after = decided_record(RECORD, all_decided(found, Right.SECOND), new_key)
    assert differences(keying_of(after, SMG7), second, CODES) == ()
    assert decided_record(RECORD, all_decided(found, Right.FIRST), new_key) == RECORD


def test_that_a_third_value_is_stored_where_neither_is_right() -> None:
    second = typed_again(FIRST, {"kk_number": OTHER_KK}, answers={"P1": CHOICES["P1"]})
    kk, answer = differences(FIRST, second, CODES)
    third = kk_number(99).text
    after = decided_record(
        RECORD, [(kk, Decision(right=Right.NEITHER, value=third)), (answer, Decision(right=Right.NEITHER))],
        new_key,
    )  # fmt: skip
    assert after.family.kk_number.text == third
    assert after.survey is not None
    assert "P1" not in after.survey.answers


def test_that_a_third_value_that_is_one_of_the_two_counts_as_that_one() -> None:
    [found] = differences(FIRST, typed_again(FIRST, {"rt": "088"}), CODES)
    assert settled(found, Decision(right=Right.NEITHER, value="088")).right is Right.SECOND
    assert settled(found, Decision(right=Right.NEITHER, value=FIRST.family["rt"])).right is Right.FIRST
    assert settled(found, Decision(right=Right.NEITHER, value="087")).right is Right.NEITHER


def test_that_errors_are_the_operators_the_verifiers_or_both() -> None:
    found = differences(FIRST, typed_again(FIRST, dict(SLIPS)), CODES)
    rights = (Right.FIRST, Right.SECOND, Right.NEITHER, Right.FIRST)
    values = ("", "", "066", "")
    decided = [
        (each, Decision(right=right, value=value))
        for each, right, value in zip(found, rights, values, strict=True)
    ]
    assert tally(50, decided) == Tally(compared=50, differing=4, first_wrong=2, second_wrong=3)


def test_that_fields_are_counted_once_and_a_missing_person_as_one() -> None:
    whole = 4 + len(CODES) + 4 * 5
    assert compared(FIRST, typed_again(FIRST), CODES) == whole
    second = typed_again(FIRST)
    assert compared(FIRST, replace(second, members=second.members[:3]), CODES) == whole - 5 + 1


def test_that_a_person_the_second_does_not_have_is_one_difference_and_may_be_taken_out() -> None:
    second = typed_again(FIRST)
    [found] = differences(FIRST, replace(second, members=second.members[1:]), CODES)
    assert (found.kind, found.name) == (Kind.MISSING, "")
    after = decided_record(RECORD, [(found, Decision(right=Right.SECOND))], new_key)
    assert after.family.members == FAMILY.members[1:]


def test_that_a_new_person_without_nik_gets_a_reason_for_having_none() -> None:
    stranger = {"name": "Bayu Baru", "nik": "", "relation": "4", "sex": "L", BIRTH: "2024"}
    second = typed_again(FIRST)
    [found] = differences(
        FIRST, replace(second, members=(*second.members, KeyedMember(values=stranger))), CODES
    )
    after = decided_record(RECORD, [(found, Decision(right=Right.SECOND))], new_key)
    new = after.family.members[-1]
    assert (new.id, new.birth_year, new.birth_date) == ("baru", 2024, None)
    assert (new.sex, new.nik_absence) == (Sex.MALE, NikAbsence.OTHER)


def test_that_an_empty_nik_leaves_a_reason_and_a_nik_takes_it_away() -> None:
    without = member(1, nik=None, nik_absence=NikAbsence.LOST)
    record = replace(RECORD, family=FAMILY.with_members((without, *FAMILY.members[1:])))
    first = keying_of(record, SMG7)
    found = differences(first, typed_again(first, members={0: {"nik": OTHER_NIK}}), CODES)
    after = decided_record(record, all_decided(found, Right.SECOND), new_key).family.members[0]
    assert (after.nik is not None, after.nik_absence) == (True, None)
    back = differences(FIRST, typed_again(FIRST, members={0: {"nik": ""}}), CODES)
    empty = decided_record(RECORD, all_decided(back, Right.SECOND), new_key).family.members[0]
    assert (empty.nik, empty.nik_absence) == (None, NikAbsence.OTHER)


def test_that_the_dead_are_not_typed_again_and_stay() -> None:
    dead = replace(FAMILY.members[3], life_status=LifeStatus.DEAD, life_status_date=date(2026, 1, 2))
    record = replace(RECORD, family=FAMILY.with_members((*FAMILY.members[:3], dead)))
    first = keying_of(record, SMG7)
    assert len(first.members) == 3
    found = differences(first, typed_again(first, members={0: {BIRTH: "1981-05-17"}}), CODES)
    after = decided_record(record, all_decided(found, Right.SECOND), new_key)
    assert after.family.members[3] == dead
    assert after.family.members[0].birth_date == date(1981, 5, 17)


def test_that_a_value_that_is_none_is_refused_with_a_sentence() -> None:
    found = differences(FIRST, typed_again(FIRST, members={0: {"sex": ""}}), CODES)
    with pytest.raises(InvalidValueError, match="anggota"):
        decided_record(RECORD, all_decided(found, Right.SECOND), new_key)


def test_that_a_family_without_a_survey_is_compared_by_its_identity() -> None:
    bare = FamilyRecord(family=FAMILY)
    first = keying_of(bare, SMG7)
    found = differences(first, typed_again(first, {"rt": "088"}), CODES)
    after = decided_record(bare, all_decided(found, Right.SECOND), new_key)
    assert (after.survey, after.family.rt) == (None, "088")


def test_that_people_with_nothing_telling_in_common_are_paired_by_order_when_as_many_are_left() -> None:
    other = {"name": "Siapa Saja", "nik": OTHER_NIK, "relation": "1", "sex": "L", BIRTH: "1950-01-01"}
    found = paths(typed_again(FIRST, members={0: other}))
    key = FIRST.members[0].id
    assert found == [f"members.{key}.{name}" for name in ("name", "nik", BIRTH)]


def test_that_a_blank_answer_the_rest_of_the_paper_gives_is_no_difference_when_typed() -> None:
    first = replace(typed_again(FIRST, answers={"LUAS": ""}), members=FIRST.members, proposals={"LUAS": "80"})
    assert differences(first, typed_again(first), CODES) == ()
    assert differences(first, typed_again(first, answers={"LUAS": "80.0"}), CODES) == ()
    [found] = differences(first, typed_again(first, answers={"LUAS": "81"}), CODES)
    assert (found.first, found.second) == ("80", "81")
    blank = typed_again(FIRST, answers={"LUAS": ""})
    assert [each.name for each in differences(FIRST, blank, CODES)] == ["LUAS"]
