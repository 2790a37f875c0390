"""The *daftar kepercayaan*: which keys may sign cards for which office, and what was withdrawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Self

from kemiskinan_desktop.credentials import ed25519
from kemiskinan_desktop.credentials.claims import CARD_ZONE
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.revocation import RevokedCard

OLD_AFTER_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedKey:
    """The public half of an office's key."""

    public: bytes
    office: str
    valid_from: date
    valid_until: date
    revoked_on: date | None = None
    """Set when no card of this key counts any more, whatever its date: a thief writes any date."""

    @classmethod
    def of(cls, key: OfficeKey) -> Self:
        """What a list says of a key."""
        span = {"valid_from": key.valid_from, "valid_until": key.valid_until}
        return cls(public=key.public, office=key.office, **span)

    @property
    def kid(self) -> bytes:
        """The 4-byte key id."""
        return ed25519.kid_of(self.public)

    def is_valid_at(self, moment: datetime) -> bool:
        """Whether the key was allowed to sign at a moment."""
        return self.valid_from <= moment.astimezone(CARD_ZONE).date() <= self.valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustList:
    """A list whose signature has been checked, or that is about to be signed."""

    root_public: bytes
    """The key that signs this list; a checker pins it."""
    sequence: int
    """From 1; a checker accepts only a higher one."""
    issued_at: datetime
    offices: Mapping[str, str] = field(default_factory=dict[str, str])
    """Office id → name."""
    keys: tuple[TrustedKey, ...] = ()
    revoked: Mapping[bytes, RevokedCard] = field(default_factory=dict[bytes, RevokedCard])
    """Withdrawn cards by their 6-byte digest."""

    @property
    def fingerprint(self) -> str:
        """What people compare when they meet this root for the first time."""
        return ed25519.fingerprint(self.root_public)

    def keys_named(self, kid: bytes) -> tuple[TrustedKey, ...]:
        """The keys of an id: none, one, or in rare cases more, as an id has four bytes only."""
        return tuple(key for key in self.keys if key.kid == kid)

    def age_days(self, now: datetime) -> int:
        """Full days since the list was made; negative when the clock stands before it."""
        return (now - self.issued_at).days

    def with_key(self, key: TrustedKey, office_name: str, *, issued_at: datetime) -> Self:
        """The next list, with one more key of an office."""
        others = tuple(known for known in self.keys if known.public != key.public)
        offices = {**self.offices, key.office: office_name}
        return self._next(issued_at, offices=offices, keys=(*others, key))

    def with_keys(self, keys: Iterable[TrustedKey], office: str, name: str, *, issued_at: datetime) -> Self:
        """The next list, with more keys of one office."""
        return self._next(issued_at, offices={**self.offices, office: name}, keys=(*self.keys, *keys))

    def withdrawing(self, cards: Iterable[RevokedCard], *, issued_at: datetime) -> Self:
        """The next list, in which exactly these cards are withdrawn."""
        return self._next(issued_at, revoked={card.digest: card for card in cards})

    def with_revoked_key(self, public: bytes, day: date, *, issued_at: datetime) -> Self:
        """The next list, in which no card of a key counts any more."""
        keys = tuple(replace(key, revoked_on=day) if key.public == public else key for key in self.keys)
        return self._next(issued_at, keys=keys)

    def going_on_from(self, known: Self) -> Self:
        """This list, made good by a later one of the same root that was lost with its file; else itself."""
        if known.sequence < self.sequence:
            return self
        own = {key.public: key for key in self.keys}
        spread = tuple(key for key in known.keys if key.public not in own or key.revoked_on is not None)
        named = {key.public for key in spread}
        return replace(
            self,
            sequence=known.sequence + 1,
            issued_at=max(self.issued_at, known.issued_at),
            offices={**known.offices, **self.offices},
            keys=(*(key for key in self.keys if key.public not in named), *spread),
            revoked={**known.revoked, **self.revoked},
        )

    def with_revoked(self, cards: Iterable[RevokedCard], *, issued_at: datetime) -> Self:
        """The next list, with more withdrawn cards; of a card named twice the later word counts."""
        return self._next(issued_at, revoked={**self.revoked, **{card.digest: card for card in cards}})

    def _next(self, issued_at: datetime, **changes: object) -> Self:
        """A clock that was set back never makes a list that seems older than this one."""
        at = max(issued_at.replace(microsecond=0), self.issued_at)
        return replace(self, sequence=self.sequence + 1, issued_at=at, **changes)
