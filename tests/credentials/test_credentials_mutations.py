"""Changed codes: never believed, never a crash. A quick share of the long run."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.kim_cards import NOW, claims, code, founding

from kemiskinan_desktop.credentials import armour
from kemiskinan_desktop.credentials.armour import to_text
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.outcome import CheckResult

TRUST = founding().trust
TEXT = code()
TOKEN = next(armour.candidates(TEXT))
REFUSED = {CheckResult.BROKEN, CheckResult.UNKNOWN}


def _is_refused(text: str) -> bool:
    outcome = verify(text, TRUST, now=NOW)
    return outcome.result in REFUSED and outcome.claims is None


def test_that_no_single_flipped_bit_is_believed() -> None:
    for at in range(len(TOKEN) * 8):
        data = bytearray(TOKEN)
        data[at // 8] ^= 1 << at % 8
        assert _is_refused(to_text(bytes(data)))


def test_that_no_other_sign_at_any_place_is_believed() -> None:
    chosen = random.Random(7)
    for at in range(5, len(TEXT)):
        for sign in chosen.sample("ABCDEFGHIJKLMNOPQRSTUVWXYZ2345670189:+é", 5):
            changed = TEXT[:at] + sign + TEXT[at + 1 :]
            assert changed == TEXT or _is_refused(changed)


@settings(deadline=None, max_examples=300)
@given(st.integers(0, len(TOKEN)), st.integers(0, len(TOKEN)), st.binary(max_size=40))
def test_that_no_replaced_stretch_is_believed(first: int, second: int, stretch: bytes) -> None:
    data = TOKEN[: min(first, second)] + stretch + TOKEN[max(first, second) :]
    assert data == TOKEN or _is_refused(to_text(data))


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=300))
def test_that_any_text_gets_an_answer(text: str) -> None:
    assert _is_refused(text)
    assert _is_refused(f"KIM1:{text}")


def test_that_the_unchanged_code_is_believed() -> None:
    assert verify(TEXT, TRUST, now=NOW).claims == claims()
