"""Files that appear whole or not at all, and stay after a power cut."""

import os
import secrets
import sys
from pathlib import Path


def temporary_beside(path: Path) -> Path:
    """A hidden name in the same folder that nobody else uses."""
    return path.with_name(f".{path.name}.sementara-{secrets.token_hex(6)}")


def fsync_file(path: Path) -> None:
    """Wait until the bytes of a closed file are on the storage; raises `OSError`."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def fsync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the storage; Windows keeps them by itself."""
    if sys.platform == "win32":  # pragma: no cover  (a folder cannot be opened there)
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, replacing what was there only when everything is written; raises `OSError`."""
    temporary = temporary_beside(path)
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    fsync_folder(path.parent)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file that no engine has open to a new whole file at `target`; raises `OSError`."""
    temporary = temporary_beside(target)
    try:
        with source.open("rb") as read, temporary.open("xb") as written:
            while block := read.read(1 << 20):
                written.write(block)
            written.flush()
            os.fsync(written.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    fsync_folder(target.parent)
