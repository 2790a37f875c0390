"""RT, RW and the Kemendagri codes of areas (domain rules §1)."""

import re

from kemiskinan_desktop.domain.errors import InvalidValueError

_UNIT = re.compile(r"(?:r\s*\.?\s*[tw]\s*[.:]?\s*)?0*([1-9]\d{0,2})", re.IGNORECASE | re.ASCII)
_PAIR = re.compile(
    r"(?:r\.?\s*t\.?\s*[.:]?\s*)?(\d{1,3})\s*(?:[/\-,;]\s*|\s+|(?=r))(?:r\.?\s*w\.?\s*[.:]?\s*)?(\d{1,3})",
    re.IGNORECASE | re.ASCII,
)
_KELURAHAN = re.compile(r"(\d{2})\.?(\d{2})\.?(\d{2})\.?(\d{4})", re.ASCII)
_UNIT_CODE = re.compile(r"(?!000)\d{3}", re.ASCII)
_KELURAHAN_CODE = re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{4}", re.ASCII)


def parse_unit(text: str) -> str:
    """RT or RW as three digits: ``9``, ``09`` and ``RT 9`` are ``009``; raises InvalidValueError."""
    found = _UNIT.fullmatch(_spaced(text))
    if found is None:
        raise InvalidValueError("RT atau RW harus angka 1 sampai 999.", "Ketik angkanya saja, misalnya 9.")
    return found[1].zfill(3)


def parse_rt_rw(text: str) -> tuple[str, str]:
    """RT and RW written together: ``009/002``, ``9-2`` or ``RT 9 RW 2``; raises InvalidValueError."""
    found = _PAIR.fullmatch(_spaced(text))
    if found is None:
        raise InvalidValueError("RT dan RW tidak terbaca.", "Tulis seperti 009/002.")
    return parse_unit(found[1]), parse_unit(found[2])


def parse_kelurahan(text: str) -> str:
    """Kemendagri code of a kelurahan, with or without its dots; raises InvalidValueError."""
    found = _KELURAHAN.fullmatch(text.strip())
    if found is None:
        raise InvalidValueError("Kode kelurahan harus 10 angka.", "Tulis seperti 33.74.12.1001.")
    return ".".join(found.groups())


def is_unit(text: str) -> bool:
    """Whether the text is an RT or RW in its stored form, three digits and not ``000``."""
    return _UNIT_CODE.fullmatch(text) is not None


def is_kelurahan(text: str) -> bool:
    """Whether the text is a kelurahan code in its stored form, ``33.74.12.1001``."""
    return _KELURAHAN_CODE.fullmatch(text) is not None


def kecamatan_of(kelurahan: str) -> str:
    """Code of the kecamatan of a kelurahan: its first eight characters."""
    return kelurahan[:8]


def _spaced(text: str) -> str:
    return " ".join(text.split())
