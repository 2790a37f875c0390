"""Figures with Indonesian marks."""

from decimal import Decimal

import pytest

from kemiskinan_desktop.domain.figures import amount, figure


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("1234567", None, "1.234.567"),
        ("1234.50", None, "1.234,5"),
        ("0.00", None, "0"),
        ("1E+6", None, "1.000.000"),
        ("7.96", 1, "7,9"),
        ("9", 1, "9,0"),
        ("333333.9", 0, "333.333"),
    ],
)
def test_that_a_figure_has_indonesian_marks(value: str, places: int | None, text: str) -> None:
    assert figure(Decimal(value), places) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [("1500000", "Rp", "Rp1.500.000"), ("36.0", "m²", "36 m²"), ("3", "", "3")],
)
def test_that_an_amount_carries_its_unit(value: str, unit: str, text: str) -> None:
    assert amount(Decimal(value), unit) == text
