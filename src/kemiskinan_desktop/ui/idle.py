"""How long nobody touched the program."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

IDLE_MS = 10 * 60 * 1000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
    }
)  # fmt: skip


class Idle(QObject):
    """Listens at the windows themselves, where input arrives once, and not at every widget."""

    over = Signal()
    """Nobody touched anything for the whole time."""

    def __init__(self, application: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(IDLE_MS)
        self.timer.timeout.connect(self.over)
        application.focusWindowChanged.connect(self._listen)
        self._listen(application.focusWindow())

    def start(self) -> None:
        """Count from now."""
        self.timer.start()

    def stop(self) -> None:
        """Do not count: there is nothing to lock."""
        self.timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """Input begins the count anew."""
        if event.type() in _INPUT and self.timer.isActive():
            self.timer.start()
        return super().eventFilter(watched, event)

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
