"""How much of a column's contents a field would take, from 0 to 1."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from kemiskinan_desktop.domain.identity import strip_number
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.workbooks.code_cells import code_reader, kelurahan_reader
from kemiskinan_desktop.workbooks.column_samples import ColumnSample
from kemiskinan_desktop.workbooks.columns import choices
from kemiskinan_desktop.workbooks.identity_cells import phone_meaning
from kemiskinan_desktop.workbooks.mapping_fields import MappingField
from kemiskinan_desktop.workbooks.meaning import Understand
from kemiskinan_desktop.workbooks.profile import CellKind, Part, Target
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind
from kemiskinan_desktop.workbooks.value_cells import (
    date_meaning,
    number_meaning,
    unit_meaning,
    year_meaning,
)

_LOOKED_AT, _GIVEN_UP = 60, 12
"""Different contents that are looked at, and after how many without one that fits no more are."""
_NUMBER_LENGTH, _ROUNDED = 16, (15, 17)
_MOST_DIGITS_OF_NAME = 1
_LONGEST_UNIT = 3
_MONTH = r"(?:jan|feb|mar|apr|me?i|jun|jul|ag|aug|sep|okt|oct|nov|des|dec)\w*"
_DATE = rf"\d{{1,2}}\s*[-/. ]\s*(?:\d{{1,2}}|{_MONTH})\s*[-/. ,]\s*\d{{2,4}}"
_TEXT_AND_DATE = re.compile(rf"(?:[^\W\d].*?\W{_DATE}|{_DATE}\W.*[^\W\d])\W*", re.IGNORECASE | re.DOTALL)
_UNIT_PAIR = re.compile(r"(?:rt)?\W*\d{1,3}\s*[/\-|;]\s*(?:rw)?\W*\d{1,3}\s*", re.IGNORECASE | re.ASCII)
_UNITS_NAMED = re.compile(r"\brt\b\W*\d{1,3}.*?(?:\brw\b|/)\W*\d{1,3}", re.IGNORECASE | re.ASCII | re.DOTALL)
_TEXT_AND_NUMBER = re.compile(r"(?=.*[^\W\d]{2})(?=.*(?<!\d)\d{16}(?!\d)).*", re.DOTALL)
_BARE_DATE = re.compile(_DATE, re.IGNORECASE)
Fits = Callable[[RawCell], bool]


@dataclass(frozen=True, kw_only=True)
class Contents:
    """Judges contents with what is known of the city and of the questions of the period."""

    reference: Reference
    instrument: Instrument | None
    date_1904: bool = False
    _known: dict[str, Fits | None] = field(default_factory=dict[str, "Fits | None"])

    def share(self, wanted: MappingField, sample: ColumnSample) -> float | None:
        """How much of the filled cells the field takes; None where nothing stands or anything would do."""
        fits = self._fits(wanted)
        if fits is None or not sample.filled:
            return None
        taken = refused = 0
        for at, (cell, count) in enumerate(sample.some(_LOOKED_AT)):
            if fits(cell):
                taken += count
            else:
                refused += count
            if not taken and at >= _GIVEN_UP:
                break
        return taken / (taken + refused)

    def understand(self, target: Target) -> Understand:
        """Understands the cells of a coded target."""
        if target.kind is CellKind.KELURAHAN:
            return kelurahan_reader(self.reference.kelurahan, "kota ini", target.words)
        return code_reader(self.labels(target), target.words)

    def labels(self, target: Target) -> dict[str, str]:
        """Code → label of what a coded target may be."""
        if target.kind is CellKind.KELURAHAN:
            return {area.code: area.name for area in self.reference.kelurahan}
        return dict(choices(target.code_list, self.reference, self.instrument)) if target.code_list else {}

    def _fits(self, wanted: MappingField) -> Fits | None:
        if wanted.key not in self._known:
            self._known[wanted.key] = self._made(wanted)
        return self._known[wanted.key]

    def _made(self, wanted: MappingField) -> Fits | None:
        if not wanted.targets:
            return _is_name if wanted.head_name else None
        if wanted.split:
            return _split(wanted.targets)
        return self._plain(wanted.with_words(wanted.words)[0])

    def _plain(self, target: Target) -> Fits | None:
        if target.kind in (CellKind.CODE, CellKind.KELURAHAN):
            return _taken(self.understand(target))
        if target.kind is CellKind.DATE:
            return _taken(partial(date_meaning, date_1904=self.date_1904))
        if target.kind is CellKind.LINE:
            return _is_name if target.field in ("name", "birth_place", "surveyor") else _is_words
        return _BY_KIND.get(target.kind)


def _split(targets: tuple[Target, ...]) -> Fits:
    parts = {target.part for target in targets}
    if Part.DATE in parts:
        return partial(_matches, _TEXT_AND_DATE)
    if Part.NUMBER in parts:
        return partial(_matches, _TEXT_AND_NUMBER)
    if Part.ADDRESS in parts:
        return partial(_finds, _UNITS_NAMED)
    return partial(_matches, _UNIT_PAIR)


def _matches(pattern: re.Pattern[str], cell: RawCell) -> bool:
    return cell.kind is RawKind.TEXT and pattern.fullmatch(cell.text.strip()) is not None


def _finds(pattern: re.Pattern[str], cell: RawCell) -> bool:
    return cell.kind is RawKind.TEXT and pattern.search(cell.text) is not None


def _taken(understand: Understand) -> Fits:
    def fits(cell: RawCell) -> bool:
        meaning = understand(cell)
        return bool(meaning.value) and not meaning.damage

    return fits


def _is_number_of_person(cell: RawCell) -> bool:
    """Sixteen digits, or what Excel left of them."""
    digits = strip_number(cell.text)
    if cell.kind is RawKind.NUMBER:
        shortest, longest = _ROUNDED
        return "e" in digits.casefold() or shortest <= len(digits.partition(".")[0]) <= longest
    return cell.kind is RawKind.TEXT and digits.isdecimal() and len(digits) == _NUMBER_LENGTH


def _is_phone(cell: RawCell) -> bool:
    digits = strip_number(cell.text).lstrip("+0").removeprefix("62")
    return digits.startswith(("8", "2")) and not phone_meaning(cell).damage


def _is_name(cell: RawCell) -> bool:
    """Words with hardly a digit in them."""
    text = cell.text.strip()
    letters = sum(letter.isalpha() for letter in text)
    digits = sum(letter.isdigit() for letter in text)
    return cell.kind is RawKind.TEXT and letters > 1 and digits <= _MOST_DIGITS_OF_NAME


def _is_words(cell: RawCell) -> bool:
    """Text with letters that is more than a date."""
    text = cell.text.strip()
    return (
        cell.kind is RawKind.TEXT
        and any(letter.isalpha() for letter in text)
        and _BARE_DATE.fullmatch(text) is None
    )


def _is_unit(cell: RawCell) -> bool:
    plain = len(strip_number(cell.text).partition(".")[0]) <= _LONGEST_UNIT
    return plain and _taken(unit_meaning)(cell)


_BY_KIND: dict[CellKind, Fits] = {
    CellKind.NIK: _is_number_of_person,
    CellKind.KK: _is_number_of_person,
    CellKind.PHONE: _is_phone,
    CellKind.UNIT: _is_unit,
    CellKind.NUMBER: _taken(number_meaning),
    CellKind.YEAR: _taken(year_meaning),
}
