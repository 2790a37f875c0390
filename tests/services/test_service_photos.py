"""Photos of houses: small, upright, without what the camera wrote, encrypted, and taken back by undo."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from tests.support.offices import ADMIN, CLERK, Clock, fill, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.photos import PhotoKind
from kemiskinan_desktop.services.house_pictures import prepared
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path, clock=Clock())
    yield workplace
    workplace.close()


def shot(
    width: int = 1600, height: int = 1200, *, kind: str = "JPEG", turned: int = 1, mode: str = "RGB"
) -> bytes:
    """A picture as a telephone takes it: with its place, its maker and which way it was held."""
    picture = Image.effect_noise((width, height), 60).convert(mode)
    exif = Image.Exif()
    exif[Base.Orientation], exif[Base.Make] = turned, "Telepon Rekaan"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (7.0, 0.0, 30.0)
    made = BytesIO()
    picture.save(made, kind, **({"exif": exif} if kind == "JPEG" else {}))
    return made.getvalue()


def test_that_a_photo_is_scaled_and_freed_of_what_the_camera_wrote() -> None:
    ready = prepared(shot())
    assert (ready.width, ready.height) == (1280, 960)
    with Image.open(BytesIO(ready.picture)) as kept:
        assert kept.format == "JPEG"
        assert dict(kept.getexif()) == {}
    assert b"Rekaan" not in ready.picture


def test_that_a_photo_held_upright_stays_upright() -> None:
    ready = prepared(shot(turned=6))
    assert (ready.width, ready.height) == (960, 1280)


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("BMP", "RGB"), ("WEBP", "RGB"), ("GIF", "P")])
def test_that_other_kinds_of_picture_become_photos_too(kind: str, mode: str) -> None:
    ready = prepared(shot(300, 200, kind=kind, mode=mode))
    assert (ready.width, ready.height) == (300, 200)
    assert ready.picture.startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize(
    "source", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0 terpotong", shot()[:500], b"PK\x03\x04" * 50]
)
def test_that_what_is_no_picture_is_refused_in_a_sentence(source: bytes) -> None:
    with pytest.raises(UserError, match="bukan gambar"):
        prepared(source)


def test_that_a_bomb_is_refused_before_it_is_unpacked() -> None:
    made = BytesIO()
    Image.new("1", (15_000, 15_000)).save(made, "PNG")
    with pytest.raises(UserError, match=r"terlalu besar|bukan gambar"):
        prepared(made.getvalue())


def test_that_a_photo_is_put_replaced_taken_out_and_taken_back(office: Workplace) -> None:
    (key,) = fill(office, 1)
    first = office.photos.put(CLERK, key, PhotoKind.FRONT, shot(400, 300))
    second = office.photos.put(CLERK, key, PhotoKind.FRONT, shot(200, 300))
    assert office.photos.of(ADMIN, key) == {PhotoKind.FRONT: second}
    assert (second.taken_by, second.width) == (CLERK.name, 200)
    entry = office.history.entries(ADMIN)[0]
    assert entry.act == "pasang foto"
    office.history.undo(ADMIN, entry.id)
    assert office.photos.of(ADMIN, key) == {PhotoKind.FRONT: first}
    office.photos.take_out(CLERK, key, PhotoKind.FRONT)
    assert office.photos.of(ADMIN, key) == {}
    office.history.undo(ADMIN, office.history.entries(ADMIN)[0].id)
    assert office.photos.of(ADMIN, key) == {PhotoKind.FRONT: first}
    assert office.history.first_broken(ADMIN) is None


def test_that_each_side_has_its_own_photo_and_its_place_in_the_family_s_history(office: Workplace) -> None:
    (key,) = fill(office, 1)
    for kind in PhotoKind:
        office.photos.put(CLERK, key, kind, shot(200, 200))
    assert set(office.photos.of(ADMIN, key)) == set(PhotoKind)
    acts = [entry.act for entry in office.history.entries(ADMIN, family_id=key)]
    assert acts[:2] == ["pasang foto", "pasang foto"]


def test_that_a_photo_of_nobody_is_refused(office: Workplace) -> None:
    with pytest.raises(UserError, match="sudah tidak ada"):
        office.photos.put(CLERK, "nobody", PhotoKind.FRONT, shot(100, 100))
    (key,) = fill(office, 1)
    with pytest.raises(UserError, match="Foto itu sudah tidak ada"):
        office.photos.take_out(CLERK, key, PhotoKind.INSIDE)


def test_that_no_photo_lies_readable_in_the_file(office: Workplace) -> None:
    (key,) = fill(office, 1)
    photo = office.photos.put(CLERK, key, PhotoKind.FRONT, shot(300, 300))
    office.context.database.checkpoint()
    stored = office.path.read_bytes()
    assert photo.picture[200:260] not in stored
    assert b"JFIF" not in stored
