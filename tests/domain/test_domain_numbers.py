"""Numbers as people type and read them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.numbers import format_number, format_percent, parse_number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (1234, "1.234"), (-1234567, "-1.234.567"), (1234.5, "1.234,5"),
        (0.1, "0,1"), (Decimal("9.00"), "9"), (Decimal("-0.0"), "0"), (Decimal("1E+3"), "1.000"),
        (Decimal("36.50"), "36,5"),
    ],
)  # fmt: skip
def test_that_numbers_are_shown_in_indonesian(value: float | Decimal, text: str) -> None:
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(2.5, 0, "3"), (Decimal("0.125"), 2, "0,13"), (-0.4, 0, "0"), (9, 1, "9,0"), (-2.5, 0, "-3")],
)
def test_that_fixed_places_round_half_up(value: float | Decimal, decimals: int, text: str) -> None:
    assert format_number(value, decimals) == text


def test_that_shares_have_their_sign() -> None:
    assert format_percent(12.345) == "12,3%"
    assert format_percent(7, 0) == "7%"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", "1234.5"), ("1234.5", "1234.5"), ("1234,5", "1234.5"), ("1,234.5", "1234.5"),
        ("1.234", "1234"), ("1,234", "1.234"), ("1.200.000", "1200000"), ("1,200,000", "1200000"),
        ("1 200 000", "1200000"), ("Rp 1.200.000", "1200000"), ("rp1.200.000,-", "1200000"),
        ("IDR 1.200.000,50", "1200000.50"), ("-Rp5.000", "-5000"), ("-12,5", "-12.5"), ("0.125", "0.125"),
        ("12.5", "12.5"), ("1234.567", "1234.567"), ("0", "0"), ("-0", "0"), (" 36\u00a0", "36"),
    ],
)  # fmt: skip
def test_that_a_number_is_read_by_the_rule_of_its_marks(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "Rp",
        "a",
        "1.23.456",
        "1,2.5",
        ".5",
        "5,",
        "1e5",
        "NaN",
        "Infinity",
        "٣",
        "--5",
        "1.200.00",
        "1..2",
    ],
)
def test_that_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_number(text)


numbers = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=2)


@settings(deadline=None, max_examples=200)
@given(numbers)
def test_that_every_shown_number_is_read_back(value: Decimal) -> None:
    assert parse_number(format_number(value, 2)) == value


def read_or_refuse(text: str) -> Decimal | None:
    try:
        return parse_number(text)
    except InvalidValueError:
        return None


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=20) | st.text("0123456789.,- Rp", max_size=20))
def test_that_any_text_is_a_finite_number_or_refused(text: str) -> None:
    value = read_or_refuse(text)
    assert value is None or value.is_finite()
