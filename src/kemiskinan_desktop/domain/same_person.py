"""Whether two records are of one person: evidence for and against, each in bits, after Fellegi and Sunter.

The weight of a piece of evidence is log2 of how much likelier it is between two records of one person than
between records of two. Names count by how rare their words are in the office; the others are `WEIGHTS`,
set once and proved on invented offices with known doubles (docs/kemungkinan-ganda.md). Bits are added.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import log2

from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.name_matching import NameKind, NameLikeness, Words, compare_names
from kemiskinan_desktop.domain.number_slips import is_one_slip


class Clue(StrEnum):
    """A piece of evidence."""

    NIK_SAME = "nik_sama"
    NIK_SLIP = "nik_mirip"
    NIK_CLOSE = "nik_dekat"
    """One slip apart, yet each fits its own record: twins and neighbours have such numbers too."""
    NIK_OTHER = "nik_lain"
    NAME_SAME = "nama_sama"
    NAME_SPELLING = "nama_ejaan"
    NAME_SHORTENED = "nama_singkat"
    NAME_PARTLY = "nama_sebagian"
    NAME_OTHER = "nama_lain"
    BORN_SAME = "lahir_sama"
    BORN_COMMON = "lahir_sama_umum"
    """The same, on a day that offices fill in when the true one is not known."""
    BORN_SWAPPED = "lahir_tertukar"
    BORN_NEAR = "lahir_mirip"
    BORN_YEAR = "tahun_sama"
    BORN_OTHER = "lahir_lain"
    SEX_SAME = "jenis_kelamin_sama"
    SEX_OTHER = "jenis_kelamin_lain"
    HOME_SAME = "rumah_sama"
    RT_SAME = "rt_sama"
    RW_SAME = "rw_sama"
    AREA_SAME = "kelurahan_sama"
    AREA_OTHER = "kelurahan_lain"
    HOUSEHOLD = "serumah"
    HOUSEHOLD_OTHER = "serumah_lain"


WEIGHTS: Mapping[Clue, float] = {
    Clue.NIK_SAME: 20.0, Clue.NIK_SLIP: 9.0, Clue.NIK_CLOSE: 3.0, Clue.NIK_OTHER: -4.0,
    Clue.NAME_SAME: 0.0, Clue.NAME_SPELLING: -1.0, Clue.NAME_SHORTENED: -2.0, Clue.NAME_PARTLY: -6.0,
    Clue.NAME_OTHER: -8.0,
    Clue.BORN_SAME: 11.0, Clue.BORN_COMMON: 6.0, Clue.BORN_SWAPPED: 8.0, Clue.BORN_NEAR: 4.0,
    Clue.BORN_YEAR: 2.0, Clue.BORN_OTHER: -7.0,
    Clue.SEX_SAME: 1.0, Clue.SEX_OTHER: -6.0,
    Clue.HOME_SAME: 6.0, Clue.RT_SAME: 4.5, Clue.RW_SAME: 3.0, Clue.AREA_SAME: 1.5, Clue.AREA_OTHER: -0.5,
    Clue.HOUSEHOLD: 4.0, Clue.HOUSEHOLD_OTHER: -1.0,
}  # fmt: skip
"""Bits of each clue. Those of a name are added to the bits of the words in common."""
POSSIBLE, STRONG, NEARLY_SURE = 16.0, 20.0, 26.0
_MOST_WORD, _MOST_NAME, _LEAST_WORD = 9.0, 14.0, 1.0
_MOST_HOUSEMATES = 2
_MOST_HOUSEHOLD = WEIGHTS[Clue.HOUSEHOLD] * _MOST_HOUSEMATES
_WOMAN, _DAY_MONTH_YEAR = 40, slice(6, 12)
_COMMON_DAYS = frozenset({(1, 1), (31, 12), (1, 7), (30, 6), (17, 8)})
_PARTS_OF_A_DAY = 2
_NAMES: Mapping[NameKind, Clue] = {
    NameKind.SAME: Clue.NAME_SAME, NameKind.SPELLING: Clue.NAME_SPELLING,
    NameKind.SHORTENED: Clue.NAME_SHORTENED, NameKind.PARTLY: Clue.NAME_PARTLY,
    NameKind.OTHER: Clue.NAME_OTHER,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What of a living member is compared."""

    member: str
    """Key of the member."""
    family: str
    words: Words
    """The name as `sounds_of`."""
    sex: Sex
    born: date | None = None
    year: int | None = None
    """Year of birth, also where only that is known."""
    nik: str = ""
    kelurahan: str = ""
    rw: str = ""
    rt: str = ""
    address: str = ""
    """`name_key` of the address."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A clue and what it weighs here."""

    clue: Clue
    bits: float
    detail: int = 0
    """Of `HOUSEHOLD`: how many housemates agree."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """All evidence on two records, and its sum."""

    score: float
    evidence: tuple[Evidence, ...]


MatesOf = Callable[[Trace], Sequence[Trace]]


def nobody(trace: Trace) -> Sequence[Trace]:
    """The household of somebody of whose family nothing is known."""
    del trace
    return ()


_EACH: Mapping[Clue, Evidence] = {clue: Evidence(clue, bits) for clue, bits in WEIGHTS.items()}


class WordWeights:
    """Bits of each word of a name: the rarer in the office, the more it says when two records share it."""

    def __init__(self, counts: Mapping[str, int], people: int) -> None:
        self._counts = counts
        self._people = max(people, 1)

    @classmethod
    def of(cls, names: Iterable[Words]) -> "WordWeights":
        """The weights of an office from the names of its people."""
        counts: Counter[str] = Counter()
        people = 0
        for words in names:
            counts.update(set(words))
            people += 1
        return cls(counts, people)

    def bits(self, words: Sequence[str]) -> float:
        """Bits of words in common, at most 14 together."""
        return min(sum(map(self._word, words)), _MOST_NAME)

    def _word(self, word: str) -> float:
        if len(word) == 1:
            return _LEAST_WORD
        share = (self._counts.get(word, 0) + 1) / (self._people + 1)
        return min(max(-log2(share), _LEAST_WORD), _MOST_WORD)


def compare(
    one: Trace, other: Trace, weights: WordWeights, mates_of: MatesOf | None = nobody
) -> Likeness | None:
    """The evidence on two records; None when they do not reach `POSSIBLE`, which is cheap to say.

    `mates_of` gives the other members of the family of a trace; for None the households are left open, and
    two records count as far as they could reach it.
    """
    found = [*_nik(one, other), *_born(one, other), _sex(one, other), *_home(one, other)]
    so_far = sum(each.bits for each in found)
    if so_far + _MOST_NAME + _MOST_HOUSEHOLD < POSSIBLE:
        return None
    found.append(_name(compare_names(one.words, other.words), weights))
    so_far += found[-1].bits
    if so_far + _MOST_HOUSEHOLD < POSSIBLE:
        return None
    if mates_of is None:
        return Likeness(score=so_far, evidence=tuple(found))
    found += _household(mates_of(one), mates_of(other))
    score = sum(each.bits for each in found)
    return Likeness(score=score, evidence=tuple(found)) if score >= POSSIBLE else None


def _weighed(clue: Clue) -> Evidence:
    return _EACH[clue]


def _nik(one: Trace, other: Trace) -> Iterator[Evidence]:
    if not one.nik or not other.nik:
        return
    if one.nik == other.nik:
        yield _weighed(Clue.NIK_SAME)
    elif not is_one_slip(one.nik, other.nik):
        yield _weighed(Clue.NIK_OTHER)
    elif not (_fits(one) and _fits(other)):
        yield _weighed(Clue.NIK_SLIP)
    else:
        yield _weighed(Clue.NIK_CLOSE if one.born == other.born else Clue.NIK_OTHER)


def _fits(trace: Trace) -> bool:
    """Whether the number says the birth date and sex of its record; also where no date is known."""
    if trace.born is None:
        return True
    day = trace.born.day + _WOMAN * (trace.sex is Sex.FEMALE)
    return trace.nik[_DAY_MONTH_YEAR] == f"{day:02}{trace.born.month:02}{trace.born.year % 100:02}"


def _sex(one: Trace, other: Trace) -> Evidence:
    return _weighed(Clue.SEX_SAME if one.sex is other.sex else Clue.SEX_OTHER)


def _name(likeness: NameLikeness, weights: WordWeights) -> Evidence:
    clue = _NAMES[likeness.kind]
    return Evidence(clue, WEIGHTS[clue] + weights.bits(likeness.shared))


def _born(one: Trace, other: Trace) -> Iterator[Evidence]:
    if one.born is not None and other.born is not None:
        yield _weighed(_days(one.born, other.born))
    elif one.year is not None and other.year is not None:
        near = abs(one.year - other.year) <= 1
        if near or abs(one.year - other.year) > _PARTS_OF_A_DAY:
            yield _weighed(Clue.BORN_YEAR if near else Clue.BORN_OTHER)


def _days(one: date, other: date) -> Clue:
    if one == other:
        return Clue.BORN_COMMON if (one.day, one.month) in _COMMON_DAYS else Clue.BORN_SAME
    if (one.year, one.day, one.month) == (other.year, other.month, other.day):
        return Clue.BORN_SWAPPED
    parts = (one.day == other.day) + (one.month == other.month) + (one.year == other.year)
    return Clue.BORN_NEAR if parts >= _PARTS_OF_A_DAY else Clue.BORN_OTHER


def _home(one: Trace, other: Trace) -> Iterator[Evidence]:
    if not one.kelurahan or not other.kelurahan:
        return
    if one.kelurahan != other.kelurahan:
        yield _weighed(Clue.AREA_OTHER)
    elif one.rw != other.rw:
        yield _weighed(Clue.AREA_SAME)
    elif one.rt != other.rt:
        yield _weighed(Clue.RW_SAME)
    else:
        same = bool(one.address) and one.address == other.address
        yield _weighed(Clue.HOME_SAME if same else Clue.RT_SAME)


def _household(one: Sequence[Trace], other: Sequence[Trace]) -> Iterator[Evidence]:
    """Housemates who are the same in name, sex and age on both sides."""
    if not one or not other:
        return
    agreeing = sum(any(_may_be_one(a, b) for b in other) for a in one)
    if agreeing:
        bits = WEIGHTS[Clue.HOUSEHOLD] * min(agreeing, _MOST_HOUSEMATES)
        yield Evidence(Clue.HOUSEHOLD, bits, agreeing)
    else:
        yield _weighed(Clue.HOUSEHOLD_OTHER)


def _may_be_one(one: Trace, other: Trace) -> bool:
    if one.sex is not other.sex:
        return False
    years = one.year is None or other.year is None or abs(one.year - other.year) <= 1
    return years and compare_names(one.words, other.words).kind >= NameKind.SHORTENED
