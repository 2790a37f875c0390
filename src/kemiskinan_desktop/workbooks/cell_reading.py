"""Turns the cells of one table into source cells, column by column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.source import SourceCell
from kemiskinan_desktop.workbooks.code_cells import code_reader, kelurahan_reader
from kemiskinan_desktop.workbooks.columns import choices
from kemiskinan_desktop.workbooks.identity_cells import (
    confirm_nik,
    is_spoiled_column,
    kk_meaning,
    nik_meaning,
    phone_meaning,
)
from kemiskinan_desktop.workbooks.kop import areas_of_table
from kemiskinan_desktop.workbooks.meaning import BLANK, Meaning, as_seen, common_meaning
from kemiskinan_desktop.workbooks.profile import CellKind, Level, Target
from kemiskinan_desktop.workbooks.raw import NO_CELL, RawCell, RawKind, RawRow, column_letters
from kemiskinan_desktop.workbooks.table_finding import Table
from kemiskinan_desktop.workbooks.value_cells import (
    date_meaning,
    key_meaning,
    line_meaning,
    note_meaning,
    number_meaning,
    unit_meaning,
    year_meaning,
)

Understand = Callable[[RawCell], Meaning]
RowCells = Mapping[Level, dict[str, SourceCell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is needed to understand cells, beside the cells."""

    reference: Reference
    instrument: Instrument | None
    date_1904: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """One target of one column."""

    column: int
    letters: str
    target: Target
    understand: Understand


class CellReader:
    """Reads rows of one table."""

    def __init__(self, table: Table, around: Surroundings) -> None:
        self._sheet = table.sheet.name
        self._readings = tuple(
            _Reading(column, column_letters(column), target, _understanding(table, column, target, around))
            for column, known in table.columns.items()
            for target in known.targets
        )

    def read(self, row: RawRow, levels: frozenset[Level] = frozenset(Level)) -> RowCells:
        """The source cells of a row by level and field, blank ones too."""
        found: dict[Level, dict[str, SourceCell]] = {level: {} for level in levels}
        doubtful: Meaning | None = None
        for reading in self._readings:
            if reading.target.level not in levels:
                continue
            cell = row.cell(reading.column)
            meaning = BLANK if cell is NO_CELL else common_meaning(cell) or reading.understand(cell)
            doubtful = meaning if meaning.doubtful else doubtful
            found[reading.target.level][reading.target.field] = SourceCell(
                sheet=self._sheet,
                address=f"{reading.letters}{row.number}",
                found=as_seen(cell),
                value=meaning.value,
                damage=meaning.damage,
                expected=meaning.expected,
            )
        if doubtful is not None:
            _confirm(found[Level.MEMBER], doubtful)
        return found


def _confirm(member: dict[str, SourceCell], doubtful: Meaning) -> None:
    """Take or refuse the NIK that stood as a number, by birth date and sex of its row."""
    values = {field: member[field].value for field in ("birth_date", "sex") if field in member}
    sure = confirm_nik(doubtful, values.get("birth_date", ""), values.get("sex", ""))
    member["nik"] = replace(member["nik"], value=sure.value, damage=sure.damage, expected=sure.expected)


def _understanding(table: Table, column: int, target: Target, around: Surroundings) -> Understand:
    kind = target.kind
    if kind in (CellKind.NIK, CellKind.KK):
        meaning = nik_meaning if kind is CellKind.NIK else kk_meaning
        return partial(meaning, spoiled_column=_is_spoiled(table, column))
    if kind is CellKind.DATE:
        return partial(date_meaning, date_1904=around.date_1904)
    if kind is CellKind.KELURAHAN:
        return kelurahan_reader(*areas_of_table(table, around.reference))
    if kind is CellKind.CODE:
        labels = choices(target.code_list, around.reference, around.instrument) if target.code_list else {}
        return code_reader(labels, target.words)
    return _PLAIN[kind]


_PLAIN: Mapping[CellKind, Understand] = {
    CellKind.PHONE: phone_meaning,
    CellKind.LINE: line_meaning,
    CellKind.NOTE: note_meaning,
    CellKind.YEAR: year_meaning,
    CellKind.NUMBER: number_meaning,
    CellKind.UNIT: unit_meaning,
    CellKind.KEY: key_meaning,
}


def _is_spoiled(table: Table, column: int) -> bool:
    cells = (row.cell(column) for row in table.data_rows)
    return is_spoiled_column([cell.text for cell in cells if cell.kind is RawKind.NUMBER])
