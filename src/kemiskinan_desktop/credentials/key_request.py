"""*Permintaan kunci*: an office asks its city to vouch for its keys (docs/kim1.md §6)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final, cast

from kemiskinan_desktop.credentials import cbor, cose, days, ed25519
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.keys import LONGEST_DAYS, OfficeKey
from kemiskinan_desktop.credentials.trust import TrustedKey
from kemiskinan_desktop.domain.errors import UserError

SUFFIX: Final = ".kimminta"
MAGIC: Final = b"KIMMINTA1\n"
MOST_KEYS: Final = 64
LARGEST_FILE: Final = 20_000
_KIND: Final = "kim-request"
_ISSUED, _REQUEST = 6, -65539
_OWNS: Final = b"KIM-MINTA1\x00"
"""Begins what each key signs of itself, so that such a signature is never one over a card or a list."""
_LAST_MOMENT: Final = 253_402_214_400


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRequest:
    """The keys of one office; each of them has signed that it is that office's."""

    office: str
    issued_at: datetime
    keys: tuple[TrustedKey, ...]

    @property
    def fingerprint(self) -> str:
        """What office and city compare aloud; it covers the office and all its keys with their days."""
        return ed25519.fingerprint(cbor.dumps([self.office, [_facts(key) for key in self.keys]]))


def write(office: str, keys: tuple[OfficeKey, ...], now: datetime) -> bytes:
    """The bytes of a `.kimminta` file, signed by the newest key; raises ValueError without a key."""
    newest = max(keys, key=lambda key: key.valid_from)
    rows = sorted([*_facts(TrustedKey.of(key)), ed25519.sign(key.seed, _claim(office, key))] for key in keys)
    content = cbor.dumps({_ISSUED: int(now.timestamp()), _REQUEST: [office, rows]})
    return MAGIC + cose.sign(content, newest.seed, kind=_KIND)


def request_of(office: str, keys: tuple[OfficeKey, ...], now: datetime) -> KeyRequest:
    """The same as a value, to show its fingerprint."""
    return read(write(office, keys, now))


def read(data: bytes) -> KeyRequest:
    """Read a request; every key must have signed itself. Raises UserError.

    It proves only that the owner of the keys wrote it: a person compares the fingerprint with the office.
    """
    if not data.startswith(MAGIC):
        raise UserError(
            "Berkas ini bukan permintaan kunci.", "Minta berkas .kimminta dari kantor kecamatannya."
        )
    try:
        return _checked(data[len(MAGIC) :])
    except MalformedError:
        raise UserError(
            "Permintaan kunci ini rusak atau telah diubah.", "Minta kantor kecamatannya mengirim lagi."
        ) from None


def _checked(data: bytes) -> KeyRequest:
    if len(data) > LARGEST_FILE:
        raise MalformedError("too large")
    signed = cose.read(data, kind=_KIND)
    match cbor.loads(signed.payload):
        case {6: int(issued), -65539: [str(office), list(rows)]} if 0 <= issued <= _LAST_MOMENT:
            keys = tuple(_key(office, row) for row in cast("list[object]", rows))
        case _:
            raise MalformedError("request")
    if not 0 < len(keys) <= MOST_KEYS or len({key.public for key in keys}) != len(keys):
        raise MalformedError("keys")
    if not any(key.kid == signed.kid and signed.is_signed_by(key.public) for key in keys):
        raise MalformedError("signature")
    return KeyRequest(office=office, issued_at=datetime.fromtimestamp(issued, UTC), keys=keys)


def _key(office: str, row: object) -> TrustedKey:
    match row:
        case [bytes(public), int(first), int(last), bytes(proof)] if len(public) == ed25519.KEY_BYTES:
            key = TrustedKey(
                public=public, office=office, valid_from=days.day(first), valid_until=days.day(last)
            )
        case _:
            raise MalformedError("key")
    if not 0 <= last - first < LONGEST_DAYS or not ed25519.is_signed(public, proof, _claim(office, key)):
        raise MalformedError("key not its own")
    return key


def _claim(office: str, key: TrustedKey | OfficeKey) -> bytes:
    """What a key signs: it is this office's, for these days."""
    return _OWNS + cbor.dumps([office, *_facts_of(key.public, key.valid_from, key.valid_until)])


def _facts(key: TrustedKey) -> list[bytes | int]:
    return _facts_of(key.public, key.valid_from, key.valid_until)


def _facts_of(public: bytes, first: date, last: date) -> list[bytes | int]:
    return [public, days.number(first), days.number(last)]
