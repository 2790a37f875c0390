"""Colours of the papers: red, green, blue, each 0 to 1."""

from typing import Final

Ink = tuple[float, float, float]


def _ink(code: str) -> Ink:
    return int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255


BLACK: Final = _ink("000000")
WHITE: Final = _ink("FFFFFF")
TEXT: Final = _ink("15252A")
MUTED: Final = _ink("4C636A")
DEEP: Final = _ink("0E3A44")
TEAL: Final = _ink("0B5D6B")
MOTIF: Final = _ink("164A55")
"""The pattern in the deep band: felt rather than seen."""
PALE: Final = _ink("E4F0F1")
PALEST: Final = _ink("F3F8F9")
ON_DEEP: Final = _ink("BFE0E4")
GOLD: Final = _ink("D9A441")
HAIR: Final = _ink("C3D2D5")
WATERMARK: Final = _ink("DCE5E7")
