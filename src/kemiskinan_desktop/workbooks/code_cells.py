"""Coded cells: a code, a label or a word of the layout; and the names of kelurahan."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.domain.region import parse_kelurahan
from kemiskinan_desktop.workbooks.code_text import code_of
from kemiskinan_desktop.workbooks.meaning import BLANK, Meaning, Understand, damaged
from kemiskinan_desktop.workbooks.profile import heading_key, word_key
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind
from kemiskinan_desktop.workbooks.value_cells import line_meaning

_MOST_NAMED = 20
"""Labels that fit in a sentence."""
_DASHES = frozenset({"-", "–", "—"})
_YES_NO = {"1": "ya", "0": "tidak"}
_PREFIX = re.compile(r"^kel(?:urahan)?\b\.?\s*", re.IGNORECASE)
SPOUSE = "pasangan"
"""In the words of a layout that has one word for husband and wife; the sex of the row tells which."""
_NOT_LISTED = "Isian ini tidak ada dalam daftar."
_HUSBAND, _WIFE = "2", "3"


def code_reader(choices: Mapping[str, str], words: Mapping[str, str]) -> Understand:
    """Understands the cells of one coded column."""
    known = {word_key(word): code for word, code in words.items()}
    expected = _expected(choices, words)

    def look_up(text: str) -> Meaning:
        if text in _DASHES:
            return BLANK
        code = known.get(word_key(text))
        if code is not None:
            return Meaning(code, doubtful=code == SPOUSE)
        listed = code_of(text, choices)
        return Meaning(listed) if listed else damaged(_NOT_LISTED, expected)

    def understand(cell: RawCell) -> Meaning:
        if cell.kind is RawKind.BOOL:
            code = code_of(_YES_NO[cell.text], choices)
            return Meaning(code) if code else damaged(_NOT_LISTED, expected)
        return _of_line(cell, look_up)

    return understand


def of_spouse(meaning: Meaning, sex: str) -> Meaning:
    """Husband or wife of the head, by the sex (L, P) of the row."""
    if not sex:
        return damaged("Suami atau istri tidak dapat ditentukan tanpa jenis kelamin.", "Suami atau Istri.")
    return meaning._replace(value=_HUSBAND if sex == "L" else _WIFE, doubtful=False)


def kelurahan_reader(
    areas: tuple[Kelurahan, ...], place: str, words: Mapping[str, str] | None = None
) -> Understand:
    """Understands a kelurahan by a word of the layout, by code, or by its name among `areas`."""
    said = {word_key(word): code for word, code in (words or {}).items()}
    known_codes = frozenset(area.code for area in areas)
    codes: dict[str, list[str]] = {}
    for area in areas:
        codes.setdefault(heading_key(area.name), []).append(area.code)
    names = sorted(area.name for area in areas)

    def look_up(text: str) -> Meaning:
        if text in _DASHES:
            return BLANK
        code = said.get(word_key(text), _leading_code(text))
        if code in known_codes:
            return Meaning(code)
        name = _PREFIX.sub("", text)
        found = codes.get(heading_key(name), [])
        if len(found) == 1:
            return Meaning(found[0])
        return _unknown_kelurahan(name, names, place, several=bool(found))

    return lambda cell: _of_line(cell, look_up)


def _of_line(cell: RawCell, look_up: Callable[[str], Meaning]) -> Meaning:
    """The meaning of a cell's text, once it is clean."""
    line = line_meaning(cell)
    return line if line.damage else look_up(line.value)


def _leading_code(text: str) -> str:
    try:
        return parse_kelurahan(text.split(" ", 1)[0])
    except InvalidValueError:
        return ""


def _unknown_kelurahan(name: str, names: list[str], place: str, *, several: bool) -> Meaning:
    if several:
        return damaged(
            "Nama kelurahan ini ada di lebih dari satu kecamatan.",
            "Tulis kode kelurahannya, misalnya 33.74.12.1001.",
        )
    close = get_close_matches(name, names, n=3) if len(names) > _MOST_NAMED else names
    expected = (
        f"Salah satu dari: {', '.join(close)}." if close else "Nama kelurahan seperti pada daftar kota."
    )
    return damaged(f"Kelurahan ini tidak ada di {place}.", expected)


def _expected(choices: Mapping[str, str], words: Mapping[str, str]) -> str:
    labels = list(words or choices.values())
    named = ", ".join(labels[:_MOST_NAMED])
    rest = ", dan seterusnya" if len(labels) > _MOST_NAMED else ""
    beside = " atau isian daftar kependudukan" if words and choices else ""
    return f"Salah satu dari: {named}{rest}{beside}."
