"""What a proof found, and how it is told."""

from dataclasses import dataclass, field
from typing import final

SEED = 20260713


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One row of the table: how much was asked, how much was done, and every loss in words.

    `unseen` names the weak settings that should have been caught and were not.
    """

    what: str
    asked: int
    done: int
    losses: tuple[str, ...] = ()
    unseen: tuple[str, ...] = field(default=())
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing was lost and every weak setting was caught."""
        return not self.losses and not self.unseen
