"""Who a family is in a line of a list: head, number and place, whatever became of it."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import families


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyName:
    """One family."""

    head: str
    kk_number: str
    kelurahan: str
    """Code."""
    rt: str
    rw: str


def names_of(session: Session, ids: Collection[str]) -> dict[str, FamilyName]:
    """Key → family, of those that are stored."""
    found: dict[str, FamilyName] = {}
    c = families.c
    for some in portions(sorted(set(ids))):
        query = select(c.id, c.head_name, c.kk_number, c.kelurahan, c.rt, c.rw).where(c.id.in_(some))
        found |= {
            row.id: FamilyName(
                head=row.head_name, kk_number=row.kk_number, kelurahan=row.kelurahan, rt=row.rt, rw=row.rw
            )
            for row in session.execute(query)
        }
    return found
