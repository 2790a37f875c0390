"""Pictures from files, opened within bounds."""

import struct
import warnings
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS: Final = 60_000_000
MOST_FRAMES: Final = 200
_KINDS: Final = ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP")


def frames(source: Path | bytes, report: Report = silent) -> Iterator["Image"]:
    """The pictures of a file in grey on white, one after the other; raises UserError."""
    with _opened(source) as picture:
        total = _frame_count(picture)
        for number in range(total):
            report(number, total)
            yield _frame(picture, number)
        report(total, total)


def _opened(source: Path | bytes) -> "Image":
    from PIL import Image  # noqa: PLC0415 - heavy, and not needed before the first paint

    with _picture_library():
        return Image.open(BytesIO(source) if isinstance(source, bytes) else source, formats=_KINDS)


def _frame_count(picture: "Image") -> int:
    with _picture_library():
        total = int(getattr(picture, "n_frames", 1))
    if total > MOST_FRAMES:
        raise UserError(
            f"Berkas ini memuat lebih dari {MOST_FRAMES} gambar.",
            "Bagi menjadi beberapa berkas, lalu coba lagi.",
        )
    return total


def _frame(picture: "Image", number: int) -> "Image":
    with _picture_library():
        picture.seek(number)
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_large()
    with _picture_library():
        return _grey(picture)


def _grey(frame: "Image") -> "Image":
    """The frame in 8-bit grey, what is transparent on white."""
    from PIL import Image  # noqa: PLC0415 - heavy, and not needed before the first paint

    if not frame.has_transparency_data:
        return frame.convert("L")
    colours = frame.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", colours.size, "white"), colours).convert("L")


@contextmanager
def _picture_library() -> Generator[None]:
    """Say in a sentence what the library raises on damaged files, and keep its warnings to ourselves."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - heavy, not needed before the first paint

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Image.DecompressionBombError:
        raise _too_large() from None
    except UnidentifiedImageError:
        raise UserError(
            "Berkas ini bukan gambar atau PDF.", "Pilih foto atau hasil pindai (PNG, JPEG, TIFF) atau PDF."
        ) from None
    except (
        OSError,
        ValueError,
        TypeError,
        LookupError,
        SyntaxError,
        EOFError,
        ArithmeticError,
        struct.error,
    ):
        raise UserError(
            "Gambar ini rusak atau tidak lengkap.", "Simpan atau pindai ulang gambarnya, lalu coba lagi."
        ) from None


def _too_large() -> UserError:
    return UserError(
        f"Gambar ini terlalu besar: lebih dari {MOST_PIXELS // 1_000_000} juta titik.",
        "Pindai ulang pada 300 dpi, atau potong bagian kode QR-nya.",
    )
