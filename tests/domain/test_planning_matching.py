"""Which stored family and member a row means, and what happens when it points to two."""

from dataclasses import replace
from datetime import date

from tests.support.people import family, kk_number, member, nik
from tests.support.source_rows import (
    DAMAGED,
    family_row,
    member_row,
    plan,
    source_book,
    source_family,
    source_member,
)

from kemiskinan_desktop.domain.family import FamilyStatus, Member
from kemiskinan_desktop.domain.matching import match_members
from kemiskinan_desktop.domain.plan import ImportPlan, PlanCounts, RowKind, RowStatus

NEW_KK = kk_number(500)


def rows_of(members: tuple[Member, ...], kk: str, **over: str | None) -> list:  # type: ignore[type-arg]
    return [source_member(m, kk, 10 + i, **over) for i, m in enumerate(members)]


def sentence(found: ImportPlan) -> str:
    return family_row(found).problems[0].sentence


def test_that_the_hidden_id_finds_a_family_under_a_new_kk_and_keeps_the_old_number() -> None:
    stored = family(1)
    found = plan(source_book(source_family(stored, kk_number=NEW_KK.text)), [stored])
    result = found.families[0].family
    assert (result.id, result.kk_number, result.former_kk) == (stored.id, NEW_KK, (stored.kk_number,))
    assert family_row(found).changes[0].label == "No. KK"


def test_that_the_kk_finds_a_family_without_an_id() -> None:
    stored = family(1)
    members = rows_of(stored.members, stored.kk_number.text, id=None)
    found = plan(source_book(source_family(stored, members=members, id=None), lossless=False), [stored])
    assert found.counts(RowKind.FAMILY) == PlanCounts(same=1)
    assert found.counts(RowKind.MEMBER) == PlanCounts(same=4)


def test_that_a_former_kk_finds_the_family_and_does_not_come_back() -> None:
    stored = family(1, former_kk=(NEW_KK,))
    found = plan(source_book(source_family(stored, id=None, kk_number=NEW_KK.text, notes="n")), [stored])
    assert found.families[0].family.kk_number == stored.kk_number
    assert "nomor lama" in family_row(found).warnings[0]


def test_that_the_head_finds_the_family_under_another_kk() -> None:
    stored = family(1)
    members = rows_of(stored.members, NEW_KK.text, id=None)
    found = plan(
        source_book(source_family(stored, members=members, id=None, kk_number=NEW_KK.text), lossless=False),
        [stored],
    )
    assert found.families[0].family.former_kk == (stored.kk_number,)


def test_that_a_member_who_became_a_head_elsewhere_is_a_conflict_that_names_both() -> None:
    stored = family(1)
    son = replace(stored.members[2], relation="1")
    row = source_family(family(2, kk_number=NEW_KK), members=rows_of((son,), NEW_KK.text, id=None), id=None)
    found = plan(source_book(row), [stored])
    assert family_row(found).status is RowStatus.CONFLICT
    assert stored.members[0].name in sentence(found)
    assert stored.kk_number.text in sentence(found)
    assert found.counts(RowKind.MEMBER) == PlanCounts(conflict=1)


def test_that_an_id_and_a_kk_of_two_families_are_a_conflict_that_names_both() -> None:
    one, two = family(1), family(2)
    found = plan(source_book(source_family(one, kk_number=two.kk_number.text)), [one, two])
    assert family_row(found).status is RowStatus.CONFLICT
    assert one.kk_number.text in sentence(found)
    assert two.kk_number.text in sentence(found)


def test_that_a_known_kk_with_strangers_in_it_is_a_conflict() -> None:
    stored = family(1)
    strangers = family(2, kk_number=stored.kk_number)
    found = plan(source_book(source_family(strangers, id=None)), [stored])
    assert family_row(found).status is RowStatus.CONFLICT
    assert "tidak satu pun anggotanya cocok" in sentence(found)


def test_that_a_member_of_another_live_family_is_a_conflict_and_the_family_goes_on() -> None:
    one, two = family(1), family(2)
    guest = source_member(two.members[3], one.kk_number.text, 20)
    row = source_family(one, members=[*rows_of(one.members, one.kk_number.text), guest], notes="n")
    found = plan(source_book(row), [one, two])
    assert found.counts(RowKind.MEMBER) == PlanCounts(same=4, conflict=1)
    assert two.members[0].name in member_row(found, 4).problems[0].sentence
    assert found.families[0].family.members == one.members


def test_that_the_nik_of_a_family_that_moved_out_is_free() -> None:
    gone = family(2, status=FamilyStatus.MOVED, status_date=date(2026, 1, 1), status_reason="pindah")
    members = rows_of(gone.members, NEW_KK.text, id=None)
    found = plan(source_book(source_family(family(9, kk_number=NEW_KK), members=members)), [gone])
    assert found.counts(RowKind.MEMBER) == PlanCounts(new=4)


