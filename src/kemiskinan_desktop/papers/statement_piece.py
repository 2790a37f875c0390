"""A part of a statement that stays together on its page."""

from collections.abc import Callable
from dataclasses import dataclass

from kemiskinan_desktop.papers.pen import Pen

Draw = Callable[[Pen, float], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page that stays together."""

    height: float
    draw: Draw
    keeps: float = 0.0
    """Millimetres that must follow on the same page, so that no heading stands alone at the foot."""
    again: "Piece | None" = None
    """What is drawn above it when a new page begins with it: the headings of its table."""
