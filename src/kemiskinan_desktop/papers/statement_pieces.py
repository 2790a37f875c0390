"""The pieces a statement falls into: each as high as its lines, drawn where it comes to stand."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from kemiskinan_desktop.papers import table
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import wrap
from kemiskinan_desktop.papers.inks import DEEP, HAIR, MUTED
from kemiskinan_desktop.papers.measures import MM
from kemiskinan_desktop.papers.pen import Pen, Run, Style
from kemiskinan_desktop.papers.statement_hand import hand_pieces
from kemiskinan_desktop.papers.statement_piece import Piece
from kemiskinan_desktop.papers.statement_values import Block, Facts, Grid, Heading, Paragraph, Photos

_BODY: Final = Style(size=9.0)
_QUIET: Final = Style(size=8.0, ink=MUTED)
_HEADING: Final = Style(face=Face.SEMIBOLD, size=10.5, ink=DEEP)
_CELL: Final = Style(size=7.8)
_LABEL_SHARE: Final = 0.3
_HEADING_HEIGHT: Final = 9.0
_KEPT: Final = 14.0
_SPACE: Final = 1.6
_CELL_PADDING: Final = 1.3
_MOST_LINES: Final = 1000
"""Lines of one text; longer than anything a person types."""
_LEADING: Final = 1.36
"""Distance of lines as a share of the letters' height."""


def pieces(blocks: Sequence[Block], left: float, right: float) -> Iterator[Piece]:
    """The pieces of blocks between two edges, in order."""
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading):
            yield _heading(block, left, _kept_with(following))
        elif isinstance(block, Paragraph):
            yield from _paragraph(block, left, right)
        elif isinstance(block, Facts):
            yield from _facts(block, left, right)
        elif isinstance(block, Grid):
            yield from _grid(block, left, right)
        else:
            yield from hand_pieces(block, left, right)


def _leading(style: Style) -> float:
    """Millimetres from one baseline to the next."""
    return style.size / MM * _LEADING


def _kept_with(following: Block | None) -> float:
    """Millimetres below a heading that must stand on its page."""
    return following.height + _HEADING_HEIGHT if isinstance(following, Photos) else _KEPT


def _heading(block: Heading, left: float, keeps: float) -> Piece:
    def draw(pen: Pen, y: float) -> None:
        pen.text(left, y + _HEADING_HEIGHT - 2.6, block.text, _HEADING)

    return Piece(_HEADING_HEIGHT, draw, keeps=keeps)


def _paragraph(block: Paragraph, left: float, right: float) -> Iterator[Piece]:
    style = _QUIET if block.quiet else _BODY
    for line in _lines(block.text, style, right - left):
        yield _line(left, line, style)
    yield _gap()


def _line(left: float, text: str, style: Style) -> Piece:
    def draw(pen: Pen, y: float) -> None:
        pen.text(left, y + style.size / MM, text, style)

    return Piece(_leading(style), draw)


def _gap() -> Piece:
    return Piece(_SPACE, _nothing)


def _nothing(_pen: Pen, _y: float) -> None:
    """Blank paper."""


def _facts(block: Facts, left: float, right: float) -> Iterator[Piece]:
    label_width = (right - left) * _LABEL_SHARE
    for label, value in block.rows:
        yield _fact(label, value or "–", left, left + label_width, right)
    yield _gap()


def _fact(label: str, value: str, left: float, middle: float, right: float) -> Piece:
    quiet = Style(size=_BODY.size, ink=MUTED)
    labels = _lines(label, quiet, middle - left - 3)
    values = _lines(value, _BODY, right - middle)
    step = _leading(_BODY)

    def draw(pen: Pen, y: float) -> None:
        base = y + _BODY.size / MM
        runs = [Run(left, base + n * step, text, quiet) for n, text in enumerate(labels)]
        runs += [Run(middle, base + n * step, text, _BODY) for n, text in enumerate(values)]
        pen.write(runs)

    return Piece(max(len(labels), len(values)) * step + 0.5, draw)


def _grid(block: Grid, left: float, right: float) -> Iterator[Piece]:
    if not block.rows:
        yield from _paragraph(Paragraph(block.empty, quiet=True), left, right)
        return
    placed = table.place(block.columns, left, right)
    head = Piece(table.HEADING_HEIGHT, lambda pen, y: table.draw_heading(pen, placed, y), keeps=8.0)
    yield head
    for row in block.rows:
        yield _row(placed, row, head)
    yield Piece(2 * _SPACE, _nothing)


def _row(placed: Sequence[table.Placed], row: Sequence[str], head: Piece) -> Piece:
    cells = [_lines(text, _CELL, column.room) for column, text in zip(placed, row, strict=True)]
    step = _leading(_CELL)
    height = max(len(lines) for lines in cells) * step + 2 * _CELL_PADDING

    def draw(pen: Pen, y: float) -> None:
        base = y + _CELL_PADDING + _CELL.size / MM * 0.9
        pen.write(
            Run(column.start(text, _CELL), base + n * step, text, _CELL)
            for column, lines in zip(placed, cells, strict=True)
            for n, text in enumerate(lines)
        )
        pen.lines([(placed[0].x, y + height, placed[-1].x + placed[-1].width, y + height)], HAIR, 0.35)

    return Piece(height, draw, again=head)


def _lines(text: str, style: Style, room: float) -> tuple[str, ...]:
    """The lines of a text, each of its own lines begun anew."""
    found: list[str] = []
    for paragraph in text.splitlines() or [""]:
        found += wrap(paragraph, style.face, style.size, room, _MOST_LINES) or ("",)
    return tuple(found)
