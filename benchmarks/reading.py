"""Reading and planning a Buku Data against other programs that only read it."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.parsers import expat

import openpyxl
from benchmarks.measure import Line, cpu_seconds

from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.services.workplace import Workplace

_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def lines(workplace: Workplace, book: Path, folder: Path) -> Iterator[Line]:
    """The import without its last step, told apart from the reading alone."""
    planned = cpu_seconds(lambda: workplace.exchange.plan(OPERATOR, book))
    job = "read and plan a kecamatan"
    yield Line(
        job=job, ours=planned, peer="openpyxl read-only, values alone", theirs=_openpyxl(book), goal=None
    )
    if pandas_here():
        yield Line(job=job, ours=planned, peer="pandas read_excel, as text", theirs=_pandas(book), goal=None)
    if shutil.which("soffice"):
        libreoffice = cpu_seconds(lambda: _to_csv(book, folder))
        yield Line(job=job, ours=planned, peer="LibreOffice to CSV", theirs=libreoffice, goal=0.95)
    yield Line(job=job, ours=planned, peer="inflate and expat", theirs=_limit(book), goal=None)


def _openpyxl(book: Path) -> float:
    def read() -> None:
        opened = openpyxl.load_workbook(book, read_only=True)
        for sheet in opened.worksheets:
            for _ in sheet.iter_rows(values_only=True):
                pass
        opened.close()

    return cpu_seconds(read)


def pandas_here() -> bool:
    """Whether pandas is there; it is never a dependency, `pip install pandas` before measuring."""
    return find_spec("pandas") is not None


def _pandas(book: Path) -> float:
    pandas: Any = import_module("pandas")
    return cpu_seconds(lambda: pandas.read_excel(book, sheet_name=None, header=None, dtype=str))


def _to_csv(book: Path, folder: Path) -> None:
    profile = (folder / "profil").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", _ALL_SHEETS,
         "--outdir", str(folder / "csv"), str(book)],
        check=True, capture_output=True,
    )  # fmt: skip


def _limit(book: Path) -> float:
    def parse() -> None:
        with zipfile.ZipFile(io.BytesIO(book.read_bytes())) as archive:
            for name in archive.namelist():
                if name.endswith(".xml"):
                    expat.ParserCreate().Parse(archive.read(name), True)  # noqa: FBT003 - the name of the last one

    return cpu_seconds(parse)
