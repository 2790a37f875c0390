"""Who heads a family, and what the others become to a new head (domain rules §2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import HEAD_RELATION, Family, Member
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.kinship_rules import CHILD, GRANDCHILD, PARENT
from kemiskinan_desktop.domain.member_rules import HUSBAND, WIFE

IN_LAW_CHILD, IN_LAW_PARENT, RELATIVE, HELPER, OTHER = "5", "8", "9", "10", "11"
_SPOUSE = "spouse"
_OF_SPOUSE = {
    CHILD: CHILD, IN_LAW_CHILD: IN_LAW_CHILD, GRANDCHILD: GRANDCHILD, PARENT: IN_LAW_PARENT,
    IN_LAW_PARENT: PARENT, HEAD_RELATION: _SPOUSE,
}  # fmt: skip
_OF_CHILD = {HEAD_RELATION: PARENT, HUSBAND: PARENT, WIFE: PARENT}
_OF_PARENT = {
    HEAD_RELATION: CHILD, HUSBAND: IN_LAW_CHILD, WIFE: IN_LAW_CHILD, CHILD: GRANDCHILD, PARENT: _SPOUSE,
}  # fmt: skip
_OF_IN_LAW_CHILD = {HEAD_RELATION: IN_LAW_PARENT, HUSBAND: IN_LAW_PARENT, WIFE: IN_LAW_PARENT}
_SEEN_FROM: Mapping[str, Mapping[str, str]] = {
    HUSBAND: _OF_SPOUSE, WIFE: _OF_SPOUSE, CHILD: _OF_CHILD, PARENT: _OF_PARENT,
    IN_LAW_CHILD: _OF_IN_LAW_CHILD,
}  # fmt: skip
"""Relation of the new head to the former one → former relation of another member → their relation now.

What does not follow for certain is *famili lain*, for a person to mend.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHead:
    """Who becomes head, and what others become to them where the proposal is not right."""

    member_id: str
    relations: Mapping[str, str] = field(default_factory=dict[str, str])


def proposed_relations(family: Family, head_id: str) -> dict[str, str]:
    """What each other living member would be to a new head: key → code of ``kk_level``."""
    head = living_member(family, head_id)
    ways = _SEEN_FROM.get(head.relation, {})
    return {
        member.id: _relation(member, ways, same=head.is_head)
        for member in family.living
        if member.id != head_id
    }


def with_head(family: Family, new: NewHead) -> Family:
    """The family under a new head; raises UserError when that member does not live in it."""
    relations = proposed_relations(family, new.member_id) | dict(new.relations)
    members = tuple(_placed(member, new.member_id, relations) for member in family.members)
    return family.with_members(members)


def living_member(family: Family, member_id: str) -> Member:
    """A member by key; raises UserError when they are gone."""
    for member in family.living:
        if member.id == member_id:
            return member
    raise UserError("Anggota itu sudah tidak ada di keluarga ini.", "Muat ulang keluarga dengan F5.")


def _relation(member: Member, ways: Mapping[str, str], *, same: bool) -> str:
    if same or member.relation in {HELPER, OTHER}:
        return member.relation
    found = ways.get(member.relation, RELATIVE)
    if found == _SPOUSE:
        return HUSBAND if member.sex is Sex.MALE else WIFE
    return found


def _placed(member: Member, head_id: str, relations: Mapping[str, str]) -> Member:
    if not member.is_living:
        return member
    if member.id == head_id:
        return replace(member, relation=HEAD_RELATION)
    return replace(member, relation=relations.get(member.id, member.relation))
