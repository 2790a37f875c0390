"""Determinations: the frozen list of a decree."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import ListEntry
from kemiskinan_desktop.models.schema import determination_entries, determinations


def add(session: Session, values: Mapping[str, Any], entries: Sequence[Mapping[str, Any]]) -> None:
    """Store a determination and its entries, numbered on from the last one of the period."""
    first = next_number(session, values["period_id"])
    session.execute(insert(determinations), dict(values))
    rows = [
        {"determination_id": values["id"], "number": number, **entry}
        for number, entry in enumerate(entries, start=first)
    ]
    if rows:
        session.execute(insert(determination_entries), rows)


def next_number(session: Session, period_id: str) -> int:
    """The first running number that is free in the period's list."""
    query = (
        select(func.max(determination_entries.c.number))
        .join(determinations, determinations.c.id == determination_entries.c.determination_id)
        .where(determinations.c.period_id == period_id)
    )
    return (session.execute(query).scalar() or 0) + 1


def decrees(session: Session, period_id: str) -> Mapping[str, tuple[str, date]]:
    """Family key → number and date of the decree that determined it; amendments have their own."""
    query = (
        select(determination_entries.c.family_id, determinations.c.sk_number, determinations.c.sk_date)
        .join(determinations, determinations.c.id == determination_entries.c.determination_id)
        .where(determinations.c.period_id == period_id)
        .order_by(determinations.c.rowid)
    )
    return {row.family_id: (row.sk_number, row.sk_date) for row in session.execute(query)}


def total(session: Session, period_id: str) -> Count:
    """KK and jiwa of all decrees of a period."""
    query = select(func.sum(determinations.c.kk), func.sum(determinations.c.jiwa)).where(
        determinations.c.period_id == period_id
    )
    kk, jiwa = session.execute(query).one()
    return Count(kk or 0, jiwa or 0)


def latest(session: Session, period_id: str) -> Mapping[str, Any] | None:
    """The newest determination of a period, as column values."""
    query = select(determinations).where(determinations.c.period_id == period_id)
    row = session.execute(query.order_by(determinations.c.rowid.desc()).limit(1)).mappings().first()
    return None if row is None else dict(row)


def entries(
    session: Session,
    period_id: str,
    *,
    kelurahan: str | None = None,
    family_ids: frozenset[str] | None = None,
) -> Iterator[ListEntry]:
    """The determined list of a period in paper order: kelurahan, RW, RT, name."""
    c = determination_entries.c
    query = (
        select(determination_entries)
        .join(determinations, determinations.c.id == c.determination_id)
        .where(determinations.c.period_id == period_id)
        .order_by(c.kelurahan, c.rw, c.rt, c.head_name, c.number)
    )
    if kelurahan is not None:
        query = query.where(c.kelurahan == kelurahan)
    for row in session.execute(query):
        if family_ids is None or row.family_id in family_ids:
            yield ListEntry(
                number=row.number, family_id=row.family_id, kk_number=row.kk_number, head=row.head_name,
                head_nik=row.head_nik, address=row.address, rt=row.rt, rw=row.rw, kelurahan=row.kelurahan,
                jiwa=row.jiwa, poverty_class=PovertyClass(row.poverty_class), points=row.points,
            )  # fmt: skip
