"""What a form holds at one moment."""

from dataclasses import dataclass

from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.record import FamilyRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A record as far as it can be read; with `unread` fields it is only for judging, never for saving."""

    record: FamilyRecord
    unread: tuple[Problem, ...]

    @property
    def readable(self) -> bool:
        """Whether every field can be read."""
        return not self.unread
