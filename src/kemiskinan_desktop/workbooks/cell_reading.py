"""Turns the cells of one table into source cells, column by column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.row_cells import RowCells
from kemiskinan_desktop.workbooks.cell_parts import part_of
from kemiskinan_desktop.workbooks.code_cells import code_reader, kelurahan_reader
from kemiskinan_desktop.workbooks.columns import choices
from kemiskinan_desktop.workbooks.constant_cells import FixedCell, constant_cell
from kemiskinan_desktop.workbooks.identity_cells import (
    is_spoiled_column,
    kk_meaning,
    nik_meaning,
    phone_meaning,
)
from kemiskinan_desktop.workbooks.kop import areas_of_table
from kemiskinan_desktop.workbooks.meaning import Meaning, Understand, common_meaning
from kemiskinan_desktop.workbooks.profile import CellKind, Level, Part, ProfileColumn, Target
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind, RawRow, RawSheet
from kemiskinan_desktop.workbooks.row_reading import Column as _Column
from kemiskinan_desktop.workbooks.row_reading import LevelReader
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

RowOfLevel = Mapping[Level, RowCells]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is needed to understand cells, beside the cells."""

    reference: Reference
    instrument: Instrument | None
    date_1904: bool


class CellReader:
    """Reads rows of one table."""

    def __init__(self, table: Table, around: Surroundings, beside: Iterable[RawSheet] = ()) -> None:
        """`beside` are the sheets without a table, where labels of constants may stand."""
        sources: dict[Level, dict[str, list[_Column]]] = {level: {} for level in Level}
        fixed: dict[Level, dict[str, FixedCell]] = {level: {} for level in Level}
        for index, known in _as_in_profile(table):
            for target in known.targets:
                understand = _understanding(table, index, target, around)
                column = _Column(index, target.field, understand, decides=bool(target.words))
                sources[target.level].setdefault(target.field, []).append(column)
        for constant in table.layout.constants:
            understand = _understanding(table, None, constant.target, around)
            found = constant_cell(constant, understand, table, beside)
            if found is not None:
                fixed[constant.target.level].setdefault(constant.target.field, found)
        self.levels = frozenset(level for level in Level if sources[level] or fixed[level])
        """The levels that the table speaks of."""
        first = min(table.columns, default=0)
        self._levels = {
            level: LevelReader(table.sheet.name, sources[level], fixed[level], first) for level in Level
        }

    def read(self, row: RawRow, levels: frozenset[Level] = frozenset(Level)) -> RowOfLevel:
        """The cells of a row by level and field, blank ones too."""
        return {level: self._levels[level].read(row) for level in levels}

    def says(self, row: RawRow, level: Level) -> bool:
        """Whether a column of a level is filled in a row; constants do not count."""
        return self._levels[level].says(row)


def _as_in_profile(table: Table) -> list[tuple[int, ProfileColumn]]:
    """Place and meaning of the columns, in the order of the profile."""
    order = {id(column): position for position, column in enumerate(table.layout.columns)}
    return sorted(table.columns.items(), key=lambda entry: order[id(entry[1])])


def _understanding(table: Table, column: int | None, target: Target, around: Surroundings) -> Understand:
    understand = _of_kind(table, column, target, around)
    return understand if target.part is Part.WHOLE else _of_part(understand, target.part)


def _of_part(understand: Understand, part: Part) -> Understand:
    def of_part(cell: RawCell) -> Meaning:
        piece = part_of(cell, part)
        return common_meaning(piece) or understand(piece)

    return of_part


def _of_kind(table: Table, column: int | None, target: Target, around: Surroundings) -> Understand:
    kind = target.kind
    if kind in (CellKind.NIK, CellKind.KK):
        meaning = nik_meaning if kind is CellKind.NIK else kk_meaning
        return partial(meaning, spoiled_column=column is not None and _is_spoiled(table, column))
    if kind is CellKind.DATE:
        return partial(date_meaning, date_1904=around.date_1904)
    if kind is CellKind.KELURAHAN:
        return kelurahan_reader(*areas_of_table(table, around.reference), words=target.words)
    if kind is CellKind.CODE:
        return code_reader(_labels(target, around), target.words)
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


def _labels(target: Target, around: Surroundings) -> Mapping[str, str]:
    """The list of a coded column; a profile made elsewhere may name one that is not here."""
    if not target.code_list:
        return {}
    try:
        return choices(target.code_list, around.reference, around.instrument)
    except KeyError as unknown:
        raise UserError(
            f"Profil berkas ini memakai daftar {target.code_list} yang tidak ada di kantor ini.",
            "Perbaiki profilnya di halaman pemetaan, atau pilih profil lain.",
        ) from unknown


def _is_spoiled(table: Table, column: int) -> bool:
    filled = (row for row in table.data_rows if column < len(row.kinds))
    return is_spoiled_column([row.texts[column] for row in filled if row.kinds[column] == RawKind.NUMBER])
