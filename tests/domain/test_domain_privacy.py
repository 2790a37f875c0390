"""The rule of who is shown what, and that what was not shown is never lost."""

from dataclasses import replace
from datetime import date
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import people
from tests.support.survey import bps14, km262, smg7

from kemiskinan_desktop.domain.classification import classify
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.privacy import SENSITIVE, WHOLE, Place, Rights, Secret, hidden
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.veiling import (
    WITHHELD,
    is_entering,
    secret_questions,
    unveiled,
    veiled,
    veiled_class,
)

TODAY = date(2026, 7, 13)
SMG7 = smg7()
SECRETS = secret_questions(SMG7)
CLERK = Rights(enters=True)
VERIFIER = Rights(enters=True, full_nik=True, sensitive=True)
DATA = Rights(enters=True, full_nik=True, exchanges=True)
OFFICER = Rights(enters=True, full_nik=True, sensitive=True, exchanges=True)
NUMBERS, NIK = frozenset({Secret.NIK, Secret.KK}), frozenset({Secret.NIK})
EVERYTHING = NUMBERS | SENSITIVE
KINDS = [
    frozenset(some) for some in chain.from_iterable(combinations(sorted(EVERYTHING), n) for n in range(1, 6))
]
ANSWERS = {"P1": "2", "PENDAPATAN": "900000", "H2": "3", "H3": "2", "K1": "3", "A1": "2"}


def _record(state: SurveyState = SurveyState.SUBMITTED) -> FamilyRecord:
    members = list(people.household(1))
    members[1] = replace(members[1], disability="3", chronic_illness="4", pregnant=True)
    members[3] = replace(members[3], schooling="18", birth_date=None, birth_year=2014)
    family = people.family(1, members=tuple(members))
    survey = Survey(id="s", family_id=family.id, period_id="p", answers=ANSWERS, state=state)
    return FamilyRecord(family=family, survey=survey)


@pytest.mark.parametrize(
    ("place", "rights", "asked", "expected"),
    [
        (Place.LIST, CLERK, False, NIK | SENSITIVE),
        (Place.LIST, OFFICER, False, NIK | SENSITIVE),
        (Place.LIST, OFFICER, True, SENSITIVE),
        (Place.LIST, CLERK, True, NIK | SENSITIVE),
        (Place.DETAIL, CLERK, False, NIK | SENSITIVE),
        (Place.DETAIL, DATA, False, NIK | SENSITIVE),
        (Place.DETAIL, VERIFIER, False, NIK),
        (Place.DETAIL, VERIFIER, True, frozenset()),
        (Place.HISTORY, CLERK, False, NIK | SENSITIVE),
        (Place.HISTORY, DATA, True, SENSITIVE),
        (Place.HISTORY, OFFICER, False, NIK),
        (Place.FORM, CLERK, False, NIK | SENSITIVE),
        (Place.FORM, DATA, True, SENSITIVE),
        (Place.FORM, VERIFIER, False, NIK),
        (Place.PAPER, OFFICER, False, EVERYTHING),
        (Place.PAPER, OFFICER, True, SENSITIVE),
        (Place.PAPER, CLERK, True, EVERYTHING),
        (Place.WORKBOOK, DATA, False, frozenset()),
        (Place.WORKBOOK, OFFICER, False, frozenset()),
        (Place.WORKBOOK, VERIFIER, False, EVERYTHING),
    ],
)
def test_that_each_role_is_shown_in_each_place_what_it_needs(
    place: Place, rights: Rights, asked: bool, expected: frozenset[Secret]
) -> None:
    assert hidden(place, rights, asked=asked) == expected


@pytest.mark.parametrize("rights", [CLERK, VERIFIER, DATA, OFFICER])
def test_that_who_types_a_family_in_sees_all_of_it_in_the_form_and_nowhere_else(rights: Rights) -> None:
    assert hidden(Place.FORM, rights, entering=True) == frozenset()
    for place in (Place.LIST, Place.DETAIL, Place.HISTORY, Place.PAPER):
        assert hidden(place, rights, entering=True) == hidden(place, rights)


def test_that_a_role_that_may_not_write_sees_nothing_more_of_a_draft() -> None:
    assert hidden(Place.FORM, Rights(), entering=True) == NIK | SENSITIVE


@pytest.mark.parametrize("state", SurveyState)
def test_that_only_drafts_and_returned_surveys_are_being_entered(state: SurveyState) -> None:
    assert is_entering(_record(state)) == (state in {SurveyState.DRAFT, SurveyState.RETURNED})


def test_that_a_family_without_answers_is_being_entered_and_one_that_left_is_not() -> None:
    bare = FamilyRecord(family=people.family(1))
    assert is_entering(bare)
    assert not is_entering(replace(bare, family=replace(bare.family, status=FamilyStatus.MOVED)))


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("PENDAPATAN", Secret.INCOME), ("H1", Secret.INCOME), ("H3", Secret.INCOME), ("K1", Secret.HEALTH),
        ("K3", Secret.HEALTH), ("D2", Secret.CHILDREN), ("P1", None), ("T2", None), ("A3", None),
    ],
)  # fmt: skip
def test_that_the_questionnaire_itself_says_which_answers_are_secret(code: str, kind: Secret | None) -> None:
    assert SECRETS.get(code) == kind


@pytest.mark.parametrize("other", [bps14(), km262()], ids=lambda each: each.code)
def test_that_the_other_instruments_hide_income_too(other: Instrument) -> None:
    kinds = set(secret_questions(other).values())
    assert Secret.INCOME in kinds


