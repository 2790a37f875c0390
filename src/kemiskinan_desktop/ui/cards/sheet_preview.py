"""The sheets as they will come from the printer: the first cards of an order, page by page."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.cards import Cards, PrintOrder
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.preview import Preview
from kemiskinan_desktop.ui.widgets.text import small

MOST_SHOWN = 20
"""Cards of a preview: two sheets show enough, and a large order is not numbered for looking."""
_PAUSE_MS, _WIDTH, _HEIGHT = 150, 330, 300


class SheetPreview(QFrame):
    """``preview.follow(order)``; drawn a moment later, and only while somebody looks."""

    def __init__(self, cards: Cards, who: Actor) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self._cards, self._who = cards, who
        self.pages, self.words = Preview(tr("Pratinjau kartu")), small("")
        self._wanted: PrintOrder | None = None
        self._drawn: PrintOrder | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.draw)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(10),) * 4)
        column.addWidget(self.pages, 1)
        column.addWidget(self.words)

    def follow(self, order: PrintOrder, *, anew: bool = False) -> None:
        """Show this order soon; `anew` draws even what was drawn before."""
        self._wanted = order
        self._drawn = None if anew else self._drawn
        if self.isVisible():
            self._timer.start()

    def draw(self) -> None:
        """Draw what is wanted, when it is not what is shown."""
        self._timer.stop()
        order = self._wanted
        if order is None or order == self._drawn:
            return
        self._drawn = order
        rowids = tuple(order.rowids or ())
        self.words.setText(_words(len(rowids)))
        if rowids:
            self._show(order, rowids[:MOST_SHOWN])
        else:
            self.pages.clear()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - the name is Qt's
        """What changed meanwhile is drawn now."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing is drawn while nobody looks."""
        self._timer.stop()
        super().hideEvent(event)

    def _show(self, order: PrintOrder, rowids: tuple[int, ...]) -> None:
        part = replace(order, rowids=rowids)
        first = self._cards.preview(self._who, part)
        seen = {0: first.picture}

        def page(number: int, _width: int) -> bytes:
            if number not in seen:
                seen[number] = self._cards.preview(self._who, part, number + 1).picture
            return seen[number]

        self.pages.show_pages(first.pages, page)


def _words(whole: int) -> str:
    if not whole:
        return tr("Tidak ada kartu yang dipilih.")
    if whole > MOST_SHOWN:
        return tr("Pratinjau {part} kartu pertama dari {n}", part=MOST_SHOWN, n=formats.number(whole))
    return tr("Pratinjau {n} kartu", n=whole)
