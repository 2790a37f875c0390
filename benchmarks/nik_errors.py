"""Invented NIKs with one seeded error each, and what the examination makes of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kemiskinan_desktop.domain.area_book import AreaBook
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.nik_doctor import Bearer, diagnose_nik
from kemiskinan_desktop.domain.number_advice import Known, Source
from kemiskinan_desktop.domain.number_slips import Slip
from kemiskinan_desktop.services.reference import load_area_book
from kemiskinan_desktop.services.training.chance import Chance

TODAY = date(2026, 11, 22)
HOME = "337412"
_AREAS = {
    HOME: 70, "337401": 4, "337406": 4, "337411": 4, "337413": 4, "337415": 4, "332210": 3, "332106": 3,
    "331512": 2, "330905": 1, "351508": 1,
}  # fmt: skip
_DIGITS = "0123456789"
_LETTERS = {"0": "O", "1": "l", "5": "S", "8": "B", "2": "Z"}


@dataclass(frozen=True, slots=True)
class Case:
    """A true NIK and the record of its bearer."""

    nik: str
    bearer: Bearer


@dataclass(slots=True)
class Figures:
    """Counts of one kind of error."""

    tried: int = 0
    caught: int = 0
    first: int = 0
    """The true number is the first proposal."""
    among: int = 0
    """The true number is among the proposals."""
    sure_wrong: int = 0
    """The first proposal is called clear, and is wrong."""


def cases(seed: int, count: int) -> Iterator[Case]:
    """People of a city: most first registered in the home kecamatan, with one to four relatives."""
    for number in range(count):
        chance = Chance(seed, "nik", number)
        family = [_person(chance) for _ in range(chance.within(2, 5))]
        nik, born, sex = family[0]
        relatives = tuple(other for other, _, _ in family[1:] if other != nik)
        yield Case(nik, Bearer(birth_date=born, sex=sex, home=HOME, relatives=relatives))


def _person(chance: Chance) -> tuple[str, date, Sex]:
    born = chance.day(date(1936, 1, 1), date(2026, 10, 31))
    sex = Sex.FEMALE if chance.happens(0.5) else Sex.MALE
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    serial = 1
    while chance.happens(0.6) and serial < 60:
        serial += 1
    return f"{chance.weighted(_AREAS)}{day:02}{born.month:02}{born.year % 100:02}{serial:04}", born, sex


def damaged(chance: Chance, nik: str, slip: Slip) -> str:
    """The number with one error of a kind; the number itself where that kind cannot happen to it."""
    return _DAMAGE[slip](chance, nik)


def measure(
    slip: Slip | None, *, count: int, known: bool, seed: int = 7, book: AreaBook | None = None
) -> Figures:
    """Figures of so many numbers with an error of this kind; of right numbers for None."""
    areas = book or load_area_book()
    figures = Figures()
    for number, case in enumerate(cases(seed, count)):
        chance = Chance(seed, "salah", slip or "", number)
        found = case.nik if slip is None else damaged(chance, case.nik, slip)
        if slip is not None and found == case.nik:
            continue
        _count(figures, case, found, areas, known=known)
    return figures


def _count(figures: Figures, case: Case, found: str, book: AreaBook, *, known: bool) -> None:
    earlier = (Known(case.nik, Source.HISTORY),) if known else ()
    diagnosis = diagnose_nik(found, case.bearer, book, today=TODAY, known=earlier)
    values = [proposal.value for proposal in diagnosis.proposals]
    figures.tried += 1
    figures.caught += bool(diagnosis.finding)
    figures.first += values[:1] == [case.nik]
    figures.among += case.nik in values
    figures.sure_wrong += bool(values) and diagnosis.proposals[0].sure and values[0] != case.nik


def corrected(case: Case, chance: Chance) -> Case:
    """The same person after a court has corrected the birth date: the NIK stays."""
    born = case.bearer.birth_date or TODAY
    other = date.fromordinal(born.toordinal() - chance.within(1, 900))
    return replace(case, bearer=replace(case.bearer, birth_date=other))


def _letters(chance: Chance, nik: str) -> str:
    places = [at for at, digit in enumerate(nik) if digit in _LETTERS]
    at = chance.pick(places)
    return nik[:at] + _LETTERS[nik[at]] + nik[at + 1 :]


def _transposed(chance: Chance, nik: str) -> str:
    places = [at for at in range(15) if nik[at] != nik[at + 1]]
    at = chance.pick(places)
    return nik[:at] + nik[at + 1] + nik[at] + nik[at + 2 :]


def _mistyped(chance: Chance, nik: str) -> str:
    at = chance.within(0, 15)
    other = chance.pick([digit for digit in _DIGITS if digit != nik[at]])
    return nik[:at] + other + nik[at + 1 :]


def _day_month(_chance: Chance, nik: str) -> str:
    forty = 40 if int(nik[6:8]) > 40 else 0
    return f"{nik[:6]}{int(nik[8:10]) + forty:02}{int(nik[6:8]) - forty:02}{nik[10:]}"


def _woman(_chance: Chance, nik: str) -> str:
    day = int(nik[6:8])
    return f"{nik[:6]}{day - 40 if day > 40 else day + 40:02}{nik[8:]}"


def _missing(chance: Chance, nik: str) -> str:
    at = chance.within(0, 15)
    return nik[:at] + nik[at + 1 :]


def _extra(chance: Chance, nik: str) -> str:
    at = chance.within(0, 15)
    digit = nik[at] if chance.happens(0.6) else chance.pick(_DIGITS)
    return nik[: at + 1] + digit + nik[at + 1 :]


_DAMAGE: Mapping[Slip, Callable[[Chance, str], str]] = {
    Slip.LETTERS: _letters,
    Slip.ROUNDED: lambda _chance, nik: nik[:15] + "0",
    Slip.TRANSPOSED: _transposed,
    Slip.MISTYPED: _mistyped,
    Slip.DAY_MONTH: _day_month,
    Slip.WOMAN: _woman,
    Slip.MISSING: _missing,
    Slip.EXTRA: _extra,
}
