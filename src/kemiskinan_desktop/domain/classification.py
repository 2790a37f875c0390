"""The class of a survey and its reasons: a pure function of answers, members, instrument and parameters."""

from dataclasses import dataclass
from decimal import Decimal

from kemiskinan_desktop.domain.poverty import PovertyClass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionResult:
    """What one question gave."""

    code: str
    text: str
    answer_code: str | None
    answer_label: str
    """Empty while missing."""
    points: Decimal
    max_points: Decimal
    why: str = ""
    """For a computed answer how it came about, such as ``36 m² / 4 orang = 9,0 m²``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorResult:
    """What one indicator gave."""

    code: str
    name: str
    points: Decimal
    weight: Decimal
    questions: tuple[QuestionResult, ...]

    @property
    def percent(self) -> int:
        """Points as a share of the weight, 0 to 100, half up."""
        return int(self.points * 100 / self.weight + Decimal("0.5")) if self.weight else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChange:
    """The nearest change of class in one direction: the fewest points, and which questions would give them."""

    to: PovertyClass
    points: Decimal
    """How many points away the other class begins."""
    questions: tuple[str, ...]
    """Codes of the fewest questions whose other answers would bring it about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """Class and reasons of one survey."""

    instrument_code: str
    instrument_version: int
    instrument_checksum: str
    indicators: tuple[IndicatorResult, ...]
    points: Decimal
    missing: tuple[str, ...]
    """Codes of the questions or parameters that are still missing; empty when complete."""
    poverty_class: PovertyClass | None
    """None while incomplete."""
    band_text: str = ""
    """Such as ``ambang ≥ 75`` or ``50 – < 75``."""
    override: str | None = None
    """Code of the override rule that raised the class."""
    override_text: str = ""
    up: ClassChange | None = None
    down: ClassChange | None = None

    @property
    def complete(self) -> bool:
        """Whether a class could be given."""
        return self.poverty_class is not None
