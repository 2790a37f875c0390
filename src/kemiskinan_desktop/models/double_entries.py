"""The families that are typed a second time, and the counts that came of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.double_entry import Tally
from kemiskinan_desktop.domain.double_entry_tasks import Task, TaskState
from kemiskinan_desktop.domain.operator_statistics import Verified
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.history import Item
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import double_entries

DOUBLE_ENTRY = "entri ganda"
"""Kind of history item: a task."""


def add(session: Session, tasks: Sequence[Task]) -> None:
    """Store new tasks."""
    if tasks:
        session.execute(insert(double_entries), [{"id": task.id, **_values(task)} for task in tasks])


def change(session: Session, task: Task) -> None:
    """Replace what is stored of a task."""
    session.execute(update(double_entries).where(double_entries.c.id == task.id).values(_values(task)))


def remove(session: Session, ids: Sequence[str]) -> None:
    """Take tasks out, as if they had never been ordered."""
    for some in portions(ids):
        session.execute(delete(double_entries).where(double_entries.c.id.in_(some)))


def of_period(session: Session, period_id: str) -> tuple[Task, ...]:
    """The tasks of a period in the order of their making."""
    query = (
        select(double_entries).where(double_entries.c.period_id == period_id).order_by(double_entries.c.rowid)
    )
    return tuple(_task(row) for row in session.execute(query))


def with_id(session: Session, task_id: str) -> Task | None:
    """One task; None when it is gone."""
    row = session.execute(select(double_entries).where(double_entries.c.id == task_id)).first()
    return None if row is None else _task(row)


def verified(session: Session, since: date, until: date) -> tuple[Verified, ...]:
    """What was compared between two days, both included."""
    query = select(double_entries).where(double_entries.c.state == TaskState.DONE)
    tasks = [_task(row) for row in session.execute(query.order_by(double_entries.c.rowid))]
    found = [
        Verified(
            first=task.first_by, second=task.second_by, day=task.done_at.astimezone().date(),
            compared=task.tally.compared, first_wrong=task.tally.first_wrong,
            second_wrong=task.tally.second_wrong,
        )
        for task in tasks
        if task.done_at is not None
    ]  # fmt: skip
    return tuple(each for each in found if since <= each.day <= until)


def item(*, before: Task | None, after: Task | None) -> Item:
    """The history item of a change; raises ValueError without either side."""
    known = after or before
    if known is None:
        raise ValueError
    return Item(
        kind=DOUBLE_ENTRY, record_id=known.id, family_id=known.family_id,
        before=None if before is None else _document(before),
        after=None if after is None else _document(after),
    )  # fmt: skip


def _document(task: Task) -> Document:
    return {
        "keadaan": task.state.value, "bibit": task.seed, "isian": task.tally.compared,
        "beda": task.tally.differing,
    }  # fmt: skip


def _task(row: Row[Any]) -> Task:
    return Task(
        id=row.id, family_id=row.family_id, period_id=row.period_id, state=TaskState(row.state),
        seed=row.seed, ordered_by=row.ordered_by, ordered_at=row.ordered_at, first_by=row.first_by,
        second_by=row.second_by, done_at=row.done_at,
        tally=Tally(
            compared=row.compared, differing=row.differing, first_wrong=row.first_wrong,
            second_wrong=row.second_wrong,
        ),
    )  # fmt: skip


def _values(task: Task) -> dict[str, object]:
    return {
        "family_id": task.family_id, "period_id": task.period_id, "state": task.state.value,
        "seed": task.seed, "ordered_by": task.ordered_by, "ordered_at": task.ordered_at,
        "first_by": task.first_by, "second_by": task.second_by, "done_at": task.done_at,
        "compared": task.tally.compared, "differing": task.tally.differing,
        "first_wrong": task.tally.first_wrong, "second_wrong": task.tally.second_wrong,
    }  # fmt: skip
