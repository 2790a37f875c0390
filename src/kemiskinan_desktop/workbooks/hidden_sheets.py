"""The hidden sheets of Buku Data: `_dasar` remembers what was given out, `_meta` signs it."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from kemiskinan_desktop.workbooks.cell_xml import clean_text, text_tail
from kemiskinan_desktop.workbooks.columns import BASE, META, SURVEYS

BASE_HEADINGS = ("lembar", "id", "sidik", "nilai", "lanjutan_1", "lanjutan_2", "lanjutan_3", "lanjutan_4")
META_HEADINGS = ("kunci", "nilai")
BASE_DIGEST = "dasar_sha256"
"""Key of `_meta` whose value is the digest over the row digests of `_dasar`, in order."""
_PIECE = 30_000
"""Characters of a row's values in one cell; a row of the longest texts takes a few cells."""
Keep = Callable[[str, Sequence[str]], None]
"""Told the id of each family and the texts of its rows: its own, those of its members, its answers."""


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


def row_seal(text: str) -> str:
    """The digest of a row's values."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


class BaseRows:
    """The rows of `_dasar`, and their digest once all have been taken."""

    def __init__(
        self, records: Iterable[tuple[str, str, Mapping[str, str]]], keep: Keep | None = None
    ) -> None:
        self._records, self._keep = records, keep
        self._digest = hashlib.sha256()

    def rows(self, styles: list[str]) -> Iterator[str]:
        """XML of one row per record (sheet, id, values); a family is kept once its last row has passed."""
        texts: list[str] = []
        for number, (sheet, key, values) in enumerate(self._records, start=2):
            text = given_text(values)
            seal = row_seal(text)
            self._digest.update(seal.encode())
            pieces = (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
            yield row_xml(number, styles, (sheet, key, seal, *pieces))
            texts.append(text)
            if sheet == SURVEYS and self._keep is not None:
                self._keep(key, texts)
            if sheet == SURVEYS:
                texts = []

    @property
    def digest(self) -> str:
        """SHA-256 (hex) over the digests of the rows so far."""
        return self._digest.hexdigest()


def meta_rows(styles: list[str], facts: Callable[[], Mapping[str, str]]) -> Iterator[str]:
    """XML of `_meta`; the facts are asked for when the part is written, after `_dasar`."""
    for number, fact in enumerate(facts().items(), start=2):
        yield row_xml(number, styles, fact)


def row_xml(number: int, styles: list[str], texts: Iterable[str]) -> str:
    """A row of text cells; the columns that are left stay empty."""
    cells = (
        f'<c r="{get_column_letter(index)}{number}{text_tail(style, text)}'
        for index, (style, text) in enumerate(zip(styles, texts, strict=False), start=1)
        if text
    )
    return f'<row r="{number}">{"".join(cells)}</row>'
