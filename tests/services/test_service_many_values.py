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
