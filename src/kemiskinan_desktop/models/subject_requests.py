"""The register of requests about personal data."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.subject_requests import RequestKind, RequestState, SubjectRequest
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import subject_requests

GONE = "(dimusnahkan)"
"""What stands for a person whose data were destroyed after their time."""


def next_number(session: Session) -> int:
    """The first running number that is free."""
    return (session.execute(select(func.max(subject_requests.c.number))).scalar() or 0) + 1


def add(session: Session, request: SubjectRequest) -> None:
    """Store a request."""
    session.execute(insert(subject_requests), asdict(request))


def write(session: Session, request: SubjectRequest) -> None:
    """Store a request that is there already."""
    session.execute(
        update(subject_requests).where(subject_requests.c.id == request.id).values(**asdict(request))
    )


def get(session: Session, request_id: str) -> SubjectRequest | None:
    """The request with a key; None when there is none."""
    row = session.execute(select(subject_requests).where(subject_requests.c.id == request_id)).first()
    return None if row is None else _request(row)


def every(session: Session) -> tuple[SubjectRequest, ...]:
    """All requests: those that wait first, the next due on top, then the answered ones, newest first."""
    rows = [_request(row) for row in session.execute(select(subject_requests))]
    waiting = sorted((each for each in rows if each.is_open), key=lambda each: (each.due_at, each.number))
    answered = sorted((each for each in rows if not each.is_open), key=lambda each: -each.number)
    return (*waiting, *answered)


def waiting(session: Session, now: datetime) -> tuple[int, int]:
    """How many requests wait for an answer, and how many of them beyond their time."""
    c = subject_requests.c
    due = list(session.execute(select(c.due_at).where(c.state == RequestState.OPEN)).scalars())
    return len(due), sum(now > each for each in due)


def families_waiting(session: Session) -> frozenset[str]:
    """Families about which a request still waits."""
    c = subject_requests.c
    query = select(c.family_id).where(c.state == RequestState.OPEN, c.family_id.is_not(None))
    return frozenset(key for key in session.execute(query).scalars() if key is not None)


def forget_families(session: Session, ids: Sequence[str]) -> None:
    """Keep number, kind, days and end of requests about these families, and nothing of the people."""
    for some in portions(ids):
        session.execute(
            update(subject_requests)
            .where(subject_requests.c.family_id.in_(some))
            .values(family_id=None, member_id=None, applicant=GONE, detail="", outcome="")
        )


def _request(row: Row[tuple[object, ...]]) -> SubjectRequest:
    return SubjectRequest(
        id=row.id, number=row.number, kind=RequestKind(row.kind), family_id=row.family_id,
        member_id=row.member_id, applicant=row.applicant, detail=row.detail, received_at=row.received_at,
        due_at=row.due_at, received_by=row.received_by, state=RequestState(row.state), outcome=row.outcome,
        answered_at=row.answered_at, answered_by=row.answered_by, version=row.version,
    )  # fmt: skip
