"""Random tokens: two libraries of other people read the same claims, and we believe what they sign."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.proofs.results import Found
from tests.support.cose_oracle import ask_cwt, read_by_pycose, signed_by_pycose
from tests.support.kim_cards import NOW, claims, founding

from kemiskinan_desktop.credentials import armour, kim1, payload
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.domain.poverty import PovertyClass

_FIRST = datetime(2026, 1, 6, tzinfo=UTC)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ '.-éüńΩ李"
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SHOWN = 20


def random_claims(chance: random.Random) -> CardClaims:
    """Any claims a card may have, of the office of `kim_cards`."""
    digits = str(chance.randrange(10 ** chance.randint(1, 12)))
    issued = _FIRST + timedelta(seconds=chance.randrange(60 * 86_400))
    return claims(
        card_number=digits if chance.random() < 0.7 else f"{chance.choice(_SIGNS)}.{digits}/1-A",
        period=chance.choice(("2026", "2026/2027", "TAHAP II", "0026")),
        issued_at=issued,
        valid_until=date(2026, 12, 31) + timedelta(days=chance.randrange(4000)),
        head_name="X" + "".join(chance.choices(_LETTERS, k=chance.randint(0, 22))) + "Y",
        kelurahan=f"33.74.{chance.choice(('12', '01'))}.{chance.randrange(1001, 9999)}",
        poverty_class=chance.choice(tuple(PovertyClass)),
        sk_number=f"{chance.randrange(999)}/{chance.randrange(9999)}/TAHUN 2026",
        members=chance.randint(1, 99),
        check_tag=chance.randrange(4096),
    )


def prove(count: int, seed: int) -> Found:
    """`count` tokens each way, and as many with one changed bit, which all three refuse."""
    chance, key = random.Random(seed), founding().key
    every = [kim1.fitted(random_claims(chance)) for _ in range(count)]
    tokens = [next(armour.candidates(kim1.encode(each, key))) for each in every]
    changed = [_flipped(token, chance) for token in tokens]
    theirs = ask_cwt(key, [*tokens, *changed], [payload.write(each) for each in every])
    wrong: list[str] = []
    for at, (each, token) in enumerate(zip(every, tokens, strict=True)):
        expected = _as_read(each)
        seen = {
            "pycose": read_by_pycose(token, key) == expected,
            "cwt": theirs.read[at] == expected,
            "ours": _is_believed(token, each),
            "signed by pycose": _is_believed(signed_by_pycose(payload.write(each), key), each),
            "signed by cwt": _is_believed(theirs.signed[at], each),
            "changed, pycose": read_by_pycose(changed[at], key) is None,
            "changed, cwt": theirs.read[count + at] is None,
            "changed, ours": not _is_believed(changed[at], each),
        }
        wrong += [f"token {at}: {what}" for what, right in seen.items() if not right]
    note = "each read by both, signed by both, and refused by all three with one bit changed"
    return Found(
        what="tokens agreed by pycose and cwt",
        asked=count,
        done=len(tokens),
        losses=tuple(wrong[:_SHOWN]),
        note=note,
    )


def _is_believed(token: bytes, expected: CardClaims) -> bool:
    return verify(armour.to_text(token), founding().trust, now=NOW).claims == expected


def _as_read(each: CardClaims) -> dict[int, Any]:
    """The map of docs/kim1.md, put together here from the claims alone."""
    area = each.kelurahan.removeprefix(f"{each.issuer}.").replace(".", "")
    midnight = datetime(each.valid_until.year, each.valid_until.month, each.valid_until.day, 17, tzinfo=UTC)
    classes = (PovertyClass.NOT_POOR, PovertyClass.NEAR_POOR, PovertyClass.POOR, PovertyClass.VERY_POOR)
    return {
        1: each.issuer,
        4: int(midnight.timestamp()),
        6: int(each.issued_at.timestamp()),
        -65537: [
            _short(each.card_number), _short(each.period), each.head_name, int(area),
            classes.index(each.poverty_class), each.sk_number, each.members, each.check_tag,
        ],
    }  # fmt: skip


def _short(text: str) -> str | int:
    return int(text) if text.isdigit() and str(int(text)) == text else text


def _flipped(token: bytes, chance: random.Random) -> bytes:
    data = bytearray(token)
    at = chance.randrange(len(data) * 8)
    data[at // 8] ^= 1 << at % 8
    return bytes(data)
