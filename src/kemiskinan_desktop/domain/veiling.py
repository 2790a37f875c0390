"""Leaving facts out of a record, and putting them back under what a person changed without seeing them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kemiskinan_desktop.domain.classification import Classification, IndicatorResult, QuestionResult
from kemiskinan_desktop.domain.family import Family, FamilyStatus, Member
from kemiskinan_desktop.domain.instrument import Indicator, Instrument, Question
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.privacy import FULL_AGE, WHOLE, Secret, Veil
from kemiskinan_desktop.domain.record import FamilyRecord

WITHHELD = "Disembunyikan"
"""What stands where an answer was left out."""
Secrets = Mapping[str, Secret]
_FIELDS: Mapping[Secret, tuple[tuple[str, ...], ...]] = {
    Secret.NIK: (("nik", "nik_absence"),),
    Secret.HEALTH: (("disability",), ("chronic_illness",), ("pregnant",)),
    Secret.CHILDREN: (("birth_date", "birth_year"), ("birth_place",), ("schooling",)),
}
"""Kind → the groups of fields of a member that are left out and put back together."""
_INDICATORS = {"KESEHATAN": Secret.HEALTH, "PENGHASILAN": Secret.INCOME}
_RULES = {
    "kronis_atau_disabilitas": Secret.HEALTH,
    "anak_tidak_sekolah": Secret.CHILDREN,
    "pendapatan_per_orang": Secret.INCOME,
}
_MONEY = "Rp"


def secret_questions(instrument: Instrument) -> Secrets:
    """Question code → its kind, for the questions whose answers are not shown to everybody.

    The indicators of health and of income, the rules that read such facts, and every amount of money.
    """
    found = {
        question.code: _kind(indicator, question)
        for indicator in instrument.indicators
        for question in indicator.questions
    }
    return {code: kind for code, kind in found.items() if kind is not None}


def is_entering(record: FamilyRecord) -> bool:
    """Whether the family is being entered: active, and its survey not yet handed in."""
    survey = record.survey
    if record.family.status is not FamilyStatus.ACTIVE:
        return False
    return survey is None or survey.state in {SurveyState.DRAFT, SurveyState.RETURNED}


def veiled(record: FamilyRecord, kinds: frozenset[Secret], secrets: Secrets, today: date) -> FamilyRecord:
    """The record without facts of these kinds; it carries the veil that says so."""
    if not kinds:
        return record
    family, survey = record.family, record.survey
    niks = {m.id: m.nik.masked for m in family.members if m.nik is not None and Secret.NIK in kinds}
    hides = _Hides(family, kinds, secrets, today)
    shown = replace(
        family, members=tuple(_veiled_member(m, kinds, today) for m in family.members),
        field_notes={at: note for at, note in family.field_notes.items() if not hides.path(at)},
        kept_reasons={at: why for at, why in family.kept_reasons.items() if not hides.path(at)},
    )  # fmt: skip
    return FamilyRecord(
        family=shown,
        survey=None if survey is None else _without(survey, kinds, secrets),
        veil=Veil(kinds=kinds, niks=niks),
    )


def unveiled(
    record: FamilyRecord, stored: FamilyRecord | None, secrets: Secrets, today: date
) -> FamilyRecord:
    """The record with what its veil left out taken from the stored one; what was typed instead stays."""
    kinds = record.veil.kinds
    if not kinds or stored is None:
        return replace(record, veil=WHOLE)
    known = {member.id: member for member in stored.family.members}
    people = (_unveiled_member(m, known.get(m.id), kinds, today) for m in record.family.members)
    hides = _Hides(stored.family, kinds, secrets, today)
    whole = replace(
        record.family, members=tuple(people),
        field_notes=hides.kept(stored.family.field_notes) | dict(record.family.field_notes),
        kept_reasons=hides.kept(stored.family.kept_reasons) | dict(record.family.kept_reasons),
    )  # fmt: skip
    return FamilyRecord(
        family=whole,
        survey=_with_stored(record.survey, stored.survey, kinds, secrets),
    )


def veiled_class(result: Classification, kinds: frozenset[Secret], secrets: Secrets) -> Classification:
    """The class without the answers of these kinds; points stay in the sum of their indicator."""
    if not kinds:
        return result
    own = tuple(_veiled_indicator(each, kinds, secrets) for each in result.indicators)
    return replace(result, indicators=own)


class _Hides:
    """Which remarks of a family say something of a hidden field."""

    def __init__(self, family: Family, kinds: frozenset[Secret], secrets: Secrets, today: date) -> None:
        self._answers = frozenset(code for code, kind in secrets.items() if kind in kinds)
        self._fields = {member.id: _hidden_fields(member, kinds, today) for member in family.members}

    def path(self, path: str) -> bool:
        """Whether a remark beside ``members.{key}.nik`` or ``answers.P1`` is hidden with its field."""
        whose, _, rest = path.partition(":")[0].partition(".")
        if whose == "answers":
            return rest in self._answers
        key, _, name = rest.partition(".")
        return whose == "members" and name in self._fields.get(key, frozenset())

    def kept(self, remarks: Mapping[str, str]) -> dict[str, str]:
        """The remarks that were not shown."""
        return {path: text for path, text in remarks.items() if self.path(path)}


def _hidden_fields(member: Member, kinds: frozenset[Secret], today: date) -> frozenset[str]:
    own = kinds if _is_child(member, today) else kinds - {Secret.CHILDREN}
    return frozenset(name for kind in own & _FIELDS.keys() for group in _FIELDS[kind] for name in group)


def _kind(indicator: Indicator, question: Question) -> Secret | None:
    if question.unit.startswith(_MONEY):
        return Secret.INCOME
    return _RULES.get(question.rule) or _INDICATORS.get(indicator.code)


def _is_child(member: Member, today: date) -> bool:
    age = member.age_on(today)
    return age is not None and age < FULL_AGE


def _veiled_member(member: Member, kinds: frozenset[Secret], today: date) -> Member:
    shown = member
    if Secret.NIK in kinds:
        shown = replace(shown, nik=None)
    if Secret.HEALTH in kinds:
        shown = replace(shown, disability=None, chronic_illness=None, pregnant=None)
    if Secret.CHILDREN in kinds and _is_child(member, today):
        born = member.birth_date
        year = member.birth_year if born is None else born.year
        shown = replace(shown, birth_date=None, birth_year=year, birth_place="", schooling=None)
    return shown


def _unveiled_member(member: Member, stored: Member | None, kinds: frozenset[Secret], today: date) -> Member:
    """Facts that are still as they were shown come from the stored member, each group of fields as one."""
    if stored is None:
        return member
    shown = _veiled_member(stored, kinds, today)
    kept = {
        name: getattr(stored, name)
        for kind in kinds & _FIELDS.keys()
        for group in _FIELDS[kind]
        if _same(member, shown, group)
        for name in group
    }
    return replace(member, **kept)


def _same(member: Member, other: Member, names: tuple[str, ...]) -> bool:
    return all(getattr(member, name) == getattr(other, name) for name in names)


def _without(survey: Survey, kinds: frozenset[Secret], secrets: Secrets) -> Survey:
    shown = {code: text for code, text in survey.answers.items() if secrets.get(code) not in kinds}
    return replace(survey, answers=shown)


def _with_stored(
    survey: Survey | None, stored: Survey | None, kinds: frozenset[Secret], secrets: Secrets
) -> Survey | None:
    if survey is None or stored is None:
        return survey
    kept = {code: text for code, text in stored.answers.items() if secrets.get(code) in kinds}
    return replace(survey, answers={**kept, **survey.answers})


def _veiled_indicator(result: IndicatorResult, kinds: frozenset[Secret], secrets: Secrets) -> IndicatorResult:
    own = (_veiled_question(each) if secrets.get(each.code) in kinds else each for each in result.questions)
    return replace(result, questions=tuple(own))


def _veiled_question(result: QuestionResult) -> QuestionResult:
    """A missing answer still says that it is missing."""
    if result.answer_code is None:
        return result
    return replace(
        result, answer_code="", answer_label=WITHHELD, why="", points=result.points * 0,
        max_points=result.max_points * 0,
    )  # fmt: skip
