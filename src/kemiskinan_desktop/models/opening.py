"""Opening and making an office's file, in the one safe order."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.models import cipher, refusals
from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.connection import fresh_engine, office_engine
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.faults import engine_faults, system_faults
from kemiskinan_desktop.models.integrity import check_quickly
from kemiskinan_desktop.models.key_box import STRONG, Argon2Cost, new_office_box, new_training_box, unlock
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box, write_key_box
from kemiskinan_desktop.models.locking import OfficeLock
from kemiskinan_desktop.models.migrating import migrate_file
from kemiskinan_desktop.models.network_folder import is_network_folder
from kemiskinan_desktop.models.schema_version import APPLICATION_ID, OFFICE_SCHEMA, SchemaVersion
from kemiskinan_desktop.whole_file import fsync_file, fsync_folder, temporary_beside

_PLAIN_SQLITE = b"SQLite format 3\0"


def _now() -> datetime:
    return datetime.now().astimezone()


def backup_folder(database: Path) -> Path:
    """The folder of backups that goes with a file when no other is chosen."""
    return database.with_name(f"{database.stem}-cadangan")


def open_database(
    path: Path,
    *,
    login: str = "",
    password: str | None,
    schema: SchemaVersion = OFFICE_SCHEMA,
    clock: Callable[[], datetime] = _now,
) -> Database:
    """Open an office's file: lock, folder, key, whose file, which schema, page check, backup and migration.

    Raises `UserError`, a different one for each thing that can be wrong, and leaves the file as it was.
    """
    path = path.absolute()
    with system_faults():
        _require_file(path)
        lock = OfficeLock(path)
        try:
            return _open_locked(path, (login, password), lock, schema, clock)
        except BaseException:
            lock.release()
            raise


def create_database(
    path: Path,
    *,
    login: str = "",
    password: str | None,
    training: bool,
    schema: SchemaVersion = OFFICE_SCHEMA,
    cost: Argon2Cost = STRONG,
) -> Database:
    """Make a new office's file and its key box with the way in of `login`, whole or not at all, and open it.

    A training office takes no password. Raises `UserError` when a file is there already, the folder is on a
    network or cannot be written, the password is empty, or the storage is full.
    """
    path = path.absolute()
    with system_faults():
        _require_place(path)
        lock = OfficeLock(path)
        try:
            _require_place(path)
            _require_local(path)
            box, key = new_training_box() if training else new_office_box(login, password or "", cost=cost)
            write_key_box(key_box_path(path), box)
            _write_fresh(path, key, schema)
            return Database(
                path=path, training=box.training, key=key, engine=office_engine(path, key), lock=lock
            )
        except BaseException:
            lock.release()
            raise


def _open_locked(
    path: Path,
    ways: tuple[str, str | None],
    lock: OfficeLock,
    schema: SchemaVersion,
    clock: Callable[[], datetime],
) -> Database:
    _require_local(path)
    _require_content(path)
    box = read_key_box(key_box_path(path))
    key = unlock(box, *ways)
    number = _inspect(path, key, schema)
    database = Database(path=path, training=box.training, key=key, engine=office_engine(path, key), lock=lock)
    if number < schema.number:
        try:
            make_backup(database, backup_folder(path), reason="sebelum-migrasi", clock_now=clock())
        finally:
            database.engine.dispose()
        migrate_file(path, key, schema)
    return database


def _require_file(path: Path) -> None:
    if not path.exists():
        raise refusals.missing_file()
    if not path.is_file():
        raise refusals.not_a_file()
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)):
        raise refusals.no_permission()


def _require_place(path: Path) -> None:
    if path.exists() or key_box_path(path).exists():
        raise refusals.existing_file()
    if not path.parent.is_dir():
        raise refusals.missing_folder()


def _require_local(path: Path) -> None:
    if is_network_folder(path.parent):
        raise refusals.network_folder()


def _require_content(path: Path) -> None:
    """Look at the first bytes; safe here alone, because nothing in this process has the file open yet."""
    with path.open("rb") as file:
        start = file.read(len(_PLAIN_SQLITE))
    if not start:
        raise refusals.empty_file()
    if start == _PLAIN_SQLITE:
        raise refusals.foreign_file()


def _inspect(path: Path, key: bytes, schema: SchemaVersion) -> int:
    """The schema number of a file that is ours, not newer, and whole."""
    with engine_faults(writing=True):
        connection = cipher.connect(path, key)
        try:
            if cipher.first_value(connection, "PRAGMA application_id") != APPLICATION_ID:
                raise refusals.foreign_file()
            number = cipher.first_number(connection, "PRAGMA user_version")
            if number > schema.number:
                raise refusals.newer_file()
            check_quickly(connection)
            return number
        finally:
            connection.close()


def _write_fresh(path: Path, key: bytes, schema: SchemaVersion) -> None:
    """Build the file under another name and give it its own only when it is finished."""
    temporary = temporary_beside(path)
    try:
        with engine_faults(writing=True):
            _build(temporary, key, schema)
        fsync_file(temporary)
        temporary.replace(path)
    except BaseException:
        key_box_path(path).unlink(missing_ok=True)
        raise
    finally:
        temporary.unlink(missing_ok=True)
    fsync_folder(path.parent)


def _build(path: Path, key: bytes, schema: SchemaVersion) -> None:
    engine = fresh_engine(path, key)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            schema.create(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.number}")
    finally:
        engine.dispose()
