"""The front of a KIM card: who holds it, until when, and the signed code."""

from collections.abc import Iterator
from typing import Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.papers.card_holder import draw_holder
from kemiskinan_desktop.papers.card_palette import CardPalette, palette_of
from kemiskinan_desktop.papers.card_text import SMALL, fitted, fitted_centred, style
from kemiskinan_desktop.papers.emblem import sized_picture
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import is_cut
from kemiskinan_desktop.papers.grid import Grid
from kemiskinan_desktop.papers.imposition import BLEED, Place
from kemiskinan_desktop.papers.inks import MUTED, WHITE
from kemiskinan_desktop.papers.kawung import draw_kawung
from kemiskinan_desktop.papers.measures import CARD, Size, on_dots
from kemiskinan_desktop.papers.pen import Pen, Run, Style, extent
from kemiskinan_desktop.papers.qr_mask import AREA, draw_code, draw_code_area
from kemiskinan_desktop.papers.values import CardFace
from kemiskinan_desktop.papers.watermark import draw_watermark

INSET: Final = 4.0
"""Millimetres no text comes nearer to the cut."""
BAND: Final = 12.8
STRIP: Final = 47.4
CODE_X: Final = on_dots(CARD.width - 3.2 - AREA)
CODE_Y: Final = on_dots(15.6)
GAP: Final = 1.8
"""Between the texts and the code's white area."""
_EMBLEM: Final = Size(9.2, 9.6)
_MOTIF_X: Final = 47.0
_TILE: Final = 4.6
_MARK_GAP: Final = 2.4
_GOVERNMENT_Y: Final = 5.4
_TITLE_Y: Final = 9.9
_STRIP_LABEL: Final = style(Face.REGULAR, 7.0, MUTED)


def draw_front_artwork(pen: Pen, face: CardFace, scale: float = 1.0) -> None:
    """What all fronts of a batch share; drawn into the bleed. `scale` is the page's."""
    inks, width = palette_of(face.design), CARD.width + 2 * BLEED
    pen.box(-BLEED, -BLEED, Size(width, CARD.height + 2 * BLEED), inks.palest)
    if face.training:
        draw_watermark(pen, (INSET + CODE_X) / 2, 31.5, 31, degrees=24)
    pen.box(-BLEED, -BLEED, Size(width, BAND + BLEED), inks.deep)
    motif = Size(CARD.width + BLEED - _MOTIF_X - 0.3, BAND + BLEED)
    draw_kawung(pen, _MOTIF_X, -BLEED, motif, _TILE, inks.motif)
    pen.box(-BLEED, BAND, Size(width, 0.7), inks.accent)
    _draw_band(pen, face, inks)
    pen.box(-BLEED, STRIP, Size(width, CARD.height - STRIP + BLEED), inks.pale)
    draw_code_area(pen, CODE_X, CODE_Y, scale)
    pen.write((*_strip(face, inks), *_captions()))


def draw_front(pen: Pen, face: CardFace, place: Place, grid: Grid) -> None:
    """What is this card's own; `place` is where the card lies on the page."""
    draw_holder(pen, face, INSET, Size(CODE_X - GAP - INSET, STRIP - BAND), BAND)
    draw_code(pen, place, (CODE_X, CODE_Y), face.qr_size, face.qr_rows, grid)


def cut_on_front(face: CardFace) -> frozenset[str]:
    """Names of the design's texts that end with an ellipsis on the front."""
    names = ("government", "title")
    runs = _band_texts(face, palette_of(face.design))
    return frozenset(name for name, run in zip(names, runs, strict=True) if is_cut(run.text))


def _draw_band(pen: Pen, face: CardFace, inks: CardPalette) -> None:
    if face.emblem is not None:
        pen.picture(INSET - 0.6, 1.6, _EMBLEM, sized_picture(face.emblem, _EMBLEM))
    pen.write(_band_texts(face, inks))
    if face.design.mark:
        pen.text_right(CARD.width - INSET, _TITLE_Y, face.design.mark, _mark_style(inks))


def _band_texts(face: CardFace, inks: CardPalette) -> tuple[Run, Run]:
    """Government and title, left of the mark."""
    left = INSET + (0.0 if face.emblem is None else _EMBLEM.width + 1.6)
    mark = face.design.mark
    taken = extent(mark, _mark_style(inks)) + _MARK_GAP if mark else 0.0
    room = CARD.width - INSET - taken - left
    wanted = style(Face.MEDIUM, 6.2, inks.on_deep)
    government = fitted(left, _GOVERNMENT_Y, face.government.upper(), wanted, room * 0.85)
    spaced = Style(face=Face.MEDIUM, size=government.style.size, ink=inks.on_deep, spacing=0.5)
    title = fitted(left, _TITLE_Y, face.design.title.upper(), style(Face.BOLD, 9.6, WHITE), room)
    return Run(left, _GOVERNMENT_Y, government.text, spaced), title


def _mark_style(inks: CardPalette) -> Style:
    return Style(face=Face.BOLD, size=17.0, ink=inks.accent, spacing=0.6)


def _strip(face: CardFace, inks: CardPalette) -> Iterator[Run]:
    y, value = 51.2, style(Face.SEMIBOLD, 7.5, inks.deep)
    yield Run(INSET, y, "Periode", _STRIP_LABEL)
    yield fitted(INSET + 10.6, y, face.period, value, 22.0)
    yield Run(38.0, y, "Berlaku sampai", _STRIP_LABEL)
    yield fitted(56.8, y, format_date(face.valid_until), value, CARD.width - INSET - 56.8)


def _captions() -> Iterator[Run]:
    middle, muted = CODE_X + AREA / 2, style(SMALL.face, SMALL.size, MUTED)
    yield fitted_centred(middle, 43.0, "Pindai untuk memeriksa", muted, AREA)
    yield fitted_centred(middle, 45.4, "keaslian kartu ini", muted, AREA)
