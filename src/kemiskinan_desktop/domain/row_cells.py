"""The cells of one row of a sheet, kept compactly: a `SourceCell` is made only where somebody looks at it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import final

from kemiskinan_desktop.domain.source import SourceCell

Trouble = tuple[str, str]
"""Damage of a cell, and what should stand there."""
NO_TROUBLES: Mapping[str, Trouble] = {}
Cells = Mapping[str, SourceCell]


@final
@dataclass(frozen=True, slots=True, eq=False)
class RowShape:
    """What the rows of a table have in common: the sheet, and each field with the letters of its column."""

    sheet: str
    letters: Mapping[str, str]
    places: Mapping[str, int]
    """Field → position among the values of a row."""

    @classmethod
    def of(cls, sheet: str, letters: Mapping[str, str]) -> "RowShape":
        """The shape of rows whose values stand in the order of `letters`."""
        return cls(sheet, letters, {field: place for place, field in enumerate(letters)})


@final
class RowCells(Mapping[str, SourceCell]):
    """Field → cell of one row."""

    __slots__ = ("_row", "_seen", "_shape", "_troubles", "_values")

    def __init__(
        self,
        shape: RowShape,
        row: int,
        values: Sequence[str],
        seen: Callable[[str], str],
        troubles: Mapping[str, Trouble] = NO_TROUBLES,
    ) -> None:
        """The meanings in the order of the shape; `seen` gives the text of a field as a person sees it.

        `troubles` holds the damaged fields.
        """
        self._shape, self._row, self._values, self._seen = shape, row, values, seen
        self._troubles = troubles

    def __getitem__(self, field: str) -> SourceCell:
        place = self._shape.places[field]
        damage, expected = self._troubles.get(field, ("", ""))
        return SourceCell(
            sheet=self._shape.sheet, address=f"{self._shape.letters[field]}{self._row}",
            found=self._seen(field), value=self._values[place], damage=damage, expected=expected,
        )  # fmt: skip

    def __iter__(self) -> Iterator[str]:
        return iter(self._shape.places)

    def __len__(self) -> int:
        return len(self._shape.places)

    def __contains__(self, field: object) -> bool:
        return field in self._shape.places

    def value_of(self, field: str) -> str:
        """The meaning of a cell; empty when it is absent or damaged."""
        place = self._shape.places.get(field)
        return "" if place is None or field in self._troubles else self._values[place]

    def sound(self) -> Iterator[tuple[str, str]]:
        """Field and meaning of the cells that are not damaged."""
        places = self._shape.places
        pairs = zip(places, map(self._values.__getitem__, places.values()), strict=True)
        return (pair for pair in pairs if pair[0] not in self._troubles) if self._troubles else pairs

    def damaged(self) -> Iterator[tuple[str, SourceCell]]:
        """Field and cell of the damaged ones, in the order of the columns."""
        return ((field, self[field]) for field in self._shape.places if field in self._troubles)

    def without(self, fields: frozenset[str]) -> "RowCells":
        """The other cells of the row."""
        return RowCells(
            _shape_without(self._shape, fields),
            self._row,
            self._values,
            self._seen,
            {field: trouble for field, trouble in self._troubles.items() if field not in fields},
        )

    @property
    def has_damage(self) -> bool:
        """Whether any cell cannot be taken."""
        return bool(self._troubles)


@lru_cache(maxsize=32)
def _shape_without(shape: RowShape, fields: frozenset[str]) -> RowShape:
    places = {field: place for field, place in shape.places.items() if field not in fields}
    return RowShape(shape.sheet, shape.letters, places)


def without(cells: Cells, fields: frozenset[str]) -> Cells:
    """The cells of a row but those of some fields."""
    if isinstance(cells, RowCells):
        return cells.without(fields)
    return {field: cell for field, cell in cells.items() if field not in fields}


def value_of(cells: Cells, field: str) -> str:
    """The meaning of a cell; empty when it is absent or damaged."""
    if isinstance(cells, RowCells):
        return cells.value_of(field)
    cell = cells.get(field)
    return "" if cell is None or cell.damage else cell.value


def sound_values(cells: Cells) -> Iterator[tuple[str, str]]:
    """Field and meaning of every cell that is not damaged."""
    if isinstance(cells, RowCells):
        return cells.sound()
    return ((field, cell.value) for field, cell in cells.items() if not cell.damage)


def damaged_cells(cells: Cells) -> Iterator[tuple[str, SourceCell]]:
    """Field and cell of every damaged cell."""
    if isinstance(cells, RowCells):
        return cells.damaged()
    return ((field, cell) for field, cell in cells.items() if cell.damage)


def has_damage(cells: Cells) -> bool:
    """Whether any cell cannot be taken."""
    return cells.has_damage if isinstance(cells, RowCells) else any(cell.damage for cell in cells.values())
