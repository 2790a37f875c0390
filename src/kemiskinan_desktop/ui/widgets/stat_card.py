"""A figure of Beranda: what is counted, how many, and a way to the names."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.text import figure, muted, small


class StatCard(QFrame):
    """``StatCard("Sangat Miskin", tone=Tone.VERY_POOR)``; then ``say("412 KK", "1.508 jiwa")``."""

    opened = Signal()
    """Clicked, or Enter pressed: show the names."""

    def __init__(self, title: str, *, tone: Tone | None = None, opens: bool = True) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._title, self._opens = title, opens
        self.figure, self.detail = figure("–"), small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 16, 12)))
        column.setSpacing(theme.px(4))
        column.addWidget(muted(title) if tone is None else ChipLabel(title, tone))
        column.addWidget(self.figure)
        column.addWidget(self.detail)
        self._prepare(title)

    def say(self, value: str, detail: str = "") -> None:
        """The figure and the line below it."""
        self.figure.setText(value)
        self.detail.setText(detail)
        self.setAccessibleName(f"{self._title}: {value} {detail}".strip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - the name is Qt's
        """A click opens."""
        if self._opens and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Enter and the space bar open."""
        if self._opens and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _prepare(self, title: str) -> None:
        self.setAccessibleName(title)
        if self._opens:
            self.setProperty("opens", "yes")
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
