"""Pages of a PDF as pictures: whole ones for previews, strips of exact printer dots for printing."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pypdfium2
from pypdfium2 import raw

from kemiskinan_desktop.pdfium_turn import PDFIUM_TURN

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS: Final = 72
_STRIP_DOTS: Final = 4_000_000
_NO_TURN: Final = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A part of a page, as wide as the page, in dots of the printer."""

    page: int
    """Number of the page, from 1."""
    top: int
    """Dots above it."""
    width: int
    height: int
    stride: int
    """Bytes of a row."""
    data: bytes = field(repr=False)
    """Blue, green, red and an unused byte a dot."""
    last: bool
    """Whether it is the lowest of its page."""


def page_picture(pdf: Path | bytes, page: int, dpi: int) -> bytes:
    """PNG of a page, counted from 1, stretched to whole dots; raises IndexError for one that is not there."""
    with _opened(pdf) as document, PDFIUM_TURN:
        _require(document, page)
        bitmap = document[page - 1].render(scale=dpi / _POINTS)  # pyright: ignore[reportArgumentType] - guessed from 1
        picture = bitmap.to_pil().copy()
    made = BytesIO()
    picture.save(made, "PNG", compress_level=1)
    return made.getvalue()


def page_strips(pdf: Path | bytes, page: int, dpi: int) -> Iterator[Strip]:
    """A page, counted from 1, from the top down at exactly so many dots per inch.

    Strips keep a page at 600 dpi from taking more memory than an office PC has. Raises IndexError for a page
    that is not there.
    """
    with _opened(pdf) as document:
        with PDFIUM_TURN:
            _require(document, page)
            drawn = document[page - 1]
            width, height = _in_dots(drawn, dpi)
        step = max(1, _STRIP_DOTS // width)
        for top in range(0, height, step):
            rows = min(step, height - top)
            with PDFIUM_TURN:
                picture = _drawn(drawn, width, height, top, rows)
            yield Strip(
                page=page, top=top, width=width, height=rows, stride=4 * width,
                data=picture.convert("RGBX").tobytes("raw", "BGRX"), last=top + rows == height,
            )  # fmt: skip


def page_count(pdf: Path | bytes) -> int:
    """Pages of a PDF."""
    with _opened(pdf) as document, PDFIUM_TURN:
        return len(document)


def _require(document: pypdfium2.PdfDocument, page: int) -> None:
    if not 1 <= page <= len(document):
        raise IndexError(page)


def _in_dots(page: pypdfium2.PdfPage, dpi: int) -> tuple[int, int]:
    """Width and height of a page in whole dots; the page is widened to them, so that no dot is stretched."""
    width, height = page.get_size()
    across, down = ceil(width * dpi / _POINTS - 0.01), ceil(height * dpi / _POINTS - 0.01)
    page.set_mediabox(0, height - down * _POINTS / dpi, across * _POINTS / dpi, height)
    return across, down


def _drawn(page: pypdfium2.PdfPage, width: int, height: int, top: int, rows: int) -> "Image":
    bitmap = pypdfium2.PdfBitmap.new_native(width, rows, raw.FPDFBitmap_BGR)
    try:
        raw.FPDFBitmap_FillRect(bitmap.raw, 0, 0, width, rows, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap.raw, page.raw, 0, -top, width, height, _NO_TURN, raw.FPDF_ANNOT)
        return bitmap.to_pil().copy()
    finally:
        bitmap.close()


@contextmanager
def _opened(pdf: Path | bytes) -> Generator[pypdfium2.PdfDocument]:
    with PDFIUM_TURN:
        document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        with PDFIUM_TURN:
            document.close()
