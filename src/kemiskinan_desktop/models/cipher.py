"""The one door to SQLCipher: the engine is loaded, judged and given the key here."""

import importlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.subkeys import derive_subkey

# older ones can lose a committed change in the write-ahead log
OLDEST_SQLITE = (3, 51, 3)
BUSY_SECONDS = 10.0
KEY_BYTES = 32
_SALT_BYTES = 16


class Cursor(Protocol):
    """The part of a driver's cursor that is used here."""

    def fetchone(self) -> tuple[Any, ...] | None: ...
    def fetchall(self) -> list[tuple[Any, ...]]: ...


class Connection(Protocol):
    """The part of a driver's connection that is used here."""

    def execute(self, sql: str, parameters: Sequence[object] = ..., /) -> Cursor: ...
    def close(self) -> None: ...


class Driver(Protocol):
    """The part of the driver's module that is used here."""

    sqlite_version_info: tuple[int, ...]
    Error: type[Exception]

    def connect(
        self, database: str, *, uri: bool, timeout: float, isolation_level: None, check_same_thread: bool
    ) -> Connection: ...


@cache
def load() -> Driver:
    """The encrypted engine; raises `UserError` when it is missing, too old or does not encrypt."""
    try:
        driver = cast("Driver", cast("object", importlib.import_module("sqlcipher3.dbapi2")))
    except ImportError as error:
        raise refusals.engine_missing() from error
    accept(driver)
    return driver


def accept(driver: Driver) -> None:
    """Refuse an engine that is too old or is plain SQLite; silence its own log on standard error."""
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise refusals.engine_missing()
    probe = driver.connect(":memory:", uri=False, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        if not first_value(probe, "PRAGMA cipher_version"):
            raise refusals.engine_missing()
        probe.execute("PRAGMA cipher_log_level = NONE")
    finally:
        probe.close()


def connect(path: Path, key: bytes, *, mode: str = "rw") -> Connection:
    """A connection that holds the raw 32-byte key and has read nothing yet.

    `mode` is SQLite's: `rw` never makes a file, `rwc` makes one, `ro&immutable=1` leaves no file beside it.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    connection = load().connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{_salt(key).hex()}'\"")
    return connection


def _salt(key: bytes) -> bytes:
    """The 16 bytes that stand at the start of every file of this key.

    They are told to the engine instead of read, so that a first sector which a power cut spoiled while it was
    brought home can still be mended from the write-ahead log.
    """
    return derive_subkey(key, "garam")[:_SALT_BYTES]


def first_value(connection: Connection, sql: str) -> object:
    """The first value of the first row, or None when there is no row."""
    row = connection.execute(sql).fetchone()
    return None if row is None else row[0]


def first_number(connection: Connection, sql: str) -> int:
    """The first value of the first row as a whole number; raises `ValueError` when it is none."""
    value = first_value(connection, sql)
    if not isinstance(value, int):
        raise ValueError("not a whole number")  # noqa: TRY004 - the value is the engine's, not a caller's type
    return value
