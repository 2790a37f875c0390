"""A family with its survey as facts in the words of the form: label, value, and whose it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.field_labels import label_of, readable
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.privacy import Secret
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values
from kemiskinan_desktop.domain.veiling import WITHHELD, Secrets, veiled

FactKey = tuple[str, str]
"""Whose and what: a member's key and a field, or the place in the record and a field."""
FAMILY, SURVEY, ANSWERS = "keluarga", "pendataan", "jawaban"
"""Places of the record that are no member."""
_NOT_SHOWN = frozenset({"id"})
_OF_FAMILY = frozenset({"kk_number"})
"""Fields of a member's row in a workbook that belong to its family."""
_INTERVIEW = ("interviewed_on", "surveyor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One filled field."""

    label: str
    of: str
    """The name of the member; empty for the family and its survey."""
    raw: str = field(repr=False)
    """What is compared."""
    shown: str = field(repr=False)
    """What a person reads."""
    hidden: bool = False
    """Whether the value is left out for this person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one questionnaire, for one person."""

    reference: Reference
    instrument: Instrument | None
    today: date
    kinds: frozenset[Secret] = frozenset()
    """Kinds of facts that this person is not shown."""
    secrets: Secrets = field(default_factory=dict[str, Secret])
    """Question code → its kind."""


def facts(record: FamilyRecord, words: Words) -> dict[FactKey, Fact]:
    """Everything that is filled in, in the order of the form; what is not shown says so."""
    whole = _facts(record, words)
    shown = _facts(veiled(record, words.kinds - {Secret.NIK}, words.secrets, words.today), words)
    return {key: _seen(fact, shown.get(key)) for key, fact in whole.items()}


def member_line(member: Member, words: Words) -> str:
    """A member in one line: NIK masked, sex, birth, relation."""
    values = member_values(member, "")
    order = ("nik", "sex", "birth_date", "birth_year", "relation")
    shown = (_readable(name, values[name], words) for name in order if values[name])
    return ", ".join(text for text in shown if text)


def _seen(fact: Fact, shown: Fact | None) -> Fact:
    if shown is not None and shown.raw == fact.raw:
        return fact
    return Fact(label=fact.label, of=fact.of, raw=fact.raw, shown=WITHHELD, hidden=True)


def _facts(record: FamilyRecord, words: Words) -> dict[FactKey, Fact]:
    found = dict(_of_family(record, words))
    for member in record.family.members:
        values = member_values(member, "")
        found |= _made(member.id, member.name, values, words, _NOT_SHOWN | _OF_FAMILY)
    return found | dict(_of_survey(record, words))


def _of_family(record: FamilyRecord, words: Words) -> Iterator[tuple[FactKey, Fact]]:
    family = record.family
    yield from _made(FAMILY, "", family_values(family), words, _NOT_SHOWN).items()
    state = {
        "Status keluarga": str(family.status).replace("_", " "),
        "Tanggal status": "" if family.status_date is None else format_date(family.status_date),
        "Alasan status": family.status_reason,
    }
    yield from _plain(FAMILY, state)


def _of_survey(record: FamilyRecord, words: Words) -> Iterator[tuple[FactKey, Fact]]:
    survey = record.survey
    if survey is None:
        return
    values = survey_values(survey)
    interview = {name: values.pop(name) for name in _INTERVIEW}
    yield from _made(SURVEY, "", interview, words, frozenset()).items()
    state = {
        "Keadaan pendataan": str(survey.state),
        "Kelas": "" if survey.poverty_class is None else survey.poverty_class.label,
        "Alasan pengembalian": survey.return_reason,
    }
    yield from _plain(SURVEY, state)
    yield from _made(ANSWERS, "", _in_order(values, words.instrument), words, frozenset()).items()


def _made(
    place: str, of: str, values: Mapping[str, str], words: Words, without: frozenset[str]
) -> dict[FactKey, Fact]:
    return {
        (place, name): Fact(
            label=label_of(name, words.instrument), of=of, raw=value, shown=_readable(name, value, words)
        )
        for name, value in values.items()
        if value and name not in without
    }


def _plain(place: str, values: Mapping[str, str]) -> Iterator[tuple[FactKey, Fact]]:
    for label, value in values.items():
        if value:
            yield (place, label), Fact(label=label, of="", raw=value, shown=value)


def _readable(name: str, value: str, words: Words) -> str:
    if name == "nik":
        return Nik(value).masked
    if name == "kk_number":
        return KkNumber(value).grouped
    return readable(name, value, words.reference, words.instrument)


def _in_order(answers: Mapping[str, str], instrument: Instrument | None) -> dict[str, str]:
    """The answers as the questionnaire asks them; those it does not know come last."""
    if instrument is None:
        return dict(answers)
    codes = [question.code for indicator in instrument.indicators for question in indicator.questions]
    return {code: answers[code] for code in (*codes, *answers) if code in answers}
