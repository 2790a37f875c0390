"""The answer of *Periksa kartu*, in words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kemiskinan_desktop.credentials.claims import CardClaims

REMINDER = "Cocokkan dengan KTP pembawa kartu."


class CheckResult(StrEnum):
    """What a card code turned out to be; the values are those of the command line."""

    GENUINE = "asli"
    EXPIRED = "kedaluwarsa"
    REVOKED = "dicabut"
    REPLACED = "diganti"
    UNKNOWN = "tidak_dikenal"
    BROKEN = "rusak"
    REPORT = "pencabutan"
    """No card: the code of a recap, whose withdrawn cards this PC now knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOutcome:
    """The answer about one code."""

    result: CheckResult
    title: str
    """A few words, such as ``Asli dan berlaku``."""
    sentence: str
    """What it means and what to do."""
    claims: CardClaims | None = None
    """What the card says; only when its signature is right."""
    issuer: str = ""
    """Office the code names, believed or not; empty when it could not be read."""
    office_name: str = ""
    revoked_on: date | None = None
    reason: str = ""
    """Why it was withdrawn, in words."""
    replaced_by: str = ""
    list_age_days: int | None = None
    """Age of the trust list; None when there is none or the clock stands before it."""
    notes: tuple[str, ...] = ()
    """Age of the list, and warnings about it or about the clock."""

    @property
    def reminder(self) -> str:
        """What remains for the clerk to do when the card tells whose it is."""
        return "" if self.claims is None else REMINDER

    def as_json(self) -> dict[str, str | None]:
        """The object of `kim periksa --json`; dates as ``2026-12-31``, unknown values null."""
        card = self.claims
        return {
            "hasil": self.result.value,
            "nomor": card and card.card_number,
            "periode": card and card.period,
            "kelurahan": card and card.kelurahan,
            "kelas": card and card.poverty_class.value,
            "berlaku_sampai": card and card.valid_until.isoformat(),
        }
