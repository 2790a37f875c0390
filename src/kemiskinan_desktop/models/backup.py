"""Making a backup: a folder with database, key box and signed manifest, proved before it gets its name."""

import re
import secrets
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
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
        _remove_unfinished(folder, database.path.name)
        work = folder / f"{_unfinished(database.path.name)}{secrets.token_hex(6)}"
        work.mkdir()
        try:
            info = _fill(database, work, reason, clock_now, history_head, _next_number(folder))
            return _publish(info, folder)
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _fill(
    database: Database, work: Path, reason: str, now: datetime, head: HistoryHead, number: int
) -> BackupInfo:
    copy = work / database.path.name
    live = _copy_live(database, copy, head)
    fsync_file(copy)
    if _prove(copy, database.key, head) != live:
        raise refusals.unproven_backup()
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


def _prove(copy: Path, key: bytes, head: HistoryHead) -> Contents:
    try:
        return prove_copy(copy, key, head)
    except UserError as error:
        raise refusals.unproven_backup() from error


def _copy_live(database: Database, copy: Path, head: HistoryHead) -> Contents:
    """Copy through the engine while writers wait, so that the counts are those of the copied state."""
    writer = database.engine.execution_options(**{WRITES: True})
    with engine_faults(writing=True), writer.begin() as guard:
        contents = read_contents(guard, head)
        connection = database.engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("PRAGMA query_only = 0")  # a reader may have had this connection before
            cursor.execute("VACUUM INTO ?", (str(copy),))
        finally:
            connection.close()
        return contents


def _publish(info: BackupInfo, folder: Path) -> BackupInfo:
    """Give the finished folder its dated name, never that of another backup."""
    name = f"{info.made_at:%Y-%m-%d_%H.%M.%S}_{info.reason}"
    target, again = folder / name, 2
    while target.exists():
        target, again = folder / f"{name}-{again}", again + 1
    info.folder.rename(target)
    fsync_folder(folder)
    return replace(info, folder=target)


def _next_number(folder: Path) -> int:
    return max((info.number for info in list_backups(folder)), default=0) + 1


def _unfinished(name: str) -> str:
    return f".{name}.sementara-"


def _remove_unfinished(folder: Path, name: str) -> None:
    """What a power cut left half made; the file's lock is ours, so nobody is making it now."""
    for leftover in folder.iterdir():
        if leftover.is_dir() and leftover.name.startswith(_unfinished(name)):
            shutil.rmtree(leftover)
