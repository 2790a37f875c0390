"""The office's head above a paper: emblem, names, address, double rule."""

from typing import Final

from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.papers.emblem import sized_picture
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit
from kemiskinan_desktop.papers.inks import DEEP, MUTED, TEXT
from kemiskinan_desktop.papers.measures import Size
from kemiskinan_desktop.papers.pen import Pen, Style

HEIGHT: Final = 25.0
"""Millimetres from its top to the table's title."""
_EMBLEM: Final = Size(18.0, 19.0)


def draw_letterhead(pen: Pen, office: OfficeProfile, margin: float, top: float) -> None:
    """The head between the margins, beginning at `top`."""
    middle, room = pen.size.width / 2, pen.size.width - 2 * (margin + _EMBLEM.width + 4)
    if office.emblem is not None:
        pen.picture(margin, top, _EMBLEM, sized_picture(office.emblem, _EMBLEM))
    lines = (
        (5.0, office.government, Face.MEDIUM, 12.0, 1.0),
        (11.6, office_name(office), Face.BOLD, 16.0, 0.4),
        (16.8, contact_line(office), Face.REGULAR, 8.5, 0.0),
    )
    for below, text, face, size, spacing in lines:
        fitted = fit(text, face, size, room - len(text) * spacing * 0.36)
        ink = MUTED if face is Face.REGULAR else TEXT
        pen.text_centred(
            middle, top + below, fitted.text, Style(face=face, size=fitted.size, ink=ink, spacing=spacing)
        )
    left, right, rule = margin, pen.size.width - margin, top + 20.4
    pen.lines([(left, rule, right, rule)], DEEP, 1.8)
    pen.lines([(left, rule + 0.9, right, rule + 0.9)], DEEP, 0.5)


def office_name(office: OfficeProfile) -> str:
    """The name in the letterhead; made from the kecamatan when none was typed."""
    return office.name or office.area_title.upper()


def contact_line(office: OfficeProfile) -> str:
    """Address and telephone, as far as they were typed."""
    phone = f"Telepon {office.phone}" if office.phone else ""
    return "  ·  ".join(part for part in (office.address, phone) if part)
