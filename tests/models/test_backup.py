"""A backup is proved when it is made, and can be proved again."""

import itertools
import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, text
from sqlalchemy.orm import Session
from tests.support.databases import HOUSES, MOMENT, new_office, small_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup, backup_refusals, cipher, refusals
from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.backup_info import MANIFEST, BackupInfo, encode_manifest
from kemiskinan_desktop.models.backup_list import list_backups, newest_proven, verify_backup
from kemiskinan_desktop.models.backup_proof import Contents, HistoryHead
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.schema_version import SCHEMA_NUMBER


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return small_office(tmp_path / "kantor.db", houses=20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


def last_house(session: Session) -> str:
    return str(session.execute(select(func.max(HOUSES.c.id))).scalar_one())


def made(database: Database, folder: Path, *, days: int = 0) -> BackupInfo:
    moment = MOMENT + timedelta(days=days)
    return make_backup(database, folder, reason="harian", clock_now=moment, history_head=last_house)


def test_that_a_backup_says_what_it_holds(database: Database, folder: Path) -> None:
    info = made(database, folder)
    assert info.folder == folder / "2026-03-02_08.30.15_harian"
    assert info.counts == {"houses": 20, "people": 40}
    assert (info.number, info.schema_number, info.history_head) == (1, 1, "20")
    assert (info.training, info.made_at, info.reason) == (False, MOMENT, "harian")
    assert {file.name for file in info.folder.iterdir()} == {"kantor.db", "kantor.db.kunci", MANIFEST}
    database.close()


def test_that_a_backup_can_be_verified_and_read_back(database: Database, folder: Path) -> None:
    info = made(database, folder)
    assert verify_backup(info.folder, database.key, history_head=last_house) == info
    assert verify_backup(info.folder, database.key) == info
    database.close()


def test_that_a_backup_holds_nothing_readable(database: Database, folder: Path) -> None:
    with database.write() as session:
        session.execute(insert(HOUSES), [{"name": "Sukarni 3374120101900001"} for _ in range(100)])
    info = made(database, folder)
    content = b"".join(file.read_bytes() for file in info.folder.iterdir())
    for word in (b"SQLite format 3", b"Sukarni", b"3374120101900001", b"CREATE TABLE", database.key):
        assert word not in content
    database.close()


def test_that_a_backup_holds_what_is_still_in_the_log(database: Database, folder: Path) -> None:
    assert (database.path.with_name("kantor.db-wal")).stat().st_size > 0
    assert made(database, folder).counts["houses"] == 20
    database.close()


def test_that_the_file_stays_open_and_writable(database: Database, folder: Path) -> None:
    made(database, folder)
    with database.write() as session:
        session.execute(insert(HOUSES), [{"name": "rumah baru"}])
    assert made(database, folder, days=1).counts["houses"] == 21
    database.close()


def test_that_a_backup_of_the_same_second_gets_its_own_name(database: Database, folder: Path) -> None:
    names = [made(database, folder).folder.name for _ in range(3)]
    assert names == [
        "2026-03-02_08.30.15_harian",
        "2026-03-02_08.30.15_harian-2",
        "2026-03-02_08.30.15_harian-3",
    ]
    assert [info.number for info in list_backups(folder, database.key)] == [3, 2, 1]
    database.close()


def test_that_the_newest_is_known_when_the_clock_went_back(database: Database, folder: Path) -> None:
    made(database, folder)
    later = made(database, folder, days=-365)
    assert newest_proven(folder, database.key) == later
    database.close()


def test_that_a_training_office_is_marked(tmp_path: Path, folder: Path) -> None:
    database = new_office(tmp_path / "latihan.db", training=True)
    info = make_backup(database, folder, reason="harian", clock_now=MOMENT)
    assert info.training
    assert info.history_head == ""
    database.close()


def test_that_a_folder_without_backups_has_none(tmp_path: Path) -> None:
    (tmp_path / "lain").mkdir()
    assert list_backups(tmp_path / "tidak ada") == ()
    assert list_backups(tmp_path) == ()
    assert newest_proven(tmp_path) is None


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("kantor.db", "isinya berubah sejak dibuat"),
        ("kantor.db.kunci", "Berkas kunci di dalam cadangan ini rusak"),
        (MANIFEST, "Keterangan (manifes) cadangan ini rusak"),
    ],
)
def test_that_a_flipped_bit_is_found_and_said_by_part(
    database: Database, folder: Path, part: str, said: str
) -> None:
    info = made(database, folder)
    content = bytearray((info.folder / part).read_bytes())
    content[len(content) // 2] ^= 1
    (info.folder / part).write_bytes(content)
    with pytest.raises(UserError, match=re.escape(said)):
        verify_backup(info.folder, database.key)
    database.close()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("kantor.db", "tidak lengkap"),
        ("kantor.db.kunci", "tidak lengkap"),
        (MANIFEST, "Folder itu bukan cadangan"),
    ],
)
def test_that_a_backup_without_a_part_is_not_the_newest_proven(
    database: Database, folder: Path, part: str, said: str
) -> None:
    first = made(database, folder)
    second = made(database, folder, days=1)
    (second.folder / part).unlink()
    assert newest_proven(folder, database.key) == first
    with pytest.raises(UserError, match=said):
        verify_backup(second.folder, database.key)
    database.close()


