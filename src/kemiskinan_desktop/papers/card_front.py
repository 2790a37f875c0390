"""The front of a KIM card: who holds it, until when, and the signed code."""

from collections.abc import Iterator
from typing import Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.papers.card_text import LABEL, SMALL, fitted, fitted_centred, style
from kemiskinan_desktop.papers.emblem import sized_picture
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import wrap
from kemiskinan_desktop.papers.imposition import BLEED
from kemiskinan_desktop.papers.inks import DEEP, GOLD, MOTIF, MUTED, ON_DEEP, PALE, PALEST, TEAL, TEXT, WHITE
from kemiskinan_desktop.papers.kawung import draw_kawung
from kemiskinan_desktop.papers.measures import CARD, Size, on_dots
from kemiskinan_desktop.papers.pen import Pen, Run, Style
from kemiskinan_desktop.papers.qr_mask import AREA, draw_code, draw_code_area
from kemiskinan_desktop.papers.values import CardFace
from kemiskinan_desktop.papers.watermark import draw_watermark

TITLE: Final = "KARTU IDENTITAS WARGA MISKIN"
INSET: Final = 4.0
"""Millimetres no text comes nearer to the cut."""
BAND: Final = 12.8
STRIP: Final = 47.4
CODE_X: Final = on_dots(CARD.width - 3.2 - AREA)
CODE_Y: Final = on_dots(15.6)
GAP: Final = 1.8
"""Between the texts and the code's white area."""
PHOTO: Final = Size(17.0, 22.7)
_PHOTO_Y: Final = 17.0
_EMBLEM: Final = Size(9.2, 9.6)
_WORDMARK: Final = Style(face=Face.BOLD, size=17.0, ink=GOLD, spacing=0.6)
_GOVERNMENT: Final = Style(face=Face.MEDIUM, size=6.2, ink=ON_DEEP, spacing=0.5)
_WORDMARK_ROOM: Final = 15.5

_NUMBER: Final = style(Face.SEMIBOLD, 13.5, TEAL)
_NAME: Final = style(Face.SEMIBOLD, 10.5, TEXT)
_PLAIN: Final = style(Face.REGULAR, 7.5, TEXT)
_PLACE: Final = style(Face.REGULAR, 7.2, TEXT)
_PLACE_Y: Final = 38.3
_PLACE_LEADING: Final = 2.7
_STRIP_LABEL: Final = style(Face.REGULAR, 7.0, MUTED)
_STRIP_VALUE: Final = style(Face.SEMIBOLD, 7.5, DEEP)


def draw_front_artwork(pen: Pen, face: CardFace) -> None:
    """What all fronts of a batch share; drawn into the bleed."""
    width = CARD.width + 2 * BLEED
    pen.box(-BLEED, -BLEED, Size(width, CARD.height + 2 * BLEED), PALEST)
    if face.training:
        draw_watermark(pen, (INSET + CODE_X) / 2, 31.5, 31, degrees=24)
    pen.box(-BLEED, -BLEED, Size(width, BAND + BLEED), DEEP)
    draw_kawung(pen, 47.0, -BLEED, Size(CARD.width + BLEED - 47.3, BAND + BLEED), 4.6, MOTIF)
    pen.box(-BLEED, BAND, Size(width, 0.7), GOLD)
    _draw_band(pen, face)
    pen.box(-BLEED, STRIP, Size(width, CARD.height - STRIP + BLEED), PALE)
    draw_code_area(pen, CODE_X, CODE_Y)
    pen.write((*_strip(face), *_captions()))


def draw_front(pen: Pen, face: CardFace) -> None:
    """What is this card's own."""
    left = INSET
    if face.photo is not None:
        pen.picture(INSET, _PHOTO_Y, PHOTO, sized_picture(face.photo, PHOTO))
        left += PHOTO.width + 2.4
    room = CODE_X - GAP - left
    with pen.clipped(left - 0.5, BAND, Size(room + 0.5, STRIP - BAND)):
        pen.write(_holder(face, left, room))
    draw_code(pen, CODE_X, CODE_Y, face.qr_size, face.qr_rows)


def _draw_band(pen: Pen, face: CardFace) -> None:
    left = INSET
    if face.emblem is not None:
        pen.picture(INSET - 0.6, 1.6, _EMBLEM, sized_picture(face.emblem, _EMBLEM))
        left += _EMBLEM.width + 1.6
    room = CARD.width - INSET - _WORDMARK_ROOM - left
    government = fitted(left, 5.4, face.government, _GOVERNMENT, room * 0.85)
    spaced = Style(face=Face.MEDIUM, size=government.style.size, ink=ON_DEEP, spacing=0.5)
    title = fitted(left, 9.9, TITLE, style(Face.BOLD, 9.6, WHITE), room)
    pen.write((Run(left, 5.4, government.text, spaced), title))
    pen.text_right(CARD.width - INSET, 9.9, "KIM", _WORDMARK)


def _strip(face: CardFace) -> Iterator[Run]:
    y = 51.2
    yield Run(INSET, y, "Periode", _STRIP_LABEL)
    yield fitted(INSET + 10.6, y, face.period, _STRIP_VALUE, 22.0)
    yield Run(38.0, y, "Berlaku sampai", _STRIP_LABEL)
    yield fitted(56.8, y, format_date(face.valid_until), _STRIP_VALUE, CARD.width - INSET - 56.8)


def _captions() -> Iterator[Run]:
    middle, muted = CODE_X + AREA / 2, style(SMALL.face, SMALL.size, MUTED)
    yield fitted_centred(middle, 43.0, "Pindai untuk memeriksa", muted, AREA)
    yield fitted_centred(middle, 45.4, "keaslian kartu ini", muted, AREA)


def _holder(face: CardFace, left: float, room: float) -> Iterator[Run]:
    yield Run(left, 17.8, "NOMOR KARTU", LABEL)
    yield Run(left, 26.7, "KEPALA KELUARGA", LABEL)
    yield fitted(left, 22.9, face.number, _NUMBER, room)
    yield fitted(left, 31.0, face.head, _NAME, room)
    yield fitted(left, 34.7, f"NIK {face.masked_nik}" if face.masked_nik else "NIK belum ada", _PLAIN, room)
    lines = (
        *wrap(face.address, _PLACE.face, _PLACE.size, room, 2),
        f"RT {face.rt} / RW {face.rw}, Kel. {face.kelurahan}",
        f"Kec. {face.kecamatan}",
    )
    for index, line in enumerate(lines):
        yield fitted(left, _PLACE_Y + index * _PLACE_LEADING, line, _PLACE, room)
