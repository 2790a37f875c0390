"""How the values of a column are written in a city's own file: its words, its codes, its way with dates."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from kemiskinan_desktop.workbooks.cell_reading import CellReader, Surroundings
from kemiskinan_desktop.workbooks.city_cells import Look, NewCell, text_cell
from kemiskinan_desktop.workbooks.city_pieces import Piece, composed, date_like
from kemiskinan_desktop.workbooks.code_cells import SPOUSE
from kemiskinan_desktop.workbooks.columns import choices
from kemiskinan_desktop.workbooks.profile import CellKind, Level, Part, ProfileColumn, Target
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind, RawRow
from kemiskinan_desktop.workbooks.table_finding import Table

_SAMPLED, _MODELS = 2000, 3
_SPOUSES = frozenset({"2", "3"})
_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_DIGITS = {CellKind.NIK, CellKind.KK, CellKind.PHONE, CellKind.UNIT, CellKind.KEY}
Wanted = Mapping[tuple[Level, str], str]
"""Level and field → canonical value."""


class CityColumn:
    """One column that may be written, with what its cells at hand teach about it."""

    def __init__(
        self,
        index: int,
        column: ProfileColumn,
        samples: Iterable[tuple[RawCell, str]],
        listed: Sequence[str],
        around: Surroundings,
    ) -> None:
        """`samples` are cells with what they mean for the first target; `listed` the texts of a drop-down."""
        self.index, self.targets = index, column.targets
        self._listed, self._around = listed, around
        self._seen: dict[str, Counter[tuple[RawKind, str]]] = {}
        self._kinds: Counter[RawKind] = Counter()
        self._models: list[str] = []
        for cell, value in samples:
            self._learn(cell, value)

    def _learn(self, cell: RawCell, value: str) -> None:
        self._kinds[cell.kind] += 1
        if len(self._models) < _MODELS and cell.kind is RawKind.TEXT:
            self._models.append(cell.text)
        if self.targets[0].kind in (CellKind.CODE, CellKind.KELURAHAN) and value:
            self._seen.setdefault(value, Counter())[RawKind(cell.kind), cell.text] += 1

    def candidates(self, values: Sequence[str], present: RawCell) -> Iterator[NewCell]:
        """Ways to write values, one for each target, into a cell, the most fitting first.

        What each says, the reader judges.
        """
        first = self.targets[0]
        if any(target.part is not Part.WHOLE for target in self.targets):
            yield from self._pieces(values, present)
            return
        yield from self._whole(first, next(filter(None, values), ""), present)

    def _whole(self, target: Target, value: str, present: RawCell) -> Iterator[NewCell]:
        if target.kind in (CellKind.CODE, CellKind.KELURAHAN):
            yield from self._words(target, value)
        elif target.kind in (CellKind.NUMBER, CellKind.YEAR) and _PLAIN.fullmatch(value):
            yield from self._numbers(value)
        elif target.kind is CellKind.DATE:
            yield from self._dates(value, present)
        else:
            yield text_cell(value, Look.TEXT if target.kind in _DIGITS else Look.OWN)

    def _numbers(self, value: str) -> Iterator[NewCell]:
        as_number, as_text = NewCell(RawKind.NUMBER, value), text_cell(value)
        yield from (as_text, as_number) if self._mostly_text else (as_number, as_text)

    def _dates(self, value: str, present: RawCell) -> Iterator[NewCell]:
        yield NewCell(RawKind.DATE, value, Look.DATE)
        model = present.text if present.kind is RawKind.TEXT else next(iter(self._models), "")
        yield text_cell(date_like(value, model))

    @property
    def _mostly_text(self) -> bool:
        return self._kinds[RawKind.TEXT] > self._kinds[RawKind.NUMBER]

    def _words(self, target: Target, value: str) -> Iterator[NewCell]:
        """The word of this very column, of its drop-down, of the layout; then the list's label and code."""
        for (kind, text), _count in self._seen.get(value, Counter[tuple[RawKind, str]]()).most_common():
            yield NewCell(kind, text)
        yield from map(self._alike, self._listed)
        meant = {value, SPOUSE} if target.field == "relation" and value in _SPOUSES else {value}
        own = [word for word, code in target.words.items() if code in meant]
        yield from map(self._alike, own)
        label = self._label(target, value)
        written = [text for text in (label, value) if text]
        yield from map(self._alike, reversed(written) if self._prefers_codes(target) else written)

    def _label(self, target: Target, value: str) -> str:
        if target.kind is CellKind.KELURAHAN:
            areas = self._around.reference.kelurahan
            return next((area.name for area in areas if area.code == value), "")
        if not target.code_list:
            return ""
        return choices(target.code_list, self._around.reference, self._around.instrument).get(value, "")

    def _prefers_codes(self, target: Target) -> bool:
        """Whether the column has numbers where others have words."""
        seen = [text for words in self._seen.values() for _, text in words]
        return _mostly_digits(seen or list(target.words))

    def _alike(self, text: str) -> NewCell:
        """A code is a number where the column has numbers; a word is a text."""
        is_number = self._kinds[RawKind.NUMBER] > self._kinds[RawKind.TEXT] and _PLAIN.fullmatch(text)
        return NewCell(RawKind.NUMBER, text) if is_number else text_cell(text)

    def _pieces(self, values: Sequence[str], present: RawCell) -> Iterator[NewCell]:
        told = zip(self.targets, values, strict=True)
        pieces = [Piece(target.part, target.kind, value) for target, value in told if value]
        own = [present.text] if present.kind is RawKind.TEXT else []
        units = all(target.part in (Part.RT, Part.RW) for target in self.targets)
        look = Look.TEXT if units else Look.OWN
        yield from (text_cell(text, look) for text in composed(pieces, [*own, *self._models]))


def city_columns(
    table: Table, cells: CellReader, listed: Mapping[int, Sequence[str]], around: Surroundings
) -> dict[int, CityColumn]:
    """The columns of a table that feed a field, by their places."""
    fed = {index: column for index, column in table.columns.items() if column.targets}
    samples: dict[int, list[tuple[RawCell, str]]] = {index: [] for index in fed}
    for row in islice(table.data_rows, _SAMPLED):
        found = cells.read(row)
        for index, column in fed.items():
            if not row.is_blank(index):
                first = column.targets[0]
                samples[index].append((row.cell(index), found[first.level].value_of(first.field)))
    return {
        index: CityColumn(index, column, samples[index], listed.get(index, ()), around)
        for index, column in fed.items()
    }


def with_cell(row: RawRow, column: int, cell: RawCell) -> RawRow:
    """A row with another cell in a 0-based column."""
    width = max(len(row.kinds), column + 1)
    kinds = bytearray(row.kinds.ljust(width, b"\0"))
    texts = [*row.texts, *[""] * (width - len(row.texts))]
    kinds[column], texts[column] = int(cell.kind), cell.text
    return row._replace(kinds=bytes(kinds), texts=tuple(texts))


def _mostly_digits(texts: Sequence[str]) -> bool:
    return sum(text.strip().isdecimal() for text in texts) * 2 > len(texts)
