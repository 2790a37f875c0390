"""The rows of the history: entries that match, and records of one entry, read when they are seen."""

from collections.abc import Sequence
from dataclasses import replace

from kemiskinan_desktop.domain.history_summaries import HistoryEntry, HistoryFilter, RecordChange
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.history_log import HistoryLog

_CHUNK = 128


class EntrySource:
    """The entries that match a filter, newest first, as they were when the list was read."""

    def __init__(self, log: HistoryLog, who: Actor, wanted: HistoryFilter) -> None:
        self._log, self._who = log, who
        self.asked = wanted
        self._extent = log.extent(who, wanted)
        self._wanted = replace(wanted, upto=self._extent.last)

    def count(self) -> int:
        """How many match."""
        return self._extent.count

    def rows(self, start: int, stop: int) -> Sequence[HistoryEntry]:
        """The entries of these places."""
        found: list[HistoryEntry] = []
        for at in range(start, min(stop, self.count()), _CHUNK):
            found += self._log.page(self._who, self._wanted, at, min(at + _CHUNK, stop))
        return found

    def asks_the_same(self, other: "EntrySource") -> bool:
        """Whether both lists are of one filter, read at two times."""
        return self.asked == other.asked

    def place_of(self, number: int) -> int | None:
        """Where an entry stands in a list that shows everything; None when it is not in it."""
        known = self._extent
        if not known.unbroken or not known.first <= number <= known.last:
            return None
        return known.last - number


class RecordSource:
    """The records of one entry, in the order they were written."""

    def __init__(self, log: HistoryLog, who: Actor, entry: HistoryEntry) -> None:
        self._log, self._who, self._entry = log, who, entry

    def count(self) -> int:
        """How many there are."""
        return self._entry.records

    def rows(self, start: int, stop: int) -> Sequence[RecordChange]:
        """The records of these places."""
        return self._log.records(self._who, self._entry.id, start, stop)
