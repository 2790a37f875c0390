"""A picture made into a photo to keep: upright, small, and without what the camera wrote in it."""

import warnings
from dataclasses import dataclass, field
from io import BytesIO

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.photos import LONGEST_EDGE

LARGEST_FILE = 60_000_000
"""Bytes of a file that is still opened."""
MOST_PIXELS = 120_000_000
_QUALITY = 82
_KINDS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF")


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPicture:
    """A JPEG of at most 1280 pixels."""

    picture: bytes = field(repr=False)
    width: int
    height: int


def prepared(source: bytes) -> PreparedPicture:
    """The picture ready to be kept; raises UserError for what is no picture, or too large a one."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - heavy, and not needed before the first paint

    if not 0 < len(source) <= LARGEST_FILE:
        raise _unreadable() if not source else _too_large()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(source), formats=_KINDS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise _too_large()
                opened.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))
                upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise _unreadable() from None
    upright.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    made = BytesIO()
    bare.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return PreparedPicture(picture=made.getvalue(), width=bare.width, height=bare.height)


def _unreadable() -> UserError:
    return UserError(
        "Berkas itu bukan gambar yang dapat dibaca.", "Pilih foto JPEG atau PNG, atau potret ulang."
    )


def _too_large() -> UserError:
    return UserError(
        "Foto itu terlalu besar.", "Pilih foto paling besar 60 MB; ukuran dari telepon biasa sudah cukup."
    )
