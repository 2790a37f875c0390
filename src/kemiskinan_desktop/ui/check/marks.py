"""How each answer of a check looks: its icon, its tone and its short word; colour never stands alone."""

from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.services.card_check import CheckedCard, CheckResult
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

ICONS = {
    CheckResult.GENUINE: "success",
    CheckResult.EXPIRED: "calendar",
    CheckResult.REVOKED: "stop",
    CheckResult.REPLACED: "refresh",
    CheckResult.UNKNOWN: "help",
    CheckResult.BROKEN: "error",
    CheckResult.REPORT: "info",
}
TONES = {
    CheckResult.GENUINE: Tone.SUCCESS,
    CheckResult.EXPIRED: Tone.WARNING,
    CheckResult.REVOKED: Tone.ERROR,
    CheckResult.REPLACED: Tone.WARNING,
    CheckResult.UNKNOWN: Tone.INFO,
    CheckResult.BROKEN: Tone.ERROR,
    CheckResult.REPORT: Tone.INFO,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One check of this session."""

    at: datetime
    card: CheckedCard
    source: str
    """Name of the picture or PDF, or which device; empty for what was scanned or typed."""


def word(result: CheckResult) -> str:
    """The answer in one or two words."""
    return {
        CheckResult.GENUINE: tr("Asli"),
        CheckResult.EXPIRED: tr("Kedaluwarsa"),
        CheckResult.REVOKED: tr("Dicabut"),
        CheckResult.REPLACED: tr("Diganti"),
        CheckResult.UNKNOWN: tr("Tidak dikenal"),
        CheckResult.BROKEN: tr("Palsu atau rusak"),
        CheckResult.REPORT: tr("Daftar pencabutan"),
    }[result]
