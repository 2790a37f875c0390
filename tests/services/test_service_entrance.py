"""Coming in: one answer whatever was wrong, counted tries, the recovery code, a damaged key box."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.offices import ADMIN, FOUNDER, PASSWORD, PROFILE, Clock, new_office
from tests.support.passwords import cheap_passwords

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.models import people as stored
from kemiskinan_desktop.models.key_box import STRONG
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.refusals import disk_full, wrong_password
from kemiskinan_desktop.models.tries import (
    FREE_TRIES,
    delay_seconds,
    failed_tries,
    note_failure,
    tries_path,
)
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.workplace import Workplace, create_workplace

GIVEN, OWN = "kelapa-sungai-obor-417", "kopi pahit pagi"


class Seconds:
    """A clock that nobody can set, for tests to move on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Seconds since some moment."""
        return self.now


@pytest.fixture(autouse=True)
def cheap() -> Iterator[list[int]]:
    with cheap_passwords() as asked:
        yield asked


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def entrance(seconds: Seconds) -> Entrance:
    return Entrance(clock=Clock(), monotonic=seconds)


@pytest.fixture
def code(path: Path) -> str:
    """The recovery code of the office."""
    return (path.parent / "kode.txt").read_text("utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed office with rini, an administrator, budi, a clerk, and siti, who was disabled."""
    office = create_workplace(
        tmp_path / "kantor.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    for login, role in (("budi", Role.CLERK), ("siti", Role.ADMINISTRATOR)):
        person = office.people.add(office.who, login=login, name=f"{login} Rekaan", role=role, password=GIVEN)
        if login == "siti":
            office.people.change(office.who, replace(person, active=False))
    sheet = office.people.draft_recovery_sheet(office.who)
    office.people.confirm_recovery_sheet(
        office.who, sheet, {place: sheet.groups[place - 1] for place in sheet.asked}
    )
    (tmp_path / "kode.txt").write_text(sheet.code, "utf-8")
    office.close()
    return office.path


def refusal(entrance: Entrance, path: Path, login: str, password: str) -> str:
    with pytest.raises(UserError) as refused:
        entrance.enter(path, login, password).close()
    return refused.value.sentence


def acts(office: Workplace) -> list[tuple[str, str, str]]:
    return [(each.who, each.act, each.subject) for each in office.history.entries(ADMIN, limit=2)]


@pytest.mark.parametrize(
    ("login", "password"),
    [("rini", "salah sekali"), ("hantu", PASSWORD), ("siti", GIVEN), ("latihan", PASSWORD), ("rini", GIVEN)],
)
def test_that_whatever_was_wrong_gets_one_sentence_after_the_same_work(
    entrance: Entrance, path: Path, cheap: list[int], login: str, password: str
) -> None:
    cheap.clear()
    assert refusal(entrance, path, login, password) == wrong_password().sentence
    assert cheap == [STRONG.memory_kib]
    assert failed_tries(path) == 1


@pytest.mark.parametrize(("login", "password"), [("", PASSWORD), ("rini", ""), ("pemulihan", "00" * 16)])
def test_that_an_empty_line_and_the_programs_own_slot_are_refused_alike(
    entrance: Entrance, path: Path, login: str, password: str
) -> None:
    assert refusal(entrance, path, login, password) == wrong_password().sentence


def test_that_a_person_whose_way_in_outlived_them_stays_out_and_counts(
    entrance: Entrance, path: Path
) -> None:
    office = entrance.enter(path, "rini", PASSWORD)
    budi = next(each for each in office.people.every(office.who) if each.login == "budi")
    with office.context.database.write() as session:
        stored.change(session, replace(budi, active=False))
    office.close()
    assert refusal(entrance, path, "budi", GIVEN) == wrong_password().sentence
    assert failed_tries(path) == 1


def test_that_coming_in_is_written_down_and_frees_the_file(entrance: Entrance, path: Path) -> None:
    office = entrance.enter(path, "Rini ", PASSWORD)
    assert office.who == Actor(name="rini", role=Role.ADMINISTRATOR, full_name="Rini Rekaan")
    assert acts(office)[0] == ("rini", "masuk", "")
    office.close()
    refusal(entrance, path, "rini", "salah sekali")
    entrance.enter(path, "rini", PASSWORD).close()


def test_that_wrong_tries_are_said_in_the_history_and_then_forgotten(entrance: Entrance, path: Path) -> None:
    for _ in range(3):
        refusal(entrance, path, "rini", "salah sekali")
    office = entrance.enter(path, "rini", PASSWORD)
    assert acts(office)[0] == ("rini", "masuk", "setelah 3 kata sandi salah")
    office.close()
    assert not tries_path(path).exists()
    again = entrance.enter(path, "rini", PASSWORD)
    assert acts(again)[0] == ("rini", "masuk", "")
    again.close()


def test_that_after_five_tries_the_next_one_waits_and_the_wait_grows(
    entrance: Entrance, path: Path, seconds: Seconds, cheap: list[int]
) -> None:
    for _ in range(FREE_TRIES):
        assert entrance.seconds_to_wait(path) == 0
        assert refusal(entrance, path, "rini", "salah sekali") == wrong_password().sentence
    assert entrance.seconds_to_wait(path) == 5
    cheap.clear()
    assert refusal(entrance, path, "rini", PASSWORD) == (
        "Terlalu banyak kata sandi yang salah. Tunggu 5 detik, lalu coba lagi."
    )
    assert cheap == []
    assert failed_tries(path) == FREE_TRIES
    seconds.now += 4.2
    assert refusal(entrance, path, "rini", PASSWORD).endswith("Tunggu 1 detik, lalu coba lagi.")
    seconds.now += 0.8
    assert refusal(entrance, path, "rini", "salah sekali") == wrong_password().sentence
    assert entrance.seconds_to_wait(path) == 10
    seconds.now += 10
    entrance.enter(path, "rini", PASSWORD).close()
    assert entrance.seconds_to_wait(path) == 0


def test_that_a_program_started_anew_waits_again_and_the_pcs_clock_shortens_nothing(path: Path) -> None:
    for _ in range(FREE_TRIES + 2):
        note_failure(path)
    later = Clock()
    later.forward(days=365)
    fresh = Entrance(clock=later, monotonic=Seconds())
    assert fresh.seconds_to_wait(path) == 20
    assert "Tunggu 20 detik" in refusal(fresh, path, "rini", PASSWORD)


@given(tries=st.integers(0, 10_000))
@settings(max_examples=200, deadline=None)
def test_that_the_wait_never_shrinks_and_never_grows_beyond_five_minutes(tries: int) -> None:
    assert delay_seconds(tries) <= delay_seconds(tries + 1) <= 300
    assert (delay_seconds(tries) == 0) == (tries < FREE_TRIES)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"salah": "x"}', '{"salah": 1e999}', "null", '{"lain": 3}']
)
def test_that_an_unreadable_count_is_taken_as_the_last_free_try(path: Path, content: str) -> None:
    tries_path(path).write_text(content, "utf-8")
    assert failed_tries(path) == FREE_TRIES
    note_failure(path)
    assert json.loads(tries_path(path).read_text("utf-8")) == {"salah": FREE_TRIES + 1}


