"""From canonical texts to a family or member; what cannot be is told by field, never guessed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.family import Family, HealthCover, LifeStatus, Member, NikAbsence
from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex
from kemiskinan_desktop.domain.source_values import NO, YES

_YEAR = re.compile(r"\d{4}", re.ASCII)
T = TypeVar("T")


class FieldError(Exception):
    """A value is not what its field holds; `sentence` tells a person."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(field)
        self.field = field
        self.sentence = sentence


def parse_family(values: Mapping[str, str], base: Family | None, family_id: str) -> Family:
    """The family that FAMILY_FIELDS say, on top of what is stored of it; raises FieldError."""
    kk = _read("kk_number", values, KkNumber.parse)
    if kk is None:
        raise FieldError("kk_number", "Nomor KK belum diisi. Isi seperti pada kartu keluarga.")
    start = base or Family(id=family_id, kk_number=kk)
    return replace(
        start,
        kk_number=kk,
        former_kk=_former(start, kk),
        address=values["address"],
        rt=values["rt"],
        rw=values["rw"],
        kelurahan=values["kelurahan"],
        phone=values["phone"],
        latitude=_read("latitude", values, _decimal),
        longitude=_read("longitude", values, _decimal),
        floor_area=_read("floor_area", values, _decimal),
        notes=values["notes"],
    )


def _former(start: Family, kk: KkNumber) -> tuple[KkNumber, ...]:
    """The former numbers, with the one that is given up now."""
    if start.kk_number == kk:
        return start.former_kk
    return tuple(dict.fromkeys((*start.former_kk, start.kk_number)))


def parse_member(values: Mapping[str, str], member_id: str) -> Member:
    """The member that MEMBER_FIELDS say; raises FieldError."""
    sex = _read("sex", values, Sex)
    if sex is None:
        raise FieldError("sex", "Jenis kelamin belum diisi. Pilih Laki-laki atau Perempuan.")
    pregnant = _read("pregnant", values, {YES: True, NO: False}.__getitem__)
    return Member(
        id=member_id,
        name=values["name"],
        sex=sex,
        relation=values["relation"],
        nik=_read("nik", values, Nik.parse),
        nik_absence=_read("nik_absence", values, NikAbsence),
        birth_place=values["birth_place"],
        birth_date=_read("birth_date", values, date.fromisoformat),
        birth_year=_read("birth_year", values, _year),
        religion=values["religion"] or None,
        marital=values["marital"] or None,
        education=values["education"] or None,
        schooling=values["schooling"] or None,
        occupation=values["occupation"] or None,
        disability=values["disability"] or None,
        chronic_illness=values["chronic_illness"] or None,
        pregnant=pregnant,
        health_cover=_read("health_cover", values, HealthCover),
        life_status=_read("life_status", values, LifeStatus) or LifeStatus.ALIVE,
        life_status_date=_read("life_status_date", values, date.fromisoformat),
        notes=values["notes"],
    )


def _read(field: str, values: Mapping[str, str], parse: Callable[[str], T]) -> T | None:
    text = values[field]
    if not text:
        return None
    try:
        return parse(text)
    except InvalidValueError as refusal:
        raise FieldError(field, refusal.sentence) from refusal
    except (ValueError, KeyError, InvalidOperation) as failure:
        raise FieldError(field, "Isian ini tidak terbaca. Perbaiki isinya.") from failure


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def _year(text: str) -> int:
    if _YEAR.fullmatch(text) is None:
        raise ValueError(text)
    return int(text)
