"""A picture made into an emblem: a PNG that keeps its clear parts, small enough to be carried along."""

from io import BytesIO

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.opened_pictures import opened_picture

LONGEST_EDGE = 800
"""Pixels; an emblem of 12 mm needs 142 at 300 dpi."""


def emblem_from(source: bytes) -> bytes:
    """PNG of at most 800 pixels; raises UserError for what is no picture, or too large a one."""
    upright = opened_picture(source, LONGEST_EDGE, "RGBA", unreadable=_unreadable(), too_large=_too_large())
    made = BytesIO()
    upright.save(made, "PNG", optimize=True)
    return made.getvalue()


def _unreadable() -> UserError:
    return UserError(
        "Berkas itu bukan gambar yang dapat dibaca.", "Pilih lambang PNG, SVG, atau JPEG yang lain."
    )


def _too_large() -> UserError:
    return UserError(
        "Gambar lambang itu terlalu besar.", "Pilih gambar paling besar 60 MB; lambang dicetak 9 mm saja."
    )