def test_that_a_count_below_zero_is_none(path: Path) -> None:
    tries_path(path).write_text('{"salah": -9}', "utf-8")
    assert failed_tries(path) == 0


def test_that_the_recovery_code_gives_an_administrator_a_new_password_and_goes_on_to_hold(
    entrance: Entrance, path: Path, code: str
) -> None:
    office = entrance.recover(path, code.lower(), "RINI", OWN)
    assert office.who == Actor(name="rini", role=Role.ADMINISTRATOR, full_name="Rini Rekaan")
    assert [act for _, act, _ in acts(office)] == ["masuk", "pulihkan kata sandi"]
    office.close()
    assert refusal(entrance, path, "rini", PASSWORD) == wrong_password().sentence
    entrance.enter(path, "rini", OWN).close()
    entrance.recover(path, code, "rini", "teh manis sore").close()


def test_that_a_slip_in_the_code_is_named_and_costs_no_try(entrance: Entrance, path: Path, code: str) -> None:
    slipped = ("Z" if code[0] != "Z" else "Y") + code[1:]
    with pytest.raises(UserError) as refused:
        entrance.recover(path, slipped, "rini", OWN)
    assert refused.value.sentence.startswith(
        "Kode pemulihan belum benar. Kode pemulihan salah ketik di kelompok ke-1."
    )
    assert failed_tries(path) == 0


