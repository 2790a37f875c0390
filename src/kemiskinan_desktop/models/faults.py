"""What the engine and the file system refuse, turned into sentences."""

import errno
from collections.abc import Callable, Generator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher, refusals

BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 5, 6, 8, 10, 11, 13, 14, 26

_ENGINE: dict[int, Callable[[], UserError]] = {
    BUSY: refusals.busy_file,
    LOCKED: refusals.busy_file,
    READONLY: refusals.no_permission,
    IOERR: refusals.disk_failing,
    CORRUPT: refusals.damaged_file,
    FULL: refusals.disk_full,
    CANTOPEN: refusals.not_openable,
    NOTADB: refusals.damaged_file,
}

_SYSTEM: dict[int, Callable[[], UserError]] = {
    errno.ENOENT: refusals.missing_file,
    errno.ENOTDIR: refusals.missing_file,
    errno.EISDIR: refusals.not_a_file,
    errno.EEXIST: refusals.existing_file,
    errno.EACCES: refusals.no_permission,
    errno.EPERM: refusals.no_permission,
    errno.EROFS: refusals.no_permission,
    errno.ENOSPC: refusals.disk_full,
    errno.EDQUOT: refusals.disk_full,
}


def engine_code(error: BaseException | None) -> int:
    """The primary SQLite result code of a driver's error; 0 when it carries none."""
    code: object = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else 0


def is_busy(refusal: UserError) -> bool:
    """Whether a refusal of the engine says that another writer did not finish in time."""
    cause = refusal.__cause__
    return engine_code(cause.orig if isinstance(cause, DBAPIError) else cause) == BUSY


@contextmanager
def engine_faults(*, writing: bool) -> Generator[None]:
    """Turn full, failing, busy and damaged storage into a `UserError`; every other error goes through.

    A write refused in a session that only reads (`writing=False`) is a mistake of ours and stays as it is.
    """
    try:
        yield
    except (DBAPIError, cipher.load().Error) as error:
        code = engine_code(error.orig if isinstance(error, DBAPIError) else error)
        refusal = _ENGINE.get(code)
        if refusal is None or (code == READONLY and not writing):
            raise
        raise refusal() from error


@contextmanager
def system_faults() -> Generator[None]:
    """Turn what the file system refuses into a `UserError`."""
    try:
        yield
    except OSError as error:
        refusal = _SYSTEM.get(error.errno or 0, refusals.disk_failing)
        raise refusal() from error