def test_that_a_veiled_record_holds_nothing_of_what_it_hides() -> None:
    shown = veiled(_record(), EVERYTHING, SECRETS, TODAY)
    told = repr(shown)
    assert shown.survey is not None
    assert dict(shown.survey.answers) == {"P1": "2", "A1": "2"}
    assert all(member.nik is None and member.disability is None for member in shown.family.members)
    assert [member.birth_date is None for member in shown.family.members] == [False, False, True, True]
    assert [member.birth_year for member in shown.family.members] == [None, None, 2009, 2014]
    assert "900000" not in told
    assert "337412" not in told.replace(repr(shown.family.kk_number), "")
    assert shown.veil.niks[shown.family.members[0].id] == "337412••••••••••"


def test_that_a_record_without_anything_to_hide_is_the_same() -> None:
    record = _record()
    assert veiled(record, frozenset(), SECRETS, TODAY) is record
    assert record.veil == WHOLE


@pytest.mark.parametrize("kinds", KINDS, ids=lambda kinds: "+".join(sorted(kinds)))
def test_that_a_veil_lifted_gives_the_record_back(kinds: frozenset[Secret]) -> None:
    record = _record()
    assert unveiled(veiled(record, kinds, SECRETS, TODAY), record, SECRETS, TODAY) == record


@settings(deadline=None, max_examples=60)
@given(
    kinds=st.sampled_from(KINDS),
    name=st.text(alphabet="abc", min_size=1, max_size=5),
    answer=st.sampled_from(["1", "2", "3"]),
    place=st.integers(0, 3),
)
def test_that_a_change_beside_the_veil_changes_nothing_below_it(
    kinds: frozenset[Secret], name: str, answer: str, place: int
) -> None:
    record = _record()
    shown = veiled(record, kinds, SECRETS, TODAY)
    assert shown.survey is not None
    assert record.survey is not None
    people_ = list(shown.family.members)
    people_[place] = replace(people_[place], name=name)
    survey = replace(shown.survey, answers={**shown.survey.answers, "P1": answer})
    typed = replace(shown, family=shown.family.with_members(tuple(people_)), survey=survey)
    whole = unveiled(typed, record, SECRETS, TODAY)
    assert whole.survey is not None
    assert dict(whole.survey.answers) == {**record.survey.answers, "P1": answer}
    for at, (now, before) in enumerate(zip(whole.family.members, record.family.members, strict=True)):
        assert now == (replace(before, name=name) if at == place else before)


def test_that_what_is_typed_over_a_veil_stays() -> None:
    record = _record()
    shown = veiled(record, EVERYTHING, SECRETS, TODAY)
    head, wife, son, daughter = shown.family.members
    assert shown.survey is not None
    typed = replace(
        shown,
        family=shown.family.with_members(
            (
                replace(head, nik=people.nik(77)),
                replace(wife, disability="5"),
                replace(son, birth_date=date(2010, 1, 2), birth_year=None),
                daughter,
            )
        ),
        survey=replace(shown.survey, answers={**shown.survey.answers, "PENDAPATAN": "1"}),
    )
    whole = unveiled(typed, record, SECRETS, TODAY)
    assert whole.survey is not None
    assert whole.family.members[0].nik == people.nik(77)
    assert (whole.family.members[1].disability, whole.family.members[1].chronic_illness) == ("5", "4")
    assert (whole.family.members[2].birth_date, whole.family.members[2].birth_year) == (
        date(2010, 1, 2), None,
    )  # fmt: skip
    assert whole.survey.answers["PENDAPATAN"] == "1"


def test_that_remarks_beside_hidden_fields_are_hidden_and_stay() -> None:
    record = _record()
    head, son = record.family.members[0].id, record.family.members[2].id
    notes = {
        f"members.{head}.nik": "nomor di KTP pudar", f"members.{head}.birth_date": "lihat akta",
        f"members.{son}.birth_date": "menurut akta lahir", "answers.PENDAPATAN": "dari slip", "rt": "pindah",
    }  # fmt: skip
    reasons = {f"members.{head}.nik:nik.sex_differs": "benar", "answers.P1:odd": "sudah ditanya"}
    family = replace(record.family, field_notes=notes, kept_reasons=reasons)
    record = replace(record, family=family)
    shown = veiled(record, EVERYTHING, SECRETS, TODAY)
    assert set(shown.family.field_notes) == {f"members.{head}.birth_date", "rt"}
    assert set(shown.family.kept_reasons) == {"answers.P1:odd"}
    typed = replace(shown, family=replace(shown.family, field_notes={"rt": "baru"}))
    whole = unveiled(typed, record, SECRETS, TODAY)
    gone = f"members.{head}.birth_date"
    assert whole.family.field_notes == {k: v for k, v in notes.items() if k != gone} | {"rt": "baru"}
    assert whole.family.kept_reasons == reasons


def test_that_a_member_who_came_while_the_veil_lay_is_kept_as_typed() -> None:
    record = _record()
    shown = veiled(record, EVERYTHING, SECRETS, TODAY)
    baby = people.member(90, relation="4", birth_date=date(2026, 7, 1), disability="2")
    typed = replace(shown, family=shown.family.with_members((*shown.family.members, baby)))
    assert unveiled(typed, record, SECRETS, TODAY).family.members == (*record.family.members, baby)


def test_that_a_class_keeps_its_points_and_loses_its_secret_answers() -> None:
    record = _record()
    result = classify(SMG7, ANSWERS, record.family.members, {}, TODAY)
    shown = veiled_class(result, SENSITIVE, SECRETS)
    assert shown.points == result.points
    assert [each.points for each in shown.indicators] == [each.points for each in result.indicators]
    answers = {q.code: q.answer_label for each in shown.indicators for q in each.questions}
    assert answers["PENDAPATAN"] == WITHHELD
    assert answers["K1"] == WITHHELD
    assert answers["P1"] not in {"", WITHHELD}
    assert veiled_class(result, frozenset(), SECRETS) is result
