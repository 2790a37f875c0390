"""How people type: kept with the saving, seen by themselves and their head, forgotten in time."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support.offices import ADMIN, CLERK, NOW, POOR, Clock, surveyed

from kemiskinan_desktop.domain.entry_work import EntryMode, EntryWork
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.operator_statistics import Span
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import entry_sessions
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.operator_statistics import EXPORTED, StatisticsWanted
from kemiskinan_desktop.services.shown_lists import ShownColumn
from kemiskinan_desktop.services.workplace import Workplace

OTHER = Actor(name="Tono", role=Role.CLERK)
TODAY = StatisticsWanted(since=NOW.date(), until=NOW.date())
WORK = EntryWork(
    started_at=NOW, ended_at=NOW + timedelta(minutes=4), pause=timedelta(seconds=60), keystrokes=450,
    corrections=9,
)  # fmt: skip
COLUMNS = (ShownColumn(heading="Operator", width=16), ShownColumn(heading="Ketukan", width=10, figures=True))


def type_family(office: Workplace, index: int, who: Actor) -> FamilyRecord:
    """A family with answers, typed by somebody."""
    family = surveyed(index)
    survey = Survey(id=f"s{index}", family_id=family.id, period_id="", answers=POOR)
    return office.families.save(who, FamilyRecord(family=family, survey=survey), work=WORK)


def test_that_a_saved_family_tells_how_it_was_typed(office: Workplace) -> None:
    record = type_family(office, 1, CLERK)
    office.families.save(CLERK, record, work=WORK)
    lines = {line.figures.mode: line.figures for line in office.operators.lines(CLERK, TODAY)}
    added = lines[EntryMode.ADD]
    assert (added.cases, added.records, added.keystrokes, added.corrections) == (1, 6, 450, 9)
    assert (added.seconds, added.pause, added.keystrokes_per_hour) == (240, 60, 9000)
    assert added.errors_per_thousand == 20
    assert lines[EntryMode.MODIFY].cases == 1


def test_that_a_person_sees_their_own_and_the_head_everybodys(office: Workplace) -> None:
    type_family(office, 1, CLERK)
    type_family(office, 2, OTHER)
    assert [line.name for line in office.operators.lines(CLERK, TODAY)] == [CLERK.name]
    assert len(office.operators.lines(ADMIN, TODAY)) == 2


def test_that_only_the_days_asked_for_are_summed_up(office: Workplace, clock: Clock) -> None:
    type_family(office, 1, CLERK)
    clock.forward(days=1)
    type_family(office, 2, CLERK)
    assert len(office.operators.lines(CLERK, TODAY)) == 1
    both = StatisticsWanted(since=NOW.date(), until=clock.now.date(), span=Span.MONTH)
    [line] = office.operators.lines(CLERK, both)
    assert line.figures.cases == 2


def test_that_typing_is_forgotten_when_its_time_is_over(office: Workplace, clock: Clock) -> None:
    type_family(office, 1, CLERK)
    assert office.operators.kept_since(CLERK) == date(2021, 7, 13)
    clock.forward(days=366 * 5)
    type_family(office, 2, CLERK)
    ever = StatisticsWanted(since=date(2020, 1, 1), until=clock.now.date(), span=Span.ALL)
    [line] = office.operators.lines(CLERK, ever)
    assert line.figures.cases == 1


def test_that_shorter_years_forget_typing_at_once_and_nothing_older_is_shown(
    office: Workplace, clock: Clock
) -> None:
    type_family(office, 1, CLERK)
    clock.forward(days=366 * 2)
    ever = StatisticsWanted(since=date(2020, 1, 1), until=clock.now.date(), span=Span.ALL)
    assert len(office.operators.lines(CLERK, ever)) == 1
    office.privacy.set_retention_years(ADMIN, 1)
    with office.context.database.read() as session:
        assert not entry_sessions.between(session, date(2020, 1, 1), clock.now.date())
    office.privacy.set_retention_years(ADMIN, 5)
    clock.forward(days=366 * 5)
    assert office.operators.lines(CLERK, replace(ever, until=clock.now.date())) == ()


def test_that_lines_are_written_to_a_workbook_and_the_history_knows(
    office: Workplace, tmp_path: Path
) -> None:
    target = tmp_path / "statistik.xlsx"
    assert office.operators.write(ADMIN, TODAY, COLUMNS, [["Budi", 450]], target) == 1
    cells = [cell.value for row in load_workbook(target).worksheets[0].iter_rows() for cell in row]
    assert {"Budi", 450, "STATISTIK OPERATOR"} <= set(cells)
    assert office.history.entries(ADMIN)[0].act == EXPORTED


def test_that_nothing_is_written_without_lines(office: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "statistik.xlsx"
    with pytest.raises(UserError, match="Belum ada statistik"):
        office.operators.write(ADMIN, TODAY, COLUMNS, [], target)
    assert not target.exists()
