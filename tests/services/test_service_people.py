"""Who may come in: adding, changing, disabling, passwords, the recovery sheet."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, FOUNDER, NOW, PASSWORD, PROFILE, Clock, new_office
from tests.support.passwords import cheap_passwords
from tests.support.printed_papers import text_of

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.domain.people import Person, Role
from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet
from kemiskinan_desktop.models import passwords
from kemiskinan_desktop.models import people as stored
from kemiskinan_desktop.models.refusals import disk_full
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.workplace import Workplace, create_workplace

GIVEN, OWN = "kelapa-sungai-obor-417", "kopi pahit pagi"


@pytest.fixture(autouse=True)
def cheap() -> Iterator[list[int]]:
    with cheap_passwords() as asked:
        yield asked


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Workplace]:
    workplace = create_workplace(
        tmp_path / "kantor.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    yield workplace
    workplace.close()


def add(office: Workplace, login: str = "budi", role: Role = Role.CLERK, name: str = "") -> Person:
    return office.people.add(
        office.who, login=login, name=name or f"{login.capitalize()} Rekaan", role=role, password=GIVEN
    )


def by_login(office: Workplace, login: str) -> Person:
    return next(person for person in office.people.every(office.who) if person.login == login)


def enters(office: Workplace, login: str, password: str) -> bool:
    """Whether somebody comes in, after this program left the office."""
    office.close()
    try:
        Entrance(clock=Clock()).enter(office.path, login, password).close()
    except UserError:
        return False
    return True


def newest(office: Workplace) -> HistoryEntry:
    return office.history.entries(ADMIN, limit=1)[0]


def test_that_the_founder_is_the_first_administrator_and_comes_in(real: Workplace) -> None:
    assert real.people.every(real.who) == (
        Person(
            id=by_login(real, "rini").id, login="rini", name="Rini Rekaan", role=Role.ADMINISTRATOR,
        ),
    )  # fmt: skip
    assert real.who == Actor(name="rini", role=Role.ADMINISTRATOR, full_name="Rini Rekaan")
    assert enters(real, "rini", PASSWORD)


def test_that_somebody_added_comes_in_with_the_given_password_and_has_to_change_it(real: Workplace) -> None:
    person = add(real)
    assert person == by_login(real, "budi")
    assert (person.role, person.active, person.must_change) == (Role.CLERK, True, True)
    real.close()
    with_budi = Entrance(clock=Clock()).enter(real.path, " Budi ", GIVEN)
    assert with_budi.who == Actor(name="budi", role=Role.CLERK, full_name="Budi Rekaan", confined=True)
    free = with_budi.people.change_own_password(with_budi.who, GIVEN, OWN)
    assert free == replace(with_budi.who, confined=False)
    assert not by_login(replace(with_budi, who=free), "budi").must_change
    assert enters(with_budi, "budi", OWN)


def test_that_adding_is_in_the_history_without_the_password(real: Workplace) -> None:
    person = add(real)
    entry = newest(real)
    assert (entry.act, entry.subject, entry.who, entry.role) == (
        "tambah pengguna",
        "budi",
        "rini",
        "administrator",
    )
    assert person.name == "Budi Rekaan"


@pytest.mark.parametrize(
    ("login", "name", "password", "title"),
    [
        ("b", "B", GIVEN, "Nama pengguna belum dapat dipakai."),
        ("pemulihan", "B", GIVEN, "Nama pengguna belum dapat dipakai."),
        ("siti", "B", "pendek", "Kata sandi sementara belum dapat dipakai."),
        ("RINI", "Lain", GIVEN, "Nama pengguna itu sudah dipakai."),
        ("rina", "rini  REKAAN", GIVEN, "Sudah ada pengguna dengan nama lengkap itu."),
    ],
)
def test_that_a_person_who_cannot_be_told_apart_is_refused(
    real: Workplace, login: str, name: str, password: str, title: str
) -> None:
    with pytest.raises(UserError) as refused:
        real.people.add(real.who, login=login, name=name, role=Role.CLERK, password=password)
    assert refused.value.title == title
    assert len(real.people.every(real.who)) == 1


def test_that_a_name_and_a_role_change_and_the_login_stays(real: Workplace) -> None:
    person = add(real)
    changed = real.people.change(real.who, replace(person, name="  Budi   Contoh ", role=Role.VERIFIER))
    assert changed == replace(person, name="Budi Contoh", role=Role.VERIFIER, version=2)
    assert by_login(real, "budi") == changed
    assert newest(real).act == "ubah pengguna"


def test_that_a_change_of_what_somebody_else_changed_meanwhile_is_refused(real: Workplace) -> None:
    person = add(real)
    real.people.change(real.who, replace(person, role=Role.DATA))
    for act in (
        lambda: real.people.change(real.who, replace(person, name="Lain")),
        lambda: real.people.reset_password(real.who, person, GIVEN),
        lambda: real.people.change(real.who, replace(person, id="lain")),
        lambda: real.people.change(real.who, replace(person, login="lain", version=2)),
    ):
        with pytest.raises(UserError, match="baru saja diubah orang lain"):
            act()
    assert by_login(real, "budi").role is Role.DATA


def test_that_a_disabled_person_stays_out_and_comes_back_with_a_new_password(real: Workplace) -> None:
    person = real.people.change(real.who, replace(add(real), active=False))
    assert newest(real).act == "nonaktifkan pengguna"
    assert [each.login for each in real.people.every(real.who)] == ["rini", "budi"]
    with pytest.raises(UserError, match="belum mempunyai kata sandi"):
        real.people.change(real.who, replace(person, active=True))
    assert not passwords.is_password(real.context.database, "budi", GIVEN)
    back = real.people.reset_password(real.who, person, "lain-lagi-sekali")
    assert (back.active, back.must_change) == (True, True)
    assert newest(real).act == "beri kata sandi sementara"
    assert enters(real, "budi", "lain-lagi-sekali")


def test_that_a_weak_temporary_password_is_refused(real: Workplace) -> None:
    person = add(real)
    with pytest.raises(UserError, match="sementara belum dapat dipakai"):
        real.people.reset_password(real.who, person, "budi1234")
    assert by_login(real, "budi") == person


def test_that_nobody_changes_their_own_role_or_resets_themselves(real: Workplace) -> None:
    add(real, "siti", Role.ADMINISTRATOR)
    me = by_login(real, "rini")
    for change in (replace(me, role=Role.CLERK), replace(me, active=False)):
        with pytest.raises(UserError, match="Peran Anda sendiri"):
            real.people.change(real.who, change)
    with pytest.raises(UserError, match="Ganti kata sandi"):
        real.people.reset_password(real.who, me, GIVEN)
    assert real.people.change(real.who, replace(me, name="Rini Baru")).name == "Rini Baru"


def test_that_the_last_active_administrator_stays(real: Workplace) -> None:
    me = by_login(real, "rini")
    other = Actor(name="siti", role=Role.ADMINISTRATOR)
    for change in (replace(me, role=Role.DATA), replace(me, active=False)):
        with pytest.raises(UserError, match="sedikitnya satu administrator"):
            real.people.change(other, change)
    second = real.people.change(real.who, replace(add(real, "siti", Role.ADMINISTRATOR), active=False))
    with pytest.raises(UserError, match="sedikitnya satu administrator"):
        real.people.change(other, replace(me, role=Role.DATA))
    real.people.reset_password(real.who, second, GIVEN)
    assert real.people.change(other, replace(me, role=Role.DATA)).role is Role.DATA


def test_that_a_temporary_password_is_drawn_anew_and_never_holds_the_login(real: Workplace) -> None:
    drawn = {real.people.temporary_password(real.who, "batu") for _ in range(50)}
    assert len(drawn) > 45
    assert not any("batu" in each for each in drawn)


def test_that_ones_own_password_changes_only_with_the_old_one(real: Workplace) -> None:
    for old, new, title in (
        ("salah", OWN, "tidak cocok"),
        (PASSWORD, PASSWORD, "belum dapat dipakai"),
        (PASSWORD, "rini-2026", "belum dapat dipakai"),
    ):
        with pytest.raises(UserError, match=title):
            real.people.change_own_password(real.who, old, new)
    assert real.people.is_own_password(real.who, PASSWORD)
    real.people.change_own_password(real.who, PASSWORD, OWN)
    assert newest(real).act == "ganti kata sandi"
    assert real.people.is_own_password(real.who, OWN)
    assert not real.people.is_own_password(real.who, PASSWORD)


def test_that_somebody_the_file_does_not_know_changes_no_password(real: Workplace) -> None:
    passwords.give_password(real.context.database, "hantu", GIVEN)
    ghost = Actor(name="hantu", role=Role.CLERK)
    with pytest.raises(UserError, match="tidak cocok"):
        real.people.change_own_password(ghost, GIVEN, OWN)


def test_that_who_came_in_last_is_read_from_the_history(real: Workplace) -> None:
    add(real)
    assert dict(real.people.came_in_last(real.who)) == {}
    real.close()
    clock = Clock()
    clock.forward(days=2)
    Entrance(clock=clock).enter(real.path, "budi", GIVEN).close()
    again = Entrance(clock=Clock()).enter(real.path, "rini", PASSWORD)
    seen = again.people.came_in_last(again.who)
    assert (seen["budi"], seen["rini"]) == (clock.now, NOW)
    again.close()


def test_that_a_training_office_has_no_passwords_to_manage(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    person = Person(id="x", login="budi", name="Budi", role=Role.CLERK)
    sheet = RecoverySheet(number=1, code="", made_at=NOW, made_by="", administrators=(), asked=())
    refused: tuple[Callable[[], object], ...] = (
        lambda: office.people.add(ADMIN, login="budi", name="Budi", role=Role.CLERK, password=GIVEN),
        lambda: office.people.reset_password(ADMIN, person, GIVEN),
        lambda: office.people.change_own_password(ADMIN, GIVEN, OWN),
        lambda: office.people.draft_recovery_sheet(ADMIN),
        lambda: office.people.confirm_recovery_sheet(ADMIN, sheet, {}),
    )
    for act in refused:
        with pytest.raises(UserError, match="Kantor latihan dibuka tanpa kata sandi"):
            act()
    assert office.people.every(ADMIN) == ()
    assert office.people.has_recovery_sheet(ADMIN)
    assert office.people.is_own_password(ADMIN, "apa pun")
    office.close()


def copied(sheet: RecoverySheet) -> dict[int, str]:
    return {place: sheet.groups[place - 1].lower() for place in sheet.asked}


def test_that_a_drafted_sheet_opens_nothing_until_two_groups_were_copied(real: Workplace) -> None:
    sheet = real.people.draft_recovery_sheet(real.who)
    assert (sheet.number, sheet.made_at, sheet.made_by) == (1, NOW, "Rini Rekaan")
    assert sheet.administrators == (("Rini Rekaan", "rini"),)
    assert len(set(sheet.asked)) == 2
    assert not real.people.has_recovery_sheet(real.who)
    first, second = sheet.asked
    with pytest.raises(UserError, match=f"Kelompok ke-{second} belum sama"):
        real.people.confirm_recovery_sheet(real.who, sheet, {first: sheet.groups[first - 1]})
    assert not real.people.has_recovery_sheet(real.who)
    real.people.confirm_recovery_sheet(real.who, sheet, copied(sheet))
    assert real.people.has_recovery_sheet(real.who)
    assert (newest(real).act, newest(real).subject) == ("buat lembar pemulihan", "lembar ke-1")


def test_that_a_new_sheet_makes_the_former_one_void(real: Workplace) -> None:
    former = real.people.draft_recovery_sheet(real.who)
    real.people.confirm_recovery_sheet(real.who, former, copied(former))
    sheet = real.people.draft_recovery_sheet(real.who)
    assert sheet.number == 2
    real.people.confirm_recovery_sheet(real.who, sheet, copied(sheet))
    real.close()
    with pytest.raises(UserError, match="tidak membuka kantor ini"):
        Entrance(clock=Clock()).recover(real.path, former.code, "rini", OWN)
    Entrance(clock=Clock()).recover(real.path, sheet.code, "rini", OWN).close()


def test_that_a_sheet_nobody_confirmed_leaves_the_former_one_in_force(real: Workplace) -> None:
    former = real.people.draft_recovery_sheet(real.who)
    real.people.confirm_recovery_sheet(real.who, former, copied(former))
    real.people.draft_recovery_sheet(real.who)
    real.close()
    Entrance(clock=Clock()).recover(real.path, former.code, "rini", OWN).close()


def test_that_a_sheet_is_written_as_a_pdf(real: Workplace, tmp_path: Path) -> None:
    sheet = real.people.draft_recovery_sheet(real.who)
    real.people.write_recovery_sheet(real.who, sheet, tmp_path / "lembar.pdf")
    words = text_of((tmp_path / "lembar.pdf").read_bytes())
    assert "KECAMATAN GUNUNGPATI" in words
    assert "Rini Rekaan (nama pengguna: rini)" in words


def fail(*_args: object, **_kwargs: object) -> None:
    raise disk_full()


def test_that_a_crash_before_the_key_box_leaves_somebody_whose_password_can_be_given_again(
    real: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("kemiskinan_desktop.services.people.give_password", fail)
        with pytest.raises(UserError, match="penuh"):
            add(real)
    person = by_login(real, "budi")
    real.people.reset_password(real.who, person, GIVEN)
    assert enters(real, "budi", GIVEN)


def test_that_a_crash_before_the_key_box_lets_no_disabled_person_in(
    real: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = add(real)
    with monkeypatch.context() as patch:
        patch.setattr("kemiskinan_desktop.services.people.take_password", fail)
        with pytest.raises(UserError, match="penuh"):
            real.people.change(real.who, replace(person, active=False))
    assert passwords.is_password(real.context.database, "budi", GIVEN)
    assert not enters(real, "budi", GIVEN)


def test_that_a_crash_between_key_box_and_file_leaves_the_new_password_and_asks_again(
    real: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(real)
    real.close()
    office = Entrance(clock=Clock()).enter(real.path, "budi", GIVEN)
    with monkeypatch.context() as patch:
        patch.setattr(stored, "change", fail)
        with pytest.raises(UserError, match="penuh"):
            office.people.change_own_password(office.who, GIVEN, OWN)
    office.close()
    again = Entrance(clock=Clock()).enter(real.path, "budi", OWN)
    assert again.who.confined
    assert not again.people.change_own_password(again.who, OWN, "teh manis sore").confined
    again.close()


def test_that_a_crash_while_a_sheet_is_confirmed_never_takes_the_only_code_away(
    real: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = real.people.draft_recovery_sheet(real.who)
    real.people.confirm_recovery_sheet(real.who, former, copied(former))
    sheet = real.people.draft_recovery_sheet(real.who)
    with monkeypatch.context() as patch:
        patch.setattr("kemiskinan_desktop.services.people.give_recovery", fail)
        with pytest.raises(UserError, match="penuh"):
            real.people.confirm_recovery_sheet(real.who, sheet, copied(sheet))
    real.close()
    Entrance(clock=Clock()).recover(real.path, former.code, "rini", OWN).close()
