"""Millimetres, points, printer dots, sheets."""

from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.domain.sheets import Paper

MM: Final = 72 / 25.4
"""Points in a millimetre."""
DPI: Final = 300
DOT: Final = 25.4 / DPI
"""Millimetres of one printer dot."""


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in millimetres."""

    width: float
    height: float

    @property
    def turned(self) -> "Size":
        """The other way round: portrait becomes landscape."""
        return Size(self.height, self.width)


CARD: Final = Size(85.60, 53.98)
"""ID-1 (ISO/IEC 7810), the size of a bank card."""
SHEETS: Final = {Paper.A4: Size(210.0, 297.0), Paper.F4: Size(215.0, 330.0), Paper.ID1: CARD}
"""Portrait sheets; a single card lies as it is read."""


def on_dots(length: float) -> float:
    """The nearest length that is a whole number of printer dots."""
    return round(length / DOT) * DOT


def card_sheet(paper: Paper) -> Size:
    """The page that cards are laid on: the paper in whole printer dots, within 0.05 mm.

    Dots counted from any edge of the page are then the same.
    """
    size = SHEETS[paper]
    return Size(on_dots(size.width), on_dots(size.height))
