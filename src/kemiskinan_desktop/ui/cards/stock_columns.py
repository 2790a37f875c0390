"""The columns of the stock of blanks and of its moves."""

from collections.abc import Callable

from kemiskinan_desktop.domain.blank_stock import BlankKind, BlankMove, BlankStock, paper_words
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.cards.reason_words import reason_label
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.rows import Column

_TONES = {
    BlankKind.RECEIVED: Tone.SUCCESS,
    BlankKind.USED: Tone.INFO,
    BlankKind.SPOILED_CARDS: Tone.WARNING,
    BlankKind.SPOILED_BLANKS: Tone.WARNING,
    BlankKind.COUNTED: Tone.NEUTRAL,
}


def stock_columns() -> list[Column[BlankStock]]:
    """Received and corrected at the left of the equation, good, spoiled and left at its right."""
    return [
        Column(key="paper", title=tr("Blangko"), text=stock_name, width=150, stretch=True),
        _figure("received", tr("Diterima"), lambda s: s.received),
        _figure("corrected", tr("Koreksi hitung"), lambda s: s.corrected, 118),
        _figure("good", tr("Baik"), lambda s: s.good),
        _figure("spoiled", tr("Rusak"), lambda s: s.spoiled),
        _figure("left", tr("Sisa"), lambda s: s.left, strong=True),
    ]


def move_columns() -> list[Column[BlankMove]]:
    """When, what, how many, by whom and why."""
    return [
        Column(key="day", title=tr("Tanggal"), text=lambda m: formats.day(m.day), width=120),
        Column(key="kind", title=tr("Jenis"), text=kind_label, chip=lambda m: _TONES[m.kind], width=116),
        Column(key="paper", title=tr("Blangko"), text=lambda m: translated(paper_words(m.paper)), width=96),
        Column(key="count", title=tr("Jumlah"), text=_signed, width=76, numeric=True),
        Column(key="who", title=tr("Petugas"), text=lambda m: m.who, width=86),
        Column(
            key="note", title=tr("Surat jalan atau alasan"), text=_why, tooltip=_why, width=140, stretch=True
        ),
    ]  # fmt: skip


def stock_name(stock: BlankStock) -> str:
    """A paper as the stock calls it."""
    return (
        tr("Kartu tunggal")
        if paper_words(stock.paper) != stock.paper.value
        else tr("Lembar {kertas}", kertas=stock.paper.value)
    )


def kind_label(move: BlankMove) -> str:
    """What a move was."""
    return {
        BlankKind.RECEIVED: tr("Diterima"),
        BlankKind.USED: tr("Dicetak"),
        BlankKind.SPOILED_CARDS: tr("Kartu rusak"),
        BlankKind.SPOILED_BLANKS: tr("Blangko rusak"),
        BlankKind.COUNTED: tr("Hitung fisik"),
    }[move.kind]


def _figure(
    key: str, title: str, value: Callable[[BlankStock], int], width: int = 84, *, strong: bool = False
) -> Column[BlankStock]:
    return Column(
        key=key,
        title=title,
        text=lambda s: formats.number(value(s)),
        width=width,
        numeric=True,
        strong=strong,
    )


def _signed(move: BlankMove) -> str:
    plus = move.kind is BlankKind.COUNTED and move.count > 0
    return f"+{formats.number(move.count)}" if plus else formats.number(move.count)


def _why(move: BlankMove) -> str:
    return reason_label(move.reason) or move.note or "–"
