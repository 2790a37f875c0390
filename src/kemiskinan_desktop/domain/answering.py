"""From what was typed to the answer of every question: chosen, proposed, computed, skipped or missing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.computed_answers import RULES, Facts, Measure
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.figures import amount
from kemiskinan_desktop.domain.instrument import (
    NOT_APPLICABLE,
    Answer,
    Answers,
    Derivation,
    Instrument,
    Question,
    QuestionKind,
    Skip,
)

PARAMETER_PREFIX = "parameter."
"""Begins the missing code of a parameter: ``parameter.garis_kemiskinan_kota_rp``."""
_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer of one question. While `answer`, `number` and `skip` are all None something is missing."""

    question: Question
    answer: Answer | None = None
    number: Decimal | None = None
    skip: Skip | None = None
    why: str = ""
    missing: tuple[str, ...] = ()
    """Codes of what has to be filled first; the question's own code when it is itself blank."""

    @property
    def known(self) -> bool:
        """Whether the question is settled."""
        return self.answer is not None or self.number is not None or self.skip is not None

    @property
    def code(self) -> str | None:
        """Answer code, plain decimal text, or NOT_APPLICABLE; None while missing."""
        if self.answer is not None:
            return self.answer.code
        if self.number is not None:
            return format(self.number, "f")
        return NOT_APPLICABLE if self.skip is not None else None

    @property
    def label(self) -> str:
        """What a person reads; empty while missing."""
        if self.answer is not None:
            return self.answer.label
        if self.number is not None:
            return amount(self.number, self.question.unit)
        return "Tidak berlaku" if self.skip is not None else ""

    @property
    def points(self) -> Decimal:
        """Points given; 0 for a number, and 0 stands here while missing (then no class is given from it)."""
        if self.answer is not None:
            return self.answer.points
        return self.skip.points if self.skip is not None else _ZERO


