"""From an office that does not open to a working one."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, Clock, fill, new_office, save, surveyed

from kemiskinan_desktop.domain.backup_rules import Damage
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup_refusals, refusals
from kemiskinan_desktop.models.backup_info import MANIFEST
from kemiskinan_desktop.services.rescue import (
    Rescue,
    backups_in,
    bring_back,
    bring_back_key_box,
    clear_the_way,
    note_return,
    rescue_for,
    spoilt_backup,
    worth_rescuing,
)
from kemiskinan_desktop.services.workplace import is_training_office, open_workplace


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """A closed office of two families, with backups of one and of two."""
    office = new_office(tmp_path, clock=clock)
    fill(office, 1)
    office.backups.make(ADMIN)
    save(office, surveyed(2))
    office.backups.make(ADMIN)
    office.close()
    return office.path


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def refusal_of(path: Path) -> UserError:
    """What the first window hears: it looks at the key box, then opens."""
    try:
        is_training_office(path)
        open_workplace(path).close()
    except UserError as refusal:
        return refusal
    raise AssertionError("the office opened")


def rescue_of(path: Path, *places: Path) -> Rescue | None:
    return rescue_for(path, refusal_of(path), places)


def families(path: Path, clock: Clock) -> int:
    office = open_workplace(path, clock=clock)
    try:
        assert office.history.first_broken(ADMIN) is None
        return len(office.families.ids(ADMIN, range(1, 100)))
    finally:
        office.close()


def test_that_a_damaged_office_works_again_with_all_that_was_backed_up(path: Path, clock: Clock) -> None:
    damage(path)
    rescue = rescue_of(path)
    assert rescue is not None
    assert (rescue.damage, rescue.training, rescue.names_the_file) == (Damage.FILE, True, True)
    assert [info.counts["families"] for info in rescue.choices] == [2, 1]
    assert rescue.written_at is not None
    damaged = path.read_bytes()
    recovered = bring_back(path, rescue.choices[0].folder, None, clock=clock)
    assert recovered.aside is not None
    assert recovered.aside.read_bytes() == damaged
    assert families(path, clock) == 2


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"x" * 5000])
def test_that_an_emptied_or_foreign_file_is_offered_its_backups(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    rescue = rescue_of(path)
    assert rescue is not None
    assert rescue.damage is Damage.FILE


def test_that_a_missing_file_is_offered_its_backups(path: Path, clock: Clock) -> None:
    path.unlink()
    rescue = rescue_of(path)
    assert rescue is not None
    assert (rescue.damage, rescue.written_at) == (Damage.MISSING, None)
    assert bring_back(path, rescue.choices[0].folder, None, clock=clock).aside is not None  # its key box
    assert families(path, clock) == 2


def test_that_a_file_that_is_merely_not_found_is_said_plainly(tmp_path: Path) -> None:
    assert rescue_of(tmp_path / "salah-ketik.kantor") is None


@pytest.mark.parametrize("box", [None, b"{}"])
def test_that_a_key_box_comes_back_and_the_data_are_not_touched(
    path: Path, clock: Clock, box: bytes | None
) -> None:
    key_box = path.with_name(f"{path.name}.kunci")
    key_box.unlink() if box is None else key_box.write_bytes(box)
    rescue = rescue_of(path)
    assert rescue is not None
    assert (rescue.damage, rescue.needs_password) == (Damage.KEY_BOX, False)
    before = path.read_bytes()
    aside = bring_back_key_box(path, rescue.choices[0].folder, clock=clock)
    assert (aside is None) is (box is None)
    assert path.read_bytes() == before
    assert families(path, clock) == 2


def test_that_the_key_box_of_another_office_is_not_taken_for_a_damaged_file(
    path: Path, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "lain").mkdir()
    other = new_office(tmp_path / "lain", clock=clock, fresh=True)
    other.close()
    shutil.copyfile(f"{other.path}.kunci", f"{path}.kunci")
    rescue = rescue_of(path)
    assert rescue is not None
    assert rescue.damage is Damage.KEY_BOX
    bring_back_key_box(path, rescue.choices[0].folder, clock=clock)
    assert families(path, clock) == 2


def test_that_a_damaged_file_without_a_backup_asks_for_a_stick(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stik"
    shutil.move(tmp_path / "uji-cadangan", stick / "uji-cadangan")
    damage(path)
    alone = rescue_of(path)
    assert alone is not None
    assert alone.choices == ()
    assert not alone.training
    with_stick = rescue_of(path, stick)
    assert with_stick is not None
    assert [info.number for info in with_stick.choices] == [2, 1]
    assert backups_in(stick) == with_stick.choices
    assert backups_in(with_stick.choices[1].folder) == with_stick.choices[1:]


def test_that_a_folder_without_backups_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Tidak ada cadangan yang utuh"):
        backups_in(tmp_path)


def test_that_torn_backups_and_those_of_another_office_are_not_offered(
    path: Path, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "lain").mkdir()
    other = new_office(tmp_path / "lain", clock=clock, fresh=True)
    strange = [other.backups.make(ADMIN) for _ in range(5)][-1]
    other.close()
    shutil.move(strange.folder, tmp_path / "uji-cadangan" / "asing")
    newest = max((tmp_path / "uji-cadangan").glob("*permintaan-2/uji.kantor"))
    newest.write_bytes(newest.read_bytes()[:-1])
    damage(path)
    rescue = rescue_of(path)
    assert rescue is not None
    assert [info.number for info in rescue.choices] == [1]


def test_that_a_backup_that_does_not_hold_is_told_from_other_troubles(path: Path) -> None:
    damage(path)
    rescue = rescue_of(path)
    assert rescue is not None
    newest = rescue.choices[0]
    damage(newest.database_path)
    with pytest.raises(UserError) as caught:
        bring_back(path, newest.folder, None)
    assert spoilt_backup(caught.value)
    manifest = newest.folder / MANIFEST
    manifest.write_bytes(manifest.read_bytes().replace(b'"number": 2', b'"number": 9'))
    with pytest.raises(UserError) as caught:
        bring_back(path, newest.folder, None)
    assert caught.value.title == backup_refusals.damaged_manifest().title
    assert spoilt_backup(caught.value)
    assert not spoilt_backup(refusals.disk_full())


def test_that_only_what_is_damaged_or_gone_is_searched_for() -> None:
    assert worth_rescuing(refusals.damaged_file())
    assert worth_rescuing(refusals.missing_key_box())
    for other in (refusals.wrong_password(), refusals.newer_file(), refusals.already_open()):
        assert not worth_rescuing(other)
        assert rescue_for(Path("tiada"), other) is None


def test_that_the_history_says_that_the_office_came_back(path: Path, clock: Clock) -> None:
    damage(path)
    rescue = rescue_of(path)
    assert rescue is not None
    info = rescue.choices[0]
    bring_back(path, info.folder, None, clock=clock)
    office = replace(open_workplace(path, clock=clock), who=ADMIN)
    note_return(office, info)
    newest = office.history.entries(ADMIN, limit=1)[0]
    assert (newest.act, newest.who, newest.subject) == (
        "pulihkan cadangan", "Rini", "cadangan nomor 2, 13/07/2026 09.30"
    )  # fmt: skip
    office.close()


def test_that_a_spoilt_training_office_is_moved_out_of_the_way(path: Path, clock: Clock) -> None:
    damage(path)
    aside = clear_the_way(path, clock=clock)
    assert aside.name == "uji.rusak-2026-07-13_09.30.00.kantor"
    assert not path.exists()
    assert new_office(path.parent, clock=clock, fresh=True).path == path
