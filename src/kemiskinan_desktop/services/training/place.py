"""Where a training office is made: in a folder beside its place, and moved there when it is whole."""

import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.locking import OfficeLock, lock_path
from kemiskinan_desktop.whole_file import fsync_file, fsync_folder

_WRITE_AHEAD = ("-wal", "-shm")


@contextmanager
def new_place(path: Path, *, replace_existing: bool) -> Generator[Path]:
    """A path to make the office at; what lies there when the block ends well goes to `path`.

    Nothing is left behind when it does not. Raises UserError when a file is at `path` and may not be
    replaced, when it is no training office, when it is open, or when the folder is missing.
    """
    path = path.absolute()
    _require_free(path, replace_existing=replace_existing)
    workshop = path.with_name(f".{path.name}.sementara-{secrets.token_hex(6)}")
    with system_faults():
        workshop.mkdir()
    try:
        yield workshop / path.name
        with system_faults():
            _move(workshop / path.name, path, replace_existing=replace_existing)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _require_free(path: Path, *, replace_existing: bool) -> None:
    if not path.parent.is_dir():
        raise refusals.missing_folder()
    if not (path.exists() or key_box_path(path).exists()):
        return
    if not replace_existing:
        raise refusals.existing_file()
    if not _is_training(path):
        raise UserError(
            "Berkas di tempat itu bukan kantor latihan, jadi tidak diganti.",
            "Pilih nama berkas lain untuk kantor latihan.",
        )


def _is_training(path: Path) -> bool:
    """Whether the key box beside the file opens without a password; a file without a box may be anything."""
    return key_box_path(path).is_file() and read_key_box(key_box_path(path)).training


def _move(made: Path, path: Path, *, replace_existing: bool) -> None:
    """Put both files in place; between two steps there may be no office, never one with a foreign key."""
    lock = OfficeLock(path)
    try:
        _require_free(path, replace_existing=replace_existing)
        fsync_file(made)
        for old in (path, *(path.with_name(path.name + end) for end in _WRITE_AHEAD)):
            old.unlink(missing_ok=True)
        key_box_path(made).replace(key_box_path(path))
        made.replace(path)
        fsync_folder(path.parent)
    finally:
        lock.release()
        if not path.exists():
            lock_path(path).unlink(missing_ok=True)
