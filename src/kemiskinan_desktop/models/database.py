"""An office's open file: sessions that read, sessions that write, and the way out."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import final

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.connection import PATIENCE, WRITES, office_engine
from kemiskinan_desktop.models.faults import engine_faults
from kemiskinan_desktop.models.locking import OfficeLock
from kemiskinan_desktop.models.subkeys import derive_subkey


@final
@dataclass(slots=True, kw_only=True, eq=False)
class Database:
    """One office's encrypted file, held by this program alone until `close`.

    Reading from any thread and writing from one worker go side by side; a second writer waits ten seconds.
    """

    path: Path
    training: bool
    key: bytes = field(repr=False)
    engine: Engine = field(repr=False)
    lock: OfficeLock = field(repr=False)

    @contextmanager
    def read(self) -> Generator[Session]:
        """A session over one unchanging state of the file; the engine refuses any write in it.

        Raises `UserError` when the file or its storage fails.
        """
        with engine_faults(writing=False), Session(self.engine) as session:
            session.connection()
            yield session

    @contextmanager
    def read_afresh(self) -> Generator[Session]:
        """The same on a connection of its own, which remembers nothing; for looking at the file itself.

        A connection that wrote may hold a part of the search index in memory that a merge has replaced since,
        and `PRAGMA integrity_check` would call that a damage of the file.
        """
        engine = office_engine(self.path, self.key)
        try:
            with engine_faults(writing=False), Session(engine) as session:
                session.connection()
                yield session
        finally:
            engine.dispose()

    @contextmanager
    def write(self, *, patience_ms: int | None = None) -> Generator[Session]:
        """A session that holds the right to write from its first moment; committed whole or rolled back.

        `patience_ms` shortens the wait for another writer. Raises `UserError` when the storage is full or
        fails, or when another writer does not finish.
        """
        writer = self.engine.execution_options(**{WRITES: True, PATIENCE: patience_ms})
        with engine_faults(writing=True), Session(writer) as session, session.begin():
            session.connection()
            yield session

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the file; call it after imports. Raises `UserError`."""
        with engine_faults(writing=True):
            connection = self.engine.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()

    def subkey(self, purpose: str) -> bytes:
        """The 32-byte key of one purpose, such as the chain of the history."""
        return derive_subkey(self.key, purpose)

    def close(self) -> None:
        """Checkpoint, close every connection and give the lock back; a second call does nothing."""
        if not self.lock.held:
            return
        try:
            self.checkpoint()
        finally:
            self.engine.dispose()
            self.lock.release()
