"""Packages: what is written is read again, and nothing else is."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.credentials import days, package_file, package_manifest, x25519
from kemiskinan_desktop.credentials.cbor import MalformedError, dumps, loads
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.package_manifest import Manifest
from kemiskinan_desktop.credentials.package_stream import PIECE, TAG, agreed_key
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import PackageKind, PeerKey

KEY = OfficeKey(
    office="33.74.12", valid_from=date(2026, 1, 1), valid_until=date(2027, 3, 31), seed=bytes(range(32))
)
RECIPIENT = bytes(range(32, 64))
MANIFEST = Manifest(
    kind=PackageKind.DATA, issuer="33.74.12", recipient="33.74", recipient_key=x25519.public_of(RECIPIENT),
    sequence=3, previous=bytes(32), seen=2, created=datetime(2026, 7, 13, 2, 30, tzinfo=UTC),
    history_count=41, history_head=bytes([7]) * 32, period="2026", export_id="e", counts={"keluarga": 2},
    exchange_key=x25519.public_of(bytes([9]) * 32),
    keys=(PeerKey(public=KEY.public, first_day=days.number(KEY.valid_from), last_day=20_900),),
)  # fmt: skip
BOOK = b"bukan buku kerja, tetapi cukup panjang " * 20


def _made(folder: Path, **parts: bytes) -> Path:
    files = {name.replace("_", "-"): folder / f"asal-{name}" for name in parts}
    for path, content in zip(files.values(), parts.values(), strict=True):
        path.write_bytes(content)
    target = folder / "satu.kdpaket"
    package_file.write(target, MANIFEST, files, KEY)
    return target


def _opened(path: Path, folder: Path) -> dict[str, bytes]:
    package = package_file.look(path)
    manifest = package.manifest(KEY.public)
    folder.mkdir(exist_ok=True)
    found = package_file.unpack(package, manifest, RECIPIENT, folder)
    return {name: part.read_bytes() for name, part in found.items()}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory.mktemp("paket"), buku_data=BOOK, foto=b"gambar")


def test_that_the_recipient_gets_the_parts_as_they_were_packed(package: Path, tmp_path: Path) -> None:
    assert _opened(package, tmp_path / "isi") == {"buku-data": BOOK, "foto": b"gambar"}


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 5])
def test_that_a_part_of_any_size_comes_back(size: int, tmp_path: Path) -> None:
    content = os.urandom(size)
    assert _opened(_made(tmp_path, isi=content, lain=b"x"), tmp_path / "isi")["isi"] == content


def test_that_a_receipt_needs_no_body(tmp_path: Path) -> None:
    assert _opened(_made(tmp_path), tmp_path / "isi") == {}


def test_that_the_head_says_what_was_written(package: Path) -> None:
    said = package_file.look(package).manifest(KEY.public)
    assert replace(said, parts=(), ephemeral=bytes(32)) == MANIFEST
    assert [(part.name, part.size) for part in said.parts] == [("buku-data", len(BOOK)), ("foto", 6)]


def test_that_no_plain_byte_of_the_body_stands_in_the_file(package: Path) -> None:
    assert b"buku kerja" not in package.read_bytes()


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_that_a_file_cut_anywhere_is_refused(
    data: st.DataObject, package: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = package.read_bytes()
    cut = data.draw(st.integers(0, len(whole) - 1))
    _refused(whole[:cut], tmp_path_factory.mktemp("potong"))


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_that_a_file_with_one_wrong_bit_is_refused(
    data: st.DataObject, package: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    changed = bytearray(package.read_bytes())
    at = data.draw(st.integers(0, len(changed) - 1))
    changed[at] ^= 1 << data.draw(st.integers(0, 7))
    _refused(bytes(changed), tmp_path_factory.mktemp("ubah"))


def test_that_a_file_with_more_at_its_end_is_refused(package: Path, tmp_path: Path) -> None:
    _refused(package.read_bytes() + b"\x00", tmp_path)


def test_that_pieces_cannot_change_places(tmp_path: Path) -> None:
    path = _made(tmp_path, isi=os.urandom(3 * PIECE))
    content, start = path.read_bytes(), package_file.look(path).body_at
    size = PIECE + TAG
    first, second, rest = (
        content[start : start + size], content[start + size : start + 2 * size], content[start + 2 * size :]
    )  # fmt: skip
    (tmp_path / "tukar").mkdir()
    _refused(content[:start] + second + first + rest, tmp_path / "tukar")


def test_that_the_body_of_one_package_does_not_fit_the_head_of_another(tmp_path: Path) -> None:
    one, other = tmp_path / "satu", tmp_path / "dua"
    for folder in (one, other):
        folder.mkdir()
    first, second = _made(one, isi=b"sama"), _made(other, isi=b"sama")
    head = first.read_bytes()[: package_file.look(first).body_at]
    body = second.read_bytes()[package_file.look(second).body_at :]
    (tmp_path / "tiga").mkdir()
    _refused(head + body, tmp_path / "tiga")


def test_that_another_signer_is_refused(package: Path) -> None:
    stranger = OfficeKey.generate("33.74.12", date(2026, 1, 1))
    with pytest.raises(UserError, match="Tanda tangan paket ini tidak cocok"):
        package_file.look(package).manifest(stranger.public)


def test_that_another_recipient_cannot_open_it(package: Path, tmp_path: Path) -> None:
    found = package_file.look(package)
    with pytest.raises(UserError, match="dikunci untuk kantor lain"):
        package_file.unpack(found, found.manifest(KEY.public), bytes(32), tmp_path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "bukan paket"),
        (b"PK\x03\x04 buku kerja", "bukan paket"),
        (b"KDP1\n\xff\xff\xff\xff", "rusak atau tidak lengkap"),
        (b"KDP1\n\x00\x00\x00\x00", "rusak atau tidak lengkap"),
        (b"KDP1\n\x00\x00\x00\x05abcde", "rusak atau tidak lengkap"),
    ],
)
def test_that_what_is_no_package_is_refused_kindly(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "aneh.kdpaket"
    path.write_bytes(content)
    with pytest.raises(UserError, match=said):
        package_file.look(path)


def test_that_a_missing_file_or_a_folder_is_refused_kindly(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak ditemukan"):
        package_file.look(tmp_path / "tidak-ada.kdpaket")
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        package_file.look(tmp_path)


def test_that_a_package_larger_than_a_stick_takes_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "besar"
    with huge.open("wb") as file:
        file.truncate(package_manifest.LARGEST_BODY + 1)
    with pytest.raises(UserError, match="lebih dari 4 GB"):
        package_file.write(tmp_path / "a.kdpaket", MANIFEST, {"foto": huge}, KEY)
    assert not (tmp_path / "a.kdpaket").exists()


def test_that_cancelling_leaves_no_file(tmp_path: Path) -> None:
    source = tmp_path / "asal"
    source.write_bytes(b"isi")

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        package_file.write(tmp_path / "a.kdpaket", MANIFEST, {"isi": source}, KEY, stop)
    assert [path.name for path in tmp_path.iterdir()] == ["asal"]


_WRITTEN = package_manifest.write(MANIFEST)
_WRONG: tuple[tuple[int, object], ...] = (
    (0, "KDP2"), (1, 9), (2, "kecil"), (3, ""), (4, b"x"), (5, bytes(31)), (6, 0), (6, 1 << 40),
    (7, bytes(5)),
    (8, 1 << 40), (9, b"1"), (10, 1 << 60), (11, [1, b""]), (11, 1), (12, "a\nb"), (13, "x" * 200),
    (14, {"Huruf Besar": 1}), (14, {"jiwa": "1"}), (15, b""), (16, []), (16, [[bytes(31), 1, 2]]),
    (16, [[bytes(32), 1, 1 << 40]]), (16, ["kunci"]), (17, [["../naik", 1, bytes(32)]]),
    (17, [["foto", 1 << 50, bytes(32)]]), (17, [["foto", 1, b"pendek"]]), (17, [["foto", 1, bytes(32)]] * 2),
    (17, [["a", 0, bytes(32)]] * 9),
)  # fmt: skip


@pytest.mark.parametrize(("place", "value"), _WRONG)
def test_that_a_head_out_of_bounds_is_refused(place: int, value: object) -> None:
    rows = loads(_WRITTEN)
    assert isinstance(rows, list)
    rows[place] = value
    with pytest.raises(MalformedError):
        package_manifest.read(dumps(rows))


def test_that_a_head_of_another_shape_is_refused() -> None:
    with pytest.raises(MalformedError):
        package_manifest.read(dumps(["KDP1"]))


def test_that_a_weak_public_key_agrees_with_nobody() -> None:
    with pytest.raises(MalformedError):
        agreed_key(RECIPIENT, bytes(32), bytes(32), bytes(32), bytes(32))


def _refused(content: bytes, folder: Path) -> None:
    path = folder / "dua.kdpaket"
    path.write_bytes(content)
    with pytest.raises(UserError):
        _opened(path, folder / "isi")
