"""The ten positions of a sheet: which ones are used up and where printing begins."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr

COLUMNS, ROWS = 2, 5
_WIDTH, _HEIGHT, _GAP, _EDGE = 132, 168, 5, 8
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS,
}  # fmt: skip


class PositionPicker(QWidget):
    """A small sheet: click or go with the arrow keys to the first free position; `position` is 1 to 10."""

    changed = Signal(int)
    """The person chose another position."""

    def __init__(self) -> None:
        super().__init__()
        self._position = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_position(1)

    @property
    def position(self) -> int:
        """Where the first card lies, row by row."""
        return self._position

    def set_position(self, position: int) -> None:
        """Choose without telling; raises ValueError outside 1 to 10."""
        if not 1 <= position <= COLUMNS * ROWS:
            raise ValueError(position)
        self._position = position
        self.setAccessibleDescription(tr("Mulai di posisi {n} dari 10", n=position))
        self.setToolTip(tr("Mulai di posisi {n} dari 10", n=position))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """A small sheet of paper."""
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Arrow keys go from position to position, Home back to the first."""
        if event.key() == Qt.Key.Key_Home:
            self._choose(1)
        elif event.key() in _STEPS:
            self._choose(self._position + _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - the name is Qt's
        """A click chooses."""
        for at in range(1, COLUMNS * ROWS + 1):
            if self.place(at).contains(event.position()):
                self._choose(at)

    def place(self, position: int) -> QRectF:
        """Where a position is drawn."""
        row, column = divmod(position - 1, COLUMNS)
        edge, gap = theme.px(_EDGE), theme.px(_GAP)
        width = (self.width() - 2 * edge - (COLUMNS - 1) * gap) / COLUMNS
        height = (self.height() - 2 * edge - (ROWS - 1) * gap) / ROWS
        return QRectF(edge + column * (width + gap), edge + row * (height + gap), width, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """The sheet, its used positions crossed out, the first free one filled."""
        del event
        shown = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor(shown.focus if self.hasFocus() else shown.edge)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(shown.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))
        painter.setFont(theme.font(12))
        for at in range(1, COLUMNS * ROWS + 1):
            self._paint(painter, at)
        painter.end()

    def _paint(self, painter: QPainter, at: int) -> None:
        shown, place = theme.tokens(), self.place(at)
        first, used = at == self._position, at < self._position
        painter.setPen(QPen(QColor(shown.primary if first else shown.line if used else shown.edge), 1))
        painter.setBrush(QColor(shown.primary if first else shown.track if used else shown.selected))
        painter.drawRoundedRect(place, theme.px(3), theme.px(3))
        if used:
            painter.setPen(QPen(QColor(shown.muted), 1))
            painter.drawLine(place.topLeft(), place.bottomRight())
            return
        painter.setPen(QColor(shown.on_primary if first else shown.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(at))

    def _choose(self, position: int) -> None:
        if 1 <= position <= COLUMNS * ROWS and position != self._position:
            self.set_position(position)
            self.changed.emit(position)
