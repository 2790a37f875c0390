"""QR codes in one frame of a camera: looked for quickly, since the next frame comes soon."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameCodes:
    """What one look found."""

    texts: tuple[str, ...]
    """Every code that was read, top down, each once."""
    torn: bool
    """Whether a code is in sight of which too much is missing, and none that was read."""


def look(picture: "Image") -> FrameCodes:
    """Look at a grey picture in one way only: about 15 ms for 1280 x 720 on a slow PC."""
    import zxingcpp  # noqa: PLC0415 - heavy, and not needed before the first paint

    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    seen = zxingcpp.read_barcodes(picture, formats=formats, return_errors=True)
    whole = sorted((code for code in seen if code.valid), key=lambda code: code.position.top_left.y)
    texts = tuple(dict.fromkeys(code.text for code in whole))
    return FrameCodes(texts=texts, torn=bool(seen) and not texts)


def look_at_grey(pixels: bytes, width: int, height: int) -> FrameCodes:
    """The same for one byte a pixel, rows from top to bottom without gaps."""
    from PIL import Image  # noqa: PLC0415 - heavy, and not needed before the first paint

    return look(Image.frombytes("L", (width, height), pixels))
