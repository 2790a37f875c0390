"""Families of a sheet in which each row is a member and the first row of a family carries the family."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.names import name_key
from kemiskinan_desktop.domain.source import SourceCell, SourceFamily, SourceMember
from kemiskinan_desktop.workbooks.cell_reading import CellReader
from kemiskinan_desktop.workbooks.profile import Level
from kemiskinan_desktop.workbooks.raw import RawRow
from kemiskinan_desktop.workbooks.table_finding import Table

_OF_FAMILY = frozenset({Level.FAMILY, Level.SURVEY})
_OF_MEMBER = frozenset({Level.MEMBER})
_MOST_NAMED = 10


@dataclass(slots=True)
class _OpenFamily:
    row: int
    cells: Mapping[str, SourceCell]
    answers: Mapping[str, SourceCell]
    head_name: str
    members: list[SourceMember] = field(default_factory=list[SourceMember])

    def closed(self, sheet: str) -> SourceFamily:
        return SourceFamily(
            sheet=sheet, row=self.row, cells=self.cells, answers=self.answers, members=tuple(self.members)
        )

    @property
    def has_other_head(self) -> bool:
        """Whether the head's name is written and no member bears it."""
        names = {name_key(member.cells["name"].found) for member in self.members if "name" in member.cells}
        return bool(self.head_name) and name_key(self.head_name) not in names


@dataclass(frozen=True, slots=True, kw_only=True)
class NestedFamilies:
    """What the rows of such a sheet hold."""

    families: tuple[SourceFamily, ...]
    orphans: tuple[SourceMember, ...]
    notes: tuple[str, ...]


def read_nested(table: Table, rows: Iterable[RawRow], cells: CellReader) -> NestedFamilies:
    """Group the rows into families, in the order of the sheet."""
    reading = _NestedReading(table, cells)
    for row in rows:
        reading.take(row)
    return reading.result()


class _NestedReading:
    def __init__(self, table: Table, cells: CellReader) -> None:
        self._sheet, self._cells = table.sheet.name, cells
        self._kk = _column_of(table, "kk_number")
        self._head = next((column for column, meant in table.columns.items() if meant.head_name), None)
        self._families: list[_OpenFamily] = []
        self._orphans: list[SourceMember] = []
        self._unread: list[str] = []

    def take(self, row: RawRow) -> None:
        if self._begins_family(row):
            found = self._cells.read(row, _OF_FAMILY)
            self._families.append(
                _OpenFamily(row.number, found[Level.FAMILY], found[Level.SURVEY], self._text(row, self._head))
            )
        elif self._families:
            self._check_family_cells(row)
        member = self._member(row)
        if member is not None:
            (self._families[-1].members if self._families else self._orphans).append(member)

    def result(self) -> NestedFamilies:
        return NestedFamilies(
            families=tuple(family.closed(self._sheet) for family in self._families),
            orphans=tuple(self._orphans),
            notes=tuple(self._notes()),
        )

    def _begins_family(self, row: RawRow) -> bool:
        """A KK number other than the one above, or a head's name without a KK number."""
        kk = self._text(row, self._kk)
        if kk:
            return not self._families or kk != self._families[-1].cells["kk_number"].found.strip()
        head = self._text(row, self._head)
        return bool(head) and (not self._families or head != self._families[-1].head_name)

    def _member(self, row: RawRow) -> SourceMember | None:
        if not self._cells.says(row, Level.MEMBER):
            return None
        found = self._cells.read(row, _OF_MEMBER)[Level.MEMBER]
        return SourceMember(sheet=self._sheet, row=row.number, cells=found)

    def _check_family_cells(self, row: RawRow) -> None:
        """Remember cells of the family in later rows that say something else than the first row."""
        first = self._families[-1]
        found = self._cells.read(row, _OF_FAMILY)
        for level, known in ((Level.FAMILY, first.cells), (Level.SURVEY, first.answers)):
            for name, cell in found[level].items():
                if cell.found.strip() and cell.value != known[name].value:
                    self._unread.append(cell.address)

    def _text(self, row: RawRow, column: int | None) -> str:
        return "" if column is None else row.cell(column).text.strip()

    def _notes(self) -> list[str]:
        notes: list[str] = []
        if self._unread:
            notes.append(unread_note(self._sheet, self._unread))
        others = [str(family.row) for family in self._families if family.has_other_head]
        if others:
            notes.append(
                f"Lembar {self._sheet}: nama kepala keluarga tidak ada di antara anggotanya pada baris "
                f"{_listed(others)}."
            )
        return notes


def unread_note(sheet: str, cells: Iterable[str]) -> str:
    """The sentence about cells of a family that say something else than its first row."""
    return (
        f"Lembar {sheet}: isi keluarga di luar baris pertama keluarganya tidak dipakai, "
        f"yaitu sel {_listed(list(dict.fromkeys(cells)))}."
    )


def _column_of(table: Table, name: str) -> int | None:
    return next(
        (
            column
            for column, meant in table.columns.items()
            if any(target.level is Level.FAMILY and target.field == name for target in meant.targets)
        ),
        None,
    )


def _listed(addresses: Sequence[str]) -> str:
    """Some addresses as words, the rest as a count."""
    named = ", ".join(addresses[:_MOST_NAMED])
    rest = len(addresses) - _MOST_NAMED
    return f"{named} dan {rest} lainnya" if rest > 0 else named
