"""The city's reference data, read once from `resources/reference`."""

import csv
import json
from collections.abc import Callable
from functools import cache
from io import StringIO
from types import MappingProxyType
from typing import TypeVar, cast

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.area_book import AreaBook, Province
from kemiskinan_desktop.domain.distribution import ClassHistory
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.reference import Kecamatan, Kelurahan, Population, Program, Reference

HISTORY_YEAR = 2011
"""The last determination whose classes are published for the whole city."""
_HISTORY_CLASSES = {
    "sangat_miskin": PovertyClass.VERY_POOR,
    "miskin": PovertyClass.POOR,
    "hampir_miskin": PovertyClass.NEAR_POOR,
}
_Row = dict[str, str]
_Value = TypeVar("_Value")


@cache
def load_reference() -> Reference:
    """Areas, code lists, population and programmes; raises UserError when a file is missing or damaged."""
    return Reference(
        kecamatan=_rows("kecamatan.csv", lambda row: Kecamatan(row["kode"], row["nama"])),
        kelurahan=_rows(
            "kelurahan.csv", lambda row: Kelurahan(row["kode"], row["nama"], row["kode_kecamatan"])
        ),
        codes=_codes("codes.json"),
        population=_rows("penduduk.csv", _population),
        programs=_rows("program.csv", _program),
    )


@cache
def load_class_history() -> ClassHistory:
    """Families per class of the city's determination of 2011; raises UserError as `load_reference`."""
    rows = _rows("warga_miskin_kota.csv", lambda row: row)
    families = {
        _HISTORY_CLASSES[row["kelas"]]: int(row["kk"])
        for row in rows
        if row["tahun"] == str(HISTORY_YEAR) and row["kelas"] in _HISTORY_CLASSES
    }
    return ClassHistory(year=HISTORY_YEAR, families=MappingProxyType(families))


def cities() -> dict[str, str]:
    """Code → name of each city whose kecamatan are listed; raises UserError as `load_reference`."""
    names = load_area_book().regencies
    codes = {area.code.rpartition(".")[0] for area in load_reference().kecamatan}
    return {code: names.get(code.replace(".", ""), code) for code in sorted(codes)}


@cache
def load_area_book() -> AreaBook:
    """Areas by the digits of a NIK; raises UserError as `load_reference`."""
    provinces = _rows(
        "provinsi.csv",
        lambda row: (
            row["kode"],
            Province(row["nama"], int(row["kabupaten_terakhir"]), int(row["kota_terakhir"])),
        ),
    )
    regencies = _rows("kabupaten_kota.csv", lambda row: (row["kode"].replace(".", ""), row["nama"]))
    kecamatan = {area.code.replace(".", ""): area.name for area in load_reference().kecamatan}
    return AreaBook(provinces=dict(provinces), regencies=dict(regencies), kecamatan=kecamatan)


def _population(row: _Row) -> Population:
    return Population(row["kode_wilayah"], int(row["tahun"]), int(row["jiwa"]), row["sumber"], row["catatan"])


def _program(row: _Row) -> Program:
    return Program(row["kode"], row["aspek"], row["nama"], row["sasaran"], row["catatan"], row["sumber"])


def _rows(name: str, make: Callable[[_Row], _Value]) -> tuple[_Value, ...]:
    try:
        return tuple(make(row) for row in csv.DictReader(StringIO(_text(name)), strict=True))
    except (KeyError, ValueError, TypeError, csv.Error) as error:
        raise _damaged(name) from error


def _codes(name: str) -> MappingProxyType[str, MappingProxyType[str, str]]:
    try:
        lists = cast("dict[str, dict[str, str]]", json.loads(_text(name)))
        return MappingProxyType({code: MappingProxyType(labels) for code, labels in lists.items()})
    except (AttributeError, ValueError, TypeError) as error:
        raise _damaged(name) from error


def _text(name: str) -> str:
    try:
        return resource("reference", name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(name) from error


def _damaged(name: str) -> UserError:
    return UserError(f"Berkas acuan {name} tidak dapat dibaca.", "Pasang ulang program ini.")
