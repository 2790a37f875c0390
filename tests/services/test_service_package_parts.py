"""The parts of a package alone: photos, disputes, ends, and the folder they stand in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kemiskinan_desktop.credentials import cbor
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.given import GivenBook, GivenFamily
from kemiskinan_desktop.domain.photos import HousePhoto, PhotoKind
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.services.package_disputes import (
    Dispute,
    read_disputes,
    with_disputes,
    write_disputes,
)
from kemiskinan_desktop.services.package_photos import read_photos, write_photos
from kemiskinan_desktop.services.package_receiving import read_ended
from kemiskinan_desktop.services.package_room import package_room
from kemiskinan_desktop.services.package_sending import write_ended

PHOTO = HousePhoto(
    id="f1", family_id="k1", kind=PhotoKind.FRONT, picture=b"\xff\xd8\xff isi", width=40, height=30,
    taken_by="rini", taken_at=datetime(2026, 7, 13, tzinfo=UTC),
)  # fmt: skip
DISPUTES: list[Dispute] = [
    (str(RowKind.FAMILY), "k1", "k1", "address", "Jl. Lama"),
    (str(RowKind.FAMILY), "k1", "k1", "P1", "3"),
    (str(RowKind.MEMBER), "m1", "k1", "name", "Nama Lama"),
    (str(RowKind.MEMBER), "m9", "k1", "name", "Tidak ada lagi"),
]


def test_that_photos_come_back_as_they_were(tmp_path: Path) -> None:
    assert write_photos(tmp_path / "foto", [PHOTO, PHOTO]) == 2
    assert list(read_photos(tmp_path / "foto")) == [PHOTO, PHOTO]


@pytest.mark.parametrize(
    "content",
    [
        b"\x7f\xff\xff\xff",
        b"\x00\x00\x00\x01\xff",
        b"\x00\x00\x00\x02" + cbor.dumps(["x"]),
        b"\x00\x00\x00\x09" + cbor.dumps([1]),
    ],
)
def test_that_another_content_than_photos_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "foto").write_bytes(content)
    with pytest.raises(UserError, match="Foto di dalam paket ini tidak utuh"):
        list(read_photos(tmp_path / "foto"))


def test_that_disputed_cells_are_again_what_they_were_before(tmp_path: Path) -> None:
    write_disputes(tmp_path / "bentrok", DISPUTES)
    found = read_disputes(tmp_path / "bentrok")
    assert found == DISPUTES
    family = GivenFamily(
        values={"address": "Jl. Baru", "rt": "001"},
        members={"m1": {"name": "Nama Baru"}},
        answers={"P1": "1"},
    )
    ground = GivenBook(
        export_id="e", made_at=PHOTO.taken_at, period_id="p", families={"k1": family, "k2": family}
    )
    disputed = with_disputes(ground, found)
    assert disputed.families["k1"] == GivenFamily(
        values={"address": "Jl. Lama", "rt": "001"},
        members={"m1": {"name": "Nama Lama"}},
        answers={"P1": "3"},
    )
    assert (list(disputed.families), len(disputed.families)) == (["k1", "k2"], 2)
    assert disputed.families["k2"] == family
    assert with_disputes(ground, []) is ground


@pytest.mark.parametrize("content", [b"", cbor.dumps("x"), cbor.dumps([["keluarga", 1]]), b"\xff"])
def test_that_another_content_than_disputes_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bentrok").write_bytes(content)
    with pytest.raises(UserError, match="Daftar bentrokan di dalam paket ini tidak utuh"):
        read_disputes(tmp_path / "bentrok")


def test_that_ends_are_told_with_their_reason(tmp_path: Path) -> None:
    ended = {"k1": FamilyStatus.MOVED, "k2": FamilyStatus.ALL_DEAD}
    write_ended(tmp_path / "keluar", ended)
    assert read_ended(tmp_path / "keluar") == ended


@pytest.mark.parametrize(
    "content", [b"", cbor.dumps("x"), cbor.dumps([["k1", "entah"]]), cbor.dumps([["k1"]])]
)
def test_that_another_content_than_ends_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "keluar").write_bytes(content)
    with pytest.raises(UserError, match="Isi paket ini tidak lengkap"):
        read_ended(tmp_path / "keluar")


def _fails_inside(office: Path) -> None:
    with package_room(office) as room:
        (room / "isi").write_bytes(b"x")
        raise ZeroDivisionError


def test_that_the_folder_of_parts_is_gone_also_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        _fails_inside(tmp_path / "uji.kantor")
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(UserError, match="Folder sementara untuk paket tidak dapat dibuat"),
        package_room(tmp_path / "tidak-ada" / "uji.kantor"),
    ):
        pass
