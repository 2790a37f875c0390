"""Where cards lie on sheets: positions, mirrored backs, the order of pages. Pure reckoning."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.papers.measures import CARD, card_sheet, on_dots
from kemiskinan_desktop.papers.values import CARDS_A_SHEET, SheetOptions

COLUMNS: Final = 2
ROWS: Final = 5
GUTTER: Final = (4.0, 2.0)
"""Millimetres between cards, across and down; twice the bleed at least."""
BLEED: Final = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """The top left corner of a card on its page, in millimetres; `turned` cards stand on their head."""

    x: float
    y: float
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """What one page shows: the cards `first` to `last` (exclusive), the first one at `position` (from 0)."""

    first: int
    last: int
    position: int
    back: bool


def front_place(position: int, paper: Paper) -> Place:
    """Where the front at a position (from 0, row by row) lies; on whole printer dots, within 0.05 mm."""
    if paper is Paper.ID1:
        return Place(0.0, 0.0)
    row, column = divmod(position, COLUMNS)
    left, top = _margins(paper)
    x = left + column * (CARD.width + GUTTER[0])
    y = top + row * (CARD.height + GUTTER[1])
    return Place(on_dots(x), on_dots(y))


def back_place(position: int, paper: Paper, duplex: Duplex) -> Place:
    """Where the back must lie to come behind its front.

    Turned over the long edge, left and right change places. Turned over the short edge, top and bottom do,
    and backs stand on their head, so that a cut card is turned like a page of a book.
    """
    front = front_place(position, paper)
    if paper is Paper.ID1:
        return front
    size = card_sheet(paper)
    if duplex is Duplex.SHORT_EDGE:
        return Place(front.x, size.height - front.y - CARD.height, turned=True)
    return Place(size.width - front.x - CARD.width, front.y)


def page_count(cards: int, options: SheetOptions) -> int:
    """Pages that so many cards take."""
    sheets = len(_sheets(cards, options))
    return sheets if options.duplex is Duplex.FRONTS else 2 * sheets


def pages(cards: int, options: SheetOptions) -> Iterator[PageContent]:
    """The pages in printing order."""
    sheets = _sheets(cards, options)
    if options.duplex in (Duplex.FRONTS, Duplex.APART):
        yield from sheets
        if options.duplex is Duplex.APART:
            yield from map(_back, sheets)
        return
    for sheet in sheets:
        yield sheet
        yield _back(sheet)


def page_of(page: int, cards: int, options: SheetOptions) -> PageContent:
    """The content of a page, counted from 1; raises StopIteration past the last one."""
    return next(islice(pages(cards, options), page - 1, None))


def _sheets(cards: int, options: SheetOptions) -> list[PageContent]:
    if options.paper is Paper.ID1:
        return [PageContent(first=n, last=n + 1, position=0, back=False) for n in range(cards)]
    sheets: list[PageContent] = []
    first, position = 0, options.start - 1
    while first < cards:
        last = min(cards, first + CARDS_A_SHEET - position)
        sheets.append(PageContent(first=first, last=last, position=position, back=False))
        first, position = last, 0
    return sheets


def _back(sheet: PageContent) -> PageContent:
    return PageContent(first=sheet.first, last=sheet.last, position=sheet.position, back=True)


def _margins(paper: Paper) -> tuple[float, float]:
    """Left and top; the cards lie in the middle of the sheet."""
    size = card_sheet(paper)
    across = COLUMNS * CARD.width + (COLUMNS - 1) * GUTTER[0]
    down = ROWS * CARD.height + (ROWS - 1) * GUTTER[1]
    return (size.width - across) / 2, (size.height - down) / 2
