"""Printed sheets as pictures, for a printer that takes dots."""

from collections.abc import Iterator
from pathlib import Path

from kemiskinan_desktop.domain.sheets import Paper


def sheet_size(paper: Paper) -> tuple[float, float]:
    """Width and height of a sheet in millimetres."""
    from kemiskinan_desktop.papers.measures import SHEETS  # noqa: PLC0415 - reportlab loads here, not at start

    size = SHEETS[paper]
    return size.width, size.height


def sheet_pictures(pdf: Path, dpi: int) -> Iterator[tuple[int, int, bytes]]:
    """Every page of a PDF as (number from 1, number of pages, PNG at so many dots per inch)."""
    from kemiskinan_desktop.papers.pictures import page_count, page_picture  # noqa: PLC0415 - pypdfium2 loads here

    pages = page_count(pdf)
    for page in range(1, pages + 1):
        yield page, pages, page_picture(pdf, page, dpi)
