"""The rows of the list: keys of everything that matches first, families when they are seen."""

from collections.abc import Sequence

from kemiskinan_desktop.domain.summaries import FamilyFilter, FamilyRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.families import Families

_CHUNK = 500


class FamilySource:
    """The families that match a filter, in an order."""

    def __init__(
        self, families: Families, who: Actor, wanted: FamilyFilter, *, sort: str, descending: bool
    ) -> None:
        self._families, self._who = families, who
        self.rowids = families.index(who, wanted, sort=sort, descending=descending)

    def count(self) -> int:
        """How many match."""
        return len(self.rowids)

    def rows(self, start: int, stop: int) -> Sequence[FamilyRow]:
        """The families of these places, read some hundreds at a time."""
        found: list[FamilyRow] = []
        for at in range(start, min(stop, len(self.rowids)), _CHUNK):
            found += self._families.rows(self._who, self.rowids[at : min(at + _CHUNK, stop)])
        return found

    def ids(self, places: Sequence[int]) -> list[str]:
        """Keys of the families at these places."""
        return self._families.ids(self._who, [self.rowids[at] for at in places])

    def place_of(self, family_id: str) -> int | None:
        """Where a family stands in the list; None when it is not in it."""
        for at in range(0, len(self.rowids), _CHUNK):
            part = self.rowids[at : at + _CHUNK]
            keys = self._families.ids(self._who, part)
            if family_id in keys:
                return at + keys.index(family_id)
        return None
