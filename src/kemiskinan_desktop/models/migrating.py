"""Bringing an older file to the schema of this program, whole or not at all."""

from pathlib import Path

from sqlalchemy import Connection

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.connection import WRITES, migration_engine
from kemiskinan_desktop.models.faults import engine_faults
from kemiskinan_desktop.models.integrity import is_whole
from kemiskinan_desktop.models.row_counts import row_counts
from kemiskinan_desktop.models.schema_version import SchemaVersion


def migrate_file(path: Path, key: bytes, schema: SchemaVersion) -> None:
    """Run every revision after the file's own in one transaction with foreign keys off.

    Committed only when no table lost or gained rows unannounced, every reference holds and the file is whole;
    raises `UserError` otherwise, and the file is as it was.
    """
    engine = migration_engine(path, key).execution_options(**{WRITES: True})
    try:
        with engine_faults(writing=True), engine.begin() as connection:
            _migrate(connection, schema)
    except UserError:
        raise
    except Exception as error:
        raise refusals.migration_failed() from error
    finally:
        engine.dispose()


def _migrate(connection: Connection, schema: SchemaVersion) -> None:
    # Alembic is heavy and most days nothing migrates
    from kemiskinan_desktop.models.migrations import running  # noqa: PLC0415

    before = row_counts(connection)
    announced = running.run_revisions(connection, schema.scripts, after=schema_number(connection))
    if _unannounced(before, row_counts(connection), announced) or not is_whole(connection):
        raise refusals.migration_failed()
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.number}")


def _unannounced(before: dict[str, int], after: dict[str, int], announced: frozenset[str]) -> bool:
    return any(after.get(table) != rows for table, rows in before.items() if table not in announced)


def schema_number(connection: Connection) -> int:
    """The schema of the file, kept in its header."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
