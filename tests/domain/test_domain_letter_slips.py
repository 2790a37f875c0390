"""Slips of the keys are counted the way fingers make them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.letter_slips import pieces, slips, slips_to_beginning

WORDS = st.text(alphabet="abcde", min_size=4, max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("siti", "siti", 0), ("sti", "siti", 1), ("siiti", "siti", 1), ("suti", "siti", 1), ("isti", "siti", 1),
     ("tisi", "siti", 2), ("", "siti", 4)],
)  # fmt: skip
def test_that_each_kind_of_slip_counts_once(one: str, other: str, count: int) -> None:
    assert slips(one, other) == slips(other, one) == count


def test_that_a_beginning_is_enough_while_somebody_types() -> None:
    assert slips_to_beginning("sntos", "santoso") == 1
    assert slips_to_beginning("santo", "santoso") == 0


@st.composite
def _slip(draw: st.DrawFn) -> tuple[str, str]:
    word = draw(WORDS)
    at, letter = draw(st.integers(0, len(word) - 1)), draw(st.sampled_from("abcde"))
    kind = draw(st.sampled_from(["out", "in", "other", "swap"]))
    rest = word[at + 1 :]
    typed = {
        "out": word[:at] + rest,
        "in": word[:at] + letter + word[at:],
        "other": word[:at] + letter + rest,
        "swap": word[:at] + rest[:1] + word[at] + rest[1:],
    }[kind]
    return typed, word


@settings(max_examples=300, deadline=None)
@given(_slip())
def test_that_after_one_slip_a_piece_stands_unharmed_at_most_one_place_away(pair: tuple[str, str]) -> None:
    typed, word = pair
    assert slips(typed, word) <= 1
    assert any(
        piece == word[place + shift : place + shift + len(piece)]
        for place, piece in pieces(typed)
        for shift in (-1, 0, 1)
        if place + shift >= 0
    )
