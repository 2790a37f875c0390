"""The quick share of clocks and locales."""

import pytest
from tests.proofs import clocks, locales


def test_that_a_clock_gone_back_changes_no_order_number_or_expiry() -> None:
    found = clocks.prove(1)
    assert found.done > 30
    assert found.holds, found


def test_that_a_turkish_pc_says_and_sorts_the_same() -> None:
    found = locales.prove(("C", "tr_TR"))
    if found.done < found.asked:
        pytest.skip("this system cannot make the locale tr_TR")
    assert found.holds, found
