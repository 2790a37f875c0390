"""A trust list to CBOR and back: CWT claim 6 (issue time) and one private claim, an array."""

from datetime import UTC, datetime
from typing import cast

from kemiskinan_desktop.credentials import cbor, days, ed25519, withdrawal_rows
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList

_ISSUED, _LIST = 6, -65538
_LAST_MOMENT = 253_402_214_400


def write(trust: TrustList) -> bytes:
    """The CBOR of a list: root, sequence, offices, keys, withdrawn cards by day and reason, replaced ones."""
    withdrawn, replaced = withdrawal_rows.rows(trust.revoked.values())
    content = [
        trust.root_public,
        trust.sequence,
        sorted([office, name] for office, name in trust.offices.items()),
        sorted(_key_row(key) for key in trust.keys),
        withdrawn,
        replaced,
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
            cards = withdrawal_rows.cards(cast("list[object]", groups), cast("list[object]", replaced))
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


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise MalformedError("not a number")
    return value
