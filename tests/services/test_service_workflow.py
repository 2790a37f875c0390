"""Submit, verify, validate, return, determine; and the history under them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.support.offices import ADMIN, POOR, SK_DATE, SK_NUMBER, Clock, fill, save, surveyed

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import PeriodState, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.models import determinations
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.services.workplace import Workplace


def _state(office: Workplace, key: str) -> SurveyState:
    survey = office.families.get(ADMIN, key).survey
    assert survey is not None
    return survey.state


def test_that_a_complete_survey_goes_from_draft_to_determined(office: Workplace) -> None:
    ids = fill(office, 2)
    assert office.surveys.submit(ADMIN, ids).done == 2
    assert office.surveys.verify(ADMIN, ids).done == 2
    assert office.surveys.validate(ADMIN, ids).done == 2
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    assert [_state(office, key) for key in ids] == [SurveyState.DETERMINED] * 2


def test_that_an_incomplete_survey_is_refused_with_what_is_missing(office: Workplace) -> None:
    record = save(
        office,
        surveyed(1),
        {**POOR, "P1": ""} | {"P1": "1"} if False else {k: v for k, v in POOR.items() if k != "P1"},
    )
    outcome = office.surveys.submit(ADMIN, [record.family.id])
    assert outcome.done == 0
    [(key, sentence)] = outcome.refused
    assert key == record.family.id
    assert sentence
    assert _state(office, key) is SurveyState.DRAFT


def test_that_a_family_with_a_hard_error_cannot_be_submitted(office: Workplace) -> None:
    family = surveyed(1)
    record = save(office, family.with_members(family.members[1:]))
    assert office.surveys.submit(ADMIN, [record.family.id]).done == 0


def test_that_a_draft_cannot_be_validated_past_submission(office: Workplace) -> None:
    ids = fill(office, 1)
    outcome = office.surveys.validate(ADMIN, ids)
    assert (outcome.done, len(outcome.refused)) == (0, 1)


def test_that_a_return_needs_a_reason_and_keeps_it(office: Workplace) -> None:
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    with pytest.raises(UserError, match="Alasan"):
        office.surveys.return_to_clerk(ADMIN, ids, "  ")
    office.surveys.return_to_clerk(ADMIN, ids, "Lantai belum dilihat")
    survey = office.families.get(ADMIN, ids[0]).survey
    assert survey is not None
    assert (survey.state, survey.return_reason) == (SurveyState.RETURNED, "Lantai belum dilihat")


def test_that_a_determination_freezes_the_list_with_totals_that_tie(office: Workplace) -> None:
    ids = fill(office, 4)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids[:3])
    would = office.periods.would_determine(ADMIN)
    done = office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    assert done.total == would.total == sum(done.by_class.values(), Count())
    assert done.total.kk == 3
    assert would.not_ready[SurveyState.SUBMITTED].kk == 1
    period = office.periods.current(ADMIN)
    assert period is not None
    assert (period.state, period.sk_number) == (PeriodState.DETERMINED, SK_NUMBER)
    with office.context.database.read() as session:
        assert len(list(determinations.entries(session, period.id))) == 3
        stored = determinations.latest(session, period.id)
    assert stored is not None
    assert stored["checksum"] == done.checksum


def test_that_validated_families_that_lost_their_class_are_counted_as_left_out(office: Workplace) -> None:
    ids = fill(office, 2)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.set_parameters(ADMIN, {}, date(2027, 12, 31))
    would = office.periods.would_determine(ADMIN)
    assert (would.total.kk, would.incomplete.kk) == (0, 2)
    assert would.incomplete.jiwa == sum(len(office.families.get(ADMIN, key).family.living) for key in ids)


def test_that_the_same_list_has_the_same_checksum_and_another_sk_another(office: Workplace) -> None:
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    assert len(office.periods.determine(ADMIN, SK_NUMBER, SK_DATE).checksum) == 64


@pytest.mark.parametrize(
    ("number", "day", "word"), [("", SK_DATE, "Nomor SK"), ("1", date(2030, 1, 1), "masa depan")]
)
def test_that_a_decree_without_number_or_with_a_day_to_come_is_refused(
    office: Workplace, number: str, day: date, word: str
) -> None:
    with pytest.raises(UserError, match=word):
        office.periods.determine(ADMIN, number, day)


def test_that_nothing_validated_is_nothing_determined(office: Workplace) -> None:
    fill(office, 1)
    with pytest.raises(UserError, match="divalidasi"):
        office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)


def test_that_a_later_decree_adds_to_the_list_with_running_numbers(office: Workplace) -> None:
    ids = fill(office, 2)
    for key, number in zip(ids, ("SK-1", "SK-2"), strict=True):
        office.surveys.submit(ADMIN, [key])
        office.surveys.validate(ADMIN, [key])
        office.periods.determine(ADMIN, number, SK_DATE)
    period = office.periods.current(ADMIN)
    assert period is not None
    with office.context.database.read() as session:
        numbers = sorted(entry.number for entry in determinations.entries(session, period.id))
        decrees = determinations.decrees(session, period.id)
    assert numbers == [1, 2]
    assert [decrees[key][0] for key in ids] == ["SK-1", "SK-2"]


def test_that_new_parameters_reckon_every_class_again(office: Workplace) -> None:
    key = save(office, surveyed(1), {**POOR, "PENDAPATAN": "6000000"}).family.id
    before = office.families.get(ADMIN, key).survey
    parameters = {
        "garis_kemiskinan_kota_rp": Decimal(3_000_000),
        "garis_kemiskinan_ekstrem_rp": Decimal(2_000_000),
    }
    office.periods.set_parameters(ADMIN, parameters, date(2027, 12, 31))
    after = office.families.get(ADMIN, key).survey
    assert before is not None
    assert after is not None
    assert before.points is not None
    assert after.points is not None
    assert after.points > before.points


def test_that_a_period_opens_only_after_the_former_is_determined(office: Workplace) -> None:
    new = NewPeriod(
        name="2027",
        instrument_code="SMG7",
        instrument_version=1,
        parameters={},
        valid_until=date(2028, 12, 31),
    )
    with pytest.raises(UserError, match="belum ditetapkan"):
        office.periods.open(ADMIN, new)
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    office.periods.close(ADMIN)
    opened = office.periods.open(ADMIN, new)
    assert office.periods.current(ADMIN) == opened
    assert [period.name for period in office.periods.every(ADMIN)] == ["2027", "2026"]
    survey = office.families.get(ADMIN, ids[0]).survey
    assert survey is None


@pytest.mark.parametrize(("name", "word"), [(" ", "belum diisi"), ("2026", "sudah ada")])
def test_that_a_period_needs_a_name_of_its_own(office: Workplace, name: str, word: str) -> None:
    new = NewPeriod(
        name=name, instrument_code="SMG7", instrument_version=1, parameters={}, valid_until=date(2028, 12, 31)
    )
    with pytest.raises(UserError, match=word):
        office.periods.open(ADMIN, new)


def test_that_an_instrument_the_program_does_not_carry_is_refused(office: Workplace) -> None:
    new = NewPeriod(
        name="2027",
        instrument_code="SMG9",
        instrument_version=1,
        parameters={},
        valid_until=date(2028, 12, 31),
    )
    with pytest.raises(UserError, match="SMG9"):
        office.periods.open(ADMIN, new)


def test_that_an_open_period_cannot_be_closed(office: Workplace) -> None:
    with pytest.raises(UserError, match="belum ditetapkan"):
        office.periods.close(ADMIN)


def test_that_an_edit_is_undone_and_the_chain_stays_whole(office: Workplace) -> None:
    record = save(office, surveyed(1))
    office.families.save(ADMIN, replace(record, family=replace(record.family, address="Jl. Keliru")))
    entry = office.history.entries(ADMIN)[0]
    assert office.history.undo(ADMIN, entry.id) == 1
    assert office.families.get(ADMIN, record.family.id).family.address == record.family.address
    assert office.history.first_broken(ADMIN) is None
    assert office.history.entries(ADMIN)[1].undone


def test_that_undoing_a_new_family_takes_it_away(office: Workplace) -> None:
    fill(office, 1)
    office.history.undo(ADMIN, office.history.entries(ADMIN)[0].id)
    assert office.families.counts(ADMIN).total == Count()


def test_that_nothing_is_undone_twice(office: Workplace) -> None:
    fill(office, 1)
    entry = office.history.entries(ADMIN)[0].id
    office.history.undo(ADMIN, entry)
    with pytest.raises(UserError, match="sudah pernah"):
        office.history.undo(ADMIN, entry)


def test_that_an_entry_something_depends_on_says_on_what(office: Workplace) -> None:
    record = save(office, surveyed(1))
    first = office.history.entries(ADMIN)[0].id
    office.families.save(ADMIN, replace(record, family=replace(record.family, address="Jl. Lain")))
    with pytest.raises(UserError, match=f"nomor {first + 1}"):
        office.history.undo(ADMIN, first)


def test_that_a_decree_is_not_undone(office: Workplace) -> None:
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    with pytest.raises(UserError, match="tidak dapat diurungkan"):
        office.history.undo(ADMIN, office.history.entries(ADMIN)[0].id)


def test_that_a_changed_history_is_seen(office: Workplace) -> None:
    fill(office, 2)
    with office.context.database.write() as session:
        session.connection().exec_driver_sql("UPDATE history SET who = 'Orang lain' WHERE id = 3")
    assert office.history.first_broken(ADMIN) == 3


def test_that_the_history_of_one_family_is_its_own(office: Workplace) -> None:
    ids = fill(office, 2)
    assert [entry.act for entry in office.history.entries(ADMIN, family_id=ids[0])] == ["keluarga baru"]


def test_that_a_recap_of_every_month_can_be_made_again(office: Workplace, clock: Clock) -> None:
    first = fill(office, 2, (POOR,))
    clock.forward(days=31)
    save(office, surveyed(3), POOR)
    record = office.families.get(ADMIN, first[0])
    office.families.save(ADMIN, replace(record, family=record.family.with_members(record.family.members[:3])))
    july, august = office.recaps.month(ADMIN, 2026, 7), office.recaps.month(ADMIN, 2026, 8)
    assert july.total.closing == august.total.opening == Count(2, 8)
    assert august.total.added == Count(1, 4)
    assert august.total.grown == -1
    assert august.total.closing == Count(3, 11)
    assert august.total.by_class[PovertyClass.VERY_POOR] == Count(3, 11)


def test_that_the_recap_of_a_month_to_come_is_refused(office: Workplace) -> None:
    with pytest.raises(UserError, match="belum tiba"):
        office.recaps.month(ADMIN, 2026, 8)
