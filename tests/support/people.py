"""Invented people: a valid member or family by number, with what a test wants different."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex
from kemiskinan_desktop.domain.ids import uuid7

TODAY = date(2026, 7, 13)
KELURAHAN = "33.74.12.1004"
"""Kelurahan Gunungpati of kecamatan Gunungpati."""

_SYLLABLES = [consonant + vowel for consonant in "bdghklmnprst" for vowel in "aiu"]


def nik(index: int = 1, *, born: date = date(1980, 5, 17), sex: Sex = Sex.MALE) -> Nik:
    """A NIK of Gunungpati that agrees with birth date and sex; the serial is `index`, 1 to 9999."""
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    return Nik.parse(f"337412{day:02}{born.month:02}{born.year % 100:02}{index:04}")


def kk_number(index: int = 1) -> KkNumber:
    """A KK number of Gunungpati; a different one for each `index` from 1 to 99,989,999."""
    years, serial = divmod(index - 1, 9999)
    return KkNumber.parse(f"3374121507{years % 100:02}{serial + 1:04}")


def member(index: int = 1, **over: Any) -> Member:
    """A living head of family; `birth_date`, `sex` and `index` decide the NIK unless `nik` is given."""
    born = over.get("birth_date", date(1980, 5, 17)) or date(1980, 5, 17)
    base = Member(
        id=uuid7(1_784_000_000_000 + index, index),
        name=f"Warga {_syllables(index).capitalize()}",
        sex=over.get("sex", Sex.MALE),
        relation="1",
        nik=None
        if over.get("nik_absence")
        else nik((index - 1) % 9999 + 1, born=born, sex=over.get("sex", Sex.MALE)),
        birth_place="Semarang",
        birth_date=born,
        religion="1",
        marital="2",
        education="3",
        schooling="18",
        occupation="1",
        disability="7",
        chronic_illness="0",
    )
    return replace(base, **over)


def household(index: int = 1) -> tuple[Member, ...]:
    """Head, wife, son and daughter of family `index`, each with their own NIK."""
    first = 4 * (index - 1)
    return (
        member(first + 1),
        member(first + 2, relation="3", sex=Sex.FEMALE, birth_date=date(1983, 11, 2)),
        member(first + 3, relation="4", birth_date=date(2009, 3, 30), marital="1"),
        member(first + 4, relation="4", sex=Sex.FEMALE, birth_date=date(2015, 7, 13), marital="1"),
    )


def family(index: int = 1, **over: Any) -> Family:
    """An active family of four in kelurahan Gunungpati without any problem; NIKs repeat after 2,499."""
    base = Family(
        id=uuid7(1_783_000_000_000 + index, index),
        kk_number=kk_number(index),
        address=f"Jl. Contoh No. {index}",
        rt="001",
        rw="002",
        kelurahan=KELURAHAN,
        phone="081200000000",
        floor_area=Decimal(36),
        members=over["members"] if "members" in over else household(index),
    )
    return replace(base, **over)


def _syllables(index: int) -> str:
    """The number as an invented word: 1 is Bi, 36 is Biba."""
    text = ""
    while index:
        index, rest = divmod(index, len(_SYLLABLES))
        text = _SYLLABLES[rest] + text
    return text
