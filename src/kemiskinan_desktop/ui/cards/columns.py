"""The columns of the list of cards."""

from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.domain.summaries import CardRow
from kemiskinan_desktop.ui import formats, labels
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CARD_TONES
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column


def card_columns() -> list[Column[CardRow]]:
    """Whose card, where they live, and how far the card is."""
    return [
        Column(key="head", title=tr("Kepala keluarga"), text=_head, width=120, stretch=True),
        Column(key="kelurahan", title=tr("Kelurahan"), text=_kelurahan, width=98),
        Column(key="rt", title=tr("RT/RW"), text=_unit, width=72),
        Column(key="card", title=tr("Kartu"), text=_state, chip=_tone, width=116),
        Column(key="number", title=tr("Nomor kartu"), text=_number, width=112, hidden=True),
        Column(key="jiwa", title=tr("Jiwa"), text=_jiwa, width=52, numeric=True, hidden=True),
        Column(key="kk", title=tr("No. KK"), text=_kk, width=158, hidden=True),
        Column(key="printed", title=tr("Dicetak pada"), text=_printed, width=120, hidden=True),
    ]


def _head(row: CardRow) -> str:
    return row.head or tr("(belum ada kepala)")


def _kelurahan(row: CardRow) -> str:
    return row.kelurahan


def _unit(row: CardRow) -> str:
    return f"{row.rt}/{row.rw}"


def _state(row: CardRow) -> str:
    return tr("Belum dicetak") if row.state is None else labels.card_label(row.state)


def _tone(row: CardRow) -> Tone:
    return Tone.QUIET if row.state is None else CARD_TONES[row.state]


def _number(row: CardRow) -> str:
    return "–" if row.number is None else format_card_number(row.number)


def _jiwa(row: CardRow) -> str:
    return formats.number(row.jiwa)


def _kk(row: CardRow) -> str:
    return formats.grouped(row.kk_number)


def _printed(row: CardRow) -> str:
    return "–" if row.printed_at is None else formats.day(row.printed_at.date())
