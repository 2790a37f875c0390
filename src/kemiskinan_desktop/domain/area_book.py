"""Which area the first six digits of a NIK or KK number name, as far as the program knows areas."""

from collections.abc import Mapping
from dataclasses import dataclass

_FIRST_CITY = 71
"""Kabupaten are numbered from 01, cities from 71."""


@dataclass(frozen=True, slots=True)
class Province:
    """A province and the highest numbers its kabupaten and cities ever had, former ones included."""

    name: str
    last_kabupaten: int
    last_city: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaBook:
    """Areas by their digits without dots: ``33``, ``3374``, ``337412``."""

    provinces: Mapping[str, Province]
    regencies: Mapping[str, str]
    """Kabupaten and cities with their names; only some provinces are listed."""
    kecamatan: Mapping[str, str]
    """Of the office's own city, all of them; of others none."""

    def exists(self, area: str) -> bool:
        """Whether six digits can be an area; of kecamatan elsewhere nothing is known but that 00 is none."""
        province = self.provinces.get(area[:2])
        if province is None or not _has_regency(province, int(area[2:4])):
            return False
        if any(code.startswith(area[:4]) for code in self.kecamatan):
            return area in self.kecamatan
        return area[4:6] != "00"

    def words(self, area: str) -> str:
        """The area in words, as far as its names are known: ``Gunungpati, Kota Semarang, Jawa Tengah``."""
        province = self.provinces.get(area[:2])
        names = (
            self.kecamatan.get(area[:6], ""),
            self.regencies.get(area[:4], ""),
            "" if province is None else province.name,
        )
        return ", ".join(name for name in names if name)


def _has_regency(province: Province, number: int) -> bool:
    if number >= _FIRST_CITY:
        return number < _FIRST_CITY + province.last_city
    return 1 <= number <= province.last_kabupaten
