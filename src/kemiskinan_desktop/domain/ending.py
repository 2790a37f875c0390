"""Rows that were given out and did not come back: an end is proposed, and made only when a person says so."""

from collections.abc import Iterable
from dataclasses import replace

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.conflicts import Ending, PlannedEnd, RowKey
from kemiskinan_desktop.domain.family import Family, FamilyStatus, LifeStatus, Member
from kemiskinan_desktop.domain.field_labels import label_of
from kemiskinan_desktop.domain.given import GivenFamily, given_family
from kemiskinan_desktop.domain.merging import Values, differing
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.plan_rules import PlanRules
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source_values import member_values

_OF_FAMILY = {
    Ending.MOVED: FamilyStatus.MOVED,
    Ending.DEAD: FamilyStatus.ALL_DEAD,
    Ending.WRONG: FamilyStatus.REMOVED,
}
_OF_MEMBER = {
    Ending.MOVED: LifeStatus.MOVED,
    Ending.DEAD: LifeStatus.DEAD,
    Ending.MISSING: LifeStatus.MISSING,
}


def member_end(member: Member, family: Family, given: Values, rules: PlanRules) -> PlannedEnd:
    """The end proposed for a member whose row is gone."""
    key = RowKey(RowKind.MEMBER, member.id)
    home = "" if rules.given is None else rules.given.home_of.get(member.id, "")
    now = member_values(member, given["kk_number"] if home == family.id else family.kk_number.text)
    return PlannedEnd(
        key=key, family_id=family.id, name=member.name, number=now["nik"],
        changed=_labels(differing(given, now), rules), choice=rules.decisions.ends.get(key),
        reason=say.NOT_BACK.format(file=rules.file_name),
    )  # fmt: skip


def family_end(family: Family, survey: Survey | None, given: GivenFamily, rules: PlanRules) -> PlannedEnd:
    """The end proposed for a family of which no row came back."""
    key = RowKey(RowKind.FAMILY, family.id)
    now = given_family(FamilyRecord(family=family, survey=survey))
    answers = differing(given.answers, now.answers) if rules.answers else ()
    fields = [*differing(given.values, now.values), *answers]
    people = [
        field
        for member in {*given.members, *now.members}
        for field in differing(given.members.get(member, {}), now.members.get(member, {}))
        if field != "kk_number"
    ]
    return PlannedEnd(
        key=key, family_id=family.id, name="" if family.head is None else family.head.name,
        number=family.kk_number.text, changed=_labels([*fields, *people], rules),
        choice=rules.decisions.ends.get(key), reason=say.NOT_BACK.format(file=rules.file_name),
    )  # fmt: skip


def emptied_family(family: Family, rules: PlanRules) -> Family:
    """A family whose last members went to others."""
    return replace(
        family, status=FamilyStatus.MERGED, status_date=rules.today,
        status_reason=say.ALL_MOVED.format(file=rules.file_name),
    )  # fmt: skip


def ended_family(family: Family, end: PlannedEnd, rules: PlanRules) -> Family:
    """The family as it is once its end is decided; as it was while it stays."""
    status = None if end.choice is None else _OF_FAMILY.get(end.choice)
    if status is None:
        return family
    return replace(family, status=status, status_date=rules.today, status_reason=end.reason)


def ended_members(
    members: Iterable[Member], ends: Iterable[PlannedEnd], rules: PlanRules
) -> tuple[Member, ...]:
    """The members with every decided end made: a wrong entry is taken out, the others get their state."""
    choices = {end.key.record_id: end.choice for end in ends}
    left = (member for member in members if choices.get(member.id) is not Ending.WRONG)
    return tuple(_ended(member, choices.get(member.id), rules) for member in left)


def is_made(end: PlannedEnd) -> bool:
    """Whether an end would be written."""
    return end.choice not in (None, Ending.STAY)


def _ended(member: Member, choice: Ending | None, rules: PlanRules) -> Member:
    status = None if choice is None else _OF_MEMBER.get(choice)
    if status is None:
        return member
    return replace(member, life_status=status, life_status_date=rules.today)


def _labels(fields: Iterable[str], rules: PlanRules) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label_of(field, rules.instrument) for field in fields))
