"""What the history says of one family until the end of a day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.documents import Document, unpack
from kemiskinan_desktop.models.history import FAMILY
from kemiskinan_desktop.models.schema import history_items


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWord:
    """The last item about a family until a day: its entry and the document that then stood."""

    entry: int
    document: Document | None
    """None: it was not in the file any more."""
    destroyed: bool


def last_word(session: Session, family_id: str, day: date) -> LastWord | None:
    """The last item until the end of a day; None when the family came later."""
    c = history_items.c
    query = (
        select(c.entry_id, c.after, c.destroyed_by)
        .where(c.kind == FAMILY, c.record_id == family_id, c.day <= day)
        .order_by(c.id.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    if row is None:
        return None
    return LastWord(entry=row.entry_id, document=unpack(row.after), destroyed=row.destroyed_by is not None)


def first_day(session: Session, family_id: str) -> date | None:
    """The day a family first came; None when the history does not know it."""
    c = history_items.c
    query = select(func.min(c.day)).where(c.kind == FAMILY, c.record_id == family_id)
    return session.execute(query).scalar()
