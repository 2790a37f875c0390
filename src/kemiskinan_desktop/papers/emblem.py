"""Pictures a person gave, made small enough for their place."""

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.papers.measures import DPI, Size

if TYPE_CHECKING:
    from PIL.Image import Image

_SHARP = 1.5
"""Dots kept per printer dot: sharp in a zoomed preview too."""
_FACE_SHARP = 1.0
_FACE_QUALITY = 85


@lru_cache(maxsize=8)
def sized_picture(data: bytes, size: Size) -> bytes:
    """The picture as PNG with no more dots than its place can show; raises UserError for a damaged one."""
    dots = round(max(size.width, size.height) / 25.4 * DPI * _SHARP)
    with _opened(data) as picture:
        picture.thumbnail((dots, dots))
        made = BytesIO()
        picture.convert("RGBA").save(made, "PNG")
    return made.getvalue()


def portrait(data: bytes, size: Size) -> bytes:
    """A photo as JPEG that fills its place, cut at the longer sides; raises UserError for a damaged one."""
    dots = tuple(round(length / 25.4 * DPI * _FACE_SHARP) for length in (size.width, size.height))
    with _opened(data) as picture:
        picture.draft("RGB", (2 * dots[0], 2 * dots[1]))
        made = BytesIO()
        _filled(picture, (dots[0], dots[1])).save(made, "JPEG", quality=_FACE_QUALITY)
    return made.getvalue()


def _filled(picture: "Image", dots: tuple[int, int]) -> "Image":
    from PIL import Image, ImageOps  # noqa: PLC0415 - only where a picture is

    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    ground = Image.new("RGBA", upright.size, "white")
    ground.alpha_composite(upright)
    return ImageOps.fit(ground.convert("RGB"), dots, centering=(0.5, 0.35))


@contextmanager
def _opened(data: bytes) -> Generator["Image"]:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only where a picture is

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data)) as picture:
                yield picture
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as fault:
        raise UserError(
            "Gambar lambang atau foto tidak terbaca.", "Pilih gambar PNG atau JPEG yang lain di Pengaturan."
        ) from fault
