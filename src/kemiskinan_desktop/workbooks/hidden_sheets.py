"""The hidden sheets of Buku Data: `_dasar` remembers what was given out, `_meta` says by whom."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from kemiskinan_desktop.workbooks.cell_xml import LONGEST_TEXT, clean_text, text_tail
from kemiskinan_desktop.workbooks.columns import BASE, META

BASE_HEADINGS = ("lembar", "id", "sidik", "nilai")
META_HEADINGS = ("kunci", "nilai")
BASE_DIGEST = "dasar_sha256"
"""Key of `_meta` whose value is the digest over the row digests of `_dasar`, in order."""


def add_hidden_sheets(book: Workbook) -> None:
    """Add both sheets with their headings and a model row; `_meta` comes last because it seals `_dasar`."""
    for title, headings in ((BASE, BASE_HEADINGS), (META, META_HEADINGS)):
        sheet = book.create_sheet(title)
        sheet.append(list(headings))
        for index in range(1, len(headings) + 1):
            sheet.cell(2, index).number_format = "@"
        sheet.sheet_state = "hidden"
        sheet.protection.sheet = True


def given_text(values: Mapping[str, str]) -> str:
    """The values of a row as compact JSON, blanks left out, keys in order."""
    filled = {field: clean_text(value) for field, value in values.items() if value}
    return json.dumps(filled, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class BaseRows:
    """The rows of `_dasar`, and their digest once all have been taken."""

    def __init__(self, records: Iterable[tuple[str, str, Mapping[str, str]]]) -> None:
        self._records = records
        self._digest = hashlib.sha256()

    def rows(self, styles: list[str]) -> Iterator[str]:
        """XML of one row per record (sheet, id, values); of a text too long for a cell only its digest."""
        for number, (sheet, key, values) in enumerate(self._records, start=2):
            text = given_text(values)
            seal = hashlib.sha256(text.encode()).hexdigest()[:32]
            self._digest.update(seal.encode())
            yield row_xml(number, styles, (sheet, key, seal, text if len(text) <= LONGEST_TEXT else ""))

    @property
    def digest(self) -> str:
        """SHA-256 (hex) over the digests of the rows so far."""
        return self._digest.hexdigest()


def meta_rows(styles: list[str], facts: Callable[[], Mapping[str, str]]) -> Iterator[str]:
    """XML of `_meta`; the facts are asked for when the part is written, after `_dasar`."""
    for number, fact in enumerate(facts().items(), start=2):
        yield row_xml(number, styles, fact)


def row_xml(number: int, styles: list[str], texts: Iterable[str]) -> str:
    """A row of text cells."""
    cells = (
        f'<c r="{get_column_letter(index)}{number}{text_tail(style, text)}'
        for index, (style, text) in enumerate(zip(styles, texts, strict=True), start=1)
        if text
    )
    return f'<row r="{number}">{"".join(cells)}</row>'
