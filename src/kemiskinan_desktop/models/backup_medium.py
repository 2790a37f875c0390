"""A backup on a second medium: a stick, an outer disk, a folder of another computer."""

import errno
import os
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models import backup_refusals
from kemiskinan_desktop.models.backup_folder import publish, remove_unfinished, unfinished_name
from kemiskinan_desktop.models.backup_info import MANIFEST, BackupInfo
from kemiskinan_desktop.models.backup_list import list_backups, verify_backup
from kemiskinan_desktop.models.backup_proof import HistoryHead, no_history
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.physical_disk import same_disk
from kemiskinan_desktop.whole_file import copy_whole, fsync_folder

_SPARE = 1_000_000
"""Bytes beyond the backup's own that a medium must have free, for its folder and the file system."""
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_OURS = {errno.EACCES, errno.EPERM, errno.EROFS}


def medium_folder(medium: Path, database: Path) -> Path:
    """Where the backups of an office stand on a medium, so that offices can share a stick."""
    return medium / f"{database.stem}-cadangan"


def require_medium(medium: Path, database: Path) -> None:
    """Raise `UserError` for a medium that is not there, or that a dead disk of this PC would take along."""
    with _medium_faults(unwritable=backup_refusals.missing_medium()):
        if not medium.is_dir():
            raise backup_refusals.missing_medium()
        if any(same_disk(medium, place) for place in (database.parent, _system_place())):
            raise backup_refusals.same_disk()


def copy_to_medium(
    info: BackupInfo,
    medium: Path,
    key: bytes,
    *,
    history_head: HistoryHead = no_history,
    report: Report = silent,
) -> BackupInfo:
    """Copy a proved backup to a medium, read it back from there and prove it, and only then give it its name.

    A backup that stands there already is proved again instead. `report` counts the parts: database, key box,
    manifest, proof. Raises `UserError`, or what `report` raises, and leaves nothing that counts as a backup.
    """
    folder = medium_folder(medium, info.database_path)
    with _medium_faults(unwritable=backup_refusals.unwritable_medium()):
        _require_room(medium, info)
        folder.mkdir(exist_ok=True)
        fsync_folder(medium)
        remove_unfinished(folder, info.database)
    return _there(info, folder, key, history_head) or _copied(info, folder, key, history_head, report)


def _there(info: BackupInfo, folder: Path, key: bytes, head: HistoryHead) -> BackupInfo | None:
    """The same backup on the medium already; None when there is none, or one that does not hold."""
    for copy in list_backups(folder, key):
        if copy.sha256 == info.sha256:
            try:
                return verify_backup(copy.folder, key, history_head=head)
            except UserError:
                continue  # it stays where it is and is copied anew
    return None


def _copied(info: BackupInfo, folder: Path, key: bytes, head: HistoryHead, report: Report) -> BackupInfo:
    work = unfinished_name(folder, info.database)
    try:
        with _medium_faults(unwritable=backup_refusals.unwritable_medium()):
            work.mkdir()
            parts = (info.database_path, key_box_path(info.database_path), info.folder / MANIFEST)
            for done, part in enumerate(parts, start=1):
                copy_whole(part, work / part.name)
                _forget_what_was_written(work / part.name)
                report(done, len(parts) + 1)
            _prove(work, key, head)
            report(len(parts) + 1, len(parts) + 1)
            return publish(replace(info, folder=work), folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)  # what a pulled stick keeps is removed by the next copy


def _prove(work: Path, key: bytes, head: HistoryHead) -> None:
    try:
        verify_backup(work, key, history_head=head)
    except UserError as error:
        lost = not work.is_dir()
        raise (backup_refusals.lost_medium() if lost else backup_refusals.unproven_copy()) from error


def _require_room(medium: Path, info: BackupInfo) -> None:
    if shutil.disk_usage(medium).free < info.size + _SPARE:
        raise backup_refusals.full_medium()


def _forget_what_was_written(path: Path) -> None:
    """Let go of the pages in memory, so that the proof reads what the medium holds."""
    if sys.platform == "linux":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


def _system_place() -> Path:
    return Path(os.environ.get("SYSTEMROOT", "C:\\")) if sys.platform == "win32" else Path("/")


@contextmanager
def _medium_faults(*, unwritable: UserError) -> Generator[None]:
    """Turn what the medium refuses into sentences; the backup on the PC is not touched by any of them."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise backup_refusals.full_medium() from error
        if error.errno in _NOT_OURS:
            raise unwritable from error
        raise backup_refusals.lost_medium() from error
