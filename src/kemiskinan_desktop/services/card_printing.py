"""From records to card faces on paper."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import CardState


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCard:
    """A card that is numbered and signed."""

    number: str
    family_id: str
    record: FamilyRecord
    period: Period
    token: str
    issued_on: date
    former_id: str | None
    """Key of the card in somebody's hands that this one replaces."""

    def row(self, key: str, batch: str, at: datetime) -> dict[str, Any]:
        """The card's row in the ledger."""
        return {
            "id": key, "number": self.number, "family_id": self.family_id, "period_id": self.period.id,
            "state": CardState.PRINTED, "reason": "", "token": self.token, "issued_on": self.issued_on,
            "expires_on": self.period.valid_until, "batch_id": batch, "printed_at": at,
        }  # fmt: skip
