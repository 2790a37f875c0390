"""What may be taken back, and by whom."""

from dataclasses import replace
from datetime import date

import pytest
from tests.support.offices import ADMIN, POOR, SK_DATE, SK_NUMBER, Clock, fill, save, surveyed
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import PeriodState, SurveyState
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.family_saving import ProblemsError
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.services.workplace import Workplace

CLERK = Actor(name="Budi", role=Role.CLERK)
VERIFIER = Actor(name="Wati", role=Role.VERIFIER)
NEXT = NewPeriod(
    name="2027", instrument_code="SMG7", instrument_version=1, parameters=PARAMETERS,
    valid_until=date(2028, 12, 31),
)  # fmt: skip


def newest(office: Workplace) -> int:
    return office.history.entries(ADMIN)[0].id


def determine(office: Workplace, ids: list[str]) -> None:
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)


def survey_state(office: Workplace, key: str) -> SurveyState | None:
    survey = office.families.get(ADMIN, key).survey
    return None if survey is None else survey.state


def test_that_a_clerk_takes_back_what_a_clerk_may_do(office: Workplace) -> None:
    ids = fill(office, 1)
    office.surveys.submit(CLERK, ids)
    office.history.undo(CLERK, newest(office))
    assert survey_state(office, ids[0]) is SurveyState.DRAFT


def test_that_a_clerk_does_not_take_back_a_validation(office: Workplace) -> None:
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    number = newest(office)
    with pytest.raises(UserError, match="Peran petugas tidak dapat memverifikasi"):
        office.history.undo(CLERK, number)
    assert survey_state(office, ids[0]) is SurveyState.VALIDATED
    office.history.undo(VERIFIER, number)
    assert survey_state(office, ids[0]) is SurveyState.SUBMITTED


def test_that_taking_back_an_undo_asks_for_what_the_first_act_asked(office: Workplace) -> None:
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.history.undo(VERIFIER, newest(office))
    with pytest.raises(UserError, match="Peran petugas"):
        office.history.undo(CLERK, newest(office))
    office.history.undo(VERIFIER, newest(office))
    assert survey_state(office, ids[0]) is SurveyState.VALIDATED


def test_that_a_change_of_an_earlier_period_stays(office: Workplace, clock: Clock) -> None:
    record = save(office, surveyed(1))
    determine(office, [record.family.id])
    record = office.families.get(ADMIN, record.family.id)
    office.families.save(ADMIN, replace(record, family=replace(record.family, address="Gang Baru")))
    number = newest(office)
    clock.forward(days=180)
    office.periods.open(ADMIN, NEXT)
    with pytest.raises(UserError, match="periode yang lalu"):
        office.history.undo(ADMIN, number)
    assert office.families.get(ADMIN, record.family.id).family.address == "Gang Baru"


def test_that_a_family_in_a_programme_cannot_be_made_never_entered(office: Workplace) -> None:
    ids = fill(office, 1)
    number = newest(office)
    program = next(each for each in office.programs.every(ADMIN) if each.target == "keluarga")
    office.programs.propose(ADMIN, program.code, ids)
    with pytest.raises(UserError, match="catatan nomor 5"):
        office.history.undo(ADMIN, number)
    assert len(office.families.index(ADMIN, FamilyFilter())) == 1


def test_that_an_entry_that_is_not_there_is_told(office: Workplace) -> None:
    with pytest.raises(UserError, match="tidak ada"):
        office.history.undo(ADMIN, 9999)


def test_that_a_closed_family_comes_back_with_its_undo(office: Workplace) -> None:
    ids = fill(office, 1)
    office.families.close(ADMIN, ids, FamilyStatus.REMOVED, date(2026, 7, 1), "salah entri")
    office.history.undo(ADMIN, newest(office))
    assert office.families.get(ADMIN, ids[0]).family.status is FamilyStatus.ACTIVE
    assert [hit.family_id for hit in office.families.find(ADMIN, "warga bi")][:1] == ids


def test_that_an_undo_is_refused_when_somebody_took_the_number_meanwhile(office: Workplace) -> None:
    ids = fill(office, 1)
    office.families.close(ADMIN, ids, FamilyStatus.REMOVED, date(2026, 7, 1), "salah entri")
    number = newest(office)
    save(office, replace(surveyed(2), kk_number=surveyed(1).kk_number))
    with pytest.raises(UserError, match="dipakai keluarga lain"):
        office.history.undo(ADMIN, number)
    assert office.families.get(ADMIN, ids[0]).family.status is FamilyStatus.REMOVED


