"""Two records of one family made one: what stays, what is taken from the other, who is one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kemiskinan_desktop.domain.family import HEAD_RELATION, Family, FamilyStatus, Member
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.record import FamilyRecord

OTHER_RELATIVE = "9"
"""Relation of somebody who was head in the record that ends (*famili lain*), until a clerk says better."""
KK, HOME, PHONE, FLOOR, ANSWERS = "kk_number", "home", "phone", "floor_area", "answers"
FAMILY_FIELDS = (KK, HOME, PHONE, FLOOR, ANSWERS)
"""Parts of a family that are taken from one record or the other, each as a whole."""
MEMBER_FIELDS = (
    "name", "nik", "sex", "birth_date", "birth_place", "relation", "religion", "marital", "education",
    "schooling", "occupation", "disability", "chronic_illness", "pregnant", "health_cover",
)  # fmt: skip
_TOGETHER = {"nik": ("nik", "nik_absence"), "birth_date": ("birth_date", "birth_year")}
_EMPTY = (None, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """What a person decided, side by side."""

    stays: FamilyRecord
    ends: FamilyRecord
    couples: Mapping[str, str] = field(default_factory=dict[str, str])
    """Member of the ending record → the member of the staying one who is the same person."""
    taken: frozenset[str] = frozenset()
    """Those of `FAMILY_FIELDS` that come from the ending record."""
    taken_of: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    """Member of the staying record → those of `MEMBER_FIELDS` that come from the person's other record."""
    on: date
    reason: str


def merged(plan: MergePlan) -> tuple[FamilyRecord, FamilyRecord]:
    """The staying record with everybody in it, and the ending one as *digabung*.

    What is empty in the staying record is filled from the other. People who are in the ending record alone
    move over; a head among them becomes *famili lain*. The ending record keeps its copies of the others, and
    its KK number becomes a former number of the staying one. Notes of both are kept.
    """
    return _staying(plan), _ending(plan)


def differing(one: Member, other: Member) -> tuple[str, ...]:
    """The fields in which two records of a person say different things; an empty one says nothing."""
    return tuple(
        name
        for name in MEMBER_FIELDS
        if _said(one, name) and _said(other, name) and _values(one, name) != _values(other, name)
    )


def _staying(plan: MergePlan) -> FamilyRecord:
    family, other = plan.stays.family, plan.ends.family
    copies = {own: other_key for other_key, own in plan.couples.items()}
    theirs = {member.id: member for member in other.members}
    own = tuple(
        _united(member, theirs[copies[member.id]], plan.taken_of.get(member.id, frozenset()))
        if member.id in copies
        else member
        for member in family.members
    )
    moved = tuple(_moved(member) for member in other.members if member.id not in plan.couples)
    family = replace(
        _with_family_fields(plan), former_kk=_former(plan), members=own + moved, version=family.version + 1,
        notes="\n".join(dict.fromkeys(note for note in (family.notes, other.notes) if note)),
    )  # fmt: skip
    return replace(plan.stays, family=family, survey=_survey(plan))


def _with_family_fields(plan: MergePlan) -> Family:
    family, other, taken = plan.stays.family, plan.ends.family, plan.taken
    if KK in taken:
        family = replace(family, kk_number=other.kk_number)
    if HOME in taken:
        family = replace(
            family, address=other.address, rt=other.rt, rw=other.rw, kelurahan=other.kelurahan,
            latitude=other.latitude, longitude=other.longitude,
        )  # fmt: skip
    if PHONE in taken or not family.phone:
        family = replace(family, phone=other.phone)
    if FLOOR in taken or family.floor_area is None:
        family = replace(family, floor_area=other.floor_area)
    return family


def _former(plan: MergePlan) -> tuple[KkNumber, ...]:
    family, other = plan.stays.family, plan.ends.family
    kept = other.kk_number if KK in plan.taken else family.kk_number
    numbers = (*family.former_kk, *other.former_kk, family.kk_number, other.kk_number)
    return tuple(number for number in dict.fromkeys(numbers) if number != kept)


def _survey(plan: MergePlan) -> Survey | None:
    """The staying record's interview; with the answers of the other where chosen, or the only ones."""
    own, other = plan.stays.survey, plan.ends.survey
    if other is None or (own is not None and own.answers and ANSWERS not in plan.taken):
        return own
    mine = replace(other, id="") if own is None else own
    return replace(
        mine, family_id=plan.stays.family.id, answers=dict(other.answers), surveyor=other.surveyor,
        interviewed_on=other.interviewed_on,
    )  # fmt: skip


def _united(own: Member, copy: Member, taken: frozenset[str]) -> Member:
    wanted = [name for name in MEMBER_FIELDS if name in taken or (not _said(own, name) and _said(copy, name))]
    values = {each: getattr(copy, each) for name in wanted for each in _TOGETHER.get(name, (name,))}
    return replace(own, **values)


def _moved(member: Member) -> Member:
    return replace(member, relation=OTHER_RELATIVE) if member.relation == HEAD_RELATION else member


def _ending(plan: MergePlan) -> FamilyRecord:
    family = plan.ends.family
    family = replace(
        family, members=tuple(member for member in family.members if member.id in plan.couples),
        status=FamilyStatus.MERGED, status_date=plan.on, status_reason=plan.reason,
        version=family.version + 1,
    )  # fmt: skip
    return replace(plan.ends, family=family)


def _values(member: Member, name: str) -> tuple[object, ...]:
    return tuple(getattr(member, each) for each in _TOGETHER.get(name, (name,)))


def _said(member: Member, name: str) -> bool:
    """Whether the record says anything; a reason for no NIK and an estimated year say nothing."""
    return getattr(member, name) not in _EMPTY
