"""Invented answers: a complete SMG7 survey, best or poorest, and members about whom everything is known."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from tests.support.people import TODAY, household

from kemiskinan_desktop.domain.classification import Classification, classify
from kemiskinan_desktop.domain.family import HealthCover, Member
from kemiskinan_desktop.domain.instrument import Indicator, Instrument, Question, QuestionKind
from kemiskinan_desktop.services.instruments import load_instruments

PARAMETERS: Mapping[str, Decimal] = {
    "garis_kemiskinan_kota_rp": Decimal(600_000),
    "garis_kemiskinan_ekstrem_rp": Decimal(350_000),
}


def smg7() -> Instrument:
    """The main instrument."""
    return load_instruments()[0]


def bps14() -> Instrument:
    """The 14 criteria of BPS."""
    return load_instruments()[1]


def km262() -> Instrument:
    """The criteria of the ministerial decree."""
    return load_instruments()[2]


def best_answers(**over: str) -> dict[str, str]:
    """Answers that give 0 points for a family of four; an answer of ``""`` is left out."""
    answers = {q.code: q.answers[0].code for q in smg7().asked if q.kind is QuestionKind.CHOICE}
    answers |= {"LUAS": "80", "PENDAPATAN": "8000000", **over}
    return {code: text for code, text in answers.items() if text}


def settled_members(**over: object) -> tuple[Member, ...]:
    """Head, wife and two children in school, all with health cover; `over` is applied to the head."""
    known = [
        replace(m, health_cover=HealthCover.PBI, schooling="6" if m.relation == "4" else "18", education="5")
        for m in household()
    ]
    known[2:] = [replace(child, education="3") for child in known[2:]]
    return (replace(known[0], **over), *known[1:])


def smg7_class(
    answers: Mapping[str, str],
    members: tuple[Member, ...] | None = None,
    parameters: Mapping[str, Decimal] = PARAMETERS,
) -> Classification:
    """The class of a family of four under SMG7 on the tests' day."""
    return classify(smg7(), answers, settled_members() if members is None else members, parameters, TODAY)


def chosen_only(instrument: Instrument) -> Instrument:
    """The same instrument with every computed question asked outright, for any sum of points."""
    return replace(
        instrument,
        indicators=tuple(
            Indicator(
                code=indicator.code,
                name=indicator.name,
                weight=indicator.weight,
                questions=tuple(_asked(q) for q in indicator.questions if q.answers),
            )
            for indicator in instrument.indicators
        ),
    )


def _asked(question: Question) -> Question:
    return replace(question, kind=QuestionKind.CHOICE, rule="", inputs=(), derivations=())
