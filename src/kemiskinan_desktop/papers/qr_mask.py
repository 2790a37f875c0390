"""The signed code on a card: whole printer dots, pure black, in a white area nothing else enters."""

from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.papers.grid import Grid
from kemiskinan_desktop.papers.imposition import Place
from kemiskinan_desktop.papers.inks import WHITE
from kemiskinan_desktop.papers.measures import DPI, Size
from kemiskinan_desktop.papers.pen import Pen

AREA: Final = 25.0
"""Millimetres a side of the white area, the quiet zone included."""
QUIET_MODULES: Final = 4
LEAST_DOTS: Final = 4
"""Printer dots a module at 300 dpi, at least; as many times more on a finer printer."""
_HAIR: Final = 0.02
"""Of a dot, by which the code stays inside its dots: printers blacken every dot that is touched."""
_AS_BITS: Final = bytes.maketrans(b"\0\1", b"01")


@dataclass(frozen=True, slots=True)
class CodeSize:
    """How large the modules are together: side in millimetres on the sheet."""

    side: float
    dots: int
    """Printer dots a module."""


def size_of(modules: int, dpi: int = DPI) -> CodeSize:
    """The largest code of whole dots in the area; raises ValueError when a module would be too small."""
    dots = int(AREA * dpi / 25.4) // (modules + 2 * QUIET_MODULES)
    if dots * DPI < LEAST_DOTS * dpi:
        raise ValueError(modules)
    return CodeSize(modules * dots * 25.4 / dpi, dots)


def draw_code_area(pen: Pen, x: float, y: float, scale: float = 1.0) -> None:
    """The white area, 25 mm on the sheet even when the page is printed smaller."""
    grown = AREA / min(scale, 1.0)
    inset = (AREA - grown) / 2
    pen.box(x + inset, y + inset, Size(grown, grown), WHITE)


def draw_code(
    pen: Pen, place: Place, corner: tuple[float, float], modules: int, rows: tuple[bytes, ...], grid: Grid
) -> None:
    """The modules in the middle of the area whose corner on an upright card at `place` is `corner`.

    Offset and scale of the page move the middle of the code and leave its dots whole: the code itself is
    never scaled, and begins where a dot of the printer begins.
    """
    size = size_of(modules, grid.dpi)
    middle = grid.landing(place.x + corner[0] + AREA / 2, place.y + corner[1] + AREA / 2)
    on_sheet = grid.on_dot(middle[0] - size.side / 2, middle[1] - size.side / 2)
    hair = _HAIR * grid.dot
    x, y = grid.origin(on_sheet[0] + hair, on_sheet[1] + hair)
    packed = b"".join(_packed(row, modules) for row in rows)
    pen.mask(x - place.x, y - place.y, (size.side - 2 * hair) / grid.scale, modules, packed)


def _packed(row: bytes, modules: int) -> bytes:
    """A row as bits, first module highest, padded to whole bytes."""
    length = (modules + 7) // 8
    return int(row.translate(_AS_BITS).ljust(length * 8, b"0"), 2).to_bytes(length, "big")
