"""Data rows as SpreadsheetML text, streamed into the sheet part of a workbook that openpyxl made."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import get_column_letter

from kemiskinan_desktop.workbooks.cell_xml import date_tail, number_tail, text_tail
from kemiskinan_desktop.workbooks.code_text import code_text
from kemiskinan_desktop.workbooks.columns import Column, ColumnKind

_MODEL_ROW = re.compile(r'<row r="2"[^>]*>(.*?)</row>', re.DOTALL)
_CELL_STYLE = re.compile(r'<c r="[A-Z]+2"(?: s="(\d+)")?')
_DIMENSION = re.compile(r'<dimension ref="[^"]*" ?/>')
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ROWS_AT_ONCE = 500
_QUICK_DEFLATE = 3
Tail = Callable[[str], str]


class RowWriter:
    """Turns the canonical values of a row into its XML, with the styles of the model row."""

    def __init__(
        self, columns: Sequence[Column], styles: Sequence[str], choices: Callable[[str], Mapping[str, str]]
    ) -> None:
        self._cells = [
            (
                column.field or column.heading,
                f'<c r="{get_column_letter(index)}',
                _tail(column, style, choices),
            )
            for index, (column, style) in enumerate(zip(columns, styles, strict=True), start=1)
        ]

    def row(self, number: int, values: Mapping[str, str]) -> str:
        """The XML of one row; `values` by field, or by heading for a column that is only shown."""
        cells = [
            f"{start}{number}{tail(value)}"
            for field, start, tail in self._cells
            if (value := values.get(field))
        ]
        return f'<row r="{number}">{"".join(cells)}</row>'


def _tail(column: Column, style: str, choices: Callable[[str], Mapping[str, str]]) -> Tail:
    if column.kind is ColumnKind.CODE:
        labels = choices(column.code_list)
        known = {code: text_tail(style, code_text(code, labels)) for code in labels}
        return lambda value: known.get(value) or text_tail(style, value)
    if column.kind is ColumnKind.DATE:
        return lambda value: date_tail(style, value)
    if column.kind in (ColumnKind.NUMBER, ColumnKind.INTEGER):
        return lambda value: (number_tail if _PLAIN_NUMBER.fullmatch(value) else text_tail)(style, value)
    return lambda value: text_tail(style, value)


class SheetPart:
    """The XML of one sheet around its data rows, and the style of each column of the model row 2."""

    def __init__(self, xml: str) -> None:
        model = _MODEL_ROW.search(xml)
        if model is None:
            raise ValueError("the sheet has no model row")
        self.styles = [style or "0" for style in _CELL_STYLE.findall(model[1])]
        self._before, self._after = xml[: model.start()], xml[model.end() :]

    def stream(self, rows: Iterable[str], last_cell: str) -> Iterator[bytes]:
        """The whole part, in pieces of some hundred rows."""
        yield _DIMENSION.sub(f'<dimension ref="A1:{last_cell}"/>', self._before).encode()
        batch: list[str] = []
        for row in rows:
            batch.append(row)
            if len(batch) == _ROWS_AT_ONCE:
                yield "".join(batch).encode()
                batch.clear()
        yield ("".join(batch) + self._after).encode()


def copy_package(made: ZipFile, stream: BinaryIO, parts: Mapping[str, Iterator[bytes]]) -> None:
    """Copy a workbook package, replacing the named parts by streams, in the order of the package."""
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_QUICK_DEFLATE) as package:
        for name in made.namelist():
            if name not in parts:
                package.writestr(name, made.read(name))
                continue
            with package.open(name, "w", force_zip64=True) as part:
                for piece in parts[name]:
                    part.write(piece)
