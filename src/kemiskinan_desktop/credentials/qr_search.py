"""QR codes in a picture, searched for as a bad scan needs it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import zxingcpp
    from PIL.Image import Image

_SHEET_FROM: Final = 3_000_000
"""Pixels from which a picture may be a sheet of many cards, and is not tried enlarged."""
_REDUCED_FROM: Final = 500_000
_HAIR: Final = 3
_SCRATCH: Final = 5
"""Side of the square whose darkest (lightest) dot is taken; of a picture as it is, and of a doubled one."""
_LINE_HEIGHT: Final = 40
"""Codes whose tops are this near, in pixels, stand on one line."""


def codes(picture: "Image", *, thorough: bool = True) -> list[str]:
    """The texts of all QR codes of a grey picture in reading order.

    Several ways of looking are tried until one finds codes. When `thorough`, those for a whole scanned sheet
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
    """The picture as it is, smaller (evens out print dots), larger (small codes), then mended.

    Scratches are white and thinner than a module: darkening closes them, and lightening the ink that a copier
    let grow. A blurred code is sharpened twice.
    """
    from PIL.Image import Resampling  # noqa: PLC0415 - heavy, and not needed before the first paint
    from PIL.ImageFilter import MaxFilter, MinFilter, UnsharpMask  # noqa: PLC0415 - the same

    yield 1.0, picture
    width, height = picture.size
    if width * height >= _REDUCED_FROM:
        yield 0.5, picture.resize((width // 2, height // 2), Resampling.BOX)
    if not _is_sheet(picture):
        for factor in (2, 3):
            yield factor, picture.resize((width * factor, height * factor), Resampling.BICUBIC)
        double = picture.resize((width * 2, height * 2), Resampling.LANCZOS)
        sharpen = UnsharpMask(radius=5, percent=200, threshold=0)
        yield 2, double.filter(sharpen).filter(sharpen)
        yield 1.0, picture.filter(MinFilter(_HAIR))
        yield 1.0, picture.filter(MaxFilter(_HAIR))
        yield 2, double.filter(MinFilter(_SCRATCH))


def _is_sheet(picture: "Image") -> bool:
    return picture.width * picture.height > _SHEET_FROM


def _place(code: "zxingcpp.Barcode", factor: float) -> tuple[int, int]:
    """Line and column of a code, in the measure of the picture as it came."""
    corner = code.position.top_left
    return round(corner.y / factor) // _LINE_HEIGHT, round(corner.x / factor)
