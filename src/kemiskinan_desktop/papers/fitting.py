"""Texts that fit their place: shrunk to a legible size, then cut with an ellipsis, never overprinted."""

from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.papers.faces import Face, width

LEAST_SIZE: Final = 6.0
"""Points; smaller print is not legible on a card held in the hand."""
ELLIPSIS: Final = "…"
_STEP: Final = 0.25


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text at the size it is printed in."""

    text: str
    size: float


def fit(text: str, face: Face, size: float, room: float, least: float = LEAST_SIZE) -> Fitted:
    """The text in `room` millimetres: at `size` points if it fits, else smaller down to `least`, else cut."""
    natural = width(text, face, size)
    if natural <= room:
        return Fitted(text, size)
    shrunk = size * room / natural // _STEP * _STEP
    if shrunk >= least:
        return Fitted(text, shrunk)
    return Fitted(cut(text, face, least, room), least)


def cut(text: str, face: Face, size: float, room: float) -> str:
    """The longest beginning that fits with an ellipsis; the whole text when it fits."""
    if width(text, face, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + ELLIPSIS, face, size) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,.-") + ELLIPSIS


def wrap(text: str, face: Face, size: float, room: float, most: int) -> tuple[str, ...]:
    """The text in at most `most` lines of `room` millimetres; the last one is cut when more would follow."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        taken = _words_in(words, face, size, room)
        lines.append(cut(" ".join(words[:taken]), face, size, room))
        words = words[taken:]
    if words:
        lines.append(cut(" ".join(words), face, size, room))
    return tuple(lines)


def fit_lines(
    text: str, face: Face, size: float, room: float, most: int, least: float = LEAST_SIZE
) -> tuple[tuple[str, ...], float]:
    """The text in at most `most` lines: shrunk down to `least` points before the last line is cut."""
    while size > least and any(is_cut(line) for line in wrap(text, face, size, room, most)):
        size = max(size - _STEP, least)
    return wrap(text, face, size, room, most), size


def is_cut(line: str) -> bool:
    """Whether a line ends with the ellipsis of a text that did not fit."""
    return line.endswith(ELLIPSIS)


def _words_in(words: list[str], face: Face, size: float, room: float) -> int:
    """How many words stand in one line; one at least."""
    taken = 1
    while taken < len(words) and width(" ".join(words[: taken + 1]), face, size) <= room:
        taken += 1
    return taken
