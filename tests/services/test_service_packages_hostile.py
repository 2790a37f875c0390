"""Packages that must not be taken: cut, changed, forged, for somebody else, too old, of another period."""

import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, new_office
from tests.support.package_offices import CITY_ID, PackageOffices, introduce, profile_of

from kemiskinan_desktop.credentials import introduction, package_file, x25519
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.package_manifest import Manifest
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import PackageKind, PeerKey
from kemiskinan_desktop.models import package_peers
from kemiskinan_desktop.services.package_keys import exchange_seed, package_key, require_in_time
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackageOffices]:
    made = PackageOffices.made(tmp_path_factory.mktemp("musuh"), families=1)
    yield made
    made.close()


@pytest.fixture(scope="module", autouse=True)
def package(pair: PackageOffices) -> Path:
    return pair.send()


def refused(pair: PackageOffices, path: Path, said: str) -> None:
    before = pair.city.packages.rows(ADMIN)
    with pytest.raises(UserError, match=said):
        pair.city.packages.examine(ADMIN, path)
    assert pair.city.packages.rows(ADMIN) == before
    assert not list(pair.city.path.parent.glob(".paket-sementara-*"))


def forged(pair: PackageOffices, folder: Path, key: OfficeKey | None = None, **over: object) -> Path:
    """A package with another head, signed with the office's own key or another one."""
    context = pair.office.context
    with context.database.read() as session:
        signing = package_key(session, context.clock()) if key is None else key
    own = pair.office.packages.own_introduction(ADMIN)
    city = pair.city.packages.own_introduction(ADMIN)
    base = Manifest(
        kind=PackageKind.RECEIPT, issuer=own.office, recipient=CITY_ID, recipient_key=city.exchange_key,
        sequence=1, created=context.clock().replace(microsecond=0), history_count=1, history_head=bytes(32),
        period="2026", exchange_key=own.exchange_key, keys=own.keys,
    )  # fmt: skip
    target = folder / "tiruan.kdpaket"
    manifest = replace(base, **over)  # pyright: ignore[reportArgumentType] - a test's own words
    package_file.write(target, manifest, {}, signing)
    return target


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.999])
def test_that_a_cut_package_changes_nothing(
    pair: PackageOffices, package: Path, tmp_path: Path, part: float
) -> None:
    whole = package.read_bytes()
    cut = tmp_path / "potong.kdpaket"
    cut.write_bytes(whole[: int(len(whole) * part)])
    refused(pair, cut, "rusak atau tidak lengkap")


def test_that_a_changed_byte_changes_nothing(pair: PackageOffices, package: Path, tmp_path: Path) -> None:
    changed = bytearray(package.read_bytes())
    changed[-40] ^= 1
    path = tmp_path / "ubah.kdpaket"
    path.write_bytes(bytes(changed))
    refused(pair, path, "rusak atau tidak lengkap")


def test_that_a_stranger_is_refused(pair: PackageOffices, tmp_path: Path) -> None:
    stranger = OfficeKey.generate("L33.74.12", date(2026, 7, 1))
    refused(pair, forged(pair, tmp_path, stranger), "kantor yang belum dikenal")


def test_that_an_office_cannot_speak_for_another(pair: PackageOffices, tmp_path: Path) -> None:
    refused(pair, forged(pair, tmp_path, issuer="L33.74.11"), "mengaku dari kantor L33.74.11")


def test_that_a_package_for_another_office_is_refused(pair: PackageOffices, tmp_path: Path) -> None:
    refused(pair, forged(pair, tmp_path, recipient="L33.75"), "untuk kantor lain, yaitu L33.75")


def test_that_a_package_locked_for_another_key_is_refused(pair: PackageOffices, tmp_path: Path) -> None:
    other = x25519.public_of(bytes([3]) * 32)
    refused(pair, forged(pair, tmp_path, recipient_key=other), "dikunci untuk kantor lain")


def test_that_a_package_of_another_period_is_refused(pair: PackageOffices, tmp_path: Path) -> None:
    path = forged(pair, tmp_path, kind=PackageKind.DATA, period="2031")
    refused(pair, path, "berisi data periode 2031, sedangkan periode di sini 2026")


def test_that_data_without_a_workbook_are_refused(pair: PackageOffices, tmp_path: Path) -> None:
    refused(pair, forged(pair, tmp_path, kind=PackageKind.DATA), "Isi paket ini tidak lengkap")


def test_that_a_package_made_outside_the_days_of_its_key_is_refused(
    pair: PackageOffices, tmp_path: Path
) -> None:
    late = pair.clock().replace(year=2029, microsecond=0)
    refused(pair, forged(pair, tmp_path, created=late), "tidak berlaku lagi pada hari itu")


def test_that_a_key_counts_a_month_longer_for_what_is_on_the_way(pair: PackageOffices) -> None:
    key = PeerKey(public=bytes(32), first_day=20_000, last_day=20_100)
    made = pair.clock().fromtimestamp(20_100 * 86_400, pair.clock().tzinfo)
    require_in_time(key, "Kota", made, made.replace(month=2))
    with pytest.raises(UserError, match="Kunci tanda tangan Kota"):
        require_in_time(key, "Kota", made, made.replace(month=8))


def test_that_an_office_does_not_take_its_own_package(pair: PackageOffices, package: Path) -> None:
    with pytest.raises(UserError, match="ditulis kantor ini sendiri"):
        pair.office.packages.examine(ADMIN, package)


def test_that_a_file_that_is_no_package_is_refused(pair: PackageOffices, tmp_path: Path) -> None:
    path = tmp_path / "buku.kdpaket"
    path.write_bytes(b"PK\x03\x04")
    refused(pair, path, "bukan paket")


