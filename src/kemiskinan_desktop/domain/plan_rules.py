"""What every family of a plan is planned with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.matching import FamilyMatch
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.source import SourceFamily, SourceMember
from kemiskinan_desktop.domain.source_doubles import Doubles

IDENTITY_OF_FAMILY = ("kk_number", "kelurahan", "rt", "rw")
IDENTITY_OF_MEMBER = ("kk_number", "nik", "name", "sex", "birth_date", "relation")
"""Damage in one of these refuses the row; damage elsewhere leaves only the cell out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRules:
    """The register and the rules of one plan."""

    register: Register
    reference: Reference
    instrument: Instrument | None
    today: date
    new_id: Callable[[], str]
    lossless: bool
    doubles: Doubles


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A family's row (None when only members of a stored family came), its members' rows and its match."""

    source: SourceFamily | None
    members: tuple[SourceMember, ...]
    match: FamilyMatch
    clash: str = ""
    """Why the match cannot be right, as a sentence; empty when it can."""
