"""How many slips of the keys lie between what was typed and a word: pure counting, no language."""

from collections.abc import Sequence
from itertools import pairwise


def slips(typed: str, word: str) -> int:
    """Letters put in, left out, exchanged or swapped with their neighbour to make one of the other."""
    return _last_row(typed, word)[-1]


def slips_to_beginning(typed: str, word: str) -> int:
    """The same for whatever beginning of `word` is nearest: somebody is still typing."""
    return min(_last_row(typed, word))


def pieces(typed: str, count: int = 3) -> tuple[tuple[int, str], ...]:
    """A word cut into pieces of nearly one length, each with its place from 0.

    One slip touches at most two neighbouring pieces, so at least one of three stands unharmed in the other
    word, at most one place away.
    """
    edges = [round(part * len(typed) / count) for part in range(count + 1)]
    return tuple((start, typed[start:end]) for start, end in pairwise(edges) if end > start)


def _last_row(one: str, other: str) -> Sequence[int]:
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, wanted in enumerate(other, start=1):
            best = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != wanted))
            swapped = row > 1 and column > 1 and (letter, one[row - 2]) == (other[column - 2], wanted)
            now.append(min(best, before[column - 2] + 1) if swapped else best)
        before, last = last, now
    return last
