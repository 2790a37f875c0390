"""Every card a family had, newest first, in words."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.card_ledger import LedgerCard
from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.ui import formats, labels, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.cards.reason_words import reason_label
from kemiskinan_desktop.ui.tones import CARD_TONES
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import heading, line, small, strong

_WIDTH = 240


class CardStory(QFrame):
    """``story.show_cards(cards)``; without cards it says so."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Riwayat kartu keluarga"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self.name, self.place = heading(""), small("")
        area, inner = scrolled()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(8))
        inner.addLayout(self._lines)
        inner.addStretch()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 10, 14)))
        column.setSpacing(theme.px(6))
        column.addWidget(self.name)
        column.addWidget(self.place)
        column.addWidget(area, 1)
        self.show_cards(())

    def add_deed(self, deed: QAction) -> None:
        """A button at the foot."""
        self._column.addWidget(button(deed))

    def show_cards(self, cards: Sequence[LedgerCard]) -> None:
        """The cards of one family."""
        empty(self._lines)
        if not cards:
            self.name.setText(tr("Riwayat kartu"))
            self.place.setText(tr("Pilih satu kartu untuk melihat semua kartu keluarganya."))
            return
        first = cards[0]
        self.name.setText(first.head or tr("(belum ada kepala)"))
        self.place.setText(tr("{area} RT {rt}/RW {rw}", area=first.kelurahan, rt=first.rt, rw=first.rw))
        for card in cards:
            self._lines.addWidget(line())
            self._lines.addWidget(_entry(card))


def _entry(card: LedgerCard) -> QWidget:
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(3))
    head = QHBoxLayout()
    head.addWidget(strong(format_card_number(card.number)))
    head.addStretch()
    head.addWidget(ChipLabel(labels.card_label(card.state), CARD_TONES[card.state]))
    column.addLayout(head)
    for text in story_lines(card):
        column.addWidget(small(text))
    return entry


def story_lines(card: LedgerCard) -> Iterator[str]:
    """What happened to one card, in order."""
    if card.printed_at is not None:
        yield tr("Dicetak {hari}", hari=formats.day(card.issued_on))
    if card.handed_on is not None:
        yield tr(
            "Diterima {nama} ({hubungan}) pada {hari}",
            nama=card.received_by, hubungan=reason_label(card.relation), hari=formats.day(card.handed_on),
        )  # fmt: skip
    if card.reason:
        since = "" if card.state_on is None else f" · {formats.day(card.state_on)}"
        yield f"{reason_label(card.reason)}{since}"
    if card.taken_in_on is not None:
        yield tr("Kartu lama ditarik {hari}", hari=formats.day(card.taken_in_on))
