"""Where in the XML of a sheet its rows, cells and ranges stand, so that only they are touched."""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from xml.parsers import expat

from kemiskinan_desktop.workbooks.raw import column_index

_DIGITS = "0123456789"
_QUOTES = b"\"'"
_RANGED = {"autoFilter": "ref", "dataValidation": "sqref", "conditionalFormatting": "sqref"}
_CELL = "c"
_RANGE = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?")


@dataclass(slots=True)
class Spot:
    """An element in the bytes of its part: its start tag ends at `inner`, the element at `end`."""

    start: int
    inner: int
    end: int
    name: str
    attributes: dict[str, str]

    @property
    def closed(self) -> bool:
        """Whether it is written as one tag, ``<c/>``."""
        return self.inner == self.end


@dataclass(slots=True)
class CellSpot:
    """One cell; `column` is 0-based."""

    spot: Spot
    column: int

    @property
    def style(self) -> str:
        """Number of its style, as text."""
        return self.spot.attributes.get("s", "0")


@dataclass(slots=True)
class RowSpot:
    """One row with its cells in the order of the file."""

    spot: Spot
    number: int
    cells: list[CellSpot] = field(default_factory=list[CellSpot])

    def cell(self, column: int) -> CellSpot | None:
        """The cell of a 0-based column."""
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass(slots=True)
class SheetSpots:
    """What may be touched in one sheet."""

    data: Spot | None = None
    """``sheetData``."""
    rows: dict[int, RowSpot] = field(default_factory=dict[int, RowSpot])
    """Those that were asked for."""
    last_row: int = 0
    """The last that is written at all, filled or not."""
    dimension: Spot | None = None
    ranges: list[tuple[Spot, str]] = field(default_factory=list[tuple[Spot, str]])
    """Elements that name ranges, with the name of that attribute."""
    columns: list[tuple[int, int, str]] = field(default_factory=list[tuple[int, int, str]])
    """First and last 0-based column, and the style of their blank cells."""
    lists: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Ranges and formula of the drop-down lists."""
    formulas: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    """Row and 0-based column of every formula, and of every cell that a formula fills from afar."""

    def column_style(self, column: int) -> str:
        """The style of the blank cells of a column."""
        return next((style for first, last, style in self.columns if first <= column <= last), "0")


def sheet_spots(xml: bytes, rows: Container[int]) -> SheetSpots:
    """Find the rows with these numbers; raises ExpatError for broken XML."""
    return _Scan(xml, rows).result()


def tag_end(xml: bytes, start: int) -> int:
    """The byte after the ``>`` of the tag that begins at `start`; one in a quoted value does not count."""
    end = xml.index(b">", start) + 1
    if not any(xml.count(mark, start, end) % 2 for mark in (b'"', b"'")):
        return end
    quote = 0
    for place in range(start, len(xml)):
        byte = xml[place]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in _QUOTES:
            quote = byte
        elif byte == ord(">"):
            return place + 1
    raise ValueError(start)


def element_end(xml: bytes, start: int, closing: int) -> int:
    """The byte after an element that begins at `start`; its closing tag, if it has one, is at `closing`."""
    inner = tag_end(xml, start)
    return inner if xml[inner - 2 : inner] == b"/>" else tag_end(xml, closing)


class _Scan:
    def __init__(self, xml: bytes, wanted: Container[int]) -> None:
        self._xml, self._wanted = xml, wanted
        self._found = SheetSpots()
        self._path: list[str] = []
        self._open: list[Spot | None] = []
        self._row: RowSpot | None = None
        self._number, self._column = 0, -1
        self._list: tuple[str, list[str]] | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def result(self) -> SheetSpots:
        self._parser.Parse(self._xml, True)  # noqa: FBT003 - the call has no names
        return self._found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._path.append(local)
        self._open.append(self._spot(name, local, attributes))

    def _spot(self, name: str, local: str, attributes: dict[str, str]) -> Spot | None:
        """What is kept of an element; the ends are set when it closes."""
        inside = self._path[1:-1]
        if inside == ["sheetData"]:
            return self._start_row(name, attributes) if local == "row" else None
        if inside == ["sheetData", "row"]:
            return self._start_cell(name, attributes) if local == _CELL else None
        if inside == ["sheetData", "row", _CELL]:
            self._note_formula(local, attributes)
        elif not inside and local in ("sheetData", "dimension", "autoFilter"):
            return self._start_sheet_part(name, local, attributes)
        elif local in _RANGED:
            self._list = (attributes.get("sqref", ""), []) if attributes.get("type") == "list" else None
            return self._ranged(name, local, attributes)
        elif local == "col":
            self._note_columns(attributes)
        return None

    def _start_sheet_part(self, name: str, local: str, attributes: dict[str, str]) -> Spot:
        spot = self._new(name, attributes)
        if local == "sheetData":
            self._found.data = spot
        elif local == "dimension":
            self._found.dimension = spot
        else:
            self._found.ranges.append((spot, _RANGED[local]))
        return spot

    def _ranged(self, name: str, local: str, attributes: dict[str, str]) -> Spot:
        spot = self._new(name, attributes)
        self._found.ranges.append((spot, _RANGED[local]))
        return spot

    def _start_row(self, name: str, attributes: dict[str, str]) -> Spot | None:
        self._number = int(attributes.get("r", self._number + 1))
        self._found.last_row = max(self._found.last_row, self._number)
        self._column, self._row = -1, None
        if self._number not in self._wanted:
            return None
        spot = self._new(name, attributes)
        self._row = self._found.rows[self._number] = RowSpot(spot, self._number)
        return spot

    def _start_cell(self, name: str, attributes: dict[str, str]) -> Spot | None:
        reference = attributes.get("r", "").rstrip(_DIGITS)
        self._column = column_index(reference) if reference else self._column + 1
        if self._row is None:
            return None
        spot = self._new(name, attributes)
        self._row.cells.append(CellSpot(spot, self._column))
        return spot

    def _note_formula(self, local: str, attributes: dict[str, str]) -> None:
        if local != "f":
            return
        self._found.formulas.add((self._number, self._column))
        filled = _RANGE.fullmatch(attributes.get("ref", "")) if "t" in attributes else None
        if filled is not None and filled[8] is not None and attributes["t"] in ("array", "dataTable"):
            columns = range(column_index(filled[2]), column_index(filled[6]) + 1)
            rows = range(int(filled[4]), int(filled[8]) + 1)
            self._found.formulas |= {(row, column) for row in rows for column in columns}

    def _note_columns(self, attributes: dict[str, str]) -> None:
        first, last = (int(attributes.get(name, "1")) - 1 for name in ("min", "max"))
        self._found.columns.append((first, last, attributes.get("style", "0")))

    def _new(self, name: str, attributes: dict[str, str]) -> Spot:
        start = self._parser.CurrentByteIndex
        inner = tag_end(self._xml, start)
        return Spot(start, inner, inner, name, attributes)

    def _text(self, text: str) -> None:
        if self._list is not None and self._path[-1] == "formula1":
            self._list[1].append(text)

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "dataValidation" and self._list is not None:
            self._found.lists.append((self._list[0], "".join(self._list[1])))
            self._list = None
        self._path.pop()
        spot = self._open.pop()
        if spot is not None:
            spot.end = element_end(self._xml, spot.start, self._parser.CurrentByteIndex)


def stretched(reference: str, last: int, new_last: int) -> str:
    """Ranges of several rows that end in row `last` or soon below, made to end in `new_last`."""

    def longer(found: re.Match[str]) -> str:
        if found[8] is None or int(found[4]) > last or not last <= int(found[8]) < new_last:
            return found[0]
        return f"{found[0][: found.start(8) - found.start()]}{new_last}"

    return _RANGE.sub(longer, reference)
