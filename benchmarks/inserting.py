"""Writing whole families into an office against bare executemany of the same rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.measure import Line, cpu_seconds
from tests.support.offices import new_office

from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import records
from kemiskinan_desktop.models.records import Change
from kemiskinan_desktop.services.workplace import Workplace

_TABLES = ("families", "former_kk_numbers", "members", "surveys")


def lines(workplace: Workplace, book: Path, folder: Path) -> Iterator[Line]:
    """The table rows alone; then a whole import with backup, rules, history and search."""
    stored, rows = _stored(workplace), _rows(workplace)
    ours = _ours(_empty(folder / "kita"), stored)
    raw = _raw(_empty(folder / "mentah"), rows)
    job = f"insert {sum(map(len, rows.values())):,} rows, indexed for search"
    yield Line(job=job, ours=ours, peer="executemany of the same rows", theirs=raw, goal=1.3)
    office = _empty(folder / "impor")
    plan = office.exchange.plan(OPERATOR, book)
    applied = cpu_seconds(lambda: office.exchange.apply(OPERATOR, plan))
    office.close()
    yield Line(job="apply an import, all families new", ours=applied, peer="the same", theirs=raw, goal=None)


def _empty(folder: Path) -> Workplace:
    folder.mkdir()
    return new_office(folder)


def _stored(workplace: Workplace) -> list[FamilyRecord]:
    with workplace.context.database.read() as session:
        period = workplace.context.require_period(session)
        return list(records.load(session, records.all_ids(session), period.id).values())


def _rows(workplace: Workplace) -> dict[str, Sequence[tuple[object, ...]]]:
    with workplace.context.database.read() as session:
        driver = session.connection()
        return {
            name: [tuple(row) for row in driver.exec_driver_sql(f"SELECT * FROM {name}")] for name in _TABLES
        }


def _ours(office: Workplace, stored: Sequence[FamilyRecord]) -> float:
    context = office.context
    with context.database.write() as session:
        period = context.require_period(session).id
        changes = [Change(before=None, after=_in_period(record, period)) for record in stored]
        items = records.write(session, changes, at=context.clock(), area_names=context.area_names)
        seconds = cpu_seconds(lambda: [None for _ in items])
    office.close()
    return seconds


def _in_period(record: FamilyRecord, period: str) -> FamilyRecord:
    survey = record.survey
    return record if survey is None else replace(record, survey=replace(survey, period_id=period))


def _raw(office: Workplace, rows: dict[str, Sequence[tuple[object, ...]]]) -> float:
    with office.context.database.write() as session:
        driver = session.connection()
        driver.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

        def insert() -> None:
            for name, some in rows.items():
                if some:
                    marks = ", ".join("?" * len(some[0]))
                    driver.exec_driver_sql(f"INSERT INTO {name} VALUES ({marks})", list(some))

        seconds = cpu_seconds(insert)
        session.rollback()
    office.close()
    return seconds
