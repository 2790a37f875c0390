"""A trust list to CBOR and back: CWT claim 6 (issue time) and one private claim, an array."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import cast

from kemiskinan_desktop.credentials import cbor, days, ed25519
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.revocation import DIGEST_BYTES, RevocationReason, RevokedCard
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList, replaced_cards

_ISSUED, _LIST = 6, -65538
_LAST_MOMENT = 253_402_214_400
_REASONS = (
    RevocationReason.LOST,
    RevocationReason.SPOILED,
    RevocationReason.MOVED,
    RevocationReason.DIED,
    RevocationReason.WRONG_DATA,
    RevocationReason.NO_LONGER_POOR,
    RevocationReason.OTHER,
)
"""A reason is written as its place here: only ever add at the end."""


def write(trust: TrustList) -> bytes:
    """The CBOR of a list: root, sequence, offices, keys, withdrawn cards by day and reason, replaced ones."""
    withdrawn = [card for card in trust.revoked.values() if card.reason is not RevocationReason.REPLACED]
    content = [
        trust.root_public,
        trust.sequence,
        sorted([office, name] for office, name in trust.offices.items()),
        sorted(_key_row(key) for key in trust.keys),
        list(_groups(withdrawn)),
        sorted(
            [days.number(card.day), card.digest, card.replaced_by]
            for card in replaced_cards(trust.revoked.values())
        ),
    ]
    return cbor.dumps({_ISSUED: int(trust.issued_at.timestamp()), _LIST: content})


def read(data: bytes) -> TrustList:
    """A list from CBOR; raises MalformedError unless `write` of it gives the same bytes."""
    trust = _list(cbor.loads(data))
    if write(trust) != data:
        raise MalformedError("list not in its one form")
    return trust


def _list(top: object) -> TrustList:
    match top:
        case {
            6: int(issued),
            -65538: [bytes(root), int(sequence), list(offices), list(keys), list(groups), list(replaced)],
        }:
            if not 0 <= issued <= _LAST_MOMENT or len(root) != ed25519.KEY_BYTES or sequence < 1:
                raise MalformedError("head of the list")
            cards = [*_withdrawn(groups), *_replaced(replaced)]
            return TrustList(
                root_public=root,
                sequence=sequence,
                issued_at=datetime.fromtimestamp(issued, UTC),
                offices=dict(_office(row) for row in cast("list[object]", offices)),
                keys=tuple(_key(row) for row in cast("list[object]", keys)),
                revoked={card.digest: card for card in cards},
            )
        case _:
            raise MalformedError("list")


def _office(row: object) -> tuple[str, str]:
    match row:
        case [str(office), str(name)]:
            return office, name
        case _:
            raise MalformedError("office")


def _key_row(key: TrustedKey) -> list[str | bytes | int]:
    """Office, public key, first and last day, and the day of withdrawal when there is one."""
    row: list[str | bytes | int] = [
        key.office,
        key.public,
        days.number(key.valid_from),
        days.number(key.valid_until),
    ]
    return row if key.revoked_on is None else [*row, days.number(key.revoked_on)]


def _key(row: object) -> TrustedKey:
    match row:
        case [str(office), bytes(public), int(first), int(last), *revoked] if (
            len(public) == ed25519.KEY_BYTES
        ):
            return TrustedKey(
                public=public,
                office=office,
                valid_from=days.day(first),
                valid_until=days.day(last),
                revoked_on=days.day(_number(revoked[0])) if revoked else None,
            )
        case _:
            raise MalformedError("key")


def _groups(cards: list[RevokedCard]) -> Iterator[list[int | bytes]]:
    """Day, reason, and the digests joined: 6 bytes a card."""
    rows = sorted((days.number(card.day), _REASONS.index(card.reason), card.digest) for card in cards)
    for (day, reason), group in groupby(rows, key=lambda row: row[:2]):
        yield [day, reason, b"".join(digest for _, _, digest in group)]


def _withdrawn(groups: list[object]) -> Iterator[RevokedCard]:
    for group in groups:
        match group:
            case [int(day), int(reason), bytes(digests)] if 0 <= reason < len(_REASONS) and _are_whole(
                digests
            ):
                for at in range(0, len(digests), DIGEST_BYTES):
                    digest = digests[at : at + DIGEST_BYTES]
                    yield RevokedCard(digest=digest, reason=_REASONS[reason], day=days.day(day))
            case _:
                raise MalformedError("withdrawn cards")


def _replaced(rows: list[object]) -> Iterator[RevokedCard]:
    for row in rows:
        match row:
            case [int(day), bytes(digest), str(number)] if len(digest) == DIGEST_BYTES and number:
                yield RevokedCard(
                    digest=digest, reason=RevocationReason.REPLACED, day=days.day(day), replaced_by=number
                )
            case _:
                raise MalformedError("replaced card")


def _are_whole(digests: bytes) -> bool:
    return len(digests) % DIGEST_BYTES == 0


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise MalformedError("not a number")
    return value
