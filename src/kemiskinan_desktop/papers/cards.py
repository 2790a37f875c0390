"""KIM cards on sheets: fronts, backs, cut marks; thousands in one file."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.papers.card_back import draw_back, draw_back_artwork
from kemiskinan_desktop.papers.card_front import draw_front, draw_front_artwork
from kemiskinan_desktop.papers.document import new_document
from kemiskinan_desktop.papers.grid import grid_of
from kemiskinan_desktop.papers.imposition import BLEED, PageContent, Place, back_place, front_place, pages
from kemiskinan_desktop.papers.measures import CARD, SHEETS, Size, card_sheet
from kemiskinan_desktop.papers.pen import Pen
from kemiskinan_desktop.papers.sheet_marks import draw_cut_marks, draw_sheet_note
from kemiskinan_desktop.papers.values import CardFace, PrintedSheets, SheetOptions

Draw = Callable[[], None]
TITLE: Final = "Kartu Identitas Warga Miskin"
_HEAD_OVER: Final = 180.0


def write_cards(
    faces: Iterable[CardFace],
    count: int,
    options: SheetOptions,
    target: Path | BinaryIO,
    report: Report = silent,
) -> PrintedSheets:
    """Write `count` cards, each `copies` times; reports cards, drawn page by page.

    Raises UserError when the disk refuses or a picture is damaged, CancelledError on Batal (nothing is left
    behind), and ValueError when there are not `count` faces.
    """
    total = count * options.copies
    copied = (face for face in faces for _ in range(options.copies))
    with _document(options, target) as pen:
        sheets = _Sheets(pen, options, copied)
        for page in pages(total, options):
            report(min(page.first, total), total)
            sheets.draw(page)
        report(total, total)
    return PrintedSheets(cards=total, pages=pen.pages)


def write_page(faces: Iterable[CardFace], page: PageContent, options: SheetOptions, target: BinaryIO) -> None:
    """Write one page alone, as a preview; `faces` are the cards of that page."""
    with _document(options, target) as pen:
        _Sheets(pen, options, iter(faces), whole=False).draw(page)


def _document(options: SheetOptions, target: Path | BinaryIO) -> AbstractContextManager[Pen]:
    return new_document(target, card_sheet(options.paper), title=TITLE)


class _Sheets:
    """The pages of one file; artwork that cards share is drawn once and kept."""

    def __init__(
        self, pen: Pen, options: SheetOptions, faces: Iterator[CardFace], *, whole: bool = True
    ) -> None:
        self._pen = pen
        self._options = options
        self._grid = grid_of(options)
        self._faces = faces
        self._whole = whole
        self._waiting: dict[int, CardFace] = {}
        """Cards whose front is drawn and whose back is not, without their code."""
        self._artwork: dict[Hashable, str] = {}

    def draw(self, page: PageContent) -> None:
        """The next page."""
        options = self._options
        with self._pen.page(options.offset_mm, options.scale):
            if options.paper is not Paper.ID1:
                self._mark(page)
            faces = self._backs(page) if page.back and self._whole else self._fronts(page)
            for position, face in enumerate(faces, start=page.position):
                if page.back:
                    self._draw_back(face, back_place(position, options.paper, options.duplex))
                else:
                    self._draw_front(face, front_place(position, options.paper))

    def _mark(self, page: PageContent) -> None:
        options, pen = self._options, self._pen
        draw_sheet_note(pen, page, options)
        if options.crop_marks:
            pen.put(
                self._kept(
                    ("tanda", page.back),
                    SHEETS[options.paper],
                    0.0,
                    lambda: draw_cut_marks(pen, options, back=page.back),
                )
            )

    def _fronts(self, page: PageContent) -> list[CardFace]:
        faces = list(islice(self._faces, page.last - page.first))
        if len(faces) < page.last - page.first:
            raise ValueError(page.last)
        if self._whole and self._options.duplex is not Duplex.FRONTS:
            self._waiting |= {page.first + at: replace(face, qr_rows=()) for at, face in enumerate(faces)}
        return faces

    def _backs(self, page: PageContent) -> list[CardFace]:
        return [self._waiting.pop(index) for index in range(page.first, page.last)]

    def _draw_front(self, face: CardFace, place: Place) -> None:
        pen, scale = self._pen, self._grid.scale
        shared = (face.government, face.emblem, face.period, face.valid_until, face.design, face.training)
        artwork = self._kept(("depan", *shared), CARD, BLEED, lambda: draw_front_artwork(pen, face, scale))
        self._draw(place, artwork, lambda: draw_front(pen, face, place, self._grid))

    def _draw_back(self, face: CardFace, place: Place) -> None:
        pen = self._pen
        shared = (face.sk_number, face.sk_date, face.issue_place, face.issue_date, face.signatory)
        key = ("belakang", *shared, face.contact, face.design, face.training)
        artwork = self._kept(key, CARD, BLEED, lambda: draw_back_artwork(pen, face))
        self._draw(place, artwork, lambda: draw_back(pen, face))

    def _draw(self, place: Place, artwork: str, draw: Draw) -> None:
        x, y = place.x, place.y
        if place.turned:
            x, y = x + CARD.width, y + CARD.height
        with self._pen.frame(x, y, degrees=_HEAD_OVER if place.turned else 0.0):
            self._pen.put(artwork)
            draw()

    def _kept(self, key: Hashable, size: Size, bleed: float, draw: Callable[[], None]) -> str:
        """The name of artwork that is drawn on first use."""
        name = self._artwork.get(key)
        if name is None:
            name = f"k{len(self._artwork)}"
            with self._pen.form(name, size, bleed):
                draw()
            self._artwork[key] = name
        return name
