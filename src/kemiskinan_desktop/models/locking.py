"""One program at a time: a lock on a file of its own, never on the database itself."""

import os
import sys
from pathlib import Path
from typing import final

from kemiskinan_desktop.models import refusals

if sys.platform == "win32":  # pragma: no cover  (the other platform's half)
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_path(database: Path) -> Path:
    """The lock's file: beside the database, empty, left in place when the lock is given back."""
    return database.with_name(f"{database.name}.dibuka")


@final
class OfficeLock:
    """The right to open one office's file; the system gives it back when the process dies."""

    def __init__(self, database: Path) -> None:
        """Take the lock or raise `UserError`; raises `OSError` when its file cannot be made."""
        self._descriptor: int | None = os.open(lock_path(database), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._descriptor)
        except OSError as error:
            self.release()
            raise refusals.already_open() from error

    @property
    def held(self) -> bool:
        """Whether the right is still ours."""
        return self._descriptor is not None

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
