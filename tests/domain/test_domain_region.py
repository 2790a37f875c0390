"""RT, RW and area codes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.region import (
    is_kelurahan,
    is_unit,
    kecamatan_of,
    parse_kelurahan,
    parse_rt_rw,
    parse_unit,
)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("9", "009"), ("09", "009"), ("009", "009"), ("0009", "009"), ("120", "120"), (" 9 ", "009"),
        ("RT 9", "009"), ("rt.09", "009"), ("RW: 12", "012"), ("R.W. 3", "003"), ("RT009", "009"),
    ],
)  # fmt: skip
def test_that_an_rt_or_rw_becomes_three_digits(text: str, unit: str) -> None:
    assert parse_unit(text) == unit


@pytest.mark.parametrize("text", ["", "0", "000", "1000", "9a", "-1", "RT", "９", "9/2"])
def test_that_what_is_no_rt_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_unit(text)


@pytest.mark.parametrize(
    "text",
    ["009/002", "9/2", "9-2", "9 / 2", "RT 9 RW 2", "RT.009/RW.002", "rt9rw2", "9 2", "R.T. 9, R.W. 2"],
)
def test_that_rt_and_rw_written_together_are_split(text: str) -> None:
    assert parse_rt_rw(text) == ("009", "002")


@pytest.mark.parametrize("text", ["", "009", "009002", "0/2", "9/0", "9/2/1", "a/b"])
def test_that_an_unreadable_pair_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_rt_rw(text)


@pytest.mark.parametrize("text", ["33.74.12.1001", "3374121001", " 33.74.121001 "])
def test_that_a_kelurahan_code_gets_its_dots(text: str) -> None:
    assert parse_kelurahan(text) == "33.74.12.1001"


@pytest.mark.parametrize("text", ["", "33.74.12", "33-74-12-1001", "33741210010"])
def test_that_what_is_no_kelurahan_code_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_kelurahan(text)


def test_that_the_kecamatan_follows_from_the_kelurahan() -> None:
    assert kecamatan_of("33.74.12.1001") == "33.74.12"


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 999), st.integers(1, 999))
def test_that_every_rt_and_rw_survives_being_read_again(rt: int, rw: int) -> None:
    units = parse_rt_rw(f"{rt}/{rw}")
    assert parse_rt_rw("/".join(units)) == units
    assert all(is_unit(unit) and parse_unit(unit) == unit for unit in units)


def test_that_stored_forms_are_told_from_typed_ones() -> None:
    assert is_kelurahan("33.74.12.1001")
    assert not is_kelurahan("3374121001")
    assert not is_unit("9")
    assert not is_unit("000")
