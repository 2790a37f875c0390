"""One cell that holds several things: a name and a birth date, RT and RW, an address with both."""

import re
from collections.abc import Callable, Mapping

from kemiskinan_desktop.workbooks.profile import Part
from kemiskinan_desktop.workbooks.raw import NO_CELL, RawCell, RawKind

_DATE = re.compile(
    r"(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{1,2}\s*[-/.]\s*(?:\d{1,2}|[a-z]{3,9})\s*[-/.]\s*\d{4}"
    r"|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}"
    r"|\d{8})(?!\d)",
    re.IGNORECASE | re.ASCII,
)
_LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){15}(?!\d)", re.ASCII)
_SEVERAL_DIGITS = re.compile(r"\d(?:[ .\-]?\d){5,}", re.ASCII)
_LABELS = r"(?:\b(?:nik|no\.? ?kk|tgl|tanggal|lahir)\b[.\s]*)+"
_LABELS_AT_END = re.compile(rf"{_LABELS}(?=[\s,;:/|–—-]*$)", re.IGNORECASE)
_NOTHING_IN_BRACKETS = re.compile(rf"\([\s,;:/|–—-]*(?:{_LABELS})?[\s,;:/|–—-]*\)", re.IGNORECASE)
_EDGES = " \t\n\r\u00a0,;:/|–—-"
_UNIT = r"[\s.:/-]*0*(\d{1,3})(?!\d)"
_BOTH = re.compile(
    r"\brt(?:\s*[/.&-]?\s*rw)?[\s.:]*(\d{1,3})\s*[/\\-]\s*(\d{1,3})(?!\d)", re.IGNORECASE | re.ASCII
)
_RT = re.compile(rf"\brt{_UNIT}", re.IGNORECASE | re.ASCII)
_RW = re.compile(rf"\brw{_UNIT}", re.IGNORECASE | re.ASCII)
_PAIR = re.compile(r"\s*(\d{1,3})\s*[/\\-]\s*(\d{1,3})\s*", re.ASCII)
_NAMES_UNIT = re.compile(r"\b(?:rt|rw)\b|\b(?:rt|rw)\d", re.IGNORECASE)
_MARKS = (re.compile(r"[;|\n]"), re.compile(r"\s/\s"), re.compile(r"/"))
_ORDER = (Part.FIRST, Part.SECOND, Part.THIRD)


def part_of(cell: RawCell, part: Part) -> RawCell:
    """The part of a cell; an empty cell where the part is not there.

    What stands there and cannot be told apart is given whole, so that its field refuses it by name.
    """
    if part is Part.WHOLE or cell.kind in (RawKind.EMPTY, RawKind.ERROR, RawKind.UNCALCULATED):
        return cell
    if cell.kind is not RawKind.TEXT:
        return _of_other(cell, part)
    text = _PARTS[part](cell.text) if part in _PARTS else _piece(cell.text, part)
    return RawCell(RawKind.TEXT, text) if text else NO_CELL


def _of_other(cell: RawCell, part: Part) -> RawCell:
    """A date is a date and a number the first thing it may be; a date where RT and RW stood is damaged."""
    if cell.kind is RawKind.DATE:
        return NO_CELL if part in (Part.TEXT, Part.NUMBER, Part.SECOND, Part.THIRD) else cell
    return NO_CELL if part in (Part.RW, Part.SECOND, Part.THIRD) else cell


def _text(text: str) -> str:
    rest = _LONG_NUMBER.sub(" ", text)
    found = _last(_DATE, rest)
    if found is not None:
        rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    if rest == text:
        return text
    rest = _NOTHING_IN_BRACKETS.sub(" ", rest)
    return " ".join(_LABELS_AT_END.sub("", rest.strip(_EDGES)).strip(_EDGES).split())


def _date(text: str) -> str:
    found = _last(_DATE, _LONG_NUMBER.sub(" ", text))
    if found is not None:
        return found[0]
    return text if any(sign.isdigit() for sign in _LONG_NUMBER.sub(" ", text)) else ""


def _number(text: str) -> str:
    found = _LONG_NUMBER.search(text)
    if found is not None:
        return found[0]
    return text if _SEVERAL_DIGITS.search(_DATE.sub(" ", text)) else ""


def _rt(text: str) -> str:
    return _unit(text, _RT, 1)


def _rw(text: str) -> str:
    return _unit(text, _RW, 2)


def _unit(text: str, own: re.Pattern[str], group: int) -> str:
    both = _BOTH.search(text) or _PAIR.fullmatch(text)
    if both is not None:
        return both[group]
    found = own.search(text)
    if found is not None:
        return found[1]
    if text.strip().isdecimal():
        return text if group == 1 else ""
    other = _RW if own is _RT else _RT
    rest = other.sub(" ", text)
    unclear = _NAMES_UNIT.search(rest) or not any(sign.isalpha() for sign in rest)
    return text if unclear and rest.strip(_EDGES) else ""


def _address(text: str) -> str:
    rest = _RW.sub(" ", _RT.sub(" ", _BOTH.sub(" ", text)))
    return "" if _PAIR.fullmatch(text) else rest.strip(_EDGES)


def _piece(text: str, part: Part) -> str:
    mark = next((mark for mark in _MARKS if mark.search(text)), None)
    pieces = [text] if mark is None else mark.split(text)
    place = _ORDER.index(part)
    return pieces[place].strip() if place < len(pieces) else ""


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text))), None)


_PARTS: Mapping[Part, Callable[[str], str]] = {
    Part.TEXT: _text,
    Part.DATE: _date,
    Part.NUMBER: _number,
    Part.ADDRESS: _address,
    Part.RT: _rt,
    Part.RW: _rw,
}
