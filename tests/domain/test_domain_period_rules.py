"""The figures of a period: positive, not absurd, and the extreme line under the poverty line."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period_rules import (
    EXTREME_LINE,
    HIGHEST_FIGURE,
    POVERTY_LINE,
    figure_problems,
)
from kemiskinan_desktop.services.instruments import load_instruments


def smg7() -> Instrument:
    return next(instrument for instrument in load_instruments() if instrument.code == "SMG7")


def codes(figures: dict[str, Decimal]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in figure_problems(smg7(), figures)]


def test_that_ordinary_and_missing_figures_are_no_problem() -> None:
    assert codes(dict(PARAMETERS)) == []
    assert codes({}) == []


@pytest.mark.parametrize("text", ["0", "-1", "NaN", "sNaN", "Infinity", "1e30", "1000000000.01"])
@pytest.mark.parametrize("code", [parameter.code for parameter in smg7().parameters])
def test_that_a_figure_that_cannot_be_is_told_beside_its_field(code: str, text: str) -> None:
    assert (code, "parameter.range") in codes({**PARAMETERS, code: Decimal(text)})


@given(st.integers(1, 10**9), st.integers(1, 10**9))
@settings(deadline=None, max_examples=40)
def test_that_the_extreme_line_is_never_above_the_poverty_line(line: int, extreme: int) -> None:
    found = codes({POVERTY_LINE: Decimal(line), EXTREME_LINE: Decimal(extreme)})
    assert found == ([(EXTREME_LINE, "parameter.order")] if extreme > line else [])
    assert line <= HIGHEST_FIGURE
