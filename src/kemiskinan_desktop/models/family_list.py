"""Lists of families: keys of everything that matches first, rows of what is seen when it is seen."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select, text
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import CardState, FamilyCounts, FamilyFilter, FamilyRow
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import VALID_CARD, cards, families, surveys
from kemiskinan_desktop.models.search import matching_family_ids

AnySelect = Select[*tuple[Any, ...]]

IN_HAND = (CardState.PRINTED, CardState.HANDED_OVER)
_SORTS: Mapping[str, tuple[ColumnElement[Any], ...]] = {
    "kk_number": (families.c.kk_number,),
    "head": (families.c.head_key,),
    "kelurahan": (families.c.kelurahan, families.c.rw, families.c.rt),
    "rt": (families.c.rt, families.c.rw),
    "jiwa": (families.c.jiwa,),
    "points": (surveys.c.points,),
    "class": (surveys.c.points,),
    "state": (surveys.c.state,),
    "updated": (families.c.updated_at,),
}


def is_valid_card() -> ColumnElement[bool]:
    """Whether a joined card is valid, in the words of its partial index."""
    return text(f"cards.{VALID_CARD}")  # pyright: ignore[reportReturnType] - a text clause is a condition


def index(
    session: Session,
    period_id: str | None,
    wanted: FamilyFilter,
    *,
    sort: str = "kelurahan",
    descending: bool = False,
) -> list[int]:
    """The rowids of the families that match, in order. Raises KeyError for an unknown sort."""
    order = [column.desc() if descending else column.asc() for column in _SORTS[sort]]
    query = _joined(select(families.c.rowid), period_id).where(*_conditions(wanted))
    return list(session.execute(query.order_by(*order, families.c.head_key, families.c.rowid)).scalars())


def rows(
    session: Session, period_id: str | None, rowids: Sequence[int], names: Mapping[str, str]
) -> list[FamilyRow]:
    """The rows of these rowids in the same order; rows deleted meanwhile are left out."""
    f, s = families.c, surveys.c
    query = _joined(
        select(
            f.rowid, f.id, f.kk_number, f.head_name, f.kelurahan, f.rt, f.rw, f.jiwa, f.errors, f.warnings,
            s.points, s.poverty_class, s.state, cards.c.state.label("card_state"),
        ),
        period_id,
    ).where(f.rowid.in_(rowids))  # fmt: skip
    found = {row.rowid: _row(row, names) for row in session.execute(query)}
    return [found[rowid] for rowid in rowids if rowid in found]


def ids_of(session: Session, rowids: Sequence[int]) -> list[str]:
    """The stable keys of rowids, in the same order."""
    found: dict[int, str] = {}
    for some in portions(rowids):
        query = select(families.c.rowid, families.c.id).where(families.c.rowid.in_(some))
        found |= {row.rowid: row.id for row in session.execute(query)}
    return [found[rowid] for rowid in rowids if rowid in found]


def rowids_of(session: Session, ids: Sequence[str]) -> list[int]:
    """The rowids of stable keys, in the same order."""
    found: dict[str, int] = {}
    for some in portions(ids):
        query = select(families.c.id, families.c.rowid).where(families.c.id.in_(some))
        found |= {row.id: row.rowid for row in session.execute(query)}
    return [found[key] for key in ids if key in found]


def active_among(session: Session, ids: Sequence[str]) -> frozenset[str]:
    """Those of the keys that are active families."""
    found: set[str] = set()
    for some in portions(ids):
        query = select(families.c.id).where(families.c.id.in_(some), families.c.status == FamilyStatus.ACTIVE)
        found |= set(session.execute(query).scalars())
    return frozenset(found)


def counts(session: Session, period_id: str | None, kelurahan: str | None) -> FamilyCounts:
    """The figures of the filter chips."""
    f, s = families.c, surveys.c
    query = _joined(
        select(
            s.poverty_class,
            s.state,
            (f.errors > 0).label("faulty"),
            cards.c.state.in_(IN_HAND).label("in_hand"),
            func.count().label("kk"),
            func.sum(f.jiwa).label("jiwa"),
        ),
        period_id,
    ).where(*_conditions(FamilyFilter(kelurahan=kelurahan)))
    by_class = dict.fromkeys(PovertyClass, Count())
    by_state = dict.fromkeys(SurveyState, Count())
    total = unclassified = unprinted = faulty = Count()
    for row in session.execute(query.group_by(s.poverty_class, s.state, "faulty", "in_hand")):
        count = Count(row.kk, row.jiwa or 0)
        total += count
        if row.poverty_class is None:
            unclassified += count
        else:
            by_class[PovertyClass(row.poverty_class)] += count
        if row.state is not None:
            by_state[SurveyState(row.state)] += count
        if row.state == SurveyState.DETERMINED and not row.in_hand:
            unprinted += count
        if row.faulty:
            faulty += count
    return FamilyCounts(
        total=total, by_class=by_class, by_state=by_state, unclassified=unclassified,
        card_unprinted=unprinted, with_errors=faulty,
    )  # fmt: skip


def in_register() -> ColumnElement[bool]:
    """Whether the joined survey puts the family in the register."""
    return surveys.c.poverty_class.in_(REGISTER_CLASSES)


def _joined(query: AnySelect, period_id: str | None) -> AnySelect:
    return (
        query.select_from(families)
        .outerjoin(surveys, and_(surveys.c.family_id == families.c.id, surveys.c.period_id == period_id))
        .outerjoin(
            cards,
            and_(
                cards.c.family_id == families.c.id,
                cards.c.period_id == period_id,
                is_valid_card(),
            ),
        )
    )


def _conditions(wanted: FamilyFilter) -> list[ColumnElement[bool]]:
    f, s = families.c, surveys.c
    tests: list[ColumnElement[bool]] = [
        f.status != FamilyStatus.ACTIVE if wanted.left else f.status == FamilyStatus.ACTIVE
    ]
    if wanted.kelurahan is not None:
        tests.append(f.kelurahan == wanted.kelurahan)
    tests += _class_tests(wanted)
    if wanted.states:
        tests.append(s.state.in_(wanted.states))
    if wanted.card_unprinted:
        tests += [
            s.state == SurveyState.DETERMINED,
            or_(cards.c.state.is_(None), cards.c.state.not_in(IN_HAND)),
        ]
    if wanted.with_errors:
        tests.append(f.errors > 0)
    return tests + _key_tests(wanted)


def _class_tests(wanted: FamilyFilter) -> list[ColumnElement[bool]]:
    kinds: list[ColumnElement[bool]] = []
    if wanted.classes:
        kinds.append(surveys.c.poverty_class.in_(wanted.classes))
    if wanted.unclassified:
        kinds.append(surveys.c.poverty_class.is_(None))
    return [or_(*kinds)] if kinds else []


def _key_tests(wanted: FamilyFilter) -> list[ColumnElement[bool]]:
    tests: list[ColumnElement[bool]] = []
    if wanted.among:
        keys = func.json_each(json.dumps(sorted(wanted.among))).table_valued("value")
        tests.append(families.c.id.in_(select(keys.c.value)))
    matching = matching_family_ids(wanted.text) if wanted.text.strip() else None
    if matching is not None:
        tests.append(families.c.id.in_(matching))
    return tests


def _row(row: Row[Any], names: Mapping[str, str]) -> FamilyRow:
    return FamilyRow(
        rowid=row.rowid, id=row.id, kk_number=row.kk_number, head=row.head_name,
        kelurahan=names.get(row.kelurahan, row.kelurahan), rt=row.rt, rw=row.rw, jiwa=row.jiwa,
        points=row.points,
        poverty_class=None if row.poverty_class is None else PovertyClass(row.poverty_class),
        survey_state=None if row.state is None else SurveyState(row.state),
        card_state=None if row.card_state is None else CardState(row.card_state),
        errors=row.errors, warnings=row.warnings,
    )  # fmt: skip
