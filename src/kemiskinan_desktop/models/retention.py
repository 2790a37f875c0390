"""Families that left long ago: found, and taken out of every table that knows a person."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, func, select, text
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.retention import Held, OldFamily, years_after
from kemiskinan_desktop.models import double_pairs, records, search_terms, subject_requests
from kemiskinan_desktop.models.family_list import is_valid_card
from kemiskinan_desktop.models.history import FAMILY
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import (
    cards,
    determination_entries,
    determinations,
    double_entries,
    drafts,
    enrolments,
    export_rows,
    families,
    history_items,
    import_conflicts,
    members,
    periods,
    photos,
    two_people,
)
from kemiskinan_desktop.models.schema import double_pairs as pairs

_LIVE_ENROLMENT = ("diusulkan", "disetujui", "menerima")


def old_families(session: Session, today: date, years: int) -> list[OldFamily]:
    """Families whose time ended before `today`, in paper order; those that must stay say why."""
    f = families.c
    last_periods, people = _last_periods(session), _persons(session)
    carded, enrolled = _with_card(session, today), _enrolled(session)
    asked = subject_requests.families_waiting(session)
    found: list[OldFamily] = []
    left = select(families).where(f.status != FamilyStatus.ACTIVE)
    for row in session.execute(left.order_by(f.kelurahan, f.rw, f.rt, f.head_key, f.rowid)):
        left_on = _left_on(row)
        kept_until = years_after(max(left_on, last_periods.get(row.id, left_on)), years)
        if kept_until >= today:
            continue
        held = (
            Held.CARD if row.id in carded
            else Held.PROGRAM if row.id in enrolled
            else Held.REQUEST if row.id in asked
            else None
        )  # fmt: skip
        found.append(
            OldFamily(
                id=row.id, head=row.head_name, kelurahan=row.kelurahan, status=FamilyStatus(row.status),
                left_on=left_on, kept_until=kept_until, persons=people.get(row.id, 0), held=held,
            )
        )  # fmt: skip
    return found


def documents_about(session: Session, ids: Sequence[str]) -> list[int]:
    """Items of the history that hold documents of these families, their cards and their enrolments."""
    c = history_items.c
    found: set[int] = set()
    for some in portions(ids):
        own = select(c.id).where(c.kind == FAMILY, c.record_id.in_(some), c.destroyed_by.is_(None))
        theirs = select(c.id).where(c.family_id.in_(some), c.destroyed_by.is_(None))
        found.update(session.execute(own).scalars())
        found.update(session.execute(theirs).scalars())
    decided = _decisions_about(session, _members_of(session, ids))
    for some in portions(decided):
        query = select(c.id).where(c.record_id.in_(some), c.destroyed_by.is_(None))
        found.update(session.execute(query).scalars())
    return sorted(found)


def take_out(session: Session, ids: Sequence[str]) -> None:
    """Remove families from every table but the decrees' frozen lists, which are archives and stay.

    What is freed in the file is overwritten at once.
    """
    session.execute(text("PRAGMA secure_delete = ON"))
    try:
        double_pairs.forget(session, _decisions_about(session, _members_of(session, ids)))
        for some in portions(ids):
            for table in (double_entries, enrolments, cards, export_rows, import_conflicts, photos):
                session.execute(delete(table).where(table.c.family_id.in_(some)))
            session.execute(delete(drafts).where(drafts.c.record_id.in_(some)))
            c = pairs.c
            session.execute(delete(pairs).where(c.first_family.in_(some) | c.second_family.in_(some)))
            subject_requests.forget_families(session, some)
            records.remove(session, some)
        search_terms.forget_unused(session)
    finally:
        session.execute(text("PRAGMA secure_delete = FAST"))


def _members_of(session: Session, ids: Sequence[str]) -> list[str]:
    found: list[str] = []
    for some in portions(ids):
        found += session.execute(select(members.c.id).where(members.c.family_id.in_(some))).scalars()
    return found


def _decisions_about(session: Session, member_ids: Sequence[str]) -> list[str]:
    """Keys of the decisions that one of these members is not somebody else."""
    c = two_people.c
    found: set[str] = set()
    for some in portions(member_ids):
        query = select(c.id).where(c.first_id.in_(some) | c.second_id.in_(some))
        found.update(session.execute(query).scalars())
    return sorted(found)


def _left_on(row: Row[Any]) -> date:
    return row.status_date if row.status_date is not None else row.updated_at.date()


def _last_periods(session: Session) -> dict[str, date]:
    """Family key → last day of the last period whose decree names it."""
    c = determination_entries.c
    query = (
        select(c.family_id, func.max(periods.c.valid_until).label("until"))
        .join(determinations, determinations.c.id == c.determination_id)
        .join(periods, periods.c.id == determinations.c.period_id)
        .join(families, families.c.id == c.family_id)
        .where(families.c.status != FamilyStatus.ACTIVE)
        .group_by(c.family_id)
    )
    return {row.family_id: row.until for row in session.execute(query)}


def _persons(session: Session) -> dict[str, int]:
    query = (
        select(members.c.family_id, func.count().label("n"))
        .join(families, families.c.id == members.c.family_id)
        .where(families.c.status != FamilyStatus.ACTIVE)
        .group_by(members.c.family_id)
    )
    return {row.family_id: row.n for row in session.execute(query)}


def _with_card(session: Session, today: date) -> frozenset[str]:
    query = select(cards.c.family_id).where(is_valid_card(), cards.c.expires_on >= today)
    return frozenset(session.execute(query).scalars())


def _enrolled(session: Session) -> frozenset[str]:
    query = select(enrolments.c.family_id).where(enrolments.c.state.in_(_LIVE_ENROLMENT))
    return frozenset(session.execute(query).scalars())
