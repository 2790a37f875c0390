"""Destroyed documents of the history: gone for good, and vouched for by a later entry or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.support import people
from tests.support.registers import AT, KEY, born, new_register, survey, with_family, write

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import history, history_chain, standings
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.documents import Document, pack, unpack
from kemiskinan_desktop.models.history_digest import item_digest
from kemiskinan_desktop.models.schema import history_items


def record(index: int) -> FamilyRecord:
    family = people.family(index)
    return FamilyRecord(family=family, survey=survey(family, index))


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Database]:
    """Two families come (items 1 and 2) and the first changes (item 3)."""
    database = new_register(tmp_path)
    write(database, born(record(1), record(2)), "keluarga baru")
    write(database, [with_family(record(1), phone="0811")], "ubah keluarga")
    yield database
    database.close()


def entry(act: str = history.DESTRUCTION) -> history.Entry:
    return history.Entry(at=AT, day=AT.date(), who="Uji", role="administrator", act=act)


def destroy(database: Database, *items: int) -> int:
    with database.write() as session:
        return history.destroy(session, KEY, entry(), items, {"years": 5})


def broken(database: Database) -> int | None:
    with database.read() as session:
        return history_chain.first_broken(session, KEY)


def stored(database: Database, item: int) -> Document:
    with database.read() as session:
        query = select(history_items).where(history_items.c.id == item)
        return dict(session.execute(query).mappings().one())


def tamper(database: Database, statement: str) -> None:
    with database.write() as session:
        session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        session.connection().exec_driver_sql(statement)
        session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = OFF")


def test_that_destroyed_documents_are_gone_and_the_chain_still_holds(register: Database) -> None:
    assert destroy(register, 1, 3) == 3
    for item in (1, 3):
        row = stored(register, item)
        assert (row["before"], row["after"], row["destroyed_by"]) == (None, None, 3)
    assert stored(register, 2)["after"] is not None
    with register.read() as session:
        assert [item.destroyed_by for item in history.entry_items(session, 1)] == [3, None]
    assert broken(register) is None


def test_that_the_entry_of_a_destruction_lists_what_it_destroyed(register: Database) -> None:
    digest = stored(register, 1)["digest"].hex()
    number = destroy(register, 1)
    with register.read() as session:
        [item] = history.entry_items(session, number)
    assert item.kind == history.DESTRUCTION
    assert item.after is not None
    assert item.after["years"] == 5
    [[listed, told, rest]] = item.after["items"]
    assert (listed, told) == (1, digest)
    assert rest == item_digest(stored(register, 1)).hex()


def test_that_the_recap_reads_the_same_figures_after_a_destruction(register: Database) -> None:
    with register.read() as session:
        before = standings.standings_on(session, AT.date())
    destroy(register, 1, 2, 3)
    with register.read() as session:
        assert standings.standings_on(session, AT.date()) == before
    assert len(before) == 2


def test_that_what_was_destroyed_before_is_left_out_and_a_second_run_holds_too(register: Database) -> None:
    destroy(register, 1)
    assert destroy(register, 1, 2, 2) == 4
    assert (stored(register, 1)["destroyed_by"], stored(register, 2)["destroyed_by"]) == (3, 4)
    assert broken(register) is None


def test_that_an_item_that_is_not_as_written_is_not_destroyed(register: Database) -> None:
    tamper(register, "UPDATE history_items SET jiwa = 9 WHERE id = 1")
    with pytest.raises(UserError, match="tidak utuh"):
        destroy(register, 1, 2)
    assert stored(register, 2)["after"] is not None


def test_that_a_destruction_itself_is_never_destroyed(register: Database) -> None:
    destroy(register, 1)
    with pytest.raises(ValueError), register.write() as session:
        history.destroy(session, KEY, entry(), [4])


def test_that_only_the_act_of_destruction_destroys(register: Database) -> None:
    with pytest.raises(ValueError), register.write() as session:
        history.destroy(session, KEY, entry("ubah keluarga"), [1])


def test_that_a_document_taken_away_under_another_entry_is_seen(register: Database) -> None:
    tamper(register, "UPDATE history_items SET before = NULL, after = NULL, destroyed_by = 2 WHERE id = 1")
    assert broken(register) == 1


def test_that_a_document_taken_away_without_being_listed_is_seen(register: Database) -> None:
    number = destroy(register, 1)
    tamper(
        register,
        f"UPDATE history_items SET before = NULL, after = NULL, destroyed_by = {number} WHERE id = 3",  # noqa: S608 - a number
    )
    assert broken(register) == 2


@pytest.mark.parametrize(
    "assignment",
    ["jiwa = 99", "kelurahan = '33.74.12.1001'", "digest = x'00'", "after = x'00'", "record_id = 'lain'"],
)
def test_that_what_stays_of_a_destroyed_item_is_still_under_the_chain(
    register: Database, assignment: str
) -> None:
    destroy(register, 1)
    tamper(register, f"UPDATE history_items SET {assignment} WHERE id = 1")  # noqa: S608 - words of this file
    assert broken(register) == 1


def test_that_an_item_is_destroyed_by_a_later_entry_only(register: Database) -> None:
    destroy(register, 1)
    tamper(register, "UPDATE history_items SET entry_id = 3 WHERE id = 1")
    assert broken(register) == 1


def test_that_a_document_that_comes_back_contradicts_its_destruction(register: Database) -> None:
    after = stored(register, 1)["after"]
    destroy(register, 1)
    with register.write() as session:
        session.execute(
            history_items.update().where(history_items.c.id == 1).values(after=after, destroyed_by=None)
        )
    assert broken(register) == 3


def test_that_a_shortened_list_is_seen(register: Database) -> None:
    destroy(register, 1, 2)
    document = unpack(stored(register, 4)["after"])
    assert document is not None
    document["items"] = document["items"][:1]
    with register.write() as session:
        session.execute(history_items.update().where(history_items.c.id == 4).values(after=pack(document)))
    assert broken(register) == 1
