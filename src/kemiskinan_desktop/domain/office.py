"""The office itself: who it is on paper and who signs."""

from dataclasses import dataclass
from enum import StrEnum

_CITY_CODE = len("33.74")


class OfficeRole(StrEnum):
    """What an office answers for."""

    KECAMATAN = "kecamatan"
    CITY = "kota"
    """The whole city: it takes in what the kecamatan send, and vouches for their keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """The person whose name stands under a paper."""

    position: str = ""
    """Jabatan, such as ``Camat Gunungpati``."""
    name: str = ""
    rank: str = ""
    """Pangkat."""
    nip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeProfile:
    """What papers and screens say of the office."""

    kecamatan: str
    """Kemendagri code, ``33.74.12``; of an office of the city ``33.74``."""
    kecamatan_name: str
    """``Gunungpati``; of an office of the city its whole name, ``Kota Semarang``."""
    city: str = "Kota Semarang"
    government: str = "PEMERINTAH KOTA SEMARANG"
    name: str = ""
    """Office name in the letterhead, such as ``KECAMATAN GUNUNGPATI``."""
    address: str = ""
    phone: str = ""
    place: str = "Semarang"
    """Place before the date in a signature block."""
    emblem: bytes | None = None
    """PNG or JPEG of the emblem; None leaves the slot empty."""
    signatory: Signatory = Signatory()
    training: bool = False
    """A training office: banner on screen, watermark on every print."""
    role: OfficeRole = OfficeRole.KECAMATAN

    @property
    def is_city(self) -> bool:
        """Whether this office answers for the whole city."""
        return self.role is OfficeRole.CITY

    @property
    def area_title(self) -> str:
        """``Kecamatan Gunungpati`` or ``Kota Semarang``."""
        return area_title(self.kecamatan, self.kecamatan_name)


def area_title(code: str, name: str) -> str:
    """An office's area as a title, ``Kecamatan Gunungpati``; a whole city is its name alone."""
    return name if len(code) == _CITY_CODE else f"Kecamatan {name}"