def test_that_a_family_removed_as_a_wrong_entry_is_not_found_by_its_kk() -> None:
    gone = family(1, status=FamilyStatus.REMOVED, status_date=date(2026, 1, 1), status_reason="salah")
    found = plan(source_book(source_family(family(1), id=None)), [gone])
    assert family_row(found).status is RowStatus.NEW


def test_that_the_same_kk_twice_refuses_both_and_each_names_the_other() -> None:
    one, two = family(1), family(2, kk_number=kk_number(1))
    found = plan(source_book(source_family(one, 2), source_family(two, 3)))
    assert found.counts(RowKind.FAMILY) == PlanCounts(refused=2)
    assert found.counts(RowKind.MEMBER) == PlanCounts(refused=8)
    assert "Keluarga B3" in sentence(found)
    assert "Keluarga B2" in family_row(found, 1).problems[0].sentence


def test_that_the_same_nik_twice_refuses_both_rows_and_the_families_go_on() -> None:
    one, two = family(1), family(2)
    twin = source_member(replace(two.members[3], nik=one.members[3].nik), two.kk_number.text, 303)
    rows = [*rows_of(two.members[:3], two.kk_number.text), twin]
    found = plan(source_book(source_family(one, 2), source_family(two, 3, members=rows)))
    assert found.counts(RowKind.FAMILY) == PlanCounts(new=2)
    assert found.counts(RowKind.MEMBER) == PlanCounts(new=6, refused=2)
    assert "Anggota C303" in member_row(found, 3).problems[0].sentence
    assert "Anggota C203" in member_row(found, 7).problems[0].sentence


def test_that_many_rows_with_one_key_are_named_in_part() -> None:
    rows = [source_family(family(i, kk_number=kk_number(1)), i) for i in range(1, 9)]
    assert "dan 2 sel lain" in sentence(plan(source_book(*rows)))


def test_that_two_rows_that_mean_one_family_are_conflicts() -> None:
    stored = family(1)
    by_id = source_family(stored, 2, kk_number=NEW_KK.text, members=())
    by_kk = source_family(stored, 3, id=None)
    found = plan(source_book(by_id, by_kk), [stored])
    assert found.counts(RowKind.FAMILY) == PlanCounts(conflict=2)


def test_that_a_member_without_a_family_row_joins_the_stored_family() -> None:
    stored = family(1)
    changed = source_member(stored.members[1], stored.kk_number.text, 7, notes="baru")
    child = member(77, relation="4", birth_date=date(2020, 1, 2))
    found = plan(source_book(orphans=[changed, source_member(child, stored.kk_number.text, 8)]), [stored])
    assert found.counts(RowKind.FAMILY) == PlanCounts()
    assert found.counts(RowKind.MEMBER) == PlanCounts(new=1, changed=1)
    assert found.families[0].family.members[-1] == child
    assert found.notes == ()


def test_that_members_under_the_old_kk_follow_their_family_to_the_new_one() -> None:
    stored = family(1)
    orphans = rows_of(stored.members, stored.kk_number.text)
    found = plan(
        source_book(source_family(stored, members=(), kk_number=NEW_KK.text), orphans=orphans), [stored]
    )
    assert found.counts(RowKind.FAMILY) == PlanCounts(changed=1)
    assert found.counts(RowKind.MEMBER) == PlanCounts(same=4)


def test_that_a_member_whose_family_nobody_knows_is_refused() -> None:
    lost = source_member(member(1), NEW_KK.text, 7)
    spoiled = source_member(member(2), "", 8, kk_number=DAMAGED)
    found = plan(source_book(orphans=[lost, spoiled]))
    assert found.counts(RowKind.MEMBER) == PlanCounts(refused=2)
    assert "tidak ada di berkas maupun di basis data" in member_row(found).problems[0].sentence
    assert [p.sentence for p in member_row(found, 1).problems] == ["Digit terakhir hilang."]


def test_that_a_rule_broken_without_a_family_row_is_told_on_the_members() -> None:
    stored = family(1)
    young = source_member(stored.members[0], stored.kk_number.text, 7, birth_date="2024-05-17", nik="")
    young_head = replace(young, cells=young.cells)
    found = plan(source_book(orphans=[young_head]), [stored])
    assert found.counts(RowKind.MEMBER) == PlanCounts(refused=1)
    assert member_row(found).problems


def test_that_a_member_is_found_by_nik_then_by_name_and_birth_date_then_by_a_name_alone() -> None:
    stored = family(1)
    head, wife, son, _ = stored.members
    rows = [
        source_member(replace(head, name="Nama Lain"), "", 1, id=None),
        source_member(replace(wife, nik=nik(88)), "", 2, id=None),
        source_member(replace(son, nik=None), "", 3, id=None, birth_date=""),
        source_member(member(99), "", 4),
    ]
    assert match_members(stored, rows) == [head, wife, son, None]


def test_that_two_members_of_one_name_are_not_guessed() -> None:
    twins = (member(1), member(2, name="Sama"), member(3, name="Sama"))
    row = source_member(member(9, name="Sama", birth_date=date(1999, 1, 1)), "", 1, id=None)
    assert match_members(family(1, members=twins), [row]) == [None]
