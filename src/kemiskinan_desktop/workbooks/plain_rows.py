"""One row of a sheet's XML by pattern."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kemiskinan_desktop.workbooks.plain_xml import CHARACTERS, NotPlainError

LONGEST_REFERENCE = 10
Texts = Sequence[str | None]
_ATTRIBUTE_VALUE = '"[^"<&\x00-\x1f\ufffe\uffff]*+"'
_ROW = re.compile(rf"\s*<row((?: (?:x14ac:)?[a-zA-Z]++={_ATTRIBUTE_VALUE})*+) ?(/?)>")
_ATTRIBUTE = re.compile(r' ([a-zA-Z0-9:]+)="([^"]*)"')
_OTHER_NAMESPACE, _DECLARED = "x14ac:", ' xmlns:x14ac="'
_CELL = re.compile(
    r'<c r="([A-Z]{1,3}+)[0-9]++"(?: s="([0-9]++)")?(?: t="([a-zA-Z]++)")? ?'
    rf'(?:/>|>(?:<is><t(?: xml:space="preserve")?>({CHARACTERS})</t></is>'
    rf"|(<f(?: [a-zA-Z0-9]++={_ATTRIBUTE_VALUE})*+ ?(?:/>|>{CHARACTERS}</f>))?"
    rf"(?:<v>({CHARACTERS})</v>|<v ?/>)?)</c>)"
)
_STRIDE = _CELL.groups + 1


@dataclass(frozen=True, slots=True)
class PlainRow:
    """A row with as many letters as cells; texts are still with their references, None is *not there*."""

    number: int
    hidden: bool
    letters: tuple[str, ...]
    types: tuple[str | None, ...]
    styles: Texts
    inline: Texts
    formulas: Texts
    """With their tags."""
    values: Texts


def plain_row(text: str, before: int, root: str) -> PlainRow:
    """The row that a text without ``</row>`` holds, after row number `before`; raises NotPlainError.

    Rows without cells may stand before it. `root` is the start tag of the part.
    """
    number, start, hidden = _start(text, before, root)
    parts = _CELL.split(text[start:])
    if any(parts[::_STRIDE]):
        raise NotPlainError
    letters, styles, types, inline, formulas, values = (parts[group::_STRIDE] for group in range(1, _STRIDE))
    return PlainRow(number, hidden, tuple(letters), tuple(types), styles, inline, formulas, values)


def _start(text: str, number: int, root: str) -> tuple[int, int, bool]:
    """Number of the row, where its cells begin, whether it is hidden."""
    tag = _ROW.match(text)
    while tag is not None:
        attributes = _ATTRIBUTE.findall(tag[1])
        named = dict[str, str](attributes)
        if len(named) < len(attributes) or (_OTHER_NAMESPACE in tag[1] and _DECLARED not in root):
            raise NotPlainError
        number = whole_number(named.get("r")) or number + 1
        if not tag[2]:
            return number, tag.end(), named.get("hidden") in ("1", "true")
        tag = _ROW.match(text, tag.end())
    raise NotPlainError


def whole_number(text: str | None) -> int:
    """A whole number; 0 for anything else."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < LONGEST_REFERENCE else 0
