"""Rows below the last one, for families and persons that the city's file does not have."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.workbooks.city_cells import NewRow
from kemiskinan_desktop.workbooks.city_counts import FillCounts
from kemiskinan_desktop.workbooks.city_filling import SheetFacts, TableFilling
from kemiskinan_desktop.workbooks.city_owners import Owner, Owners
from kemiskinan_desktop.workbooks.join_keys import KeyReader
from kemiskinan_desktop.workbooks.profile import Level, Records
from kemiskinan_desktop.workbooks.row_sorting import NUMBERS, sort_rows
from kemiskinan_desktop.workbooks.table_finding import Table

_SPEAK_OF_PERSONS = frozenset({Records.NESTED, Records.FLAT, Records.MEMBERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where rows can be added. Rows are 1-based."""

    last: int
    """The last row of data; of headings in an empty table."""
    styled: bool
    """Whether it is one of data."""
    rows: int
    """How many rows are free below it, before something else stands there."""


def room_below(table: Table) -> Room:
    """The free rows under a table: up to the next row, mark or merged cell."""
    sorted_rows = sort_rows(table)
    numbers = [row.row for row in sorted_rows.skipped if row.reason == NUMBERS]
    data = [row.number for row in sorted_rows.data]
    last = max((*data, *numbers, table.last_heading_row))
    taken = [row.number for row in table.sheet.rows if row.number > last]
    taken += [merge.first_row for merge in table.sheet.merges if merge.first_row > last]
    return Room(last=last, styled=bool(data), rows=min(taken, default=sys.maxsize) - last - 1)


def additions(
    fillings: Sequence[TableFilling],
    missing: Sequence[FamilyRecord],
    owners: Owners,
    facts: Sequence[SheetFacts],
    counts: FillCounts,
) -> list[tuple[NewRow, ...]]:
    """The rows to add to each table. A family is added to all of its sheets, or to none.

    Persons that a family of the file lacks are added where their rows may stand anywhere.
    """
    rooms = [room_below(filling.table) for filling in fillings]
    added: list[list[NewRow]] = [[] for _ in fillings]
    own_keys = any(KeyReader(filling.table).is_own for filling in fillings)
    for record in missing:
        wanted = [list(_rows_for(filling.table.layout.records, record)) for filling in fillings]
        fits = all(len(a) + len(w) <= room.rows for a, w, room in zip(added, wanted, rooms, strict=True))
        if own_keys or not fits or not any(wanted):
            counts.not_added += 1
            continue
        owners.added[record.family.id] = record.family
        for place, of_table in enumerate(wanted):
            added[place] += _made(
                fillings[place], of_table, rooms[place].last + len(added[place]), facts[place]
            )
    _add_persons(fillings, owners, added, rooms, facts, counts, own_keys=own_keys)
    counts.added += sum(map(len, added))
    return [tuple(rows) for rows in added]


def _rows_for(records: Records, record: FamilyRecord) -> Iterator[Owner]:
    family, survey = record.family, record.survey
    if records in _SPEAK_OF_PERSONS:
        for place, member in enumerate(_head_first(family)):
            yield Owner(
                family=family, survey=survey, member=member, of_person=True,
                begins=place == 0 and records is not Records.MEMBERS,
            )  # fmt: skip
    elif records is Records.FAMILIES:
        yield Owner(family=family, survey=survey, member=family.head, of_person=True)
    elif records is Records.SURVEYS and survey is not None:
        yield Owner(family=family, survey=survey)


def _head_first(family: Family) -> list[Member]:
    return sorted(family.living, key=lambda member: not member.is_head)


def _made(filling: TableFilling, owners: Iterable[Owner], above: int, facts: SheetFacts) -> Iterator[NewRow]:
    for number, owner in enumerate(owners, start=above + 1):
        cells = filling.new_row(number, owner)
        free = {column: new for column, new in cells.items() if (number, column) not in facts.formulas}
        yield NewRow(number, free)


def _add_persons(
    fillings: Sequence[TableFilling],
    owners: Owners,
    added: list[list[NewRow]],
    rooms: Sequence[Room],
    facts: Sequence[SheetFacts],
    counts: FillCounts,
    *,
    own_keys: bool,
) -> None:
    """Living members whom a family of the file does not have."""
    place = next((at for at, each in enumerate(fillings) if _any_order(each.table)), None)
    surveys = {owner.family.id: owner.survey for owner in owners.rows.values()}
    for family in owners.families.values():
        for member in (each for each in family.living if each.id not in owners.members):
            if place is None or own_keys or len(added[place]) >= rooms[place].rows:
                counts.not_added += _is_told(fillings)
                continue
            owner = Owner(
                family=family, survey=surveys.get(family.id), member=member, begins=False, of_person=True
            )
            above = rooms[place].last + len(added[place])
            added[place] += _made(fillings[place], [owner], above, facts[place])


def _any_order(table: Table) -> bool:
    return table.layout.records in (Records.FLAT, Records.MEMBERS)


def _is_told(fillings: Sequence[TableFilling]) -> bool:
    """Whether the file speaks of persons at all."""
    return any(
        each.table.layout.records in _SPEAK_OF_PERSONS and Level.MEMBER in each.cells.levels
        for each in fillings
    )
