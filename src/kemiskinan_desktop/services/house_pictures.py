"""A picture made into a photo to keep: upright, small, and without what the camera wrote in it."""

from dataclasses import dataclass, field
from io import BytesIO

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.photos import LONGEST_EDGE
from kemiskinan_desktop.services.opened_pictures import opened_picture

_QUALITY = 82


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPicture:
    """A JPEG of at most 1280 pixels."""

    picture: bytes = field(repr=False)
    width: int
    height: int


def prepared(source: bytes) -> PreparedPicture:
    """The picture ready to be kept; raises UserError for what is no picture, or too large a one."""
    from PIL import Image  # noqa: PLC0415 - heavy, and not needed before the first paint

    upright = opened_picture(source, LONGEST_EDGE, "RGB", unreadable=_unreadable(), too_large=_too_large())
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
