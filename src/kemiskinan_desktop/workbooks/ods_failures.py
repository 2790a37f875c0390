"""The cells of an .ods that hold an error or a formula without a result, which calamine gives as blank."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast
from xml.etree import ElementTree as ET

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, RawCell, RawKind

_OFFICE, _TABLE, _CALC = (
    "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}",
    "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}",
    "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}",
)
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_ERROR_WORDS = ("#", "Err:")
Failures = Mapping[tuple[int, int], RawCell]
"""1-based row and 0-based column of one sheet → the cell."""


def ods_failures(pieces: Iterable[bytes]) -> list[Failures]:
    """The failed cells of every sheet in the order of the file, from the bytes of its content.

    Raises ParseError for broken XML, UserError for cells repeated beyond what is read.
    """
    reading = _Reading()
    parser = ET.XMLPullParser(("start", "end"))
    for piece in pieces:
        parser.feed(piece)
        reading.take(parser)
    parser.close()
    reading.take(parser)
    return list(reading.sheets)


class _Reading:
    def __init__(self) -> None:
        self.sheets: list[dict[tuple[int, int], RawCell]] = []
        self._row = self._cells = 0

    def take(self, parser: "ET.XMLPullParser[ET.Element]") -> None:
        """Look at what the parser has met since it was asked last; rows are emptied once they are read."""
        for event, element in cast("Iterator[tuple[str, ET.Element]]", parser.read_events()):
            if event == "start" and element.tag == f"{_TABLE}table":
                self.sheets.append({})
                self._row = 0
            elif event == "end" and element.tag == f"{_TABLE}table-row" and self.sheets:
                failed = _failed(element)
                self.sheets[-1].update({(self._row + 1, column): cell for column, cell in failed})
                self._count(element)
                element.clear()

    def _count(self, row: ET.Element) -> None:
        times = _repeated(row, "rows")
        self._row += times
        self._cells += times * sum(_repeated(cell, "columns") for cell in row if _has_content(cell))
        if self._cells > DEFAULT_LIMITS.cells:
            raise refusals.too_big()


def _failed(row: ET.Element) -> Iterator[tuple[int, RawCell]]:
    column = 0
    for cell in row:
        if cell.tag in _CELLS:
            failure = _failure(cell)
            if failure is not None:
                yield column, failure
            column += _repeated(cell, "columns")


def _failure(cell: ET.Element) -> RawCell | None:
    if cell.get(f"{_TABLE}formula") is None:
        return None
    shown = "".join(cell.itertext()).strip()
    if cell.get(f"{_CALC}value-type") == "error" or shown.startswith(_ERROR_WORDS):
        return RawCell(RawKind.ERROR, shown or "#")
    has_result = cell.get(f"{_OFFICE}value-type") is not None or bool(shown)
    return None if has_result else RawCell(RawKind.UNCALCULATED, "")


def _has_content(cell: ET.Element) -> bool:
    return cell.tag in _CELLS and cell.get(f"{_OFFICE}value-type") is not None


def _repeated(element: ET.Element, what: str) -> int:
    return int(element.get(f"{_TABLE}number-{what}-repeated", "1"))
