"""Files that appear whole or not at all, and stay after a power cut."""

import os
import secrets
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kemiskinan_desktop.domain.errors import UserError

KEY_ENDING = ".kunci"
"""What the name of an office's file gets to name its key box beside it."""


def refuse_office(target: Path) -> None:
    """Raise UserError when writing `target` would take the place of an office's file or of its key box."""
    if target.name.endswith(KEY_ENDING) or target.with_name(target.name + KEY_ENDING).exists():
        raise UserError(
            "Di tempat itu ada berkas kantor, jadi tidak ditimpa.", "Pilih nama berkas lain, lalu coba lagi."
        )


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


@contextmanager
def whole_file(target: Path) -> Generator[BinaryIO]:
    """A stream that becomes `target` when the block ends well; raises UserError when the disk refuses.

    An office's file is never replaced. Errors of the block itself pass through, and nothing is left behind.
    """
    refuse_office(target)
    temporary = temporary_beside(target)
    try:
        with _told(), temporary.open("x+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        with _told():
            temporary.replace(target)
            fsync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _told() -> Generator[None]:
    try:
        yield
    except PermissionError as failure:
        raise UserError(
            "Berkas tidak dapat ditulis.",
            "Tutup berkas itu bila sedang dibuka di program lain, atau pilih folder lain, lalu coba lagi.",
        ) from failure
    except OSError as failure:
        raise UserError(
            "Berkas tidak dapat ditulis.",
            "Periksa apakah folder masih ada dan ruang penyimpanan masih cukup, lalu coba lagi.",
        ) from failure


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
