"""How people typed, one row per family saved: about staff, outside the history, and not kept for ever."""

from datetime import date
from typing import Any

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.entry_work import EntryMode, EntryWork
from kemiskinan_desktop.domain.operator_statistics import Session as Typing
from kemiskinan_desktop.models.schema import entry_sessions


def add(session: Session, who: str, mode: EntryMode, day: date, work: EntryWork, records: int) -> None:
    """Keep the typing of one family; moments are aware of their zone."""
    session.execute(
        insert(entry_sessions).values(
            who=who, mode=mode.value, day=day, started_at=work.started_at, ended_at=work.ended_at,
            pause=round(work.pause.total_seconds()), records=records, keystrokes=work.keystrokes,
            corrections=work.corrections,
        )
    )  # fmt: skip


def forget_before(session: Session, day: date) -> int:
    """Forget what is older than a day; returns how many families' typing that was."""
    statement = delete(entry_sessions).where(entry_sessions.c.day < day)
    return session.connection().execute(statement).rowcount


def between(session: Session, since: date, until: date) -> tuple[Typing, ...]:
    """The typing between two days, both included, in its order."""
    c = entry_sessions.c
    query = select(entry_sessions).where(c.day >= since, c.day <= until).order_by(c.rowid)
    return tuple(_typing(row) for row in session.execute(query))


def _typing(row: Row[Any]) -> Typing:
    return Typing(
        who=row.who, mode=EntryMode(row.mode), day=row.day, started_at=row.started_at,
        seconds=round((row.ended_at - row.started_at).total_seconds()), pause=row.pause,
        records=row.records, keystrokes=row.keystrokes, corrections=row.corrections,
    )  # fmt: skip
