"""The quick share of the worn cards, and that their wear is wear."""

import random
from pathlib import Path

import pytest
from PIL import ImageChops, ImageFilter
from tests.proofs import decode_matrix
from tests.proofs.results import SEED
from tests.support.code_readers import read_by_us, read_by_zbar, read_by_zxing
from tests.support.worn_cards import WAYS, scratched


@pytest.mark.parametrize("kind", WAYS)
def test_that_worn_cards_are_read(kind: str) -> None:
    assert decode_matrix.prove(kind, 3, SEED).holds


def test_that_both_libraries_read_every_new_card(tmp_path: Path) -> None:
    new = {str(number): card for number, card in enumerate(decode_matrix.printed_cards())}
    seen = read_by_zbar({name: card.front for name, card in new.items()}, tmp_path)
    for name, card in new.items():
        assert read_by_us(card.front) == read_by_zxing(card.front) == seen[name] == {card.text}


def test_that_chance_can_be_repeated() -> None:
    card = decode_matrix.printed_cards()[0].front
    one, other = (scratched(card, random.Random(7)) for _ in range(2))
    assert ImageChops.difference(one, other).getbbox() is None


def test_that_what_cannot_be_read_is_a_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WAYS, "lost", lambda card, _: card.filter(ImageFilter.GaussianBlur(12)))
    found = decode_matrix.prove("lost", 2, SEED)
    assert not found.holds
    assert found.done == 0
