"""Cards and their print batches."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.summaries import CardFilter, CardRow, CardState
from kemiskinan_desktop.models.family_list import IN_HAND, is_valid_card
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import cards, families, print_batches, surveys

AnySelect = Select[*tuple[Any, ...]]
_SERIAL_DIGITS = 6
_VALID = (CardState.READY, CardState.PRINTED, CardState.HANDED_OVER)
_CODES = {CardState.SPOILED: "rusak", CardState.REVOKED: "lainnya", CardState.REPLACED: "lainnya"}
"""Why a card does not count when nobody gave a code."""
_ORDER = (families.c.kelurahan, families.c.rw, families.c.rt, families.c.head_key, families.c.rowid)


def index(session: Session, period_id: str, wanted: CardFilter) -> list[int]:
    """Rowids of the determined families that match, in paper order."""
    query = _determined(select(families.c.rowid), period_id).where(*_conditions(wanted))
    return list(session.execute(query.order_by(*_ORDER)).scalars())


def rows(session: Session, period_id: str, rowids: Sequence[int], names: Mapping[str, str]) -> list[CardRow]:
    """The rows of these rowids, in the same order."""
    f, c = families.c, cards.c
    query = _determined(
        select(
            f.rowid, f.id, f.head_name, f.kk_number, f.kelurahan, f.rt, f.rw, f.jiwa,
            c.number, c.state, c.printed_at,
        ),
        period_id,
    ).where(f.rowid.in_(rowids))  # fmt: skip
    found = {
        row.rowid: CardRow(
            rowid=row.rowid, family_id=row.id, head=row.head_name, kk_number=row.kk_number,
            kelurahan=names.get(row.kelurahan, row.kelurahan), rt=row.rt, rw=row.rw, jiwa=row.jiwa,
            number=row.number, state=None if row.state is None else CardState(row.state),
            printed_at=row.printed_at,
        )
        for row in session.execute(query)
    }  # fmt: skip
    return [found[rowid] for rowid in rowids if rowid in found]


def determined_only(session: Session, period_id: str, rowids: Sequence[int]) -> list[int]:
    """Those of the rowids whose family is determined in the period, in paper order."""
    query = _determined(select(families.c.rowid), period_id).order_by(*_ORDER)
    chosen = set(rowids)
    return [rowid for rowid in session.execute(query).scalars() if rowid in chosen]


def tally(session: Session, period_id: str, kelurahan: str | None) -> Mapping[CardState | None, int]:
    """Determined families by the state of their valid card; None has no card yet."""
    query = _determined(select(cards.c.state, func.count().label("n")), period_id)
    if kelurahan is not None:
        query = query.where(families.c.kelurahan == kelurahan)
    return {
        None if row.state is None else CardState(row.state): row.n
        for row in session.execute(query.group_by(cards.c.state))
    }


def valid_of(session: Session, family_ids: Sequence[str], period_id: str) -> dict[str, dict[str, Any]]:
    """Family key → its valid card of the period, as column values."""
    found: dict[str, dict[str, Any]] = {}
    for some in portions(family_ids):
        query = select(cards).where(
            cards.c.family_id.in_(some), cards.c.period_id == period_id, is_valid_card()
        )
        found |= {row["family_id"]: dict(row) for row in session.execute(query).mappings()}
    return found


def last_serial(session: Session, first_number: str) -> int:
    """The running number of the newest card of that year, whatever its period; 0 before the first."""
    prefix = first_number[:-_SERIAL_DIGITS]
    query = select(func.max(cards.c.number)).where(cards.c.number.startswith(prefix, autoescape=True))
    newest = session.execute(query).scalar()
    return 0 if newest is None else int(newest[-_SERIAL_DIGITS:])


def add(session: Session, new: Sequence[Mapping[str, Any]]) -> None:
    """Insert cards."""
    if new:
        session.execute(insert(cards), [dict(row) for row in new])


def add_batch(
    session: Session, *, key: str, at: datetime, who: str, paper: str, printer: str, numbers: Sequence[str]
) -> None:
    """Insert a print batch."""
    values = {
        "id": key, "at": at, "who": who, "paper": paper, "printer": printer, "cards": len(numbers),
        "first_number": numbers[0], "last_number": numbers[-1],
    }  # fmt: skip
    session.execute(insert(print_batches), values)


def numbers_of(session: Session, ids: Sequence[str]) -> list[str]:
    """Numbers of the cards with these keys."""
    found: list[str] = []
    for some in portions(ids):
        found += session.execute(select(cards.c.number).where(cards.c.id.in_(some))).scalars()
    return sorted(found)


def token_of(session: Session, number: str) -> str:
    """The code that was printed on the card of this number; empty when there is none."""
    return session.execute(select(cards.c.token).where(cards.c.number == number)).scalar() or ""


def replaced(session: Session) -> list[tuple[str, str, date]]:
    """Number of each replaced card, the number of the valid card in its place, and the day of that one."""
    former = cards.alias("former")
    same = and_(
        cards.c.family_id == former.c.family_id, cards.c.period_id == former.c.period_id, is_valid_card()
    )
    query = select(former.c.number.label("former"), cards.c.number, cards.c.issued_on).join(cards, same)
    found = session.execute(query.where(former.c.state == CardState.REPLACED).order_by(former.c.number))
    return [(row.former, row.number, row.issued_on) for row in found]


def revoked(session: Session) -> list[tuple[str, str, date]]:
    """Number, code of the reason and day of every card that no longer counts and has none in its place.

    Codes are those of lists of revoked cards. With `replaced` these are all cards that no longer count.
    """
    c, valid = cards.c, cards.alias("valid")
    successor = (
        select(valid.c.rowid)
        .where(valid.c.family_id == c.family_id, valid.c.period_id == c.period_id, valid.c.state.in_(_VALID))
        .exists()
    )
    ended = or_(
        c.state.in_((CardState.REVOKED, CardState.SPOILED)), (c.state == CardState.REPLACED) & ~successor
    )
    query = select(c.number, c.state, c.revocation, c.state_on, c.issued_on).where(ended).order_by(c.number)
    return [
        (row.number, row.revocation or _CODES[CardState(row.state)], row.state_on or row.issued_on)
        for row in session.execute(query)
    ]


def _determined(query: AnySelect, period_id: str) -> AnySelect:
    return (
        query.select_from(families)
        .join(
            surveys,
            and_(
                surveys.c.family_id == families.c.id,
                surveys.c.period_id == period_id,
                surveys.c.state == SurveyState.DETERMINED,
            ),
        )
        .outerjoin(
            cards,
            and_(
                cards.c.family_id == families.c.id,
                cards.c.period_id == period_id,
                is_valid_card(),
            ),
        )
        .where(families.c.status == FamilyStatus.ACTIVE)
    )


def _conditions(wanted: CardFilter) -> list[ColumnElement[bool]]:
    tests: list[ColumnElement[bool]] = []
    if wanted.kelurahan is not None:
        tests.append(families.c.kelurahan == wanted.kelurahan)
    if wanted.printed is True:
        tests.append(cards.c.state.in_(IN_HAND))
    if wanted.printed is False:
        tests.append(or_(cards.c.state.is_(None), cards.c.state.not_in(IN_HAND)))
    if wanted.state is not None:
        tests.append(cards.c.state == wanted.state)
    if wanted.text.strip():
        tests.append(families.c.head_key.contains(wanted.text.strip().casefold(), autoescape=True))
    return tests
