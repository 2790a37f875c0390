"""What travels with a package: photos, ends, edits of both sides over some rounds, many offices at once."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from tests.support.offices import ADMIN, new_office, save
from tests.support.package_offices import (
    CITY,
    CITY_ID,
    PackageOffices,
    edit,
    family_at,
    family_of,
    fill_area,
    introduce,
    profile_of,
)

from kemiskinan_desktop.domain.conflicts import Decisions
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.packages import PackageKind, SeenError
from kemiskinan_desktop.domain.photos import PhotoKind

FIELDS = {
    "address": ("Jl. Satu", "Jl. Dua", "Jl. Tiga"), "rt": ("001", "004", "009"),
    "notes": ("", "Catatan satu", "Catatan dua"), "phone": ("081211111111", "081222222222"),
}  # fmt: skip
AREAS = tuple(f"33.74.{number:02}" for number in range(1, 17))
"""Every kecamatan of the city."""


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[PackageOffices]:
    made = PackageOffices.made(tmp_path, families=2)
    yield made
    made.close()


def picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 30), (120, 80, 40)).save(made, "JPEG")
    return made.getvalue()


def test_that_a_photo_comes_with_its_family_and_goes_with_an_undo(pair: PackageOffices) -> None:
    key = pair.ids[0]
    photo = pair.office.photos.put(ADMIN, key, PhotoKind.FRONT, picture())
    taken = pair.city_takes(pair.send())
    assert taken.row.counts["foto"] == 1
    assert pair.city.photos.of(ADMIN, key)[PhotoKind.FRONT].picture == photo.picture
    assert taken.outcome is not None
    pair.city.exchange.undo(ADMIN, taken.outcome.import_id)
    entry = pair.city.history.entries(ADMIN)[0]
    with pytest.raises(UserError, match="Foto dari catatan ini tidak tersimpan lagi"):
        pair.city.history.undo(ADMIN, entry.id)


def test_that_only_photos_after_the_last_arrival_travel_again(pair: PackageOffices) -> None:
    first, second = pair.ids
    pair.office.photos.put(ADMIN, first, PhotoKind.FRONT, picture())
    pair.city_takes(pair.send())
    [receipt] = pair.city.packages.acknowledge(ADMIN, pair.stick)
    pair.office_takes(receipt.path)
    pair.clock.forward(hours=1)
    pair.office.photos.put(ADMIN, second, PhotoKind.INSIDE, picture())
    taken = pair.city_takes(pair.send())
    assert taken.row.counts["foto"] == 1
    assert PhotoKind.INSIDE in pair.city.photos.of(ADMIN, second)


def test_that_a_family_that_moved_away_ends_at_the_city_too(pair: PackageOffices) -> None:
    pair.city_takes(pair.send())
    pair.office.families.close(
        ADMIN, [pair.ids[0]], FamilyStatus.MOVED, pair.clock().date(), "Pindah ke Demak"
    )
    taken = pair.city_takes(pair.send())
    assert taken.row.counts["tidak-kembali"] == 0
    assert family_at(pair.city, pair.ids[0]).status is FamilyStatus.MOVED
    assert family_at(pair.city, pair.ids[1]).status is FamilyStatus.ACTIVE


def test_that_a_family_that_the_city_had_changed_is_left_to_a_person(pair: PackageOffices) -> None:
    pair.city_takes(pair.send())
    edit(pair.city, pair.ids[0], address="Jl. Menurut Kota")
    pair.office.families.close(ADMIN, [pair.ids[0]], FamilyStatus.MOVED, pair.clock().date(), "Pindah")
    taken = pair.city_takes(pair.send())
    assert taken.row.counts["tidak-kembali"] > 0
    assert family_at(pair.city, pair.ids[0]).status is FamilyStatus.ACTIVE


def test_that_an_answer_given_twice_changes_nothing_twice(pair: PackageOffices) -> None:
    key = pair.ids[0]
    pair.city_takes(pair.send())
    edit(pair.city, key, notes="Dari kota")
    pair.office_takes(pair.answer())
    edit(pair.office, key, notes="Diubah lagi di kantor")
    again = pair.office_takes(pair.answer())
    assert again.written == 0
    assert again.row.counts["bentrok"] == 0
    assert family_at(pair.office, key).notes == "Diubah lagi di kantor"


def test_that_every_edit_of_either_side_arrives_or_is_named(pair: PackageOffices) -> None:
    chance = Random(2)
    pair.city_takes(pair.send())
    for _ in range(2):
        known = _cells(pair)
        for at in (pair.office, pair.city):
            for _ in range(3):
                field = chance.choice(tuple(FIELDS))
                edit(at, chance.choice(pair.ids), **{field: chance.choice(FIELDS[field])})
        office, city = _cells(pair), _cells(pair, city=True)
        taken = pair.city_takes(pair.send())
        pair.office_takes(pair.answer())
        after_office, after_city = _cells(pair), _cells(pair, city=True)
        conflicts = 0
        for cell, before in known.items():
            values = {office[cell], city[cell]} - {before}
            if len(values) == 2:
                conflicts += 1
                assert (after_office[cell], after_city[cell]) == (office[cell], city[cell])
            else:
                wanted = values.pop() if values else before
                assert (after_office[cell], after_city[cell]) == (wanted, wanted)
        assert taken.row.counts["bentrok"] == conflicts
        _settle(pair)


def test_that_a_stick_with_packages_of_many_offices_is_taken_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "kota").mkdir()
    stick = tmp_path / "stik"
    stick.mkdir()
    city = new_office(tmp_path / "kota", profile=CITY)
    for area in AREAS:
        (tmp_path / area).mkdir()
        office = new_office(tmp_path / area, profile=profile_of(area))
        introduce(office, city, tmp_path)
        fill_area(office, area, 1)
        for _ in range(2 if area == AREAS[0] else 1):
            office.packages.send(ADMIN, CITY_ID, stick)
        office.close()
    (stick / "rusak.kdpaket").write_bytes(b"KDP1\n\x00\x00\x00\x05abcde")
    arrived = city.packages.take_all(ADMIN, [stick])
    assert [each.taken is not None for each in arrived] == [True] * 17 + [False]
    assert [each.taken.written for each in arrived if each.taken] == [1, 0, *[1] * 15]
    standings = {each.name: each for each in city.packages.standings(ADMIN)}
    assert len(standings) == 16
    assert sum(each.total.kk for each in standings.values()) == len(AREAS)
    assert all(each.last is not None and not each.missing for each in standings.values())
    assert city.overview.state(ADMIN).register.kk == len(AREAS)
    again = city.packages.take_all(ADMIN, [stick])
    assert all(isinstance(each.refusal, SeenError) for each in again[:-1])
    receipts = city.packages.acknowledge(ADMIN, stick)
    assert [each.row.kind for each in receipts] == [PackageKind.RECEIPT] * len(AREAS)
    assert city.packages.take_all(ADMIN, [tmp_path / "kota"]) == ()
    city.close()


def test_that_a_family_of_two_offices_is_asked_about_and_never_moves_by_itself(
    pair: PackageOffices, tmp_path: Path
) -> None:
    pair.city_takes(pair.send())
    before = family_at(pair.city, pair.ids[0])
    (tmp_path / "mijen").mkdir()
    other = new_office(tmp_path / "mijen", clock=pair.clock, profile=profile_of("33.74.14"))
    introduce(other, pair.city, tmp_path)
    save(other, replace(family_of("33.74.14", 1), kk_number=before.kk_number))
    path = other.packages.send(ADMIN, CITY_ID, pair.stick).path
    pair.clock.forward(minutes=1)
    next_path = other.packages.send(ADMIN, CITY_ID, pair.stick).path
    other.close()
    received = pair.city.packages.examine(ADMIN, path)
    assert received.plan is not None
    asked = {each.label: each for each in received.plan.conflicts}
    assert "Kelurahan" in asked
    taken = pair.city.packages.take(ADMIN, received)
    assert taken.row.counts["dari-kantor-lain"] == 1
    assert taken.outcome is not None
    listed = pair.city.exchange.conflicts(ADMIN, taken.outcome.import_id)
    assert "Kelurahan" in {each.label for each in listed}
    assert family_at(pair.city, pair.ids[0]).kelurahan == before.kelurahan
    again = pair.city.packages.examine(ADMIN, next_path)
    assert again.plan is not None
    wanted = {each.key: Choice.CITY for each in again.plan.conflicts}
    pair.city.packages.take(ADMIN, pair.city.packages.decide(ADMIN, again, Decisions(cells=wanted)))
    assert family_at(pair.city, pair.ids[0]).kelurahan.startswith("33.74.14.")


def _cells(pair: PackageOffices, *, city: bool = False) -> dict[tuple[str, str], str]:
    at = pair.city if city else pair.office
    return {(key, field): getattr(family_at(at, key), field) for key in pair.ids for field in FIELDS}


def _settle(pair: PackageOffices) -> None:
    """The city gives way in every open cell, and both sides know it."""
    for (key, field), value in _cells(pair).items():
        if getattr(family_at(pair.city, key), field) != value:
            edit(pair.city, key, **{field: value})
    pair.city_takes(pair.send())
