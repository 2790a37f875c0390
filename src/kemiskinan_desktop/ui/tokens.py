"""The colours by name: three schemes of the same tokens, and the tones of chips and bars."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Scheme(StrEnum):
    """Which set of colours is in force; the value is what preferences remember."""

    LIGHT = "terang"
    DARK = "gelap"
    CONTRAST = "kontras"


class Tone(StrEnum):
    """What a chip, bar or message is about; the colours follow from the scheme."""

    VERY_POOR = "sangat_miskin"
    POOR = "miskin"
    NEAR_POOR = "hampir_miskin"
    NOT_POOR = "tidak_miskin"
    NEUTRAL = "netral"
    QUIET = "redup"
    PRIMARY = "utama"
    INFO = "info"
    SUCCESS = "baik"
    WARNING = "peringatan"
    ERROR = "galat"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Text on its tint (at least 4.5 : 1), and the strong colour of a bar on a card (at least 3 : 1)."""

    text: str
    tint: str
    bar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Every colour a widget may use, as ``#RRGGBB``."""

    scheme: Scheme
    ink: str
    muted: str
    line: str
    edge: str
    """Outline of a field or button: seen against card and ground."""
    ground: str
    card: str
    hover: str
    primary: str
    on_primary: str
    primary_hover: str
    selected: str
    """Ground of selected rows and chips; ink on it stays readable."""
    focus: str
    danger: str
    on_danger: str
    rail: str
    rail_ink: str
    rail_muted: str
    rail_selected: str
    banner: str
    """Ground of the training banner."""
    on_banner: str
    track: str
    """The empty part of a bar."""
    tones: Mapping[Tone, ToneColours]


_LIGHT_TONES = {
    Tone.VERY_POOR: ToneColours("#8F1D14", "#FBE3E0", "#8F1D14"),
    Tone.POOR: ToneColours("#9A4A00", "#FDEBD7", "#C2610C"),
    Tone.NEAR_POOR: ToneColours("#6F5600", "#FBF3CF", "#A87F00"),
    Tone.NOT_POOR: ToneColours("#1E6B3A", "#E1F3E6", "#2B8A4B"),
    Tone.NEUTRAL: ToneColours("#4A5767", "#E9EDF1", "#5B6878"),
    Tone.QUIET: ToneColours("#5B6878", "#F4F6F8", "#7A8796"),
    Tone.PRIMARY: ToneColours("#0B5D6B", "#DDF0F1", "#0B5D6B"),
    Tone.INFO: ToneColours("#26459A", "#E4EAFB", "#3B5FC0"),
    Tone.SUCCESS: ToneColours("#1E6B3A", "#E1F3E6", "#2B8A4B"),
    Tone.WARNING: ToneColours("#7A4B00", "#FDF0D2", "#B36B00"),
    Tone.ERROR: ToneColours("#9B1C14", "#FBE3E0", "#B3261E"),
}
_DARK_TONES = {
    Tone.VERY_POOR: ToneColours("#FFB4AB", "#4A1A17", "#F2766B"),
    Tone.POOR: ToneColours("#FFBE8A", "#472A10", "#EE934A"),
    Tone.NEAR_POOR: ToneColours("#F0D770", "#3F350E", "#D0B03A"),
    Tone.NOT_POOR: ToneColours("#9BDDB0", "#173A24", "#58B97A"),
    Tone.NEUTRAL: ToneColours("#C3CEDA", "#2F3B49", "#93A2B3"),
    Tone.QUIET: ToneColours("#AAB7C5", "#26313D", "#8494A5"),
    Tone.PRIMARY: ToneColours("#8EDBE6", "#123F48", "#4CB7C6"),
    Tone.INFO: ToneColours("#B7C7FF", "#263560", "#7F9BF2"),
    Tone.SUCCESS: ToneColours("#9BDDB0", "#173A24", "#58B97A"),
    Tone.WARNING: ToneColours("#FFCF80", "#443008", "#E0A33A"),
    Tone.ERROR: ToneColours("#FFB4AB", "#4A1A17", "#F2766B"),
}
_CONTRAST_TONES = {
    Tone.VERY_POOR: ToneColours("#6B0000", "#FFFFFF", "#8A0000"),
    Tone.POOR: ToneColours("#5E2A00", "#FFFFFF", "#8A4000"),
    Tone.NEAR_POOR: ToneColours("#463500", "#FFFFFF", "#6B5200"),
    Tone.NOT_POOR: ToneColours("#003F17", "#FFFFFF", "#00591F"),
    Tone.NEUTRAL: ToneColours("#000000", "#FFFFFF", "#333333"),
    Tone.QUIET: ToneColours("#1F1F1F", "#FFFFFF", "#444444"),
    Tone.PRIMARY: ToneColours("#00363F", "#FFFFFF", "#004753"),
    Tone.INFO: ToneColours("#00156B", "#FFFFFF", "#00218A"),
    Tone.SUCCESS: ToneColours("#003F17", "#FFFFFF", "#00591F"),
    Tone.WARNING: ToneColours("#5E2A00", "#FFFFFF", "#8A4000"),
    Tone.ERROR: ToneColours("#6B0000", "#FFFFFF", "#8A0000"),
}

