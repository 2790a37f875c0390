"""Since when an office has a history."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.schema import history


def first_moment(session: Session) -> datetime | None:
    """The moment of the first entry; None for an office without any."""
    return session.execute(select(history.c.at).order_by(history.c.id).limit(1)).scalar()
