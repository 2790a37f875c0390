"""The register as it stood at the end of a day, read from the history."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.record import Standing
from kemiskinan_desktop.models.schema import history_items


def standings_on(session: Session, day: date) -> Mapping[str, Standing]:
    """Family key → standing at the end of a day, for families that were in the register then."""
    c = history_items.c
    newest = select(func.max(c.id)).where(c.standing, c.day <= day).group_by(c.record_id)
    query = select(c.record_id, c.kelurahan, c.poverty_class, c.jiwa, c.determined)
    return {
        row.record_id: Standing(
            kelurahan=row.kelurahan,
            poverty_class=PovertyClass(row.poverty_class),
            jiwa=row.jiwa,
            determined=bool(row.determined),
        )
        for row in session.execute(query.where(c.id.in_(newest), c.kelurahan.is_not(None)))
    }
