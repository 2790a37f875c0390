"""The record that the decided differences of a double entry make."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kemiskinan_desktop.domain.double_entry import Decision, Difference, Kind, Right, settled
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.family import Family, Member, NikAbsence
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.keyings import stored_values
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.source import MEMBER_FIELDS
from kemiskinan_desktop.domain.source_parsing import FieldError, parse_member
from kemiskinan_desktop.domain.source_values import member_values

Decided = Sequence[tuple[Difference, Decision]]
_MEMBERS, _ANSWERS = "members", "answers"


def decided_record(record: FamilyRecord, decided: Decided, new_key: Callable[[], str]) -> FamilyRecord:
    """The record with every decision carried out; what the first typing had right stays untouched.

    Raises InvalidValueError for a value that is none, such as a person without a sex.
    """
    final = [(difference, settled(difference, decision)) for difference, decision in decided]
    changes = [
        (difference, _value(difference, decision))
        for difference, decision in final
        if decision.right is not Right.FIRST
    ]
    family = _family(record.family, changes)
    family = family.with_members(_members(family.members, changes, new_key))
    return replace(record, family=family, survey=_survey(record.survey, changes))


_Changes = Sequence[tuple[Difference, str]]


def _value(difference: Difference, decision: Decision) -> str:
    return difference.second if decision.right is Right.SECOND else decision.value


def _family(family: Family, changes: _Changes) -> Family:
    values = {difference.path: value for difference, value in changes if "." not in difference.path}
    number = values.pop("kk_number", None)
    if number is not None:
        family = replace(family, kk_number=KkNumber.parse(number))
    return replace(
        family,
        rt=values.get("rt", family.rt),
        rw=values.get("rw", family.rw),
        kelurahan=values.get("kelurahan", family.kelurahan),
    )


def _members(members: Sequence[Member], changes: _Changes, new_key: Callable[[], str]) -> tuple[Member, ...]:
    gone = {each.path for each, _ in changes if each.kind is Kind.MISSING}
    kept = [
        _changed(member, _own(member.id, changes))
        for member in members
        if f"{_MEMBERS}.{member.id}" not in gone
    ]
    extra = [each.member for each, _ in changes if each.kind is Kind.EXTRA and each.member is not None]
    return (*kept, *(_new(each.values, new_key()) for each in extra))


def _own(key: str, changes: _Changes) -> dict[str, str]:
    start = f"{_MEMBERS}.{key}."
    return {each.name: value for each, value in changes if each.path.startswith(start)}


def _changed(member: Member, values: Mapping[str, str]) -> Member:
    return _parsed(member_values(member, "") | stored_values(values), member.id) if values else member


def _new(values: Mapping[str, str], key: str) -> Member:
    return _parsed(dict.fromkeys(MEMBER_FIELDS, "") | stored_values(values), key)


def _parsed(values: Mapping[str, str], key: str) -> Member:
    """A member with a NIK has no reason for having none; one without gets the most general reason."""
    absence = "" if values["nik"] else values["nik_absence"] or NikAbsence.OTHER.value
    try:
        return parse_member({**values, "nik_absence": absence}, key)
    except FieldError as refusal:
        raise InvalidValueError("Isian seorang anggota belum dapat dipakai.", refusal.sentence) from refusal


def _survey(survey: Survey | None, changes: _Changes) -> Survey | None:
    values = {each.name: value for each, value in changes if each.path.startswith(f"{_ANSWERS}.")}
    if survey is None or not values:
        return survey
    answers = {**survey.answers, **values}
    return replace(survey, answers={code: value for code, value in answers.items() if value})
