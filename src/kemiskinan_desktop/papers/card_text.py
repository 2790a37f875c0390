"""Texts on cards: fitted to their place, with styles made once."""

from functools import lru_cache

from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit
from kemiskinan_desktop.papers.inks import MUTED, TEXT, Ink
from kemiskinan_desktop.papers.pen import Run, Style, extent

SMALL = Style(size=6.0)
LABEL = Style(face=Face.MEDIUM, size=6.0, ink=MUTED, spacing=0.2)


@lru_cache(maxsize=256)
def style(face: Face, size: float, ink: Ink = TEXT) -> Style:
    """The one style of these properties, so that a text object changes it only when it must."""
    return Style(face=face, size=size, ink=ink)


def fitted(x: float, y: float, text: str, wanted: Style, room: float) -> Run:
    """A text that begins at `x` and takes at most `room`."""
    found = fit(text, wanted.face, wanted.size, room)
    return Run(x, y, found.text, style(wanted.face, found.size, wanted.ink))


def fitted_right(x: float, y: float, text: str, wanted: Style, room: float) -> Run:
    """A text that ends at `x` and takes at most `room`."""
    run = fitted(x, y, text, wanted, room)
    return Run(x - extent(run.text, run.style), y, run.text, run.style)


def fitted_centred(x: float, y: float, text: str, wanted: Style, room: float) -> Run:
    """A text whose middle is at `x` and that takes at most `room`."""
    run = fitted(x, y, text, wanted, room)
    return Run(x - extent(run.text, run.style) / 2, y, run.text, run.style)
