"""Secret keys: an office signs its cards, the root signs the list of offices."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Self

from kemiskinan_desktop.credentials import cbor, days, ed25519
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.claims import CARD_ZONE
from kemiskinan_desktop.domain.errors import UserError

_OFFICE_KIND, _ROOT_KIND = "kim-office-key", "kim-root-key"
_YEAR, _OVERLAP = timedelta(days=365), timedelta(days=92)
LONGEST_DAYS = (_YEAR + _OVERLAP).days
"""Days on which a key may sign, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeKey:
    """The yearly key pair of an office; three months of it overlap with the next one's."""

    office: str
    """Office id, the issuer of its cards."""
    valid_from: date
    valid_until: date
    """Last day on which it may sign."""
    seed: bytes = field(repr=False)
    """The 32 secret bytes; kept only in the encrypted database."""

    @classmethod
    def generate(cls, office: str, valid_from: date) -> Self:
        """A new key for a year and three months."""
        until = valid_from + _YEAR + _OVERLAP - timedelta(days=1)
        return cls(office=office, valid_from=valid_from, valid_until=until, seed=ed25519.new_seed())

    @property
    def public(self) -> bytes:
        """The 32 public bytes."""
        return ed25519.public_of(self.seed)

    @property
    def kid(self) -> bytes:
        """The 4-byte key id on every card."""
        return ed25519.kid_of(self.public)

    def is_valid_at(self, moment: datetime) -> bool:
        """Whether the key may sign at a moment; its days are those of Western Indonesian Time."""
        return self.valid_from <= moment.astimezone(CARD_ZONE).date() <= self.valid_until

    @property
    def successor_from(self) -> date:
        """First day of the last three months, in which a new key is made and spread."""
        return self.valid_until - _OVERLAP + timedelta(days=1)

    def wants_successor(self, today: date) -> bool:
        """Whether the last three months have begun."""
        return today >= self.successor_from

    def to_bytes(self) -> bytes:
        """Everything of the key, secret too, for the encrypted database."""
        span = [days.number(self.valid_from), days.number(self.valid_until)]
        return cbor.dumps([_OFFICE_KIND, self.office, *span, self.seed])

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read `to_bytes`; raises UserError when it is damaged."""
        match _parts(data):
            case [kind, str(office), int(first), int(last), bytes(seed)] if kind == _OFFICE_KIND:
                _check_seed(seed)
                return cls(office=office, valid_from=_day(first), valid_until=_day(last), seed=seed)
            case _:
                raise _damaged()


@dataclass(frozen=True, slots=True, kw_only=True)
class RootKey:
    """The key that signs the *daftar kepercayaan*; the city keeps its own off-line."""

    seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        """A new root."""
        return cls(seed=ed25519.new_seed())

    @property
    def public(self) -> bytes:
        """The 32 public bytes a checker pins."""
        return ed25519.public_of(self.seed)

    def to_bytes(self) -> bytes:
        """Everything of the key, secret too, for the encrypted database."""
        return cbor.dumps([_ROOT_KIND, self.seed])

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read `to_bytes`; raises UserError when it is damaged."""
        match _parts(data):
            case [kind, bytes(seed)] if kind == _ROOT_KIND:
                _check_seed(seed)
                return cls(seed=seed)
            case _:
                raise _damaged()


def _parts(data: bytes) -> object:
    try:
        return cbor.loads(data)
    except MalformedError:
        raise _damaged() from None


def _day(number: int) -> date:
    try:
        return days.day(number)
    except MalformedError:
        raise _damaged() from None


def _check_seed(seed: bytes) -> None:
    if len(seed) != ed25519.KEY_BYTES:
        raise _damaged()


def _damaged() -> UserError:
    return UserError("Kunci kartu yang tersimpan rusak.", "Pulihkan berkas kantor dari cadangan terakhir.")
