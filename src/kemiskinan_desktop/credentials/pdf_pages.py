"""The pages of a PDF as grey pictures at 300 dpi."""

from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kemiskinan_desktop.credentials.pictures import MOST_PIXELS
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.pdfium_turn import PDFIUM_TURN

if TYPE_CHECKING:
    import pypdfium2
    from PIL.Image import Image

MOST_PAGES: Final = 2_500
_DOTS_PER_POINT: Final = 300 / 72


def pictures(path: Path, report: Report = silent) -> Iterator["Image"]:
    """The pages one after the other; a page too large for 300 dpi is drawn coarser. Raises UserError."""
    document = _opened(path)
    try:
        with PDFIUM_TURN:
            total = len(document)
        if total > MOST_PAGES:
            raise UserError(
                f"PDF ini lebih dari {MOST_PAGES} halaman.", "Bagi menjadi beberapa berkas, lalu coba lagi."
            )
        for number in range(total):
            report(number, total)
            yield _drawn(document, number)
        report(total, total)
    finally:
        with PDFIUM_TURN:
            document.close()


def _opened(path: Path) -> "pypdfium2.PdfDocument":
    import pypdfium2  # noqa: PLC0415 - heavy, and not needed before the first paint

    try:
        with PDFIUM_TURN:
            return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as fault:
        if "password" in str(fault).lower():
            raise UserError(
                "PDF ini dikunci dengan kata sandi.", "Simpan tanpa kata sandi, lalu coba lagi."
            ) from None
        raise _damaged() from None
    except (OSError, ValueError):
        raise _damaged() from None


def _drawn(document: "pypdfium2.PdfDocument", number: int) -> "Image":
    import pypdfium2  # noqa: PLC0415 - heavy, and not needed before the first paint

    try:
        with PDFIUM_TURN:
            page = document[number]
            width, height = page.get_size()
            scale = min(_DOTS_PER_POINT, sqrt(MOST_PIXELS / max(width * height, 1.0)))
            bitmap = page.render(scale=scale, grayscale=True)  # pyright: ignore[reportArgumentType] - guessed from 1
            picture = bitmap.to_pil().convert("L")
            bitmap.close()
            page.close()
    except (pypdfium2.PdfiumError, ValueError):
        raise _damaged() from None
    return picture


def _damaged() -> UserError:
    return UserError("PDF ini rusak atau tidak lengkap.", "Minta atau simpan ulang PDF-nya, lalu coba lagi.")
