"""Agreement with an independent COSE library, which signs with its own Ed25519 too."""

import random

import cbor2
import pytest
from pycose.algorithms import EdDSA
from pycose.headers import KID, Algorithm
from pycose.keys.curves import Ed25519
from pycose.keys.okp import OKPKey
from pycose.messages.sign1message import Sign1Message
from tests.support.kim_cards import NOW, claims, code, founding

from kemiskinan_desktop.credentials import armour, payload
from kemiskinan_desktop.credentials.armour import to_text
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.outcome import CheckResult

KEY = OKPKey(crv=Ed25519, x=founding().key.public, d=founding().key.seed)
NAMES = ("ALI", "SITI AMINAH", "RADEN AYU SITI", "TRI WAHYUNI", "BAMBANG S.")


def _token(number: int) -> bytes:
    name = NAMES[number % len(NAMES)]
    return next(armour.candidates(code(card_number=str(1226000000 + number), head_name=name)))


def _theirs(token: bytes) -> Sign1Message:
    message = Sign1Message.from_cose_obj(cbor2.loads(token), allow_unknown_attributes=False)
    message.key = KEY
    return message


def _is_believed(message: Sign1Message) -> bool:
    return bool(message.verify_signature())  # pyright: ignore[reportAttributeAccessIssue] - its decorator hides the method


@pytest.mark.parametrize("number", range(25))
def test_that_the_other_library_believes_our_tokens_and_reads_the_same_claims(number: int) -> None:
    message = _theirs(_token(number))
    assert _is_believed(message)
    assert message.phdr == {Algorithm: EdDSA, KID: founding().key.kid}
    assert message.uhdr == {}
    assert message.payload is not None
    assert payload.read(message.payload).card_number == str(1226000000 + number)


@pytest.mark.parametrize("number", range(10))
def test_that_both_refuse_the_same_changed_tokens(number: int) -> None:
    token = bytearray(_token(number))
    token[random.Random(number).randrange(14, len(token) - 70)] ^= 1
    assert verify(to_text(bytes(token)), founding().trust, now=NOW).result is CheckResult.BROKEN
    try:
        believed = _is_believed(_theirs(bytes(token)))
    except ValueError:
        believed = False  # it no longer reads as a message at all
    assert not believed


def test_that_we_believe_what_the_other_library_signs() -> None:
    header = {Algorithm: EdDSA, KID: founding().key.kid}
    message = Sign1Message(phdr=header, uhdr={}, payload=payload.write(claims()))
    message.key = KEY
    token = message.encode(tag=False)  # pyright: ignore[reportCallIssue] - its decorator hides the method
    assert verify(to_text(token), founding().trust, now=NOW).claims == claims()
    assert token == next(armour.candidates(code()))
