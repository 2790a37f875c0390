"""Every QR code of a picture or a PDF, whatever the file is called."""

from pathlib import Path

from kemiskinan_desktop.credentials import frame_search, pdf_pages, pictures, qr_search
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent

_PDF_START, _HEAD_BYTES = b"%PDF-", 1024


def read_codes(path: Path, report: Report = silent) -> tuple[str, ...]:
    """The texts of all QR codes in a file, page by page, each from top to bottom; empty when there is none.

    `report` counts pages. Raises UserError for a file that is missing, locked, too large, damaged or of
    another kind.
    """
    return (
        read_codes_from_pdf(path, report)
        if _PDF_START in _head(path)
        else read_codes_from_image(path, report)
    )


def read_codes_from_image(source: Path | bytes, report: Report = silent) -> tuple[str, ...]:
    """The texts of all QR codes in a picture (PNG, JPEG, TIFF, BMP, GIF, WebP); raises UserError."""
    if isinstance(source, Path):
        _head(source)
    return tuple(text for picture in pictures.frames(source, report) for text in qr_search.codes(picture))


def holds_torn_code(source: Path | bytes) -> bool:
    """Whether a picture shows a QR code of which too much is missing to be read; False for a PDF."""
    if isinstance(source, Path) and _PDF_START in _head(source):
        return False
    return any(frame_search.look(picture).torn for picture in pictures.frames(source))


def read_codes_from_pdf(path: Path, report: Report = silent) -> tuple[str, ...]:
    """The texts of all QR codes in a PDF, its pages drawn at 300 dpi; raises UserError."""
    _head(path)
    return tuple(
        text
        for picture in pdf_pages.pictures(path, report)
        for text in qr_search.codes(picture, thorough=False)
    )


def _head(path: Path) -> bytes:
    """The first bytes of a file, or a sentence why they cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except FileNotFoundError:
        raise UserError("Berkas tidak ditemukan.", "Periksa nama dan foldernya, lalu coba lagi.") from None
    except IsADirectoryError:
        raise UserError("Itu folder, bukan berkas.", "Pilih satu berkas gambar atau PDF.") from None
    except PermissionError:
        raise UserError(
            "Berkas tidak boleh dibuka.", "Minta izin membacanya, atau pilih berkas lain."
        ) from None
    except (OSError, ValueError):
        raise UserError(
            "Berkas tidak dapat dibaca.", "Salin dahulu ke komputer ini, lalu coba lagi."
        ) from None
