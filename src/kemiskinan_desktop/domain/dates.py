"""Dates as people here type and read them."""

import re
from datetime import date

from kemiskinan_desktop.domain.errors import InvalidValueError

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1850, 2199
_ADVICE = "Tulis seperti 13-07-2015 atau 13 Juli 2015."
_DIGITS = re.compile(r"(\d\d)(\d\d)(\d{4})", re.ASCII)
_MARKED = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_WORDED = re.compile(r"(\d{1,2})[-/. ]*([a-z]+)\.?[-/,. ]*(\d{4})", re.ASCII | re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s+", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\d{1,2}[^\da-z]+(?:\d{1,2}|[a-z]+)[^\da-z]+\d{2}", re.ASCII | re.IGNORECASE)
_VARIANTS = {
    1: "jan", 2: "feb peb pebruari", 3: "mar mrt", 4: "apr", 5: "may", 6: "jun", 7: "jul",
    8: "agu agt ags agst agust aug", 9: "sep sept", 10: "okt oct", 11: "nov nop nopember", 12: "des dec",
}  # fmt: skip
_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)} | {
    word: number for number, words in _VARIANTS.items() for word in words.split()
}


def parse_date(text: str) -> date:
    """Read a date: ``13072015``, ``13-07-2015``, ``13/7/2015``, ``13 Juli 2015``, ``2015-07-13``.

    Day stands before month, except in the ISO form. Raises InvalidValueError, also for a year of two digits.
    """
    plain = _WEEKDAY.sub("", " ".join(text.split()), count=1)
    parts = _parts(plain)
    if parts is None:
        raise InvalidValueError(_complaint(plain), _ADVICE)
    return _checked(*parts)


def month_name(month: int) -> str:
    """Name of a month, 1 to 12; raises ValueError."""
    if not 1 <= month <= len(MONTHS):
        raise ValueError(month)
    return MONTHS[month - 1]


def format_date(day: date) -> str:
    """Long form, ``13 Juli 2015``."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def format_short(day: date) -> str:
    """Short form, ``13/07/2015``."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _parts(text: str) -> tuple[int, int, int] | None:
    """Day, month, year as they stand in the text; None when it has the form of no date."""
    if found := _DIGITS.fullmatch(text) or _MARKED.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _ISO.fullmatch(text):
        return int(found[3]), int(found[2]), int(found[1])
    if (found := _WORDED.fullmatch(text)) and (month := _MONTH_NUMBERS.get(found[2].lower())):
        return int(found[1]), month, int(found[3])
    return None


def _complaint(text: str) -> str:
    if not text:
        return "Tanggal belum diisi."
    if _SHORT_YEAR.fullmatch(text):
        return "Tahun pada tanggal harus empat angka."
    return "Tanggal tidak terbaca."


def _checked(day: int, month: int, year: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InvalidValueError(f"Tahun harus antara {FIRST_YEAR} dan {LAST_YEAR}.", _ADVICE)
    try:
        return date(year, month, day)
    except ValueError:
        raise InvalidValueError("Tanggal itu tidak ada di kalender.", _ADVICE) from None
