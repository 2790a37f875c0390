"""Printed sheets as pictures, for a printer that takes dots; and the sheet a printer is measured with."""

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kemiskinan_desktop.domain.printer_correction import PrinterCorrection
from kemiskinan_desktop.domain.sheets import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kemiskinan_desktop.papers.pictures import Strip


def sheet_size(paper: Paper) -> tuple[float, float]:
    """Width and height of a sheet in millimetres."""
    from kemiskinan_desktop.papers.measures import SHEETS  # noqa: PLC0415 - reportlab loads here, not at start

    size = SHEETS[paper]
    return size.width, size.height


def sheet_count(pdf: Path | bytes) -> int:
    """Pages of a PDF."""
    from kemiskinan_desktop.papers.pictures import page_count  # noqa: PLC0415 - pypdfium2 loads here

    return page_count(pdf)


def sheet_strips(pdf: Path | bytes, page: int, dpi: int) -> "Iterator[Strip]":
    """A page of a PDF, counted from 1, from the top down at exactly so many dots per inch."""
    from kemiskinan_desktop.papers.pictures import page_strips  # noqa: PLC0415 - pypdfium2 loads here

    return page_strips(pdf, page, dpi)


def write_calibration_sheet(
    paper: Paper, target: Path | BinaryIO, correction: PrinterCorrection, printer: str
) -> None:
    """The sheet a printer is measured with, moved by a correction; whole or not at all. Raises UserError."""
    from kemiskinan_desktop.papers.calibration import write_calibration  # noqa: PLC0415 - reportlab loads here

    write_calibration(paper, target, correction, printer)
