"""The rows of the list of cards: keys of all first, the families that are seen when they are seen."""

from collections.abc import Sequence

from kemiskinan_desktop.domain.summaries import CardFilter, CardRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.cards import Cards

_CHUNK = 500


class CardSource:
    """Determined families that match a filter, in paper order."""

    def __init__(self, cards: Cards, who: Actor, wanted: CardFilter) -> None:
        self._cards, self._who = cards, who
        self.rowids = cards.index(who, wanted)

    def count(self) -> int:
        """How many match."""
        return len(self.rowids)

    def rows(self, start: int, stop: int) -> Sequence[CardRow]:
        """The families of these places, read some hundreds at a time."""
        found: list[CardRow] = []
        for at in range(start, min(stop, len(self.rowids)), _CHUNK):
            found += self._cards.rows(self._who, self.rowids[at : min(at + _CHUNK, stop)])
        return found
