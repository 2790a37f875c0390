"""Batch cetak: every print with its cards, to print again, to mark, to take back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.card_ledger import LedgerCard, PrintBatch
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.cards.batch_columns import batch_card_columns, batch_columns
from kemiskinan_desktop.ui.cards.story import CardStory
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides


class BatchesPanel(QWidget):
    """Prints above, the cards of the chosen one below, the story of a card beside."""

    chosen = Signal()
    """Another print or card is under the cursor, or others are selected."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__()
        self._ledger, self._who = workplace.card_ledger, who
        self.batches: RowTable[PrintBatch] = RowTable(
            "card_batches", batch_columns(desk.now), desk.preferences, name=tr("Batch cetak")
        )
        self.cards: RowTable[LedgerCard] = RowTable(
            "batch_cards", batch_card_columns(), desk.preferences, name=tr("Kartu dalam batch")
        )
        self.story = CardStory()
        self._arrange()
        self.batches.current_changed.connect(self._show_batch)
        self.cards.current_changed.connect(self._show_story)
        self.cards.selection_changed.connect(self._tell)

    def take_focus(self) -> None:
        """The prints first."""
        self.batches.view.setFocus()

    def refresh(self) -> None:
        """Read the prints anew; the chosen one stays chosen."""
        self.batches.set_source(SequenceSource(self._ledger.batches(self._who)))
        if self.batches.selected_count() == 0:
            self.batches.select_row(0)

    def batch(self) -> PrintBatch | None:
        """The print under the cursor."""
        return self.batches.current()

    def numbers(self) -> tuple[str, ...]:
        """Numbers of the selected cards; none when nothing is selected."""
        chosen = self.cards.selected() if self.cards.selected_count() else []
        return tuple(card.number for card in chosen)

    def family(self) -> str | None:
        """The family of the card under the cursor."""
        card = self.cards.current()
        return None if card is None else card.family_id

    def range_numbers(self) -> tuple[str, ...]:
        """The selected cards, or all of the print that are valid, to be printed again."""
        batch = self.batch()
        if batch is None:
            return ()
        every = self._ledger.of_batch(self._who, batch.id)
        wanted = set(self.numbers())
        return tuple(card.number for card in every if (card.number in wanted or not wanted))

    def _show_batch(self) -> None:
        batch = self.batch()
        cards = [] if batch is None else self._ledger.of_batch(self._who, batch.id)
        self.cards.set_source(SequenceSource(cards))
        self._tell()

    def _show_story(self) -> None:
        family = self.family()
        self.story.show_cards([] if family is None else self._ledger.of_family(self._who, family))
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit()

    def _arrange(self) -> None:
        self.batches.set_empty(
            tr("Belum ada yang dicetak"),
            tr("Setiap cetak kartu menjadi satu batch di sini: siapa, kapan, printer, dan nomornya."),
            icon="print",
        )
        self.cards.set_empty(tr("Tidak ada kartu"), tr("Pilih satu batch di atas."), icon="card")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.batches, 3)
        column.addWidget(self.cards, 4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Sides((left, 5), (self.story, 2)))
