"""In which order packages are taken: none twice, none older, and none missing without a word."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.packages import (
    Arrival,
    Direction,
    GapError,
    PackageKind,
    PackageRow,
    PackageState,
    SeenError,
    missing_numbers,
    next_number,
    require_order,
    unanswered,
)


def row(number: int, direction: Direction = Direction.IN, **over: object) -> PackageRow:
    base = {
        "id": f"{direction}{number}", "direction": direction, "office": "33.74.12", "kind": PackageKind.DATA,
        "sequence": number, "digest": f"{number:064x}",
        "at": datetime(2026, 7, 13, tzinfo=UTC), "who": "Rini", "state": PackageState.TAKEN, "file_name": "",
    }  # fmt: skip
    return PackageRow(**(base | over))  # pyright: ignore[reportArgumentType] - a test's own words


def arrival(number: int, previous: int | None = None) -> Arrival:
    before = number - 1 if previous is None else previous
    return Arrival(
        name="Kecamatan Mijen", sequence=number, digest=f"{number:064x}",
        previous=f"{before:064x}" if before else "",
    )  # fmt: skip


@given(
    numbers=st.lists(st.integers(1, 8), unique=True, max_size=6), coming=st.integers(1, 9), lost=st.booleans()
)
@settings(max_examples=200, deadline=None)
def test_that_a_package_is_taken_only_after_the_one_before_it(
    numbers: list[int], coming: int, lost: bool
) -> None:
    known = [row(number) for number in numbers]
    last = max(numbers, default=0)
    try:
        require_order(arrival(coming), known, lost_confirmed=lost)
    except SeenError:
        assert coming <= last
    except GapError:
        assert coming > last + 1
        assert not lost
    else:
        assert coming == last + 1 or (lost and coming > last)


def test_that_the_missing_numbers_are_named() -> None:
    with pytest.raises(GapError, match="Paket nomor 2 sampai 3 dari Kecamatan Mijen belum datang"):
        require_order(arrival(4), [row(1)])


def test_that_a_package_that_follows_another_one_than_ours_is_asked_about() -> None:
    with pytest.raises(GapError, match="tidak menyambung paket nomor 1"):
        require_order(arrival(2, previous=7), [row(1)])


def test_that_only_the_newest_may_come_again_after_it_was_taken_back() -> None:
    require_order(arrival(2), [row(1), row(2, undone=True)])
    with pytest.raises(SeenError):
        require_order(arrival(1), [row(1, undone=True), row(2)])


@given(sent=st.lists(st.integers(1, 50), max_size=5), seen=st.lists(st.integers(0, 50), max_size=5))
@settings(max_examples=100, deadline=None)
def test_that_a_new_number_is_above_everything_either_side_knows(sent: list[int], seen: list[int]) -> None:
    rows = [
        *(row(number, Direction.OUT) for number in sent),
        *(row(at, seen=number) for at, number in enumerate(seen, start=1)),
    ]
    assert next_number(rows) == max((*sent, *seen), default=0) + 1


def test_that_numbers_in_between_that_never_came_are_found() -> None:
    assert missing_numbers([row(1), row(4), row(9, Direction.OUT)]) == (2, 3)


def test_that_the_newest_package_is_due_until_something_names_it() -> None:
    came = row(2)
    assert unanswered([row(1), came]) is came
    assert unanswered([row(1), came, row(1, Direction.OUT, answers=came.digest)]) is None
    assert unanswered([row(1, kind=PackageKind.RECEIPT), row(2, undone=True)]) is None
