"""Schooling, education, work and health of an invented person, by age, sex and how poor the family is.

`need` is 0 (well off) to 1 (poorest).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kemiskinan_desktop.domain.family import HealthCover
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.services.training.chance import Chance

IN_SCHOOL = frozenset({"2", "4", "6", "7", "11"})
_NOT_YET, _KINDERGARTEN, _NEVER, _PRIMARY, _LEFT_PRIMARY = "1", "2", "3", "4", "5"
_JUNIOR, _SENIOR, _UNIVERSITY, _NOT_NOW = "6", "7", "11", "18"
_HOUSEWIFE, _NO_WORK, _PUPIL = "2", "1", "3"
_WORKS_FROM, _SCHOOL_ENDS, _RETIRED, _YOUNG = 16, 19, 68, 30


@dataclass(frozen=True, slots=True)
class _Stage:
    """An age of schooling."""

    below: int
    """Full years at which it ends."""
    usual: str
    otherwise: str
    out: float = 0
    """Probability of `otherwise` where need is 0."""
    out_in_need: float = 0
    """How much it rises to where need is 1."""


_STAGES = (
    _Stage(4, _NOT_YET, _NOT_YET),
    _Stage(7, _KINDERGARTEN, _NOT_YET, 0.25, 0.4),
    _Stage(13, _PRIMARY, _LEFT_PRIMARY, 0, 0.01),
    _Stage(16, _JUNIOR, _NOT_NOW, 0, 0.1),
    _Stage(_SCHOOL_ENDS, _SENIOR, _NOT_NOW, 0, 0.5),
    _Stage(24, _UNIVERSITY, _NOT_NOW, 0.75, 0.25),
    _Stage(_RETIRED, _NOT_NOW, _NOT_NOW),
    _Stage(200, _NOT_NOW, _NEVER, 0, 0.3),
)
_MEN: Mapping[str, tuple[float, float]] = {
    "19": (1, 9), "26": (1, 3), "20": (0.3, 2.5), "81": (2, 1.5), "84": (2, 2), "15": (7, 1.5),
    "88": (3, 1.5), "9": (1, 1.5), "14": (1.5, 1), "35": (1, 0.5), "12": (2, 0.7), "5": (0.5, 0),
    "1": (0.4, 1.6), "28": (0.1, 0.4),
}  # fmt: skip
"""Occupation → weight where need is 0 and where it is 1."""
_WOMEN: Mapping[str, tuple[float, float]] = {
    "2": (6, 6), "84": (2, 2.5), "19": (0.5, 3), "23": (0.5, 3), "15": (4, 1), "30": (1, 1), "88": (2, 1),
    "12": (2, 0.8), "46": (0.5, 0.7), "20": (0.1, 1), "65": (0.4, 0),
}  # fmt: skip
_HEAD_OF_FAMILY_WOMEN = {code: weights for code, weights in _WOMEN.items() if code != _HOUSEWIFE} | {
    "2": (1.0, 1.5),
    "1": (0.3, 1.2),
}


def schooling(chance: Chance, age: int, need: float) -> str:
    """Schooling now, a code of ``sekolah``."""
    stage = next(stage for stage in _STAGES if age < stage.below)
    return stage.otherwise if chance.happens(stage.out + stage.out_in_need * need) else stage.usual


def education(chance: Chance, age: int, now: str, need: float) -> str:
    """Education finished, a code of ``pendidikan`` that agrees with the schooling `now`."""
    finished = {_NOT_YET: "1", _KINDERGARTEN: "1", _NEVER: "1", _PRIMARY: "2", _LEFT_PRIMARY: "2"}
    finished |= {_JUNIOR: "3", _SENIOR: "4", _UNIVERSITY: "5"}
    if now in finished:
        return finished[now]
    if age < _SCHOOL_ENDS:
        return "3" if age < _WORKS_FROM else chance.weighted({"3": need, "4": 1})
    return chance.weighted(_adult_education(age, need))


def _adult_education(age: int, need: float) -> dict[str, float]:
    old = min(max((age - 25) / 45, 0), 1)
    return {
        "1": 0.3 * old * need,
        "2": 0.1 + 0.8 * old * need,
        "3": 0.3 + 2 * old + 0.8 * need,
        "4": 0.8 + 0.4 * need,
        "5": 2.6 - 1.2 * old - 1.2 * need,
        "8": 0.25 * (1 - need) ** 2,
    }


def occupation(chance: Chance, age: int, sex: Sex, now: str, need: float, *, head: bool) -> str:
    """Occupation, a code of ``pekerjaan``."""
    if now in IN_SCHOOL - {"2"}:
        return _PUPIL
    if age < _WORKS_FROM:
        return _NO_WORK
    if age > _RETIRED and chance.happens(0.7):
        return _HOUSEWIFE if sex is Sex.FEMALE and not head else _NO_WORK
    weights = _MEN if sex is Sex.MALE else _HEAD_OF_FAMILY_WOMEN if head else _WOMEN
    return chance.weighted({code: (1 - need) * low + need * high for code, (low, high) in weights.items()})


def disability(chance: Chance, age: int) -> str:
    """A code of ``disabilitas``."""
    if not chance.happens(0.012 + (0.04 if age > _RETIRED else 0)):
        return "7"
    return chance.weighted({"1": 4, "2": 2, "3": 2, "4": 1.5, "5": 0.5, "6": 0.5})


def chronic_illness(chance: Chance, age: int) -> str:
    """A code of ``penyakit_kronis``; ``0`` is none."""
    if not chance.happens(0.006 + max(age - 35, 0) * 0.004):
        return "0"
    if age < _YOUNG:
        return chance.weighted({"4": 5, "7": 1, "18": 1})
    return chance.weighted(
        {"2": 6, "3": 3, "6": 3, "4": 1.5, "5": 1.5, "8": 1, "7": 0.7, "13": 1.5, "10": 0.3}
    )


def family_cover(chance: Chance, need: float) -> HealthCover:
    """The health cover most of a family has."""
    return chance.weighted(
        {
            HealthCover.PBI: 0.55 + 0.4 * need,
            HealthCover.SELF: 0.16 * (1 - need),
            HealthCover.WORKER: 0.22 * (1 - need),
            HealthCover.NONE: 0.05,
        }
    )


def own_cover(chance: Chance, usual: HealthCover) -> HealthCover:
    """A member's own cover: the family's, with few exceptions."""
    return HealthCover.NONE if chance.happens(0.03) else usual
