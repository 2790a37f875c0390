"""Invented families, some of them entered twice with controlled errors, and what matching finds of those."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

from benchmarks.nik_errors import damaged

from kemiskinan_desktop.domain.blocking import pairs_worth_comparing
from kemiskinan_desktop.domain.family import Family, Member, NikAbsence
from kemiskinan_desktop.domain.identity import Nik
from kemiskinan_desktop.domain.number_slips import Slip
from kemiskinan_desktop.domain.period import Period, PeriodState
from kemiskinan_desktop.domain.same_person import Trace, WordWeights, compare
from kemiskinan_desktop.domain.traces import trace_of
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.training.answers import POVERTY_LINE
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.training.families import FamilyMaker
from kemiskinan_desktop.services.training.homes import Neighbourhoods
from kemiskinan_desktop.services.training.numbers import Numbers

KECAMATAN = "33.74.12"
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
Pair = frozenset[str]
_PARAMETERS = {POVERTY_LINE: Decimal(474_930)}
_OLD = (("u", "oe"), ("j", "dj"), ("y", "j"), ("c", "tj"))
_SHORT = (("Muhammad", "Moch."), ("Siti", "St."), ("Ahmad", "Achmad"), ("Abdul", "Abd."))
_TITLES = ("H. ", "Hj. ", "Drs. ", "R. ", "Bpk. ", "Ibu ")
_SLIPS = (Slip.TRANSPOSED, Slip.MISTYPED, Slip.WOMAN, Slip.DAY_MONTH)


@dataclass(frozen=True, slots=True)
class Register:
    """Families of an office, and the pairs of members that are one person."""

    families: tuple[Family, ...]
    doubles: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class Found:
    """A pair that matching proposes."""

    pair: Pair
    score: float


def register(families: int, *, seed: int = 11) -> Register:
    """So many families, and one in ten a second time, whole or one of its members in another family."""
    true = list(_families(families, seed))
    again: list[Family] = []
    doubles: set[Pair] = set()
    for number, family in enumerate(true):
        chance = Chance(seed, "ganda", number)
        if not chance.happens(0.1):
            continue
        chosen = family.members if chance.happens(0.7) else (chance.pick(family.members),)
        copies = [_again(chance, member, number) for member in chosen]
        doubles |= {frozenset((a.id, b.id)) for a, b in zip(chosen, copies, strict=True)}
        again.append(_second(chance, family, copies, number, true))
    return Register((*true, *again), frozenset(doubles))


def matched(families: Sequence[Family]) -> list[Found]:
    """All pairs that the program shows, with their bits."""
    traces = [trace_of(family, member) for family in families for member in family.living]
    mates = _mates(traces)
    weights = WordWeights.of(trace.words for trace in traces)
    compared = (
        (one, other, compare(one, other, weights, mates)) for one, other in pairs_worth_comparing(traces)
    )
    return [
        Found(frozenset((one.member, other.member)), likeness.score)
        for one, other, likeness in compared
        if likeness is not None
    ]


def rates(found: Iterable[Found], doubles: frozenset[Pair], least: float) -> tuple[float, float]:
    """Precision and recall of the pairs with at least so many bits."""
    chosen = {each.pair for each in found if each.score >= least}
    right = len(chosen & doubles)
    return right / max(len(chosen), 1), right / max(len(doubles), 1)


def _mates(traces: Sequence[Trace]) -> Callable[[Trace], Sequence[Trace]]:
    together: dict[str, list[Trace]] = {}
    for trace in traces:
        together.setdefault(trace.family, []).append(trace)
    return lambda trace: [other for other in together[trace.family] if other is not trace]


def _families(count: int, seed: int) -> Iterator[Family]:
    instrument = load_instruments()[0]
    period = Period(
        id="p", name="2026", instrument_code=instrument.code, instrument_version=instrument.version,
        parameters=_PARAMETERS, state=PeriodState.OPEN, opened_on=AT.date(),
        valid_until=date(2027, 12, 31),
    )  # fmt: skip
    areas = [area.code for area in load_reference().kelurahan_of(KECAMATAN)]
    maker = FamilyMaker(
        seed=seed, kecamatan=KECAMATAN, instrument=instrument, period=period,
        neighbourhoods=Neighbourhoods(areas, seed), numbers=Numbers(),
    )  # fmt: skip
    for number in range(count):
        yield maker.record(number, AT, complete=True).family


def _second(chance: Chance, family: Family, copies: list[Member], number: int, all_: list[Family]) -> Family:
    """The same family under another number, in the same house or moved; its address sometimes another's."""
    other = chance.pick(all_)
    place = family if chance.happens(0.7) else other
    kelurahan = family.kelurahan if chance.happens(0.85) else other.kelurahan
    rt = place.rt if chance.happens(0.8) else other.rt
    return replace(
        family, id=f"ganda-{number}", members=tuple(copies), address=place.address, rt=rt, rw=place.rw,
        kelurahan=kelurahan, floor_area=Decimal(30),
    )  # fmt: skip


def _again(chance: Chance, member: Member, number: int) -> Member:
    """The same person as another clerk writes them."""
    copy = replace(member, id=f"ganda-{number}-{member.id}", name=_name(chance, member.name))
    copy = _numbered(chance, copy)
    born = copy.birth_date
    if born is None or chance.happens(0.75):
        return copy
    way = chance.within(0, 3)
    if way == 0 and born.day <= 12:
        return replace(copy, birth_date=date(born.year, born.day, born.month))
    if way == 1:
        return replace(copy, birth_date=None, birth_year=born.year)
    if way == 2:
        return replace(copy, birth_date=born.replace(day=1 + born.day % 28))
    return replace(copy, birth_date=born.replace(year=born.year + 1, day=min(born.day, 28)))


def _numbered(chance: Chance, member: Member) -> Member:
    if member.nik is None:
        return member
    way = chance.within(0, 9)
    if way < 4:
        text = damaged(chance, member.nik.text, chance.pick(_SLIPS))
        return replace(member, nik=Nik(text))
    if way < 7:
        return replace(member, nik=None, nik_absence=NikAbsence.OTHER)
    return (
        member if way < 9 else replace(member, nik=Nik(f"{member.nik.text[:12]}{chance.within(1, 900):04}"))
    )


def _name(chance: Chance, name: str) -> str:
    words = name.split()
    ways: list[Callable[[], str]] = [
        lambda: chance.pick(_TITLES) + name,
        lambda: words[0],
        lambda: f"{words[0]} {words[-1][0]}." if len(words) > 1 else name,
        lambda: " ".join(reversed(words)),
        lambda: _old(chance, name),
        lambda: _old(chance, name),
        lambda: _typing_error(chance, name),
    ]
    return chance.pick([*ways, *[lambda: name] * 3])()


def _old(chance: Chance, name: str) -> str:
    for new, old in _SHORT:
        name = name.replace(new, old)
    new, old = chance.pick(_OLD)
    return name.lower().replace(new, old).title()


def _typing_error(chance: Chance, name: str) -> str:
    at = chance.within(1, len(name) - 2)
    if chance.happens(0.5):
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
