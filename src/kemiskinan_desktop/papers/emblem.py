"""Pictures a person gave, made small enough for their place."""

from functools import lru_cache
from io import BytesIO

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.papers.measures import DPI, Size

_SHARP = 1.5
"""Dots kept per printer dot: sharp in a zoomed preview too."""


@lru_cache(maxsize=8)
def sized_picture(data: bytes, size: Size) -> bytes:
    """The picture as PNG with no more dots than its place can show; raises UserError for a damaged one."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only where a picture is

    dots = round(max(size.width, size.height) / 25.4 * DPI * _SHARP)
    try:
        with Image.open(BytesIO(data)) as picture:
            picture.thumbnail((dots, dots))
            made = BytesIO()
            picture.convert("RGBA").save(made, "PNG")
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError) as fault:
        raise UserError(
            "Gambar lambang atau foto tidak terbaca.", "Pilih gambar PNG atau JPEG yang lain di Pengaturan."
        ) from fault
    return made.getvalue()
