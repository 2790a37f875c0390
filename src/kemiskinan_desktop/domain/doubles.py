"""Families that may hold one person twice, as a list shows them."""

from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.domain.likeness_words import Strength, strength_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """Two members that may be one person, and why."""

    first: str
    second: str
    """Keys of the members, in the order of their families."""
    first_name: str
    second_name: str
    score: float
    """Bits."""
    pro: str
    """What speaks for one person, in words."""
    contra: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two families."""

    family_id: str
    head: str
    kk_number: str
    kelurahan: str
    """Code."""
    rt: str
    rw: str
    jiwa: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DoublePair:
    """Two active families with the couples nobody has decided on, the strongest first."""

    first: Side
    second: Side
    couples: tuple[Couple, ...]

    @property
    def score(self) -> float:
        """Bits of the strongest couple."""
        return max(couple.score for couple in self.couples)

    @property
    def strength(self) -> Strength:
        """The score in a word."""
        return strength_of(self.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPeople:
    """Somebody's decision that two members are not one person."""

    id: str
    first: str
    second: str
    """Keys of the members."""
    reason: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """A member of another family who may be the person that is being typed."""

    family_id: str
    member_id: str
    name: str
    place: str
    """Kelurahan, RT and RW in words."""
    score: float
    pro: str
    contra: str

    @property
    def strength(self) -> Strength:
        """The score in a word."""
        return strength_of(self.score)
