"""The monthly recapitulation, in KK and jiwa (domain rules §6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kemiskinan_desktop.domain.office import area_title
from kemiskinan_desktop.domain.poverty import PovertyClass


@dataclass(frozen=True, slots=True)
class Count:
    """Families and persons together, always."""

    kk: int = 0
    jiwa: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.kk + other.kk, self.jiwa + other.jiwa)

    def __sub__(self, other: "Count") -> "Count":
        return Count(self.kk - other.kk, self.jiwa - other.jiwa)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapRow:
    """One kelurahan (or a total) of a recap."""

    code: str
    name: str
    opening: Count
    added: Count
    """New in the register this month, class changes within the register not included."""
    left: Count
    """Out of the register this month."""
    grown: int
    """Change of jiwa inside families that stayed (births, deaths, corrections); may be negative."""
    by_class: Mapping[PovertyClass, Count]
    """Closing figures of the three classes of the register."""
    determined: Count
    """Of the closing figure, how many are determined by decree."""
    population: int | None = None

    @property
    def closing(self) -> Count:
        """KK and jiwa on the last day of the month."""
        return sum(self.by_class.values(), Count())

    @property
    def percent(self) -> float | None:
        """Closing jiwa as percent of the population; None without a population figure."""
        return 100 * self.closing.jiwa / self.population if self.population else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """The recap of one month for one kecamatan.

    Rows add up to `total`; opening + added − left = closing, in jiwa after `grown` is added.
    """

    year: int
    month: int
    as_of: date
    """Last day of the month, or today within a running month."""
    kecamatan: str
    kecamatan_name: str
    period_name: str
    rows: tuple[RecapRow, ...]
    total: RecapRow
    population_source: str
    """Which figure the percent uses, with year and definition."""
    history_head: str
    """Head of the history chain and its count, printed so that a cut tail is seen."""

    @property
    def area_title(self) -> str:
        """``Kecamatan Gunungpati`` or ``Kota Semarang``."""
        return area_title(self.kecamatan, self.kecamatan_name)
