"""Looking at a database that nobody writes: is it whole, and what does it hold."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import final

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup_refusals
from kemiskinan_desktop.models.connection import still_engine
from kemiskinan_desktop.models.faults import engine_faults
from kemiskinan_desktop.models.integrity import is_authentic, is_whole
from kemiskinan_desktop.models.migrating import schema_number
from kemiskinan_desktop.models.row_counts import row_counts

HistoryHead = Callable[[Session], str]


def no_history(_: Session) -> str:
    """The head of a file whose history is not asked for."""
    return ""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What two copies of one state have in common: schema, rows per table, head of the history."""

    schema_number: int
    counts: dict[str, int]
    history_head: str


def read_contents(connection: Connection, head: HistoryHead) -> Contents:
    """The contents seen by an open transaction."""
    with Session(connection, join_transaction_mode="rollback_only") as session:
        history_head = head(session)
        return Contents(
            schema_number=schema_number(connection),
            counts=row_counts(connection),
            history_head=history_head,
        )


def prove_copy(path: Path, key: bytes, head: HistoryHead) -> Contents:
    """Open a still copy, check every page, index and reference, and give its contents; raises `UserError`."""
    try:
        return _contents_of(path, key, head)
    except UserError as error:
        raise backup_refusals.damaged_backup() from error


def _contents_of(path: Path, key: bytes, head: HistoryHead) -> Contents:
    engine = still_engine(path, key)
    try:
        with engine_faults(writing=False), engine.connect() as connection:
            if not (is_authentic(connection) and is_whole(connection)):
                raise backup_refusals.damaged_backup()
            return read_contents(connection, head)
    finally:
        engine.dispose()


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file that no engine has open, as hexadecimal digits; raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
