"""Programs made by others, as second opinions: LibreOffice, poppler, zbar. `make test` installs them."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_LIMIT = 240


def needs(program: str) -> pytest.MarkDecorator:
    """Leaves a test out on a computer without the program, saying so."""
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} tidak terpasang")


def saved_by_libreoffice(source: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it after opening it, under the same name in `folder`."""
    profile = (folder / "profil").absolute().as_uri()
    _ran(
        "soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, source,
    )  # fmt: skip
    return folder / source.name


def rendered(pdf: Path, page: int, folder: Path, dots_per_inch: int = 300) -> Path:
    """A grey picture of one page of a PDF, pages counted from 1."""
    root = folder / f"halaman-{page}"
    _ran("pdftoppm", "-r", dots_per_inch, "-gray", "-singlefile", "-f", page, "-l", page, pdf, root)
    return root.with_suffix(".pgm")


def codes_by_zbar(picture: Path) -> Sequence[str]:
    """The texts of all QR codes that zbar finds in a picture."""
    told = _ran("zbarimg", "--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", picture)
    return told.split()


def _ran(*command: object) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True, timeout=_LIMIT
    )
    return done.stdout
