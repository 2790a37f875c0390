"""How lists fall into pages, for any number of groups and rows."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.papers.list_layout import Heights, Kind, Line, lay_out

HEIGHTS = Heights(
    first_top=50, later_top=18, bottom=200, row=5.4, heading=6.6, subtotal=6.2, total=8, signature=44
)
SIZES = {
    Kind.GROUP: HEIGHTS.heading, Kind.CONTINUED: HEIGHTS.heading, Kind.SUBTOTAL: HEIGHTS.subtotal,
    Kind.TOTAL: HEIGHTS.total, Kind.SIGNATURE: HEIGHTS.signature,
}  # fmt: skip
groups = st.lists(st.integers(0, 90), max_size=12)


def _height(line: Line) -> float:
    return line.count * HEIGHTS.row if line.kind is Kind.ROWS else SIZES[line.kind]


@given(groups=groups)
@settings(deadline=None, max_examples=150)
def test_that_every_row_of_every_group_is_shown_once_and_in_order(groups: list[int]) -> None:
    shown = [
        (line.group, line.first + n)
        for page in lay_out(groups, HEIGHTS)
        for line in page
        for n in range(line.count)
    ]
    assert shown == [(group, row) for group, rows in enumerate(groups) for row in range(rows)]


@given(groups=groups)
@settings(deadline=None, max_examples=150)
def test_that_nothing_overlaps_or_runs_off_the_page(groups: list[int]) -> None:
    for number, page in enumerate(lay_out(groups, HEIGHTS)):
        y = HEIGHTS.later_top if number else HEIGHTS.first_top
        for line in page:
            assert abs(line.y - y) < 1e-6
            y += _height(line)
        assert y <= HEIGHTS.bottom + 1e-3


@given(groups=groups)
@settings(deadline=None, max_examples=150)
def test_that_each_group_has_one_heading_and_one_sum_and_the_list_one_total_and_signature(
    groups: list[int],
) -> None:
    kinds = [line.kind for page in lay_out(groups, HEIGHTS) for line in page]
    assert kinds.count(Kind.GROUP) == kinds.count(Kind.SUBTOTAL) == len(groups)
    assert kinds[-2:] == [Kind.TOTAL, Kind.SIGNATURE]


@given(groups=groups)
@settings(deadline=None, max_examples=150)
def test_that_rows_never_stand_on_a_page_without_the_name_of_their_group(groups: list[int]) -> None:
    for page in lay_out(groups, HEIGHTS):
        named: int | None = None
        for line in page:
            if line.kind in (Kind.GROUP, Kind.CONTINUED):
                named = line.group
            elif line.kind is Kind.ROWS:
                assert named == line.group


@given(groups=groups)
@settings(deadline=None, max_examples=150)
def test_that_no_heading_stands_alone_at_the_bottom(groups: list[int]) -> None:
    for page in lay_out(groups, HEIGHTS):
        assert page
        assert page[-1].kind not in (Kind.GROUP, Kind.CONTINUED)


def test_that_the_signature_goes_to_the_next_page_when_there_is_no_room() -> None:
    *_, last = lay_out([22], HEIGHTS)
    assert [line.kind for line in last] == [Kind.SIGNATURE]
