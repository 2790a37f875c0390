"""Text, date, number, RT/RW and year cells."""

import re
from decimal import Decimal, InvalidOperation

from kemiskinan_desktop.domain.dates import parse_date
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.names import clean_name
from kemiskinan_desktop.domain.numbers import parse_number
from kemiskinan_desktop.domain.region import parse_unit
from kemiskinan_desktop.domain.source_values import plain_decimal
from kemiskinan_desktop.workbooks.meaning import BLANK, Meaning, damaged, of_error
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind
from kemiskinan_desktop.workbooks.serial_dates import iso_of_serial

_DASHES = frozenset({"-", "–", "—", "--"})
_DATE_EXPECTED = "Tanggal lengkap, misalnya 13/07/2015 atau 13 Juli 2015."
_NUMBER_EXPECTED = "Angka, misalnya 1.234,5."
_FIRST_SERIAL, _LAST_SERIAL = 2_200, 80_000
"""Numbers taken for Excel's days, 1906 to 2119; smaller ones may be years."""
_EIGHT_DIGITS = re.compile(r"\d{7,8}", re.ASCII)
_SIGNIFICANT = 15
"""Digits that Excel shows of a number; the rest is noise of floating point."""
_LONGEST_WHOLE = 15
"""Digits before the decimal mark of an amount or area; no household has more."""
_LONGEST_SHOWN = 40
"""Digits before the decimal mark of a number that is taken for a text."""
_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"}
_YEAR = re.compile(r"(?:18|19|20|21)\d\d", re.ASCII)


def line_meaning(cell: RawCell) -> Meaning:
    """One line of text."""
    if cell.kind is RawKind.DATE:
        return damaged("Isi sel ini berubah menjadi tanggal.", "Teks. Ketik ulang isinya dengan format Teks.")
    return Meaning(one_line(_plain_number(cell)))


def one_line(text: str) -> str:
    """`clean_name`, which plain ASCII reaches by a shorter way."""
    return " ".join(text.split()) if text.isascii() and text.isprintable() else clean_name(text)


def note_meaning(cell: RawCell) -> Meaning:
    """Text that keeps its lines, without control characters."""
    text = cell.text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    lines = text.translate(_CONTROLS).split("\n")
    return Meaning("\n".join(line.rstrip() for line in lines).strip())


def date_meaning(cell: RawCell, *, date_1904: bool) -> Meaning:
    """ISO date from a date cell, a serial number or a text."""
    if cell.kind is RawKind.NUMBER:
        return _date_of_number(cell.text, date_1904=date_1904)
    if cell.kind is RawKind.BOOL:
        return damaged("Sel ini bukan tanggal.", _DATE_EXPECTED)
    text = cell.text.partition(" ")[0] if cell.kind is RawKind.DATE else _spaced(cell.text)
    return BLANK if text in _DASHES else _parsed_date(text)


def number_meaning(cell: RawCell) -> Meaning:
    """Plain decimal text."""
    try:
        if cell.kind is RawKind.NUMBER:
            return Meaning(_plain(_rounded(Decimal(cell.text)), _LONGEST_WHOLE))
        if cell.kind is RawKind.TEXT:
            text = _spaced(cell.text)
            return BLANK if text in _DASHES else Meaning(_plain(parse_number(text), _LONGEST_WHOLE))
    except (InvalidValueError, InvalidOperation):
        return damaged("Angka tidak terbaca.", _NUMBER_EXPECTED)
    return damaged("Sel ini bukan angka.", _NUMBER_EXPECTED)


def unit_meaning(cell: RawCell) -> Meaning:
    """RT or RW as three digits."""
    if cell.kind not in (RawKind.NUMBER, RawKind.TEXT):
        return damaged("RT atau RW berubah menjadi tanggal.", "Angka 1 sampai 999, sebagai teks.")
    text = _plain_number(cell)
    if _spaced(text) in _DASHES:
        return BLANK
    try:
        return Meaning(parse_unit(_spaced(text)))
    except InvalidValueError as error:
        return of_error(error)


def year_meaning(cell: RawCell) -> Meaning:
    """Four digits of a year."""
    text = _spaced(_plain_number(cell))
    if text in _DASHES:
        return BLANK
    if _YEAR.fullmatch(text):
        return Meaning(text)
    return damaged("Tahun tidak terbaca.", "Empat angka, misalnya 1980.")


def key_meaning(cell: RawCell) -> Meaning:
    """One of our own identifiers."""
    return Meaning(_spaced(cell.text))


def _spaced(text: str) -> str:
    return " ".join(text.lstrip("'").split())


def _plain_number(cell: RawCell) -> str:
    """The text of a cell, a number as Excel shows it."""
    if cell.kind is not RawKind.NUMBER:
        return cell.text
    try:
        return _plain(_rounded(Decimal(cell.text)), _LONGEST_SHOWN)
    except InvalidOperation:
        return cell.text


def _rounded(number: Decimal) -> Decimal:
    return Decimal(f"{number:.{_SIGNIFICANT}g}")


def _plain(number: Decimal, longest: int) -> str:
    """The plain text; raises InvalidOperation for what is no number, or one that is longer than `longest`."""
    if not number.is_finite() or abs(number.adjusted()) >= longest:
        raise InvalidOperation
    return plain_decimal(number)


def _parsed_date(text: str) -> Meaning:
    try:
        return Meaning(parse_date(text.lstrip("'")).isoformat())
    except InvalidValueError as error:
        return of_error(error)


def _date_of_number(text: str, *, date_1904: bool) -> Meaning:
    if _EIGHT_DIGITS.fullmatch(text):
        return _parsed_date(text.zfill(8))
    try:
        is_day = _FIRST_SERIAL < float(text) < _LAST_SERIAL
    except ValueError:
        is_day = False
    iso = iso_of_serial(text, date_1904=date_1904) if is_day else None
    if iso is None:
        return damaged("Angka ini bukan tanggal lengkap.", _DATE_EXPECTED)
    return Meaning(iso.partition(" ")[0])
