"""One card's way: the moves its state allows, and a sentence for each it refuses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.card_ledger import (
    HEAD,
    VALID,
    Move,
    Receiver,
    allowed,
    moved,
    required_reason,
)
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import CardState

ENDS = (CardState.SPOILED, CardState.REPLACED, CardState.REVOKED)


@pytest.mark.parametrize(
    ("state", "move", "after"),
    [
        (CardState.READY, Move.PRINT, CardState.PRINTED),
        (CardState.PRINTED, Move.HAND_OVER, CardState.HANDED_OVER),
        (CardState.HANDED_OVER, Move.TAKE_BACK, CardState.PRINTED),
        (CardState.PRINTED, Move.SPOIL, CardState.SPOILED),
        (CardState.HANDED_OVER, Move.SPOIL, CardState.SPOILED),
        (CardState.PRINTED, Move.REPLACE, CardState.REPLACED),
        (CardState.HANDED_OVER, Move.REVOKE, CardState.REVOKED),
        (CardState.REVOKED, Move.TAKE_IN, CardState.REVOKED),
    ],
)
def test_that_a_card_goes_from_state_to_state(state: CardState, move: Move, after: CardState) -> None:
    assert moved(state, move) is after


@pytest.mark.parametrize("state", CardState)
@pytest.mark.parametrize("move", Move)
def test_that_every_other_move_is_refused_with_a_sentence_and_a_next_step(
    state: CardState, move: Move
) -> None:
    if move in allowed(state):
        assert moved(state, move) in CardState
        return
    with pytest.raises(UserError) as refused:
        moved(state, move)
    assert refused.value.title.endswith(".")
    assert refused.value.advice.endswith(".")


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(Move), max_size=12))
def test_that_no_moves_bring_a_card_back_from_its_end(moves: list[Move]) -> None:
    state, ended = CardState.READY, False
    for move in moves:
        if move in allowed(state):
            state = moved(state, move)
        ended = ended or state in ENDS
        assert (state in VALID) is not ended


def test_that_a_reason_is_one_line_of_some_words() -> None:
    assert required_reason("  Salah \n potong ") == "Salah potong"
    assert len(required_reason("a" * 900)) == 200
    with pytest.raises(UserError, match="Alasan belum diisi"):
        required_reason(" \n ")


def test_that_the_head_needs_no_name_and_others_do() -> None:
    assert Receiver().tidy("Sekar") == Receiver(name="Sekar", relation=HEAD)
    assert Receiver(relation=" ").tidy("Sekar").relation == HEAD
    assert Receiver(name=" Wira  Rekaan", relation="Anak").tidy("Sekar").name == "Wira Rekaan"
    with pytest.raises(UserError, match="Nama penerima belum diisi"):
        Receiver(relation="Anak").tidy("Sekar")
