"""Periods and the instruments they froze."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.period import Period, PeriodState
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.schema import instruments, periods, surveys

PERIOD = "periode"
"""Kind of a period's items in the history."""


def current(session: Session) -> Period | None:
    """The period work goes into: the newest, closed or not; None before the first."""
    row = session.execute(select(periods).order_by(periods.c.rowid.desc()).limit(1)).first()
    return None if row is None else _period(row)


def named(session: Session, name: str) -> Period | None:
    """The period with a name."""
    row = session.execute(select(periods).where(periods.c.name == name)).first()
    return None if row is None else _period(row)


def every(session: Session) -> tuple[Period, ...]:
    """All periods, newest first."""
    return tuple(_period(row) for row in session.execute(select(periods).order_by(periods.c.rowid.desc())))


def write(session: Session, period: Period) -> None:
    """Insert a period of version 1, or replace the stored one."""
    values = period_document(period)
    values |= {"opened_on": period.opened_on, "valid_until": period.valid_until, "sk_date": period.sk_date}
    if period.version == 1:
        session.execute(insert(periods).values(values))
    else:
        session.execute(update(periods).where(periods.c.id == period.id).values(values))


def period_document(period: Period) -> Document:
    """A period as the history keeps it."""
    return {
        "id": period.id, "name": period.name, "instrument_code": period.instrument_code,
        "instrument_version": period.instrument_version,
        "parameters": {name: format(value, "f") for name, value in period.parameters.items()},
        "state": str(period.state), "opened_on": period.opened_on.isoformat(),
        "valid_until": period.valid_until.isoformat(), "sk_number": period.sk_number,
        "sk_date": None if period.sk_date is None else period.sk_date.isoformat(), "version": period.version,
    }  # fmt: skip


def period_of(document: Document) -> Period:
    """The period of a document."""
    sk_date = document["sk_date"]
    return Period(
        id=document["id"], name=document["name"], instrument_code=document["instrument_code"],
        instrument_version=document["instrument_version"],
        parameters={name: Decimal(value) for name, value in document["parameters"].items()},
        state=PeriodState(document["state"]), opened_on=date.fromisoformat(document["opened_on"]),
        valid_until=date.fromisoformat(document["valid_until"]), sk_number=document["sk_number"],
        sk_date=None if sk_date is None else date.fromisoformat(sk_date), version=document["version"],
    )  # fmt: skip


def remove(session: Session, period_id: str) -> None:
    """Take a period out that nothing was done in."""
    session.execute(delete(periods).where(periods.c.id == period_id))


def surveys_in(session: Session, period_id: str) -> int:
    """How many families were surveyed in a period."""
    query = select(func.count()).select_from(surveys).where(surveys.c.period_id == period_id)
    return session.execute(query).scalar_one()


def keep_instrument(session: Session, code: str, version: int, checksum: str, body: str) -> None:
    """Store the very file of an instrument in use, once."""
    key = (instruments.c.code == code) & (instruments.c.version == version)
    if session.execute(select(instruments.c.code).where(key)).first() is None:
        session.execute(insert(instruments).values(code=code, version=version, checksum=checksum, body=body))


def kept_instruments(session: Session) -> Mapping[tuple[str, int], str]:
    """The stored instrument files by code and version."""
    return {(row.code, row.version): row.body for row in session.execute(select(instruments))}


def _period(row: Row[Any]) -> Period:
    return Period(
        id=row.id, name=row.name, instrument_code=row.instrument_code,
        instrument_version=row.instrument_version,
        parameters={name: Decimal(value) for name, value in row.parameters.items()},
        state=PeriodState(row.state), opened_on=row.opened_on, valid_until=row.valid_until,
        sk_number=row.sk_number, sk_date=row.sk_date, version=row.version,
    )  # fmt: skip
