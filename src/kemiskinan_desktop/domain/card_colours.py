"""Colours a person may choose for a card, and whether print in them stays legible."""

import colorsys
import re
from dataclasses import dataclass

from kemiskinan_desktop.domain.errors import InvalidValueError

_CODE = re.compile(r"#?([0-9A-Fa-f]{6})\Z")
_LINEAR_BELOW = 0.04045


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue, each 0 to 1."""

    red: float
    green: float
    blue: float

    @classmethod
    def parse(cls, text: str) -> "Colour":
        """The colour of ``#0E3A44``; raises InvalidValueError for anything else."""
        found = _CODE.match(text.strip())
        if found is None:
            raise InvalidValueError(
                "Warna itu tidak dikenal.", "Tulis enam angka atau huruf A sampai F, misalnya #0E3A44."
            )
        code = found[1]
        return cls(*(int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)))

    @property
    def code(self) -> str:
        """``#0E3A44``."""
        return "#" + "".join(f"{round(part * 255):02X}" for part in (self.red, self.green, self.blue))

    @property
    def luminance(self) -> float:
        """How bright it looks, 0 to 1 (WCAG 2.2)."""
        red, green, blue = (_linear(part) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def mixed(self, other: "Colour", share: float) -> "Colour":
        """This colour with a share of 0 to 1 of another."""
        return Colour(
            self.red + (other.red - self.red) * share,
            self.green + (other.green - self.green) * share,
            self.blue + (other.blue - self.blue) * share,
        )

    def lifted(self, times: float) -> "Colour":
        """The same hue, so many times as light and a little fuller."""
        hue, light, full = colorsys.rgb_to_hls(self.red, self.green, self.blue)
        return Colour(*colorsys.hls_to_rgb(hue, min(light * times, 1.0), min(full * 1.2, 1.0)))


WHITE = Colour(1.0, 1.0, 1.0)


def contrast(one: Colour, other: Colour) -> float:
    """1 (alike) to 21 (black on white), as WCAG 2.2 reckons it."""
    dark, light = sorted((one.luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
