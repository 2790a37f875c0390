"""Seeded draws: the same seed gives the same invented people on every machine."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

from kemiskinan_desktop.domain.ids import uuid7

_T = TypeVar("_T")
_KEY_BITS = 74


class Chance:
    """One stream of draws; other parts of a seed give streams that have nothing to do with it."""

    def __init__(self, *seed: str | int) -> None:
        self._random = random.Random("/".join(map(str, seed)))  # noqa: S311 - invents people, guards nothing

    def share(self) -> float:
        """A number from 0 to below 1."""
        return self._random.random()

    def happens(self, probability: float) -> bool:
        """Whether something of this probability, 0 to 1, happens."""
        return self._random.random() < probability

    def within(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return self._random.randint(low, high)

    def bell(self, mean: float, spread: float) -> float:
        """A number of the normal distribution; `spread` is its standard deviation."""
        return self._random.gauss(mean, spread)

    def pick(self, items: Sequence[_T]) -> _T:
        """One of the items, each as likely."""
        return items[int(self._random.random() * len(items))]

    def weighted(self, weights: Mapping[_T, float]) -> _T:
        """One of the keys, as likely as its weight beside the others."""
        return self._random.choices(tuple(weights), tuple(weights.values()))[0]

    def day(self, first: date, last: date) -> date:
        """A day from `first` to `last`, both included."""
        return date.fromordinal(self.within(first.toordinal(), last.toordinal()))

    def key(self, at: datetime) -> str:
        """A stable key made at a moment."""
        return uuid7(int(at.timestamp() * 1000), self._random.getrandbits(_KEY_BITS))