def test_that_the_code_of_another_office_counts_as_a_wrong_password(
    entrance: Entrance, path: Path, tmp_path: Path, seconds: Seconds
) -> None:
    (tmp_path / "lain").mkdir()
    other = create_workplace(
        tmp_path / "lain" / "lain.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    sheet = other.people.draft_recovery_sheet(other.who)
    other.close()
    for _ in range(FREE_TRIES):
        with pytest.raises(UserError, match="tidak membuka kantor ini"):
            entrance.recover(path, sheet.code, "rini", OWN)
    assert entrance.seconds_to_wait(path) == 5
    with pytest.raises(UserError, match="Terlalu banyak"):
        entrance.recover(path, sheet.code, "rini", OWN)
    seconds.now += 5
    with pytest.raises(UserError, match="tidak membuka kantor ini"):
        entrance.recover(other.path, sheet.code, "rini", OWN)


@pytest.mark.parametrize("login", ["budi", "siti", "hantu", ""])
def test_that_only_an_active_administrator_is_recovered(
    entrance: Entrance, path: Path, code: str, login: str
) -> None:
    with pytest.raises(UserError, match="bukan administrator yang aktif"):
        entrance.recover(path, code, login, OWN)
    entrance.enter(path, "rini", PASSWORD).close()


def test_that_a_weak_password_recovers_nothing(entrance: Entrance, path: Path, code: str) -> None:
    with pytest.raises(UserError, match="Kata sandi baru belum dapat dipakai"):
        entrance.recover(path, code, "rini", "rini1234")
    entrance.enter(path, "rini", PASSWORD).close()


def test_that_a_crash_in_a_recovery_leaves_the_code_in_force(
    entrance: Entrance, path: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise disk_full()

    with monkeypatch.context() as patch:
        patch.setattr("kemiskinan_desktop.services.entrance.give_password", fail)
        with pytest.raises(UserError, match="penuh"):
            entrance.recover(path, code, "rini", OWN)
    entrance.recover(path, code, "rini", OWN).close()
    entrance.enter(path, "rini", OWN).close()


def test_that_a_locked_window_knows_its_person_and_counts_the_others(
    entrance: Entrance, path: Path, seconds: Seconds
) -> None:
    office = entrance.enter(path, "rini", PASSWORD)
    for wrong in (GIVEN, "", "salah", OWN, "salah"):
        with pytest.raises(UserError, match=r"^Kata sandi tidak cocok\.$"):
            entrance.recognise(office, office.who, wrong)
    with pytest.raises(UserError, match="Terlalu banyak"):
        entrance.recognise(office, office.who, PASSWORD)
    seconds.now += 5
    entrance.recognise(office, office.who, PASSWORD)
    assert acts(office)[0] == ("rini", "buka kunci layar", "setelah 5 kata sandi salah")
    before = office.history.head(ADMIN)
    entrance.recognise(office, office.who, PASSWORD)
    assert office.history.head(ADMIN) == before
    office.close()


def test_that_a_confined_person_works_on_only_after_a_new_password(entrance: Entrance, path: Path) -> None:
    office = entrance.enter(path, "budi", GIVEN)
    assert office.who.confined
    with pytest.raises(UserError, match="Kata sandi sementara harus diganti dahulu"):
        office.overview.state(office.who)
    free = office.people.change_own_password(office.who, GIVEN, OWN)
    assert office.overview.state(free).register.kk == 0
    office.close()


def test_that_a_training_office_lets_nobody_in_by_name(entrance: Entrance, tmp_path: Path) -> None:
    new_office(tmp_path).close()
    assert refusal(entrance, tmp_path / "uji.kantor", "rini", PASSWORD) == wrong_password().sentence


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "Berkas kunci tidak ada di samping berkas kantor."),
        (b"", "Berkas kunci rusak."),
        (b"{}", "Berkas kunci rusak."),
        (b"\xff\xfe\x00", "Berkas kunci rusak."),
    ],
)
def test_that_a_missing_or_damaged_key_box_is_said_and_costs_no_try(
    entrance: Entrance, path: Path, content: bytes | None, said: str
) -> None:
    whole = key_box_path(path).read_bytes()
    if content is None:
        key_box_path(path).unlink()
    else:
        key_box_path(path).write_bytes(content)
    sentence = refusal(entrance, path, "rini", PASSWORD)
    assert sentence.startswith(said)
    assert "cadangan" in sentence
    assert failed_tries(path) == 0
    key_box_path(path).write_bytes(whole)
    entrance.enter(path, "rini", PASSWORD).close()


def test_that_a_key_box_with_one_letter_changed_is_damaged_and_a_newer_one_is_said(
    entrance: Entrance, path: Path
) -> None:
    whole = key_box_path(path).read_text("utf-8")
    key_box_path(path).write_text(whole.replace('"rini"', '"rina"', 1), "utf-8")
    assert refusal(entrance, path, "rini", PASSWORD).startswith("Berkas kunci rusak.")
    key_box_path(path).write_text(whole.replace('"version": 1', '"version": 2', 1), "utf-8")
    assert "versi program yang lebih baru" in refusal(entrance, path, "rini", PASSWORD)
