"""Photos of a family: the house from the front and inside (domain rules §2), and the head for the card."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

LONGEST_EDGE = 1280
"""Pixels to which a photo is scaled down before it is stored."""


class PhotoKind(StrEnum):
    """What a photo shows."""

    FRONT = "depan"
    INSIDE = "dalam"
    HEAD = "kepala"
    """The head of the family, for the place of a photo on the card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HousePhoto:
    """A stored photo: a JPEG without anything that the camera wrote beside it."""

    id: str
    family_id: str
    kind: PhotoKind
    picture: bytes = field(repr=False)
    width: int
    height: int
    taken_by: str
    """Login of who put it in."""
    taken_at: datetime
