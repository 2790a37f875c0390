"""Columns of a table on paper: where they stand, their headings, their texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import cut, wrap
from kemiskinan_desktop.papers.inks import DEEP, HAIR, PALE
from kemiskinan_desktop.papers.measures import MM, Size
from kemiskinan_desktop.papers.pen import Pen, Run, Style, extent
from kemiskinan_desktop.papers.values import Align, ListColumn

PADDING: Final = 1.8
HEADING_HEIGHT: Final = 9.0
BODY: Final = Style(size=8.0)
HEADING: Final = Style(face=Face.SEMIBOLD, size=7.5, ink=DEEP)
_LEADING: Final = 3.1
_LEAST_SHARE: Final = 1 / 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A column on the paper."""

    column: ListColumn
    x: float
    width: float

    @property
    def room(self) -> float:
        """Millimetres its texts may take."""
        return self.width - 2 * PADDING

    def start(self, text: str, style: Style) -> float:
        """Where a text begins."""
        if self.column.align is Align.LEFT:
            return self.x + PADDING
        rest = self.room - extent(text, style)
        return self.x + PADDING + (rest if self.column.align is Align.RIGHT else rest / 2)


def place(columns: Sequence[ListColumn], left: float, right: float) -> tuple[Placed, ...]:
    """The columns side by side; together they are as wide as the table."""
    placed: list[Placed] = []
    x = left
    for column, width in zip(columns, _widths(columns, right - left), strict=True):
        placed.append(Placed(column, x, width))
        x += width
    return tuple(placed)


def _widths(columns: Sequence[ListColumn], room: float) -> list[float]:
    """All grow in proportion; in a narrow table those that give way shrink, to a third of their wish."""
    giving = sum(column.width for column in columns if column.gives)
    firm = sum(column.width for column in columns) - giving
    if firm + giving <= room or room - firm < giving * _LEAST_SHARE:
        return [column.width * room / (firm + giving) for column in columns]
    return [column.width * ((room - firm) / giving if column.gives else 1.0) for column in columns]


def fits(columns: Sequence[ListColumn], room: float) -> bool:
    """Whether a table of so many millimetres still shows what stands in its columns."""
    giving = sum(column.width for column in columns if column.gives)
    firm = sum(column.width for column in columns) - giving
    return firm + giving * _LEAST_SHARE <= room


def draw_heading(pen: Pen, columns: Sequence[Placed], top: float, height: float = HEADING_HEIGHT) -> None:
    """The band of column headings, up to two lines each."""
    left, right = columns[0].x, columns[-1].x + columns[-1].width
    pen.box(left, top, Size(right - left, height), PALE)
    pen.lines([(left, top, right, top), (left, top + height, right, top + height)], DEEP, 0.8)
    runs: list[Run] = []
    for placed in columns:
        lines = wrap(placed.column.label, HEADING.face, HEADING.size, placed.room, 2)
        first = middle_baseline(top, height, HEADING) - (len(lines) - 1) * _LEADING / 2
        runs += [
            Run(placed.start(line, HEADING), first + at * _LEADING, line, HEADING)
            for at, line in enumerate(lines)
        ]
    pen.write(runs)


def draw_cells(
    pen: Pen, placed: Placed, top: float, row: float, texts: Sequence[str], style: Style = BODY
) -> None:
    """The texts of one column under each other; a long one ends with an ellipsis inside its column."""
    fitting = [cut(text, style.face, style.size, placed.room) for text in texts]
    first = middle_baseline(top, row, style)
    if placed.column.align is Align.LEFT:
        pen.column(placed.x + PADDING, first, row, fitting, style)
        return
    pen.write(
        Run(placed.start(text, style), first + at * row, text, style) for at, text in enumerate(fitting)
    )


def draw_wrapped_cells(pen: Pen, placed: Placed, top: float, row: float, texts: Sequence[str]) -> None:
    """The texts of one column in high rows: on two lines where one is not enough."""
    runs: list[Run] = []
    for at, text in enumerate(texts):
        lines = wrap(text, BODY.face, BODY.size, placed.room, 2)
        first = middle_baseline(top + at * row, row, BODY) - (len(lines) - 1) * _LEADING / 2
        runs += [
            Run(placed.start(line, BODY), first + n * _LEADING, line, BODY) for n, line in enumerate(lines)
        ]
    pen.write(runs)


def draw_row_lines(pen: Pen, left: float, right: float, top: float, row: float, count: int) -> None:
    """Hairlines under each of `count` rows."""
    pen.lines([(left, top + n * row, right, top + n * row) for n in range(1, count + 1)], HAIR, 0.35)


def middle_baseline(top: float, height: float, style: Style) -> float:
    """The baseline that puts capital letters in the middle of a row."""
    return top + height / 2 + style.size / MM * 0.35
