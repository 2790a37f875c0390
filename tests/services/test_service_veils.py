"""What services hand out to each role, and that saving never blanks what was not seen."""

from dataclasses import replace
from datetime import date

import pytest
from tests.support import people
from tests.support.offices import ADMIN, CLERK, POOR, fill, save, surveyed

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.privacy import SENSITIVE, SHOWING_REASONS, Secret
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.veiling import WITHHELD
from kemiskinan_desktop.models import history
from kemiskinan_desktop.models import records as stored_records
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.disclosures import SHOWING
from kemiskinan_desktop.services.workplace import Workplace

VERIFIER, DATA = Actor(name="Vera", role=Role.VERIFIER), Actor(name="Dita", role=Role.DATA)
REASON = SHOWING_REASONS[0]


def _submitted(office: Workplace) -> str:
    key = save(office, surveyed(1), POOR, CLERK).family.id
    assert office.surveys.submit(CLERK, [key]).done == 1
    return key


def _stored(office: Workplace, key: str) -> FamilyRecord:
    with office.context.database.read() as session:
        period = office.periods.current(ADMIN)
        assert period is not None
        return stored_records.load(session, [key], period.id)[key]


@pytest.mark.parametrize("who", [CLERK, VERIFIER, DATA, ADMIN])
def test_that_a_draft_is_whole_for_everybody_who_may_enter_it(office: Workplace, who: Actor) -> None:
    key = save(office, surveyed(1), POOR, CLERK).family.id
    assert office.families.get(who, key) == _stored(office, key)


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        (CLERK, SENSITIVE | {Secret.NIK}), (DATA, SENSITIVE | {Secret.NIK}),
        (VERIFIER, frozenset({Secret.NIK})), (ADMIN, frozenset({Secret.NIK})),
    ],
)  # fmt: skip
def test_that_a_family_handed_in_is_veiled_by_role(
    office: Workplace, who: Actor, kinds: frozenset[Secret]
) -> None:
    key = _submitted(office)
    record = office.families.get(who, key)
    assert record.veil.kinds == kinds
    assert all(member.nik is None for member in record.family.members)
    assert record.survey is not None
    assert ("PENDAPATAN" in record.survey.answers) == (Secret.INCOME not in kinds)


@pytest.mark.parametrize(("who", "shown"), [(CLERK, False), (DATA, False), (VERIFIER, True), (ADMIN, True)])
def test_that_the_panel_tells_income_only_to_those_who_judge_it(
    office: Workplace, who: Actor, shown: bool
) -> None:
    detail = office.families.detail(who, save(office, surveyed(1), POOR, CLERK).family.id)
    assert detail.classification is not None
    labels = {q.code: q.answer_label for each in detail.classification.indicators for q in each.questions}
    assert (labels["PENDAPATAN"] != WITHHELD) == shown
    assert (labels["K3"] != WITHHELD) == shown
    assert detail.classification.poverty_class is not None
    assert all(member.nik is None for member in detail.family.members)
    assert len(detail.veil.niks) == len(detail.family.members)


@pytest.mark.parametrize("who", [CLERK, DATA, VERIFIER, ADMIN])
def test_that_a_save_never_blanks_what_was_not_seen(office: Workplace, who: Actor) -> None:
    key = _submitted(office)
    before = _stored(office, key)
    record = office.families.get(who, key)
    office.families.save(who, replace(record, family=replace(record.family, address="Jl. Baru 9")))
    after = _stored(office, key)
    assert after.family == replace(before.family, address="Jl. Baru 9", version=before.family.version + 1)
    assert after.survey == before.survey


def test_that_a_clerk_who_mends_an_answer_sees_the_draft_again(office: Workplace) -> None:
    key = _submitted(office)
    record = office.families.get(CLERK, key)
    assert record.survey is not None
    answers = {**record.survey.answers, "P1": "2"}
    saved = office.families.save(CLERK, replace(record, survey=replace(record.survey, answers=answers)))
    assert saved.survey is not None
    assert (saved.survey.state, saved.veil.kinds) == (SurveyState.DRAFT, frozenset())
    assert saved.survey.answers == {**POOR, "P1": "2"}


def test_that_a_form_opened_before_the_family_was_handed_in_is_refused(office: Workplace) -> None:
    key = save(office, surveyed(1), POOR, CLERK).family.id
    opened = office.families.get(CLERK, key)
    office.surveys.submit(CLERK, [key])
    before = _stored(office, key)
    with pytest.raises(UserError, match="sudah diajukan"):
        office.families.save(CLERK, replace(opened, family=replace(opened.family, address="Jl. Lama")))
    assert _stored(office, key) == before


