"""Advice beside a field: what was noticed, and proposals to take with one press."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.text import small

TAKE_KEY = "F7"
"""What a form binds to `take_first`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One proposal."""

    sentence: str
    deed: str
    """Text of the button, such as ``Pakai``."""
    value: object
    """Handed back when the person takes it."""


class Advice(QWidget):
    """Quiet lines below a field; hidden while there is nothing to say.

    The buttons are not in the tab order of the typing hand: `take_first` takes the likeliest by key.
    """

    taken = Signal(object)
    """The value of the offer that was taken."""

    def __init__(self) -> None:
        super().__init__()
        self.noticed = small("")
        self.offers: tuple[Offer, ...] = ()
        self.buttons: list[QPushButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.noticed)
        column.addLayout(self._lines)
        self.hide()

    def say(self, noticed: str, offers: Sequence[Offer] = ()) -> None:
        """Show what was noticed and what may be done about it; nothing hides the lines."""
        if (noticed, tuple(offers)) == (self.noticed.text(), self.offers):
            return
        self.offers = tuple(offers)
        self.noticed.setText(noticed)
        self.noticed.setVisible(bool(noticed))
        self.setAccessibleDescription(" ".join((noticed, *(offer.sentence for offer in offers))).strip())
        empty(self._lines)
        self.buttons = [self._add(offer) for offer in self.offers]
        self.setVisible(bool(noticed or offers))

    def take_first(self) -> bool:
        """Take the likeliest proposal; False when there is none."""
        if not self.offers:
            return False
        self.taken.emit(self.offers[0].value)
        return True

    def _add(self, offer: Offer) -> QPushButton:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        button = QPushButton(offer.deed)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setAccessibleName(f"{offer.deed}: {offer.sentence}")
        theme.give_role(button, "link")
        button.clicked.connect(lambda: self.taken.emit(offer.value))
        row.addWidget(small(offer.sentence), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(line)
        return button
