"""How long data of families that left are kept, and what is destroyed after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.recap import Count

DEFAULT_YEARS = 5
"""**Ours**: five years after leaving or after the period, whichever is later; the office changes it."""
LEAST_YEARS, MOST_YEARS = 1, 30


class Held(StrEnum):
    """Why a family that left long ago is not destroyed yet."""

    CARD = "kartu masih berlaku"
    PROGRAM = "masih ikut program"
    REQUEST = "ada permintaan yang belum dijawab"


@dataclass(frozen=True, slots=True, kw_only=True)
class OldFamily:
    """A family whose time is over."""

    id: str
    head: str
    kelurahan: str
    """Code."""
    status: FamilyStatus
    left_on: date
    kept_until: date
    """Last day of its time."""
    persons: int
    """Members of whatever life status: all of them are data of persons."""
    held: Held | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPlan:
    """What a run would destroy on a day."""

    years: int
    today: date
    families: tuple[OldFamily, ...]
    held: tuple[OldFamily, ...] = ()
    """Those that stay although their time is over."""

    @property
    def total(self) -> Count:
        """KK and persons."""
        return Count(len(self.families), sum(family.persons for family in self.families))

    @property
    def ids(self) -> frozenset[str]:
        """Keys of what would be destroyed."""
        return frozenset(family.id for family in self.families)


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """A run that was carried out."""

    id: str
    number: int
    """Running, from 1: the number of its minutes."""
    at: datetime
    who: str
    years: int
    families: int
    members: int
    items: int
    """Documents of the history that were destroyed with them."""
    checksum: str
    entry_id: int
    by_kelurahan: Mapping[str, tuple[int, int]]
    """Code → KK and persons; empty when only the list of runs was asked for."""


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
