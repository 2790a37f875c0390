"""What every family of a plan is planned with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kemiskinan_desktop.domain.conflicts import NOTHING_DECIDED, ConflictKey, Decisions
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.given import GivenBook, GivenFamily
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.matching import FamilyMatch
from kemiskinan_desktop.domain.merging import Choice, Values
from kemiskinan_desktop.domain.plan import CellProblem, RowStatus
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.source import SourceFamily, SourceMember
from kemiskinan_desktop.domain.source_doubles import Doubles, Place

IDENTITY_OF_FAMILY = ("kk_number", "kelurahan", "rt", "rw")
IDENTITY_OF_MEMBER = ("kk_number", "nik", "name", "sex", "birth_date", "relation")
"""Damage in one of these refuses the row; damage elsewhere leaves only the cell out."""


NOT_GIVEN = GivenFamily(values={})
Stop = tuple[RowStatus, tuple[CellProblem, ...]]
"""Why a row is stopped before it is planned."""


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
    file_name: str = ""
    given: GivenBook | None = None
    """What was given out; None compares two values of each cell."""
    decisions: Decisions = NOTHING_DECIDED
    instead: Mapping[str, GivenFamily] = field(default_factory=dict[str, GivenFamily])
    """Families that are merged with other values than those that were given out."""
    answers: bool = True
    """Whether the answers of the workbook are those of the period that is planned for."""

    def given_family(self, key: str) -> GivenFamily | None:
        """What was given out of a family: nothing when it was not there; None when nobody knows."""
        if self.given is None:
            return self.instead.get(key)
        return self.instead.get(key) or self.given.families.get(key, NOT_GIVEN)

    def given_member(self, key: str, likely: str = "") -> Values | None:
        """What was given out of a member, at first looked for in a likely family; None when nobody knows."""
        near = self.instead.get(likely)
        if self.given is None:
            return None if near is None else near.members.get(key, {})
        return near.members[key] if near and key in near.members else self.given.member(key, likely) or {}

    def choice(self, key: ConflictKey) -> Choice | None:
        """What was decided of a conflict."""
        return self.decisions.cells.get(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A family's row (None when only members of a stored family came), its members' rows and its match."""

    source: SourceFamily | None
    members: tuple[SourceMember, ...]
    match: FamilyMatch
    clash: str = ""
    """Why the match cannot be right, as a sentence; empty when it can."""
    arrivals: Mapping[Place, Member] = field(default_factory=dict[Place, Member])
    """Rows whose member comes from another stored family."""
    departures: frozenset[str] = frozenset()
    """Members of the stored family that go to another one."""
    elsewhere: frozenset[Place] = frozenset()
    """Rows whose member both sides moved to different families."""
    stops: Mapping[Place, Stop] = field(default_factory=dict[Place, Stop])
    """Rows whose member cannot come, with the reasons."""