def test_that_a_package_cannot_go_to_a_stranger(pair: PackageOffices, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Kantor tujuan belum dikenal"):
        pair.office.packages.send(ADMIN, "L33.75", tmp_path)


def test_that_a_city_has_nothing_to_answer_before_it_received(pair: PackageOffices, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Belum ada paket dari Kecamatan Gunungpati yang diterima"):
        pair.city.packages.send(ADMIN, "L33.74.12", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_that_real_and_training_offices_do_not_meet(pair: PackageOffices, tmp_path: Path) -> None:
    own = pair.city.packages.own_introduction(ADMIN)
    real = OfficeKey.generate("33.74.12", date(2026, 7, 1))
    told = PeerKey(public=real.public, first_day=20_000, last_day=29_000)
    card = replace(own, office="33.74.12", keys=(told,))
    path = tmp_path / "sungguhan.kdkenal"
    path.write_bytes(introduction.write(card, real))
    with pytest.raises(UserError, match="tidak bertukar paket"):
        pair.city.packages.read_introduction(ADMIN, path)
    pair.city.packages.write_introduction(ADMIN, path)
    with pytest.raises(UserError, match="kartu perkenalan kantor ini sendiri"):
        pair.city.packages.read_introduction(ADMIN, path)


@contextmanager
def another(pair: PackageOffices, folder: Path, kecamatan: str) -> Generator[Workplace]:
    """One more office that the city knows for a while."""
    made = new_office(folder, clock=pair.clock, profile=profile_of(kecamatan))
    try:
        introduce(made, pair.city, folder)
        yield made
    finally:
        made.close()


def test_that_a_forgotten_office_is_a_stranger(pair: PackageOffices, tmp_path: Path) -> None:
    with another(pair, tmp_path, "33.74.14") as other:
        path = other.packages.send(ADMIN, CITY_ID, tmp_path).path
        pair.city.packages.forget(ADMIN, "L33.74.14")
        refused(pair, path, "kantor yang belum dikenal")
        with pytest.raises(UserError, match="tidak ada dalam daftar"):
            pair.city.packages.forget(ADMIN, "L33.74.14")


def test_that_a_new_key_is_known_from_a_package_of_the_old_one(pair: PackageOffices, tmp_path: Path) -> None:
    new = PeerKey(public=bytes([8]) * 32, first_day=20_000, last_day=29_000)
    with another(pair, tmp_path, "33.74.13") as other:
        own = other.packages.own_introduction(ADMIN)
        with other.context.database.read() as session:
            key = package_key(session, pair.clock())
        path = forged(
            pair, tmp_path, key, issuer=own.office, exchange_key=own.exchange_key, keys=(*own.keys, new)
        )
    pair.city.packages.take(ADMIN, pair.city.packages.examine(ADMIN, path))
    [peer] = [each for each in pair.city.packages.peers(ADMIN) if each.office == own.office]
    assert peer.signing_keys == (*own.keys, new)
    pair.city.packages.forget(ADMIN, own.office)


def test_that_a_withdrawn_key_brings_no_package_and_no_new_key(pair: PackageOffices, tmp_path: Path) -> None:
    city, thief = pair.city, OfficeKey.generate("L33.74.15", date(2026, 7, 1))
    with another(pair, tmp_path, "33.74.15") as other:
        own = other.packages.own_introduction(ADMIN)
        card, request, new_list = (tmp_path / name for name in ("a.kdkenal", "a.kimminta", "kota.kimtrust"))
        other.packages.write_introduction(ADMIN, card)
        other.trust.write_request(ADMIN, request)
        city.root_office.admit(ADMIN, city.root_office.look(ADMIN, request))
        path = other.packages.send(ADMIN, CITY_ID, tmp_path).path
        pair.clock.forward(days=1)
        city.root_office.revoke_key(ADMIN, own.keys[0].public, "laptop hilang")
        refused(pair, path, "Kunci tanda tangan .* pada paket ini sudah dicabut")
        with pytest.raises(UserError, match="memuat kunci yang sudah dicabut"):
            city.packages.read_introduction(ADMIN, card)
        told = PeerKey(public=thief.public, first_day=20_000, last_day=29_000)
        with city.context.database.write() as session:
            package_peers.put_keys(session, own.office, own.exchange_key, (told,))
        refused(pair, forged(pair, tmp_path, thief, issuer=own.office), "belum dicocokkan lagi")

        city.trust.write_list(ADMIN, new_list)
        other.trust.take(ADMIN, other.trust.look(ADMIN, new_list), compared=True)
        with pytest.raises(UserError, match="tidak punya kunci tanda tangan yang berlaku"):
            other.packages.send(ADMIN, CITY_ID, tmp_path)
    city.packages.forget(ADMIN, own.office)


def test_that_what_a_cut_left_in_the_folder_is_cleared(pair: PackageOffices, package: Path) -> None:
    left = pair.office.path.parent / ".paket-sementara-lama"
    left.mkdir()
    (left / "buku-data").write_bytes(b"sisa")
    pair.office.packages.send(ADMIN, CITY_ID, package.parent)
    assert not left.exists()


def test_that_packages_made_here_are_opened_by_the_key_of_the_file_alone(pair: PackageOffices) -> None:
    assert x25519.public_of(exchange_seed(pair.city.context.database)) == (
        pair.city.packages.own_introduction(ADMIN).exchange_key
    )


def test_that_a_stick_that_is_gone_is_told(pair: PackageOffices, tmp_path: Path) -> None:
    path = shutil.copy(pair.send(), tmp_path)
    Path(path).unlink()
    refused(pair, Path(path), "tidak ditemukan")
