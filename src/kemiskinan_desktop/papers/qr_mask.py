"""The signed code on a card: whole printer dots, pure black, in a white area nothing else enters."""

from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.papers.inks import WHITE
from kemiskinan_desktop.papers.measures import DOT, Size, on_dots
from kemiskinan_desktop.papers.pen import Pen

AREA: Final = 25.0
"""Millimetres a side of the white area, the quiet zone included."""
QUIET_MODULES: Final = 4
LEAST_DOTS: Final = 4
_AS_BITS: Final = bytes.maketrans(b"\0\1", b"01")


@dataclass(frozen=True, slots=True)
class CodePlace:
    """Where the modules lie within the area: offset and side in millimetres."""

    inset: float
    side: float
    dots: int
    """Printer dots a module."""


def place_code(modules: int) -> CodePlace:
    """The code in the middle of its area; raises ValueError when a module would have less than 4 dots."""
    dots = int(AREA / DOT) // (modules + 2 * QUIET_MODULES)
    if dots < LEAST_DOTS:
        raise ValueError(modules)
    side = modules * dots * DOT
    return CodePlace(on_dots((AREA - side) / 2), side, dots)


def draw_code_area(pen: Pen, x: float, y: float) -> None:
    """The white area."""
    pen.box(x, y, Size(AREA, AREA), WHITE)


def draw_code(pen: Pen, x: float, y: float, modules: int, rows: tuple[bytes, ...]) -> None:
    """The modules, within the area whose corner is at `x`, `y`."""
    placed = place_code(modules)
    packed = b"".join(_packed(row, modules) for row in rows)
    pen.mask(x + placed.inset, y + placed.inset, placed.side, modules, packed)


def _packed(row: bytes, modules: int) -> bytes:
    """A row as bits, first module highest, padded to whole bytes."""
    length = (modules + 7) // 8
    return int(row.translate(_AS_BITS).ljust(length * 8, b"0"), 2).to_bytes(length, "big")
