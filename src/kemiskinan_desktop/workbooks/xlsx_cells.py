"""The cells of one .xlsx sheet, straight from its XML, so that a number keeps every digit that was stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree as ET

from kemiskinan_desktop.workbooks.messages import RowParts
from kemiskinan_desktop.workbooks.plain_rows import LONGEST_REFERENCE, PlainRow, plain_row, whole_number
from kemiskinan_desktop.workbooks.plain_shapes import RowShape, ShapeKey, row_shape
from kemiskinan_desktop.workbooks.plain_xml import PlainPart, plain_characters
from kemiskinan_desktop.workbooks.raw import Merge, RawKind
from kemiskinan_desktop.workbooks.serial_dates import iso_of_serial
from kemiskinan_desktop.workbooks.xlsx_package import MAIN, Package, plain_text, unescape
from kemiskinan_desktop.workbooks.xml_stream import ChildStream

_ROW, _CELL, _DATA = MAIN + "row", MAIN + "c", MAIN + "sheetData"
_VALUE, _FORMULA, _INLINE = MAIN + "v", MAIN + "f", MAIN + "is"
_MERGE = MAIN + "mergeCell"
_MOST_MERGES = 20_000
_MOST_SHAPES = 5000
"""Of rows, by the columns they fill, that are remembered."""
_LETTERS_A, _BASE = ord("A") - 1, 26
_DIGITS = "0123456789"
_BLANK: tuple[int, str] = (RawKind.EMPTY, "")


@dataclass(slots=True)
class SheetCells:
    """Reads one sheet. After `rows` is used up, `merges` and `cut_columns` are known."""

    package: Package
    columns: int
    """Columns beyond are not read."""
    merges: tuple[Merge, ...] = ()
    cut_columns: bool = False
    _row: int = 0
    _columns: dict[str, int] = field(default_factory=dict[str, int])
    _shapes: dict[ShapeKey, RowShape] = field(default_factory=dict[ShapeKey, RowShape])
    _plain: PlainPart = field(default_factory=lambda: PlainPart("sheetData", "row"))

    def rows(self, pieces: Iterable[bytes]) -> Iterator[RowParts]:
        """The rows that hold anything, in the order of the file; raises ParseError for broken XML."""
        for parts in self._plain.items(pieces, self._plain_row_parts):
            if parts is not None:
                yield parts
        stream = ChildStream(_DATA)
        for element in stream.children(self._plain.rest):
            parts = self._row_parts(element) if element.tag == _ROW else None
            if parts is not None:
                yield parts
        if stream.root is not None:
            self._take_tail(stream.root)

    def _take_tail(self, root: ET.Element) -> None:
        merges = islice(root.iter(_MERGE), _MOST_MERGES)
        found = (self._merge(entry.get("ref", "")) for entry in merges)
        self.merges = tuple(merge for merge in found if merge is not None)

    def _plain_row_parts(self, text: str) -> RowParts | None:
        """The cells of a row given as text; raises NotPlainError and then changes nothing."""
        row = plain_row(text, self._row, self._plain.root)
        shape = self._shape_of(row)
        texts = None if "&" in text or "_x" in text else shape.spread(row.inline)
        places = range(len(row.letters)) if texts is None else shape.others
        kinds = bytearray(shape.width if texts is None else shape.kinds)
        texts = texts or [""] * shape.width
        for place in places:
            meant = self._plain_meaning(row, place)
            column = shape.columns[place]
            if meant[0] and column < shape.width:
                kinds[column], texts[column] = meant
            elif meant[0]:
                self.cut_columns = True
        self._row = row.number
        filled = len(kinds.rstrip(b"\0"))
        return (row.number, row.hidden, bytes(kinds[:filled]), tuple(texts[:filled])) if filled else None

    def _shape_of(self, row: PlainRow) -> RowShape:
        """Where the cells of a row stand; most rows are of few shapes."""
        key = row.letters, row.types
        found = self._shapes.get(key)
        if found is None:
            if len(self._shapes) > _MOST_SHAPES:
                self._shapes.clear()
            columns = tuple(map(self._column, row.letters))
            found = self._shapes[key] = row_shape(columns, row.types, self.columns)
        return found

    def _row_parts(self, element: ET.Element) -> RowParts | None:
        self._row = whole_number(element.get("r")) or self._row + 1
        cells: dict[int, tuple[int, str]] = {}
        column = -1
        for cell in element:
            if cell.tag != _CELL:
                continue
            column = self._column(cell.get("r")) if "r" in cell.attrib else column + 1
            meaning = self._meaning(cell)
            if meaning[0]:
                self._place(cells, column, meaning)
        return self._compact(cells, hidden=element.get("hidden") in ("1", "true")) if cells else None

    def _place(self, cells: dict[int, tuple[int, str]], column: int, meaning: tuple[int, str]) -> None:
        if column >= self.columns:
            self.cut_columns = True
        else:
            cells[column] = meaning

    def _compact(self, cells: dict[int, tuple[int, str]], *, hidden: bool) -> RowParts:
        dense = [cells.get(column, _BLANK) for column in range(max(cells) + 1)]
        return self._row, hidden, bytes(kind for kind, _ in dense), tuple(text for _, text in dense)

    def _column(self, reference: str | None) -> int:
        letters = (reference or "")[:LONGEST_REFERENCE].rstrip(_DIGITS)
        found = self._columns.get(letters)
        if found is None:
            found = self._columns[letters] = _column_number(letters)
        return found

    def _merge(self, reference: str) -> Merge | None:
        first, _, last = reference.partition(":")
        rows = whole_number(first.lstrip(_CAPITALS)), whole_number((last or first).lstrip(_CAPITALS))
        return (
            Merge(rows[0], self._column(first), rows[1], self._column(last or first)) if all(rows) else None
        )

    def _meaning(self, cell: ET.Element) -> tuple[int, str]:
        value, inline, formula = None, None, False
        for child in cell:
            if child.tag == _VALUE:
                value = child.text
            elif child.tag == _INLINE:
                inline = child
            elif child.tag == _FORMULA:
                formula = True
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _BLANK if inline is None else (RawKind.TEXT, plain_text(inline))
        return self._valued(kind, value, cell.get("s", ""), formula=formula)

    def _plain_meaning(self, row: PlainRow, place: int) -> tuple[int, str]:
        kind, inline, formula = row.types[place] or "n", row.inline[place], row.formulas[place]
        if kind == "inlineStr":
            return _BLANK if inline is None else (RawKind.TEXT, unescape(plain_characters(inline)))
        if formula:
            plain_characters(formula)
        value = row.values[place]
        value = value and plain_characters(value)
        return self._valued(kind, value, row.styles[place] or "", formula=bool(formula))

    def _valued(self, kind: str, value: str | None, style: str, *, formula: bool) -> tuple[int, str]:
        if not value:
            uncalculated = formula and kind != "str"
            return (RawKind.UNCALCULATED, "") if uncalculated else _BLANK
        return self._typed(kind, value, style)

    def _typed(self, kind: str, value: str, style: str) -> tuple[int, str]:
        if kind == "s":
            return RawKind.TEXT, self._shared(value)
        if kind == "str":
            return RawKind.TEXT, unescape(value)
        if kind == "b":
            return RawKind.BOOL, "1" if value.strip() in ("1", "true") else "0"
        if kind == "e":
            return RawKind.ERROR, value
        if kind == "d":
            return RawKind.DATE, value.strip().removesuffix("T00:00:00").replace("T", " ")
        return self._number(value.strip(), style)

    def _number(self, text: str, style: str) -> tuple[int, str]:
        if style in self.package.date_styles:
            iso = iso_of_serial(text, date_1904=self.package.date_1904)
            if iso is not None:
                return RawKind.DATE, iso
        return RawKind.NUMBER, text

    def _shared(self, index: str) -> str:
        place = index.strip()
        if not (place.isascii() and place.isdecimal()):
            raise ValueError(index)
        return self.package.strings[int(place)]


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _column_number(letters: str) -> int:
    """0 for ``A``; raises ValueError for anything but capitals."""
    if not letters or letters.strip(_CAPITALS):
        raise ValueError(letters)
    number = 0
    for letter in letters:
        number = number * _BASE + ord(letter) - _LETTERS_A
    return number - 1
