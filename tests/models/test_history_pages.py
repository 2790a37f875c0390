"""The history as lists read it: filtered, in windows, and each entry with what became of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert
from tests.support.registers import AT, KEY, new_register

from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.models import history, history_pages, history_undone
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.schema import history as table

BUDI, RINI = "Budi", "Rini"


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Database]:
    database = new_register(tmp_path)
    yield database
    database.close()


def item(
    record: str, kind: str = history.FAMILY, *, new: bool = False, family: str | None = None
) -> history.Item:
    before = None if new else {"is": "old"}
    return history.Item(kind=kind, record_id=record, before=before, after={"is": "new"}, family_id=family)


def write(
    database: Database, *items: history.Item, who: str = RINI, act: str = "ubah keluarga", days: int = 0,
    undoes: int | None = None,
) -> int:  # fmt: skip
    at = AT + timedelta(days=days)
    entry = history.Entry(at=at, day=at.date(), who=who, role="petugas", act=act, undoes=undoes)
    with database.write() as session:
        return history.append(session, KEY, entry, items)


def index(database: Database, **wanted: object) -> list[int]:
    looked_for = HistoryFilter(**wanted)  # pyright: ignore[reportArgumentType] - a test's own words
    with database.read() as session:
        found = list(history_pages.numbers(session, looked_for, 0, 100))
        assert history_pages.extent(session, looked_for).count == len(found)
        by_twos = [
            n
            for at in range(0, len(found), 2)
            for n in history_pages.numbers(session, looked_for, at, at + 2)
        ]
    assert by_twos == found
    return found


def later(database: Database, number: int, *kinds: str) -> int | None:
    with database.read() as session:
        return history_undone.later_entry(session, number, kinds or None)


def undone(database: Database) -> dict[int, int]:
    with database.read() as session:
        return history_undone.undone_by(session, range(1, 20))


def test_that_entries_are_found_by_person_act_and_day(register: Database) -> None:
    write(register, item("a"), who=BUDI)
    write(register, item("a"), act="ajukan", days=1)
    write(register, item("b"), who=BUDI, act="ajukan", days=2)
    assert index(register) == [3, 2, 1]
    assert index(register, who=BUDI) == [3, 1]
    assert index(register, act="ajukan") == [3, 2]
    assert index(register, who=BUDI, act="ajukan") == [3]
    day = AT.date()
    assert index(register, since=day + timedelta(days=1)) == [3, 2]
    assert index(register, until=day) == [1]
    assert index(register, since=day + timedelta(days=1), until=day + timedelta(days=1)) == [2]
    assert index(register, who="Tidak ada") == []
    assert index(register, upto=2) == [2, 1]
    assert index(register, who=BUDI, upto=2) == [1]


def test_that_the_history_of_a_family_names_what_belongs_to_it(register: Database) -> None:
    write(register, item("a"), item("b"))
    write(register, item("p1", "kepesertaan", family="a"))
    write(register, item("a", history.SEEN))
    write(register, item("a", "kartu"))
    assert index(register, family_id="a") == [3, 2, 1]
    assert index(register, family_id="b") == [1]


def test_that_people_and_acts_are_told_once_each(register: Database) -> None:
    for act, who in (("ajukan", BUDI), ("validasi", RINI), ("ajukan", RINI)):
        write(register, item("a"), act=act, who=who)
    with register.read() as session:
        assert history_pages.people(session) == (BUDI, RINI)
        assert history_pages.acts(session) == ("ajukan", "validasi")


def test_that_rows_keep_the_order_asked_for_and_leave_out_what_is_not_there(register: Database) -> None:
    for _ in range(3):
        write(register, item("a"))
    with register.read() as session:
        assert [row.id for row in history_pages.rows(session, [2, 9, 3, 1])] == [2, 3, 1]
        assert history_pages.entry(session, 9) is None
        first = history_pages.entry(session, 1)
    assert first is not None
    assert (first.who, first.role, first.records, first.undoes) == (RINI, "petugas", 1, None)


def test_that_an_undo_that_was_taken_back_leaves_the_first_act_in_force(register: Database) -> None:
    write(register, item("a"))
    write(register, item("a"), undoes=1)
    assert undone(register) == {1: 2}
    write(register, item("a"), undoes=2)
    assert undone(register) == {2: 3}
    write(register, item("a"), undoes=1)
    assert undone(register) == {2: 3, 1: 4}


def test_that_a_row_of_undos_is_named_by_its_first_act(register: Database) -> None:
    write(register, item("a"), act="validasi")
    write(register, item("a"), act="urungkan", undoes=1)
    write(register, item("a"), act="urungkan", undoes=2)
    with register.read() as session:
        assert history_undone.first_act(session, 3) == "validasi"
        assert history_undone.first_entry(session, 3) == 1
        assert history_undone.first_act(session, 99) == ""


def test_that_nothing_depends_on_a_later_act_that_was_taken_back(register: Database) -> None:
    write(register, item("a"))
    write(register, item("a"))
    assert later(register, 1) == 2
    write(register, item("a"), undoes=2)
    assert later(register, 1) is None
    write(register, item("a"), undoes=3)
    assert later(register, 1) == 2
    assert later(register, 2) is None


def test_that_an_undo_depends_on_a_second_undo_of_the_same_act(register: Database) -> None:
    write(register, item("a"))
    write(register, item("a"), undoes=1)
    write(register, item("a"), undoes=2)
    write(register, item("a"), undoes=1)
    assert later(register, 3) == 4
    assert later(register, 1) is None


def test_that_looking_at_a_family_stands_in_nobodys_way(register: Database) -> None:
    write(register, item("a", new=True))
    write(register, item("a", history.SEEN))
    assert later(register, 1) is None


def test_that_a_new_family_is_held_by_what_was_done_with_it(register: Database) -> None:
    write(register, item("a", new=True))
    write(register, item("a"))
    write(register, item("p1", "kepesertaan", family="a"))
    assert later(register, 1) == 2
    assert later(register, 2) is None
    write(register, item("a"), undoes=2)
    assert later(register, 1) == 3


def test_that_only_some_kinds_count_when_asked(register: Database) -> None:
    write(register, item("2026", "periode"), item("a"))
    write(register, item("a"))
    assert later(register, 1) == 2
    assert later(register, 1, "periode") is None


def test_that_a_long_history_is_listed_without_reading_it(register: Database) -> None:
    entry = {
        "at": AT, "day": AT.date(), "who": RINI, "role": "petugas", "act": "uji", "subject": "", "reason": "",
        "records": 0, "previous": "0", "hash": "0",
    }  # fmt: skip
    with register.write() as session:
        session.execute(insert(table), [entry] * 3000)
        assert history_pages.extent(session) == history_pages.Extent(1, 3000, 3000)
        last = history_pages.numbers(session, HistoryFilter(), 2990, 3100)
        assert isinstance(last, range)
        assert [row.id for row in history_pages.rows(session, last)] == list(range(10, 0, -1))
