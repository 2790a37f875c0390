"""Reference data of the city as one frozen value: areas, code lists, population, programmes."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kecamatan:
    """A sub-district."""

    code: str
    """``33.74.12``."""
    name: str


@dataclass(frozen=True, slots=True)
class Kelurahan:
    """An urban village."""

    code: str
    """``33.74.12.1001``."""
    name: str
    kecamatan: str
    """Code of its kecamatan."""


@dataclass(frozen=True, slots=True)
class Population:
    """Population of an area in a year, as published."""

    area: str
    year: int
    persons: int
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Program:
    """An assistance programme."""

    code: str
    """Stable key such as ``PKH`` or ``EKO-03``."""
    aspect: str
    """EKONOMI, EDUKASI, ETOS, EKOSISTEM or NASIONAL."""
    name: str
    target: str
    """keluarga, perorangan, kelompok or wilayah."""
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Everything the program knows about the city before the first family is entered."""

    kecamatan: tuple[Kecamatan, ...]
    kelurahan: tuple[Kelurahan, ...]
    codes: Mapping[str, Mapping[str, str]]
    """List name → code → label. Names: sex, agama, pendidikan, sekolah, pekerjaan, status_kawin, hubungan,
    disabilitas, penyakit_kronis, jaminan_kesehatan, status_hidup, nik_belum_ada."""
    population: tuple[Population, ...]
    programs: tuple[Program, ...]

    def kelurahan_of(self, area: str) -> tuple[Kelurahan, ...]:
        """The kelurahan of a kecamatan or of a whole city, by code."""
        return tuple(each for each in self.kelurahan if f"{each.kecamatan}.".startswith(f"{area}."))

    def kelurahan_name(self, code: str) -> str:
        """Name of a kelurahan; the code itself when it is not in the list."""
        return next((area.name for area in self.kelurahan if area.code == code), code)

    def kecamatan_name(self, code: str) -> str:
        """Name of a kecamatan; the code itself when it is not in the list."""
        return next((area.name for area in self.kecamatan if area.code == code), code)

    def label(self, list_name: str, code: str | None) -> str:
        """Label of a code; empty for None; the code itself when it is not in the list."""
        return "" if code is None else self.codes[list_name].get(code, code)