LIGHT = Tokens(
    scheme=Scheme.LIGHT,
    ink="#1B2430", muted="#5B6878", line="#DDE3EA", edge="#7F8D9D", ground="#F4F6F8", card="#FFFFFF",
    hover="#EEF2F5", primary="#0B5D6B", on_primary="#FFFFFF", primary_hover="#094E5A", selected="#DFF0F1",
    focus="#0B7285", danger="#A3231A", on_danger="#FFFFFF", rail="#0E3A44", rail_ink="#E6F1F3",
    rail_muted="#A9C4CA", rail_selected="#175461", banner="#6A1B7A", on_banner="#FFFFFF", track="#EBEFF3",
    tones=_LIGHT_TONES,
)  # fmt: skip
DARK = Tokens(
    scheme=Scheme.DARK,
    ink="#E8EDF2", muted="#AAB7C5", line="#34414F", edge="#6D7D8F", ground="#151C24", card="#1E2731",
    hover="#27323E", primary="#5CC3D1", on_primary="#06242A", primary_hover="#7AD2DE", selected="#1C424B",
    focus="#7AD2DE", danger="#FF9389", on_danger="#3A0A06", rail="#0B2A32", rail_ink="#E6F1F3",
    rail_muted="#A9C4CA", rail_selected="#17505C", banner="#D9A5E6", on_banner="#2E0836", track="#2C3845",
    tones=_DARK_TONES,
)  # fmt: skip
CONTRAST = Tokens(
    scheme=Scheme.CONTRAST,
    ink="#000000", muted="#1F1F1F", line="#000000", edge="#000000", ground="#FFFFFF", card="#FFFFFF",
    hover="#E6E6E6", primary="#00363F", on_primary="#FFFFFF", primary_hover="#000000", selected="#CFEFF5",
    focus="#B00020", danger="#8A0000", on_danger="#FFFFFF", rail="#000000", rail_ink="#FFFFFF",
    rail_muted="#FFFFFF", rail_selected="#00505E", banner="#4B0058", on_banner="#FFFFFF", track="#D9D9D9",
    tones=_CONTRAST_TONES,
)  # fmt: skip
SCHEMES: Mapping[Scheme, Tokens] = {tokens.scheme: tokens for tokens in (LIGHT, DARK, CONTRAST)}


_LINEAR = 0.04045
"""Below this a channel of sRGB is linear."""


def training(tokens: Tokens) -> Tokens:
    """The same scheme in a training office: a rail that cannot be mistaken for the real one."""
    return replace(tokens, rail="#4A1457", rail_ink="#FFFFFF", rail_muted="#E3C9EA", rail_selected="#6E2A7E")


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB`` by WCAG 2, 0 to 1."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= _LINEAR else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours by WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
