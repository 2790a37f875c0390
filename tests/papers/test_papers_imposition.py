"""Where cards lie on sheets, and which page carries which."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.papers.imposition import (
    BLEED,
    GUTTER,
    PageContent,
    back_place,
    front_place,
    page_count,
    page_of,
    pages,
)
from kemiskinan_desktop.papers.measures import CARD, DOT, SHEETS, card_sheet
from kemiskinan_desktop.papers.values import CARDS_A_SHEET, SheetOptions

SHEET_PAPERS = [Paper.A4, Paper.F4]
options = st.builds(
    SheetOptions,
    paper=st.sampled_from(Paper),
    start=st.integers(1, CARDS_A_SHEET),
    duplex=st.sampled_from(Duplex),
)


@pytest.mark.parametrize("paper", SHEET_PAPERS)
def test_that_ten_cards_lie_inside_the_sheet_with_room_for_the_bleed_between_them(paper: Paper) -> None:
    size = SHEETS[paper]
    places = [front_place(position, paper) for position in range(CARDS_A_SHEET)]
    assert all(place.x > 5 and place.y > 5 for place in places)
    assert all(place.x + CARD.width < size.width - 5 for place in places)
    assert all(place.y + CARD.height < size.height - 5 for place in places)
    assert places[1].x - places[0].x == pytest.approx(CARD.width + GUTTER[0], abs=0.1)
    assert places[2].y - places[0].y == pytest.approx(CARD.height + GUTTER[1], abs=0.1)
    assert min(GUTTER) >= 2 * BLEED


@pytest.mark.parametrize("paper", SHEET_PAPERS)
def test_that_fronts_begin_on_whole_printer_dots(paper: Paper) -> None:
    for position in range(CARDS_A_SHEET):
        place = front_place(position, paper)
        assert place.x / DOT == pytest.approx(round(place.x / DOT), abs=1e-6)
        assert place.y / DOT == pytest.approx(round(place.y / DOT), abs=1e-6)


@pytest.mark.parametrize("paper", SHEET_PAPERS)
@pytest.mark.parametrize("duplex", [Duplex.LONG_EDGE, Duplex.APART])
def test_that_a_back_turned_over_the_long_edge_covers_its_front(paper: Paper, duplex: Duplex) -> None:
    for position in range(CARDS_A_SHEET):
        front, back = front_place(position, paper), back_place(position, paper, duplex)
        assert card_sheet(paper).width - back.x - CARD.width == pytest.approx(front.x)
        assert back.y == front.y
        assert not back.turned


@pytest.mark.parametrize("paper", SHEET_PAPERS)
def test_that_a_back_turned_over_the_short_edge_covers_its_front_head_over(paper: Paper) -> None:
    for position in range(CARDS_A_SHEET):
        front, back = front_place(position, paper), back_place(position, paper, Duplex.SHORT_EDGE)
        assert card_sheet(paper).height - back.y - CARD.height == pytest.approx(front.y)
        assert back.x == front.x
        assert back.turned


def test_that_a_single_card_fills_its_page() -> None:
    assert front_place(0, Paper.ID1) == back_place(0, Paper.ID1, Duplex.SHORT_EDGE)
    assert (front_place(0, Paper.ID1).x, front_place(0, Paper.ID1).y) == (0.0, 0.0)


def test_that_a_half_used_sheet_goes_on_where_it_is_free() -> None:
    first, second = pages(12, SheetOptions(start=8, duplex=Duplex.FRONTS))
    assert (first.first, first.last, first.position) == (0, 3, 7)
    assert (second.first, second.last, second.position) == (3, 12, 0)


def test_that_backs_follow_their_fronts_when_the_printer_turns_the_sheet() -> None:
    assert [page.back for page in pages(20, SheetOptions())] == [False, True, False, True]


def test_that_backs_come_last_when_the_pile_is_turned_by_hand() -> None:
    assert [page.back for page in pages(20, SheetOptions(duplex=Duplex.APART))] == [False, False, True, True]


@given(cards=st.integers(1, 45), chosen=options)
@settings(deadline=None, max_examples=80)
def test_that_every_card_has_one_front_and_one_back_at_one_position(cards: int, chosen: SheetOptions) -> None:
    found = list(pages(cards, chosen))
    fronts = [page for page in found if not page.back]
    assert [n for page in fronts for n in range(page.first, page.last)] == list(range(cards))
    assert all(page.position + page.last - page.first <= CARDS_A_SHEET for page in fronts)
    backs = [page for page in found if page.back]
    if chosen.duplex is Duplex.FRONTS:
        assert not backs
    else:
        assert [(page.first, page.last, page.position) for page in backs] == [
            (page.first, page.last, page.position) for page in fronts
        ]


@given(cards=st.integers(1, 45), chosen=options)
@settings(deadline=None, max_examples=40)
def test_that_pages_are_counted_and_found_without_drawing_them(cards: int, chosen: SheetOptions) -> None:
    found = list(pages(cards, chosen))
    assert page_count(cards, chosen) == len(found)
    assert [page_of(number, cards, chosen) for number in range(1, len(found) + 1)] == found


def test_that_a_page_past_the_last_one_is_refused() -> None:
    assert page_of(2, 3, SheetOptions()) == PageContent(first=0, last=3, position=0, back=True)
    with pytest.raises(StopIteration):
        page_of(3, 3, SheetOptions())
