"""Families as a clerk types them, field by field: a short name of one word, and names as people have them."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from tests.support.keyboard import Clerk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedFamily:
    """Texts in the order of the fields; an empty one is passed with Enter, what stands there stays."""

    kk: str
    rest: tuple[str, ...]
    """Address, RT, RW, kelurahan, telephone, floor area, day, surveyor, and three passed."""
    members: tuple[tuple[str, ...], ...]
    """Name, NIK, relation, sex and birth date (from the NIK), place of birth, then codes."""
    answers: tuple[str, ...]


def _texts(line: str) -> tuple[str, ...]:
    return tuple(line.split(","))


SHORT = TypedFamily(
    kk="3374121507000001",
    rest=_texts("Jl. Melati 3,4,2,Kan,,18,01072026,Sari,,,"),
    members=(
        _texts("Karto,3374121705800001,,,Semarang,,1,2,3,18,19,1,7,0,,"),
        _texts("Siti,3374124211830002,3,,Semarang,,1,2,3,18,2,1,7,0,2,,"),
        _texts("Bagus,3374123003090003,4,,Semarang,,1,1,3,18,1,1,7,0,,"),
        _texts("Dewi,3374125307150004,4,,Semarang,,1,1,2,4,3,1,7,0,2,,"),
    ),
    answers=_texts("3,4,3,4,,4,5,4,3,2,3,,3,600000,4,2,2,3,3"),
)
"""The family of four of the contract."""
_FULL_NAMES = ("Karto Wiryono", "Siti Aminah", "Bagus Setiawan", "Dewi Lestari")
USUAL = replace(
    SHORT,
    rest=("Jl. Melati Raya No. 3", *SHORT.rest[1:7], "Sari Wulandari", *SHORT.rest[8:]),
    members=tuple((name, *each[1:]) for name, each in zip(_FULL_NAMES, SHORT.members, strict=True)),
)
"""The same with names and an address as long as most are."""


def next_door(family: TypedFamily, number: int) -> TypedFamily:
    """Another family of the same RT; what *Simpan & berikutnya* kept is passed. `number` below 1,000."""
    return replace(
        family,
        kk=f"{family.kk[:13]}{number:03}",
        rest=(family.rest[0], "", "", "", "", "21", *family.rest[6:7], "", "", "", ""),
        members=tuple(
            (name, f"{nik[:12]}{number:03}{nik[15]}", *more) for name, nik, *more in family.members
        ),
    )


def type_members(clerk: Clerk, family: TypedFamily) -> None:
    """From the first member's name to *Tambah anggota*, each further member from there, then on to P1."""
    for at, texts in enumerate(family.members):
        if at:
            clerk.enter()
        clerk.fill(*texts)
    clerk.press(Qt.Key.Key_Tab)


def type_family(clerk: Clerk, family: TypedFamily) -> None:
    """Everything from the KK number to the last answer."""
    clerk.fill(family.kk, *family.rest)
    type_members(clerk, family)
    clerk.fill(*family.answers)
