"""Whole records go in and come out: every field, one or thousands, and numbers that change hands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import func, select
from tests.support import people
from tests.support.records_made import family_records
from tests.support.registers import (
    AREA_NAMES,
    AT,
    PERIOD,
    born,
    load,
    moved,
    new_register,
    survey,
    with_family,
    write,
)

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import records
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.documents import pack, record_document, record_of, unpack
from kemiskinan_desktop.models.schema import families, former_kk_numbers, members, surveys
from kemiskinan_desktop.models.search import find


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Database]:
    database = new_register(tmp_path)
    yield database
    database.close()


def record(index: int, **over: object) -> FamilyRecord:
    family = people.family(index, **over)
    return FamilyRecord(family=family, survey=survey(family, index))


def names(database: Database, text: str) -> list[str]:
    with database.read() as session:
        return sorted(found.name for found in find(session, text))


@given(family_records())
@settings(deadline=None, max_examples=150)
def test_that_every_field_of_a_record_survives_the_history(given: FamilyRecord) -> None:
    document = unpack(pack(record_document(given)))
    assert document is not None
    assert record_of(document) == given


def test_that_no_document_stays_none() -> None:
    assert pack(None) is None
    assert unpack(None) is None


@given(given=family_records())
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_every_field_of_a_record_survives_the_file(register: Database, given: FamilyRecord) -> None:
    write(register, born(given))
    assert load(register, [given.family.id]) == [given]
    write(register, [records.Change(before=given, after=None)])
    assert load(register, [given.family.id]) == []


def test_that_changing_a_record_changes_its_stored_members_and_nothing_else(register: Database) -> None:
    first, second = record(1), record(2)
    write(register, born(first, second))
    head = replace(first.family.members[0], name="Kartini Baru", religion="5")
    change = with_family(first, members=(head, *first.family.members[1:]), phone="0811", version=2)
    write(register, [change])
    assert load(register, [first.family.id, second.family.id]) == [change.after, second]


def test_that_members_keep_the_order_of_the_form(register: Database) -> None:
    stored = record(1)
    write(register, born(stored))
    turned = with_family(stored, members=tuple(reversed(stored.family.members)))
    write(register, [turned])
    assert load(register, [stored.family.id]) == [turned.after]


def test_that_thousands_go_in_at_once_in_the_order_of_the_paper(register: Database) -> None:
    every = [
        FamilyRecord(family=people.family(n, members=(people.member(n),), rt=f"{n % 7 + 1:03}"))
        for n in range(1, 2101)
    ]
    write(register, (change for change in born(*every)))
    with register.read() as session:
        keys = records.all_ids(session)
    assert len(keys) == 2100
    stored = load(register, keys)
    order = [
        (r.family.kelurahan, r.family.rw, r.family.rt, r.family.members[0].name.casefold()) for r in stored
    ]
    assert order == sorted(order)
    assert sorted(r.family.id for r in stored) == sorted(r.family.id for r in every)


def test_that_two_families_may_exchange_their_kk_numbers(register: Database) -> None:
    first, second = record(1), record(2)
    write(register, born(first, second))
    swap = [
        with_family(first, kk_number=second.family.kk_number),
        with_family(second, kk_number=first.family.kk_number),
    ]
    write(register, swap)
    assert load(register, [first.family.id, second.family.id]) == [change.after for change in swap]


def test_that_a_new_family_may_take_a_number_given_up_in_the_same_act(register: Database) -> None:
    first = record(1)
    write(register, born(first))
    heir = record(2, kk_number=first.family.kk_number)
    write(register, [*born(heir), with_family(first, kk_number=people.kk_number(9))])
    assert load(register, [heir.family.id]) == [heir]


def test_that_a_member_may_move_to_another_family(register: Database) -> None:
    giver, taker = record(1), record(2)
    write(register, born(giver, taker))
    child = giver.family.members[2]
    changes = moved(child, giver, taker)
    write(register, changes)
    assert load(register, [taker.family.id, giver.family.id]) == [change.after for change in changes]
    assert child.name in names(register, child.name)


def test_that_a_member_may_move_between_families_that_are_written_far_apart(register: Database) -> None:
    every = [FamilyRecord(family=people.family(n, members=(people.member(n),))) for n in range(1, 1102)]
    write(register, born(*every))
    giver, taker = every[-1], every[0]
    between = [with_family(each, phone="0811") for each in every[1:-1]]
    take, give = moved(giver.family.members[0], giver, taker)
    write(register, [take, *between, give])
    assert load(register, [taker.family.id, giver.family.id]) == [take.after, give.after]


def test_that_a_family_taken_away_leaves_no_member_no_survey_and_no_search(register: Database) -> None:
    stored = record(1)
    write(register, born(stored))
    write(register, [records.Change(before=stored, after=None)])
    with register.read() as session:
        tables = (families, members, surveys, former_kk_numbers)
        left = [session.execute(select(func.count()).select_from(table)).scalar() for table in tables]
    assert left == [0, 0, 0, 0]
    assert names(register, "warga") == []


def test_that_a_survey_can_come_change_and_go(register: Database) -> None:
    family = people.family(1)
    bare, asked = FamilyRecord(family=family), FamilyRecord(family=family, survey=survey(family))
    write(register, born(bare))
    write(register, [records.Change(before=bare, after=asked)])
    assert load(register, [family.id]) == [asked]
    write(register, [records.Change(before=asked, after=bare)])
    assert load(register, [family.id]) == [bare]


def test_that_a_survey_is_that_of_the_period_asked_for(register: Database) -> None:
    stored = record(1)
    write(register, born(stored))
    with register.read() as session:
        assert records.load(session, [stored.family.id], None)[stored.family.id].survey is None
        assert records.load(session, [stored.family.id], "lain")[stored.family.id].survey is None


def test_that_only_active_families_of_the_kelurahan_are_listed(register: Database) -> None:
    gone = record(2, status=FamilyStatus.MOVED, status_date=date(2026, 7, 1), status_reason="Pindah")
    far = record(3, kelurahan="33.74.12.1001")
    write(register, born(record(1), gone, far))
    with register.read() as session:
        assert records.all_ids(session) == [far.family.id, record(1).family.id]
        assert records.all_ids(session, kelurahan="33.74.12.1001") == [far.family.id]
        found = records.in_state(session, PERIOD.id, SurveyState.SUBMITTED)
    assert [each.family.id for each in found] == [far.family.id, record(1).family.id]


def test_that_a_change_of_nothing_has_no_key() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        _ = records.Change(before=None, after=None).id


def test_that_exact_figures_stay_exact(register: Database) -> None:
    family = people.family(
        1, floor_area=Decimal("36.25"), latitude=Decimal("-7.0912345"), longitude=Decimal("110.3512345")
    )
    asked = survey(
        family, points=Decimal("62.125"), submitted_at=datetime(2026, 7, 1, 23, 59, 59, 123456, tzinfo=UTC)
    )
    write(register, born(FamilyRecord(family=family, survey=asked)))
    assert load(register, [family.id]) == [FamilyRecord(family=family, survey=asked)]


def test_that_writing_waits_for_its_items_to_be_asked_for(register: Database) -> None:
    with register.write() as session:
        records.write(session, born(record(1)), at=AT, area_names=AREA_NAMES)
        assert records.all_ids(session) == []
