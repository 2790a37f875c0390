"""A workbook as cells with a kind and a text, before any meaning: what the reading process hands over."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from string import ascii_uppercase
from typing import NamedTuple

_LETTERS = len(ascii_uppercase)


class RawKind(IntEnum):
    """What a cell holds. The text of a DATE is ISO, that of a NUMBER exactly as stored."""

    EMPTY = 0
    TEXT = 1
    NUMBER = 2
    DATE = 3
    BOOL = 4
    ERROR = 5
    UNCALCULATED = 6
    """A formula without a stored value."""


class FileKind(IntEnum):
    """The containers that can be read."""

    XLSX = 1
    XLSB = 2
    XLS = 3
    ODS = 4
    CSV = 5
    """Text with separators."""


class RawCell(NamedTuple):
    """One cell."""

    kind: RawKind
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether a person sees nothing in it."""
        return self.kind is RawKind.EMPTY or (self.kind is RawKind.TEXT and not self.text.strip())


NO_CELL = RawCell(RawKind.EMPTY, "")
KINDS = tuple(RawKind)
"""By their numbers."""


class RawRow(NamedTuple):
    """One row, compactly: one byte of kind and one text per column, from column A."""

    number: int
    """1-based, as Excel shows it."""
    hidden: bool
    kinds: bytes
    texts: tuple[str, ...]

    def cell(self, column: int) -> RawCell:
        """The cell of a 0-based column; an empty one beyond the last."""
        if column >= len(self.kinds) or not self.kinds[column]:
            return NO_CELL
        return RawCell(KINDS[self.kinds[column]], self.texts[column])

    def is_blank(self, column: int) -> bool:
        """Whether a person sees nothing in a 0-based column."""
        if column >= len(self.kinds):
            return True
        kind = self.kinds[column]
        return not kind or (kind == RawKind.TEXT and not self.texts[column].strip())

    def filled(self) -> Iterator[tuple[int, RawCell]]:
        """The cells in which a person sees something, with their 0-based columns."""
        for column in range(len(self.kinds)):
            if not self.is_blank(column):
                yield column, self.cell(column)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, 1-based rows and 0-based columns, both ends inside."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: the rows that hold anything, in order of their numbers."""

    name: str
    hidden: bool
    rows: tuple[RawRow, ...]
    merges: tuple[Merge, ...] = ()
    cut_columns: bool = False
    """Whether something stood beyond the last column that is read."""


@dataclass(frozen=True, slots=True)
class RawBook:
    """A whole workbook."""

    kind: FileKind
    sheets: tuple[RawSheet, ...]
    date_1904: bool = False
    has_macros: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a workbook is read, and how long one waits for it."""

    rows: int = 200_000
    """Per sheet, rows that hold anything."""
    columns: int = 200
    cells: int = 20_000_000
    """In the whole workbook."""
    memory: int = 1_500_000_000
    """Bytes of address space of the reading process, where the system can limit it."""
    stall_seconds: float = 30.0
    """Without a sign of progress for so long, reading is given up."""


DEFAULT_LIMITS = Limits()


def column_letters(column: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = ascii_uppercase[rest] + letters
    return letters


def column_index(letters: str) -> int:
    """0 for ``A``, 26 for ``AA``; raises ValueError for what is no column."""
    index = 0
    for letter in letters.upper():
        index = index * _LETTERS + ascii_uppercase.index(letter) + 1
    if not index:
        raise ValueError(letters)
    return index - 1


def address(column: int, row: int) -> str:
    """``H12`` for 0-based column 7 and row 12."""
    return f"{column_letters(column)}{row}"
