"""Puts cells into the XML of a sheet; every byte that is not one of these cells stays as it is."""

from collections.abc import Iterator, Mapping
from datetime import date

from kemiskinan_desktop.workbooks.cell_xml import date_tail, number_tail, text_tail
from kemiskinan_desktop.workbooks.city_cells import NewCell, NewRow, SheetEdits
from kemiskinan_desktop.workbooks.city_sheet_spots import (
    CellSpot,
    RowSpot,
    SheetSpots,
    Spot,
    sheet_spots,
    stretched,
)
from kemiskinan_desktop.workbooks.city_styles import CityStyles
from kemiskinan_desktop.workbooks.plain_xml_writing import with_attribute
from kemiskinan_desktop.workbooks.raw import RawKind, address

_EPOCH_1904 = date(1904, 1, 1).toordinal()
_KEPT_OF_ROW = frozenset({"ht", "customHeight", "s", "customFormat", "thickTop", "thickBot"})
"""Attributes of a row that the rows below take over."""
Patch = tuple[int, int, bytes]
"""From a byte to a byte, and what stands there instead."""


def patched_sheet(xml: bytes, edits: SheetEdits, styles: CityStyles, *, date_1904: bool) -> bytes:
    """The sheet with its edits; raises ExpatError or ValueError for a broken one."""
    return _SheetPatch(xml, sheet_spots(xml, edits.rows), edits, styles, date_1904=date_1904).result()


