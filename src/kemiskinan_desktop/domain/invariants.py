"""What must be true of a family after every change, typed or imported (domain rules §2)."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.kinship_rules import kinship_problems
from kemiskinan_desktop.domain.member_rules import member_problems
from kemiskinan_desktop.domain.names import has_control, has_picture
from kemiskinan_desktop.domain.problems import Problem, error, warning
from kemiskinan_desktop.domain.region import is_kelurahan, is_unit

__all__ = ["family_problems", "member_problems"]

ADDRESS_LENGTH = 200
SMALLEST_FLOOR, LARGEST_FLOOR = Decimal(4), Decimal(1000)
"""Square metres outside which a floor area is doubtful."""
_PHONE = re.compile(r"\+?\d{6,15}", re.ASCII)
_LATITUDES, _LONGITUDES = (Decimal(-12), Decimal(7)), (Decimal(94), Decimal(142))
"""Degrees around Indonesia."""


def family_problems(family: Family, *, today: date) -> tuple[Problem, ...]:
    """Every problem of a family and its members, in reading order of the form.

    Fields are ``kk_number``, ``rt``, ``members`` or ``members.{index}.nik``, counted from 0. A family that is
    not *aktif* needs no living head and no complete address, but the date and reason of its status.
    """
    own = (problem for rule in (_kk, _place, _contact, _house, _status) for problem in rule(family, today))
    of_members = (
        problem
        for index, member in enumerate(family.members)
        for problem in member_problems(member, today=today, path=f"members.{index}")
    )
    return (*own, *kinship_problems(family), *of_members)


def _kk(family: Family, today: date) -> Iterator[Problem]:
    if family.kk_number.recorded_on(today) is None:
        yield warning(
            "kk_number",
            "kk.date_impossible",
            "Tanggal di dalam Nomor KK tidak ada di kalender. Cocokkan dengan kartu keluarga.",
        )


def _place(family: Family, _today: date) -> Iterator[Problem]:
    if family.status is FamilyStatus.ACTIVE or family.kelurahan:
        yield from _area(family)
    if len(family.address) > ADDRESS_LENGTH:
        yield error(
            "address", "family.address_long", f"Alamat lebih dari {ADDRESS_LENGTH} huruf. Singkat alamatnya."
        )
    if has_picture(family.address):
        yield error(
            "address", "family.address_picture", "Alamat berisi gambar atau lambang. Tulis dengan huruf saja."
        )
    if has_control(family.address):
        yield error(
            "address",
            "family.address_control",
            "Alamat berisi tanda yang tidak terlihat. Ketik ulang alamatnya.",
        )


def _area(family: Family) -> Iterator[Problem]:
    if not is_kelurahan(family.kelurahan):
        yield error("kelurahan", "family.kelurahan_missing", "Kelurahan belum dipilih. Pilih dari daftar.")
    if not is_unit(family.rt):
        yield error("rt", "family.rt_missing", "RT belum diisi. Ketik angka 1 sampai 999.")
    if not is_unit(family.rw):
        yield error("rw", "family.rw_missing", "RW belum diisi. Ketik angka 1 sampai 999.")


def _contact(family: Family, _today: date) -> Iterator[Problem]:
    if family.phone and not _PHONE.fullmatch(family.phone):
        yield error("phone", "family.phone_form", "Nomor telepon harus 6 sampai 15 angka. Periksa nomornya.")


def _house(family: Family, _today: date) -> Iterator[Problem]:
    area = family.floor_area
    if area is not None and not (area.is_finite() and area > 0):
        yield error(
            "floor_area", "family.floor_area_zero", "Luas lantai harus lebih dari 0 m². Periksa angkanya."
        )
    elif area is not None and not SMALLEST_FLOOR <= area <= LARGEST_FLOOR:
        yield warning("floor_area", "family.floor_area_odd", "Luas lantai tidak lazim. Periksa angkanya.")
    yield from _coordinates(family)


def _coordinates(family: Family) -> Iterator[Problem]:
    if (family.latitude is None) != (family.longitude is None):
        yield error(
            "latitude",
            "family.half_coordinate",
            "Lintang dan bujur harus diisi keduanya. Lengkapi atau kosongkan.",
        )
    elif not (_within(family.latitude, _LATITUDES) and _within(family.longitude, _LONGITUDES)):
        yield warning(
            "latitude",
            "family.far_coordinate",
            "Titik lokasi di luar Indonesia. Periksa lintang dan bujurnya.",
        )


def _within(degrees: Decimal | None, bounds: tuple[Decimal, Decimal]) -> bool:
    return degrees is None or (degrees.is_finite() and bounds[0] <= degrees <= bounds[1])


def _status(family: Family, today: date) -> Iterator[Problem]:
    if family.status is FamilyStatus.ACTIVE:
        return
    if family.status_date is None:
        yield error("status_date", "family.status_date_missing", "Tanggal perubahan status belum diisi.")
    elif family.status_date > today:
        yield error(
            "status_date", "family.status_date_future", "Tanggal status sesudah hari ini. Periksa tanggalnya."
        )
    if not family.status_reason.strip():
        yield error("status_reason", "family.status_reason_missing", "Alasan perubahan status belum diisi.")
