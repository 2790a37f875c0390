"""Invented members: a household's places filled with people."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from kemiskinan_desktop.domain.family import HealthCover, Member, NikAbsence
from kemiskinan_desktop.domain.identity import Nik, Sex
from kemiskinan_desktop.services.training import livelihoods
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.training.households import HEAD, MARRIED, Place
from kemiskinan_desktop.services.training.names import invented_name
from kemiskinan_desktop.services.training.numbers import Numbers

_RELIGIONS = {"1": 0.9, "2": 0.05, "3": 0.04, "5": 0.006, "6": 0.002, "4": 0.002}
_BIRTH_PLACES = {
    "Semarang": 70, "Demak": 6, "Kendal": 5, "Grobogan": 5, "Salatiga": 2, "Kudus": 2, "Boyolali": 3,
    "Klaten": 2, "Pati": 2, "Magelang": 2, "Pekalongan": 1,
}  # fmt: skip
_ELSEWHERE = ("33.22.10", "33.21.06", "33.24.09", "33.15.12", "33.09.05", "33.18.09", "33.73.02")
"""Kecamatan where people who moved here were first registered."""
_DAYS_WITHOUT_NIK = 150
_MARRIED_AT = 24
_PREGNANT, _ASKED = range(18, 43), range(10, 55)
_YEAR_ONLY = 70
_ODD = 0.012
_CORRECTED = "Tanggal lahir menurut akta kelahiran; NIK tetap."


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the members of one family share."""

    kecamatan: str
    need: float
    day: date
    """Day of the interview, on which ages are taken."""
    at: datetime
    """Moment the keys of the family carry."""


def invented_members(
    chance: Chance, numbers: Numbers, setting: Setting, places: tuple[Place, ...]
) -> tuple[Member, ...]:
    """The members of one family in the order of their places."""
    religion = chance.weighted(_RELIGIONS)
    cover = livelihoods.family_cover(chance, setting.need)
    return tuple(_member(chance, numbers, setting, place, religion, cover) for place in places)


def newborn(chance: Chance, setting: Setting, religion: str | None) -> Member:
    """A child born in the last four weeks, without NIK and without health cover yet."""
    sex = Sex.MALE if chance.happens(0.51) else Sex.FEMALE
    born = chance.day(date.fromordinal(setting.day.toordinal() - 27), setting.day)
    return Member(
        id=chance.key(setting.at), name=invented_name(chance, sex, born.year, religion or "1"), sex=sex,
        relation="4", nik_absence=NikAbsence.BABY, birth_place="Semarang", birth_date=born, religion=religion,
        marital="1", education="1", schooling="1", occupation="1", disability="7", chronic_illness="0",
        health_cover=HealthCover.NONE,
    )  # fmt: skip


def _member(
    chance: Chance, numbers: Numbers, setting: Setting, place: Place, religion: str, cover: HealthCover
) -> Member:
    born = _born(chance, setting.day, place.age)
    head = place.relation == HEAD
    now = livelihoods.schooling(chance, place.age, setting.need)
    person = Member(
        id=chance.key(setting.at),
        name=invented_name(chance, place.sex, born.year, religion),
        sex=place.sex,
        relation=place.relation,
        birth_place=chance.weighted(_BIRTH_PLACES),
        birth_date=born,
        religion=religion,
        marital=place.marital,
        education=livelihoods.education(chance, place.age, now, setting.need),
        schooling=now,
        occupation=livelihoods.occupation(chance, place.age, place.sex, now, setting.need, head=head),
        disability=livelihoods.disability(chance, place.age),
        chronic_illness=livelihoods.chronic_illness(chance, place.age),
        pregnant=_pregnant(chance, place),
        health_cover=livelihoods.own_cover(chance, cover),
    )
    return _with_oddity(chance, _with_nik(chance, numbers, setting, person, born), place.age)


def _born(chance: Chance, day: date, age: int) -> date:
    """A birthday of a person of this age in full years on a day."""
    latest = _years_before(day, age)
    earliest = date.fromordinal(_years_before(day, age + 1).toordinal() + 1)
    return chance.day(earliest, latest)


def _years_before(day: date, years: int) -> date:
    last_of_february = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if last_of_february else day.day)


def _pregnant(chance: Chance, place: Place) -> bool | None:
    if place.sex is Sex.MALE or place.age not in _ASKED:
        return None
    return place.marital == MARRIED and place.age in _PREGNANT and chance.happens(0.04)


def _with_nik(chance: Chance, numbers: Numbers, setting: Setting, person: Member, born: date) -> Member:
    absence = _absence(chance, (setting.day - born).days)
    if absence is not None:
        return replace(person, nik_absence=absence)
    return replace(person, nik=_nik(chance, numbers, setting, person, born))


def _nik(chance: Chance, numbers: Numbers, setting: Setting, person: Member, born: date) -> Nik:
    adult = (setting.day - born).days > _MARRIED_AT * 365
    moved = person.birth_place != "Semarang" and adult
    return numbers.nik(chance.pick(_ELSEWHERE) if moved else setting.kecamatan, born, person.sex)


def _absence(chance: Chance, days_old: int) -> NikAbsence | None:
    if days_old < _DAYS_WITHOUT_NIK:
        return NikAbsence.BABY if chance.happens(0.6) else None
    if not chance.happens(0.004):
        return None
    return chance.weighted({NikAbsence.NOT_RECORDED: 5, NikAbsence.LOST: 3, NikAbsence.OTHER: 1})


def _with_oddity(chance: Chance, person: Member, age: int) -> Member:
    """Now and then what offices really meet: only a year of birth, or a birth date corrected later."""
    born = person.birth_date
    if born is None or not chance.happens(_ODD):
        return person
    if age > _YEAR_ONLY:
        return replace(person, birth_date=None, birth_year=born.year)
    if person.nik is None or born.day == 1:
        return person
    return replace(person, birth_date=born.replace(day=born.day - 1), notes=_CORRECTED)
