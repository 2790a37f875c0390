"""A line that filters what is below it a moment after the last key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kemiskinan_desktop.ui import icons, theme

_PAUSE_MS, _WIDTH = 150, 220


class SearchLine(QLineEdit):
    """``line.searched.connect(lambda text: …)``; Esc empties it."""

    searched = Signal(str)

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.setMaximumWidth(theme.px(2 * _WIDTH))
        glass = QAction(self)
        glass.setIcon(icons.icon("search", theme.tokens().muted))
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._later)
        self.returnPressed.connect(self._now)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Esc empties the line first."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _later(self) -> None:
        self._timer.start()

    def _now(self) -> None:
        self._timer.stop()
        self._tell()

    def _tell(self) -> None:
        self.searched.emit(self.text().strip())
