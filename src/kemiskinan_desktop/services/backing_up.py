"""How every backup of an office is made: the file checked, the copy proved, the old ones thinned."""

import logging
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.backup_rules import MANY
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models import history, settings
from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.backup_list import newest_proven
from kemiskinan_desktop.models.backup_thinning import thin_backups
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.integrity import is_authentic, is_whole
from kemiskinan_desktop.models.opening import backup_folder
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.logs import LOGGER

_CHECKED = "berkas-diperiksa"
"""The setting that keeps when the live file was last found whole."""


def back_up(context: Context, reason: str, report: Report = silent) -> BackupInfo:
    """Check the live file, make and prove a backup, then thin; call it outside any transaction.

    `report` is heard between the pieces, without a count. Raises UserError and what `report` raises; a
    thinning that fails is written to the log and never spoils the backup.
    """
    report(0, 0)
    check_live_file(context)
    report(0, 0)
    folder = backup_folder(context.database.path)
    info = make_backup(
        context.database, folder, reason=reason, clock_now=context.clock(), history_head=history_head
    )
    report(0, 0)
    thin_quietly(context, folder)
    return info


def back_up_before(context: Context, act: str, count: int = MANY) -> None:
    """Before an act on `MANY` families or more, unless a proven backup already holds this very state.

    `act` is a slug such as ``penetapan``. Call it outside any transaction. Raises UserError, and then the
    act is not to be done.
    """
    if count < MANY:
        return
    newest = newest_proven(backup_folder(context.database.path), context.database.key)
    if newest is None or newest.history_head != live_head(context.database):
        back_up(context, f"sebelum-{act}")


def check_live_file(context: Context) -> None:
    """Check every page, index and reference of the live file and remember when; raises UserError.

    A page that another thread is just bringing home can look torn, so what fails is looked at again while
    nobody writes.
    """
    if not _holds(context.database, waiting=False):
        context.database.checkpoint()
        if not _holds(context.database, waiting=True):
            raise _damaged()
    with context.database.write() as session:
        settings.put(session, _CHECKED, context.clock().isoformat())


def last_checked(session: Session) -> datetime | None:
    """When the live file was last found whole; None for never."""
    kept = settings.get(session, _CHECKED)
    return None if kept is None else datetime.fromisoformat(kept)


def thin_quietly(context: Context, folder: Path) -> None:
    """Thin a folder of backups; what cannot be removed stays for the next time."""
    try:
        thin_backups(folder, context.database.key, clock_now=context.clock())
    except UserError as problem:
        logging.getLogger(LOGGER).warning("cadangan lama tidak terhapus", exc_info=problem)


def live_head(database: Database) -> str:
    """The end of the live file's chain, as manifests keep it."""
    with database.read() as session:
        return history_head(session)


def history_head(session: Session) -> str:
    """The end of the chain as a manifest keeps it."""
    head = history.head(session)
    return f"{head.count}-{head.hash}"


def _holds(database: Database, *, waiting: bool) -> bool:
    try:
        with database.write() if waiting else nullcontext(), database.read_afresh() as session:
            connection = session.connection()
            return is_authentic(connection) and is_whole(connection)
    except UserError as problem:
        raise _damaged() from problem


def _damaged() -> UserError:
    return UserError(
        "Berkas kantor ini rusak sebagian.",
        "Jangan mengetik lagi. Tutup program lalu buka lagi; cadangan terakhir akan ditawarkan.",
    )
