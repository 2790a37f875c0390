"""From a damaged or missing file, or key box, to a working office under the same name."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import final

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.backup_info import BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_list import require_key_box
from kemiskinan_desktop.models.backup_proof import HistoryHead, no_history
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.locking import OfficeLock
from kemiskinan_desktop.models.restoring import PARTS, move_aside, restore_beside
from kemiskinan_desktop.whole_file import KEY_ENDING, copy_whole, fsync_folder, temporary_beside


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """What was brought back, and where the damaged file lies now; None when there was none."""

    info: BackupInfo
    aside: Path | None


def recover(
    path: Path,
    backup: Path,
    password: str | None,
    *,
    login: str = "",
    clock_now: datetime,
    history_head: HistoryHead = no_history,
) -> Recovered:
    """Bring a backup back to the name `path`; what stands there is moved aside, never deleted.

    The backup is proved and copied before anything is moved, the key box gets its name before the database,
    so that after a power cut either the old files stand, or the name is free and the same can be done again.
    Raises `UserError`, and then everything stands as it stood.
    """
    path = path.absolute()
    if not path.parent.is_dir():
        raise refusals.missing_folder()
    with system_faults():
        lock = OfficeLock(path)
        try:
            _remove_leftovers(path)
            fresh = temporary_beside(path)
            info = restore_beside(backup, fresh, password, login=login, history_head=history_head)
            try:
                return Recovered(info=info, aside=_exchange(path, fresh, clock_now))
            finally:
                for part in (fresh, key_box_path(fresh)):
                    part.unlink(missing_ok=True)
        finally:
            lock.release()


def recover_key_box(path: Path, backup: Path, *, clock_now: datetime) -> Path | None:
    """Put the key box of a backup beside `path`; gives the name of the one that was moved aside.

    Login and password are those of the day the backup was made. Raises `UserError`.
    """
    info = read_manifest(backup)
    require_key_box(info)
    with system_faults():
        lock = OfficeLock(path)
        try:
            aside = move_aside(path, clock_now, (KEY_ENDING,))
            copy_whole(key_box_path(info.database_path), key_box_path(path))
        finally:
            lock.release()
    return None if aside is None else key_box_path(aside)


def _exchange(path: Path, fresh: Path, now: datetime) -> Path | None:
    aside = move_aside(path, now)
    try:
        key_box_path(fresh).replace(key_box_path(path))
        fresh.replace(path)
    except BaseException:
        if aside is not None:
            _put_back(aside, path)
        raise
    fsync_folder(path.parent)
    return aside


def _put_back(aside: Path, path: Path) -> None:
    for end in reversed(PARTS):  # the database last, so that it is never there without its log
        part = aside.with_name(aside.name + end)
        if part.exists():
            part.replace(path.with_name(path.name + end))


def _remove_leftovers(path: Path) -> None:
    """Copies that a power cut left before they got their name; the lock is ours."""
    for mark in (f".{path.name}.sementara-*", f"..{path.name}.sementara-*"):
        for leftover in path.parent.glob(mark):
            if leftover.is_file():
                leftover.unlink()
