"""Who takes part in which programme."""

from collections.abc import Sequence

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.summaries import Enrolment
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import enrolments


def add(session: Session, new: tuple[Enrolment, ...]) -> None:
    """Store enrolments."""
    if new:
        session.execute(insert(enrolments), [_values(enrolment) for enrolment in new])


def every(session: Session, program_code: str | None = None) -> tuple[Enrolment, ...]:
    """Enrolments, of one programme when asked."""
    query = select(enrolments).order_by(enrolments.c.rowid)
    if program_code is not None:
        query = query.where(enrolments.c.program_code == program_code)
    return tuple(
        Enrolment(
            id=row.id, family_id=row.family_id, program_code=row.program_code, state=row.state,
            since=row.since, reason=row.reason,
        )
        for row in session.execute(query)
    )  # fmt: skip


def families_among(session: Session, ids: Sequence[str]) -> frozenset[str]:
    """Those of the families that stand in any programme, whatever became of it."""
    found: set[str] = set()
    for some in portions(ids):
        query = select(enrolments.c.family_id).where(enrolments.c.family_id.in_(some))
        found |= set(session.execute(query).scalars())
    return frozenset(found)


def _values(enrolment: Enrolment) -> dict[str, object]:
    return {
        "id": enrolment.id, "family_id": enrolment.family_id, "program_code": enrolment.program_code,
        "state": enrolment.state, "since": enrolment.since, "reason": enrolment.reason, "version": 1,
    }  # fmt: skip
