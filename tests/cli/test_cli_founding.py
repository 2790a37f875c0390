"""The command `buat`: a new office, of a kecamatan or of the city."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.command_line import CommandLine
from tests.support.passwords import cheap_passwords

from kemiskinan_desktop.services.entrance import Entrance


@pytest.fixture(autouse=True, scope="module")
def cheap() -> Iterator[None]:
    with cheap_passwords():
        yield


@pytest.fixture
def way_in(tmp_path: Path) -> tuple[str, ...]:
    (tmp_path / "sandi.txt").write_text("kelapa-obor-417\n", encoding="utf-8")
    return "--pengguna", "rini", "--nama", "Rini Rekaan", "--sandi-dari", str(tmp_path / "sandi.txt")


@pytest.mark.parametrize(
    ("area", "said", "title"),
    [
        (("--kota", "33.74"), "Kantor Kota Semarang sudah dibuat", "Kota Semarang"),
        (("--kecamatan", "33.74.12"), "Kantor Kecamatan Gunungpati sudah dibuat", "Kecamatan Gunungpati"),
    ],
)
def test_that_an_office_is_founded_and_its_administrator_comes_in(
    command: CommandLine,
    tmp_path: Path,
    way_in: tuple[str, ...],
    area: tuple[str, str],
    said: str,
    title: str,
) -> None:
    path = tmp_path / "baru.kantor"
    assert said in command.done("buat", path, *area, *way_in).out
    office = Entrance().enter(path, "rini", "kelapa-obor-417")
    assert office.office.profile(office.who).area_title == title
    office.close()


def test_that_an_office_of_no_known_area_or_of_two_is_refused_and_leaves_nothing(
    command: CommandLine, tmp_path: Path, way_in: tuple[str, ...]
) -> None:
    path = tmp_path / "baru.kantor"
    assert "Kota itu tidak ada di daftar" in command("buat", path, "--kota", "99.99", *way_in).err
    assert "Kecamatan itu tidak ada" in command("buat", path, "--kecamatan", "33.74", *way_in).err
    assert command("buat", path, *way_in).code == 2
    assert not path.exists()
