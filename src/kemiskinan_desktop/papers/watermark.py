"""LATIHAN across every print of a training office."""

from typing import Final

from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.inks import WATERMARK
from kemiskinan_desktop.papers.pen import Pen, Style

WORD: Final = "LATIHAN"


def draw_watermark(pen: Pen, x: float, y: float, points: float, degrees: float = 28.0) -> None:
    """The word, its middle at a point, `points` high; drawn first, so that everything else stays readable."""
    style = Style(face=Face.BOLD, size=points, ink=WATERMARK, spacing=points * 0.06)
    pen.text_turned(x, y, WORD, style, degrees)
