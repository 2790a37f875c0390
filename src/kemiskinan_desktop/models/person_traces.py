"""Where else in the file a family stands: programmes, cards, decrees; and where its data came from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.models.history import SEEN
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import (
    cards,
    determination_entries,
    determinations,
    double_entries,
    enrolments,
    families,
    history,
    history_items,
    import_conflicts,
    imports,
)

EXPORT = "ekspor"
"""Kind of the item that says what a file holds."""


def enrolled(session: Session, family_id: str) -> list[tuple[str, str, date, str]]:
    """Programme code, state, since, reason."""
    c = enrolments.c
    query = select(c.program_code, c.state, c.since, c.reason).where(c.family_id == family_id)
    rows = session.execute(query.order_by(c.since, c.rowid))
    return [(row.program_code, row.state, row.since, row.reason) for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTrace:
    """One card of a family, to whom its paper went, and why it no longer counts."""

    number: str
    state: str
    state_on: date | None
    reason: str = field(repr=False)
    issued_on: date
    expires_on: date
    handed_on: date | None
    received_by: str = field(repr=False)
    relation: str
    taken_in_on: date | None


def carded(session: Session, family_id: str) -> list[CardTrace]:
    """The cards of a family, the oldest first."""
    c = cards.c
    query = select(cards).where(c.family_id == family_id).order_by(c.issued_on, c.rowid)
    return [
        CardTrace(
            number=row.number, state=row.state, state_on=row.state_on, reason=row.reason,
            issued_on=row.issued_on, expires_on=row.expires_on, handed_on=row.handed_on,
            received_by=row.received_by, relation=row.relation, taken_in_on=row.taken_in_on,
        )
        for row in session.execute(query)
    ]  # fmt: skip


def typed_twice(session: Session, family_id: str) -> list[tuple[datetime, str, int, int]]:
    """When, by whom, of how many fields how many differed; of each time the family was typed again."""
    c = double_entries.c
    query = select(double_entries).where(c.family_id == family_id, c.done_at.is_not(None)).order_by(c.done_at)
    return [(row.done_at, row.second_by, row.compared, row.differing) for row in session.execute(query)]


def decreed(session: Session, family_id: str) -> list[tuple[str, date, int, str]]:
    """Decree number, its day, the family's number in it, its KK number then."""
    c, d = determination_entries.c, determinations.c
    query = (
        select(d.sk_number, d.sk_date, c.number, c.kk_number)
        .join(determinations, d.id == c.determination_id)
        .where(c.family_id == family_id)
        .order_by(d.sk_date, d.rowid)
    )
    return [(row.sk_number, row.sk_date, row.number, row.kk_number) for row in session.execute(query)]


def told_otherwise(session: Session, family_id: str, member_id: str) -> list[tuple[str, str, str, str]]:
    """Field, what a workbook said, what stood here, what was chosen; of the person and of the house."""
    c = import_conflicts.c
    own = c.record_id.in_((family_id, member_id))
    rows = session.execute(select(import_conflicts).where(c.family_id == family_id, own).order_by(c.rowid))
    return [(row.field, row.theirs, row.ours, row.choice) for row in rows]


def imported_in(session: Session, numbers: Sequence[int]) -> dict[int, str]:
    """Entry number → file and layout of the import it was."""
    found: dict[int, str] = {}
    for some in portions(numbers):
        query = select(imports.c.entry_id, imports.c.file_name, imports.c.profile_name)
        for row in session.execute(query.where(imports.c.entry_id.in_(some))):
            found[row.entry_id] = f"{row.file_name} ({row.profile_name})"
    return found


def given_out(session: Session, since: datetime, until: datetime) -> list[int]:
    """Numbers of the entries in a time by which data left the office or full numbers were shown."""
    c = history_items.c
    query = (
        select(history.c.id)
        .join(history_items, c.entry_id == history.c.id)
        .where(history.c.at >= since, history.c.at <= until, c.kind.in_((SEEN, EXPORT)))
        .distinct()
        .order_by(history.c.id)
    )
    return list(session.execute(query).scalars())


def seen_in(session: Session, numbers: Sequence[int]) -> frozenset[str]:
    """Families whose full numbers were shown or given out by these entries."""
    c = history_items.c
    found: set[str] = set()
    for some in portions(numbers):
        query = select(c.record_id).where(c.kind == SEEN, c.entry_id.in_(some)).distinct()
        found.update(session.execute(query).scalars())
    return frozenset(found)


def area_counts(session: Session, ids: Collection[str] | None = None) -> dict[str, Count]:
    """Kelurahan code → KK and jiwa of these families, of all in the file for None, those that left too."""
    c = families.c
    counted = select(c.kelurahan, func.count().label("kk"), func.sum(c.jiwa).label("jiwa"))
    whole = counted.group_by(c.kelurahan)
    found: dict[str, Count] = {}
    for query in [whole] if ids is None else [whole.where(c.id.in_(some)) for some in portions(sorted(ids))]:
        for row in session.execute(query):
            found[row.kelurahan] = found.get(row.kelurahan, Count()) + Count(row.kk, row.jiwa or 0)
    return dict(sorted(found.items()))
