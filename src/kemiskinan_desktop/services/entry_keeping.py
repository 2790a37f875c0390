"""How a family was typed is kept with its saving, and forgotten when its time is over."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.entry_work import EntryMode, EntryWork
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.retention import years_after
from kemiskinan_desktop.models import entry_sessions
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.retention import years_of


def keep_work(
    context: Context, session: Session, who: Actor, mode: EntryMode, record: FamilyRecord, work: EntryWork
) -> None:
    """Keep it in the caller's transaction; work that is older than the retention years is forgotten."""
    here = replace(work, started_at=work.started_at.astimezone(), ended_at=work.ended_at.astimezone())
    entry_sessions.add(session, who.name, mode, context.today, here, _records(record))
    entry_sessions.forget_before(session, oldest_kept(context, session))


def oldest_kept(context: Context, session: Session) -> date:
    """The first day whose work is still kept."""
    return years_after(context.today, -years_of(session))


def _records(record: FamilyRecord) -> int:
    """The family, its members, and its survey once it has an answer."""
    answered = record.survey is not None and bool(record.survey.answers)
    return 1 + len(record.family.members) + int(answered)
