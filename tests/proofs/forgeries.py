"""Card codes forged by somebody who knows the format: other claims, headers, keys, frames, in any writing."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import cbor2
from tests.support.kim_cards import FOUNDED, ISSUED, code, founding

from kemiskinan_desktop.credentials import armour, cbor, cose, ed25519
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList

_ALGORITHM, _KID = 1, 4
_ISSUER, _EXPIRES, _ISSUED, _CARD = 1, 4, 6, -65537
_ORDER = 2**252 + 27742317777372353535851937790883648493
"""Of the group of Ed25519: signatures may not be moved by it."""
_BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


@dataclass(frozen=True, slots=True)
class Genuine:
    """A card's token in its parts."""

    token: bytes
    protected: bytes
    payload: bytes
    signature: bytes


@cache
def neighbour() -> OfficeKey:
    """The key of another office that the same list trusts."""
    return OfficeKey.generate("33.74.01", FOUNDED.date())


@cache
def trust() -> TrustList:
    """The list of both offices."""
    key = TrustedKey.of(neighbour())
    return founding().trust.with_key(key, "Kecamatan Lain", issued_at=ISSUED)


@cache
def genuine() -> tuple[Genuine, ...]:
    """Three cards of the office."""
    codes = (code(), code(card_number="1226000018", head_name="BUDI REKAAN"), code(members=9))
    tokens = [next(armour.candidates(text)) for text in codes]
    parts = [cast("list[Any]", cbor.loads(token)) for token in tokens]
    return tuple(Genuine(token, each[0], each[2], each[3]) for token, each in zip(tokens, parts, strict=True))


def _framed(protected: bytes, unprotected: object, payload: object, signature: bytes) -> bytes:
    return cbor2.dumps([protected, unprotected, payload, signature])


