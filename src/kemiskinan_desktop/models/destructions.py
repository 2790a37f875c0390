"""The register of destruction runs; what each one counted stands in its entry of the history."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, func, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.retention import Destruction
from kemiskinan_desktop.models import history
from kemiskinan_desktop.models.schema import destructions

AREAS = "kelurahan"
"""Under which name the history's item keeps KK and persons of each kelurahan."""


def next_number(session: Session) -> int:
    """The first running number that is free."""
    return (session.execute(select(func.max(destructions.c.number))).scalar() or 0) + 1


def add(session: Session, values: Mapping[str, Any]) -> None:
    """Store a run, as column values."""
    session.execute(insert(destructions), dict(values))


def every(session: Session) -> tuple[Destruction, ...]:
    """All runs, newest first, without their kelurahan."""
    rows = session.execute(select(destructions).order_by(destructions.c.number.desc()))
    return tuple(_destruction(row, {}) for row in rows)


def get(session: Session, key: str) -> Destruction | None:
    """One run with its kelurahan; None when there is none."""
    row = session.execute(select(destructions).where(destructions.c.id == key)).first()
    if row is None:
        return None
    document = history.entry_items(session, row.entry_id)[0].after or {}
    areas = {code: (kk, persons) for code, (kk, persons) in document.get(AREAS, {}).items()}
    return _destruction(row, areas)


def _destruction(row: Row[Any], areas: Mapping[str, tuple[int, int]]) -> Destruction:
    return Destruction(
        id=row.id, number=row.number, at=row.at, who=row.who, years=row.years, families=row.families,
        members=row.members, items=row.items, checksum=row.checksum, entry_id=row.entry_id,
        by_kelurahan=areas,
    )  # fmt: skip
