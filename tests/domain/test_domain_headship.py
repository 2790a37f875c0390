"""A new head: what the others become follows where it is certain, and is a relative where it is not."""

import pytest
from tests.support import people

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, LifeStatus
from kemiskinan_desktop.domain.headship import NewHead, proposed_relations, with_head
from kemiskinan_desktop.domain.identity import Sex

ROLES = {
    "head": "1",
    "wife": "3",
    "child": "4",
    "in_law": "5",
    "grandchild": "6",
    "parent": "7",
    "helper": "10",
}


def household(**life: LifeStatus) -> Family:
    members = tuple(
        people.member(
            index, id=name, relation=code, sex=Sex.FEMALE if name in {"wife", "parent"} else Sex.MALE,
            life_status=life.get(name, LifeStatus.ALIVE),
        )
        for index, (name, code) in enumerate(ROLES.items(), start=1)
    )  # fmt: skip
    return people.family(1, members=members)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "wife",
            {"head": "2", "child": "4", "in_law": "5", "grandchild": "6", "parent": "8", "helper": "10"},
        ),
        (
            "child",
            {"head": "7", "wife": "7", "in_law": "9", "grandchild": "9", "parent": "9", "helper": "10"},
        ),
        (
            "parent",
            {"head": "4", "wife": "5", "child": "6", "in_law": "9", "grandchild": "9", "helper": "10"},
        ),
        (
            "in_law",
            {"head": "8", "wife": "8", "child": "9", "grandchild": "9", "parent": "9", "helper": "10"},
        ),
        ("helper", {"head": "9", "wife": "9", "child": "9", "in_law": "9", "grandchild": "9", "parent": "9"}),
    ],
)
def test_that_each_new_head_sees_the_others_from_their_own_place(head: str, expected: dict[str, str]) -> None:
    assert proposed_relations(household(), head) == expected


def test_that_a_person_decides_what_the_proposal_cannot_know() -> None:
    family = with_head(household(), NewHead(member_id="child", relations={"in_law": "3", "grandchild": "4"}))
    relations = {member.id: member.relation for member in family.members}
    assert (relations["child"], relations["in_law"], relations["grandchild"]) == ("1", "3", "4")
    assert family.head is not None
    assert family.head.id == "child"


def test_that_the_dead_keep_what_they_were() -> None:
    family = with_head(household(wife=LifeStatus.DEAD), NewHead(member_id="child"))
    assert next(member.relation for member in family.members if member.id == "wife") == "3"


@pytest.mark.parametrize("gone", ["nobody", "wife"])
def test_that_a_head_must_live_in_the_family(gone: str) -> None:
    with pytest.raises(UserError, match="sudah tidak ada"):
        with_head(household(wife=LifeStatus.DEAD), NewHead(member_id=gone))
