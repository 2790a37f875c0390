"""From a damaged, missing or keyless file back to an office of the same name; nothing is deleted."""

from pathlib import Path

import pytest
from sqlalchemy import func, select
from tests.support.databases import HOUSES, MOMENT, PASSWORD, small_office, small_schema

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import recovering, refusals
from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.opening import open_database
from kemiskinan_desktop.models.recovering import recover, recover_key_box
from kemiskinan_desktop.models.restoring import PARTS, move_aside, restore_beside

ASIDE = "kantor.rusak-2026-03-02_08.30.15.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kantor.db"


@pytest.fixture
def saved(path: Path) -> BackupInfo:
    database = small_office(path, houses=30)
    info = make_backup(database, path.parent / "cadangan", reason="harian", clock_now=MOMENT)
    database.close()
    return info


def houses(path: Path) -> int:
    database = open_database(path, password=PASSWORD, schema=small_schema())
    try:
        with database.read() as session:
            return session.execute(select(func.count()).select_from(HOUSES)).scalar_one()
    finally:
        database.close()


def everything(folder: Path) -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in folder.iterdir() if place.is_file()}


def test_that_a_damaged_file_comes_back_under_its_name_and_is_kept(path: Path, saved: BackupInfo) -> None:
    path.write_bytes(b"rusak" * 3000)
    path.with_name("kantor.db-wal").write_bytes(b"catatan lama")
    box = key_box_path(path).read_bytes()
    recovered = recover(path, saved.folder, PASSWORD, clock_now=MOMENT)
    assert recovered.info == saved
    assert recovered.aside == path.with_name(ASIDE)
    assert path.with_name(ASIDE).read_bytes() == b"rusak" * 3000
    assert path.with_name(f"{ASIDE}-wal").read_bytes() == b"catatan lama"
    assert key_box_path(path.with_name(ASIDE)).read_bytes() == box
    assert houses(path) == 30


def test_that_a_missing_file_comes_back_also_when_its_key_box_or_log_is_left(
    path: Path, saved: BackupInfo
) -> None:
    path.unlink()
    path.with_name("kantor.db-wal").write_bytes(b"catatan lama")
    assert recover(path, saved.folder, PASSWORD, clock_now=MOMENT).aside == path.with_name(ASIDE)
    assert path.with_name(f"{ASIDE}-wal").read_bytes() == b"catatan lama"
    assert houses(path) == 30


def test_that_nothing_is_moved_when_nothing_is_there(path: Path, saved: BackupInfo) -> None:
    for part in (path, key_box_path(path)):
        part.unlink()
    assert recover(path, saved.folder, PASSWORD, clock_now=MOMENT).aside is None
    assert houses(path) == 30


def test_that_a_wrong_password_or_a_damaged_backup_moves_nothing(path: Path, saved: BackupInfo) -> None:
    path.write_bytes(b"rusak" * 3000)
    before = everything(path.parent)
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        recover(path, saved.folder, "salah", clock_now=MOMENT)
    content = bytearray(saved.database_path.read_bytes())
    content[9000] ^= 4
    saved.database_path.write_bytes(content)
    with pytest.raises(UserError, match="tidak utuh"):
        recover(path, saved.folder, PASSWORD, clock_now=MOMENT)
    assert everything(path.parent) == before


def test_that_an_open_office_is_not_replaced(path: Path, saved: BackupInfo) -> None:
    database = open_database(path, password=PASSWORD, schema=small_schema())
    with pytest.raises(UserError, match=refusals.already_open().title):
        recover(path, saved.folder, PASSWORD, clock_now=MOMENT)
    database.close()
    assert houses(path) == 30


def test_that_a_folder_that_is_gone_is_said(path: Path, saved: BackupInfo) -> None:
    with pytest.raises(UserError, match=refusals.missing_folder().title):
        recover(path.parent / "tidak ada" / "kantor.db", saved.folder, PASSWORD, clock_now=MOMENT)


@pytest.mark.parametrize("failing", ["kantor.db.kunci", "kantor.db"])
def test_that_a_disk_that_fails_while_names_change_puts_everything_back(
    path: Path, saved: BackupInfo, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path.write_bytes(b"rusak" * 3000)
    before, replace = everything(path.parent), Path.replace

    def refuse(part: Path, target: Path) -> Path:
        if target.name == failing and ".rusak-" not in part.name:
            raise OSError(5, "an English text")
        return replace(part, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(UserError):
            recover(path, saved.folder, PASSWORD, clock_now=MOMENT)
    assert everything(path.parent) == before


def test_that_after_a_power_cut_the_same_can_be_done_again(
    path: Path, saved: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"rusak" * 3000)

    class PowerCutError(BaseException):
        pass

    def cut(*_: object, **__: object) -> None:
        raise PowerCutError

    def before_the_names(*_: object) -> None:
        patch.setattr(Path, "unlink", cut)  # nothing is tidied up after a power cut
        cut()

    with monkeypatch.context() as patch:
        patch.setattr(recovering, "_exchange", before_the_names)
        with pytest.raises(PowerCutError):
            recover(path, saved.folder, PASSWORD, clock_now=MOMENT)
    leftovers = [name for name in everything(path.parent) if "sementara" in name]
    assert len(leftovers) == 2
    recover(path, saved.folder, PASSWORD, clock_now=MOMENT)
    assert [name for name in everything(path.parent) if "sementara" in name] == []
    assert houses(path) == 30


def test_that_a_restored_file_never_meets_the_log_of_another(path: Path, saved: BackupInfo) -> None:
    target = path.with_name("kembali.db")
    target.with_name("kembali.db-wal").write_bytes(b"catatan lain")
    with pytest.raises(UserError, match=refusals.existing_file().title):
        restore_beside(saved.folder, target, PASSWORD)
    assert not target.exists()


@pytest.mark.parametrize("damage", [None, b"{}"])
def test_that_a_key_box_comes_back_from_a_backup(path: Path, saved: BackupInfo, damage: bytes | None) -> None:
    box = key_box_path(path)
    if damage is None:
        box.unlink()
    else:
        box.write_bytes(damage)
    aside = recover_key_box(path, saved.folder, clock_now=MOMENT)
    assert (None if aside is None else aside.read_bytes()) == damage
    assert houses(path) == 30


def test_that_a_damaged_key_box_of_a_backup_is_not_brought_back(path: Path, saved: BackupInfo) -> None:
    box = key_box_path(saved.database_path)
    box.write_bytes(box.read_bytes()[:-2])
    with pytest.raises(UserError, match="Berkas kunci di dalam cadangan ini rusak"):
        recover_key_box(path, saved.folder, clock_now=MOMENT)
    box.unlink()
    with pytest.raises(UserError, match="tidak lengkap"):
        recover_key_box(path, saved.folder, clock_now=MOMENT)
    assert houses(path) == 30


def test_that_a_name_that_is_taken_is_never_given_again(path: Path, saved: BackupInfo) -> None:
    for end in PARTS:
        taken = path.with_name(ASIDE + end)
        taken.write_bytes(b"lama")
        if end in {"", ".kunci"}:
            with pytest.raises(UserError, match=refusals.existing_file().title):
                move_aside(path, MOMENT)
        taken.unlink()
    assert saved.database_path.exists()
    assert houses(path) == 30
