"""Photos of houses; a replaced one stays for undo, until its family is destroyed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.photos import HousePhoto, PhotoKind
from kemiskinan_desktop.models.history import Item
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import photos

PHOTO = "foto"
"""Kind of history item; the record is one side of one family's house."""


def of_families(session: Session, family_ids: Sequence[str]) -> dict[tuple[str, PhotoKind], HousePhoto]:
    """The photos in force: (family, side) → photo."""
    found: dict[tuple[str, PhotoKind], HousePhoto] = {}
    for some in portions(family_ids):
        query = select(photos).where(photos.c.family_id.in_(some), photos.c.current)
        found |= {(row.family_id, PhotoKind(row.kind)): _photo(row) for row in session.execute(query)}
    return found


def add(session: Session, photo: HousePhoto) -> None:
    """Insert a photo that is not in force yet."""
    session.execute(
        insert(photos).values(
            id=photo.id, family_id=photo.family_id, kind=photo.kind.value, picture=photo.picture,
            width=photo.width, height=photo.height, taken_by=photo.taken_by, taken_at=photo.taken_at,
            current=False,
        )
    )  # fmt: skip


def is_known(session: Session, photo_id: str) -> bool:
    """Whether a photo is kept here, in force or not."""
    return session.execute(select(photos.c.rowid).where(photos.c.id == photo_id)).first() is not None


def put_in_force(session: Session, family_id: str, kind: PhotoKind, photo_id: str | None) -> Item:
    """Make a stored photo, or none, the one of a side; returns the history item."""
    side = (photos.c.family_id == family_id) & (photos.c.kind == kind.value)
    before = session.execute(select(photos.c.id).where(side, photos.c.current)).scalar()
    session.execute(update(photos).where(side).values(current=False))
    if photo_id is not None:
        session.execute(update(photos).where(side, photos.c.id == photo_id).values(current=True))
    return Item(
        kind=PHOTO, record_id=record_of(family_id, kind), family_id=family_id,
        before=_document(kind, before), after=_document(kind, photo_id),
    )  # fmt: skip


def record_of(family_id: str, kind: PhotoKind) -> str:
    """The name of a side in the history."""
    return f"{family_id}/{kind.value}"


def side_of(record_id: str) -> tuple[str, PhotoKind]:
    """Family and side of a record of the history."""
    family_id, _, kind = record_id.rpartition("/")
    return family_id, PhotoKind(kind)


def _document(kind: PhotoKind, photo_id: str | None) -> dict[str, Any]:
    return {"sisi": kind.value, "foto": photo_id}


def _photo(row: Row[Any]) -> HousePhoto:
    return HousePhoto(
        id=row.id, family_id=row.family_id, kind=PhotoKind(row.kind), picture=row.picture, width=row.width,
        height=row.height, taken_by=row.taken_by, taken_at=row.taken_at,
    )  # fmt: skip
