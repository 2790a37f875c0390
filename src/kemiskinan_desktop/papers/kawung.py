"""The kawung motif of Javanese batik: four petals around a point, again and again."""

from typing import Final

from kemiskinan_desktop.papers.inks import Ink
from kemiskinan_desktop.papers.measures import Size
from kemiskinan_desktop.papers.pen import Pen

_PETAL: Final = (0.43, 0.20)
"""Length and width as shares of a tile."""


def draw_kawung(pen: Pen, x: float, y: float, size: Size, tile: float, ink: Ink) -> None:
    """The motif in a rectangle; whole tiles begin at its top left corner and are cut at its other edges."""
    with pen.clipped(x, y, size):
        for row in range(int(size.height // tile) + 1):
            for column in range(int(size.width // tile) + 1):
                _draw_tile(pen, x + column * tile, y + row * tile, tile, ink)


def _draw_tile(pen: Pen, x: float, y: float, tile: float, ink: Ink) -> None:
    middle_x, middle_y = x + tile / 2, y + tile / 2
    for degrees in (45, 135, 225, 315):
        with pen.frame(middle_x, middle_y, degrees=degrees):
            petal = Size(tile * _PETAL[0] * 1.3, tile * _PETAL[1] * 1.35)
            pen.oval(tile * 0.06, -petal.height / 2, petal, ink)
