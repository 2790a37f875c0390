"""Cards that wait in the office for their families, in the order of a walk: kelurahan, RW, RT, name."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.models.schema import cards, families, surveys

AnySelect = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A card to be handed over."""

    number: str
    family_id: str
    head: str
    address: str
    rt: str
    rw: str
    kelurahan: str
    """Code."""
    jiwa: int


def waiting(
    session: Session, period_id: str, *, kelurahan: str | None = None, rw: str = "", rt: str = ""
) -> list[Waiting]:
    """Printed cards of determined families that nobody has taken, of one period."""
    f, c = families.c, cards.c
    columns = select(c.number, f.id, f.head_name, f.address, f.rt, f.rw, f.kelurahan, f.jiwa)
    query = _printed(columns, period_id, kelurahan, rw, rt)
    order = (f.kelurahan, f.rw, f.rt, f.head_key, c.number)
    return [
        Waiting(
            number=row.number, family_id=row.id, head=row.head_name, address=row.address, rt=row.rt,
            rw=row.rw, kelurahan=row.kelurahan, jiwa=row.jiwa,
        )
        for row in session.execute(query.order_by(*order))
    ]  # fmt: skip


def count(
    session: Session, period_id: str, *, kelurahan: str | None = None, rw: str = "", rt: str = ""
) -> int:
    """How many `waiting` gives."""
    return session.execute(_printed(select(func.count()), period_id, kelurahan, rw, rt)).scalar_one()


def _printed(query: AnySelect, period_id: str, kelurahan: str | None, rw: str, rt: str) -> AnySelect:
    f, c = families.c, cards.c
    query = (
        query.select_from(cards)
        .join(families, f.id == c.family_id)
        .join(surveys, and_(surveys.c.family_id == f.id, surveys.c.period_id == c.period_id))
        .where(
            c.period_id == period_id, c.state == CardState.PRINTED, f.status == FamilyStatus.ACTIVE,
            surveys.c.state == SurveyState.DETERMINED,
        )
    )  # fmt: skip
    for column, wanted in ((f.kelurahan, kelurahan), (f.rw, rw), (f.rt, rt)):
        if wanted:
            query = query.where(column == wanted)
    return query
