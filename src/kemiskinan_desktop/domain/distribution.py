"""Whether the classes found so far are believable beside the city's history."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kemiskinan_desktop.domain.figures import figure
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass

ENOUGH_FAMILIES = 100
"""Below this many families of the register a share says nothing."""
UNUSUAL_PERCENT = 5
"""Share of Sangat Miskin above which the distribution is far from history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassHistory:
    """Families per class of an earlier determination of the whole city."""

    year: int
    families: Mapping[PovertyClass, int]

    @property
    def total(self) -> int:
        """Families of the register."""
        return _register(self.families)


def distribution_warning(counts_by_class: Mapping[PovertyClass, int], history: ClassHistory) -> str:
    """One sentence when Sangat Miskin is far above history among at least 100 families; else empty.

    Counts are families (KK); Tidak Miskin does not count. Percents are rounded half up.
    """
    total = _register(counts_by_class)
    very_poor = counts_by_class.get(PovertyClass.VERY_POOR, 0)
    if total < ENOUGH_FAMILIES or very_poor * 100 <= UNUSUAL_PERCENT * total:
        return ""
    then = history.families.get(PovertyClass.VERY_POOR, 0)
    return (
        f"Sangat Miskin {_percent(very_poor, total, 1)} % dari {figure(Decimal(total))} keluarga, padahal "
        f"pada {history.year} hanya {figure(Decimal(then))} dari {figure(Decimal(history.total))} keluarga "
        f"di kota ini ({_percent(then, history.total, 2)} %): periksa lagi jawaban, parameter, dan bobotnya."
    )


def _register(counts: Mapping[PovertyClass, int]) -> int:
    return sum(counts.get(poverty_class, 0) for poverty_class in REGISTER_CLASSES)


def _percent(part: int, total: int, places: int) -> str:
    share = Decimal(100 * part) / total if total else Decimal(0)
    return figure(share.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP), places)
