"""What a doubtful number may have been: the values that examination gives and a screen shows."""

from dataclasses import dataclass
from enum import StrEnum

from kemiskinan_desktop.domain.number_slips import Slip


class Target(StrEnum):
    """The field a proposal would change."""

    NUMBER = "number"
    BIRTH_DATE = "birth_date"
    SEX = "sex"


class Source(StrEnum):
    """Where a number was met before."""

    HISTORY = "riwayat"
    RECORD = "catatan lain"
    FILE = "berkas"


@dataclass(frozen=True, slots=True)
class Known:
    """A number that was the person's, or the family's, elsewhere or earlier."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A value that would make number and record agree."""

    target: Target
    value: str
    """Sixteen digits, an ISO date, or ``L`` or ``P``."""
    sentence: str
    slip: Slip | None = None
    weight: float = 0.0
    """Only the order of weights means something."""
    sure: bool = False
    """Whether it stands clearly before every other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """What the digits say, what is doubtful in them, and what may have been meant, likeliest first."""

    meaning: str = ""
    """In words, such as *Gunungpati, Kota Semarang · lahir 12 Maret 1980 · perempuan · urut 3*."""
    finding: str = ""
    """Empty when nothing is doubtful."""
    proposals: tuple[Proposal, ...] = ()