class _SheetPatch:
    def __init__(
        self, xml: bytes, spots: SheetSpots, edits: SheetEdits, styles: CityStyles, *, date_1904: bool
    ) -> None:
        self._xml, self._spots, self._edits, self._styles = xml, spots, edits, styles
        self._date_1904 = date_1904
        self._usual = _usual_styles(spots)

    def result(self) -> bytes:
        patches = [patch for row in self._spots.rows.values() for patch in self._row_patches(row)]
        if self._edits.added:
            patches += self._added_patches()
        return patched(self._xml, patches)

    def _row_patches(self, row: RowSpot) -> Iterator[Patch]:
        """Cells are replaced where they stand, and put between their neighbours where there were none."""
        wanted = {**self._edits.cells.get(row.number, {}), **self._added_here(row.number)}
        if not wanted:
            return
        put: dict[int, bytes] = {}
        for column, new in sorted(wanted.items()):
            known = row.cell(column)
            written = self._cell(row.spot.name, row.number, column, new, self._style_at(row, known, column))
            if known is not None:
                yield known.spot.start, known.spot.end, written
            else:
                place = next((each.spot.start for each in row.cells if each.column > column), -1)
                put[place] = put.get(place, b"") + written
        at_end = put.pop(-1, b"")
        yield from ((place, place, written) for place, written in put.items())
        if at_end:
            yield self._appended_to(row, at_end)
        spans = row.spot.attributes.get("spans", "")
        if _beyond(spans, max(wanted) + 1):
            first = spans.partition(":")[0]
            head = with_attribute(self._head(row.spot), "spans", f"{first}:{max(wanted) + 1}")
            if not row.spot.closed:
                yield row.spot.start, row.spot.inner, head

    def _added_here(self, number: int) -> Mapping[int, NewCell]:
        """The cells of an added row whose row is there already, blank."""
        return next((row.cells for row in self._edits.added if row.number == number), {})

    def _appended_to(self, row: RowSpot, written: bytes) -> Patch:
        if not row.spot.closed:
            end = self._xml.rindex(b"</", row.spot.inner, row.spot.end)
            return end, end, written
        head = self._head(row.spot).removesuffix(b"/>").rstrip()
        return row.spot.start, row.spot.end, head + b">" + written + f"</{row.spot.name}>".encode()

    def _head(self, spot: Spot) -> bytes:
        return self._xml[spot.start : spot.inner]

    def _style_at(self, row: RowSpot, known: CellSpot | None, column: int) -> str:
        if known is not None:
            return known.style
        if row.spot.attributes.get("customFormat") in ("1", "true"):
            return row.spot.attributes.get("s", "0")
        return self._usual.get(column) or self._spots.column_style(column)

    def _cell(self, row_name: str, number: int, column: int, new: NewCell, style: str) -> bytes:
        prefix = row_name.rpartition(":")[0]
        own = self._styles.style(style, new.look)
        xml = f'<c r="{address(column, number)}' + self._tail(own, new)
        return _prefixed(xml, prefix).encode("ascii", "xmlcharrefreplace")

    def _tail(self, style: str, new: NewCell) -> str:
        if new.kind is RawKind.NUMBER:
            return number_tail(style, new.text)
        if new.kind is RawKind.DATE and self._date_1904:
            return number_tail(style, str(date.fromisoformat(new.text).toordinal() - _EPOCH_1904))
        return date_tail(style, new.text) if new.kind is RawKind.DATE else text_tail(style, new.text)

    def _added_patches(self) -> Iterator[Patch]:
        model = self._spots.rows.get(self._edits.last_row)
        if model is None:
            raise ValueError(self._edits.last_row)
        above = model
        for row in sorted(self._edits.added, key=lambda each: each.number):
            known = self._spots.rows.get(row.number)
            if known is None:
                yield above.spot.end, above.spot.end, self._new_row(row, model)
            above = known or above
        yield from self._stretched(max(row.number for row in self._edits.added))

    def _new_row(self, row: NewRow, model: RowSpot) -> bytes:
        """A row that looks like the model in every column."""
        styled = self._edits.styled
        looks = {cell.column: cell.style for cell in model.cells} if styled else dict[int, str]()
        cells: list[bytes] = []
        for column in sorted({*looks, *row.cells}):
            style = looks.get(column) or self._spots.column_style(column)
            new = row.cells.get(column)
            prefix = model.spot.name.rpartition(":")[0]
            blank = _prefixed(f'<c r="{address(column, row.number)}" s="{style}"/>', prefix).encode()
            cells.append(
                blank if new is None else self._cell(model.spot.name, row.number, column, new, style)
            )
        own = model.spot.attributes.items() if styled else ()
        kept = "".join(f' {name}="{value}"' for name, value in own if name in _KEPT_OF_ROW)
        name = model.spot.name
        return f'<{name} r="{row.number}"{kept}>'.encode() + b"".join(cells) + f"</{name}>".encode()

    def _stretched(self, last: int) -> Iterator[Patch]:
        """The named size of the sheet, its filter, checks and conditional formats reach the new last row."""
        if self._spots.dimension is not None:
            yield self._dimension(self._spots.dimension, last)
        for spot, attribute in self._spots.ranges:
            before = spot.attributes.get(attribute, "")
            after = stretched(before, self._edits.last_row, last)
            if after != before:
                yield spot.start, spot.inner, with_attribute(self._head(spot), attribute, after)

    def _dimension(self, spot: Spot, last: int) -> Patch:
        first, _, end = spot.attributes.get("ref", "A1").partition(":")
        letters = (end or first).rstrip("0123456789")
        lowest = max(last, self._spots.last_row)
        return spot.start, spot.inner, with_attribute(self._head(spot), "ref", f"{first}:{letters}{lowest}")


def patched(content: bytes, patches: list[Patch]) -> bytes:
    """The content with its patches, which do not overlap."""
    pieces: list[bytes] = []
    done = 0
    for start, end, written in sorted(patches, key=lambda patch: patch[:2]):
        pieces += (content[done:start], written)
        done = end
    return b"".join((*pieces, content[done:]))


def _prefixed(xml: str, prefix: str) -> str:
    """The cell with the prefix that this part gives its elements."""
    if not prefix:
        return xml
    for name in ("c", "is", "t", "v"):
        for mark in ("<", "</"):
            for end in (" ", ">"):
                xml = xml.replace(f"{mark}{name}{end}", f"{mark}{prefix}:{name}{end}")
    return xml


def _beyond(spans: str, column: int) -> bool:
    """Whether a 1-based column lies right of the one span that a row names."""
    _, _, last = spans.partition(":")
    return last.isdecimal() and int(last) < column


def _usual_styles(spots: SheetSpots) -> dict[int, str]:
    """The style that each column has most often among the rows at hand."""
    tally: dict[int, dict[str, int]] = {}
    for row in spots.rows.values():
        for cell in row.cells:
            of_column = tally.setdefault(cell.column, {})
            of_column[cell.style] = of_column.get(cell.style, 0) + 1
    return {column: max(styles, key=lambda style: styles[style]) for column, styles in tally.items()}
