"""What else in the file stands on a family: programmes, cards, requests of the people it is about."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import cards, enrolments, subject_requests

_TABLES = (enrolments, cards, subject_requests)


def families_among(session: Session, ids: Sequence[str]) -> frozenset[str]:
    """Those of the families that anything stands on, whatever became of it."""
    found: set[str] = set()
    for some in portions(ids):
        for table in _TABLES:
            column = table.c.family_id
            found |= set(session.execute(select(column).where(column.in_(some))).scalars())
    return frozenset(found)
