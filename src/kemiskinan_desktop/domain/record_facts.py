"""A family with its survey as facts in the words of the form: label, value, and whose it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.field_labels import label_of, readable
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Survey
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
    raw, hidden, names = raw_facts(record, words), hidden_facts(record, words), names_in(record)
    return {key: fact(key, value, names, words, hidden=key in hidden) for key, value in raw.items()}


def raw_facts(record: FamilyRecord, words: Words) -> dict[FactKey, str]:
    """What is compared: the canonical text of every filled field, in the order of the form."""
    found = dict(_named(FAMILY, family_values(record.family), _NOT_SHOWN))
    found |= _named(FAMILY, _status(record.family), frozenset())
    for member in record.family.members:
        found |= _named(member.id, member_values(member, ""), _NOT_SHOWN)
    return found | _of_survey(record.survey, words.instrument)


def hidden_facts(record: FamilyRecord, words: Words) -> frozenset[FactKey]:
    """The fields whose values this person is not shown; a NIK is masked wherever it is read."""
    kinds = words.kinds - {Secret.NIK}
    if not kinds:
        return frozenset()
    shown = raw_facts(veiled(record, kinds, words.secrets, words.today), words)
    return frozenset(key for key, value in raw_facts(record, words).items() if shown.get(key) != value)


def names_in(record: FamilyRecord) -> dict[str, str]:
    """Key → name of every member."""
    return {member.id: member.name for member in record.family.members}


def fact(key: FactKey, raw: str, names: Mapping[str, str], words: Words, *, hidden: bool = False) -> Fact:
    """One field in words."""
    place, name = key
    return Fact(
        label=label_of(name, words.instrument), of=names.get(place, ""), raw=raw,
        shown=WITHHELD if hidden else _readable(name, raw, words), hidden=hidden,
    )  # fmt: skip


def member_line(member: Member, words: Words) -> str:
    """A member in one line: NIK masked, sex, birth, relation."""
    values = member_values(member, "")
    order = ("nik", "sex", "birth_date", "birth_year", "relation")
    shown = (_readable(name, values[name], words) for name in order if values[name])
    return ", ".join(text for text in shown if text)


def _named(place: str, values: Mapping[str, str], without: frozenset[str]) -> Iterator[tuple[FactKey, str]]:
    return (((place, name), value) for name, value in values.items() if value and name not in without)


def _status(family: Family) -> dict[str, str]:
    return {
        "Status keluarga": str(family.status).replace("_", " "),
        "Tanggal status": "" if family.status_date is None else format_date(family.status_date),
        "Alasan status": family.status_reason,
    }


def _of_survey(survey: Survey | None, instrument: Instrument | None) -> dict[FactKey, str]:
    if survey is None:
        return {}
    values = survey_values(survey)
    interview = {name: values.pop(name) for name in _INTERVIEW}
    state = {
        "Keadaan pendataan": str(survey.state),
        "Kelas": "" if survey.poverty_class is None else survey.poverty_class.label,
        "Alasan pengembalian": survey.return_reason,
    }
    found = dict(_named(SURVEY, interview | state, frozenset()))
    return found | dict(_named(ANSWERS, _in_order(values, instrument), frozenset()))


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
