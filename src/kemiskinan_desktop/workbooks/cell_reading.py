"""Turns the cells of one table into source cells, column by column."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.row_cells import RowCells, RowShape
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
from kemiskinan_desktop.workbooks.meaning import Meaning, as_seen, common_meaning
from kemiskinan_desktop.workbooks.profile import CellKind, Level, Target
from kemiskinan_desktop.workbooks.raw import KINDS, RawCell, RawKind, RawRow, column_letters
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
RowOfLevel = Mapping[Level, RowCells]
_NIK = "nik"
_TEXT = int(RawKind.TEXT)
_MOST_REMEMBERED = 20_000
"""Different contents of one column; a column of names or NIKs has little to remember."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is needed to understand cells, beside the cells."""

    reference: Reference
    instrument: Instrument | None
    date_1904: bool


class _Column:
    """One column for one field: every different content is understood once."""

    __slots__ = ("_known", "_understand", "field", "index", "of_text")

    def __init__(self, index: int, field: str, understand: Understand) -> None:
        self.index, self.field, self._understand = index, field, understand
        self._known: dict[tuple[int, str], Meaning] = {}
        self.of_text: dict[str, str] = {}
        """Text of a text cell → its value, where there is no more to say."""

    def meaning(self, kind: int, text: str) -> Meaning:
        """What a cell means; remembered when it is plain."""
        known = self._known.get((kind, text))
        if known is not None:
            return known
        cell = RawCell(KINDS[kind], text)
        meaning = common_meaning(cell) or self._understand(cell)
        if len(self._known) < _MOST_REMEMBERED:
            self._known[kind, text] = meaning
            if kind == RawKind.TEXT and not _is_special(meaning):
                self.of_text[text] = meaning.value
        return meaning


def _is_special(meaning: Meaning) -> bool:
    return bool(meaning.damage) or meaning.doubtful


class _LevelReader:
    """Reads what the rows of a table say of one level."""

    def __init__(self, sheet: str, columns: Iterable[_Column]) -> None:
        by_field = {column.field: column for column in columns}
        self._columns = tuple((column.index, column.of_text, column) for column in by_field.values())
        self._places = {field: column.index for field, column in by_field.items()}
        letters = {field: column_letters(index) for field, index in self._places.items()}
        self._shape = RowShape.of(sheet, letters)

    def read(self, row: RawRow) -> RowCells:
        """The cells of one row."""
        kinds, texts = row.kinds, row.texts
        width = len(kinds)
        values: list[str] = []
        special: dict[str, Meaning] = {}
        for index, of_text, column in self._columns:
            kind = kinds[index] if index < width else 0
            value = of_text.get(texts[index]) if kind == _TEXT else None if kind else ""
            if value is None:
                meaning = column.meaning(kind, texts[index])
                value = meaning.value
                if _is_special(meaning):
                    special[column.field] = meaning
            values.append(value)
        if not special:
            return RowCells(self._shape, row.number, tuple(values), partial(self._seen, row))
        return self._with_special(row, values, special)

    def _seen(self, row: RawRow, field: str) -> str:
        return as_seen(row.cell(self._places[field]))

    def _with_special(self, row: RawRow, values: list[str], special: dict[str, Meaning]) -> RowCells:
        """Damages are told; a NIK that stood as a number is taken or refused by birth date and sex."""
        places = self._shape.places
        nik = special.get(_NIK)
        if nik is not None and nik.doubtful:
            birth, sex = (values[places[field]] if field in places else "" for field in ("birth_date", "sex"))
            special[_NIK] = sure = confirm_nik(nik, birth, sex)
            values[places[_NIK]] = sure.value
        troubles = {
            field: (meaning.damage, meaning.expected) for field, meaning in special.items() if meaning.damage
        }
        return RowCells(self._shape, row.number, tuple(values), partial(self._seen, row), troubles)


class CellReader:
    """Reads rows of one table."""

    def __init__(self, table: Table, around: Surroundings) -> None:
        columns: dict[Level, list[_Column]] = {level: [] for level in Level}
        for index, known in table.columns.items():
            for target in known.targets:
                understand = _understanding(table, index, target, around)
                columns[target.level].append(_Column(index, target.field, understand))
        self._levels = {level: _LevelReader(table.sheet.name, found) for level, found in columns.items()}

    def read(self, row: RawRow, levels: frozenset[Level] = frozenset(Level)) -> RowOfLevel:
        """The cells of a row by level and field, blank ones too."""
        return {level: self._levels[level].read(row) for level in levels}


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
    filled = (row for row in table.data_rows if column < len(row.kinds))
    return is_spoiled_column([row.texts[column] for row in filled if row.kinds[column] == RawKind.NUMBER])
