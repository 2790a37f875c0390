"""Writing a Buku Data against openpyxl's fastest way with the same cells and nothing around them."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.measure import Line, cpu_seconds
from benchmarks.reading import pandas_here
from openpyxl import Workbook

from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.domain.progress import silent
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, RawBook
from kemiskinan_desktop.workbooks.reading_process import read_raw


def lines(workplace: Workplace, book: Path, folder: Path) -> Iterator[Line]:
    """The export, with drop-downs, protection, comments and the signed hidden sheet."""
    target = folder / "lagi.xlsx"
    ours = cpu_seconds(lambda: workplace.exchange.export_buku_data(OPERATOR, target))
    content = read_raw(book.read_bytes(), silent, DEFAULT_LIMITS)
    theirs = cpu_seconds(lambda: _write_only(content, folder / "openpyxl.xlsx"))
    yield Line(job="write Buku Data", ours=ours, peer="openpyxl write-only", theirs=theirs, goal=0.2)
    if pandas_here():
        theirs = cpu_seconds(lambda: _by_pandas(content, folder / "pandas.xlsx"))
        yield Line(job="write Buku Data", ours=ours, peer="pandas to_excel", theirs=theirs, goal=None)


def _by_pandas(content: RawBook, target: Path) -> None:
    pandas: Any = import_module("pandas")
    with pandas.ExcelWriter(target, engine="openpyxl") as book:
        for sheet in content.sheets:
            table = pandas.DataFrame([row.texts for row in sheet.rows])
            table.to_excel(book, sheet_name=sheet.name, header=False, index=False)


def _write_only(content: RawBook, target: Path) -> None:
    book = Workbook(write_only=True)
    for sheet in content.sheets:
        made = book.create_sheet(sheet.name)
        for row in sheet.rows:
            made.append(row.texts)
    book.save(target)
