"""NIK, KK and phone cells: a number cell is never trusted with digits that Excel cannot hold."""

import re
from collections.abc import Callable

from kemiskinan_desktop.domain.dates import parse_date
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex, nik_problems, strip_number
from kemiskinan_desktop.workbooks.meaning import BLANK, Meaning, damaged, of_error
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind

EXACT_BELOW = 2**53
"""From here on a 64-bit float no longer holds every whole number; NIKs of Papua (91–97) lie above."""
_ASK = "16 angka sebagai teks. Lihat KTP atau kartu keluarga, atau minta berkas asli sebelum dibuka di Excel."
_WHOLE = re.compile(r"\d+(?:\.0+)?", re.ASCII)
_NONE = frozenset({"", "0", "tidakada", "belumada", "tidakpunya", "belumpunya", "nihil"})
_PHONE = re.compile(r"\+?\d{6,15}", re.ASCII)
_PHONE_MARKS = str.maketrans("", "", "()/")
_COUNTRY, _SHORTEST_WITH_COUNTRY = "62", 10
_DISAGREES = (
    "{label} tersimpan sebagai angka dan tidak cocok dengan tanggal lahir atau jenis kelamin, "
    "jadi tidak dapat dipastikan utuh."
)
_KEPT_BY_EXCEL = 15
_FEW = 5
"""Fewer numbers in a column say nothing about how it was spoiled."""


def nik_meaning(cell: RawCell, *, spoiled_column: bool) -> Meaning:
    """Sixteen digits, or the damage. From a number cell only a doubtful value, to be confirmed by the row."""
    if cell.kind is RawKind.NUMBER:
        return _from_number(cell.text, "NIK", _parsed_nik, spoiled_column=spoiled_column, doubtful=True)
    return _from_text(cell, "NIK", _parsed_nik)


def kk_meaning(cell: RawCell, *, spoiled_column: bool) -> Meaning:
    """Sixteen digits of a KK number, or the damage."""
    if cell.kind is RawKind.NUMBER:
        return _from_number(cell.text, "Nomor KK", _parsed_kk, spoiled_column=spoiled_column, doubtful=False)
    return _from_text(cell, "Nomor KK", _parsed_kk)


def phone_meaning(cell: RawCell) -> Meaning:
    """Digits of a phone number. A number cell has lost its leading zero, which is given back."""
    text = strip_number(cell.text).translate(_PHONE_MARKS)
    if cell.kind is RawKind.NUMBER:
        return _numeric_phone(cell.text)
    if cell.kind is RawKind.TEXT and text in _NONE:
        return BLANK
    if cell.kind is RawKind.TEXT and _PHONE.fullmatch(text):
        return Meaning(text)
    return damaged("Nomor telepon tidak terbaca.", "Angka saja, misalnya 081234567890.")


def confirm_nik(meaning: Meaning, birth_date: str, sex: str) -> Meaning:
    """A doubtful NIK becomes sure when birth date (ISO) and sex (L, P) of its row agree with it."""
    if not meaning.doubtful or meaning.damage:
        return meaning
    if birth_date and sex and _agrees(Nik(meaning.value), birth_date, Sex(sex)):
        return Meaning(meaning.value)
    return damaged(_DISAGREES.format(label="NIK"), _ASK)


def is_spoiled_column(numbers: list[str]) -> bool:
    """Whether of five or more number cells over half end in 0, as Excel leaves sixteen digits."""
    endings = [_ends_in_zero(text) for text in numbers if _is_exponent(text) or _is_long(text)]
    return len(endings) >= _FEW and sum(endings) * 2 > len(endings)


def _ends_in_zero(text: str) -> bool:
    """Whether a number has lost its last digit, as far as it can be seen."""
    digits = _digits(text)
    return digits is None or digits.endswith("0")


def _agrees(nik: Nik, birth_date: str, sex: Sex) -> bool:
    return not nik_problems(nik, birth_date=parse_date(birth_date), sex=sex, field="nik")


def _parsed_nik(text: str) -> str:
    return Nik.parse(text).text


def _parsed_kk(text: str) -> str:
    return KkNumber.parse(text).text


def _from_text(cell: RawCell, label: str, parsed: Callable[[str], str]) -> Meaning:
    if cell.kind is not RawKind.TEXT:
        return damaged(f"{label} berubah menjadi tanggal atau nilai logika.", _ASK)
    if strip_number(cell.text).casefold() in _NONE:
        return BLANK
    return _parse(cell.text, parsed)


def _from_number(
    text: str, label: str, parsed: Callable[[str], str], *, spoiled_column: bool, doubtful: bool
) -> Meaning:
    digits = _digits(text)
    if digits in _NONE:
        return BLANK
    if digits is None or int(digits) >= EXACT_BELOW or (_is_long(digits) and digits.endswith("0")):
        return damaged(f"Digit terakhir {label} hilang karena Excel menyimpannya sebagai angka.", _ASK)
    if spoiled_column and _is_long(digits):
        return damaged(
            f"Kolom {label} tersimpan sebagai angka sehingga digit terakhirnya tidak dapat dipercaya.", _ASK
        )
    meaning = _parse(digits, parsed)
    return meaning if meaning.damage or not doubtful else Meaning(meaning.value, doubtful=True)


def _is_long(digits: str) -> bool:
    """Whether the digits are more than Excel keeps."""
    return len(digits) > _KEPT_BY_EXCEL


def _is_exponent(text: str) -> bool:
    return "e" in text.casefold()


def _parse(text: str, parsed: Callable[[str], str]) -> Meaning:
    try:
        return Meaning(parsed(text))
    except InvalidValueError as error:
        return of_error(error)


def _digits(text: str) -> str | None:
    """The digits of a stored whole number; None for exponents and fractions, which have lost some."""
    return text.partition(".")[0] if _WHOLE.fullmatch(text) else None


def _numeric_phone(text: str) -> Meaning:
    digits = _digits(text)
    if digits is None or not _PHONE.fullmatch(digits):
        return (
            BLANK
            if digits == "0"
            else damaged("Nomor telepon tidak terbaca.", "Angka saja sebagai teks, misalnya 081234567890.")
        )
    if digits.startswith(_COUNTRY) and len(digits) >= _SHORTEST_WITH_COUNTRY:
        digits = digits.removeprefix(_COUNTRY)
    return Meaning(f"0{digits}")
