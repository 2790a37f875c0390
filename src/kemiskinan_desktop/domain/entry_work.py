"""How a family was typed: keys and time, with the pauses in which nobody typed left out."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST_THOUGHT = timedelta(seconds=60)
"""A longer gap between two keys is a pause and no work (ours): a telephone call, a visitor at the counter."""


class EntryMode(StrEnum):
    """What an operator was doing, as CSEntry tells it."""

    ADD = "tambah"
    MODIFY = "ubah"
    VERIFY = "verifikasi"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWork:
    """The typing of one family so far."""

    started_at: datetime
    """The first key."""
    ended_at: datetime
    """The last key, or when it was saved."""
    pause: timedelta = timedelta()
    keystrokes: int = 0
    corrections: int = 0
    """Keys that erase or undo."""

    def typed(self, at: datetime, *, correcting: bool = False) -> "EntryWork":
        """One more key."""
        went_on = self.ended(at)
        return replace(
            went_on, keystrokes=self.keystrokes + 1, corrections=self.corrections + int(correcting)
        )

    def ended(self, at: datetime) -> "EntryWork":
        """The same at its end; a clock that went back counts as no time."""
        gap = max(at - self.ended_at, timedelta())
        idle = gap if gap > LONGEST_THOUGHT else timedelta()
        return replace(self, ended_at=self.ended_at + gap, pause=self.pause + idle)


def first_key(at: datetime, *, correcting: bool = False) -> EntryWork:
    """The first key of a family."""
    return EntryWork(started_at=at, ended_at=at, keystrokes=1, corrections=int(correcting))
