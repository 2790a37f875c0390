"""What happened to families after an entry of the history, oldest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models.documents import Document, record_of, unpack
from kemiskinan_desktop.models.history import FAMILY
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import history, history_items


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterChange:
    """One change of one family; None stands for *did not exist*."""

    who: str
    at: datetime
    before: FamilyRecord | None
    after: FamilyRecord | None


def changes_since(
    session: Session, family_ids: Sequence[str], *, entry: int | None, moment: datetime
) -> Iterator[LaterChange]:
    """The changes after an entry, or from a moment where the entry is unknown; destroyed ones left out."""
    items = history_items.c
    later = history.c.at >= moment if entry is None else items.entry_id > entry
    for some in portions(family_ids):
        query = (
            select(history.c.who, history.c.at, items.before, items.after)
            .join(history, history.c.id == items.entry_id)
            .where(items.kind == FAMILY, items.record_id.in_(some), items.destroyed_by.is_(None), later)
            .order_by(items.id)
        )
        for row in session.execute(query):
            yield LaterChange(
                who=row.who, at=row.at, before=_record(unpack(row.before)), after=_record(unpack(row.after))
            )


def _record(document: Document | None) -> FamilyRecord | None:
    return None if document is None else record_of(document)