def parse_number(text: str) -> Decimal | None:
    """Plain decimal text, ``36`` or ``36.5``, as a number; None when it is not one."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def reply_all(
    instrument: Instrument,
    answers: Answers,
    members: Sequence[Member],
    parameters: Mapping[str, Decimal],
    today: date,
    floor_area: Decimal | None = None,
) -> tuple[Reply, ...]:
    """One reply per question in reading order; never raises on odd answers, they count as missing."""
    living = tuple((place, member) for place, member in enumerate(members) if member.is_living)
    area = floor_area if floor_area is not None and floor_area.is_finite() and floor_area > 0 else None
    facts = Facts(members=living, numbers=_numbers(instrument, answers, area), floor_area=area, today=today)
    desk = _Desk(instrument=instrument, answers=answers, facts=facts, parameters=parameters)
    return tuple(desk.reply(question) for question in instrument.questions)


def skip_of(question: Question, answers: Answers) -> Skip | None:
    """The rule that makes a question *tidak berlaku* under these answers."""
    for skip in question.skips:
        if answers.get(skip.question) in skip.answers:
            return skip
    return None


def skipped_questions(instrument: Instrument, answers: Answers) -> Mapping[str, str]:
    """Questions that a form leaves out under these answers: code → why, as a sentence."""
    found = ((question.code, skip_of(question, answers)) for question in instrument.questions)
    return {code: skip.why for code, skip in found if skip is not None}


def _numbers(instrument: Instrument, answers: Answers, area: Decimal | None) -> dict[str, Decimal | None]:
    numbers = {code: parse_number(text) for code, text in answers.items() if text}
    for question in instrument.questions:
        if question.kind is not QuestionKind.NUMBER:
            continue
        number = numbers.get(question.code)
        if question.code not in numbers and question.rule:
            facts = Facts(members=(), numbers={}, floor_area=area, today=date.min)
            number = RULES[question.rule](question.inputs, facts).amount
        if number is not None and not question.admits(number):
            number = None
        if number is not None or question.code in numbers:
            numbers[question.code] = number
    return numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """Everything one survey's replies are made from."""

    instrument: Instrument
    answers: Answers
    facts: Facts
    parameters: Mapping[str, Decimal]

    def reply(self, question: Question) -> Reply:
        skip = skip_of(question, self.answers) if question.skips else None
        if skip is not None:
            return Reply(question=question, skip=skip, why=skip.why)
        if question.kind is QuestionKind.NUMBER:
            return self._number(question)
        if question.kind is QuestionKind.CHOICE:
            return self._choice(question)
        return self._derived(question) if question.derivations else self._measured(question)

    def _number(self, question: Question) -> Reply:
        number = self.facts.numbers.get(question.code)
        if number is None:
            return Reply(question=question, missing=(question.code,))
        proposed = question.rule and not self.answers.get(question.code)
        return Reply(question=question, number=number, why="dari data keluarga" if proposed else "")

    def _choice(self, question: Question) -> Reply:
        code = self.answers.get(question.code, "")
        if code or not question.rule:
            answer = question.answer(code)
            return Reply(question=question, answer=answer, missing=() if answer else (question.code,))
        reply = self._measured(question)
        return reply if reply.known else Reply(question=question, missing=(question.code,))

    def _measured(self, question: Question) -> Reply:
        measure = RULES[question.rule](question.inputs, self.facts)
        return self._fall(question, measure)

    def _fall(self, question: Question, measure: Measure) -> Reply:
        """The answer among whose edges a measure falls: the one that begins highest, but not above it."""
        if measure.amount is None:
            return Reply(question=question, missing=measure.missing)
        chosen: Answer | None = None
        highest: Decimal | None = None
        missing: list[str] = []
        for answer in question.answers:
            edge = self._edge(answer)
            if isinstance(edge, str):
                missing.append(edge)
            elif edge is None:
                chosen = chosen or answer
            elif measure.amount >= edge * measure.per and (highest is None or edge > highest):
                chosen, highest = answer, edge
        if missing:
            return Reply(question=question, why=measure.why, missing=tuple(dict.fromkeys(missing)))
        return Reply(question=question, answer=chosen, why=measure.why)

    def _edge(self, answer: Answer) -> Decimal | str | None:
        """Where an answer begins; the missing code when its parameter has no figure."""
        if answer.minimum is None or not answer.minimum_parameter:
            return answer.minimum
        unit = self.instrument.parameter(answer.minimum_parameter, self.parameters)
        return PARAMETER_PREFIX + answer.minimum_parameter if unit is None else answer.minimum * unit

    def _derived(self, question: Question) -> Reply:
        yes, no = question.answers[0], question.answers[1]
        replies = [self._derive(question, derivation) for derivation in question.derivations]
        for reply in replies:
            if reply.answer is yes:
                return reply
        if all(reply.answer is no for reply in replies):
            return Reply(question=question, answer=no, why=replies[0].why)
        return Reply(question=question, missing=unique(code for reply in replies for code in reply.missing))

    def _derive(self, question: Question, derivation: Derivation) -> Reply:
        given = self.answers.get(derivation.question, "") if derivation.question else ""
        if not given and derivation.rule:
            measure = RULES[derivation.rule](question.inputs, self.facts)
            reply = self._fall(question, measure)
            if reply.known or not derivation.question:
                return reply
        why = f"dari jawaban {derivation.question}"
        if given in derivation.yes:
            return Reply(question=question, answer=question.answers[0], why=why)
        if given in derivation.no:
            return Reply(question=question, answer=question.answers[1], why=why)
        return Reply(question=question, missing=(derivation.question,))


def unique(codes: Iterable[str]) -> tuple[str, ...]:
    """Each code once, in the order of its first appearance."""
    return tuple(dict.fromkeys(codes))


def missing_codes(replies: Iterable[Reply]) -> tuple[str, ...]:
    """What must be filled before every question is settled, in reading order."""
    return unique(_codes(replies))


def _codes(replies: Iterable[Reply]) -> Iterator[str]:
    for reply in replies:
        if not reply.known:
            yield from reply.missing or (reply.question.code,)
