"""What is to be written into a city's own file, cell by cell, before it becomes bytes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kemiskinan_desktop.workbooks.raw import RawCell, RawKind


class Look(StrEnum):
    """The number format that a cell needs beside its own style."""

    OWN = "sendiri"
    TEXT = "@"
    """Text stays text, so that Excel never makes a number of its digits."""
    DATE = "dd/mm/yyyy"


@dataclass(frozen=True, slots=True)
class NewCell:
    """The content of one cell: a text, a plain decimal or an ISO date."""

    kind: RawKind
    text: str
    look: Look = Look.OWN

    @property
    def raw(self) -> RawCell:
        """As it will be read."""
        return RawCell(self.kind, self.text)


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row below the last one; its number is 1-based, its columns 0-based."""

    number: int
    cells: Mapping[int, NewCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetEdits:
    """What changes in one sheet."""

    cells: Mapping[int, Mapping[int, NewCell]]
    """Row → column → content."""
    added: tuple[NewRow, ...] = ()
    last_row: int = 0
    """The row above the first added one; 1-based."""
    styled: bool = True
    """Whether the last row is one of data, whose looks the added rows take."""

    @property
    def rows(self) -> frozenset[int]:
        """The rows that must be found."""
        last = {self.last_row} if self.added else set[int]()
        return frozenset({*self.cells, *(row.number for row in self.added), *last})


def text_cell(text: str, look: Look = Look.OWN) -> NewCell:
    """A text."""
    return NewCell(RawKind.TEXT, text, look)
