"""Opening and making a file: the order, the refusals, and that nothing is changed by a refusal."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.databases import CHEAP, PASSWORD, new_office, small_office, small_schema
from tests.support.processes import child_environment

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher, opening, refusals
from kemiskinan_desktop.models.key_box import new_training_box
from kemiskinan_desktop.models.key_box_file import key_box_path, write_key_box
from kemiskinan_desktop.models.locking import lock_path
from kemiskinan_desktop.models.opening import create_database, open_database

HOLD = """
import sys, time
from pathlib import Path
from kemiskinan_desktop.models.locking import OfficeLock
lock = OfficeLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = small_office(tmp_path / "kantor.db")
    database.close()
    return database.path


def refuse(*_: object) -> bool:
    return False


def far_away(_: Path) -> bool:
    return True


def refused(path: Path, password: str | None = PASSWORD) -> str:
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(UserError) as caught:
        open_database(path, password=password, schema=small_schema())
    after = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    after.pop(lock_path(path).name, None)
    before.pop(lock_path(path).name, None)
    assert after == before
    return caught.value.title


def test_that_a_missing_file_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "tidak ada.db") == refusals.missing_file().title
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == refusals.not_a_file().title


def test_that_a_forbidden_file_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", refuse)
    assert refused(path) == refusals.no_permission().title


def test_that_an_empty_file_is_said(path: Path) -> None:
    path.write_bytes(b"")
    assert refused(path) == refusals.empty_file().title


def test_that_a_plain_sqlite_file_is_foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert refused(path) == refusals.foreign_file().title


def test_that_an_encrypted_file_of_another_program_is_foreign(path: Path) -> None:
    path.unlink()
    box, key = new_training_box()
    write_key_box(key_box_path(path), box)
    connection = cipher.connect(path, key, mode="rwc")
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert refused(path, None) == refusals.foreign_file().title


def test_that_a_newer_schema_is_refused(path: Path) -> None:
    path.unlink()
    key_box_path(path).unlink()
    new_office(path, schema=small_schema(number=2)).close()
    assert refused(path) == refusals.newer_file().title


def test_that_any_text_is_a_damaged_file(path: Path) -> None:
    path.write_bytes(b"bukan basis data" * 1000)
    assert refused(path) == refusals.damaged_file().title


@pytest.mark.parametrize("place", [20, 4096 + 50, 2 * 4096 + 4000])
def test_that_one_flipped_bit_is_found(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 4
    path.write_bytes(content)
    assert refused(path) == refusals.damaged_file().title


def test_that_a_cut_file_is_found(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])
    assert refused(path) == refusals.damaged_file().title


def test_that_the_key_box_of_another_office_does_not_open(path: Path, tmp_path: Path) -> None:
    other = small_office(tmp_path / "lain.db")
    other.close()
    shutil.copy(key_box_path(other.path), key_box_path(path))
    assert refused(path) == refusals.damaged_file().title


def test_that_a_missing_key_box_is_said(path: Path) -> None:
    key_box_path(path).unlink()
    assert refused(path) == refusals.missing_key_box().title


def test_that_a_damaged_key_box_is_said(path: Path) -> None:
    key_box_path(path).write_bytes(key_box_path(path).read_bytes()[:-40])
    assert refused(path) == refusals.damaged_key_box().title


@pytest.mark.parametrize("password", ["salah", PASSWORD.upper(), PASSWORD + " "])
def test_that_a_wrong_password_is_said(path: Path, password: str) -> None:
    assert refused(path, password) == refusals.wrong_password().title


@pytest.mark.parametrize("password", [None, ""])
def test_that_an_office_asks_for_its_password(path: Path, password: str | None) -> None:
    assert refused(path, password) == refusals.password_needed().title


def test_that_a_network_folder_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "is_network_folder", far_away)
    assert refused(path) == refusals.network_folder().title
    with pytest.raises(UserError, match=refusals.network_folder().title):
        create_database(path.with_name("baru.db"), password=PASSWORD, training=False, cost=CHEAP)
    assert not path.with_name("baru.db").exists()
    assert not path.with_name("baru.db.kunci").exists()


def test_that_a_second_opening_in_this_program_is_refused(path: Path) -> None:
    first = open_database(path, password=PASSWORD, schema=small_schema())
    with pytest.raises(UserError, match=refusals.already_open().title):
        open_database(path, password=PASSWORD, schema=small_schema())
    first.close()
    open_database(path, password=PASSWORD, schema=small_schema()).close()


def test_that_a_refused_opening_gives_the_lock_back(path: Path) -> None:
    refused(path, "salah")
    open_database(path, password=PASSWORD, schema=small_schema()).close()


def test_that_another_process_holds_the_file_until_it_dies(path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=child_environment()) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert refused(path) == refusals.already_open().title
        holder.send_signal(signal.SIGKILL)
    open_database(path, password=PASSWORD, schema=small_schema()).close()


def test_that_a_training_office_opens_without_a_password_and_says_so(tmp_path: Path) -> None:
    new_office(tmp_path / "latihan.db", training=True).close()
    database = open_database(tmp_path / "latihan.db", password=None)
    assert database.training
    database.close()


def test_that_an_office_is_no_training(path: Path) -> None:
    database = open_database(path, password=PASSWORD, schema=small_schema())
    assert not database.training
    database.close()


def test_that_a_full_strength_password_opens_what_it_made(tmp_path: Path) -> None:
    create_database(tmp_path / "kantor.db", password=PASSWORD, training=False, schema=small_schema()).close()
    open_database(tmp_path / "kantor.db", password=PASSWORD, schema=small_schema()).close()


@pytest.mark.parametrize("part", ["kantor.db", "kantor.db.kunci"])
def test_that_a_new_office_never_replaces_a_file(tmp_path: Path, part: str) -> None:
    (tmp_path / part).write_bytes(b"milik orang lain")
    with pytest.raises(UserError, match=refusals.existing_file().title):
        new_office(tmp_path / "kantor.db")
    assert [file.name for file in tmp_path.iterdir()] == [part]
    assert (tmp_path / part).read_bytes() == b"milik orang lain"


def test_that_a_new_office_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=refusals.missing_folder().title):
        new_office(tmp_path / "tidak ada" / "kantor.db")


def test_that_a_new_office_needs_a_password(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=refusals.password_needed().title):
        new_office(tmp_path / "kantor.db", password="")
    assert {file.name for file in tmp_path.iterdir()} <= {"kantor.db.dibuka"}


def test_that_a_failed_creation_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "an English text")

    monkeypatch.setattr(opening, "fsync_file", full)
    with pytest.raises(UserError, match=refusals.disk_full().title):
        new_office(tmp_path / "kantor.db")
    assert {file.name for file in tmp_path.iterdir()} == {"kantor.db.dibuka"}
    monkeypatch.undo()
    new_office(tmp_path / "kantor.db").close()


def test_that_names_with_odd_letters_work(tmp_path: Path) -> None:
    path = tmp_path / "kantor #1 50%? é.db"
    new_office(path).close()
    open_database(path, password=PASSWORD).close()
    assert path.is_file()
