"""A backup goes to a second medium whole and proved, or not at all; the one on the PC is never spoilt."""

import os
import shutil
from pathlib import Path

import pytest
from tests.support.databases import MOMENT, small_office

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.models import backup_medium
from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.backup_list import list_backups, verify_backup
from kemiskinan_desktop.models.backup_medium import copy_to_medium, medium_folder, require_medium
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.physical_disk import disk_of, same_disk
from kemiskinan_desktop.whole_file import copy_whole


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return small_office(tmp_path / "kantor.db", houses=20)


@pytest.fixture
def info(database: Database, tmp_path: Path) -> BackupInfo:
    return make_backup(database, tmp_path / "cadangan", reason="harian", clock_now=MOMENT)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder


def refused(info: BackupInfo, stick: Path, key: bytes) -> str:
    with pytest.raises(UserError) as caught:
        copy_to_medium(info, stick, key)
    return caught.value.sentence


def apart(_one: Path, _other: Path) -> bool:
    return False


def test_that_the_copy_on_a_stick_is_the_backup_and_is_proved_there(
    database: Database, info: BackupInfo, stick: Path
) -> None:
    heard: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        heard.append((done, total))

    copy = copy_to_medium(info, stick, database.key, report=report)
    assert copy.folder == stick / "kantor-cadangan" / info.folder.name
    assert verify_backup(copy.folder, database.key) == copy
    assert (copy.sha256, copy.number, copy.counts) == (info.sha256, info.number, info.counts)
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]
    database.close()


def test_that_a_backup_that_stands_there_already_is_not_copied_twice(
    database: Database, info: BackupInfo, stick: Path
) -> None:
    assert copy_to_medium(info, stick, database.key) == copy_to_medium(info, stick, database.key)
    assert len(list(medium_folder(stick, database.path).iterdir())) == 1
    database.close()


def test_that_a_copy_that_was_spoilt_on_the_stick_is_kept_and_made_anew(
    database: Database, info: BackupInfo, stick: Path
) -> None:
    spoilt = copy_to_medium(info, stick, database.key).database_path
    spoilt.write_bytes(spoilt.read_bytes()[:-1] + b"?")
    anew = copy_to_medium(info, stick, database.key)
    assert anew.folder.name == f"{info.folder.name}-2"
    assert verify_backup(anew.folder, database.key) == anew
    assert spoilt.exists()
    database.close()


def test_that_two_offices_share_a_stick(database: Database, info: BackupInfo, stick: Path) -> None:
    other = small_office(database.path.with_name("lain.db"))
    theirs = make_backup(other, database.path.parent / "lain", reason="harian", clock_now=MOMENT)
    copy_to_medium(info, stick, database.key)
    copy_to_medium(theirs, stick, other.key)
    assert {place.name for place in stick.iterdir()} == {"kantor-cadangan", "lain-cadangan"}
    other.close()
    database.close()


