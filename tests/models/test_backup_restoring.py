"""A backup comes back beside the live file, and a damaged file is kept."""

from pathlib import Path

import pytest
from sqlalchemy import text
from tests.support.databases import MOMENT, PASSWORD, small_office, small_schema

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup_refusals, refusals, restoring
from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.opening import open_database
from kemiskinan_desktop.models.restoring import restore_beside, set_aside


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = small_office(tmp_path / "kantor.db", houses=30)
    database.close()
    return database.path


@pytest.fixture
def saved(path: Path) -> BackupInfo:
    database = opened(path)
    info = make_backup(database, path.parent / "cadangan", reason="harian", clock_now=MOMENT)
    database.close()
    return info


def far_away(_: Path) -> bool:
    return True


def opened(path: Path) -> Database:
    return open_database(path, password=PASSWORD, schema=small_schema())


def rows(path: Path) -> list[tuple[object, ...]]:
    database = opened(path)
    with database.read() as session:
        query = text(
            "SELECT people.*, houses.name FROM people JOIN houses ON houses.id = house_id ORDER BY 1"
        )
        found = [tuple(row) for row in session.execute(query)]
    database.close()
    return found


def test_that_a_restored_file_opens_with_every_row(path: Path, saved: BackupInfo) -> None:
    target = path.with_name("kembali.db")
    assert restore_beside(saved.folder, target, PASSWORD) == saved
    assert rows(target) == rows(path)
    assert len(rows(target)) == 60


@pytest.mark.parametrize("part", ["kembali.db", "kembali.db.kunci"])
def test_that_restoring_never_replaces_a_file(path: Path, saved: BackupInfo, part: str) -> None:
    path.with_name(part).write_bytes(b"milik orang lain")
    with pytest.raises(UserError, match=refusals.existing_file().title):
        restore_beside(saved.folder, path.with_name("kembali.db"), PASSWORD)
    assert path.with_name(part).read_bytes() == b"milik orang lain"


def test_that_restoring_asks_for_the_password_of_then(path: Path, saved: BackupInfo) -> None:
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        restore_beside(saved.folder, path.with_name("kembali.db"), "salah")
    assert not path.with_name("kembali.db").exists()


def test_that_a_damaged_backup_is_not_restored(path: Path, saved: BackupInfo) -> None:
    content = bytearray(saved.database_path.read_bytes())
    content[5000] ^= 8
    saved.database_path.write_bytes(content)
    with pytest.raises(UserError, match=backup_refusals.damaged_backup().title):
        restore_beside(saved.folder, path.with_name("kembali.db"), PASSWORD)
    assert not path.with_name("kembali.db").exists()
    assert not path.with_name("kembali.db.kunci").exists()


def test_that_nothing_is_restored_to_a_network_folder(
    path: Path, saved: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "is_network_folder", far_away)
    with pytest.raises(UserError, match=refusals.network_folder().title):
        restore_beside(saved.folder, path.with_name("kembali.db"), PASSWORD)


def test_that_a_full_disk_leaves_no_half_restored_file(
    path: Path, saved: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = restoring.copy_whole

    def full(source: Path, target: Path) -> None:
        if source == saved.database_path:
            raise OSError(28, "an English text")
        real(source, target)

    monkeypatch.setattr(restoring, "copy_whole", full)
    with pytest.raises(UserError, match=refusals.disk_full().title):
        restore_beside(saved.folder, path.with_name("kembali.db"), PASSWORD)
    assert list(path.parent.glob("kembali*")) == []


def test_that_a_damaged_file_is_set_aside_whole_and_its_place_is_free(path: Path, saved: BackupInfo) -> None:
    path.write_bytes(b"rusak" * 5000)
    box = key_box_path(path).read_bytes()
    aside = set_aside(path, clock_now=MOMENT)
    assert aside.name == "kantor.rusak-2026-03-02_08.30.15.db"
    assert aside.read_bytes() == b"rusak" * 5000
    assert key_box_path(aside).read_bytes() == box
    restore_beside(saved.folder, path, PASSWORD)
    assert len(rows(path)) == 60


def test_that_an_open_file_is_not_set_aside(path: Path) -> None:
    database = opened(path)
    with pytest.raises(UserError, match=refusals.already_open().title):
        set_aside(path, clock_now=MOMENT)
    database.close()


def test_that_a_file_set_aside_in_the_same_second_is_kept(path: Path) -> None:
    path.with_name("kantor.rusak-2026-03-02_08.30.15.db").write_bytes(b"lama")
    with pytest.raises(UserError, match=refusals.existing_file().title):
        set_aside(path, clock_now=MOMENT)
    assert len(rows(path)) == 60


def test_that_only_a_file_can_be_set_aside(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=refusals.missing_file().title):
        set_aside(tmp_path / "tidak ada.db", clock_now=MOMENT)


def test_that_a_missing_folder_is_named_as_what_is_missing(saved: BackupInfo, tmp_path: Path) -> None:
    with pytest.raises(UserError) as nowhere:
        restore_beside(saved.folder, tmp_path / "tidak-ada" / "pulih.db", PASSWORD)
    assert nowhere.value.sentence == refusals.missing_folder().sentence
    for chosen in (tmp_path / "tidak-ada", saved.database_path):
        with pytest.raises(UserError) as no_backup:
            restore_beside(chosen, tmp_path / "pulih.db", PASSWORD)
        assert no_backup.value.sentence == backup_refusals.no_backup().sentence
    assert not key_box_path(tmp_path / "pulih.db").exists()
