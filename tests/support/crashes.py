"""The half of the crash tests that is killed: `python -m tests.support.crashes write|migrate|backup FILE`."""

import sys
from pathlib import Path

from sqlalchemy import insert
from tests.support.databases import HOUSES, MOMENT, PASSWORD, PEOPLE, small_schema

from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.opening import open_database


def write(path: Path) -> None:
    """Commit one house with two people after another and say each number once it is committed."""
    database = open_database(path, password=PASSWORD, schema=small_schema())
    print("ready", flush=True)  # noqa: T201 - the parent reads it
    for number in range(1, 100_000):
        with database.write() as session:
            session.execute(insert(HOUSES), [{"id": number, "name": "rumah"}])
            session.execute(insert(PEOPLE), [{"house_id": number, "name": "orang"} for _ in range(2)])
        print(number, flush=True)  # noqa: T201 - the parent reads it


def migrate(path: Path) -> None:
    """Open the file with the revisions beside it."""
    print("ready", flush=True)  # noqa: T201 - the parent reads it
    schema = small_schema(number=3, scripts=path.parent / "revisi")
    open_database(path, password=PASSWORD, schema=schema, clock=lambda: MOMENT).close()


def backup(path: Path) -> None:
    """Make one backup after another."""
    database = open_database(path, password=PASSWORD, schema=small_schema())
    print("ready", flush=True)  # noqa: T201 - the parent reads it
    while True:
        make_backup(database, path.parent / "cadangan", reason="harian", clock_now=MOMENT)


if __name__ == "__main__":
    {"write": write, "migrate": migrate, "backup": backup}[sys.argv[1]](Path(sys.argv[2]))
