"""A small share of the measured set: what is caught and proposed, and that right numbers are left alone."""

import pytest
from benchmarks.nik_errors import measure

from kemiskinan_desktop.domain.number_slips import Slip

_COUNT = 60


def test_that_right_numbers_raise_no_alarm() -> None:
    assert measure(None, count=300, known=False).caught == 0
    assert measure(None, count=100, known=True).caught == 0


@pytest.mark.parametrize("slip", list(Slip))
def test_that_every_error_is_mended_where_the_number_is_known(slip: Slip) -> None:
    figures = measure(slip, count=_COUNT, known=True)
    assert figures.caught == figures.tried > 0
    assert figures.first >= 0.98 * figures.tried


@pytest.mark.parametrize(
    ("slip", "caught", "first"),
    [
        (Slip.LETTERS, 0.99, 0.97),
        (Slip.ROUNDED, 0.9, 0.0),
        (Slip.TRANSPOSED, 0.7, 0.6),
        (Slip.MISTYPED, 0.45, 0.38),
        (Slip.DAY_MONTH, 0.99, 0.95),
        (Slip.WOMAN, 0.99, 0.95),
        (Slip.MISSING, 0.99, 0.5),
        (Slip.EXTRA, 0.99, 0.75),
    ],
)
def test_that_the_record_alone_catches_and_mends(slip: Slip, caught: float, first: float) -> None:
    figures = measure(slip, count=_COUNT, known=False)
    assert figures.caught >= caught * figures.tried
    assert figures.first >= first * figures.tried
    assert figures.sure_wrong <= 0.06 * figures.tried
