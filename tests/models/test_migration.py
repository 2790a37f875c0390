"""An older file reaches the new schema with every row, or stays as it was."""

from pathlib import Path

import pytest
from sqlalchemy import text
from tests.support.databases import MOMENT, PASSWORD, small_office, small_schema
from tests.support.revisions import write_revisions

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import opening, refusals
from kemiskinan_desktop.models.backup_list import list_backups, verify_backup
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.opening import backup_folder, open_database

REBUILD_HOUSES = """
    with op.batch_alter_table("houses", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.String(40), nullable=False, server_default=""))
"""
ADD_COLUMN = """
    op.add_column("people", sa.Column("nick", sa.String(40)))
"""
LOSE_PEOPLE = """
    op.execute("DELETE FROM people WHERE id = 1")
"""
ORPHAN_PEOPLE = """
    op.execute("DELETE FROM houses WHERE id = 1")
"""
BROKEN_AFTER_WORK = """
    op.add_column("people", sa.Column("nick", sa.String(40)))
    op.execute("SELECT * FROM absent")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = small_office(tmp_path / "kantor.db", houses=5)
    database.close()
    return database.path


def migrated(path: Path, *bodies: str, changes: str = "") -> Database:
    scripts = write_revisions(path.parent / "revisi", "pass", *bodies, changes=changes)
    schema = small_schema(number=len(bodies) + 1, scripts=scripts)
    return open_database(path, password=PASSWORD, schema=schema, clock=lambda: MOMENT)


def facts(database: Database) -> tuple[int, int, int]:
    with database.read() as session:
        connection = session.connection()
        return (
            connection.exec_driver_sql("PRAGMA user_version").scalar_one(),
            connection.exec_driver_sql("SELECT count(*) FROM houses").scalar_one(),
            connection.exec_driver_sql("SELECT count(*) FROM people").scalar_one(),
        )


def test_that_a_rebuilt_parent_table_loses_no_child(path: Path) -> None:
    database = migrated(path, REBUILD_HOUSES)
    assert facts(database) == (2, 5, 10)
    database.close()


def test_that_several_revisions_run_in_order(path: Path) -> None:
    database = migrated(path, REBUILD_HOUSES, ADD_COLUMN)
    with database.read() as session:
        assert session.execute(text("SELECT note, nick FROM houses, people LIMIT 1")).one() == ("", None)
    assert facts(database) == (3, 5, 10)
    database.close()


def test_that_foreign_keys_hold_again_after_a_migration(path: Path) -> None:
    database = migrated(path, REBUILD_HOUSES)
    with database.read() as session:
        assert session.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    database.close()


def test_that_a_file_of_today_runs_no_revision_and_makes_no_backup(path: Path) -> None:
    database = open_database(path, password=PASSWORD, schema=small_schema())
    assert not backup_folder(path).exists()
    database.close()


def test_that_a_proven_backup_of_the_old_schema_stands_before_a_migration(path: Path) -> None:
    database = migrated(path, ADD_COLUMN)
    (backup,) = list_backups(backup_folder(path), database.key)
    assert (backup.reason, backup.schema_number, backup.made_at) == ("sebelum-migrasi", 1, MOMENT)
    assert verify_backup(backup.folder, database.key).counts == {"houses": 5, "people": 10}
    database.close()


@pytest.mark.parametrize("body", [LOSE_PEOPLE, ORPHAN_PEOPLE, BROKEN_AFTER_WORK])
def test_that_a_revision_that_loses_something_changes_nothing(path: Path, body: str) -> None:
    with pytest.raises(UserError, match=refusals.migration_failed().title):
        migrated(path, ADD_COLUMN, body)
    database = open_database(path, password=PASSWORD, schema=small_schema())
    assert facts(database) == (1, 5, 10)
    with database.read() as session:
        columns = [row[1] for row in session.execute(text("PRAGMA table_info(people)"))]
    assert columns == ["id", "house_id", "name"]
    database.close()


def test_that_an_announced_change_of_rows_is_allowed(path: Path) -> None:
    database = migrated(path, LOSE_PEOPLE, changes="people")
    assert facts(database) == (2, 5, 9)
    database.close()


def test_that_without_a_backup_there_is_no_migration(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise refusals.disk_full()

    monkeypatch.setattr(opening, "make_backup", full)
    with pytest.raises(UserError, match=refusals.disk_full().title):
        migrated(path, ADD_COLUMN)
    database = open_database(path, password=PASSWORD, schema=small_schema())
    assert facts(database) == (1, 5, 10)
    database.close()
