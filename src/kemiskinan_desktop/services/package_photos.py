"""The part of a package that holds photos: one after the other, each with its length before it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import cbor
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.package_manifest import moment
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.photos import LONGEST_EDGE, HousePhoto, PhotoKind
from kemiskinan_desktop.models import history, photos, records

_LENGTH, _LARGEST = 4, 4_000_000
_JPEG = b"\xff\xd8\xff"
_KINDS: Mapping[str, PhotoKind] = {kind.value: kind for kind in PhotoKind}


def write_photos(path: Path, every: Iterable[HousePhoto]) -> int:
    """Write photos into a file; returns how many."""
    count = 0
    with path.open("xb") as stream:
        for photo in every:
            said = cbor.dumps(
                [
                    photo.id, photo.family_id, photo.kind.value, photo.width, photo.height, photo.taken_by,
                    int(photo.taken_at.timestamp()), photo.picture,
                ]
            )  # fmt: skip
            stream.write(len(said).to_bytes(_LENGTH, "big") + said)
            count += 1
    return count


def read_photos(path: Path) -> Iterator[HousePhoto]:
    """The photos of a file, one at a time; raises UserError for anything else in it."""
    try:
        with path.open("rb") as stream:
            while length := stream.read(_LENGTH):
                yield _photo(_said(stream, int.from_bytes(length, "big")))
    except MalformedError:
        raise UserError(
            "Foto di dalam paket ini tidak utuh, jadi tidak ada yang diambil.",
            "Minta kantor pengirim membuat paket yang baru.",
        ) from None


def hang_photos(session: Session, every: Iterable[HousePhoto], period_id: str) -> Iterator[history.Item]:
    """Put photos in force for families that are here, and yield an item for each that was not here before."""
    for photo in every:
        here = records.load(session, [photo.family_id], period_id)
        now = photos.of_families(session, [photo.family_id]).get((photo.family_id, photo.kind))
        if not here or (now is not None and now.id == photo.id):
            continue
        if not photos.is_known(session, photo.id):
            photos.add(session, photo)
        yield photos.put_in_force(session, photo.family_id, photo.kind, photo.id)


def _said(stream: BinaryIO, length: int) -> object:
    if length > _LARGEST:
        raise MalformedError("photo too large")
    return cbor.loads(stream.read(length))


def _photo(said: object) -> HousePhoto:
    match said:
        case [
            str(key), str(family_id), str(kind), int(width), int(height), str(who), int(at), bytes(picture),
        ] if kind in _KINDS and picture.startswith(_JPEG) and max(width, height) <= LONGEST_EDGE:  # fmt: skip
            return HousePhoto(
                id=key, family_id=family_id, kind=_KINDS[kind], picture=picture, width=width, height=height,
                taken_by=who, taken_at=moment(at),
            )  # fmt: skip
        case _:
            raise MalformedError("photo")
