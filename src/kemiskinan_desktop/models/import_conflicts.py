"""The conflicts of an import with what was decided, and the rows that did not come back."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.conflicts import ConflictKey, Decisions, Ending, RowKey
from kemiskinan_desktop.domain.kept_conflicts import END
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.models.schema import history, import_conflicts, imports

Values = dict[str, Any]
Asked = tuple[str, ...]
"""Kind, record, field, both values and the choice of a stored conflict."""


def add(session: Session, import_id: str, plan: ImportPlan) -> None:
    """Store what an import left to a person."""
    rows = [{"import_id": import_id, **values} for values in (*_cells(plan), *_ends(plan))]
    if rows:
        session.execute(insert(import_conflicts), rows)


def of_import(session: Session, import_id: str) -> Iterator[Mapping[str, Any]]:
    """The stored values of an import, in the order of its rows."""
    query = select(import_conflicts).where(import_conflicts.c.import_id == import_id)
    for row in session.execute(query.order_by(import_conflicts.c.rowid)).mappings():
        yield dict(row)


def decided(session: Session, export_id: str) -> Decisions:
    """What was decided for the office in earlier imports of one export, so that nobody is asked twice.

    What was decided for the city is in the data; an import that was undone decides nothing.
    """
    c = import_conflicts.c
    undone = select(history.c.id).where(history.c.undoes == imports.c.entry_id).exists()
    query = (
        select(import_conflicts)
        .join(imports, imports.c.id == c.import_id)
        .where(
            imports.c.export_id == export_id, c.choice.in_((str(Choice.OFFICE), str(Ending.STAY))), ~undone
        )
    )
    cells: dict[ConflictKey, Choice] = {}
    ends: dict[RowKey, Ending] = {}
    for row in session.execute(query):
        if row.field == END:
            ends[RowKey(RowKind(row.kind), row.record_id)] = Ending.STAY
        else:
            key = ConflictKey(RowKind(row.kind), row.record_id, row.field, row.theirs, row.ours)
            cells[key] = Choice.OFFICE
    return Decisions(cells=cells, ends=ends)


def deciders(session: Session, import_id: str) -> Mapping[Asked, tuple[str, datetime]]:
    """Who first decided each conflict of an import as it stands there, and when it was applied.

    What was taken over from an earlier import of the same export is told with that import's person.
    """
    c, own = import_conflicts.c, imports.alias()
    undone = select(history.c.id).where(history.c.undoes == imports.c.entry_id).exists()
    earlier = (imports.c.export_id == own.c.export_id) & (imports.c.at <= own.c.at) & ~undone
    query = (
        select(import_conflicts, imports.c.who, imports.c.at)
        .join(imports, imports.c.id == c.import_id)
        .join(own, (own.c.id == import_id) & ((imports.c.id == own.c.id) | earlier))
        .where(c.choice != "")
        .order_by(imports.c.at.desc())
    )
    return {asked(dict(row)): (row["who"], row["at"]) for row in session.execute(query).mappings()}


def asked(row: Mapping[str, Any]) -> Asked:
    """What a stored conflict is known by, with its decision."""
    return tuple(str(row[name]) for name in ("kind", "record_id", "field", "theirs", "ours", "choice"))


def _cells(plan: ImportPlan) -> Iterable[Values]:
    for each in plan.conflicts:
        key, changed = each.key, plan.changed_by.get(each.key)
        yield {
            "kind": key.kind, "record_id": key.record_id, "family_id": each.family_id, "name": each.name,
            "field": key.field, "sheet": each.sheet, "cell": each.cell, "given": each.before,
            "theirs": key.theirs, "ours": key.ours, "choice": "" if each.choice is None else each.choice,
            **_whose("" if changed is None else changed.who, None if changed is None else changed.at),
        }  # fmt: skip


def _ends(plan: ImportPlan) -> Iterable[Values]:
    for each in plan.ends:
        yield {
            "kind": each.key.kind, "record_id": each.key.record_id, "family_id": each.family_id,
            "name": each.name, "field": END, "sheet": "", "cell": "", "given": "", "theirs": "",
            "ours": ", ".join(each.changed), "choice": "" if each.choice is None else each.choice,
            **_whose("", None),
        }  # fmt: skip


def _whose(who: str, at: datetime | None) -> Values:
    return {"ours_by": who, "ours_at": at}
