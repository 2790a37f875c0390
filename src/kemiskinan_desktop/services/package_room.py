"""A folder beside the office's file, where the parts of a package stand only while they are needed."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from kemiskinan_desktop.domain.errors import UserError

_PREFIX = ".paket-sementara-"


@contextmanager
def package_room(office: Path) -> Generator[Path]:
    """An empty folder that only this person may read; gone at the end, also what a cut left there before.

    Raises UserError when the disk refuses.
    """
    for left in office.parent.glob(f"{_PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)
    try:
        room = Path(mkdtemp(prefix=_PREFIX, dir=office.parent))
    except OSError:
        raise UserError(
            "Folder sementara untuk paket tidak dapat dibuat.",
            "Periksa ruang penyimpanan di komputer ini, lalu coba lagi.",
        ) from None
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)
