"""Office files for tests: the real tables with a cheap password, or two small tables of our own."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Column, Connection, ForeignKey, Integer, MetaData, String, Table, create_engine

from kemiskinan_desktop.models import cipher
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.key_box import Argon2Cost
from kemiskinan_desktop.models.opening import create_database
from kemiskinan_desktop.models.schema_version import OFFICE_SCHEMA, SchemaVersion

CHEAP = Argon2Cost(memory_kib=8, passes=1, lanes=1)
PASSWORD = "sandi kantor rekaan"  # noqa: S105 - opens invented offices only
MOMENT = datetime(2026, 3, 2, 8, 30, 15, tzinfo=UTC)

_SMALL = MetaData()
HOUSES = Table("houses", _SMALL, Column("id", Integer, primary_key=True), Column("name", String(80)))
PEOPLE = Table(
    "people",
    _SMALL,
    Column("id", Integer, primary_key=True),
    Column("house_id", ForeignKey("houses.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(80), nullable=False),
)


def create_small(connection: Connection) -> None:
    """Make the two small tables."""
    _SMALL.create_all(connection)


def small_schema(number: int = 1, scripts: Path = OFFICE_SCHEMA.scripts) -> SchemaVersion:
    """A schema of two small tables that calls itself `number`."""
    return SchemaVersion(number=number, scripts=scripts, create=create_small)


def new_office(
    path: Path, *, training: bool = False, password: str = PASSWORD, schema: SchemaVersion = OFFICE_SCHEMA
) -> Database:
    """A new open office that costs no time to unlock."""
    return create_database(
        path, password=None if training else password, training=training, schema=schema, cost=CHEAP
    )


def small_office(path: Path, *, houses: int = 3) -> Database:
    """A new open office of two small tables, two people in each house."""
    database = new_office(path, schema=small_schema())
    if not houses:
        return database
    with database.write() as session:
        session.execute(HOUSES.insert(), [{"id": n, "name": f"rumah {n}"} for n in range(1, houses + 1)])
        session.execute(
            PEOPLE.insert(),
            [{"house_id": n, "name": f"orang {n}.{m}"} for n in range(1, houses + 1) for m in (1, 2)],
        )
    return database


@contextmanager
def scratch_connection() -> Generator[Connection]:
    """A transaction on an empty database in memory, of the engine that the program uses."""
    engine = create_engine("sqlite://", module=cipher.load())
    with engine.begin() as connection:
        yield connection
    engine.dispose()
