"""A program killed in the middle: what was committed stands, and nothing is half done."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.support.databases import MOMENT, PASSWORD, small_office, small_schema
from tests.support.processes import child_environment
from tests.support.revisions import write_revisions

from kemiskinan_desktop.models.backup_list import list_backups, verify_backup
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.opening import open_database

REBUILD = """
    with op.batch_alter_table("houses", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.String(40), nullable=False, server_default=""))
"""


def run_and_kill(act: str, path: Path, seconds: float) -> list[str]:
    """Start the act, kill it `seconds` after it is ready, and give the lines it had said."""
    command = [sys.executable, "-m", "tests.support.crashes", act, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=child_environment()) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(seconds)
        child.kill()
        return child.stdout.read().split("\n")[:-1]


def reopened(path: Path) -> Database:
    return open_database(path, password=PASSWORD, schema=small_schema())


@pytest.mark.parametrize("seconds", [0.05, 0.21, 0.33])
def test_that_every_committed_row_stands_after_a_kill(tmp_path: Path, seconds: float) -> None:
    path = tmp_path / "kantor.db"
    small_office(path, houses=0).close()
    said = [int(line) for line in run_and_kill("write", path, seconds)]
    database = reopened(path)
    with database.read() as session:
        houses = [row[0] for row in session.execute(text("SELECT id FROM houses ORDER BY id"))]
        people = session.execute(text("SELECT count(*) FROM people")).scalar_one()
    database.close()
    assert houses == list(range(1, len(houses) + 1))
    assert len(houses) >= max(said, default=0)
    assert people == 2 * len(houses)


@pytest.mark.parametrize("seconds", [0.1, 0.25, 0.4])
def test_that_a_killed_migration_is_whole_or_absent(tmp_path: Path, seconds: float) -> None:
    path = tmp_path / "kantor.db"
    small_office(path, houses=4000).close()
    scripts = write_revisions(tmp_path / "revisi", "pass", REBUILD, REBUILD.replace("note", "memo"))
    run_and_kill("migrate", path, seconds)
    schema = small_schema(number=3, scripts=scripts)
    database = open_database(path, password=PASSWORD, schema=schema, clock=lambda: MOMENT)
    with database.read() as session:
        columns = [row[1] for row in session.execute(text("PRAGMA table_info(houses)"))]
        rows = session.execute(text("SELECT count(*), count(DISTINCT house_id) FROM people")).one()
        leftovers = session.execute(text("SELECT name FROM sqlite_master WHERE name LIKE '%tmp%'")).all()
    for info in list_backups(tmp_path / "kantor-cadangan", database.key):
        assert verify_backup(info.folder, database.key).schema_number == 1
    database.close()
    assert columns == ["id", "name", "note", "memo"]
    assert tuple(rows) == (8000, 4000)
    assert leftovers == []


def test_that_a_killed_backup_leaves_only_whole_ones(tmp_path: Path) -> None:
    path = tmp_path / "kantor.db"
    small_office(path, houses=500).close()
    run_and_kill("backup", path, 0.3)
    database = reopened(path)
    found = list_backups(tmp_path / "cadangan", database.key)
    named = [place for place in (tmp_path / "cadangan").iterdir() if not place.name.startswith(".")]
    assert len(found) == len(named) > 0
    for info in found[:3]:
        assert verify_backup(info.folder, database.key).counts == {"houses": 500, "people": 1000}
    database.close()
