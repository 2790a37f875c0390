"""Making a backup: a folder with database, key box and signed manifest, proved before it gets its name."""

import re
import shutil
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup_refusals
from kemiskinan_desktop.models.backup_folder import publish, remove_unfinished, unfinished_name
from kemiskinan_desktop.models.backup_info import MANIFEST, BackupInfo, encode_manifest
from kemiskinan_desktop.models.backup_list import list_backups
from kemiskinan_desktop.models.backup_proof import (
    Contents,
    HistoryHead,
    file_sha256,
    no_history,
    prove_copy,
    read_contents,
)
from kemiskinan_desktop.models.connection import WRITES
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.faults import engine_faults, system_faults
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.whole_file import copy_whole, fsync_file, fsync_folder, write_whole

_REASON = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def make_backup(
    database: Database,
    folder: Path,
    *,
    reason: str,
    clock_now: datetime,
    history_head: HistoryHead = no_history,
) -> BackupInfo:
    """Back up the committed state into a new dated folder under `folder` and prove that it can be read again.

    `reason` is a short slug (`harian`, `sebelum-impor`); `clock_now` is aware and names the folder;
    `history_head` reads the end of the chain of changes, compared between file and copy.
    Call it outside `Database.write`. Raises `UserError`, and then leaves nothing behind.
    """
    if not _REASON.fullmatch(reason):
        raise ValueError("a reason is lower-case words joined by hyphens")
    with system_faults():
        folder.mkdir(parents=True, exist_ok=True)
        fsync_folder(folder.parent)
        remove_unfinished(folder, database.path.name)
        work = unfinished_name(folder, database.path.name)
        work.mkdir()
        try:
            info = _fill(database, work, reason, clock_now, history_head, _next_number(folder))
            return publish(info, folder)
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _fill(
    database: Database, work: Path, reason: str, now: datetime, head: HistoryHead, number: int
) -> BackupInfo:
    copy = work / database.path.name
    live = _copied(database, copy, head)
    copy_whole(key_box_path(database.path), key_box_path(copy))
    info = BackupInfo(
        folder=work,
        number=number,
        made_at=now,
        reason=reason,
        database=copy.name,
        box_id=read_key_box(key_box_path(copy)).box_id,
        training=database.training,
        schema_number=live.schema_number,
        counts=live.counts,
        history_head=live.history_head,
        size=copy.stat().st_size,
        sha256=file_sha256(copy),
        key_box_sha256=file_sha256(key_box_path(copy)),
    )
    write_whole(work / MANIFEST, encode_manifest(info, database.key))
    return info


def _copied(database: Database, copy: Path, head: HistoryHead) -> Contents:
    """The contents of the live file and of its proved copy, one and the same.

    Nobody waits at first, so that work goes on while a large file is copied; when somebody saved meanwhile
    the two differ, and it is done again while writers wait.
    """
    for waiting in (False, True):
        live = _copy_live(database, copy, head, writers_wait=waiting)
        fsync_file(copy)
        if _prove(copy, database.key, head) == live:
            return live
        copy.unlink()
    raise backup_refusals.unproven_backup()


def _prove(copy: Path, key: bytes, head: HistoryHead) -> Contents:
    try:
        return prove_copy(copy, key, head)
    except UserError as error:
        raise backup_refusals.unproven_backup() from error


def _copy_live(database: Database, copy: Path, head: HistoryHead, *, writers_wait: bool) -> Contents:
    """Copy through the engine; gives what the live file held when the copying began."""
    guarded = database.engine.execution_options(**{WRITES: writers_wait})
    with engine_faults(writing=True), guarded.begin() as guard:
        contents = read_contents(guard, head)
        connection = database.engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("PRAGMA query_only = 0")  # a reader may have had this connection before
            cursor.execute("VACUUM INTO ?", (str(copy),))
        finally:
            connection.close()
        return contents


def _next_number(folder: Path) -> int:
    return max((info.number for info in list_backups(folder)), default=0) + 1