def test_that_two_members_with_one_nik_are_refused_beside_the_second(office: Workplace) -> None:
    family = surveyed(1)
    twin = replace(family.members[3], nik=family.members[2].nik)
    with pytest.raises(ProblemsError) as refused:
        save(office, family.with_members((*family.members[:3], twin)))
    assert [(problem.field, problem.code) for problem in refused.value.problems] == [
        ("members.3.nik", "family.nik_twice")
    ]
    assert "Warga" not in str(refused.value)


def test_that_a_refused_save_names_nobody_in_its_own_text(office: Workplace) -> None:
    save(office, surveyed(1))
    with pytest.raises(ProblemsError) as refused:
        save(office, replace(surveyed(2), kk_number=surveyed(1).kk_number))
    head = surveyed(1).members[0].name
    assert head in refused.value.advice
    assert head not in f"{refused.value} {refused.value!r} {refused.value.args}"


def test_that_closing_tells_of_each_family_what_became_of_it(office: Workplace) -> None:
    ids = fill(office, 2)
    office.families.close(ADMIN, ids[:1], FamilyStatus.MOVED, date(2026, 7, 1), "Pindah")
    outcome = office.families.close(ADMIN, [*ids, "tiada"], FamilyStatus.MOVED, date(2026, 7, 1), "Pindah")
    assert outcome.done == 1
    assert [key for key, _ in outcome.refused] == [ids[0], "tiada"]


def test_that_every_survey_asked_for_is_done_or_refused(office: Workplace) -> None:
    ids = fill(office, 2)
    outcome = office.surveys.submit(ADMIN, [*ids, "tiada", ids[0]])
    assert outcome.done == 2
    assert outcome.refused == (("tiada", "Keluarga ini sudah tidak ada."),)


def test_that_a_closed_period_takes_no_answers_and_no_decree(office: Workplace) -> None:
    ids = fill(office, 2)
    determine(office, ids[:1])
    assert office.periods.close(ADMIN).state is PeriodState.CLOSED
    record = office.families.get(ADMIN, ids[1])
    assert record.survey is not None
    other = replace(record, survey=replace(record.survey, answers={**POOR, "P1": "1"}))
    with pytest.raises(UserError, match="Periode 2026 sudah ditutup"):
        office.families.save(ADMIN, other)
    with pytest.raises(UserError, match="Periode 2026 sudah ditutup"):
        save(office, surveyed(3))
    with pytest.raises(UserError, match="Periode 2026 sudah ditutup"):
        office.periods.determine(ADMIN, "SK-9", SK_DATE)
    moved = office.families.save(ADMIN, replace(record, family=replace(record.family, address="Gang Baru")))
    assert moved.family.address == "Gang Baru"


def test_that_work_goes_into_the_newest_period_even_when_an_older_one_was_never_closed(
    office: Workplace, clock: Clock
) -> None:
    ids = fill(office, 1)
    determine(office, ids)
    clock.forward(days=180)
    office.periods.open(ADMIN, NEXT)
    save(office, office.families.get(ADMIN, ids[0]).family)
    determine(office, ids)
    office.periods.close(ADMIN)
    current = office.periods.current(ADMIN)
    assert current is not None
    assert (current.name, current.state) == ("2027", PeriodState.CLOSED)


@pytest.mark.parametrize("name", ["", "   ", "2026", "Periode yang amat panjang"])
def test_that_a_period_without_a_name_of_its_own_that_fits_a_card_is_refused(
    office: Workplace, name: str
) -> None:
    with pytest.raises(UserError):
        office.periods.open(ADMIN, replace(NEXT, name=name))


def test_that_cards_that_would_be_expired_from_the_start_are_refused(office: Workplace) -> None:
    with pytest.raises(UserError, match="sudah lewat"):
        office.periods.set_parameters(ADMIN, PARAMETERS, date(2026, 7, 12))
    with pytest.raises(UserError, match="sudah lewat"):
        office.periods.open(ADMIN, replace(NEXT, valid_until=date(2020, 1, 1)))


def test_that_parameters_of_a_determined_period_stay(office: Workplace) -> None:
    determine(office, fill(office, 1))
    with pytest.raises(UserError, match="sudah ditetapkan"):
        office.periods.set_parameters(ADMIN, PARAMETERS, date(2028, 1, 1))
