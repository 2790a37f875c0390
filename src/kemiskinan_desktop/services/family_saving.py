"""Storing a family as somebody typed it: what the form's saving and a decided double entry share."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, FamilyStatus, Member
from kemiskinan_desktop.domain.period import Period, Survey
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import holders, records
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.answering import next_survey, rechecked
from kemiskinan_desktop.services.context import Context

_DOUBLE_NIK = "family.nik_twice"


class ProblemsError(UserError):
    """A record that cannot be stored as it is; `problems` say why, beside their fields."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("Keluarga belum disimpan.", problems[0].sentence)
        self.problems = tuple(problems)


def store_typed(
    context: Context, session: Session, who: Actor, record: FamilyRecord, stored: FamilyRecord | None, *,
    act: str, reason: str = "",
) -> FamilyRecord:  # fmt: skip
    """Write a whole record over what is stored, with its entry; returns what was stored.

    Raises ProblemsError for a number that another family or member holds, UserError for frozen answers.
    """
    period = context.require_period(session)
    rules = context.rules(period)
    twice = tuple(found for found in rules.problems(record) if found.code == _DOUBLE_NIK)
    held = taken(context, session, record.family) + twice
    if held:
        raise ProblemsError(held)
    after = _next(context, record, stored, period, who)
    change = rechecked(rules.change(stored, after))
    items = records.write(session, [change], at=context.clock(), area_names=context.area_names)
    context.record(session, who, act, items, subject="1 keluarga", reason=reason)
    return change.after or after


def taken(context: Context, session: Session, family: Family) -> tuple[Problem, ...]:
    """Numbers that another live family or member holds."""
    if family.status is not FamilyStatus.ACTIVE:
        return ()
    found: list[Problem] = []
    holder = holders.of_kk(session, [family.kk_number.text]).get(family.kk_number.text)
    if holder is not None and holder.family_id != family.id:
        found.append(error("kk_number", "kk_number.taken", _held(context, "Nomor KK", holder)))
    numbers = [member.nik.text for member in family.living if member.nik is not None]
    owners = holders.of_nik(session, numbers)
    for position, member in enumerate(family.members):
        owner = None if member.nik is None or not member.is_living else owners.get(member.nik.text)
        if owner is not None and not _own(owner, family, member):
            found.append(error(f"members.{position}.nik", "nik.taken", _held(context, "NIK", owner)))
    return tuple(found)


def _next(
    context: Context, record: FamilyRecord, stored: FamilyRecord | None, period: Period, who: Actor
) -> FamilyRecord:
    """The record as it will be stored: versions counted, history of the KK kept, survey rechecked."""
    family = replace(record.family, version=record.family.version + 1)
    if stored is not None and stored.family.kk_number != family.kk_number:
        former = (*stored.family.former_kk, stored.family.kk_number)
        family = replace(family, former_kk=tuple(dict.fromkeys(former)))
    survey = record.survey or Survey(id=context.new_id(), family_id=family.id, period_id=period.id)
    survey = replace(survey, family_id=family.id, period_id=period.id)
    before = None if stored is None else stored.survey
    return FamilyRecord(family=family, survey=next_survey(survey, before, period, who))


def _held(context: Context, what: str, holder: holders.Holder) -> str:
    place = context.area_names.get(holder.kelurahan, holder.kelurahan)
    return (
        f"{what} ini sudah dipakai keluarga {holder.head}, {place} RT {holder.rt} RW {holder.rw}. "
        "Periksa angkanya, atau buka keluarga itu."
    )


def _own(owner: holders.Holder, family: Family, member: Member) -> bool:
    """Whether the holder is this member or of this family (a double inside it is a rule of its own)."""
    return owner.member_id == member.id or owner.family_id == family.id
