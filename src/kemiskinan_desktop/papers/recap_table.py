"""The table of a recap: two rows of headings, one row per kelurahan, the total."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.domain.recap import RecapRow
from kemiskinan_desktop.papers import table
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit
from kemiskinan_desktop.papers.inks import DEEP, HAIR, PALE
from kemiskinan_desktop.papers.measures import Size
from kemiskinan_desktop.papers.pen import Pen, Run, Style, extent
from kemiskinan_desktop.papers.recap_columns import AREA_WIDTH, GROUPS, Part

HEADING: Final = 11.5
ROW: Final = 5.6
TOTAL: Final = 7.6
_NUMBER_WIDTH: Final = 9.0
_UPPER: Final = 6.2
_BODY: Final = Style(size=8.0)
_STRONG: Final = Style(face=Face.SEMIBOLD, size=8.0, ink=DEEP)


@dataclass(frozen=True, slots=True)
class _Column:
    part: Part
    x: float
    width: float


class RecapTable:
    """The table between two margins."""

    def __init__(self, left: float, right: float) -> None:
        self._left, self._right = left, right
        wished = _NUMBER_WIDTH + AREA_WIDTH + sum(group.width for group in GROUPS)
        self._share = (right - left) / wished
        self._area_x = left + _NUMBER_WIDTH * self._share
        self._first_x = self._area_x + AREA_WIDTH * self._share
        self._columns = self._placed()

    def _placed(self) -> tuple[_Column, ...]:
        columns: list[_Column] = []
        x = self._first_x
        for group in GROUPS:
            for part in group.parts:
                columns.append(_Column(part, x, part.width * self._share))
                x += part.width * self._share
        return tuple(columns)

    def draw_heading(self, pen: Pen, top: float) -> None:
        """Both rows of headings."""
        pen.box(self._left, top, Size(self._right - self._left, HEADING), PALE)
        pen.lines([(self._left, y, self._right, y) for y in (top, top + HEADING)], DEEP, 0.8)
        middle = table.middle_baseline(top, HEADING, table.HEADING)
        pen.text(self._left + table.PADDING, middle, "No.", table.HEADING)
        pen.text(self._area_x + table.PADDING, middle, "Kelurahan", table.HEADING)
        self._draw_groups(pen, top)
        lower = table.middle_baseline(top + _UPPER, HEADING - _UPPER, table.HEADING)
        pen.write(
            self._right_run(column, lower, column.part.label, table.HEADING) for column in self._columns
        )

    def _draw_groups(self, pen: Pen, top: float) -> None:
        y = table.middle_baseline(top + 0.6, _UPPER, table.HEADING)
        x = self._first_x
        for group in GROUPS:
            width = group.width * self._share
            label = fit(group.label, Face.SEMIBOLD, table.HEADING.size, width - 2)
            style = Style(face=Face.SEMIBOLD, size=label.size, ink=DEEP)
            pen.text_centred(x + width / 2, y, label.text, style)
            pen.lines([(x + 1.2, top + _UPPER, x + width - 1.2, top + _UPPER)], DEEP, 0.4)
            x += width

    def draw_rows(self, pen: Pen, top: float, rows: Sequence[RecapRow], first: int) -> None:
        """Rows under each other; the first one has the running number `first`."""
        table.draw_row_lines(pen, self._left, self._right, top, ROW, len(rows))
        self._draw_rules(pen, top, len(rows) * ROW)
        runs: list[Run] = []
        for index, row in enumerate(rows):
            y = table.middle_baseline(top + index * ROW, ROW, _BODY)
            number = str(first + index)
            runs.append(Run(self._area_x - table.PADDING - extent(number, _BODY), y, number, _BODY))
            runs += self._row_runs(row, row.name, y, _BODY)
        pen.write(runs)

    def draw_total(self, pen: Pen, top: float, total: RecapRow) -> None:
        """The total of all rows."""
        pen.box(self._left, top, Size(self._right - self._left, TOTAL), PALE)
        pen.lines([(self._left, y, self._right, y) for y in (top, top + TOTAL)], DEEP, 0.8)
        y = table.middle_baseline(top, TOTAL, _STRONG)
        pen.write(self._row_runs(total, "Jumlah", y, _STRONG))

    def _draw_rules(self, pen: Pen, top: float, height: float) -> None:
        edges = [self._first_x]
        for group in GROUPS:
            edges.append(edges[-1] + group.width * self._share)
        pen.lines([(x, top, x, top + height) for x in edges[:-1]], HAIR, 0.35)

    def _row_runs(self, row: RecapRow, name: str, y: float, style: Style) -> list[Run]:
        room = AREA_WIDTH * self._share - 2 * table.PADDING
        found = fit(name, style.face, style.size, room)
        named = Style(face=style.face, size=found.size, ink=style.ink)
        runs = [Run(self._area_x + table.PADDING, y, found.text, named)]
        runs += [self._right_run(column, y, column.part.text(row), style) for column in self._columns]
        return runs

    @staticmethod
    def _right_run(column: _Column, y: float, text: str, style: Style) -> Run:
        """A figure at the right of its column; a long one becomes smaller, since a figure is never cut."""
        room = column.width - 2 * 1.2
        wide = extent(text, style)
        if wide > room:
            style = Style(face=style.face, size=style.size * room / wide, ink=style.ink)
        return Run(column.x + column.width - 1.2 - extent(text, style), y, text, style)