def test_that_a_cut_backup_is_not_the_newest_proven(database: Database, folder: Path) -> None:
    info = made(database, folder)
    info.database_path.write_bytes(info.database_path.read_bytes()[:-4096])
    assert newest_proven(folder, database.key) is None
    database.close()


def test_that_a_manifest_of_another_office_is_not_ours(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    other = small_office(tmp_path / "lain.db")
    info = made(other, folder)
    assert list_backups(folder) == (info,)
    assert list_backups(folder, database.key) == ()
    own = read_key_box(key_box_path(database.path)).box_id
    with pytest.raises(UserError, match="milik kantor lain"):
        verify_backup(info.folder, database.key, box_id=own)
    with pytest.raises(UserError, match="manifes"):
        verify_backup(info.folder, database.key)
    other.close()
    database.close()


@pytest.mark.parametrize("manifest", ['{"signature": ""}', "[]", "bukan", '{"database": "../x"}'])
def test_that_any_text_is_no_manifest(database: Database, folder: Path, manifest: str) -> None:
    info = made(database, folder)
    (info.folder / MANIFEST).write_text(manifest, encoding="utf-8")
    assert list_backups(folder) == ()
    database.close()


def test_that_a_backup_of_a_newer_program_is_told_from_a_damaged_one(
    database: Database, folder: Path
) -> None:
    info = made(database, folder)
    newer = replace(info, schema_number=SCHEMA_NUMBER + 1)
    (info.folder / MANIFEST).write_bytes(encode_manifest(newer, database.key))
    with pytest.raises(UserError, match="versi program yang lebih baru"):
        verify_backup(info.folder, database.key)
    body = json.loads((info.folder / MANIFEST).read_bytes())
    (info.folder / MANIFEST).write_text(json.dumps(body | {"version": 2}), "utf-8")
    with pytest.raises(UserError, match="versi program yang lebih baru"):
        verify_backup(info.folder, database.key)
    database.close()


def test_that_what_is_saved_while_the_file_is_copied_is_in_the_backup(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_live, waits = backup._copy_live, list[bool]()

    def saved_meanwhile(database: Database, copy: Path, head: HistoryHead, *, writers_wait: bool) -> Contents:
        waits.append(writers_wait)
        contents = copy_live(database, copy, head, writers_wait=writers_wait)
        if not writers_wait:
            copy.unlink()
            with database.write() as session:
                session.execute(insert(HOUSES), [{"name": "rumah baru"}])
            copy_live(database, copy, head, writers_wait=False)
        return contents

    monkeypatch.setattr(backup, "_copy_live", saved_meanwhile)
    info = made(database, folder)
    assert waits == [False, True]
    assert info.counts["houses"] == 21
    assert verify_backup(info.folder, database.key, history_head=last_house) == info
    database.close()


def test_that_nobody_waits_for_the_first_copy(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = backup.read_contents

    def write_beside(connection: Connection, head: HistoryHead) -> Contents:
        contents = read(connection, head)
        with database.write() as session:  # raises after ten seconds when the copy holds the right to write
            session.execute(text("UPDATE houses SET name = 'lain' WHERE id = 1"))
        return contents

    monkeypatch.setattr(backup, "read_contents", write_beside)
    assert made(database, folder).counts["houses"] == 20
    database.close()


def test_that_a_head_that_differs_is_found(database: Database, folder: Path) -> None:
    info = made(database, folder)
    with pytest.raises(UserError, match=backup_refusals.damaged_backup().title):
        verify_backup(info.folder, database.key, history_head=lambda _: "ekor terpotong")
    database.close()


def test_that_a_copy_that_differs_is_thrown_away(database: Database, folder: Path) -> None:
    heads = map(str, itertools.count())
    with pytest.raises(UserError, match=backup_refusals.unproven_backup().title):
        make_backup(database, folder, reason="harian", clock_now=MOMENT, history_head=lambda _: next(heads))
    assert list(folder.iterdir()) == []
    database.close()


def test_that_a_copy_damaged_on_its_way_is_thrown_away(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tear(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[-100] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(backup, "fsync_file", tear)
    with pytest.raises(UserError, match=backup_refusals.unproven_backup().title):
        made(database, folder)
    assert list(folder.iterdir()) == []
    database.close()


def test_that_a_full_medium_is_said_and_leaves_nothing(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "an English text")

    monkeypatch.setattr(backup, "fsync_file", full)
    with pytest.raises(UserError, match=refusals.disk_full().title):
        made(database, folder)
    assert list(folder.iterdir()) == []
    database.close()


def test_that_a_medium_that_is_gone_is_said(database: Database, tmp_path: Path) -> None:
    (tmp_path / "stik").write_bytes(b"")
    with pytest.raises(UserError):
        made(database, tmp_path / "stik")
    with pytest.raises(UserError, match=refusals.missing_file().title):
        made(database, tmp_path / "stik" / "cadangan")
    database.close()


def test_that_what_a_power_cut_left_is_swept_and_nothing_else(database: Database, folder: Path) -> None:
    leftover, foreign = folder / ".kantor.db.sementara-00", folder / ".lain.db.sementara-00"
    leftover.mkdir(parents=True)
    foreign.mkdir()
    made(database, folder)
    assert not leftover.exists()
    assert foreign.exists()
    database.close()


@pytest.mark.parametrize("reason", ["", "Harian", "../keluar", "dua kata", "a--b"])
def test_that_a_reason_that_is_no_slug_is_a_mistake(database: Database, folder: Path, reason: str) -> None:
    with pytest.raises(ValueError, match="reason"):
        make_backup(database, folder, reason=reason, clock_now=MOMENT)
    assert not folder.exists()
    database.close()


def test_that_every_row_of_a_backup_equals_the_live_file(database: Database, folder: Path) -> None:
    info = made(database, folder)
    copy = cipher.connect(info.database_path, database.key, mode="ro&immutable=1")
    for table in info.counts:
        query = f"SELECT * FROM {table} ORDER BY id"  # noqa: S608 - a table of ours
        with database.read() as session:
            assert copy.execute(query).fetchall() == [tuple(row) for row in session.execute(text(query))]
    copy.close()
    database.close()


def test_that_a_backup_is_made_on_connections_that_were_readers_before(
    database: Database, folder: Path
) -> None:
    with database.read(), database.read(), database.read():
        pass
    assert made(database, folder).counts == {"houses": 20, "people": 40}
    database.close()
