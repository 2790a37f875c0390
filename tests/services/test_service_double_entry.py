"""Families typed again by somebody else: drawn, compared, decided at once, each error with its owner."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.support.offices import (
    ADMIN,
    CLERK,
    NEAR_POOR,
    POOR,
    SK_DATE,
    SK_NUMBER,
    Clock,
    fill,
    save,
    surveyed,
)
from tests.support.people import KELURAHAN, kk_number, nik
from tests.support.second_typing import all_decided, typed_again
from tests.support.survey import smg7

from kemiskinan_desktop.domain.double_entry import Decision, Difference, Right, Tally
from kemiskinan_desktop.domain.double_entry_tasks import TaskState
from kemiskinan_desktop.domain.entry_work import first_key
from kemiskinan_desktop.domain.errors import InvalidValueError, UserError
from kemiskinan_desktop.domain.keyings import Keying, keying_of
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.shown_differences import ABSENT
from kemiskinan_desktop.models import history
from kemiskinan_desktop.models.double_entries import DOUBLE_ENTRY, item
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.double_entry import COMPARED, DECIDED, ORDERED, SampleOrder
from kemiskinan_desktop.services.family_saving import ProblemsError
from kemiskinan_desktop.services.operator_statistics import StatisticsWanted
from kemiskinan_desktop.services.workplace import Workplace

SECOND = Actor(name="Tono", role=Role.CLERK)
VERIFIER = Actor(name="Wati", role=Role.VERIFIER)
DRAFTS = SampleOrder(percent=100, states=frozenset({SurveyState.DRAFT}))


def typed(office: Workplace, family_id: str) -> Keying:
    """The paper of a family, as its first operator typed it."""
    return keying_of(office.families.get(ADMIN, family_id), smg7())


def ordered(office: Workplace, count: int = 1) -> tuple[str, str]:
    """The task and the family of the first of some families that a clerk typed."""
    keys = [save(office, surveyed(at), who=CLERK).family.id for at in range(1, count + 1)]
    office.double_entry.order(VERIFIER, SampleOrder(family_ids=tuple(keys)))
    row = next(each for each in office.double_entry.tasks(SECOND) if each.task.family_id == keys[0])
    return row.task.id, keys[0]


def found(office: Workplace, task: str, keying: Keying) -> list[Difference]:
    return [each.difference for each in office.double_entry.compare(SECOND, task, keying).found]


def conclude(
    office: Workplace, task: str, keying: Keying, decided: Sequence[tuple[Difference, Decision]]
) -> Tally:
    return office.double_entry.conclude(SECOND, task, keying, decided)


def test_that_a_tenth_of_those_submitted_is_drawn_and_the_seed_repeats_it(office: Workplace) -> None:
    keys = fill(office, 12)
    office.surveys.submit(ADMIN, keys)
    order = SampleOrder(percent=10, seed="PAGI")
    assert office.double_entry.would_draw(VERIFIER, order).ordered == 2
    drawn = office.double_entry.order(VERIFIER, order)
    assert (drawn.seed, drawn.candidates, drawn.ordered) == ("PAGI", 12, 2)
    first = {row.task.family_id for row in office.double_entry.tasks(VERIFIER)}
    office.double_entry.take_back(VERIFIER, [row.task.id for row in office.double_entry.tasks(VERIFIER)])
    office.double_entry.order(VERIFIER, order)
    assert {row.task.family_id for row in office.double_entry.tasks(VERIFIER)} == first
    assert "bibit PAGI" in office.history.entries(ADMIN)[0].subject


def test_that_a_family_is_ordered_once_and_a_new_seed_is_shown(office: Workplace) -> None:
    fill(office, 3)
    assert len(office.double_entry.order(VERIFIER, DRAFTS).seed) == 6
    with pytest.raises(UserError, match="Tidak ada keluarga"):
        office.double_entry.order(VERIFIER, DRAFTS)


def test_that_a_draw_may_be_of_one_kelurahan(office: Workplace) -> None:
    fill(office, 2)
    other = SampleOrder(percent=50, states=DRAFTS.states, kelurahan="33.74.12.1001")
    assert office.double_entry.would_draw(VERIFIER, other).candidates == 0
    here = SampleOrder(percent=50, states=DRAFTS.states, kelurahan=KELURAHAN)
    assert office.double_entry.would_draw(VERIFIER, here).ordered == 1


@pytest.mark.parametrize("percent", [0, 101])
def test_that_a_share_that_is_none_is_refused(office: Workplace, percent: int) -> None:
    with pytest.raises(UserError, match="1 sampai 100"):
        office.double_entry.order(VERIFIER, SampleOrder(percent=percent))


def test_that_nobody_types_again_what_they_typed_first(office: Workplace) -> None:
    task, _ = ordered(office)
    [row] = office.double_entry.tasks(CLERK)
    assert row.own
    with pytest.raises(UserError, match="Anda isi sendiri"):
        office.double_entry.begin(CLERK, task)
    assert not office.double_entry.begin(SECOND, task)[0].own


def test_that_the_second_operator_is_told_where_the_paper_lies_and_nothing_else(office: Workplace) -> None:
    task, key = ordered(office)
    row, instrument = office.double_entry.begin(SECOND, task)
    family = office.families.get(ADMIN, key).family
    told = repr(row)
    assert instrument.code == "SMG7"
    assert (row.paper.rt, row.paper.rw, row.paper.mark) == (family.rt, family.rw, family.kk_number.text[-6:])
    secrets = [family.kk_number.text, family.address]
    for member in family.members:
        secrets += [member.name, "" if member.nik is None else member.nik.text]
    assert [secret for secret in secrets if secret and secret in told] == []


def test_that_the_same_typing_closes_the_task_without_a_change(office: Workplace) -> None:
    task, key = ordered(office)
    before, keying = office.families.get(ADMIN, key), typed(office, key)
    comparison = office.double_entry.compare(SECOND, task, keying)
    assert comparison.found == ()
    result = conclude(office, task, keying, [])
    assert result == Tally(compared=comparison.fields)
    assert office.families.get(ADMIN, key) == before
    [row] = office.double_entry.tasks(ADMIN)
    assert (row.task.state, row.task.first_by, row.task.second_by) == (
        TaskState.DONE,
        CLERK.name,
        SECOND.name,
    )


def test_that_what_the_second_has_right_is_stored_as_one_change_that_can_be_undone(office: Workplace) -> None:
    task, key = ordered(office)
    before = office.families.get(ADMIN, key)
    other = kk_number(500).text
    keying = typed_again(typed(office, key), {"kk_number": other}, {0: {"name": "Warga Benar"}}, {"P1": "1"})
    result = conclude(office, task, keying, all_decided(found(office, task, keying), Right.SECOND))
    assert (result.differing, result.first_wrong, result.second_wrong) == (3, 3, 0)
    after = office.families.get(ADMIN, key)
    assert after.family.kk_number.text == other
    assert after.family.former_kk == (before.family.kk_number,)
    assert after.family.members[0].name == "Warga Benar"
    assert after.survey is not None
    assert (after.survey.answers["P1"], after.survey.entered_by) == ("1", SECOND.name)
    entry = office.history.entries(ADMIN)[0]
    assert entry.act == DECIDED
    office.history.undo(ADMIN, entry.id)
    assert office.families.get(ADMIN, key).family.kk_number == before.family.kk_number


def test_that_a_third_value_counts_as_an_error_of_both(office: Workplace) -> None:
    task, key = ordered(office)
    keying = typed_again(typed(office, key), {"rt": "088"})
    [difference] = found(office, task, keying)
    result = conclude(office, task, keying, [(difference, Decision(right=Right.NEITHER, value="087"))])
    assert (result.first_wrong, result.second_wrong) == (1, 1)
    assert office.families.get(ADMIN, key).family.rt == "087"


def test_that_differences_are_told_in_words(office: Workplace) -> None:
    task, key = ordered(office)
    first = typed(office, key)
    keying = typed_again(
        first, {"kk_number": kk_number(500).text}, {0: {"birth": "1971", "sex": "P"}}, {"P1": "1"}
    )
    shown = office.double_entry.compare(SECOND, task, keying).found
    words = {each.label.split(" · ")[0]: (each.first, each.second) for each in shown}
    assert words["No. KK"][1] == kk_number(500).grouped
    assert words["Jenis kelamin"] == ("Laki-laki", "Perempuan")
    assert words["Tanggal lahir"][1] == "1971"
    assert {each.of for each in shown if each.label == "Tanggal lahir"} == {first.members[0].values["name"]}
    assert words["P1"][0] != words["P1"][1]


def test_that_a_person_whom_only_one_has_is_told_in_one_line(office: Workplace) -> None:
    task, key = ordered(office)
    first = typed(office, key)
    fewer = Keying(family=first.family, members=first.members[:-1], answers=first.answers)
    [gone] = office.double_entry.compare(SECOND, task, fewer).found
    assert (gone.label, gone.second) == ("Anggota", ABSENT)
    assert first.members[-1].values["name"] in gone.first
    people = (*first.members, typed_again(first, members={0: {"name": "Bayu", "nik": nik(77).text,
              "birth": "2024-02-03"}}).members[0])  # fmt: skip
    more = Keying(family=first.family, members=people, answers=first.answers)
    [new] = office.double_entry.compare(SECOND, task, more).found
    assert (new.first, new.second.split(",")[0]) == (ABSENT, "Bayu")


def test_that_every_difference_is_decided_and_nobody_saved_meanwhile(office: Workplace) -> None:
    task, key = ordered(office)
    keying = typed_again(typed(office, key), {"rt": "088", "rw": "077"})
    differences = found(office, task, keying)
    with pytest.raises(UserError, match="belum diputuskan"):
        conclude(office, task, keying, all_decided(differences[:1], Right.SECOND))
    office.families.save(ADMIN, _moved(office, key))
    with pytest.raises(UserError, match="berubah sejak dibandingkan"):
        conclude(office, task, keying, all_decided(differences, Right.SECOND))


def _moved(office: Workplace, key: str) -> FamilyRecord:
    record = office.families.get(ADMIN, key)
    return replace(record, family=replace(record.family, rt="066"))


def test_that_a_number_of_another_family_is_refused_and_the_task_stays(office: Workplace) -> None:
    task, key = ordered(office, count=2)
    keying = typed_again(typed(office, key), {"kk_number": surveyed(2).kk_number.text})
    with pytest.raises(ProblemsError):
        conclude(office, task, keying, all_decided(found(office, task, keying), Right.SECOND))
    states = [row.task.state for row in office.double_entry.tasks(ADMIN)]
    assert states == [TaskState.WAITING, TaskState.WAITING]


def test_that_a_person_without_sex_is_refused_with_a_sentence(office: Workplace) -> None:
    task, key = ordered(office)
    keying = typed_again(typed(office, key), members={0: {"sex": ""}})
    with pytest.raises(InvalidValueError, match="anggota"):
        conclude(office, task, keying, all_decided(found(office, task, keying), Right.SECOND))


def test_that_a_done_task_is_not_done_again_nor_taken_back(office: Workplace) -> None:
    task, key = ordered(office)
    keying = typed(office, key)
    conclude(office, task, keying, [])
    with pytest.raises(UserError, match="sudah selesai"):
        office.double_entry.begin(SECOND, task)
    with pytest.raises(UserError, match="sudah selesai"):
        office.double_entry.take_back(VERIFIER, [task])


def test_that_a_determined_family_is_not_typed_again(office: Workplace) -> None:
    task, key = ordered(office)
    office.surveys.submit(ADMIN, [key])
    office.surveys.validate(ADMIN, [key])
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    with pytest.raises(UserError, match="sudah ditetapkan"):
        office.double_entry.begin(SECOND, task)


def test_that_names_and_errors_of_others_are_for_those_who_manage_people(office: Workplace) -> None:
    task, key = ordered(office)
    keying = typed_again(typed(office, key), {"rt": "088"})
    conclude(office, task, keying, all_decided(found(office, task, keying), Right.SECOND))
    assert office.double_entry.progress(ADMIN).tally.first_wrong == 1
    assert office.double_entry.progress(VERIFIER).tally == Tally(compared=43, differing=1)
    assert [row.task.second_by for row in office.double_entry.tasks(VERIFIER)] == [""]
    assert [row.task.second_by for row in office.double_entry.tasks(SECOND)] == [SECOND.name]
    assert [row.own for row in office.double_entry.tasks(CLERK)] == [True]
    done = office.double_entry.progress(SECOND)
    assert (done.waiting, done.done, done.total) == (0, 1, 1)


def test_that_a_correction_of_a_submitted_answer_makes_a_draft_that_is_checked_again(
    office: Workplace,
) -> None:
    task, key = ordered(office)
    office.surveys.submit(CLERK, [key])
    keying = typed_again(typed(office, key), answers={"P1": NEAR_POOR["P1"]})
    conclude(office, task, keying, all_decided(found(office, task, keying), Right.SECOND))
    survey = office.families.get(ADMIN, key).survey
    assert survey is not None
    assert survey.state is SurveyState.DRAFT


def test_that_tasks_are_told_in_the_history_and_stay(office: Workplace) -> None:
    ordered(office, count=2)
    entry = office.history.entries(ADMIN)[0]
    assert (entry.act, entry.records) == (ORDERED, 2)
    with pytest.raises(UserError, match="tidak diurungkan dari riwayat"):
        office.history.undo(ADMIN, entry.id)
    with pytest.raises(ValueError):
        item(before=None, after=None)
    with office.context.database.read() as session:
        kinds = {each.kind for each in history.entry_items(session, entry.id)}
    assert kinds == {DOUBLE_ENTRY}


def test_that_the_second_typing_is_kept_as_verification(office: Workplace, clock: Clock) -> None:
    task, key = ordered(office)
    started = clock.now
    clock.forward(minutes=2)
    work = first_key(started).typed(clock.now)
    office.double_entry.conclude(SECOND, task, typed(office, key), [], work)
    wanted = StatisticsWanted(since=clock.now.date(), until=clock.now.date())
    [line] = office.operators.lines(SECOND, wanted)
    assert (line.figures.mode, line.figures.cases, line.figures.verified) == ("verifikasi", 1, 43)
    assert (line.figures.seconds, line.figures.pause) == (120, 120)


def test_that_an_answer_the_floor_area_gives_may_be_typed_from_the_paper(office: Workplace) -> None:
    family = replace(surveyed(1), floor_area=Decimal(18))
    key = save(office, family, {code: text for code, text in POOR.items() if code != "LUAS"}, CLERK).family.id
    office.double_entry.order(VERIFIER, SampleOrder(family_ids=(key,)))
    [row] = office.double_entry.tasks(SECOND)
    keying = typed(office, key)
    assert "LUAS" not in keying.answers
    for value, count in (("", 0), ("18", 0), ("19", 1)):
        assert len(found(office, row.task.id, typed_again(keying, answers={"LUAS": value}))) == count


def test_that_nobody_who_typed_the_family_in_this_period_types_it_again(office: Workplace) -> None:
    """The survey names only who changed it last; the history knows everybody."""
    key = save(office, surveyed(1), who=CLERK).family.id
    record = office.families.get(SECOND, key)
    assert record.survey is not None
    changed = replace(record.survey, answers={**record.survey.answers, "P1": NEAR_POOR["P1"]})
    office.families.save(SECOND, replace(record, survey=changed))
    office.double_entry.order(VERIFIER, SampleOrder(family_ids=(key,)))
    for who in (CLERK, SECOND):
        (row,) = office.double_entry.tasks(who)
        assert row.own
        with pytest.raises(UserError, match="pernah Anda isi sendiri"):
            office.double_entry.begin(who, row.task.id)
    (row,) = office.double_entry.tasks(VERIFIER)
    assert not row.own
    assert office.double_entry.begin(VERIFIER, row.task.id)[0].task.id == row.task.id


def test_that_looking_with_an_empty_typing_is_recorded_and_counts_as_slips(office: Workplace) -> None:
    task, key = ordered(office)
    paper = typed(office, key)
    peek = found(office, task, typed_again(paper, answers={"P1": "", "T3": ""}, members={0: {"name": "X"}}))
    assert len(peek) == 3
    entry = office.history.entries(ADMIN)[0]
    assert (entry.act, entry.who) == (COMPARED, SECOND.name)
    assert entry.subject.startswith("3 dari ")
    assert not found(office, task, paper)
    assert office.history.entries(ADMIN)[0].id == entry.id
    result = conclude(office, task, paper, [])
    assert (result.differing, result.first_wrong, result.second_wrong) == (3, 0, 3)


def test_that_what_one_saw_does_not_count_for_the_next(office: Workplace) -> None:
    task, key = ordered(office)
    paper = typed(office, key)
    assert found(office, task, typed_again(paper, answers={"P1": ""}))
    result = office.double_entry.conclude(VERIFIER, task, paper, [])
    assert (result.differing, result.second_wrong) == (0, 0)