def test_that_a_form_opened_before_the_family_was_returned_keeps_what_was_hidden(office: Workplace) -> None:
    key = _submitted(office)
    opened = office.families.get(CLERK, key)
    office.surveys.return_to_clerk(ADMIN, [key], "Periksa alamat")
    office.families.save(CLERK, replace(opened, family=replace(opened.family, address="Jl. Benar")))
    after = _stored(office, key)
    assert after.family.members == surveyed(1).members
    assert after.survey is not None
    assert after.survey.answers == POOR


def test_that_class_and_problems_of_a_veiled_form_are_those_of_the_whole(office: Workplace) -> None:
    key = _submitted(office)
    veiled, whole = office.families.get(CLERK, key), _stored(office, key)
    assert veiled.survey is not None
    assert whole.survey is not None
    shown = office.families.preview(
        CLERK, veiled.family.members, veiled.survey.answers, floor_area=veiled.family.floor_area, base=veiled
    )
    told = office.families.preview(
        ADMIN, whole.family.members, whole.survey.answers, floor_area=whole.family.floor_area
    )
    assert shown is not None
    assert told is not None
    assert (shown.points, shown.poverty_class, shown.missing) == (told.points, told.poverty_class, ())
    assert office.families.check(CLERK, veiled) == office.families.check(ADMIN, whole)


def test_that_a_new_member_of_a_veiled_family_is_stored_as_typed(office: Workplace) -> None:
    key = _submitted(office)
    record = office.families.get(CLERK, key)
    baby = people.member(500, relation="4", birth_date=date(2026, 7, 1), marital="1")
    family = record.family.with_members((*record.family.members, baby))
    office.families.save(CLERK, replace(record, family=family))
    assert _stored(office, key).family.members == (*surveyed(1).members, baby)


def test_that_full_niks_are_shown_with_a_record_of_who_and_why(office: Workplace) -> None:
    first, second = fill(office, 2)
    office.surveys.submit(ADMIN, [first, second])
    shown = office.families.show_full(VERIFIER, [first, second], REASON)
    assert [record.family for record in shown] == [_stored(office, key).family for key in (first, second)]
    entry = office.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.who, entry.reason, entry.subject, entry.records) == (
        SHOWING, "Vera", REASON, "2 keluarga", 2,
    )  # fmt: skip
    assert office.history.entries(ADMIN, family_id=second)[0].id == entry.id
    with office.context.database.read() as session:
        assert {item.kind for item in history.entry_items(session, entry.id)} == {history.SEEN}
    assert office.history.first_broken(ADMIN) is None


def test_that_looking_at_niks_stops_nobody_from_taking_a_change_back(office: Workplace) -> None:
    key = fill(office, 1)[0]
    made = office.history.entries(ADMIN, limit=1)[0].id
    office.families.show_full(ADMIN, [key], REASON)
    assert office.history.undo(ADMIN, made) == 1


def test_that_staff_who_ask_for_niks_get_no_health_or_income(office: Workplace) -> None:
    shown = office.families.show_full(DATA, [_submitted(office)], REASON)[0]
    assert shown.veil.kinds == SENSITIVE
    assert shown.family.members[0].nik is not None


@pytest.mark.parametrize("reason", ["", "ingin tahu"])
def test_that_full_niks_need_a_reason_of_the_list(office: Workplace, reason: str) -> None:
    key = fill(office, 1)[0]
    head = office.history.head(ADMIN)
    with pytest.raises(UserError, match="Alasan"):
        office.families.show_full(ADMIN, [key], reason)
    assert office.history.head(ADMIN) == head


@pytest.mark.parametrize("count", [0, 51])
def test_that_no_or_very_many_families_are_not_shown_at_once(office: Workplace, count: int) -> None:
    with pytest.raises(UserError, match="50 keluarga"):
        office.families.show_full(ADMIN, ["x"] * count, REASON)


def test_that_a_clerk_may_not_ask_for_full_niks(office: Workplace) -> None:
    with pytest.raises(UserError, match="Peran petugas"):
        office.families.show_full(CLERK, [fill(office, 1)[0]], REASON)


def test_that_who_saw_the_niks_may_save_the_family(office: Workplace) -> None:
    key = _submitted(office)
    shown = office.families.show_full(VERIFIER, [key], REASON)[0]
    members = shown.family.members
    mended = shown.family.with_members((replace(members[0], nik=people.nik(4321)), *members[1:]))
    office.families.save(VERIFIER, replace(shown, family=mended))
    assert _stored(office, key).family.members[0].nik == people.nik(4321)
