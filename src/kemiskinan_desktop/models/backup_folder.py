"""How a backup's folder comes, gets its dated name and goes: never half under a name that counts."""

import secrets
import shutil
from dataclasses import replace
from pathlib import Path

from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.whole_file import fsync_folder


def publish(info: BackupInfo, folder: Path) -> BackupInfo:
    """Give the finished folder its dated name in `folder`, never that of another; raises `OSError`."""
    name = f"{info.made_at:%Y-%m-%d_%H.%M.%S}_{info.reason}"
    target, again = folder / name, 2
    while target.exists():
        target, again = folder / f"{name}-{again}", again + 1
    info.folder.rename(target)
    fsync_folder(folder)
    return replace(info, folder=target)


def take_away(info: BackupInfo) -> None:
    """Remove a backup; it first loses its name, so that none is ever half there. Raises `OSError`."""
    folder = info.folder.parent
    nameless = unfinished_name(folder, info.database)
    info.folder.rename(nameless)
    fsync_folder(folder)
    shutil.rmtree(nameless)


def unfinished_name(folder: Path, database: str) -> Path:
    """A hidden name in `folder` for what is coming or going, known by the office's file name."""
    return folder / f"{_mark(database)}{secrets.token_hex(6)}"


def remove_unfinished(folder: Path, database: str) -> None:
    """What a power cut or a pulled stick left half made; the file's lock is ours, so nobody makes it now.

    Raises `OSError`.
    """
    for leftover in folder.iterdir():
        if leftover.is_dir() and leftover.name.startswith(_mark(database)):
            shutil.rmtree(leftover)


def _mark(database: str) -> str:
    return f".{database}.sementara-"
