"""Who takes part in which programme."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.summaries import Enrolment
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.history import Item
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import enrolments

ENROLMENT = "kepesertaan"
"""Kind of an enrolment's items in the history."""


def add(session: Session, new: tuple[Enrolment, ...]) -> None:
    """Store enrolments."""
    if new:
        session.execute(insert(enrolments), [_values(enrolment) for enrolment in new])


def every(session: Session, program_code: str | None = None) -> tuple[Enrolment, ...]:
    """Enrolments, of one programme when asked."""
    query = select(enrolments).order_by(enrolments.c.rowid)
    if program_code is not None:
        query = query.where(enrolments.c.program_code == program_code)
    return tuple(_enrolment(row) for row in session.execute(query))


def named(session: Session, ids: Sequence[str]) -> dict[str, Enrolment]:
    """Key → enrolment, of those that are there."""
    found: dict[str, Enrolment] = {}
    for some in portions(ids):
        rows = session.execute(select(enrolments).where(enrolments.c.id.in_(some)))
        found |= {row.id: _enrolment(row) for row in rows}
    return found


def remove(session: Session, ids: Sequence[str]) -> None:
    """Take enrolments out, as if they had never been."""
    for some in portions(ids):
        session.execute(delete(enrolments).where(enrolments.c.id.in_(some)))


def put(session: Session, wanted: Sequence[Enrolment]) -> None:
    """Store enrolments as they are given, whether they are there or not."""
    remove(session, [enrolment.id for enrolment in wanted])
    add(session, tuple(wanted))


def item(*, before: Enrolment | None, after: Enrolment | None) -> Item:
    """The history item of a change; raises ValueError without either side."""
    known = after or before
    if known is None:
        raise ValueError
    return Item(
        kind=ENROLMENT, record_id=known.id, family_id=known.family_id,
        before=None if before is None else _document(before),
        after=None if after is None else _document(after),
    )  # fmt: skip


def enrolment_of(key: str, document: Document) -> Enrolment:
    """The enrolment of a history document."""
    return Enrolment(
        id=key, family_id=document["family_id"], program_code=document["program_code"],
        state=document["state"], since=date.fromisoformat(document["since"]), reason=document["reason"],
    )  # fmt: skip


def _document(enrolment: Enrolment) -> Document:
    return {
        "family_id": enrolment.family_id, "program_code": enrolment.program_code,
        "state": enrolment.state, "since": enrolment.since.isoformat(), "reason": enrolment.reason,
    }  # fmt: skip


def _enrolment(row: Row[Any]) -> Enrolment:
    return Enrolment(
        id=row.id, family_id=row.family_id, program_code=row.program_code, state=row.state,
        since=row.since, reason=row.reason,
    )  # fmt: skip


def _values(enrolment: Enrolment) -> dict[str, object]:
    return {
        "id": enrolment.id, "family_id": enrolment.family_id, "program_code": enrolment.program_code,
        "state": enrolment.state, "since": enrolment.since, "reason": enrolment.reason, "version": 1,
    }  # fmt: skip
