"""A real office file with one period and nobody in it, and changes of its families."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.support.databases import new_office

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.ids import uuid7
from kemiskinan_desktop.domain.period import Period, Survey, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import history, periods, records
from kemiskinan_desktop.models.database import Database

AT = datetime(2026, 7, 13, 2, 30, tzinfo=UTC)
KEY = b"k" * 32
PERIOD = Period(
    id=uuid7(1_780_000_000_000, 1), name="2026", instrument_code="SMG7", instrument_version=1,
    opened_on=date(2026, 1, 5), valid_until=date(2027, 12, 31), version=1,
)  # fmt: skip
AREA_NAMES = {"33.74.12.1004": "Gunungpati", "33.74.12.1001": "Pakintelan"}


def new_register(folder: Path) -> Database:
    """An open file whose only period is `PERIOD`."""
    database = new_office(folder / "register.kantor", training=True)
    with database.write() as session:
        periods.write(session, PERIOD)
    return database


def survey(family: Family, index: int = 1, **over: Any) -> Survey:
    """A classified survey of a family."""
    base = Survey(
        id=uuid7(1_786_000_000_000 + index, index), family_id=family.id, period_id=PERIOD.id,
        state=SurveyState.SUBMITTED, poverty_class=PovertyClass.POOR,
    )  # fmt: skip
    return replace(base, **over)


def born(*people: FamilyRecord) -> list[records.Change]:
    """Changes that bring these records in."""
    return [records.Change(before=None, after=record) for record in people]


def with_family(record: FamilyRecord, **over: Any) -> records.Change:
    """The change of a record by fields of its family."""
    return records.Change(before=record, after=replace(record, family=replace(record.family, **over)))


def moved(member: Member, giver: FamilyRecord, taker: FamilyRecord) -> list[records.Change]:
    """The changes that move a member; the taker's comes first."""
    stay = tuple(each for each in giver.family.members if each.id != member.id)
    return [
        with_family(taker, members=(*taker.family.members, member)),
        with_family(giver, members=stay),
    ]


def write(database: Database, changes: Iterable[records.Change], act: str = "uji", **over: Any) -> int:
    """Write changes as one entry of the history; returns its number."""
    entry = history.Entry(
        at=over.get("at", AT), day=over.get("day", AT.date()), who="Uji", role="administrator", act=act,
        undoes=over.get("undoes"),
    )  # fmt: skip
    with database.write() as session:
        items = records.write(session, changes, at=AT, area_names=AREA_NAMES)
        return history.append(session, KEY, entry, items)


def load(database: Database, ids: Sequence[str]) -> list[FamilyRecord]:
    """The stored records with these keys, in order."""
    with database.read() as session:
        return list(records.load(session, ids, PERIOD.id).values())
