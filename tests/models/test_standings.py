"""The register as it stood at the end of any day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.support import people
from tests.support.registers import born, new_register, survey, with_family, write

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.record import FamilyRecord, Standing
from kemiskinan_desktop.models import records
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.standings import standings_on

JULY, AUGUST, SEPTEMBER = date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30)
FAMILY = people.family(1)
POOR = FamilyRecord(family=FAMILY, survey=survey(FAMILY))
STANDING = Standing(kelurahan=people.KELURAHAN, poverty_class=PovertyClass.POOR, jiwa=4, determined=False)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Database]:
    database = new_register(tmp_path)
    write(database, born(POOR), day=date(2026, 7, 13))
    yield database
    database.close()


def standing(database: Database, day: date) -> Standing | None:
    with database.read() as session:
        return standings_on(session, day).get(FAMILY.id)


def test_that_a_family_stands_in_the_register_from_the_day_it_came(register: Database) -> None:
    assert standing(register, date(2026, 7, 12)) is None
    assert standing(register, date(2026, 7, 13)) == STANDING
    assert standing(register, SEPTEMBER) == STANDING


def test_that_a_day_shows_what_was_true_at_its_end(register: Database) -> None:
    smaller = with_family(POOR, members=FAMILY.members[:3])
    write(register, [smaller], day=date(2026, 8, 10))
    assert standing(register, JULY) == STANDING
    assert standing(register, AUGUST) == replace(STANDING, jiwa=3)


def test_that_a_family_that_left_no_longer_stands(register: Database) -> None:
    leaves = with_family(POOR, status=FamilyStatus.MOVED, status_date=AUGUST, status_reason="Pindah")
    write(register, [leaves], day=date(2026, 8, 10))
    assert standing(register, JULY) == STANDING
    assert standing(register, AUGUST) is None


def test_that_a_family_taken_back_as_never_entered_no_longer_stands(register: Database) -> None:
    write(register, [records.Change(before=POOR, after=None)], day=date(2026, 8, 10))
    assert standing(register, AUGUST) is None


def test_that_a_family_that_is_not_poor_never_stands(register: Database) -> None:
    rich = people.family(2)
    asked = survey(rich, 2, poverty_class=PovertyClass.NOT_POOR)
    write(register, born(FamilyRecord(family=rich, survey=asked)))
    with register.read() as session:
        assert set(standings_on(session, SEPTEMBER)) == {FAMILY.id}


def test_that_a_determined_family_stands_as_determined(register: Database) -> None:
    asked = survey(FAMILY, state=SurveyState.DETERMINED)
    write(register, [records.Change(before=POOR, after=replace(POOR, survey=asked))], day=date(2026, 8, 10))
    assert standing(register, AUGUST) == replace(STANDING, determined=True)


def test_that_a_clock_set_back_does_not_bring_an_older_state_forward(register: Database) -> None:
    write(register, [with_family(POOR, members=FAMILY.members[:3])], day=date(2026, 7, 12))
    assert standing(register, date(2026, 7, 12)) == replace(STANDING, jiwa=3)
    assert standing(register, date(2026, 7, 13)) == replace(STANDING, jiwa=3)
