"""The pieces of a statement that are looked at or written on by hand: photos, empty lines, signers."""

from collections.abc import Iterator
from typing import Final

from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit
from kemiskinan_desktop.papers.inks import HAIR, MUTED, TEXT
from kemiskinan_desktop.papers.measures import Size
from kemiskinan_desktop.papers.pen import Pen, Style
from kemiskinan_desktop.papers.statement_piece import Piece
from kemiskinan_desktop.papers.statement_values import Lines, Photo, Photos, Signers

_CAPTION: Final = Style(size=7.8, ink=MUTED)
_TITLE: Final = Style(face=Face.MEDIUM, size=8.6)
_CAPTION_HEIGHT: Final = 6.0
_GAP: Final = 6.0
_LINE: Final = 8.0
_BELOW_LINES: Final = 4.0
_SIGNERS: Final = 32.0


def hand_pieces(block: Photos | Lines | Signers, left: float, right: float) -> Iterator[Piece]:
    """The pieces of such a block between two edges."""
    if isinstance(block, Photos):
        yield _photos(block, left, right)
    elif isinstance(block, Lines):
        yield from (_line(left, right) for _ in range(block.count))
        yield Piece(_BELOW_LINES, lambda _pen, _y: None)
    else:
        yield _signers(block, left, right)


def _photos(block: Photos, left: float, right: float) -> Piece:
    count = len(block.shown)
    size = Size((right - left - _GAP * (count - 1)) / count, block.height)

    def draw(pen: Pen, y: float) -> None:
        for place, photo in enumerate(block.shown):
            _photo(pen, left + place * (size.width + _GAP), y + 1, size, photo)

    return Piece(block.height + _CAPTION_HEIGHT + 2, draw)


def _photo(pen: Pen, x: float, y: float, size: Size, photo: Photo) -> None:
    if photo.data is None:
        right, bottom = x + size.width, y + size.height
        pen.lines(
            [(x, y, right, y), (x, bottom, right, bottom), (x, y, x, bottom), (right, y, right, bottom)],
            HAIR, 0.6,
        )  # fmt: skip
    else:
        pen.picture(x, y, size, photo.data)
    fitted = fit(photo.caption, _CAPTION.face, _CAPTION.size, size.width)
    style = Style(size=fitted.size, ink=_CAPTION.ink)
    pen.text_centred(x + size.width / 2, y + size.height + 4.2, fitted.text, style)


def _line(left: float, right: float) -> Piece:
    def draw(pen: Pen, y: float) -> None:
        pen.lines([(left, y + _LINE - 1, right, y + _LINE - 1)], HAIR, 0.6)

    return Piece(_LINE, draw)


def _signers(block: Signers, left: float, right: float) -> Piece:
    width = (right - left) / len(block.titles)

    def draw(pen: Pen, y: float) -> None:
        for place, title in enumerate(block.titles):
            middle = left + (place + 0.5) * width
            fitted = fit(title, _TITLE.face, _TITLE.size, width - 4)
            pen.text_centred(middle, y + 7, fitted.text, Style(face=_TITLE.face, size=fitted.size))
            pen.lines([(middle - width * 0.4, y + 27, middle + width * 0.4, y + 27)], TEXT, 0.5)

    return Piece(_SIGNERS, draw)
