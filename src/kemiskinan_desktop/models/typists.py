"""Who typed a family into the form, as the history tells it."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.history import FAMILY
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import history, history_items


def typed_by(
    session: Session, family_ids: Sequence[str], acts: Collection[str], since: date
) -> dict[str, frozenset[str]]:
    """Family key → logins of those who did one of these acts on it since a day, itself included."""
    c = history_items.c
    found: dict[str, set[str]] = {}
    for some in portions(family_ids):
        query = (
            select(c.record_id, history.c.who)
            .join(history, c.entry_id == history.c.id)
            .where(c.kind == FAMILY, c.record_id.in_(some), history.c.act.in_(acts), history.c.day >= since)
            .distinct()
        )
        for row in session.execute(query):
            found.setdefault(row.record_id, set()).add(row.who)
    return {key: frozenset(names) for key, names in found.items()}
