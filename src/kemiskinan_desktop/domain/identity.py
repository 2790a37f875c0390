"""NIK and nomor KK: what the sixteen digits say (domain rules §1)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from kemiskinan_desktop.domain.errors import InvalidValueError

_STRIPPED = str.maketrans("", "", " .'’\u00a0\u2007\u202f\t-")
MASK = "•"


class Sex(StrEnum):
    """Sex as civil registration writes it."""

    MALE = "L"
    FEMALE = "P"


def strip_number(text: str) -> str:
    """The text without the marks people put between digits: dots, spaces, apostrophes, dashes."""
    return text.translate(_STRIPPED)


@dataclass(frozen=True, slots=True, order=True)
class Nik:
    """A well-formed *Nomor Induk Kependudukan*."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a NIK as typed; raises InvalidValueError for a wrong length, letters, date or serial."""
        digits = strip_number(text)
        if len(digits) != 16 or not (digits.isascii() and digits.isdigit()):
            raise InvalidValueError("NIK harus 16 angka.", "Periksa lagi pada KTP atau kartu keluarga.")
        return cls(digits)

    @property
    def masked(self) -> str:
        """The six area digits and ten dots, as lists and cards show it."""
        return self.text[:6] + MASK * 10


@dataclass(frozen=True, slots=True, order=True)
class KkNumber:
    """A well-formed *nomor kartu keluarga*."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a KK number as typed; raises InvalidValueError."""
        digits = strip_number(text)
        if len(digits) != 16 or not (digits.isascii() and digits.isdigit()):
            raise InvalidValueError("Nomor KK harus 16 angka.", "Periksa lagi pada kartu keluarga.")
        return cls(digits)

    @property
    def masked(self) -> str:
        """The six area digits and ten dots."""
        return self.text[:6] + MASK * 10
