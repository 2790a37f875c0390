"""Removing a training office; no other office is ever removed by the program."""

from pathlib import Path

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.locking import OfficeLock
from kemiskinan_desktop.whole_file import fsync_folder


def discard_training(path: Path) -> None:
    """Remove a training office's file, log and key box; its backups stay.

    Raises `UserError` when the file is missing, open, or has people of its own, that is, asks for a password.
    """
    with system_faults():
        if not path.is_file():
            raise refusals.missing_file()
        lock = OfficeLock(path)
        try:
            if not read_key_box(key_box_path(path)).training:
                raise refusals.not_a_training_office()
            # the key box goes first: without it nothing readable is left, whatever happens next
            for part in (
                key_box_path(path),
                path,
                *(path.with_name(path.name + end) for end in ("-wal", "-shm")),
            ):
                part.unlink(missing_ok=True)
            fsync_folder(path.parent)
        finally:
            lock.release()
