"""What an office decides about its KIM cards: their words, colours, emblem and photo."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final

from kemiskinan_desktop.domain.card_colours import WHITE, Colour, contrast
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.problems import Problem, error

LEAST_CONTRAST: Final = 4.5
"""Of the texts in the band, white on the ground colour."""
LEAST_LARGE_CONTRAST: Final = 3.0
"""Of the large letters in the accent colour on the ground colour."""
LONGEST: Final = {
    "government": 60, "title": 60, "mark": 4, "purpose": 160, "rules": 240, "contact": 90,
}  # fmt: skip
"""Characters of each text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDesign:
    """The texts and colours all cards of a period share. Place and signatory are of the office."""

    government: str = ""
    """First line; empty takes the first line of the office's letterhead."""
    title: str = "KARTU IDENTITAS WARGA MISKIN"
    mark: str = "KIM"
    """The large letters at the right of the band; may be empty."""
    purpose: str = "Kartu ini dipakai bersama KTP untuk layanan bagi warga miskin."
    rules: str = "Tidak boleh dipindahtangankan. Bila hilang atau rusak, lapor ke kecamatan."
    contact: str = ""
    """Whom to call; empty takes the office with its telephone or address."""
    ground: str = "#0E3A44"
    """Colour of the bands and of the strong texts."""
    accent: str = "#D9A441"
    """Colour of the line and of the large letters."""
    emblem: bool = True
    """Whether the office's emblem stands in the band."""
    photo: bool = False
    """Whether there is a place for the head's photo."""


USUAL_DESIGN: Final = CardDesign()
"""The design of an office that decided nothing yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """A named pair of colours."""

    name: str
    ground: str
    accent: str


PALETTES: Final = (
    Palette(name="Hijau laut", ground="#0E3A44", accent="#D9A441"),
    Palette(name="Biru tua", ground="#16305C", accent="#E3B04B"),
    Palette(name="Merah marun", ground="#5C1A22", accent="#E0AE57"),
    Palette(name="Hijau daun", ground="#17452B", accent="#E2B84F"),
    Palette(name="Ungu", ground="#3B2457", accent="#DDB35A"),
    Palette(name="Abu-abu arang", ground="#2B3138", accent="#C9A35A"),
)
"""Pairs that were looked at on paper."""
TEXT_FIELDS: Final = tuple(LONGEST)
FIELDS: Final = tuple(field.name for field in fields(CardDesign))


def design_problems(design: CardDesign) -> tuple[Problem, ...]:
    """What must be mended before a design is kept."""
    return (*_text_problems(design), *_colour_problems(design))


def _text_problems(design: CardDesign) -> Iterator[Problem]:
    if not design.title.strip():
        yield error("title", "card_design.no_title", "Isi judul kartunya.")
    for name, most in LONGEST.items():
        if len(getattr(design, name)) > most:
            yield error(name, "card_design.too_long", f"Paling banyak {most} huruf. Pendekkan teksnya.")


def _colour_problems(design: CardDesign) -> Iterator[Problem]:
    ground, accent = _colour(design.ground), _colour(design.accent)
    for name, colour in (("ground", ground), ("accent", accent)):
        if colour is None:
            yield error(
                name, "card_design.colour", "Tulis enam angka atau huruf A sampai F, misalnya #0E3A44."
            )
    if ground is None:
        return
    if contrast(WHITE, ground) < LEAST_CONTRAST:
        yield error(
            "ground", "card_design.too_light",
            "Terlalu terang: tulisan putih di atasnya sulit dibaca. Pilih warna yang lebih tua.",
        )  # fmt: skip
    elif accent is not None and contrast(accent, ground) < LEAST_LARGE_CONTRAST:
        yield error(
            "accent", "card_design.too_close",
            "Terlalu mirip warna dasar, sehingga sulit dibaca. Pilih warna yang lebih terang.",
        )  # fmt: skip


def _colour(text: str) -> Colour | None:
    try:
        return Colour.parse(text)
    except InvalidValueError:
        return None
