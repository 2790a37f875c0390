"""The drop-down lists of a sheet: which texts a person may choose in each column."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from kemiskinan_desktop.workbooks.raw import RawBook, RawSheet, column_index

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
_MOST_TEXTS, _MOST_COLUMNS = 300, 200


def listed_texts(lists: Sequence[tuple[str, str]], own: RawSheet, book: RawBook) -> dict[int, Sequence[str]]:
    """0-based column → texts of its list; `lists` are ranges that are checked, with the list's formula."""
    found: dict[int, Sequence[str]] = {}
    for ranges, formula in lists:
        texts = list(islice(_texts(formula, own, book), _MOST_TEXTS))
        for column in _columns(ranges) if texts else ():
            found.setdefault(column, texts)
    return found


def _texts(formula: str, own: RawSheet, book: RawBook) -> Iterator[str]:
    if formula.startswith('"'):
        yield from (text.strip() for text in formula.strip('"').replace('""', '"').split(","))
        return
    name, mark, cells = formula.lstrip("=").rpartition("!")
    wanted = name[1:-1].replace("''", "'") if name.startswith("'") else name
    sheet = next((each for each in book.sheets if each.name == wanted), None) if mark else own
    found = _RANGE.fullmatch(cells)
    if sheet is not None and found is not None:
        yield from _cells(sheet, found)


def _cells(sheet: RawSheet, found: re.Match[str]) -> Iterator[str]:
    first, last = column_index(found[1]), column_index(found[3] or found[1])
    rows = range(int(found[2]), int(found[4] or found[2]) + 1)
    for row in sheet.rows:
        if row.number in rows:
            yield from (row.texts[at] for at in range(first, last + 1) if not row.is_blank(at))


def _columns(ranges: str) -> Iterator[int]:
    for found in _RANGE.finditer(ranges):
        first, last = column_index(found[1]), column_index(found[3] or found[1])
        yield from range(first, min(last, first + _MOST_COLUMNS) + 1)
