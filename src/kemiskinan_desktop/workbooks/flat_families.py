"""Families of a sheet in which each row is a member with its family's columns, in whatever order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.row_cells import sound_values
from kemiskinan_desktop.domain.source import SourceCell, SourceFamily, SourceMember
from kemiskinan_desktop.workbooks.cell_reading import CellReader
from kemiskinan_desktop.workbooks.join_keys import KeyReader
from kemiskinan_desktop.workbooks.nested_families import NestedFamilies, unread_note
from kemiskinan_desktop.workbooks.profile import Level
from kemiskinan_desktop.workbooks.raw import RawRow
from kemiskinan_desktop.workbooks.table_finding import Table


@dataclass(slots=True)
class _Gathered:
    row: int
    cells: Mapping[str, SourceCell]
    answers: Mapping[str, SourceCell]
    members: list[SourceMember] = field(default_factory=list[SourceMember])

    def closed(self, sheet: str) -> SourceFamily:
        return SourceFamily(
            sheet=sheet, row=self.row, cells=self.cells, answers=self.answers, members=tuple(self.members)
        )


def read_flat_families(table: Table, rows: Iterable[RawRow], cells: CellReader) -> NestedFamilies:
    """Group the rows by their key, families in the order of their first rows.

    A row without a key is a family of its own, so that it is seen. What a later row says otherwise of its
    family is not taken and named in a note.
    """
    sheet, key_of = table.sheet.name, KeyReader(table)
    families: dict[str, _Gathered] = {}
    unread: list[str] = []
    for row in rows:
        found = cells.read(row)
        key = key_of.key(row) or f"{row.number}:"
        family = families.get(key)
        if family is None:
            families[key] = family = _Gathered(row.number, found[Level.FAMILY], found[Level.SURVEY])
        else:
            unread += _contradictions(family.cells, found[Level.FAMILY])
            unread += _contradictions(family.answers, found[Level.SURVEY])
        if cells.says(row, Level.MEMBER):
            family.members.append(SourceMember(sheet=sheet, row=row.number, cells=found[Level.MEMBER]))
    return NestedFamilies(
        families=tuple(family.closed(sheet) for family in families.values()),
        orphans=(),
        notes=(unread_note(sheet, unread),) if unread else (),
    )


def _contradictions(first: Mapping[str, SourceCell], later: Mapping[str, SourceCell]) -> list[str]:
    said = dict(sound_values(first))
    return [
        later[name].address for name, value in sound_values(later) if value and value != said.get(name, value)
    ]
