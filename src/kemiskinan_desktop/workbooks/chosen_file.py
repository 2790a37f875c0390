"""The bytes of a file that a person chose, whatever that is: a folder, a device, a file held by Excel."""

import os
import stat
from pathlib import Path

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.sniff import container_of

MOST_BYTES = 150_000_000
_LOCKS = ("~$", ".~lock.")
"""How Excel and LibreOffice name the small file beside one that they hold open."""
STILL_OPEN = (
    "Berkas ini tampaknya masih terbuka di Excel atau LibreOffice. "
    "Yang dibaca adalah isi yang terakhir disimpan."
)


def read_bytes(path: Path) -> bytes:
    """The content of a file, once it looks like a workbook; raises UserError.

    A device or a pipe is never opened, and no more is read than a workbook may have.
    """
    if path.name.startswith(_LOCKS):
        raise refusals.lock_file()
    try:
        data = _content(path)
    except FileNotFoundError as error:
        raise refusals.missing() from error
    except IsADirectoryError as error:
        raise refusals.folder() from error
    except PermissionError as error:
        raise (refusals.folder() if path.is_dir() else refusals.forbidden()) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no system takes
        raise refusals.unreadable_medium() from error
    container_of(data)
    return data


def _content(path: Path) -> bytes:
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise refusals.folder()
    if not stat.S_ISREG(kind):
        raise refusals.no_file()
    if path.stat().st_size > MOST_BYTES:
        raise refusals.too_big()
    with path.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise refusals.too_big()
    return data


def is_still_open(path: Path) -> bool:
    """Whether the small file that Excel or LibreOffice keeps beside an open one lies there."""
    beside = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    return any(os.path.lexists(lock) for lock in beside)
