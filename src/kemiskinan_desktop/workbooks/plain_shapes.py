"""Where the cells of a row stand, worked out once for all rows of the same shape."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import cast

from kemiskinan_desktop.workbooks.raw import RawKind

ShapeKey = tuple[tuple[str, ...], tuple[str | None, ...]]
"""Letters and types of the cells of a row."""
_INLINE = "inlineStr"


@dataclass(frozen=True, slots=True)
class RowShape:
    """Cells in the order of the file, columns from 0 and at most `width` of them."""

    columns: tuple[int, ...]
    width: int
    kinds: bytes
    """A text in every column of an inline text, nothing elsewhere."""
    others: tuple[int, ...]
    """Places of the cells that are no inline text, or stand beyond the last column."""
    _gather: Callable[[Sequence[str | None]], Sequence[str | None]]

    def spread(self, inline: Sequence[str | None]) -> list[str] | None:
        """The inline texts by column, empty where other cells stand; None when one lacks its text."""
        texts = [*self._gather((*inline, ""))[: self.width]]
        return None if None in texts else cast("list[str]", texts)


def row_shape(columns: tuple[int, ...], types: Sequence[str | None], most: int) -> RowShape:
    """The shape of a row of which at most so many columns are read; the last cell of a column counts."""
    width = min(max(columns, default=-1) + 1, most)
    texts = [place for place, kind in enumerate(types) if kind == _INLINE and columns[place] < most]
    whole = len(set(columns)) == len(columns)
    place_of = {columns[place]: place for place in texts} if whole else {}
    nothing = len(columns)
    return RowShape(
        columns=columns,
        width=width,
        kinds=bytes(RawKind.TEXT if column in place_of else RawKind.EMPTY for column in range(width)),
        others=tuple(place for place in range(nothing) if place not in place_of.values()),
        _gather=itemgetter(*(place_of.get(column, nothing) for column in range(width)), nothing, nothing),
    )
