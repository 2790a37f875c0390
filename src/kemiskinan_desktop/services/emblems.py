"""A picture made into an emblem: a PNG that keeps its clear parts, small enough to be carried along."""

import warnings
from io import BytesIO

from kemiskinan_desktop.domain.errors import UserError

LONGEST_EDGE = 800
"""Pixels; an emblem of 12 mm needs 142 at 300 dpi."""
LARGEST_FILE = 60_000_000
MOST_PIXELS = 120_000_000
_KINDS = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF")


def emblem_from(source: bytes) -> bytes:
    """PNG of at most 800 pixels; raises UserError for what is no picture, or too large a one."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - heavy, and not needed before the first paint

    if len(source) > LARGEST_FILE:
        raise _too_large()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(source), formats=_KINDS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise _too_large()
                opened.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))
                upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise UserError(
            "Berkas itu bukan gambar yang dapat dibaca.", "Pilih lambang PNG, SVG, atau JPEG yang lain."
        ) from None
    upright.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    made = BytesIO()
    upright.save(made, "PNG", optimize=True)
    return made.getvalue()


def _too_large() -> UserError:
    return UserError(
        "Gambar lambang itu terlalu besar.", "Pilih gambar paling besar 60 MB; lambang dicetak 9 mm saja."
    )