def _signed_bytes(protected: bytes, payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", protected, b"", payload])


def other_claim(card: Genuine, chance: random.Random) -> bytes:
    """One claim is another, the signature as it was."""
    return _framed(card.protected, {}, _changed(card.payload, chance), card.signature)


def own_key(card: Genuine, chance: random.Random) -> bytes:
    """Signed with the forger's key, under the office's key id."""
    payload = chance.choice((card.payload, _changed(card.payload, chance)))
    signature = ed25519.sign(chance.randbytes(32), _signed_bytes(card.protected, payload))
    return _framed(card.protected, {}, payload, signature)


def own_key_named(card: Genuine, chance: random.Random) -> bytes:
    """Signed with the forger's key, under its own key id."""
    return cose.sign(chance.choice((card.payload, _changed(card.payload, chance))), chance.randbytes(32))


def other_office(card: Genuine, chance: random.Random) -> bytes:
    """Signed with the key of another trusted office, for a card of this one; also under this one's key id."""
    payload = chance.choice((card.payload, _changed(card.payload, chance)))
    if cbor2.loads(payload)[_ISSUER] == neighbour().office:  # that card it may sign
        payload = card.payload
    protected = chance.choice((card.protected, _header({_ALGORITHM: -8, _KID: neighbour().kid})))
    signature = ed25519.sign(neighbour().seed, _signed_bytes(protected, payload))
    return _framed(protected, {}, payload, signature)


def other_header(card: Genuine, chance: random.Random) -> bytes:
    """Another algorithm, key id, type or a further header; the old signature or one that the forger made."""
    header: dict[Any, Any] = {_ALGORITHM: -8, _KID: founding().key.kid}
    which = chance.randrange(5)
    if which == 0:
        header[_ALGORITHM] = chance.choice((-7, -35, -37, -19, 0, 5, "EdDSA", None, -8.0))
    elif which == 1:
        header[_KID] = chance.choice(
            (neighbour().kid, chance.randbytes(4), b"", founding().key.kid + b"\0", 7)
        )
    elif which == 2:
        del header[chance.choice((_ALGORITHM, _KID))]
    elif which == 3:
        header[16] = chance.choice(("kim-trust", "kim-request", ""))
    else:
        header[chance.randrange(-70000, 70000)] = chance.choice((1, b"", "x", [], {}))
    protected = _header(header)
    signature = ed25519.sign(chance.randbytes(32), _signed_bytes(protected, card.payload))
    return _framed(protected, {}, card.payload, chance.choice((card.signature, signature)))


def unprotected(card: Genuine, chance: random.Random) -> bytes:
    """Something in the header that nobody signs, or the protected one moved there."""
    loose = {
        _ALGORITHM: chance.choice((-8, -7, 0)),
        _KID: chance.choice((neighbour().kid, founding().key.kid)),
    }
    protected = chance.choice((card.protected, b"", _header({})))
    return _framed(
        protected, chance.choice((loose, {_KID: b""}, {99: 1}, [], None)), card.payload, card.signature
    )


def other_signature(card: Genuine, chance: random.Random) -> bytes:
    """Nothing, zeros, one of another card, cut, longer, or the same moved by the order of the group."""
    first, second = card.signature[:32], int.from_bytes(card.signature[32:], "little")
    moved = first + ((second + _ORDER) % 2**256).to_bytes(32, "little")
    others = [each.signature for each in genuine() if each != card]
    made = (b"", bytes(64), moved, card.signature[:-1], card.signature + b"\0", chance.randbytes(64), *others)
    return _framed(card.protected, {}, card.payload, chance.choice(made))


def other_frame(card: Genuine, chance: random.Random) -> bytes:
    """The same parts tagged, in another array, in loose or endless CBOR, cut, or with more behind them."""
    parts = [card.protected, {}, card.payload, card.signature]
    some = chance.randbytes(chance.randint(1, 40))
    made = (
        cbor2.dumps(cbor2.CBORTag(chance.choice((18, 61, 98, 17)), parts)),
        cbor2.dumps([*parts, some]),
        cbor2.dumps(parts[:3]),
        cbor2.dumps([card.protected, {}, None, card.signature]),
        cbor2.dumps(dict(enumerate(parts))),
        b"\x9f" + card.token[1:] + b"\xff",
        b"\x98\x04" + card.token[1:],
        card.token + some,
        card.token + card.token,
        some + card.token,
        card.token[: chance.randrange(1, len(card.token))],
        cbor2.dumps(card.token),
    )
    return chance.choice(made)


def other_form(card: Genuine, chance: random.Random) -> bytes:
    """The same claims written otherwise: a key twice, another order, long heads, floats for whole numbers."""
    claims = cast("dict[int, Any]", cbor2.loads(card.payload))
    turned = list(claims.items())
    chance.shuffle(turned)
    twice = b"\xa5" + card.payload[1:] + cbor2.dumps(_EXPIRES) + cbor2.dumps(claims[_EXPIRES] + 86_400 * 365)
    made = (
        twice,
        cbor2.dumps(dict(turned)) if turned != list(claims.items()) else b"\xb8\x04" + card.payload[1:],
        b"\xb8\x04" + card.payload[1:],
        b"\xbf" + card.payload[1:] + b"\xff",
        cbor2.dumps({**claims, _EXPIRES: float(claims[_EXPIRES])}),
        cbor2.dumps({**claims, 7: chance.randbytes(4)}),
    )
    payload = chance.choice(made)
    return _framed(card.protected, {}, payload, card.signature)


KINDS: tuple[Callable[[Genuine, random.Random], bytes], ...] = (
    other_claim, own_key, own_key_named, other_office, other_header, unprotected, other_signature,
    other_frame, other_form,
)  # fmt: skip


def forged(chance: random.Random) -> bytes:
    """A token that is none of the genuine ones."""
    cards = genuine()
    known = {card.token for card in cards}
    while True:
        token = chance.choice(KINDS)(chance.choice(cards), chance)
        if token not in known:
            return token


def written(token: bytes, chance: random.Random) -> str:
    """The token as text in any writing that a checker takes."""
    text = armour.to_text(token)
    way = chance.randrange(8)
    if way == 0:
        return text.lower()
    if way == 1:
        return f"KIM1:{base45(token)}"
    if way == 2:
        return f"{text[:60]}\r\n {text[60:]}"
    if way == 3:
        return text.swapcase().replace(":", chance.choice(";>ö"))
    return text


def base45(data: bytes) -> str:
    """RFC 9285."""
    made: list[str] = []
    for at in range(0, len(data), 2):
        pair = data[at : at + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            made.append(_BASE45[digit])
    return "".join(made)


def _header(header: dict[Any, Any]) -> bytes:
    return cbor2.dumps(header, canonical=True)


def _changed(payload: bytes, chance: random.Random) -> bytes:
    """One claim with another value of its own kind."""
    claims = cast("dict[int, Any]", cbor2.loads(payload))
    card = claims[_CARD]
    at = chance.randrange(11)
    if at == 8:
        claims[_EXPIRES] += 86_400 * chance.randint(1, 4000)
    elif at == 9:
        claims[_ISSUED] += chance.randint(1, 10**7)
    elif at == 10:
        claims[_ISSUER] = chance.choice(("33.74.01", "33.74.13", "L33.74.12"))
    elif isinstance(card[at], int):
        card[at] += chance.choice((-1, 1)) * chance.randint(1, 3)
    else:
        card[at] = f"{card[at]}{chance.choice('ABCXYZ')}"[-20:]
    return cbor2.dumps(claims, canonical=True)
