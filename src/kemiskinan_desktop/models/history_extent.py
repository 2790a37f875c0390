"""Since when an office has a history, and how much one entry of it changed."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.schema import history


def first_moment(session: Session) -> datetime | None:
    """The moment of the first entry; None for an office without any."""
    return session.execute(select(history.c.at).order_by(history.c.id).limit(1)).scalar()


def records_of(session: Session, number: int) -> int:
    """How many records an entry changed; zero when there is no such entry."""
    return session.execute(select(history.c.records).where(history.c.id == number)).scalar() or 0
