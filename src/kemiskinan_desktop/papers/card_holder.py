"""Who holds a card: number, head, masked NIK, address, and the place of a photo."""

from collections.abc import Iterator
from typing import Final

from kemiskinan_desktop.papers.card_palette import CardPalette, palette_of
from kemiskinan_desktop.papers.card_text import LABEL, fitted, fitted_centred, style
from kemiskinan_desktop.papers.emblem import portrait
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit, fit_lines, is_cut, wrap
from kemiskinan_desktop.papers.inks import MUTED, TEXT, WHITE
from kemiskinan_desktop.papers.measures import Size
from kemiskinan_desktop.papers.pen import Pen, Run
from kemiskinan_desktop.papers.values import CardFace

PHOTO: Final = Size(17.0, 22.7)
"""Three to four, as on a passport photo."""
_PHOTO_Y: Final = 17.0
_PHOTO_GAP: Final = 2.4
_NAME: Final = style(Face.SEMIBOLD, 10.5, TEXT)
_NAME_ALONE: Final = 8.5
"""A name that would be smaller than this in one line stands in two."""
_NAME_TWICE: Final = 8.0
_PLAIN: Final = style(Face.REGULAR, 7.5, TEXT)
_PLACE: Final = style(Face.REGULAR, 7.2, TEXT)
_PLACE_Y: Final = 37.4
_PLACE_LEADING: Final = 3.2
_PLACE_LEADING_FOUR: Final = 2.9
"""Of an address that takes two lines itself."""
_USUAL_LINES: Final = 3


def draw_holder(pen: Pen, face: CardFace, left: float, area: Size, top: float) -> None:
    """The texts in an area whose corner is at `left`, `top`; nothing leaves it."""
    inks, begin = palette_of(face.design), left
    if face.design.photo:
        _draw_photo(pen, face, left, inks)
        begin += PHOTO.width + _PHOTO_GAP
    room = left + area.width - begin
    with pen.clipped(begin - 0.5, top, Size(room + 0.5, area.height)):
        pen.write(_holder(face, begin, room, inks))


def _draw_photo(pen: Pen, face: CardFace, left: float, inks: CardPalette) -> None:
    pen.box(left - 0.25, _PHOTO_Y - 0.25, Size(PHOTO.width + 0.5, PHOTO.height + 0.5), inks.hair)
    if face.photo is not None:
        pen.picture(left, _PHOTO_Y, PHOTO, portrait(face.photo, PHOTO))
        return
    pen.box(left, _PHOTO_Y, PHOTO, WHITE)
    middle, small = left + PHOTO.width / 2, style(Face.REGULAR, 6.0, MUTED)
    pen.write([fitted_centred(middle, _PHOTO_Y + PHOTO.height / 2 + 0.8, "pas foto", small, PHOTO.width)])


def _holder(face: CardFace, left: float, room: float, inks: CardPalette) -> Iterator[Run]:
    yield Run(left, 17.2, "NOMOR KARTU", LABEL)
    yield fitted(left, 21.9, face.number, style(Face.SEMIBOLD, 13.5, inks.strong), room)
    yield Run(left, 26.1, "KEPALA KELUARGA", LABEL)
    names = tuple(_names(face.head, left, room))
    yield from names
    nik = f"NIK {face.masked_nik}" if face.masked_nik else "NIK belum ada"
    yield fitted(left, 34.0 if len(names) == 1 else 34.5, nik, _PLAIN, room)
    yield from _address(face, left, room)


def _names(head: str, left: float, room: float) -> Iterator[Run]:
    alone = fit(head, _NAME.face, _NAME.size, room, _NAME_ALONE)
    if not is_cut(alone.text):
        yield Run(left, 30.4, alone.text, style(_NAME.face, alone.size, _NAME.ink))
        return
    lines, size = fit_lines(head, _NAME.face, _NAME_TWICE, room, 2)
    for index, line in enumerate(lines):
        yield Run(left, 28.9 + 2.75 * index, line, style(_NAME.face, size, _NAME.ink))


def _address(face: CardFace, left: float, room: float) -> Iterator[Run]:
    lines = (
        *wrap(face.address, _PLACE.face, _PLACE.size, room, 2),
        f"RT {face.rt} / RW {face.rw}, Kel. {face.kelurahan}",
        f"Kec. {face.kecamatan}",
    )
    leading = _PLACE_LEADING if len(lines) <= _USUAL_LINES else _PLACE_LEADING_FOUR
    for index, line in enumerate(lines):
        yield fitted(left, _PLACE_Y + index * leading, line, _PLACE, room)
