"""The office's withdrawn cards as one code on the recap: whole printer dots, and what it is for."""

from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.papers.fitting import wrap
from kemiskinan_desktop.papers.inks import MUTED
from kemiskinan_desktop.papers.measures import DPI
from kemiskinan_desktop.papers.pen import Pen, Style

AREA: Final = 40.0
"""Millimetres a side, the quiet zone of 4 modules included."""
_QUIET_MODULES: Final = 4
_CAPTION: Final = Style(size=7.5, ink=MUTED)
_LEADING: Final = 3.6
_LINES: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalCode:
    """A code and the sentence beside it."""

    size: int
    """Modules a side."""
    packed: bytes
    """Rows of bits, first module highest, 1 black, each padded to whole bytes."""
    told: int
    """Cards in the code."""
    left_out: int
    """Older ones that had no room."""

    @property
    def caption(self) -> str:
        """What the code is, and what to do with it."""
        words = (
            f"Kode di kanan memuat {self.told} kartu yang dicabut atau diganti kantor ini, ditandatangani "
            "secara digital. Pindai di Periksa Kartu agar komputer itu mengenalinya."
        )
        if not self.left_out:
            return words
        return f"{words} {self.left_out} pencabutan yang lebih lama tidak muat; minta daftar kepercayaan."


def draw_withdrawals(
    pen: Pen, code: WithdrawalCode, right: float, top: float, left: float, words: float
) -> None:
    """The code with its area ending at `right`, its caption from `left` as high as `words`."""
    dots = int(AREA * DPI / 25.4) // (code.size + 2 * _QUIET_MODULES)
    side = code.size * dots * 25.4 / DPI
    inset = (AREA - side) / 2
    pen.mask(_on_dot(right - AREA + inset), _on_dot(top + inset), side, code.size, code.packed)
    for at, line in enumerate(wrap(code.caption, _CAPTION.face, _CAPTION.size, right - AREA - left, _LINES)):
        pen.text(left, words + at * _LEADING, line, _CAPTION)


def _on_dot(at: float) -> float:
    """The nearest place where a printer's dot begins."""
    return round(at * DPI / 25.4) * 25.4 / DPI
