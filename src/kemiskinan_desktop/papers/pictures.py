"""Pages of a PDF as pictures, for previews."""

from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pypdfium2


def page_picture(pdf: Path | bytes, page: int, dpi: int) -> bytes:
    """PNG of a page, counted from 1; raises IndexError for one that is not there."""
    with _opened(pdf) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        bitmap = document[page - 1].render(scale=dpi / 72)  # pyright: ignore[reportArgumentType] - guessed from 1
        made = BytesIO()
        bitmap.to_pil().save(made, "PNG", compress_level=1)
        return made.getvalue()


def page_count(pdf: Path | bytes) -> int:
    """Pages of a PDF."""
    with _opened(pdf) as document:
        return len(document)


@contextmanager
def _opened(pdf: Path | bytes) -> Generator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
