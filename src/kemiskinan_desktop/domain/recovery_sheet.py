"""The paper that opens an office when no administrator knows a password any more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kemiskinan_desktop.domain.recovery_code import decode_group


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """One sheet; it holds only after its owner has copied two groups from it."""

    number: int
    """1 for the first of an office; every later one makes the former void."""
    code: str = field(repr=False)
    made_at: datetime
    made_by: str
    """Name as on papers."""
    administrators: tuple[tuple[str, str], ...]
    """Name and login of those who can use it, when it was made."""
    asked: tuple[int, ...]
    """Which groups, counted from 1, have to be copied."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The code as it is printed and read aloud."""
        return tuple(self.code.split("-"))

    def mistaken(self, copied: Mapping[int, str]) -> tuple[int, ...]:
        """Which of the asked groups were not copied as they stand on the sheet; none is right."""
        return tuple(
            place
            for place in self.asked
            if decode_group(copied.get(place, "")) != decode_group(self.groups[place - 1])
        )
