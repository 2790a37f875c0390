"""Bringing a backup back beside the live file, never over it."""

from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.backup_info import BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_list import require_usable, verify_backup
from kemiskinan_desktop.models.backup_proof import HistoryHead, no_history
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.key_box import unlock
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.locking import OfficeLock
from kemiskinan_desktop.models.network_folder import is_network_folder
from kemiskinan_desktop.whole_file import KEY_ENDING, copy_whole, fsync_folder

PARTS = ("", "-wal", "-shm", KEY_ENDING)
"""What belongs to an office's file, by the ending of its name."""


def restore_beside(
    backup: Path,
    target: Path,
    password: str | None,
    *,
    login: str = "",
    history_head: HistoryHead = no_history,
) -> BackupInfo:
    """Verify the backup in the folder `backup` and copy it to the new file `target` with its key box.

    Login and password are those of the day the backup was made. The database comes last, so that a power cut
    leaves no file that looks restored. Raises `UserError`; nothing that was there is touched.
    """
    if any(target.with_name(target.name + end).exists() for end in PARTS):
        raise refusals.existing_file()  # a log that was left behind would spoil the restored file
    if not target.absolute().parent.is_dir():
        raise refusals.missing_folder()
    manifest = read_manifest(backup)
    require_usable(manifest)
    source = manifest.database_path
    key = unlock(read_key_box(key_box_path(source)), login, password)
    info = verify_backup(backup, key, history_head=history_head)
    with system_faults():
        if is_network_folder(target.absolute().parent):
            raise refusals.network_folder()
        try:
            copy_whole(key_box_path(source), key_box_path(target))
            copy_whole(source, target)
        except BaseException:
            for part in (target, key_box_path(target)):
                part.unlink(missing_ok=True)
            raise
    return info


def set_aside(path: Path, *, clock_now: datetime) -> Path:
    """Move a damaged file with everything that belongs to it to a dated name beside it; gives that name.

    Nothing is deleted. Raises `UserError` when the file is open or the folder cannot be written.
    """
    with system_faults():
        if not path.exists():
            raise refusals.missing_file()
        lock = OfficeLock(path)
        try:
            return move_aside(path, clock_now) or path
        finally:
            lock.release()


def move_aside(path: Path, now: datetime, endings: tuple[str, ...] = PARTS) -> Path | None:
    """Give the parts of a file that are there a dated name beside it; None when none is there.

    The caller holds the lock of the file. Raises `UserError` when the name is taken, and `OSError`.
    """
    aside = path.with_name(f"{path.stem}.rusak-{now:%Y-%m-%d_%H.%M.%S}{path.suffix}")
    there = [end for end in endings if path.with_name(path.name + end).exists()]
    if any(aside.with_name(aside.name + end).exists() for end in ("", *there)):
        raise refusals.existing_file()
    for end in there:
        path.with_name(path.name + end).rename(aside.with_name(aside.name + end))
    fsync_folder(path.parent)
    return aside if there else None
