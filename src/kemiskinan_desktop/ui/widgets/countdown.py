"""Seconds that have to pass before something may be tried again."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_MILLISECONDS = 250


class Countdown(QObject):
    """Asks somebody else's clock how long is left, and says it whenever the whole seconds change."""

    ticked = Signal(int)
    """Whole seconds left, at least 1."""
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Callable[[], float] = float
        self._said = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    @property
    def running(self) -> bool:
        """Whether there is something to wait for."""
        return self._timer.isActive()

    def start(self, left: Callable[[], float]) -> None:
        """Count down while `left()` says more than zero seconds; nothing happens when it does not."""
        self._left, self._said = left, 0
        if left() > 0:
            self._timer.start()
            self.look()

    def stop(self) -> None:
        """Wait no longer, and say nothing of it."""
        self._timer.stop()

    def look(self) -> None:
        """See how long is left now."""
        seconds = math.ceil(self._left())
        if seconds <= 0:
            self._timer.stop()
            self.over.emit()
        elif seconds != self._said:
            self._said = seconds
            self.ticked.emit(seconds)
