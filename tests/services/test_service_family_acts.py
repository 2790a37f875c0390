"""Named acts of a family: checked on the result, one entry each, undone whole."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.support import people
from tests.support.offices import ADMIN, CLERK, Clock, fill, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, FamilyStatus, LifeStatus, Member
from kemiskinan_desktop.domain.family_acts import Place, SplitOff
from kemiskinan_desktop.domain.headship import NewHead
from kemiskinan_desktop.models import records
from kemiskinan_desktop.services.workplace import Workplace

DAY = date(2026, 7, 1)
ELSEWHERE = Place(kelurahan="33.74.12.1001", rw="002", rt="003", address="  Gang  Baru 7 ")
NEW_KK = people.kk_number(900)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path, clock=Clock())
    fill(workplace, 2)
    yield workplace
    workplace.close()


def families(office: Workplace) -> list[Family]:
    with office.context.database.read() as session:
        keys = records.all_ids(session)
    return sorted(
        (office.families.get(ADMIN, key).family for key in keys), key=lambda each: each.kk_number.text
    )


def other(family: Family) -> Member:
    return next(member for member in family.living if not member.is_head)


def head(family: Family) -> Member:
    assert family.head is not None
    return family.head


def split(family: Family) -> SplitOff:
    return SplitOff(
        id="01234567-0000-7000-8000-000000000001", kk_number=NEW_KK, place=ELSEWHERE,
        relations={other(family).id: "1"},
    )  # fmt: skip


Act = Callable[[Workplace, Family, Family, str], None]


def die(office: Workplace, one: Family, two: Family, reason: str = "surat RT") -> None:
    new_head = NewHead(member_id=other(one).id)
    office.acts.member_gone(
        CLERK, one.id, head(one).id, LifeStatus.DEAD, on=DAY, reason=reason, new_head=new_head
    )


def change_head(office: Workplace, one: Family, two: Family, reason: str = "surat RT") -> None:
    office.acts.change_head(CLERK, one.id, NewHead(member_id=other(one).id), on=DAY, reason=reason)


def give(office: Workplace, one: Family, two: Family, reason: str = "surat RT") -> None:
    office.acts.member_given(CLERK, one.id, other(one).id, two.id, "9", on=DAY, reason=reason)


def split_off(office: Workplace, one: Family, two: Family, reason: str = "surat RT") -> None:
    office.acts.split_off(CLERK, one.id, split(one), on=DAY, reason=reason)


def move(office: Workplace, one: Family, two: Family, reason: str = "surat RT") -> None:
    office.acts.move_house(CLERK, one.id, ELSEWHERE, on=DAY, reason=reason)


ACTS: dict[str, Act] = {
    "anggota meninggal": die,
    "ganti kepala keluarga": change_head,
    "anggota pindah keluarga": give,
    "pecah KK": split_off,
    "pindah alamat": move,
}


@pytest.mark.parametrize("name", ACTS)
def test_that_an_act_is_one_entry_with_its_day_and_reason_and_is_undone_whole(
    office: Workplace, name: str
) -> None:
    before = families(office)
    ACTS[name](office, before[0], before[1], "surat RT")
    entry = office.history.entries(ADMIN)[0]
    assert (entry.act, entry.who) == (name, "Budi")
    assert "01/07/2026" in entry.subject
    assert entry.reason
    assert families(office) != before
    office.history.undo(ADMIN, entry.id)
    assert [(each.living, each.address) for each in families(office)] == [
        (each.living, each.address) for each in before
    ]


@pytest.mark.parametrize("name", ACTS)
def test_that_an_act_wants_a_reason(office: Workplace, name: str) -> None:
    before = families(office)
    with pytest.raises(UserError, match="Alasan belum diisi"):
        ACTS[name](office, before[0], before[1], "  ")
    assert families(office) == before


def test_that_the_head_who_dies_is_followed_and_the_others_are_what_they_are_to_them(
    office: Workplace,
) -> None:
    one, two = families(office)
    die(office, one, two)
    after = office.families.get(ADMIN, one.id).family
    assert head(after).id == other(one).id
    dead = next(member for member in after.members if member.id == head(one).id)
    assert (dead.life_status, dead.life_status_date, dead.relation) == (LifeStatus.DEAD, DAY, "1")
    assert len(after.living) == len(one.living) - 1


def test_that_a_head_does_not_go_without_a_successor(office: Workplace) -> None:
    one, _ = families(office)
    with pytest.raises(UserError, match="Yang pergi adalah kepala keluarga"):
        office.acts.member_gone(CLERK, one.id, head(one).id, LifeStatus.DEAD, on=DAY, reason="akta")
    assert families(office)[0] == one


def test_that_a_member_takes_key_and_nik_along_to_the_other_family(office: Workplace) -> None:
    one, two = families(office)
    moving = other(one)
    give(office, one, two)
    left, grown = (office.families.get(ADMIN, each.id).family for each in (one, two))
    assert moving.id not in {member.id for member in left.members}
    arrived = next(member for member in grown.members if member.id == moving.id)
    assert (arrived.nik, arrived.name, arrived.relation) == (moving.nik, moving.name, "9")


def test_that_a_split_leaves_two_families_with_one_head_each(office: Workplace) -> None:
    one, two = families(office)
    split_off(office, one, two)
    new = next(each for each in families(office) if each.kk_number == NEW_KK)
    assert [member.id for member in new.living] == [other(one).id]
    assert (new.address, new.rt, new.kelurahan) == ("Gang Baru 7", "003", ELSEWHERE.kelurahan)
    assert head(office.families.get(ADMIN, one.id).family).id == head(one).id
    assert office.families.get(ADMIN, new.id).survey is None


def test_that_a_split_takes_no_number_that_is_held(office: Workplace) -> None:
    one, two = families(office)
    taken = SplitOff(id="neu", kk_number=two.kk_number, place=ELSEWHERE, relations={other(one).id: "1"})
    with pytest.raises(UserError, match="sudah dipakai keluarga lain"):
        office.acts.split_off(CLERK, one.id, taken, on=DAY, reason="menikah")
    same = SplitOff(id="neu", kk_number=one.kk_number, place=ELSEWHERE, relations={other(one).id: "1"})
    with pytest.raises(UserError, match="sama dengan keluarga asal"):
        office.acts.split_off(CLERK, one.id, same, on=DAY, reason="menikah")
    assert families(office) == [one, two]


def test_that_a_family_that_left_comes_back_and_one_that_stayed_does_not(office: Workplace) -> None:
    one, _ = families(office)
    office.families.close(CLERK, [one.id], FamilyStatus.MOVED, DAY, "ke Kendal")
    with pytest.raises(UserError, match="sudah tidak aktif"):
        change_head(office, one, one)
    office.acts.come_back(CLERK, one.id, on=DAY, reason="batal pindah")
    again = office.families.get(ADMIN, one.id).family
    assert (again.status, again.status_date, again.living) == (FamilyStatus.ACTIVE, None, one.living)
    with pytest.raises(UserError, match="masih aktif"):
        office.acts.come_back(CLERK, one.id, on=DAY, reason="lagi")


@pytest.mark.parametrize(
    ("kelurahan", "sentence"), [("33.74.01.1001", "di luar kecamatan ini"), ("", "di luar kecamatan ini")]
)
def test_that_a_house_outside_the_office_is_no_move_inside_it(
    office: Workplace, kelurahan: str, sentence: str
) -> None:
    one, _ = families(office)
    place = Place(kelurahan=kelurahan, rw="001", rt="001", address="")
    with pytest.raises(UserError, match=sentence):
        office.acts.move_house(CLERK, one.id, place, on=DAY, reason="pindah")


def test_that_the_future_and_the_time_before_birth_are_refused(office: Workplace) -> None:
    one, _ = families(office)
    with pytest.raises(UserError, match="di masa depan"):
        office.acts.move_house(CLERK, one.id, ELSEWHERE, on=date(2026, 7, 14), reason="pindah")
    with pytest.raises(UserError, match="sebelum tanggal lahirnya"):
        office.acts.member_gone(
            CLERK, one.id, other(one).id, LifeStatus.MOVED, on=date(1900, 1, 1), reason="pindah"
        )


def test_that_an_act_that_would_leave_an_error_changes_nothing(office: Workplace) -> None:
    one, two = families(office)
    child = next(member for member in one.living if member.relation == "4")
    with pytest.raises(UserError, match="belum dapat disimpan"):
        office.acts.change_head(
            CLERK, one.id, NewHead(member_id=child.id, relations={head(one).id: "4"}), on=DAY, reason="salah"
        )
    assert families(office) == [one, two]
