"""The collector of cycles rests while many values are made, and always wakes again."""

import gc

import pytest

from kemiskinan_desktop.services.many_values import many_values


def test_that_the_collector_rests_only_meanwhile() -> None:
    with many_values():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_that_the_collector_wakes_after_an_error() -> None:
    with pytest.raises(ValueError, match="batal"), many_values():
        raise ValueError("batal")
    assert gc.isenabled()


def test_that_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with many_values():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_that_what_was_made_is_left_out_of_later_rounds_and_still_goes_when_nobody_needs_it() -> None:
    before = gc.get_freeze_count()
    with many_values():
        made = [(str(at), [at]) for at in range(5_000)]
    frozen = gc.get_freeze_count()
    assert frozen - before >= 10_000
    del made
    assert gc.get_freeze_count() <= frozen - 10_000
