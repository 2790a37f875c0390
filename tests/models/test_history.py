"""The chain of the history: whole when untouched, broken at the very entry that somebody changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support import people
from tests.support.registers import AT, KEY, born, new_register, survey, with_family, write

from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import history, history_chain, history_pages, history_undone
from kemiskinan_desktop.models.database import Database

WIB = timezone(timedelta(hours=7))
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


def record(index: int) -> FamilyRecord:
    family = people.family(index)
    return FamilyRecord(family=family, survey=survey(family, index))


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Database]:
    """A history of three entries: two families come, the first changes, a third comes."""
    database = new_register(tmp_path)
    write(database, born(record(1), record(2)), "keluarga baru")
    write(database, [with_family(record(1), phone="0811")], "ubah keluarga")
    write(database, born(record(3)), "keluarga baru")
    yield database
    database.close()


def broken(database: Database, key: bytes = KEY) -> int | None:
    with database.read() as session:
        return history_chain.first_broken(session, key)


def tampered(database: Database, statement: str) -> int | None:
    """Where the chain breaks after somebody with the key of the file ran a statement."""
    with database.write() as session:
        session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        session.connection().exec_driver_sql(statement)
        session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = OFF")
    return broken(database)


def head(database: Database) -> history.Head:
    with database.read() as session:
        return history.head(session)


def test_that_an_untouched_history_is_whole(register: Database) -> None:
    assert broken(register) is None


def test_that_an_empty_history_is_whole_and_its_head_is_zero(tmp_path: Path) -> None:
    database = new_register(tmp_path)
    assert broken(database) is None
    assert head(database).count == 0
    assert head(database).short == "0-000000000000"
    database.close()


@pytest.mark.parametrize(
    "assignment",
    [
        "who = 'Orang lain'", "role = 'petugas'", "act = 'impor buku kerja'", "subject = 'lain'",
        "reason = 'lain'", "undoes = 1", "day = '2026-07-14'", "at = '2026-07-13T02:30:01.000000Z'",
        "records = 9", "previous = hash", "hash = previous",
    ],
)  # fmt: skip
def test_that_a_changed_field_of_an_entry_is_seen(register: Database, assignment: str) -> None:
    assert tampered(register, f"UPDATE history SET {assignment} WHERE id = 2") == 2  # noqa: S608 - words of this file


@pytest.mark.parametrize(
    "assignment",
    [
        "kind = 'periode'", "record_id = 'lain'", "family_id = 'lain'", "before = NULL",
        "after = before", "day = '2020-01-01'",
        "standing = 0", "kelurahan = '33.74.12.1001'", "poverty_class = 'SM'", "jiwa = 99", "determined = 1",
        "kelurahan = NULL",
    ],
)  # fmt: skip
def test_that_a_changed_field_of_an_item_is_seen(register: Database, assignment: str) -> None:
    assert tampered(register, f"UPDATE history_items SET {assignment} WHERE entry_id = 2") == 2  # noqa: S608 - as above


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM history_items WHERE entry_id = 2",
        "UPDATE history_items SET entry_id = 2 WHERE entry_id = 3",
    ],
)
def test_that_items_taken_away_or_put_in_are_seen(register: Database, statement: str) -> None:
    assert tampered(register, statement) == 2


def test_that_items_in_another_order_are_seen(register: Database) -> None:
    assert tampered(register, "UPDATE history_items SET id = 50 WHERE id = 1") == 1


def test_that_an_entry_cut_out_of_the_middle_is_seen(register: Database) -> None:
    with register.write() as session:
        session.connection().exec_driver_sql("DELETE FROM history_items WHERE entry_id = 2")
    assert tampered(register, "DELETE FROM history WHERE id = 2") == 3


def test_that_a_cut_head_is_seen(register: Database) -> None:
    with register.write() as session:
        session.connection().exec_driver_sql("DELETE FROM history_items WHERE entry_id = 1")
    assert tampered(register, "DELETE FROM history WHERE id = 1") == 2


def test_that_a_cut_tail_keeps_the_chain_whole_but_not_the_head_that_papers_carry(register: Database) -> None:
    printed = head(register)
    with register.write() as session:
        session.connection().exec_driver_sql("DELETE FROM history_items WHERE entry_id = 3")
    assert tampered(register, "DELETE FROM history WHERE id = 3") is None
    assert head(register) != printed
    assert head(register).count == printed.count - 1


def test_that_a_history_chained_with_another_key_is_broken_from_the_start(register: Database) -> None:
    assert broken(register, b"x" * 32) == 1


@given(subject=WORDS, reason=WORDS)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_words_are_kept_under_the_chain(register: Database, subject: str, reason: str) -> None:
    entry = history.Entry(
        at=AT, day=AT.date(), who="Uji", role="petugas", act="uji",
        subject=subject, reason=reason,
    )  # fmt: skip
    with register.write() as session:
        history.append(session, KEY, entry, [])
    assert broken(register) is None


def test_that_the_chain_holds_whatever_zone_the_clock_shows(tmp_path: Path) -> None:
    database = new_register(tmp_path)
    write(database, born(record(1)), at=datetime(2026, 7, 14, 1, 0, tzinfo=WIB), day=date(2026, 7, 14))
    write(database, born(record(2)), at=datetime(2026, 7, 13, 19, 0, tzinfo=UTC), day=date(2026, 7, 14))
    assert broken(database) is None
    database.close()


def test_that_entries_come_newest_first_and_no_more_than_asked_for(register: Database) -> None:
    with register.read() as session:
        every = history_pages.entries(session)
        newest = history_pages.entries(session, limit=1)
        of_first = history_pages.entries(session, family_id=record(1).family.id)
    assert [(entry.id, entry.records) for entry in every] == [(3, 1), (2, 1), (1, 2)]
    assert newest == every[:1]
    assert [entry.id for entry in of_first] == [2, 1]


def test_that_the_items_of_an_entry_hold_before_and_after(register: Database) -> None:
    with register.read() as session:
        [item] = history.entry_items(session, 2)
        both = history.entry_items(session, 1)
    assert item.before is not None
    assert item.after is not None
    assert (item.before["family"]["phone"], item.after["family"]["phone"]) == ("081200000000", "0811")
    assert [each.before for each in both] == [None, None]


def test_that_the_first_later_entry_about_the_same_record_is_named(register: Database) -> None:
    with register.read() as session:
        assert history_undone.later_entry(session, 1) == 2
        assert history_undone.later_entry(session, 2) is None


def test_that_an_entry_knows_that_it_was_undone(register: Database) -> None:
    changed = with_family(record(1), phone="0811").after
    assert changed is not None
    write(register, [with_family(replace(changed), phone="081200000000")], "urungkan", undoes=2)
    with register.read() as session:
        assert history_undone.is_undone(session, 2)
        assert not history_undone.is_undone(session, 3)
        assert [entry.undone for entry in history_pages.entries(session)] == [False, False, True, False]


def test_that_thousands_of_items_are_one_entry(register: Database) -> None:
    every = [FamilyRecord(family=people.family(n, members=(people.member(n),))) for n in range(100, 2400)]
    number = write(register, (change for change in born(*every)), "impor buku kerja")
    with register.read() as session:
        assert history_pages.entries(session, limit=1)[0].records == 2300
        assert len(history.entry_items(session, number)) == 2300
    assert broken(register) is None
