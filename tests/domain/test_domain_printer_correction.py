"""A printer's correction, found from what a person measured on its calibration page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.printer_correction import (
    NO_CORRECTION,
    Measured,
    PrinterCorrection,
    correction_from,
    cross_at,
    line_lengths,
    measured_problems,
)
from kemiskinan_desktop.domain.sheets import Paper

SIZES = {Paper.A4: (210.0, 297.0), Paper.F4: (215.0, 330.0), Paper.ID1: (85.6, 53.98)}


def _read(paper: Paper, right: float, down: float, stretch: float) -> Measured:
    """What a ruler shows of a printer that stretches about the corner, then shifts."""
    cross, (level, upright) = cross_at(paper), line_lengths(paper)
    return Measured(
        left=right + stretch * cross, top=down + stretch * cross,
        across=stretch * level, down=stretch * upright,
    )  # fmt: skip


@pytest.mark.parametrize("paper", Paper)
def test_that_a_true_printer_needs_no_correction(paper: Paper) -> None:
    assert correction_from(paper, SIZES[paper], _read(paper, 0, 0, 1)) == NO_CORRECTION
    assert measured_problems(paper, _read(paper, 0, 0, 1)) == ()


def test_that_a_shift_is_taken_back() -> None:
    found = correction_from(
        Paper.A4, SIZES[Paper.A4], _read(Paper.A4, 1.2, -0.7, 1), PrinterCorrection(dpi=600)
    )
    assert found == PrinterCorrection(right=-12, down=7, dpi=600)
    assert found.offset_mm == (-1.2, 0.7)


@given(
    paper=st.sampled_from(Paper), right=st.floats(-4, 4), down=st.floats(-4, 4),
    stretch=st.floats(0.985, 1.015),
)  # fmt: skip
@settings(deadline=None, max_examples=80)
def test_that_a_corrected_page_is_printed_in_the_middle_and_in_its_size(
    paper: Paper, right: float, down: float, stretch: float
) -> None:
    found = correction_from(paper, SIZES[paper], _read(paper, right, down, stretch))
    assert found.factor * stretch == pytest.approx(1, abs=0.0006)
    for middle, shift, offset in zip(
        (length / 2 for length in SIZES[paper]), (right, down), found.offset_mm, strict=True
    ):
        assert shift + stretch * (middle + offset) == pytest.approx(middle, abs=0.06)


@given(
    right=st.floats(-2, 2), down=st.floats(-2, 2), stretch=st.floats(0.99, 1.01),
    given_right=st.integers(-20, 20), given_scale=st.integers(990, 1010),
)  # fmt: skip
@settings(deadline=None, max_examples=60)
def test_that_a_corrected_page_may_be_measured_again(
    right: float, down: float, stretch: float, given_right: int, given_scale: int
) -> None:
    size, former = SIZES[Paper.F4], PrinterCorrection(right=given_right, scale=given_scale)
    cross, (level, upright) = cross_at(Paper.F4), line_lengths(Paper.F4)
    factor, (across, below) = former.factor, (size[0] / 2, size[1] / 2)
    read = Measured(
        left=right + stretch * (given_right / 10 + across + factor * (cross - across)),
        top=down + stretch * (below + factor * (cross - below)),
        across=stretch * factor * level, down=stretch * factor * upright,
    )  # fmt: skip
    again = correction_from(Paper.F4, size, read, former)
    fresh = correction_from(Paper.F4, size, _read(Paper.F4, right, down, stretch))
    assert abs(again.right - fresh.right) <= 1
    assert abs(again.down - fresh.down) <= 1
    assert abs(again.scale - fresh.scale) <= 1


@pytest.mark.parametrize(
    ("measured", "field", "code"),
    [
        (Measured(left=20, top=20, across=150, down=240), "across", "calibration.scale"),
        (Measured(left=20, top=20, across=160, down=0), "down", "calibration.scale"),
        (Measured(left=40, top=20, across=160, down=240), "left", "calibration.shift"),
        (Measured(left=20, top=2, across=160, down=240), "top", "calibration.shift"),
        (Measured(left=20, top=20, across=160, down=242), "down", "calibration.uneven"),
    ],
)
def test_that_doubtful_measures_are_said_beside_their_field(
    measured: Measured, field: str, code: str
) -> None:
    assert [(problem.field, problem.code) for problem in measured_problems(Paper.A4, measured)] == [
        (field, code)
    ]


@pytest.mark.parametrize(
    "values", [{"right": 251}, {"down": -251}, {"scale": 949}, {"scale": 1051}, {"dpi": 203}]
)  # fmt: skip
def test_that_a_correction_beyond_measure_is_none(values: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="PrinterCorrection"):
        PrinterCorrection(**values)
