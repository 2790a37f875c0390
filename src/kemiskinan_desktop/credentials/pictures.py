"""Pictures: opened within bounds, and searched for QR codes as a bad scan needs it."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent

if TYPE_CHECKING:
    import zxingcpp
    from PIL.Image import Image

MOST_PIXELS: Final = 60_000_000
MOST_FRAMES: Final = 200
_KINDS: Final = ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP")
_SHEET_FROM: Final = 3_000_000
"""Pixels from which a picture may be a sheet of many cards, and is not tried enlarged."""
_REDUCED_FROM: Final = 500_000
_LINE_HEIGHT: Final = 40
"""Codes whose tops are this near, in pixels, stand on one line."""
_DAMAGED = UserError(
    "Gambar ini rusak atau tidak lengkap.", "Simpan atau pindai ulang gambarnya, lalu coba lagi."
)


def frames(source: Path | bytes, report: Report = silent) -> Iterator["Image"]:
    """The pictures of a file in grey on white, one after the other; raises UserError."""
    with _opened(source) as picture:
        total = _frame_count(picture)
        for number in range(total):
            report(number, total)
            yield _frame(picture, number)
        report(total, total)


def codes(picture: "Image", *, thorough: bool = True) -> list[str]:
    """The texts of all QR codes of a grey picture in reading order.

    Several ways of looking are tried until one finds codes; when `thorough`, all ways that suit a whole scanned sheet
    are joined, so that one stained card among ten is not passed over. A text twice in a picture counts once.
    """
    import zxingcpp  # noqa: PLC0415 - heavy, and not needed before the first paint

    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found: dict[str, tuple[int, int]] = {}
    for factor, attempt in _attempts(picture):
        for binarizer in (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram):
            for code in zxingcpp.read_barcodes(attempt, formats=formats, binarizer=binarizer):
                found.setdefault(code.text, _place(code, factor))
            if found and not (thorough and _is_sheet(picture)):
                return sorted(found, key=found.__getitem__)
    return sorted(found, key=found.__getitem__)


def _attempts(picture: "Image") -> Iterator[tuple[float, "Image"]]:
    """The picture as it is, smaller (evens out print dots), larger (small or blurred codes)."""
    from PIL.Image import Resampling  # noqa: PLC0415 - heavy, and not needed before the first paint

    yield 1.0, picture
    width, height = picture.size
    if width * height >= _REDUCED_FROM:
        yield 0.5, picture.resize((width // 2, height // 2), Resampling.BOX)
    if not _is_sheet(picture):
        for factor in (2, 3):
            yield factor, picture.resize((width * factor, height * factor), Resampling.BICUBIC)


def _is_sheet(picture: "Image") -> bool:
    return picture.width * picture.height > _SHEET_FROM


def _place(code: "zxingcpp.Barcode", factor: float) -> tuple[int, int]:
    """Line and column of a code, in the measure of the picture as it came."""
    corner = code.position.top_left
    return round(corner.y / factor) // _LINE_HEIGHT, round(corner.x / factor)


def _opened(source: Path | bytes) -> "Image":
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - heavy, and not needed before the first paint

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own bound is lower
            picture = Image.open(BytesIO(source) if isinstance(source, bytes) else source, formats=_KINDS)
    except Image.DecompressionBombError:
        raise _too_large() from None
    except UnidentifiedImageError:
        raise UserError(
            "Berkas ini bukan gambar atau PDF.", "Pilih foto atau hasil pindai (PNG, JPEG, TIFF) atau PDF."
        ) from None
    except _FAULTS:
        raise _damaged() from None
    _check_size(picture.size)
    return picture


def _frame_count(picture: "Image") -> int:
    try:
        total = int(getattr(picture, "n_frames", 1))
    except _FAULTS:
        raise _damaged() from None
    if total > MOST_FRAMES:
        raise UserError(
            f"Berkas ini memuat lebih dari {MOST_FRAMES} gambar.",
            "Bagi menjadi beberapa berkas, lalu coba lagi.",
        )
    return total


def _frame(picture: "Image", number: int) -> "Image":
    try:
        picture.seek(number)
    except _FAULTS:
        raise _damaged() from None
    _check_size(picture.size)
    return _grey(picture)


def _grey(frame: "Image") -> "Image":
    """The frame in 8-bit grey, what is transparent on white."""
    from PIL import Image  # noqa: PLC0415 - heavy, and not needed before the first paint

    try:
        if not frame.has_transparency_data:
            return frame.convert("L")
        colours = frame.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", colours.size, "white"), colours).convert("L")
    except (*_FAULTS, Image.DecompressionBombError):
        raise _damaged() from None


def _check_size(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise _too_large()


def _damaged() -> UserError:
    return UserError(
        "Gambar ini rusak atau tidak lengkap.", "Simpan atau pindai ulang gambarnya, lalu coba lagi."
    )


def _too_large() -> UserError:
    return UserError(
        f"Gambar ini terlalu besar: lebih dari {MOST_PIXELS // 1_000_000} juta titik.",
        "Pindai ulang pada 300 dpi, atau potong bagian kode QR-nya.",
    )
