"""A picture file of a stranger opened with care: upright, scaled down, or refused."""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LARGEST_FILE = 60_000_000
"""Bytes of a file that is still opened."""
MOST_PIXELS = 120_000_000
_KINDS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")


def opened_picture(
    source: bytes, longest_edge: int, mode: str, *, unreadable: UserError, too_large: UserError
) -> "Picture":
    """The picture upright, in a mode of Pillow, no edge longer than so many pixels.

    Raises `unreadable` for what is no picture of a usual kind, and `too_large` for more than 60 MB or 120
    million pixels.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - heavy, and not needed before the first paint

    if len(source) > LARGEST_FILE:
        raise too_large
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(source), formats=_KINDS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise too_large
                opened.draft("RGB", (longest_edge, longest_edge))
                upright = ImageOps.exif_transpose(opened).convert(mode)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise unreadable from None
    upright.thumbnail((longest_edge, longest_edge), Image.Resampling.LANCZOS)
    return upright
