"""Pairs of families that may hold one person twice, as the last search found them, and what was decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, delete, func, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.doubles import Couple, DoublePair, Side, TwoPeople
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.models.portions import gathered, portions
from kemiskinan_desktop.models.schema import double_pairs, families, two_people

_CHUNK = 1000
_PLACES = Decimal("0.001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Two families and the members of theirs that may be one person, the strongest first."""

    first: str
    second: str
    couples: tuple[Couple, ...]

    @property
    def score(self) -> float:
        """Bits of the strongest couple."""
        return max((couple.score for couple in self.couples), default=0.0)


def replace_all(session: Session, pairs: Iterable[Found], at: datetime) -> int:
    """Keep these pairs in place of those of the search before; returns how many."""
    session.execute(delete(double_pairs))
    count = 0
    for some in gathered((_row(pair, at) for pair in pairs), _CHUNK):
        session.execute(insert(double_pairs), some)
        count += len(some)
    return count


def open_pairs(session: Session) -> list[DoublePair]:
    """Pairs of families that are both active, without the couples that were decided; strongest first."""
    decided = _decided(session)
    rows = session.execute(select(double_pairs).order_by(double_pairs.c.score.desc(), double_pairs.c.rowid))
    stored = [(row.first_family, row.second_family, row.people) for row in rows]
    sides = _sides(session, {key for first, second, _ in stored for key in (first, second)})
    found: list[DoublePair] = []
    for first, second, people in stored:
        couples = tuple(c for c in map(_couple, people) if _pair(c.first, c.second) not in decided)
        if couples and first in sides and second in sides:
            found.append(DoublePair(first=sides[first], second=sides[second], couples=couples))
    return sorted(found, key=lambda pair: -pair.score)


def open_count(session: Session) -> int:
    """How many pairs `open_pairs` gives; without any decision the file counts them."""
    if session.execute(select(two_people.c.rowid).limit(1)).first() is not None:
        return len(open_pairs(session))
    first, second = families.alias("first"), families.alias("second")
    query = (
        select(func.count())
        .select_from(double_pairs)
        .join(first, and_(first.c.id == double_pairs.c.first_family, first.c.status == FamilyStatus.ACTIVE))
        .join(
            second, and_(second.c.id == double_pairs.c.second_family, second.c.status == FamilyStatus.ACTIVE)
        )
    )
    return session.execute(query).scalar_one()


def searched_at(session: Session) -> datetime | None:
    """When the search that found something was; None before the first."""
    return session.execute(select(func.max(double_pairs.c.found_at))).scalar()


def decide(session: Session, decisions: Iterable[TwoPeople]) -> None:
    """Remember that these are two people."""
    rows = [
        {
            "id": each.id, "first_id": _pair(each.first, each.second)[0],
            "second_id": _pair(each.first, each.second)[1], "reason": each.reason, "who": each.who,
            "at": each.at,
        }
        for each in decisions
    ]  # fmt: skip
    session.execute(insert(two_people), rows)


def forget(session: Session, ids: Sequence[str]) -> None:
    """Take decisions back."""
    session.execute(delete(two_people).where(two_people.c.id.in_(ids)))


def decisions(session: Session, ids: Sequence[str] | None = None) -> list[TwoPeople]:
    """Decisions, the newest first; only those with these keys when asked."""
    query = select(two_people).order_by(two_people.c.rowid.desc())
    if ids is not None:
        query = query.where(two_people.c.id.in_(ids))
    return [
        TwoPeople(
            id=row.id, first=row.first_id, second=row.second_id, reason=row.reason, who=row.who, at=row.at
        )
        for row in session.execute(query)
    ]


def is_decided(session: Session, first: str, second: str) -> bool:
    """Whether somebody said that these are two people."""
    low, high = _pair(first, second)
    query = select(two_people.c.rowid).where(two_people.c.first_id == low, two_people.c.second_id == high)
    return session.execute(query).first() is not None


def _pair(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


def _decided(session: Session) -> set[tuple[str, str]]:
    query = select(two_people.c.first_id, two_people.c.second_id)
    return {(row.first_id, row.second_id) for row in session.execute(query)}


def _sides(session: Session, ids: Iterable[str]) -> dict[str, Side]:
    f = families.c
    found: dict[str, Side] = {}
    for some in portions(sorted(ids)):
        query = select(f.id, f.head_name, f.kk_number, f.kelurahan, f.rt, f.rw, f.jiwa)
        for row in session.execute(query.where(f.id.in_(some), f.status == FamilyStatus.ACTIVE)):
            found[row.id] = Side(
                family_id=row.id, head=row.head_name, kk_number=row.kk_number, kelurahan=row.kelurahan,
                rt=row.rt, rw=row.rw, jiwa=row.jiwa,
            )  # fmt: skip
    return found


def _row(pair: Found, at: datetime) -> dict[str, Any]:
    people = [
        [
            each.first,
            each.second,
            round(each.score, 3),
            each.first_name,
            each.second_name,
            each.pro,
            each.contra,
        ]
        for each in pair.couples
    ]
    score = Decimal(pair.score).quantize(_PLACES)
    return {
        "first_family": pair.first, "second_family": pair.second, "score": score, "people": people,
        "found_at": at,
    }  # fmt: skip


def _couple(stored: Sequence[Any]) -> Couple:
    first, second, score, first_name, second_name, pro, contra = stored
    return Couple(
        first=first, second=second, score=score, first_name=first_name, second_name=second_name, pro=pro,
        contra=contra,
    )  # fmt: skip
