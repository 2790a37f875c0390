"""Forged codes are refused kind by kind, and what is not forged is believed in every writing."""

import random
from collections.abc import Callable

import pytest
from tests.proofs import forgeries, token_oracles
from tests.proofs.forgeries import Genuine
from tests.proofs.results import SEED
from tests.support.kim_cards import NOW

from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.outcome import CheckResult


@pytest.mark.parametrize("kind", forgeries.KINDS)
def test_that_no_forgery_of_any_kind_is_believed(kind: Callable[[Genuine, random.Random], bytes]) -> None:
    chance = random.Random(SEED)
    for card in forgeries.genuine():
        for _ in range(25):
            token = kind(card, chance)
            outcome = verify(forgeries.written(token, chance), forgeries.trust(), now=NOW)
            assert token == card.token or outcome.result in {CheckResult.BROKEN, CheckResult.UNKNOWN}
            assert token == card.token or outcome.claims is None


def test_that_genuine_codes_are_believed_in_every_writing() -> None:
    chance = random.Random(SEED)
    for card in forgeries.genuine():
        for _ in range(20):
            text = forgeries.written(card.token, chance)
            assert verify(text, forgeries.trust(), now=NOW).result is CheckResult.GENUINE


def test_that_two_other_libraries_agree_about_tokens() -> None:
    found = token_oracles.prove(25, SEED)
    assert found.done == 25
    assert found.holds, found
