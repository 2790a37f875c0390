"""Reads a text file with separators: every cell stays the text it is, so that no digit is lost here."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.identity_cells import is_spoiled_column
from kemiskinan_desktop.workbooks.messages import (
    BookEnds,
    Progress,
    Quota,
    RowParts,
    Send,
    SheetBegins,
    SheetEnds,
)
from kemiskinan_desktop.workbooks.raw import FileKind, Limits, RawKind
from kemiskinan_desktop.workbooks.xlsx_reading import send_rows

SHEET = "CSV"
"""What the only sheet is called."""
_SEPARATORS = ";\t,|"
_LONGEST_CELL = 100_000
_SAMPLED = 60
_REPORT_EVERY = 2_000
_WHOLE = 1000
_SEP_LINE = re.compile(r"sep=([;,\t|])\r?\n", re.IGNORECASE)
_EXPONENT = re.compile(r"(\d)(?:[.,](\d+))?e\+?(\d{1,3})", re.IGNORECASE | re.ASCII)
_LONG_DIGITS = re.compile(r"\d{16,}", re.ASCII)
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_csv(data: bytes, limits: Limits, send: Send) -> None:
    """Read the rows and send them as the one sheet; raises UserError for a text that is no table.

    Digits that were lost before the text was written are made numbers, so that they are found: exponents, and
    columns in which over half of the numbers of 16 digits end in 0.
    """
    content = decoded(data)
    table = CsvText(content)
    quota = Quota(limits)
    send(SheetBegins(SHEET, hidden=False))
    try:
        spoiled = _spoiled_columns(table.records(), limits.columns)
        widest = _Widest(limits.columns)
        rows = _rows(widest.seen(table.records()), spoiled, limits.columns)
        send_rows(_reported(rows, content.count("\n") + 1, send), quota, send)
    except csv.Error as broken:
        raise refusals.broken_text() from broken
    send(SheetEnds((), widest.cut))
    send(BookEnds(FileKind.CSV, date_1904=False, has_macros=False))


def decoded(data: bytes) -> str:
    """The text, as `decoded_as` finds it."""
    return decoded_as(data)[0]


def decoded_as(data: bytes) -> tuple[str, str]:
    """The text and its letters: UTF-8 or UTF-16 by its mark, else UTF-8, else those of western Windows."""
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, encoding
    raise refusals.text_file()


class CsvText:
    """A text that is a table; raises UserError when it is none."""

    def __init__(self, content: str) -> None:
        said = _SEP_LINE.match(content)
        self._content = content[said.end() :] if said else content
        self._first_row = 2 if said else 1
        self.separator = said[1] if said else _separator(self._content)
        self.before = content[: said.end()] if said else ""
        """What stands before the first record."""

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """Row numbers and cells, from the start; raises csv.Error."""
        csv.field_size_limit(_LONGEST_CELL)
        lines = io.StringIO(self._content, newline="")
        return enumerate(csv.reader(lines, delimiter=self.separator, strict=True), start=self._first_row)

    def lines(self) -> Iterator[tuple[int, list[str], str]]:
        """The records with the text each was read from; raises csv.Error."""
        csv.field_size_limit(_LONGEST_CELL)
        lines = list(io.StringIO(self._content, newline=""))
        reader, done = csv.reader(lines, delimiter=self.separator, strict=True), 0
        for number, cells in enumerate(reader, start=self._first_row):
            yield number, cells, "".join(lines[done : reader.line_num])
            done = reader.line_num


def _separator(content: str) -> str:
    """The separator that makes the most cells in the rows that have several; raises UserError for none."""
    cells = {mark: _cells(content, mark) for mark in _SEPARATORS}
    best = max(cells, key=lambda mark: cells[mark])
    if not cells[best]:
        raise refusals.text_file()
    return best


def _cells(content: str, separator: str) -> int:
    """The cells of the first rows that have several, up to one that is broken."""
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator)
    count = 0
    with suppress(csv.Error):
        for cells in islice(reader, _SAMPLED):
            count += len(cells) if len(cells) > 1 else 0
    return count


def _spoiled_columns(records: Iterable[tuple[int, list[str]]], widest: int) -> frozenset[int]:
    numbers: dict[int, list[str]] = {}
    for _, cells in records:
        for column, text in enumerate(cells[:widest]):
            if len(text) > 15 and _LONG_DIGITS.fullmatch(text.strip()):  # noqa: PLR2004 - what Excel keeps
                numbers.setdefault(column, []).append(text.strip())
    return frozenset(column for column, found in numbers.items() if is_spoiled_column(found))


class _Widest:
    """Notes whether anything stood beyond the last column that is read."""

    def __init__(self, columns: int) -> None:
        self._columns, self.cut = columns, False

    def seen(self, records: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
        for number, cells in records:
            self.cut = self.cut or any(cells[self._columns :])
            yield number, cells


def _rows(
    records: Iterable[tuple[int, list[str]]], spoiled: frozenset[int], widest: int
) -> Iterator[RowParts]:
    for number, found in records:
        cells = found[:widest]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            kinds, texts = zip(
                *(_cell(text, column in spoiled) for column, text in enumerate(cells)), strict=True
            )
            yield number, False, bytes(kinds), texts


def _cell(text: str, spoiled: bool) -> tuple[int, str]:
    if not text:
        return RawKind.EMPTY, ""
    exponent = _EXPONENT.fullmatch(text.strip())
    if exponent is not None:
        return RawKind.NUMBER, f"{exponent[1]}.{exponent[2] or 0}E+{exponent[3]}"
    if spoiled and _LONG_DIGITS.fullmatch(text.strip()):
        return RawKind.NUMBER, text.strip()
    return RawKind.TEXT, text


def _reported(rows: Iterable[RowParts], total: int, send: Send) -> Iterator[RowParts]:
    for done, row in enumerate(rows):
        if done % _REPORT_EVERY == 0:
            send(Progress(min(done * _WHOLE // total, _WHOLE)))
        yield row
