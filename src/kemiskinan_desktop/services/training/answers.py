"""Answers of an invented interview, drawn around one hidden measure of need so that they agree."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from kemiskinan_desktop.domain.answering import skip_of
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.instrument import Answer, Instrument, Question, QuestionKind
from kemiskinan_desktop.services.training.chance import Chance

DWELLING, FLOOR, INCOME, HEAD_WORK, HEAD_EDUCATION = "T1", "LUAS", "PENDAPATAN", "H2", "D1"
POVERTY_LINE = "garis_kemiskinan_kota_rp"
_NO_DWELLING = "6"
_SPREAD = 0.22
_RUPIAH_STEP = 50_000

_LEAN: Mapping[str, float] = {
    "P1": -0.1, "P3": -0.05, "T1": -0.12, "T3": -0.1, "T4": -0.12, "T5": -0.15, "T6": -0.42, "T7": -0.15,
    "S1": 0.05, "K1": 0.1, "H3": 0.3, "A1": 0.3, "A2": 0.12, "A3": 0.08,
}  # fmt: skip
"""How far the answers to a question stand from a family's need: clean water is common, savings are rare."""
_RARE: Mapping[tuple[str, str], float] = {
    (DWELLING, "2"): 0.03, (DWELLING, "5"): 0.03, (DWELLING, _NO_DWELLING): 0.002, ("T3", "3"): 0.06,
    ("T4", "3"): 0.3,
}  # fmt: skip
"""Answers that are less likely than another one of the same points."""
_WORK: Mapping[str, str] = {
    **dict.fromkeys(("4", "5", "6", "7", "16", "17"), "1"),
    **dict.fromkeys(("9", "10", "12", "15", "18", "30", "35", "46", "65", "84", "88"), "2"),
    **dict.fromkeys(("14", "19", "20", "21", "22", "23", "26", "27", "28", "81"), "3"),
    **dict.fromkeys(("1", "2", "3"), "4"),
}
"""Occupation of the head → answer of H2."""
_SCHOOL_POINTS = {"1": "4", "2": "4", "3": "3", "4": "2"}
"""Education of the head → answer of D1; SLTA and above is 1."""


def invented_answers(
    chance: Chance, instrument: Instrument, need: float, head: Member, floor_area: Decimal
) -> dict[str, str]:
    """Answers to every question that is asked; `need` is about the share of points they will give."""
    answers: dict[str, str] = {}
    for question in instrument.asked:
        if skip_of(question, answers) is not None:
            continue
        if question.kind is QuestionKind.CHOICE:
            answers[question.code] = _chosen(chance, question, need)
    answers[HEAD_WORK] = _WORK.get(head.occupation or "1", "2")
    answers[HEAD_EDUCATION] = _SCHOOL_POINTS.get(head.education or "1", "1")
    if answers[DWELLING] != _NO_DWELLING:
        answers[FLOOR] = format(floor_area, "f")
    return answers


def invented_income(chance: Chance, need: float, persons: int, poverty_line: Decimal) -> str:
    """Monthly income of the family in rupiah as plain text, rounded to Rp50,000."""
    share = max(chance.bell(2.05 - 1.95 * need, 0.22), 0.2)
    amount = share * float(poverty_line) * persons
    return str(max(round(amount / _RUPIAH_STEP), 1) * _RUPIAH_STEP)


def floor_area(chance: Chance, need: float, persons: int) -> Decimal:
    """Floor area of the house, m²."""
    each = max(chance.bell(17 - 13 * need, 3.5), 3)
    return Decimal(max(round(each * max(persons, 2)), 9))


def _chosen(chance: Chance, question: Question, need: float) -> str:
    """The answer whose share of the most points is nearest to the need, with some luck in it."""
    wanted = need + _LEAN.get(question.code, 0) + chance.bell(0, _SPREAD)
    nearest = min(
        question.answers, key=lambda answer: abs(float(answer.points / question.max_points) - wanted)
    )
    return _one_of(chance, question.code, _alike(question.answers, nearest.points))


def _alike(answers: Sequence[Answer], points: Decimal) -> list[str]:
    return [answer.code for answer in answers if answer.points == points]


def _one_of(chance: Chance, code: str, answers: Sequence[str]) -> str:
    if len(answers) == 1:
        return answers[0]
    return chance.weighted({answer: _RARE.get((code, answer), 1.0) for answer in answers})
