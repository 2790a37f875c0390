"""The end of a print: how many cards, how many of them again, and the way to the file."""

from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.services.cards import PrintOutcome
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel


def say_printed(panel: ResultPanel, outcome: PrintOutcome, again: int) -> None:
    """Fill the result of a PDF; `again` of its cards replace former ones."""
    _say(panel, tr("{n} kartu siap di PDF", n=formats.number(outcome.cards)), outcome, again)


def say_sent(panel: ResultPanel, outcome: PrintOutcome, again: int) -> None:
    """Fill the result of cards that went to a printer."""
    _say(panel, tr("{n} kartu dikirim ke printer", n=formats.number(outcome.cards)), outcome, again)


def _say(panel: ResultPanel, title: str, outcome: PrintOutcome, again: int) -> None:
    advice = tr(
        "Nomor {first} sampai {last}, {pages} halaman. Cetak dengan ukuran sebenarnya (100 %), "
        "lalu gunting pada tanda potong.",
        first=format_card_number(outcome.first_number),
        last=format_card_number(outcome.last_number),
        pages=formats.number(outcome.pages),
    )
    numbers = [(tr("Kartu baru"), outcome.cards - again), (tr("Cetak ulang"), again)]
    panel.clear_buttons()
    panel.say(title, advice, numbers, total=(tr("Kartu dicetak"), outcome.cards))
