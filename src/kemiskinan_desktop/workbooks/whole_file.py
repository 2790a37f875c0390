"""A file appears whole or not at all: written beside under a temporary name, synced, then renamed."""

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kemiskinan_desktop.domain.errors import UserError


@contextmanager
def whole_file(target: Path) -> Generator[BinaryIO]:
    """A stream that becomes `target` when the block ends well; raises UserError when the disk refuses."""
    try:
        with _beside(target) as stream:
            yield stream
    except PermissionError as failure:
        raise UserError(
            "Berkas tidak dapat ditulis.",
            "Tutup berkas itu bila sedang dibuka di Excel, atau pilih folder lain, lalu coba lagi.",
        ) from failure
    except OSError as failure:
        raise UserError(
            "Berkas tidak dapat ditulis.",
            "Periksa apakah folder masih ada dan ruang penyimpanan masih cukup, lalu coba lagi.",
        ) from failure


@contextmanager
def _beside(target: Path) -> Generator[BinaryIO]:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(name, target)  # noqa: PTH105  # one atomic step from a text name
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
