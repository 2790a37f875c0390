"""The open file: what it promises, what it refuses, what it says."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import IntegrityError, OperationalError
from tests.support.databases import HOUSES, PASSWORD, PEOPLE, new_office, small_office, small_schema

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.models import cipher, connection, refusals
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.opening import open_database


def rollback_journal(*_: object) -> str:
    return "delete"


def change_and_cancel(database: Database, sql: str) -> None:
    with database.write() as session:
        session.execute(text(sql))
        raise CancelledError


def fill_the_disk(database: Database) -> None:
    with database.write() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        session.execute(insert(HOUSES), [{"name": "x" * 80} for _ in range(2000)])


def count(database: Database) -> int:
    with database.read() as session:
        return session.execute(select(func.count()).select_from(HOUSES)).scalar_one()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("busy_timeout", 10_000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 2),
        ("temp_store", 2),
        ("mmap_size", 0),
        ("cache_size", -65_536),
        ("application_id", 0x4B4D5344),
        ("user_version", 1),
    ],
)
def test_that_every_session_has_the_promised_pragma(tmp_path: Path, pragma: str, value: object) -> None:
    database = small_office(tmp_path / "kantor.db")
    with database.read() as reading, database.write() as writing:
        assert reading.execute(text(f"PRAGMA {pragma}")).scalar_one() == value
        assert writing.execute(text(f"PRAGMA {pragma}")).scalar_one() == value
    database.close()


def test_that_an_engine_that_breaks_a_promise_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = small_office(tmp_path / "kantor.db")
    database.close()
    monkeypatch.setitem(connection.PRAGMAS, "synchronous", ("NORMAL", 3))
    with (
        pytest.raises(UserError, match=refusals.engine_missing().title),
        open_database(database.path, password=PASSWORD, schema=small_schema()).read(),
    ):
        pass


def test_that_storage_without_a_write_ahead_log_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = small_office(tmp_path / "kantor.db")
    database.close()
    monkeypatch.setattr(cipher, "first_value", rollback_journal)
    with pytest.raises(UserError, match=refusals.unsuitable_storage().title), database.read():
        pass


def test_that_a_written_row_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=4)
    database.close()
    again = open_database(database.path, password=PASSWORD, schema=small_schema())
    assert count(again) == 4
    again.close()


def test_that_an_error_takes_back_everything_written(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=3)
    with pytest.raises(CancelledError):
        change_and_cancel(database, "INSERT INTO houses (name) VALUES ('rumah yang batal')")
    assert count(database) == 3
    database.close()


def test_that_table_changes_are_taken_back_too(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db")
    with pytest.raises(CancelledError):
        change_and_cancel(database, "CREATE TABLE half (id INTEGER)")
    with database.read() as session:
        tables = session.execute(text("SELECT name FROM sqlite_master WHERE name = 'half'")).all()
    assert tables == []
    database.close()


def test_that_a_reading_session_cannot_write(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=3)
    with pytest.raises(OperationalError, match="readonly"), database.read() as session:
        session.execute(insert(HOUSES), [{"name": "rumah selundupan"}])
    assert count(database) == 3
    database.close()


def test_that_a_reader_sees_one_state_while_a_writer_commits(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=3)
    query = select(func.count()).select_from(HOUSES)
    with database.read() as reading:
        before = reading.execute(query).scalar_one()
        with database.write() as writing:
            writing.execute(insert(HOUSES), [{"name": "rumah baru"}])
        assert reading.execute(query).scalar_one() == before == 3
    assert count(database) == 4
    database.close()


def test_that_a_worker_thread_writes_while_this_thread_reads(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=1)

    def work() -> None:
        for number in range(50):
            with database.write() as session:
                session.execute(insert(HOUSES), [{"name": f"rumah {number}"}])

    worker = threading.Thread(target=work)
    worker.start()
    seen = [count(database) for _ in range(50)]
    worker.join()
    assert seen == sorted(seen)
    assert count(database) == 51
    database.close()


def test_that_writers_of_many_threads_wait_for_each_other(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=1)

    def work() -> None:
        for _ in range(20):
            with database.write() as session:
                rows = session.execute(select(func.count()).select_from(HOUSES)).scalar_one()
                session.execute(insert(HOUSES), [{"name": f"rumah {rows}"}])

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert count(database) == 81
    database.close()


def test_that_a_file_held_by_another_writer_is_said_to_be_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = small_office(tmp_path / "kantor.db")
    database.engine.dispose()
    monkeypatch.setitem(connection.PRAGMAS, "busy_timeout", ("20", 20))
    with (
        database.write(),
        pytest.raises(UserError, match=refusals.busy_file().title),
        database.write(),
    ):
        pass
    database.close()


def test_that_a_full_disk_is_said_and_changes_nothing(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=3)
    with pytest.raises(UserError, match=refusals.disk_full().title):
        fill_the_disk(database)
    database.engine.dispose()
    assert count(database) == 3
    database.close()


def test_that_foreign_keys_hold_and_the_error_shows_no_values(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db")
    with pytest.raises(IntegrityError) as caught, database.write() as session:
        session.execute(insert(PEOPLE), [{"house_id": 99, "name": "Siti Rekaan"}])
    assert "Siti Rekaan" not in str(caught.value)
    database.close()


def test_that_bytes_damaged_under_an_open_file_are_said(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db", houses=2000)
    database.close()
    content = bytearray(database.path.read_bytes())
    for page in range(3, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    database.path.write_bytes(content)
    with pytest.raises(UserError, match=refusals.damaged_file().title), database.read() as session:
        session.execute(select(HOUSES)).all()


def test_that_nothing_readable_is_in_any_file_of_the_office(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db")
    with database.write() as session:
        session.execute(insert(HOUSES), [{"name": f"3374120101900001 Sukarni {n}"} for n in range(500)])
    hunted = (b"Sukarni", b"3374120101900001", b"SQLite format 3", b"CREATE TABLE", database.key)
    found = [
        (file.name, word)
        for file in tmp_path.iterdir()
        for word in (*hunted, database.key.hex().encode())
        if word in file.read_bytes()
    ]
    assert {file.name for file in tmp_path.iterdir()} >= {"kantor.db", "kantor.db-wal", "kantor.db.kunci"}
    assert found == []
    database.close()


def test_that_the_key_is_not_shown(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db")
    assert database.key.hex() not in repr(database)
    assert repr(database.key) not in repr(database)
    database.close()


def test_that_a_checkpoint_empties_the_log(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db")
    log = tmp_path / "kantor.db-wal"
    assert log.stat().st_size > 0
    database.checkpoint()
    assert log.stat().st_size == 0
    database.close()


def test_that_closing_leaves_no_log_and_may_be_repeated(tmp_path: Path) -> None:
    database = small_office(tmp_path / "kantor.db")
    database.close()
    database.close()
    assert {file.name for file in tmp_path.iterdir()} == {"kantor.db", "kantor.db.kunci", "kantor.db.dibuka"}


def test_that_subkeys_are_steady_and_apart(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db", training=True)
    chain = database.subkey("riwayat")
    assert len(chain) == 32
    assert chain == database.subkey("riwayat")
    assert len({chain, database.subkey("cadangan"), database.key}) == 3
    database.close()


def test_that_the_search_table_works_with_untrusted_schemas(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db", training=True)
    with database.write() as session:
        session.execute(text("INSERT INTO search_words (rowid, words) VALUES (7, 'budi santoso')"))
    with database.read() as session:
        found = session.execute(text("SELECT rowid FROM search_words WHERE search_words MATCH 'bud*'")).all()
    assert [tuple(row) for row in found] == [(7,)]
    database.close()
