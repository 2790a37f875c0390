"""Which families are typed again, by whom, and how far that is; none of it says what is stored of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kemiskinan_desktop.domain.double_entry import Tally

_MARK = 6


class TaskState(StrEnum):
    """*menunggu → selesai*."""

    WAITING = "menunggu"
    DONE = "selesai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One family that is typed a second time in a period."""

    id: str
    family_id: str
    period_id: str
    state: TaskState = TaskState.WAITING
    seed: str = ""
    """Seed of the draw; empty for a family that was chosen by hand."""
    ordered_by: str
    ordered_at: datetime
    first_by: str = ""
    """Who typed it first, as it stood when it was compared."""
    second_by: str = ""
    """Who typed it again; of a waiting task who saw differences last, with their number in `tally`."""
    done_at: datetime | None = None
    tally: Tally = field(default_factory=Tally)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """How the paper of a family is found in its pile: no name, no number but the mark."""

    kelurahan: str
    """Name."""
    rt: str
    rw: str
    surveyor: str
    interviewed_on: date | None
    mark: str
    """The last six digits of the KK number, year and serial: they tell the papers of one RT apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task in the list of somebody; what others did is left out for who may not see it."""

    task: Task
    paper: Paper
    own: bool
    """Whether this person typed the family first, and so cannot type it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the tasks of a period are."""

    waiting: int
    done: int
    tally: Tally

    @property
    def total(self) -> int:
        """All tasks."""
        return self.waiting + self.done


def paper_mark(kk_number: str) -> str:
    """The mark of a paper."""
    return kk_number[-_MARK:]


def progress(tasks: Iterable[Task]) -> Progress:
    """The tasks summed up."""
    known = list(tasks)
    done = [task.tally for task in known if task.state is TaskState.DONE]
    return Progress(
        waiting=len(known) - len(done),
        done=len(done),
        tally=Tally(
            compared=sum(each.compared for each in done),
            differing=sum(each.differing for each in done),
            first_wrong=sum(each.first_wrong for each in done),
            second_wrong=sum(each.second_wrong for each in done),
        ),
    )
