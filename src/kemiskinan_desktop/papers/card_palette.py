"""All inks of a card, from the two colours that an office chooses."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kemiskinan_desktop.domain.card_colours import WHITE, Colour, contrast
from kemiskinan_desktop.domain.card_design import LEAST_CONTRAST, CardDesign
from kemiskinan_desktop.papers.inks import Ink

_LIFT: Final = 1.42


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPalette:
    """The inks of both sides."""

    deep: Ink
    """Bands and strong texts."""
    strong: Ink
    """The card's number."""
    accent: Ink
    motif: Ink
    """The pattern in the bands: felt rather than seen."""
    on_deep: Ink
    pale: Ink
    palest: Ink
    """The ground of a card."""
    whisper: Ink
    """The pattern on the ground."""
    hair: Ink


@lru_cache(maxsize=16)
def card_palette(ground: str, accent: str) -> CardPalette:
    """The inks of a pair of colours; raises InvalidValueError for what is no colour."""
    deep, light = Colour.parse(ground), Colour.parse(accent)
    strong = deep.lifted(_LIFT)
    palest = strong.mixed(WHITE, 0.95)
    return CardPalette(
        deep=_ink(deep), strong=_ink(strong if contrast(strong, palest) >= LEAST_CONTRAST else deep),
        accent=_ink(light), motif=_ink(deep.mixed(WHITE, 0.055)), on_deep=_ink(strong.mixed(WHITE, 0.76)),
        pale=_ink(strong.mixed(WHITE, 0.885)), palest=_ink(palest),
        whisper=_ink(strong.mixed(WHITE, 0.918)), hair=_ink(strong.mixed(WHITE, 0.76)),
    )  # fmt: skip


def palette_of(design: CardDesign) -> CardPalette:
    """The inks of a design."""
    return card_palette(design.ground, design.accent)


def _ink(colour: Colour) -> Ink:
    return colour.red, colour.green, colour.blue
