"""The stock of blanks ties, whatever happens."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.blank_stock import (
    BlankKind,
    BlankMove,
    BlankStock,
    paper_words,
    reckoned,
    require_count,
    require_left,
    require_sound,
)
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.sheets import Paper


def move(kind: BlankKind, count: int, paper: Paper = Paper.F4) -> BlankMove:
    return BlankMove(
        id="m", at=datetime(2026, 7, 13, tzinfo=UTC), day=date(2026, 7, 13), who="rini", kind=kind,
        paper=paper, count=count,
    )  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(BlankKind), st.integers(-50, 500), st.sampled_from(Paper))))
def test_that_what_came_is_good_spoiled_or_left(told: list[tuple[BlankKind, int, Paper]]) -> None:
    moves = [move(kind, count if kind is BlankKind.COUNTED else abs(count), on) for kind, count, on in told]
    for paper in Paper:
        stock = reckoned(paper, moves)
        assert stock.received + stock.corrected == stock.good + stock.spoiled + stock.left


def test_that_spoiled_cards_are_taken_from_the_good_ones_and_not_from_what_is_left() -> None:
    moves = [move(BlankKind.RECEIVED, 100), move(BlankKind.USED, 30), move(BlankKind.SPOILED_CARDS, 4)]
    stock = reckoned(Paper.F4, [*moves, move(BlankKind.SPOILED_BLANKS, 10), move(BlankKind.COUNTED, -1)])
    assert (stock.good, stock.spoiled, stock.left) == (26, 14, 59)
    assert stock.is_kept
    assert not reckoned(Paper.A4, moves).is_kept


def test_that_more_than_is_left_is_refused_by_name_of_the_paper() -> None:
    stock = BlankStock(paper=Paper.ID1, received=3)
    require_left(stock, 3)
    with pytest.raises(UserError, match="blangko kartu tunggal tinggal 3, yang diperlukan 4"):
        require_left(stock, 4)
    assert paper_words(Paper.A4) == "A4"


@pytest.mark.parametrize("count", [0, -1, 1_000_001])
def test_that_no_blanks_and_too_many_are_refused(count: int) -> None:
    with pytest.raises(UserError, match="antara 1 dan"):
        require_count(count)


def test_that_nothing_may_be_left_below_nothing() -> None:
    require_sound(BlankStock(paper=Paper.F4, received=1, used=1))
    with pytest.raises(UserError, match="sudah terpakai"):
        require_sound(BlankStock(paper=Paper.F4, used=1))
    with pytest.raises(UserError, match="sudah terpakai"):
        require_sound(BlankStock(paper=Paper.F4, received=9, used=1, spoiled_cards=2))
