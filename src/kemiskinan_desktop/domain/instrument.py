"""An instrument: the questionnaire with weights and bands, as data (domain rules §3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from kemiskinan_desktop.domain.poverty import PovertyClass

NOT_APPLICABLE = "TB"
"""Answer code in the result of a skipped question (*tidak berlaku*); no instrument may use it for its own."""


class QuestionKind(StrEnum):
    """How a question gets its answer."""

    CHOICE = "pilihan"
    """A person chooses one of the answers."""
    NUMBER = "angka"
    """A person types a number; it carries no points itself and feeds computed questions."""
    COMPUTED = "hitung"
    """The answer follows from numbers, members and parameters by `rule`, or from `derivations`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One possible answer."""

    code: str
    label: str
    points: Decimal
    regsosek: str = ""
    not_applicable: bool = False
    minimum: Decimal | None = None
    """Where a rule measures: the answer begins at this amount; None begins below every other."""
    minimum_parameter: str = ""
    """When set, `minimum` counts in this parameter: 1.5 × the poverty line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """With one of these answers to an earlier choice, this question is *tidak berlaku* with fixed points."""

    question: str
    answers: tuple[str, ...]
    points: Decimal
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """A yes or no read from a question of another instrument; `rule` answers when that is blank or not named.

    A derived question has two answers, yes first. One yes of its derivations is enough; no needs all of them.
    """

    question: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of an indicator."""

    code: str
    text: str
    kind: QuestionKind
    answers: tuple[Answer, ...] = ()
    max_points: Decimal = Decimal(0)
    rule: str = ""
    """Computed: name of the rule. Choice and number: name of the rule that proposes a blank answer."""
    inputs: tuple[str, ...] = ()
    """Number questions that the rule reads."""
    unit: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    sources: tuple[str, ...] = ()
    help: str = ""
    skips: tuple[Skip, ...] = ()
    derivations: tuple[Derivation, ...] = ()

    def answer(self, code: str) -> Answer | None:
        """The answer with a code."""
        for answer in self.answers:
            if answer.code == code:
                return answer
        return None

    def admits(self, number: Decimal) -> bool:
        """Whether a number lies in the range of a number question."""
        return (self.minimum is None or number >= self.minimum) and (
            self.maximum is None or number <= self.maximum
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A group of questions with the most points it can give."""

    code: str
    name: str
    weight: Decimal
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A half-open range of points: minimum ≤ points < upper; `upper` None has no end.

    An edge with a parameter is only known with the period's parameters: see `banding.bands_in_force`.
    """

    poverty_class: PovertyClass
    minimum: Decimal
    upper: Decimal | None
    minimum_parameter: str = ""
    upper_parameter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRule:
    """When a question has one of the answers, the class is at least `at_least`."""

    code: str
    question: str
    answers: tuple[str, ...]
    at_least: PovertyClass
    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A dated figure that the computed questions need."""

    code: str
    label: str
    unit: str
    default: Decimal | None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One version of a questionnaire. An instrument in use is immutable."""

    code: str
    version: int
    name: str
    status: str
    """*belum disahkan* or *disahkan oleh … tanggal … dasar …*."""
    legal_basis: str
    indicators: tuple[Indicator, ...]
    bands: tuple[Band, ...]
    overrides: tuple[OverrideRule, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    complete_required: bool = True
    """False: a class that is certain whatever the missing answers are may be given (second opinions)."""
    checksum: str = ""
    """SHA-256 (hex) of the canonical JSON of the file."""
    questions: tuple[Question, ...] = field(init=False, repr=False, compare=False)
    """All questions in reading order."""
    point_step: Decimal = field(init=False, repr=False, compare=False)
    """The smallest difference that two sums of points, or a sum and the edge of a band, can have."""
    plain_points: Mapping[str, tuple[Decimal, Decimal]] = field(init=False, repr=False, compare=False)
    """Per question the least and the most points of the answers that bring no override and no skip."""
    _by_code: Mapping[str, Question] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        questions = tuple(question for indicator in self.indicators for question in indicator.questions)
        object.__setattr__(self, "questions", questions)
        object.__setattr__(self, "_by_code", {question.code: question for question in questions})
        object.__setattr__(self, "point_step", _point_step(questions, self.bands))
        object.__setattr__(self, "plain_points", dict(_plain_points(questions, self.overrides)))

    def question(self, code: str) -> Question:
        """The question with a code; raises KeyError."""
        return self._by_code[code]

    def find(self, code: str) -> Question | None:
        """The question with a code, or None."""
        return self._by_code.get(code)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions a person answers: choices and numbers."""
        return tuple(q for q in self.questions if q.kind is not QuestionKind.COMPUTED)

    def parameter(self, code: str, values: Mapping[str, Decimal]) -> Decimal | None:
        """The figure in force: that of the period, else the instrument's own; None when neither has one."""
        if code in values:
            return values[code]
        return next((parameter.default for parameter in self.parameters if parameter.code == code), None)


def _point_step(questions: tuple[Question, ...], bands: tuple[Band, ...]) -> Decimal:
    amounts = [answer.points for question in questions for answer in question.answers]
    amounts += [skip.points for question in questions for skip in question.skips]
    amounts += [band.minimum for band in bands]
    exponents = (amount.normalize().as_tuple().exponent for amount in amounts)
    return Decimal(1).scaleb(min((e for e in exponents if isinstance(e, int) and e < 0), default=0))


def _plain_points(
    questions: tuple[Question, ...], overrides: tuple[OverrideRule, ...]
) -> Iterator[tuple[str, tuple[Decimal, Decimal]]]:
    rules = (*overrides, *(skip for question in questions for skip in question.skips))
    special = {(rule.question, code) for rule in rules for code in rule.answers}
    for question in questions:
        points = [a.points for a in question.answers if (question.code, a.code) not in special]
        if points:
            yield question.code, (min(points), max(points))


Answers = Mapping[str, str]
"""Question code → answer code of a choice, or plain decimal text of a number."""
