"""What the cells of a row say of one record, field by field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kemiskinan_desktop.domain.row_cells import RowCells, RowShape
from kemiskinan_desktop.workbooks.code_cells import of_spouse
from kemiskinan_desktop.workbooks.constant_cells import FixedCell
from kemiskinan_desktop.workbooks.identity_cells import confirm_nik
from kemiskinan_desktop.workbooks.meaning import Meaning, Understand, as_seen, common_meaning
from kemiskinan_desktop.workbooks.raw import KINDS, RawCell, RawKind, RawRow, column_letters

_NIK, _RELATION, _SEX, _BIRTH = "nik", "relation", "sex", "birth_date"
_TEXT = int(RawKind.TEXT)
_MOST_REMEMBERED = 20_000
"""Different contents of one column; a column of names or NIKs has little to remember."""


class Column:
    """One column for one field: every different content is understood once."""

    __slots__ = ("_known", "_understand", "decides", "field", "index", "of_text")

    def __init__(self, index: int, field: str, understand: Understand, *, decides: bool = False) -> None:
        """`decides`: a blank cell leaves the field unknown, whatever later columns of the field say."""
        self.index, self.field, self._understand, self.decides = index, field, understand, decides
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

    def speaks(self, row: RawRow) -> bool:
        """Whether the search for the field ends at this cell of the row."""
        if row.is_blank(self.index):
            return self.decides
        meaning = self.meaning(*row.cell(self.index))
        return bool(meaning.value or meaning.damage)


def _is_special(meaning: Meaning) -> bool:
    return bool(meaning.damage) or meaning.doubtful


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """Which column speaks for each field, and the fields that are the same in every row."""

    columns: tuple[tuple[int, Mapping[str, str], Column], ...]
    fixed: tuple[FixedCell, ...]
    shape: RowShape
    places: Mapping[str, int]
    """Field → 0-based column."""


class LevelReader:
    """Reads what the rows of a table say of one level."""

    def __init__(
        self,
        sheet: str,
        sources: Mapping[str, Sequence[Column]],
        fixed: Mapping[str, FixedCell],
        beside: int,
    ) -> None:
        """`sources` has the columns of each field in the order they count; `fixed` counts after them.

        A constant is addressed at the 0-based column `beside`.
        """
        self._sheet, self._sources, self._fixed, self._beside = sheet, sources, fixed, beside
        self._open = tuple(field for field in sources if len(sources[field]) > 1 or field in fixed)
        self._known: dict[tuple[Column | None, ...], _Arrangement] = {}
        self._first = self._arranged({})
        self._indices = tuple({column.index for columns in sources.values() for column in columns})

    def says(self, row: RawRow) -> bool:
        """Whether any column of this level is filled in the row."""
        return any(not row.is_blank(index) for index in self._indices)

    def read(self, row: RawRow) -> RowCells:
        """The cells of one row."""
        arranged = self._for_row(row) if self._open else self._first
        kinds, texts = row.kinds, row.texts
        width = len(kinds)
        values: list[str] = []
        special: dict[str, Meaning] = {}
        for index, of_text, column in arranged.columns:
            kind = kinds[index] if index < width else 0
            value = of_text.get(texts[index]) if kind == _TEXT else None if kind else ""
            if value is None:
                meaning = column.meaning(kind, texts[index])
                value = meaning.value
                if _is_special(meaning):
                    special[column.field] = meaning
            values.append(value)
        for constant in arranged.fixed:
            values.append(constant.meaning.value)
            if _is_special(constant.meaning):
                special[constant.field] = constant.meaning
        seen = partial(self._seen, row, arranged)
        if not special:
            return RowCells(arranged.shape, row.number, tuple(values), seen)
        return _with_special(arranged.shape, row, values, special, seen)

    def _for_row(self, row: RawRow) -> _Arrangement:
        spoken = {field: self._speaker(row, field) for field in self._open}
        key = tuple(spoken.values())
        if key not in self._known:
            self._known[key] = self._arranged(spoken)
        return self._known[key]

    def _speaker(self, row: RawRow, field: str) -> Column | None:
        """The column whose word counts; None leaves it to the constant."""
        columns = self._sources[field]
        speaking = next((column for column in columns if column.speaks(row)), None)
        return columns[0] if speaking is None and field not in self._fixed else speaking

    def _arranged(self, spoken: Mapping[str, Column | None]) -> _Arrangement:
        chosen = {field: spoken.get(field, columns[0]) for field, columns in self._sources.items()}
        columns = [column for column in chosen.values() if column is not None]
        used = {column.field for column in columns}
        fixed = tuple(constant for field, constant in self._fixed.items() if field not in used)
        places = {column.field: column.index for column in columns}
        places |= {constant.field: self._beside for constant in fixed}
        letters = {field: column_letters(index) for field, index in places.items()}
        return _Arrangement(
            columns=tuple((column.index, column.of_text, column) for column in columns),
            fixed=fixed, shape=RowShape.of(self._sheet, letters), places=places,
        )  # fmt: skip

    def _seen(self, row: RawRow, arranged: _Arrangement, field: str) -> str:
        constant = next((each for each in arranged.fixed if each.field == field), None)
        return as_seen(row.cell(arranged.places[field])) if constant is None else constant.found


def _with_special(
    shape: RowShape,
    row: RawRow,
    values: list[str],
    special: dict[str, Meaning],
    seen: Callable[[str], str],
) -> RowCells:
    """Damages are told; birth date and sex decide about a numeric NIK, the sex about a spouse."""
    places = shape.places
    birth, sex = (values[places[field]] if field in places else "" for field in (_BIRTH, _SEX))
    for field, sure in ((_NIK, partial(confirm_nik, birth_date=birth, sex=sex)),
                        (_RELATION, partial(of_spouse, sex=sex))):  # fmt: skip
        doubt = special.get(field)
        if doubt is not None and doubt.doubtful:
            special[field] = meaning = sure(doubt)
            values[places[field]] = meaning.value
    troubles = {
        field: (meaning.damage, meaning.expected) for field, meaning in special.items() if meaning.damage
    }
    return RowCells(shape, row.number, tuple(values), seen, troubles)
