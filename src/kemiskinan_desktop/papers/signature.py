"""The block of the person who signs: place and date, position, room for the signature, name, rank, NIP."""

from typing import Final

from kemiskinan_desktop.domain.office import Signatory
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit
from kemiskinan_desktop.papers.inks import TEXT
from kemiskinan_desktop.papers.pen import Pen, Style, extent

HEIGHT: Final = 40.0
"""Millimetres of the block on a list or recap."""
WIDTH: Final = 78.0
_SIZE: Final = 9.0


def draw_signature(pen: Pen, signatory: Signatory, place_date: str, right: float, top: float) -> None:
    """The block, its middle half its width left of `right`."""
    middle = right - WIDTH / 2
    _centred(pen, middle, top + 4.5, place_date, Face.REGULAR)
    _centred(pen, middle, top + 9.0, signatory.position, Face.REGULAR)
    if signatory.name:
        style = _centred(pen, middle, top + 29.0, signatory.name, Face.SEMIBOLD)
        half = extent(signatory.name, style) / 2
        pen.lines([(middle - half, top + 29.8, middle + half, top + 29.8)], TEXT, 0.5)
    else:
        pen.lines([(middle - 26, top + 29.8, middle + 26, top + 29.8)], TEXT, 0.5)
    _centred(pen, middle, top + 33.8, signatory.rank, Face.REGULAR)
    _centred(pen, middle, top + 38.0, f"NIP {signatory.nip}" if signatory.nip else "", Face.REGULAR)


def _centred(pen: Pen, middle: float, y: float, text: str, face: Face) -> Style:
    fitted = fit(text, face, _SIZE, WIDTH)
    style = Style(face=face, size=fitted.size)
    pen.text_centred(middle, y, fitted.text, style)
    return style
