"""Bringing a backup back beside the live file, never over it."""

from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.backup_info import BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_list import verify_backup
from kemiskinan_desktop.models.backup_proof import HistoryHead, no_history
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.key_box import unlock
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.locking import OfficeLock
from kemiskinan_desktop.models.network_folder import is_network_folder
from kemiskinan_desktop.whole_file import copy_whole, fsync_folder


def restore_beside(
    backup: Path, target: Path, password: str | None, *, history_head: HistoryHead = no_history
) -> BackupInfo:
    """Verify the backup in the folder `backup` and copy it to the new file `target` with its key box.

    The password is the one that held when the backup was made. The database comes last, so that a power cut
    leaves no file that looks restored. Raises `UserError`; nothing that was there is touched.
    """
    if target.exists() or key_box_path(target).exists():
        raise refusals.existing_file()
    if not target.absolute().parent.is_dir():
        raise refusals.missing_folder()
    source = read_manifest(backup).database_path
    key = unlock(read_key_box(key_box_path(source)), password)
    info = verify_backup(backup, key, history_head=history_head)
    with system_faults():
        if is_network_folder(target.absolute().parent):
            raise refusals.network_folder()
        copy_whole(key_box_path(source), key_box_path(target))
        try:
            copy_whole(source, target)
        except BaseException:
            key_box_path(target).unlink(missing_ok=True)
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
            return _move_aside(path, f"rusak-{clock_now:%Y-%m-%d_%H.%M.%S}")
        finally:
            lock.release()


def _move_aside(path: Path, mark: str) -> Path:
    aside = path.with_name(f"{path.stem}.{mark}{path.suffix}")
    if aside.exists():
        raise refusals.existing_file()
    for end in ("", "-wal", "-shm", ".kunci"):
        part = path.with_name(path.name + end)
        if part.exists():
            part.rename(aside.with_name(aside.name + end))
    fsync_folder(path.parent)
    return aside
