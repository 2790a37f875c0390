"""Moments and spans in words."""

from datetime import datetime, timedelta

import pytest
from tests.support.offices import WIB

from kemiskinan_desktop.domain.moments import at_words, span_words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(days=2, hours=5), "2 hari 5 jam"), (timedelta(days=3), "3 hari"),
        (timedelta(hours=23, minutes=59), "23 jam"), (timedelta(minutes=59), "59 menit"),
        (timedelta(), "0 menit"), (timedelta(hours=-25), "1 hari 1 jam"),
    ],
)  # fmt: skip
def test_that_a_span_is_said_in_its_two_largest_units(span: timedelta, words: str) -> None:
    assert span_words(span) == words


def test_that_a_moment_is_said_with_day_and_clock() -> None:
    assert at_words(datetime(2026, 7, 13, 9, 5, tzinfo=WIB)) == "13 Juli 2026 pukul 09.05"