def test_that_a_stick_that_is_not_there_is_said(database: Database, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak terpasang"):
        require_medium(tmp_path / "tidak ada", database.path)
    database.close()


def test_that_the_disk_of_the_office_is_no_second_medium(database: Database, stick: Path) -> None:
    with pytest.raises(UserError, match="cakram komputer ini juga"):
        require_medium(stick, database.path)
    database.close()


def test_that_the_system_disk_is_no_second_medium(
    database: Database, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def system_only(_one: Path, other: Path) -> bool:
        return other == backup_medium._system_place()

    monkeypatch.setattr(backup_medium, "same_disk", system_only)
    with pytest.raises(UserError, match="cakram komputer ini juga"):
        require_medium(stick, database.path)
    monkeypatch.setattr(backup_medium, "same_disk", apart)
    require_medium(stick, database.path)
    database.close()


def test_that_a_stick_without_room_is_said_before_anything_is_written(
    database: Database, info: BackupInfo, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(stick)._replace(free=info.size)

    def nearly_full(_: Path) -> object:
        return usage

    monkeypatch.setattr(shutil, "disk_usage", nearly_full)
    assert "Ruang di flashdisk" in refused(info, stick, database.key)
    assert list(stick.iterdir()) == []
    database.close()


FAULTS = [(28, "Ruang di flashdisk"), (5, "tercabut"), (2, "tercabut"), (30, "tidak dapat ditulis")]


@pytest.mark.parametrize(("code", "said"), FAULTS)
@pytest.mark.parametrize("part", [1, 2, 3])
def test_that_a_stick_that_fails_half_way_leaves_nothing_that_counts(
    database: Database, info: BackupInfo, stick: Path, monkeypatch: pytest.MonkeyPatch,
    code: int, said: str, part: int,
) -> None:  # fmt: skip
    done: list[Path] = []

    def failing(source: Path, target: Path) -> None:
        done.append(target)
        if len(done) == part:
            raise OSError(code, "an English text")
        copy_whole(source, target)

    monkeypatch.setattr(backup_medium, "copy_whole", failing)
    assert said in refused(info, stick, database.key)
    assert list_backups(medium_folder(stick, database.path)) == ()
    assert verify_backup(info.folder, database.key) == info
    database.close()


def test_that_a_stick_pulled_before_the_proof_is_said(
    database: Database, info: BackupInfo, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(folder: Path, _key: bytes, **_: object) -> BackupInfo:
        shutil.rmtree(folder)
        raise UserError("berkas tidak ditemukan")

    monkeypatch.setattr(backup_medium, "verify_backup", pulled)
    assert "tercabut" in refused(info, stick, database.key)
    database.close()


def test_that_what_a_pulled_stick_kept_is_cleaned_the_next_time(
    database: Database, info: BackupInfo, stick: Path
) -> None:
    folder = medium_folder(stick, database.path)
    (folder / ".kantor.db.sementara-00").mkdir(parents=True)
    (folder / ".lain.db.sementara-00").mkdir()
    copy = copy_to_medium(info, stick, database.key)
    assert {place.name for place in folder.iterdir()} == {copy.folder.name, ".lain.db.sementara-00"}
    database.close()


def test_that_a_stick_that_lies_is_found_out_by_reading_back(
    database: Database, info: BackupInfo, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lying(source: Path, target: Path) -> None:
        copy_whole(source, target)
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr(backup_medium, "copy_whole", lying)
    assert "berbeda dengan cadangannya" in refused(info, stick, database.key)
    assert list(medium_folder(stick, database.path).iterdir()) == []
    database.close()


def test_that_batal_leaves_nothing_on_the_stick(database: Database, info: BackupInfo, stick: Path) -> None:
    def stop(done: int, total: int) -> None:
        del done, total
        raise CancelledError

    with pytest.raises(CancelledError):
        copy_to_medium(info, stick, database.key, report=stop)
    assert list(medium_folder(stick, database.path).iterdir()) == []
    database.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Linux's table of block devices: a disk with two partitions, and a stick with one."""
    devices = tmp_path / "devices"
    (tmp_path / "table").mkdir()
    for disk, number, partitions in (("sda", 8, 2), ("sdb", 9, 1)):
        (devices / disk).mkdir(parents=True)
        (tmp_path / "table" / f"{number}:0").symlink_to(devices / disk)
        for partition in range(1, partitions + 1):
            place = devices / disk / f"{disk}{partition}"
            place.mkdir()
            (place / "partition").write_text(str(partition), "ascii")
            (tmp_path / "table" / f"{number}:{partition}").symlink_to(place)
    return tmp_path / "table"


def test_that_two_partitions_of_one_disk_are_one_disk(table: Path) -> None:
    disks = [disk_of(os.makedev(*device), table) for device in ((8, 1), (8, 2), (8, 0), (9, 1), (7, 7))]
    assert disks == ["sda", "sda", "sda", "sdb", None]


def test_that_disks_the_system_does_not_know_are_one_only_when_they_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dalam").mkdir()
    (tmp_path / "lain").mkdir()
    assert same_disk(tmp_path, tmp_path / "dalam", tmp_path)
    look = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        seen = look(path, follow_symlinks=follow_symlinks)
        return os.stat_result((0, 0, seen.st_dev + 1, *[0] * 7)) if path.name == "lain" else seen

    monkeypatch.setattr(Path, "stat", stat)
    assert not same_disk(tmp_path / "dalam", tmp_path / "lain", tmp_path)
