"""The columns of the list of prints, and of the cards of one print."""

from collections.abc import Callable
from datetime import datetime

from kemiskinan_desktop.domain.blank_stock import paper_words
from kemiskinan_desktop.domain.card_ledger import LedgerCard, PrintBatch
from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.ui import formats, labels
from kemiskinan_desktop.ui.cards.reason_words import reason_label
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CARD_TONES
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.rows import Column

_SERIAL = 6
"""Digits of the running number; the rest is the same for the whole batch."""


def batch_columns(now: Callable[[], datetime]) -> list[Column[PrintBatch]]:
    """When, by whom, on what, which numbers, and what became of them."""
    return [
        Column(key="at", title=tr("Dicetak pada"), text=lambda b: formats.moment(b.at, now()), width=132),
        Column(key="who", title=tr("Operator"), text=lambda b: b.who, width=104),
        Column(key="printer", title=tr("Printer"), text=_printer, width=104, tooltip=_printer),
        Column(key="paper", title=tr("Kertas"), text=_paper, width=92, hidden=True),
        Column(key="range", title=tr("Nomor"), text=_range, width=160),
        Column(key="cards", title=tr("Kartu"), text=_cards, width=56, numeric=True),
        Column(key="states", title=tr("Keadaan"), text=_states, tooltip=_states, width=150, stretch=True),
    ]  # fmt: skip


def batch_card_columns() -> list[Column[LedgerCard]]:
    """Which card, whose, and its state."""
    return [
        Column(key="number", title=tr("Nomor kartu"), text=_number, width=112),
        Column(key="head", title=tr("Kepala keluarga"), text=lambda c: c.head, width=120, stretch=True),
        Column(key="place", title=tr("Kelurahan, RT/RW"), text=_place, width=150),
        Column(key="state", title=tr("Keadaan"), text=_state, chip=_tone, width=100),
        Column(key="reason", title=tr("Alasan"), text=_reason, tooltip=_reason, width=120),
        Column(key="receiver", title=tr("Penerima"), text=_receiver, width=120, hidden=True),
    ]


def _cards(batch: PrintBatch) -> str:
    return formats.number(batch.cards)


def _printer(batch: PrintBatch) -> str:
    return batch.printer or tr("Berkas PDF")


def _paper(batch: PrintBatch) -> str:
    return translated(paper_words(batch.paper))


def _range(batch: PrintBatch) -> str:
    first, last = format_card_number(batch.first_number), format_card_number(batch.last_number)
    return first if first == last else f"{first}–{last[len(last) - _SERIAL :]}"


def _states(batch: PrintBatch) -> str:
    told = [(batch.by_state.get(state, 0), labels.card_label(state)) for state in CardState]
    return ", ".join(f"{formats.number(n)} {label.lower()}" for n, label in told if n)


def _number(card: LedgerCard) -> str:
    return format_card_number(card.number)


def _place(card: LedgerCard) -> str:
    return f"{card.kelurahan}, {card.rt}/{card.rw}"


def _state(card: LedgerCard) -> str:
    return labels.card_label(card.state)


def _tone(card: LedgerCard) -> Tone:
    return CARD_TONES[card.state]


def _reason(card: LedgerCard) -> str:
    return reason_label(card.reason)


def _receiver(card: LedgerCard) -> str:
    return card.received_by
