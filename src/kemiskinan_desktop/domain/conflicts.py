"""What an import leaves to a person: cells that both sides changed, and rows that did not come back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kemiskinan_desktop.domain.column_owners import Owner
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.row_kind import RowKind

WHOLE_ROW = ""
"""The field of a conflict about a row as a whole."""


class Ending(StrEnum):
    """What a person decides about a row that was given out and did not come back."""

    STAY = "tetap"
    MOVED = "pindah"
    DEAD = "meninggal"
    MISSING = "hilang"
    WRONG = "salah entri"


@dataclass(frozen=True, slots=True)
class ConflictKey:
    """One conflict. Both values belong to it, so that a decision does not outlive what it was about."""

    kind: RowKind
    record_id: str
    field: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class RowKey:
    """One row that did not come back."""

    kind: RowKind
    record_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What was decided so far."""

    cells: Mapping[ConflictKey, Choice] = field(default_factory=dict[ConflictKey, Choice])
    ends: Mapping[RowKey, Ending] = field(default_factory=dict[RowKey, Ending])


NOTHING_DECIDED = Decisions()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedBy:
    """Who gave a cell the value that the office has now, and when."""

    who: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CellConflict:
    """A cell with three different values, as people read them; `field` WHOLE_ROW is about a row."""

    key: ConflictKey
    family_id: str
    name: str
    """Name of the person or of the head."""
    label: str
    sheet: str
    row: int
    cell: str
    given: str
    theirs: str
    ours: str
    before: str = ""
    """The canonical value that was given out; those of both sides are in the key."""
    owner: Owner | None = None
    choice: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEnd:
    """A row that was given out and did not come back: an end is proposed, never made silently."""

    key: RowKey
    family_id: str
    name: str
    number: str
    """NIK or KK number (screens mask the NIK)."""
    changed: tuple[str, ...] = ()
    """Names of the columns that the office changed meanwhile: then it is a conflict."""
    choice: Ending | None = None
    reason: str = ""

    @property
    def is_conflict(self) -> bool:
        """Whether the office changed the row that the other side took out."""
        return bool(self.changed)


def endings_of(kind: RowKind) -> tuple[Ending, ...]:
    """What can be decided about a row of a kind."""
    if kind is RowKind.MEMBER:
        return tuple(Ending)
    return (Ending.STAY, Ending.MOVED, Ending.DEAD, Ending.WRONG)


def undecided_sentence(conflict: CellConflict) -> str:
    """What stands at the cell of an undecided conflict, with what to do."""
    given, theirs, ours = (value or "kosong" for value in (conflict.given, conflict.theirs, conflict.ours))
    return (
        f"Kantor dan kota sama-sama mengubah isian ini: semula {given}, di berkas {theirs}, di kantor {ours}."
    )
