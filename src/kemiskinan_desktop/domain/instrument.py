"""An instrument: the questionnaire with weights and bands, as data (domain rules §3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kemiskinan_desktop.domain.poverty import PovertyClass


class QuestionKind(StrEnum):
    """How a question gets its answer."""

    CHOICE = "pilihan"
    """A person chooses one of the answers."""
    NUMBER = "angka"
    """A person types a number; it carries no points itself and feeds computed questions."""
    COMPUTED = "hitung"
    """The answer follows from numbers, members and parameters by the rule named in `rule`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One possible answer."""

    code: str
    label: str
    points: Decimal
    regsosek: str = ""
    not_applicable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of an indicator."""

    code: str
    text: str
    kind: QuestionKind
    answers: tuple[Answer, ...] = ()
    max_points: Decimal = Decimal(0)
    rule: str = ""
    """Computed: name of the rule. Choice: name of the rule that proposes an answer from the members."""
    unit: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    sources: tuple[str, ...] = ()
    help: str = ""

    def answer(self, code: str) -> Answer | None:
        """The answer with a code."""
        return next((answer for answer in self.answers if answer.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A group of questions with the most points it can give."""

    code: str
    name: str
    weight: Decimal
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A half-open range of points: minimum ≤ points < upper; `upper` None has no end."""

    poverty_class: PovertyClass
    minimum: Decimal
    upper: Decimal | None


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
    checksum: str = ""
    """SHA-256 (hex) of the canonical JSON of the file."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in reading order."""
        return tuple(question for indicator in self.indicators for question in indicator.questions)

    def question(self, code: str) -> Question:
        """The question with a code; raises KeyError."""
        for question in self.questions:
            if question.code == code:
                return question
        raise KeyError(code)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions a person answers: choices and numbers."""
        return tuple(q for q in self.questions if q.kind is not QuestionKind.COMPUTED)


Answers = Mapping[str, str]
"""Question code → answer code of a choice, or plain decimal text of a number."""
