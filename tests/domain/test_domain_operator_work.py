"""Draws that can be repeated, keys and pauses, and the statistics made of them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.entry_work import LONGEST_THOUGHT, EntryMode, first_key
from kemiskinan_desktop.domain.operator_statistics import Session, Span, Verified, figures
from kemiskinan_desktop.domain.sampling import drawn, drawn_count

AT = datetime(2026, 7, 13, 9, 0, tzinfo=UTC)
KEYS = [f"keluarga-{at}" for at in range(40)]


def session(who: str = "sari", day: date = date(2026, 7, 13), **over: int) -> Session:
    facts = {"seconds": 240, "pause": 40, "records": 6, "keystrokes": 400, "corrections": 10} | over
    return Session(who=who, mode=EntryMode.ADD, day=day, started_at=AT, **facts)


@settings(max_examples=40)
@given(st.sets(st.sampled_from(KEYS), min_size=1), st.integers(1, 100), st.text("AB12", max_size=6))
def test_that_a_draw_is_repeated_by_its_seed_whatever_the_order(
    keys: set[str], percent: int, seed: str
) -> None:
    taken = drawn(sorted(keys), percent, seed)
    assert taken == drawn(sorted(keys, reverse=True), percent, seed)
    assert len(taken) == drawn_count(len(keys), percent) == len(set(taken))
    assert set(taken) <= keys


def test_that_another_seed_draws_others_and_a_larger_share_keeps_the_smaller() -> None:
    assert drawn(KEYS, 10, "A") != drawn(KEYS, 10, "B")
    assert drawn(KEYS, 20, "A")[:4] == drawn(KEYS, 10, "A")


@pytest.mark.parametrize("percent", [0, 101])
def test_that_a_share_outside_1_to_100_is_refused(percent: int) -> None:
    with pytest.raises(ValueError, match=str(percent)):
        drawn(KEYS, percent, "A")


def test_that_a_long_gap_between_keys_is_a_pause_and_a_short_one_is_work() -> None:
    work = first_key(AT).typed(AT + timedelta(seconds=20))
    work = work.typed(AT + timedelta(seconds=20) + LONGEST_THOUGHT, correcting=True)
    assert (work.keystrokes, work.corrections, work.pause) == (3, 1, timedelta())
    work = work.ended(work.ended_at + timedelta(minutes=5))
    assert work.pause == timedelta(minutes=5)
    assert work.ended_at - work.started_at == timedelta(seconds=380)


def test_that_a_clock_that_goes_back_takes_no_time() -> None:
    work = first_key(AT).typed(AT - timedelta(hours=1))
    assert (work.ended_at, work.pause, work.keystrokes) == (AT, timedelta(), 2)


def test_that_a_line_sums_up_the_sessions_of_an_operator() -> None:
    [line] = figures([session(), session(seconds=300, pause=0)], [], Span.DAY)
    assert (line.cases, line.records, line.keystrokes, line.working) == (2, 12, 800, 500)
    assert (line.keystrokes_per_hour, line.errors_per_thousand) == (5760, 25)
    assert (line.operator_errors_per_thousand, line.verifier_errors_per_thousand) == (None, None)


@pytest.mark.parametrize(("span", "lines"), [(Span.DAY, 3), (Span.MONTH, 2), (Span.ALL, 1)])
def test_that_lines_are_by_day_month_or_all(span: Span, lines: int) -> None:
    days = (date(2026, 7, 13), date(2026, 7, 14), date(2026, 8, 1))
    found = figures([session(day=day) for day in days], [], span)
    assert len(found) == lines
    assert sum(line.cases for line in found) == 3
    assert [line.day for line in found] == sorted((line.day for line in found), reverse=True)


def test_that_an_error_stands_with_the_operator_who_made_it() -> None:
    verified = Verified(
        first="sari", second="budi", day=date(2026, 7, 13), compared=50, first_wrong=2, second_wrong=1
    )
    keyed, checked = sorted(figures([], [verified], Span.DAY), key=lambda line: line.mode)
    assert (keyed.who, keyed.mode, keyed.operator_errors, keyed.verifier_errors) == (
        "sari", EntryMode.ADD, 2, 0,
    )  # fmt: skip
    assert (checked.who, checked.mode, checked.verifier_errors, checked.verified) == (
        "budi", EntryMode.VERIFY, 1, 50,
    )  # fmt: skip
    assert keyed.operator_errors_per_thousand == 40
    assert checked.verifier_errors_per_thousand == 20
    assert (keyed.keystrokes_per_hour, keyed.errors_per_thousand, keyed.started_at) == (None, None, None)
