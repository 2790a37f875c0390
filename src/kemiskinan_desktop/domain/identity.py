"""NIK and nomor KK: what the sixteen digits say (domain rules §1)."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.problems import Problem, warning

MASK = "•"
LENGTH = 16
OLDEST = 110
"""A person is at most this many years old."""
_STRIPPED = str.maketrans(
    "",
    "",
    " .'’‘`-–\t\r\n\u00a0\u2007\u202f\u00ad\u200b\u200c\u200d\u2060\ufeff"
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
_EXPONENT = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
_NO_SERIAL = "0000"
_NO_SUCH_DAY = "Tanggal lahir di dalam NIK tidak ada di kalender."
_WOMAN = 40
_FIRST_PROVINCE, _LAST_PROVINCE = 11, 97
_PROVINCES = frozenset(
    {*range(11, 20), 21, *range(31, 37), 51, 52, 53, *range(61, 66), *range(71, 77), 81, 82, *range(91, 98)}
)


class Sex(StrEnum):
    """Sex as civil registration writes it."""

    MALE = "L"
    FEMALE = "P"


def strip_number(text: str) -> str:
    """The text without the marks people put between digits: dots, spaces, apostrophes, dashes."""
    return text.translate(_STRIPPED)


def _is_exponent(text: str) -> bool:
    return _EXPONENT.fullmatch(text.strip()) is not None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _read_digits(text: str, label: str, paper: str) -> str:
    """Sixteen digits with a plausible province and a serial; raises InvalidValueError for anything else."""
    digits = strip_number(text)
    complaint = _complaint(text, digits, label)
    if complaint:
        raise InvalidValueError(complaint, f"Periksa lagi pada {paper}.")
    if digits.endswith(_NO_SERIAL):
        raise InvalidValueError(
            f"Empat angka terakhir {label} tidak mungkin 0000.",
            f"Periksa lagi pada {paper}; bila dari Excel, digit terakhirnya hilang: minta berkas asli.",
        )
    return digits


def _complaint(text: str, digits: str, label: str) -> str:
    """What is wrong before the serial is looked at; empty when nothing is."""
    if not digits:
        return f"{label} belum diisi."
    if _is_exponent(text):
        return f"Digit terakhir {label} hilang karena lembar kerja membulatkannya. Minta berkas asli."
    if not _is_digits(digits):
        return f"{label} hanya boleh berisi angka."
    if len(digits) != LENGTH:
        return f"{label} harus {LENGTH} angka, yang terbaca {len(digits)} angka."
    if not _FIRST_PROVINCE <= int(digits[:2]) <= _LAST_PROVINCE:
        return f"Dua angka pertama {label} bukan kode provinsi."
    return ""


def _area(digits: str) -> str:
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}"


def _calendar_date(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years_old(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _last_such_day(day: int, month: int, year2: int, today: date) -> date | None:
    """The latest such day up to today and at most 110 years back; without one, the latest there is."""
    century = today.year // 100 * 100
    years = (century + step + year2 for step in (0, -100, 100))
    days = [found for year in years if (found := _calendar_date(day, month, year))]
    lived = [found for found in days if found <= today and _years_old(found, today) <= OLDEST]
    return max(lived or days, default=None)


@dataclass(frozen=True, slots=True, order=True)
class Nik:
    """A well-formed *Nomor Induk Kependudukan*."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a NIK as typed; raises InvalidValueError for letters, length, province, date or serial."""
        nik = cls(_read_digits(text, "NIK", "KTP atau kartu keluarga"))
        day, month, year2 = nik.birth_day_month_year2
        if _calendar_date(day, month, 2000 + year2) is None:
            raise InvalidValueError(_NO_SUCH_DAY, "Periksa angka ke-7 sampai ke-12 pada KTP.")
        return nik

    def __repr__(self) -> str:
        """Masked, so that no number reaches a log or a message by chance."""
        return f"{type(self).__name__}({self.masked})"

    @property
    def masked(self) -> str:
        """The six area digits and ten dots, as lists and cards show it."""
        return self.text[:6] + MASK * 10

    @property
    def area(self) -> str:
        """Kecamatan of first registration as a Kemendagri code, ``33.74.12``."""
        return _area(self.text)

    @property
    def sex(self) -> Sex:
        """Sex at registration: the day of a woman is raised by 40."""
        return Sex.FEMALE if int(self.text[6:8]) > _WOMAN else Sex.MALE

    @property
    def birth_day_month_year2(self) -> tuple[int, int, int]:
        """Day, month and the last two digits of the year of birth."""
        day = int(self.text[6:8])
        return day - _WOMAN * (day > _WOMAN), int(self.text[8:10]), int(self.text[10:12])

    @property
    def serial(self) -> str:
        """The four digits at the end, from ``0001``."""
        return self.text[12:]

    def birth_date(self, today: date) -> date:
        """Birth date with the century that makes the person youngest and at most 110 years old today."""
        born = _last_such_day(*self.birth_day_month_year2, today)
        if born is None:
            raise InvalidValueError(_NO_SUCH_DAY, "Periksa angka ke-7 sampai ke-12 pada KTP.")
        return born


