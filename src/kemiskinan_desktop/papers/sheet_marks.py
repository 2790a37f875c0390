"""What a sheet of cards carries beside the cards: cut marks, and how it must be printed."""

from collections.abc import Iterator
from typing import Final

from kemiskinan_desktop.papers.imposition import COLUMNS, PageContent, Place, back_place, front_place
from kemiskinan_desktop.papers.inks import BLACK, MUTED
from kemiskinan_desktop.papers.measures import CARD, SHEETS
from kemiskinan_desktop.papers.pen import Pen, Style
from kemiskinan_desktop.papers.values import CARDS_A_SHEET, SheetOptions

PRINT_NOTE: Final = "Cetak ukuran sebenarnya (100 %)"
_GAP: Final = 1.5
"""Between a card's edge and its mark: outside the bleed."""
_LENGTH: Final = 3.5
_NOTE: Final = Style(size=7.0, ink=MUTED)
_NOTE_X: Final = 7.0


def draw_cut_marks(pen: Pen, options: SheetOptions, *, back: bool) -> None:
    """The cut marks of a side; all pages of that side share them."""
    pen.lines(_marks(_places(options, back=back)), BLACK, 0.3)


def draw_sheet_note(pen: Pen, page: PageContent, options: SheetOptions) -> None:
    """How the sheet must be printed, and which one it is."""
    size = SHEETS[options.paper]
    side = "belakang" if page.back else "depan"
    sheet = (page.first + options.start - 1) // CARDS_A_SHEET + 1
    note = f"{PRINT_NOTE}  ·  Lembar {sheet}, {side}"
    pen.text_turned(_NOTE_X, size.height / 2, note, _NOTE, 90)


def _places(options: SheetOptions, *, back: bool) -> list[Place]:
    positions = range(CARDS_A_SHEET)
    if back:
        return [back_place(position, options.paper, options.duplex) for position in positions]
    return [front_place(position, options.paper) for position in positions]


def _marks(places: list[Place]) -> Iterator[tuple[float, float, float, float]]:
    across = sorted({edge for place in places[:COLUMNS] for edge in (place.x, place.x + CARD.width)})
    down = sorted({edge for place in places[::COLUMNS] for edge in (place.y, place.y + CARD.height)})
    near, far = _GAP, _GAP + _LENGTH
    for x in across:
        yield x, down[0] - far, x, down[0] - near
        yield x, down[-1] + near, x, down[-1] + far
    for y in down:
        yield across[0] - far, y, across[0] - near, y
        yield across[-1] + near, y, across[-1] + far, y
