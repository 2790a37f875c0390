"""How a list falls into pages: pure reckoning with heights, nothing is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto


class Kind(Enum):
    """What a line of a page is."""

    GROUP = auto()
    CONTINUED = auto()
    """The heading of a group that began on an earlier page."""
    ROWS = auto()
    SUBTOTAL = auto()
    TOTAL = auto()
    SIGNATURE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a page; `first` and `count` say which rows of the group it shows."""

    kind: Kind
    y: float
    group: int = 0
    first: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heights:
    """Millimetres: where rows begin on the first and later pages, where they end, what a piece takes."""

    first_top: float
    later_top: float
    bottom: float
    row: float
    heading: float
    subtotal: float
    total: float
    signature: float


@dataclass(slots=True)
class _Filling:
    """Pages while they fill."""

    heights: Heights
    pages: list[list[Line]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def has_room(self, height: float) -> bool:
        return self.y + height <= self.heights.bottom + 1e-6

    def turn(self) -> None:
        self.pages.append([])
        self.y = self.heights.later_top

    def put(self, kind: Kind, height: float, group: int = 0, first: int = 0, count: int = 0) -> None:
        self.pages[-1].append(Line(kind, self.y, group, first, count))
        self.y += height


def lay_out(groups: Sequence[int], heights: Heights) -> tuple[tuple[Line, ...], ...]:
    """The pages of groups with so many rows each, the grand total and the signature last."""
    filling = _Filling(heights, y=heights.first_top)
    for group, rows in enumerate(groups):
        _lay_group(filling, group, rows)
    if not filling.has_room(heights.total):
        filling.turn()
    filling.put(Kind.TOTAL, heights.total)
    if not filling.has_room(heights.signature):
        filling.turn()
    filling.put(Kind.SIGNATURE, heights.signature)
    return tuple(tuple(page) for page in filling.pages)


def _lay_group(filling: _Filling, group: int, rows: int) -> None:
    heights = filling.heights
    beneath = min(rows, 2) * heights.row if rows else heights.subtotal
    if not filling.has_room(heights.heading + beneath):
        filling.turn()
    filling.put(Kind.GROUP, heights.heading, group)
    first = 0
    while first < rows:
        fitting = min(rows - first, int((heights.bottom - filling.y + 1e-6) / heights.row))
        if fitting < 1:
            _continue(filling, group)
            continue
        filling.put(Kind.ROWS, fitting * heights.row, group, first, fitting)
        first += fitting
    if not filling.has_room(heights.subtotal):
        _continue(filling, group)
    filling.put(Kind.SUBTOTAL, heights.subtotal, group)


def _continue(filling: _Filling, group: int) -> None:
    filling.turn()
    filling.put(Kind.CONTINUED, filling.heights.heading, group)