@dataclass(frozen=True, slots=True, order=True)
class KkNumber:
    """A well-formed *nomor kartu keluarga*."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a KK number as typed; raises InvalidValueError for letters, length, province or serial."""
        return cls(_read_digits(text, "Nomor KK", "kartu keluarga"))

    def __repr__(self) -> str:
        """Masked, so that no number reaches a log or a message by chance."""
        return f"{type(self).__name__}({self.masked})"

    @property
    def masked(self) -> str:
        """The six area digits and ten dots."""
        return self.text[:6] + MASK * 10

    @property
    def grouped(self) -> str:
        """In fours, as people read it: ``3374 1229 2690 0004``."""
        return " ".join(self.text[at : at + 4] for at in range(0, 16, 4))

    @property
    def area(self) -> str:
        """Kecamatan of recording as a Kemendagri code, ``33.74.12``."""
        return _area(self.text)

    @property
    def serial(self) -> str:
        """The four digits at the end."""
        return self.text[12:]

    def recorded_on(self, today: date) -> date | None:
        """Date of recording, the latest that fits; None when the digits are no date of the calendar."""
        return _last_such_day(int(self.text[6:8]), int(self.text[8:10]), int(self.text[10:12]), today)


def proposal(nik: Nik, today: date) -> tuple[date, Sex]:
    """Birth date and sex that a form may fill in from the NIK."""
    return nik.birth_date(today), nik.sex


def nik_problems(nik: Nik, *, birth_date: date | None, sex: Sex, field: str) -> tuple[Problem, ...]:
    """Warnings where the digits of the NIK disagree with the record; each may stay with a reason.

    The area is that of *first* registration and says nothing about where a person lives now, so only a
    province that does not exist is doubtful. `birth_date` None is not compared.
    """
    found: list[Problem] = []
    if int(nik.text[:2]) not in _PROVINCES:
        found.append(warning(field, "nik.area_differs", _AREA_DIFFERS))
    if birth_date and (birth_date.day, birth_date.month, birth_date.year % 100) != nik.birth_day_month_year2:
        found.append(warning(field, "nik.birth_date_differs", _BIRTH_DATE_DIFFERS))
    if sex is not nik.sex:
        found.append(warning(field, "nik.sex_differs", _SEX_DIFFERS))
    return tuple(found)


_AREA_DIFFERS = "Kode provinsi di awal NIK tidak dikenal. Cocokkan NIK dengan KTP."
_BIRTH_DATE_DIFFERS = (
    "Tanggal lahir berbeda dengan NIK. Cocokkan dengan KTP; boleh dibiarkan jika memang begitu."
)
_SEX_DIFFERS = "Jenis kelamin berbeda dengan NIK. Cocokkan dengan KTP; boleh dibiarkan jika memang begitu."
