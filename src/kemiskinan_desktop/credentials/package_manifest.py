"""What a package says of itself, in CBOR; docs/paket.md tells the whole form."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, cast

from kemiskinan_desktop.credentials import cbor, days
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.package_stream import KEY_BYTES
from kemiskinan_desktop.domain.packages import PackageKind, PeerKey

_FORMAT: Final = "KDP1"
_KINDS: Final = (PackageKind.DATA, PackageKind.ANSWER, PackageKind.RECEIPT)
"""A kind is written as its place here: only ever add at the end."""
_OFFICE = re.compile(r"[0-9A-Z][0-9A-Z.-]{1,15}")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")
_LAST_MOMENT, _LARGEST_NUMBER = 253_402_214_400, 1 << 31
_MOST_TEXT, _MOST_KEYS, _MOST_PARTS, _DIGEST = 120, 8, 8, 32
LARGEST_BODY: Final = 4_000_000_000
"""Plain bytes of all parts; a stick with FAT holds no larger file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of the body: name, bytes, SHA-256."""

    name: str
    size: int
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The signed head of a package."""

    kind: PackageKind
    issuer: str
    recipient: str
    recipient_key: bytes
    ephemeral: bytes = bytes(KEY_BYTES)
    sequence: int
    """From 1, of this issuer to this recipient, whatever the kind."""
    previous: bytes = b""
    """SHA-256 of the head before it; empty for the first."""
    seen: int = 0
    """The last number that the issuer had received from the recipient; 0 for none."""
    answers: bytes = b""
    """SHA-256 of the head that this answers or confirms; empty for data."""
    created: datetime
    history_count: int
    history_head: bytes
    period: str
    export_id: str = ""
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    exchange_key: bytes
    """The issuer's own X25519 public key."""
    keys: tuple[PeerKey, ...]
    """Every key with which the issuer signs now: so a new one is known before the old one ends."""
    parts: tuple[Part, ...] = ()

    @property
    def body_size(self) -> int:
        """Plain bytes of all parts."""
        return sum(part.size for part in self.parts)


def write(manifest: Manifest) -> bytes:
    """The CBOR of a manifest."""
    return cbor.dumps(
        [
            _FORMAT, _KINDS.index(manifest.kind), manifest.issuer, manifest.recipient, manifest.recipient_key,
            manifest.ephemeral, manifest.sequence, manifest.previous, manifest.seen, manifest.answers,
            int(manifest.created.timestamp()), [manifest.history_count, manifest.history_head],
            manifest.period, manifest.export_id, dict(manifest.counts), manifest.exchange_key,
            key_rows(manifest.keys), [[part.name, part.size, part.digest] for part in manifest.parts],
        ]
    )  # fmt: skip


def read(data: bytes) -> Manifest:
    """A manifest from CBOR; raises MalformedError unless `write` of it gives the same bytes."""
    manifest = _manifest(cbor.loads(data))
    if write(manifest) != data:
        raise MalformedError("manifest not in its one form")
    return manifest


def key_rows(keys: Iterable[PeerKey]) -> list[list[bytes | int]]:
    """Signing keys as they are written."""
    return [[key.public, key.first_day, key.last_day] for key in keys]


def peer_keys(rows: object) -> tuple[PeerKey, ...]:
    """Signing keys as they are read; raises MalformedError."""
    if not isinstance(rows, list) or not 0 < len(cast("list[object]", rows)) <= _MOST_KEYS:
        raise MalformedError("keys")
    return tuple(_key(row) for row in cast("list[object]", rows))


def is_office(text: str) -> bool:
    """Whether a text can be the id of an office."""
    return _OFFICE.fullmatch(text) is not None


def is_line(text: str) -> bool:
    """Whether a text fits where a name stands: one printable line, not long."""
    return len(text) <= _MOST_TEXT and text.isprintable()


def moment(seconds: int) -> datetime:
    """A moment from whole seconds since 1970; raises MalformedError."""
    if not 0 <= seconds <= _LAST_MOMENT:
        raise MalformedError("moment")
    return datetime.fromtimestamp(seconds, UTC)


def _manifest(top: object) -> Manifest:
    match top:
        case [
            form, int(kind), str(issuer), str(recipient), bytes(recipient_key), bytes(ephemeral),
            int(sequence), bytes(previous), int(seen), bytes(answers), int(created),
            [int(count), bytes(head)], str(period), str(export_id), dict(counts), bytes(exchange_key), keys,
            list(parts),
        ] if form == _FORMAT and 0 <= kind < len(_KINDS):  # fmt: skip
            made = Manifest(
                kind=_KINDS[kind], issuer=issuer, recipient=recipient, recipient_key=recipient_key,
                ephemeral=ephemeral, sequence=sequence, previous=previous, seen=seen, answers=answers,
                created=moment(created), history_count=count, history_head=head, period=period,
                export_id=export_id, counts=_counts(counts), exchange_key=exchange_key,
                keys=peer_keys(keys), parts=_parts(parts),
            )  # fmt: skip
            _check(made)
            return made
        case _:
            raise MalformedError("manifest")


def _check(made: Manifest) -> None:
    keys = (made.recipient_key, made.ephemeral, made.exchange_key)
    right = (
        is_office(made.issuer) and is_office(made.recipient),
        all(len(key) == KEY_BYTES for key in keys),
        all(len(digest) in (0, _DIGEST) for digest in (made.previous, made.answers)),
        len(made.history_head) == _DIGEST,
        1 <= made.sequence < _LARGEST_NUMBER and made.seen < _LARGEST_NUMBER,
        is_line(made.period) and is_line(made.export_id),
        made.body_size <= LARGEST_BODY,
        len({part.name for part in made.parts}) == len(made.parts),
    )
    if not all(right):
        raise MalformedError("manifest out of bounds")


def _counts(found: dict[object, object]) -> dict[str, int]:
    for name, number in found.items():
        if not (isinstance(name, str) and isinstance(number, int) and _NAME.fullmatch(name)):
            raise MalformedError("counts")
    return cast("dict[str, int]", found)


def _parts(rows: list[object]) -> tuple[Part, ...]:
    if len(rows) > _MOST_PARTS:
        raise MalformedError("parts")
    return tuple(_part(row) for row in rows)


def _part(row: object) -> Part:
    match row:
        case [str(name), int(size), bytes(digest)] if _NAME.fullmatch(name) and len(digest) == _DIGEST:
            return Part(name=name, size=size, digest=digest)
        case _:
            raise MalformedError("part")


def _key(row: object) -> PeerKey:
    match row:
        case [bytes(public), int(first), int(last)] if len(public) == KEY_BYTES:
            return PeerKey(public=public, first_day=_day(first), last_day=_day(last))
        case _:
            raise MalformedError("key")


def _day(number: int) -> int:
    days.day(number)
    return number
