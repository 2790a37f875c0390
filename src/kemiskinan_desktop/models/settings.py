"""Settings of the office, as JSON by key, so that a backup carries them."""

from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.schema import settings


def get(session: Session, key: str) -> Any:  # noqa: ANN401 - JSON is any
    """The value of a key; None when it was never set."""
    return session.execute(select(settings.c.value).where(settings.c.key == key)).scalar()


def put(session: Session, key: str, value: object) -> None:
    """Set a key in the caller's transaction."""
    session.execute(delete(settings).where(settings.c.key == key))
    session.execute(insert(settings).values(key=key, value=value))
