"""Period, survey and their states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from kemiskinan_desktop.domain.poverty import PovertyClass


class PeriodState(StrEnum):
    """*dibuka → uji publik → ditetapkan → ditutup*."""

    OPEN = "dibuka"
    PUBLIC_REVIEW = "uji_publik"
    DETERMINED = "ditetapkan"
    CLOSED = "ditutup"


class SurveyState(StrEnum):
    """*draf → diajukan → diverifikasi → divalidasi → ditetapkan*, or *dikembalikan*."""

    DRAFT = "draf"
    SUBMITTED = "diajukan"
    VERIFIED = "diverifikasi"
    VALIDATED = "divalidasi"
    DETERMINED = "ditetapkan"
    RETURNED = "dikembalikan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A data cycle that ends with a decree."""

    id: str
    name: str
    """Such as ``2026``."""
    instrument_code: str
    instrument_version: int
    parameters: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    """Parameters of the instrument in force, such as ``garis_kemiskinan_kota_rp``."""
    state: PeriodState = PeriodState.OPEN
    opened_on: date
    valid_until: date
    """Last day of the cards of this period."""
    sk_number: str = ""
    sk_date: date | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """One interview of a family in a period, with its stored result."""

    id: str
    family_id: str
    period_id: str
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Question code → answer code of a choice, or plain decimal text (``1500000``) of a number."""
    interviewed_on: date | None = None
    surveyor: str = ""
    state: SurveyState = SurveyState.DRAFT
    return_reason: str = ""
    poverty_class: PovertyClass | None = None
    """Class of a complete survey; None while incomplete."""
    points: Decimal | None = None
    instrument_checksum: str = ""
    """Checksum of the instrument the result was made with."""
    entered_by: str = ""
    submitted_by: str = ""
    submitted_at: datetime | None = None
    validated_by: str = ""
    validated_at: datetime | None = None
    version: int = 0
