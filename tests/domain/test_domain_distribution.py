"""A share of Sangat Miskin far above the city's history is told."""

import pytest

from kemiskinan_desktop.domain.distribution import ClassHistory, distribution_warning
from kemiskinan_desktop.domain.poverty import PovertyClass

HISTORY = ClassHistory(
    year=2011,
    families={PovertyClass.VERY_POOR: 62, PovertyClass.POOR: 48257, PovertyClass.NEAR_POOR: 80328},
)


def counts(very_poor: int, others: int, not_poor: int = 0) -> dict[PovertyClass, int]:
    return {
        PovertyClass.VERY_POOR: very_poor,
        PovertyClass.POOR: others,
        PovertyClass.NOT_POOR: not_poor,
    }


def test_that_many_very_poor_families_are_told_in_one_sentence() -> None:
    assert distribution_warning(counts(146, 1100), HISTORY) == (
        "Sangat Miskin 11,7 % dari 1.246 keluarga, padahal pada 2011 hanya 62 dari 128.647 keluarga "
        "di kota ini (0,05 %): periksa lagi jawaban, parameter, dan bobotnya."
    )


@pytest.mark.parametrize(
    ("very_poor", "others", "not_poor", "told"),
    [(5, 95, 0, False), (6, 94, 0, True), (50, 49, 0, False), (50, 49, 500, False), (0, 0, 0, False)],
)
def test_that_the_warning_needs_a_hundred_families_and_over_five_percent(
    very_poor: int, others: int, not_poor: int, told: bool
) -> None:
    assert bool(distribution_warning(counts(very_poor, others, not_poor), HISTORY)) is told


def test_that_an_empty_history_is_no_division_by_zero() -> None:
    sentence = distribution_warning(counts(100, 0), ClassHistory(year=2020, families={}))
    assert "0 dari 0 keluarga" in sentence
