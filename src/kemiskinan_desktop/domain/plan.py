"""The plan of an import: every row sorted before anything is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kemiskinan_desktop.domain.conflicts import CellConflict, ChangedBy, ConflictKey, Decisions, PlannedEnd
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.summaries import Enrolment


class RowStatus(StrEnum):
    """What an import would do with a row."""

    NEW = "baru"
    CHANGED = "berubah"
    SAME = "sama"
    CONFLICT = "konflik"
    REFUSED = "ditolak"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """One cell that would change: `label` is the column's Indonesian name, values as people read them."""

    label: str
    cell: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellProblem:
    """Why a row is refused or doubtful."""

    sheet: str
    cell: str
    found: str
    expected: str
    sentence: str
    proposal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row of the workbook with what would happen to it."""

    kind: RowKind
    status: RowStatus
    sheet: str
    row: int
    name: str
    """Name of the person or of the head."""
    number: str
    """NIK or KK number as read (screens mask the NIK)."""
    changes: tuple[CellChange, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    warnings: tuple[str, ...] = ()
    conflicts: tuple[CellConflict, ...] = ()
    """Cells that both sides changed, decided or not; the row's other cells go on without them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswers:
    """The interview that came with a family."""

    answers: dict[str, str]
    interviewed_on: str = ""
    surveyor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFamily:
    """What would be written for one family: the whole result, checked, and what it was based on."""

    status: RowStatus
    family: Family
    """The result. `version` is that of the stored family it was planned on; 0 for a new one."""
    survey: SurveyAnswers | None = None
    """Answers to write; None leaves the survey as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEnrolment:
    """An enrolment that would be written, and the stored one it was planned on; None for a new one."""

    before: Enrolment | None
    after: Enrolment


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """read = new + changed + same + conflict + refused."""

    new: int = 0
    changed: int = 0
    same: int = 0
    conflict: int = 0
    refused: int = 0

    @property
    def read(self) -> int:
        """All rows."""
        return self.new + self.changed + self.same + self.conflict + self.refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Which export came back."""

    export_id: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """Everything a person looks at before pressing *Terapkan*."""

    file_name: str
    sha256: str
    profile_code: str
    profile_name: str
    rows: tuple[PlannedRow, ...]
    families: tuple[PlannedFamily, ...]
    """Only those that would be written: new and changed."""
    skipped: int
    enrolments: tuple[PlannedEnrolment, ...] = ()
    """Only those that would be written."""
    notes: tuple[str, ...] = ()
    period_id: str = ""
    """Key of the period whose answers the plan was made with."""
    given: Given | None = None
    """The export that came back; None when two values of each cell are all that is known."""
    ends: tuple[PlannedEnd, ...] = ()
    changed_by: Mapping[ConflictKey, ChangedBy] = field(default_factory=dict[ConflictKey, ChangedBy])
    anew: "Callable[[Decisions], ImportPlan] | None" = field(default=None, repr=False, compare=False)
    """The same plan with other decisions; None when it leaves nothing to a person."""

    @property
    def conflicts(self) -> Iterator[CellConflict]:
        """Every cell that both sides changed, decided or not."""
        return (conflict for row in self.rows for conflict in row.conflicts)

    @property
    def kinds(self) -> tuple[RowKind, ...]:
        """The kinds of rows to tell of: families and members always, the others where there are any."""
        here = {row.kind for row in self.rows}
        return tuple(kind for kind in RowKind if kind in _ALWAYS_TOLD or kind in here)

    @property
    def enrolled_only(self) -> bool:
        """Whether the workbook tells of nothing but enrolments."""
        return bool(self.rows) and all(row.kind is RowKind.ENROLMENT for row in self.rows)

    def counts(self, kind: RowKind) -> PlanCounts:
        """Counts of one kind of row."""
        return count_rows(row for row in self.rows if row.kind is kind)


_ALWAYS_TOLD = (RowKind.FAMILY, RowKind.MEMBER)


def count_rows(rows: Iterable[PlannedRow]) -> PlanCounts:
    """Counts of rows by what would happen to them."""
    tally = dict.fromkeys(RowStatus, 0)
    for row in rows:
        tally[row.status] += 1
    return PlanCounts(*(tally[status] for status in RowStatus))
