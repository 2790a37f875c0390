"""Commands by people of an office: their password, the wait after wrong ones, what their role may do."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.command_line import CommandLine
from tests.support.offices import FOUNDER, PASSWORD, PROFILE, Clock
from tests.support.passwords import cheap_passwords

from kemiskinan_desktop.cli import offices
from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.models.tries import failed_tries, note_failure
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.workplace import create_workplace

GIVEN, OWN = "kelapa-sungai-obor-417", "kopi pahit pagi"


@pytest.fixture(autouse=True)
def cheap() -> Iterator[None]:
    with cheap_passwords():
        yield


@pytest.fixture
def peopled(tmp_path: Path) -> Path:
    """A closed office with rini, an administrator, budi, a clerk, and siti, who has a given password."""
    office = create_workplace(
        tmp_path / "kantor.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    for login in ("budi", "siti"):
        office.people.add(
            office.who, login=login, name=f"{login.capitalize()} Rekaan", role=Role.CLERK, password=GIVEN
        )
    office.close()
    as_budi = Entrance(clock=Clock()).enter(office.path, "budi", GIVEN)
    as_budi.people.change_own_password(as_budi.who, GIVEN, OWN)
    as_budi.close()
    return office.path


def password_file(folder: Path, password: str) -> Path:
    path = folder / "sandi.txt"
    path.write_text(f"{password}\n", "utf-8")
    return path


def by(login: str, office: Path, folder: Path, password: str) -> tuple[object, ...]:
    return "--kantor", office, "--pengguna", login, "--sandi-dari", password_file(folder, password)


def test_that_a_command_runs_as_the_person_who_came_in(
    command: CommandLine, peopled: Path, tmp_path: Path
) -> None:
    command.done("cadangan", "buat", *by("budi", peopled, tmp_path, OWN))
    office = Entrance(clock=Clock()).enter(peopled, "rini", PASSWORD)
    assert "budi" in office.history.people(office.who)
    assert "budi" in office.people.came_in_last(office.who)
    office.close()


def test_that_a_role_without_the_permission_ends_with_1_and_a_sentence(
    command: CommandLine, peopled: Path, tmp_path: Path
) -> None:
    target = tmp_path / "buku.xlsx"
    said = command("ekspor", "buku-data", *by("budi", peopled, tmp_path, OWN), "--keluaran", target)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("Peran petugas tidak dapat menukar data. Mintalah administrator")
    assert not target.exists()


def test_that_a_given_password_does_no_work_before_it_is_changed(
    command: CommandLine, peopled: Path, tmp_path: Path
) -> None:
    said = command("cadangan", "buat", *by("siti", peopled, tmp_path, GIVEN))
    assert said.code == 1
    assert said.err.startswith("Kata sandi sementara harus diganti dahulu.")


def test_that_a_wrong_password_ends_with_1_and_is_counted(
    command: CommandLine, peopled: Path, tmp_path: Path
) -> None:
    for login, password in (("budi", "salah sekali"), ("hantu", OWN)):
        said = command("cadangan", "buat", *by(login, peopled, tmp_path, password))
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith("Nama pengguna atau kata sandi tidak cocok.")
    assert failed_tries(peopled) == 2


def test_that_a_command_waits_after_too_many_wrong_passwords_and_then_goes_on(
    command: CommandLine, peopled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(6):
        note_failure(peopled)
    now, slept = [50.0], list[float]()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    monkeypatch.setattr(offices.time, "sleep", sleep)
    monkeypatch.setattr(offices, "Entrance", lambda: Entrance(clock=Clock(), monotonic=lambda: now[0]))
    said = command("cadangan", "buat", *by("budi", peopled, tmp_path, OWN))
    assert said.code == 0
    assert said.err == "Terlalu banyak kata sandi yang salah. Menunggu 10 detik.\n"
    assert slept == [10.0]
    assert failed_tries(peopled) == 0
