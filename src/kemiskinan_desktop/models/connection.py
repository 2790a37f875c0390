"""Connections of SQLAlchemy to an encrypted file: every promise of the engine is asked for and looked at."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection as SqlConnection
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from kemiskinan_desktop.models import cipher, refusals

# name → what is set, what must be read back
PRAGMAS: dict[str, tuple[str, object]] = {
    "synchronous": ("EXTRA", 3),
    "foreign_keys": ("ON", 1),
    "busy_timeout": ("10000", 10_000),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "secure_delete": ("FAST", 2),
    "temp_store": ("MEMORY", 2),
    "mmap_size": ("0", 0),
    "cache_size": ("-65536", -65_536),
}
WITHOUT_FOREIGN_KEYS = PRAGMAS | {"foreign_keys": ("OFF", 0)}

# the execution option by which a connection says that it writes
WRITES = "kemiskinan_writes"
# the execution option of a writer that waits for another one only so many milliseconds
PATIENCE = "kemiskinan_patience"


def office_engine(path: Path, key: bytes) -> Engine:
    """The engine of a running office: readers beside one writer, usable from every thread."""
    return _engine(lambda: _live_connection(path, key, PRAGMAS), pooled=True)


def migration_engine(path: Path, key: bytes) -> Engine:
    """The same file with foreign keys off, because rebuilding a table must not cascade."""
    return _engine(lambda: _live_connection(path, key, WITHOUT_FOREIGN_KEYS), pooled=False)


def fresh_engine(path: Path, key: bytes) -> Engine:
    """A new file that is being built under a temporary name; every transaction writes."""
    engine = _engine(lambda: cipher.connect(path, key, mode="rwc"), pooled=False)
    return engine.execution_options(**{WRITES: True})


def still_engine(path: Path, key: bytes) -> Engine:
    """A file that nobody writes, such as a backup; nothing is left beside it."""
    return _engine(lambda: cipher.connect(path, key, mode="ro&immutable=1"), pooled=False)


def _engine(connect: Callable[[], cipher.Connection], *, pooled: bool) -> Engine:
    pool = {"poolclass": QueuePool, "pool_size": 2, "max_overflow": 8} if pooled else {"poolclass": NullPool}
    engine = create_engine("sqlite://", module=cipher.load(), creator=connect, hide_parameters=True, **pool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: SqlConnection) -> None:
    """SQLAlchemy's documented recipe: we begin, so that data definition is inside the transaction too."""
    options = connection.get_execution_options()
    writes, patience = bool(options.get(WRITES)), options.get(PATIENCE)
    connection.exec_driver_sql(f"PRAGMA query_only = {int(not writes)}")
    if patience is None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
    else:
        _begin_impatiently(connection, int(patience))


def _begin_impatiently(connection: SqlConnection, patience: int) -> None:
    """Wait for another writer only so long; the connection goes back to the pool as it was promised."""
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience}")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {PRAGMAS['busy_timeout'][0]}")


def _live_connection(path: Path, key: bytes, pragmas: dict[str, tuple[str, object]]) -> cipher.Connection:
    connection = cipher.connect(path, key)
    try:
        _promise(connection, pragmas)
    except BaseException:
        connection.close()
        raise
    return connection


def _promise(connection: cipher.Connection, pragmas: dict[str, tuple[str, object]]) -> None:
    if cipher.first_value(connection, "PRAGMA journal_mode = WAL") != "wal":
        raise refusals.unsuitable_storage()
    for name, (wanted, seen) in pragmas.items():
        connection.execute(f"PRAGMA {name} = {wanted}")
        if cipher.first_value(connection, f"PRAGMA {name}") != seen:
            raise refusals.engine_missing()
