"""The entries of the history as lists show them: any number, newest first, by who, what, whom and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Row, Select, func, or_, select, union
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.history_summaries import HistoryEntry, HistoryFilter
from kemiskinan_desktop.models.history import FAMILY, SEEN
from kemiskinan_desktop.models.history_undone import undone_by
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import history, history_items

_EVERYTHING = HistoryFilter()


@dataclass(frozen=True, slots=True)
class Extent:
    """How many entries match, and between which numbers."""

    first: int
    last: int
    count: int

    @property
    def unbroken(self) -> bool:
        """Whether every entry between the two matches."""
        return self.last - self.first + 1 == self.count


def extent(session: Session, wanted: HistoryFilter = _EVERYTHING) -> Extent:
    """How many entries match."""
    c = history.c
    query = select(func.min(c.id), func.max(c.id), func.count()).where(*_conditions(wanted))
    first, last, count = session.execute(query).one()
    return Extent(first or 0, last or 0, count)


def numbers(session: Session, wanted: HistoryFilter, start: int, stop: int) -> Sequence[int]:
    """Numbers of the entries that match, newest first, of some places; an unbroken run is not read."""
    found = extent(session, wanted)
    if found.unbroken:
        return range(found.last, found.first - 1, -1)[start:stop]
    query = select(history.c.id).where(*_conditions(wanted)).order_by(history.c.id.desc())
    return session.execute(query.offset(start).limit(max(0, stop - start))).scalars().all()


def rows(session: Session, numbers: Sequence[int]) -> list[HistoryEntry]:
    """The entries of these numbers, in the same order; those that are not there are left out."""
    found: dict[int, Row[tuple[object, ...]]] = {}
    for some in portions(numbers):
        query = select(history).where(history.c.id.in_(some))
        found |= {row.id: row for row in session.execute(query)}
    undone = undone_by(session, found.keys())
    return [_entry(found[number], undone.get(number)) for number in numbers if number in found]


def entry(session: Session, number: int) -> HistoryEntry | None:
    """One entry; None when there is none of that number."""
    found = rows(session, [number])
    return found[0] if found else None


def entries(session: Session, *, limit: int = 200, family_id: str | None = None) -> tuple[HistoryEntry, ...]:
    """The newest entries, newest first; of one family when asked."""
    return tuple(rows(session, numbers(session, HistoryFilter(family_id=family_id), 0, limit)))


def place_in(session: Session, number: int, family_id: str) -> int | None:
    """Where among its items an entry first names a family; None when it does not."""
    c = history_items.c
    about = or_(c.record_id == family_id, c.family_id == family_id)
    first = session.execute(select(func.min(c.id)).where(c.entry_id == number, about)).scalar()
    if first is None:
        return None
    before = select(func.count()).where(c.entry_id == number, c.id < first)
    return session.execute(before).scalar_one()


def people(session: Session) -> tuple[str, ...]:
    """Everybody who ever did something here, by name."""
    return _every(session, history.c.who)


def acts(session: Session) -> tuple[str, ...]:
    """Everything that was ever done here, by word."""
    return _every(session, history.c.act)


def _every(session: Session, column: ColumnElement[str]) -> tuple[str, ...]:
    """The different values of an indexed column, found by jumping from one to the next."""
    found: list[str] = []
    value = session.execute(select(func.min(column))).scalar()
    while value is not None:
        found.append(value)
        value = session.execute(select(func.min(column)).where(column > value)).scalar()
    return tuple(found)


def _conditions(wanted: HistoryFilter) -> list[ColumnElement[bool]]:
    c = history.c
    tests: list[ColumnElement[bool]] = []
    if wanted.family_id is not None:
        tests.append(c.id.in_(_of_family(wanted.family_id)))
    if wanted.who is not None:
        tests.append(c.who == wanted.who)
    if wanted.act is not None:
        tests.append(c.act == wanted.act)
    if wanted.since is not None:
        tests.append(c.day >= wanted.since)
    if wanted.until is not None:
        tests.append(c.day <= wanted.until)
    if wanted.upto is not None:
        tests.append(c.id <= wanted.upto)
    return tests


def _of_family(family_id: str) -> Select[tuple[int]]:
    """Entries about the family itself, and about records that belong to it."""
    items = history_items.c
    own = select(items.entry_id).where(items.kind.in_((FAMILY, SEEN)), items.record_id == family_id)
    related = select(items.entry_id).where(items.family_id == family_id)
    return select(union(own, related).subquery().c.entry_id)


def _entry(row: Row[tuple[object, ...]], undone: int | None) -> HistoryEntry:
    return HistoryEntry(
        id=row.id, at=row.at, who=row.who, role=row.role, act=row.act, subject=row.subject,
        reason=row.reason, records=row.records, undoes=row.undoes, undone_by=undone, hash=row.hash,
    )  # fmt: skip
