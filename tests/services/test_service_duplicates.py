"""Doubles are found, decided on and made one; every step can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, POOR, determined_office, new_office, save, surveyed

from kemiskinan_desktop.domain.doubles import DoublePair
from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.family_merging import ANSWERS, HOME, KK, OTHER_RELATIVE, differing
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.likeness_words import Strength
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.merging import MergeOrder
from kemiskinan_desktop.services.workplace import Workplace

TODAY = date(2026, 7, 13)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    for index in range(1, 5):
        save(workplace, surveyed(index))
    yield workplace
    workplace.close()


def again(family: Family, key: str = "ganda") -> Family:
    """The same household as another clerk wrote it: other KK number, no NIKs, one name with a title."""
    people = [replace(m, id=f"{key}-{m.id}", nik=None, nik_absence="lainnya") for m in family.members]
    people[0] = replace(people[0], name=f"H. {people[0].name}")
    number = family.kk_number.text[:-4] + "7777"
    return replace(
        family, id=f"{key}-keluarga", kk_number=KkNumber(number), members=tuple(people), version=0,
        former_kk=(), phone="0811111111", address="Jl. Lain 1",
    )  # fmt: skip


def doubled(office: Workplace) -> tuple[FamilyRecord, FamilyRecord, DoublePair]:
    first = save(office, surveyed(9))
    second = save(office, again(first.family))
    office.duplicates.search(ADMIN)
    return first, second, office.duplicates.pairs(ADMIN)[0]


def order(stays: FamilyRecord, ends: FamilyRecord, **more: object) -> MergeOrder:
    own = {member.name.removeprefix("H. "): member.id for member in stays.family.members}
    couples = {
        member.id: own[member.name.removeprefix("H. ")]
        for member in ends.family.members
        if member.name.removeprefix("H. ") in own
    }
    values = {"couples": couples, "on": TODAY, "reason": "Tercatat dua kali.", **more}
    return MergeOrder(
        stays=stays.family.id, ends=ends.family.id, stays_version=stays.family.version,
        ends_version=ends.family.version, **values,  # pyright: ignore[reportArgumentType] - a test's own words
    )  # fmt: skip


def test_that_a_family_entered_twice_is_found_with_its_reasons(office: Workplace) -> None:
    first, second, pair = doubled(office)
    assert {pair.first.family_id, pair.second.family_id} == {first.family.id, second.family.id}
    assert len(pair.couples) == len(first.family.members)
    assert pair.strength is Strength.NEARLY_SURE
    assert "tanggal lahir sama" in pair.couples[0].pro
    assert "teman serumah juga cocok" in pair.couples[0].pro
    assert office.duplicates.count(ADMIN) == len(office.duplicates.pairs(ADMIN))
    assert office.duplicates.searched_at(ADMIN) is not None


def test_that_an_office_without_doubles_has_none(office: Workplace) -> None:
    assert office.duplicates.searched_at(ADMIN) is None
    office.duplicates.search(ADMIN)
    assert office.duplicates.pairs(ADMIN) == []


def test_that_batal_leaves_what_was_found_before(office: Workplace) -> None:
    doubled(office)

    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        office.duplicates.search(ADMIN, stop)
    assert office.duplicates.count(ADMIN)


def test_that_a_former_kk_number_of_another_family_is_found(office: Workplace) -> None:
    first = save(office, surveyed(9))
    moved = save(office, replace(first.family, kk_number=KkNumber("3374120101200007")))
    newcomer = replace(surveyed(20), kk_number=first.family.kk_number)
    save(office, newcomer)
    office.duplicates.search(ADMIN)
    words = [couple.pro for pair in office.duplicates.pairs(ADMIN) for couple in pair.couples]
    assert moved.family.former_kk == (first.family.kk_number,)
    assert "nomor KK yang satu adalah nomor KK lama yang lain" in words


def test_that_two_people_are_remembered_and_can_be_taken_back(office: Workplace) -> None:
    _, _, pair = doubled(office)
    with pytest.raises(UserError, match="Alasan"):
        office.duplicates.not_the_same(ADMIN, pair.couples, " ")
    keys = office.duplicates.not_the_same(ADMIN, pair.couples, "Sepupu.")
    assert office.duplicates.pairs(ADMIN) == []
    office.duplicates.search(ADMIN)
    assert office.duplicates.pairs(ADMIN) == []
    assert {each.reason for each in office.duplicates.decisions(ADMIN)} == {"Sepupu."}
    assert office.duplicates.not_the_same(ADMIN, pair.couples, "Sepupu.") == ()
    assert office.duplicates.maybe_the_same(ADMIN, keys) == len(keys)
    assert office.duplicates.maybe_the_same(ADMIN, keys) == 0
    assert len(office.duplicates.pairs(ADMIN)) == 1
    acts = [entry.act for entry in office.history.entries(ADMIN, limit=2)]
    assert acts == ["mungkin orang yang sama", "bukan orang yang sama"]


def test_that_a_merge_unites_everybody_and_is_one_entry(office: Workplace) -> None:
    first, second, _ = doubled(office)
    office.duplicates.merge(ADMIN, order(first, second))
    stays, ends = (office.families.get(ADMIN, each.family.id).family for each in (first, second))
    assert [member.id for member in stays.members] == [member.id for member in first.family.members]
    assert stays.former_kk == (second.family.kk_number,)
    assert stays.kk_number == first.family.kk_number
    assert (ends.status, ends.status_date, ends.status_reason) == (
        FamilyStatus.MERGED, TODAY, "Tercatat dua kali.",
    )  # fmt: skip
    entry = office.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.records) == ("gabung keluarga", 2)
    assert office.duplicates.pairs(ADMIN) == []


def test_that_a_merge_is_undone_as_a_whole(office: Workplace) -> None:
    first, second, _ = doubled(office)
    extra = replace(second.family.members[1], id="tambahan", name="Orang Baru", relation="4")
    second = office.families.save(
        ADMIN,
        replace(second, family=second.family.with_members((*second.family.members, extra))),
    )
    number = office.duplicates.merge(ADMIN, order(first, second, taken=frozenset({KK, HOME})))
    merged = office.families.get(ADMIN, first.family.id).family
    assert "tambahan" in {member.id for member in merged.members}
    assert merged.kk_number == second.family.kk_number
    assert (merged.address, merged.former_kk) == ("Jl. Lain 1", (first.family.kk_number,))
    office.history.undo(ADMIN, number)
    for before in (first, second):
        now = office.families.get(ADMIN, before.family.id)
        assert replace(now.family, version=before.family.version) == before.family


def test_that_a_head_who_moves_over_becomes_famili_lain(office: Workplace) -> None:
    first, second, _ = doubled(office)
    head = second.family.head
    assert head is not None
    wanted = order(first, second)
    couples = {key: own for key, own in wanted.couples.items() if key != head.id}
    office.duplicates.merge(ADMIN, replace(wanted, couples=couples))
    merged = office.families.get(ADMIN, first.family.id).family
    relations = {member.id: member.relation for member in merged.members}
    assert relations[head.id] == OTHER_RELATIVE


def test_that_chosen_values_and_filled_gaps_come_from_the_other_record(office: Workplace) -> None:
    first, second, _ = doubled(office)
    own, copy = first.family.members[0], second.family.members[0]
    assert differing(own, copy) == ("name",)
    chosen = order(first, second, taken_of={own.id: frozenset({"name"})}, taken=frozenset({ANSWERS}))
    office.duplicates.merge(ADMIN, chosen)
    merged = office.families.get(ADMIN, first.family.id).family
    assert merged.members[0].name == copy.name
    assert merged.members[0].nik == own.nik
    assert merged.phone in {first.family.phone, "0811111111"}


@pytest.mark.parametrize("way", ["reason", "version", "same", "gone"])
def test_that_a_merge_that_cannot_be_is_refused(office: Workplace, way: str) -> None:
    first, second, _ = doubled(office)
    wanted = order(first, second)
    wrong = {
        "reason": replace(wanted, reason=" "), "version": replace(wanted, ends_version=99),
        "same": replace(wanted, ends=wanted.stays), "gone": replace(wanted, ends="tidak-ada"),
    }[way]  # fmt: skip
    with pytest.raises(UserError):
        office.duplicates.merge(ADMIN, wrong)
    assert office.families.get(ADMIN, second.family.id).family.status is FamilyStatus.ACTIVE


def test_that_a_family_that_left_is_not_merged_again(office: Workplace) -> None:
    first, second, _ = doubled(office)
    office.duplicates.merge(ADMIN, order(first, second))
    now = [office.families.get(ADMIN, each.family.id) for each in (first, second)]
    with pytest.raises(UserError, match="tidak aktif"):
        office.duplicates.merge(ADMIN, order(now[0], now[1]))


def test_that_two_members_with_one_nik_must_be_coupled(office: Workplace) -> None:
    first = save(office, surveyed(9))
    second = save(office, again(first.family))
    dead = replace(first.family.members[1], id="mati", life_status="meninggal", life_status_date=TODAY)
    second = office.families.save(
        ADMIN, replace(second, family=second.family.with_members((*second.family.members, dead)))
    )
    wanted = order(first, second)
    couples = {key: own for key, own in wanted.couples.items() if key != "mati"}
    with pytest.raises(UserError, match="NIK yang sama"):
        office.duplicates.merge(ADMIN, replace(wanted, couples=couples))


def test_that_a_program_on_the_ending_family_stops_the_merge(office: Workplace) -> None:
    first, second, _ = doubled(office)
    code = next(each.code for each in office.programs.every(ADMIN) if each.target == "keluarga")
    office.programs.propose(ADMIN, code, [second.family.id])
    with pytest.raises(UserError, match="program bantuan"):
        office.duplicates.merge(ADMIN, order(first, second))
    office.duplicates.merge(ADMIN, order(second, first, couples={}))


def test_that_cards_and_decrees_stop_the_merge(tmp_path: Path) -> None:
    office, ids = determined_office(tmp_path, 3)
    try:
        stays, ends, other = (office.families.get(ADMIN, each) for each in ids)
        newcomer = save(office, surveyed(30), POOR)
        with pytest.raises(UserError, match="sudah ditetapkan"):
            office.duplicates.merge(ADMIN, order(newcomer, other))
        office.cards.issue(ADMIN, [ends.family.id])
        with pytest.raises(UserError, match="masih punya kartu"):
            office.duplicates.merge(ADMIN, order(stays, ends))
        office.cards.issue(ADMIN, [stays.family.id])
        with pytest.raises(UserError, match="Kedua keluarga punya kartu"):
            office.duplicates.merge(ADMIN, order(stays, ends))
    finally:
        office.close()


def test_that_namesakes_are_shown_while_typing(office: Workplace) -> None:
    first = save(office, surveyed(9))
    typed = again(first.family)
    found = office.duplicates.namesakes(ADMIN, typed, typed.members[0])
    assert found[0].family_id == first.family.id
    assert found[0].name == first.family.members[0].name
    assert found[0].strength is Strength.NEARLY_SURE
    assert "RT" in found[0].place
    nameless = replace(typed.members[0], name=" ")
    assert office.duplicates.namesakes(ADMIN, typed, nameless) == ()
    unknown = replace(typed.members[0], birth_date=None, birth_year=None)
    assert office.duplicates.namesakes(ADMIN, typed, unknown)[0].family_id == first.family.id
