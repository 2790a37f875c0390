# ruff: noqa: INP001 - a script, not a package
"""Takes away the web browser that comes with the camera's library and that the program never loads: 240 MB.

Run with the Python of the environment after its libraries are installed; a second run finds nothing. It is a
saving, not a need: what cannot be taken away (a file in use) stays, and the installation goes on.
"""

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

SPARE = ("*WebEngine*", "qtwebengine_*", "icudtl.dat", "v8_context_snapshot*")
"""Names of files and folders below the folder of PySide6."""


def take_away(folder: Path) -> int:
    """Remove what is spare below `folder`; returns how many bytes that gave back."""
    freed = 0
    for found in sorted({path for name in SPARE for path in folder.rglob(name)}):
        freed += _size(found)
        if found.is_dir() and not found.is_symlink():
            shutil.rmtree(found, ignore_errors=True)
        else:
            _unlink(found)
    return freed


def _size(path: Path) -> int:
    inside = [each for each in path.rglob("*") if each.is_file()] if path.is_dir() else [path]
    return sum(each.lstat().st_size for each in inside if each.exists())


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        sys.stderr.write(f"{path.name} dibiarkan / left in place\n")


if __name__ == "__main__":
    spec = find_spec("PySide6")
    if spec is not None and spec.origin is not None:
        take_away(Path(spec.origin).parent)
