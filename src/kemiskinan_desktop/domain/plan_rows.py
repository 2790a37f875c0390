"""A row while it is being planned: what is known of it so far, and the row a person will look at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.conflicts import CellConflict, undecided_sentence
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.plan import CellChange, CellProblem, PlannedRow, RowKind, RowStatus
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source import SourceCell


@dataclass(slots=True, kw_only=True)
class RowDraft:
    """A row being planned. `status` is None until something is decided."""

    kind: RowKind
    sheet: str
    row: int
    cells: Mapping[str, SourceCell]
    status: RowStatus | None = None
    changes: tuple[CellChange, ...] = ()
    problems: list[CellProblem] = field(default_factory=list[CellProblem])
    warnings: list[str] = field(default_factory=list[str])
    conflicts: list[CellConflict] = field(default_factory=list[CellConflict])
    stopped: bool = False
    """Whether the row will not be written."""

    def stop(self, status: RowStatus, *problems: CellProblem) -> None:
        """Refuse the row or call it a conflict; the first decision stays, all reasons are kept."""
        self.status = self.status if self.stopped else status
        self.stopped = True
        self.problems.extend(problem for problem in problems if problem not in self.problems)

    def stop_if(self, status: RowStatus, problems: Sequence[CellProblem]) -> None:
        """Stop the row when there is any problem."""
        if problems:
            self.stop(status, *problems)

    def settle(self, changes: tuple[CellChange, ...], *, new: bool) -> None:
        """Decide what happens with a row that goes on; an open conflict names it, whatever else changes."""
        self.changes = () if new else changes
        self.status = RowStatus.NEW if new else RowStatus.CHANGED if changes else RowStatus.SAME
        if any(conflict.choice is None for conflict in self.conflicts):
            self.status = RowStatus.CONFLICT

    def planned(self, name: str, number_field: str) -> PlannedRow:
        """The row as it is shown; raises ValueError when nothing was decided."""
        if self.status is None:
            raise ValueError("a row without a status")
        return PlannedRow(
            kind=self.kind,
            status=self.status,
            sheet=self.sheet,
            row=self.row,
            name=name,
            number=self._seen(number_field),
            changes=() if self.stopped else self.changes,
            problems=(*self.problems, *self._undecided()),
            warnings=tuple(self.warnings),
            conflicts=() if self.stopped else tuple(self.conflicts),
        )

    def _undecided(self) -> Iterator[CellProblem]:
        """What stands at the cells of the conflicts that are still open."""
        for conflict in () if self.stopped else self.conflicts:
            if conflict.choice is None:
                yield CellProblem(
                    sheet=conflict.sheet, cell=conflict.cell, found=conflict.theirs, expected=conflict.ours,
                    sentence=undecided_sentence(conflict),
                )  # fmt: skip

    @property
    def name(self) -> str:
        """The person's name as read."""
        return self._seen("name")

    def _seen(self, name: str) -> str:
        if name not in self.cells:
            return ""
        return value_of(self.cells, name) or self.cells[name].value or self.cells[name].found


@dataclass(slots=True, kw_only=True)
class MemberDraft(RowDraft):
    """A member's row with the stored member it means and the member it would become."""

    stored: Member | None = None
    result: Member | None = None
    arrives: bool = False
    """Whether the member comes from another stored family."""
    gone: bool = False
    """Whether the office has removed the member since it was given out, and it stays so."""
