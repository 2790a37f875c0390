"""The lines of a hand-over: each scan with whose card it was and what the ledger answered."""

from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.domain.card_ledger import LedgerCard
from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanLine:
    """One scan and its answer."""

    at: datetime
    card: LedgerCard | None
    """None when the text was no card of this office."""
    answer: str
    done: bool


def scan_columns() -> list[Column[ScanLine]]:
    """When, whose, and the answer."""
    return [
        Column(key="time", title=tr("Pukul"), text=lambda line: f"{line.at:%H.%M}", width=62, muted=True),
        Column(key="number", title=tr("Nomor kartu"), text=_number, width=112),
        Column(key="head", title=tr("Kepala keluarga"), text=_head, width=140),
        Column(key="place", title=tr("Kelurahan, RT/RW"), text=_place, width=152),
        Column(key="done", title=tr("Hasil"), text=_result, chip=_tone, width=112),
        Column(key="answer", title=tr("Keterangan"), text=_answer, tooltip=_answer, width=160, stretch=True),
    ]


def _number(line: ScanLine) -> str:
    return "–" if line.card is None else format_card_number(line.card.number)


def _head(line: ScanLine) -> str:
    return "–" if line.card is None else line.card.head


def _place(line: ScanLine) -> str:
    card = line.card
    return "–" if card is None else f"{card.kelurahan}, {card.rt}/{card.rw}"


def _result(line: ScanLine) -> str:
    return tr("Diserahkan") if line.done else tr("Ditolak")


def _tone(line: ScanLine) -> Tone:
    return Tone.SUCCESS if line.done else Tone.WARNING


def _answer(line: ScanLine) -> str:
    return line.answer
