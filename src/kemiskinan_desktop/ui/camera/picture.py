"""The live picture: as large as fits, never stretched, with the place for a code when one is looked for."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme

_MIN, _USUAL = (240, 150), (480, 300)
_TARGET, _CORNER, _LINE = 0.62, 0.2, 3
_DARK = "#10161c"
"""In every look: a picture stands out best from a dark ground."""


class LivePicture(QWidget):
    """``picture.show_frame(image)``; dark while there is none."""

    def __init__(self, *, target: bool) -> None:
        super().__init__()
        self._frame, self._target = QImage(), target
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(_MIN[0]), theme.px(_MIN[1]))

    @property
    def frame(self) -> QImage:
        """What is shown; null while there is none."""
        return self._frame

    def show_frame(self, frame: QImage) -> None:
        """Show this frame."""
        self._frame = frame
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """A usual size."""
        return QSize(theme.px(_USUAL[0]), theme.px(_USUAL[1]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """The frame in the middle."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(_DARK))
        place = self.picture_place()
        if not self._frame.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._frame)
            if self._target:
                _draw_target(painter, QRectF(place), theme.px(_LINE))
        painter.end()

    def picture_place(self) -> QRect:
        """Where the frame lies in this widget."""
        size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())


def _draw_target(painter: QPainter, place: QRectF, width: int) -> None:
    """Four corners around the middle, where a code is best read."""
    side = min(place.width(), place.height()) * _TARGET
    box = QRectF(0, 0, side, side)
    box.moveCenter(place.center())
    arm = side * _CORNER
    painter.setPen(QPen(QColor("white"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    corners = ((box.topLeft(), 1, 1), (box.topRight(), -1, 1), (box.bottomLeft(), 1, -1))
    for corner, right, down in (*corners, (box.bottomRight(), -1, -1)):
        painter.drawLine(corner, corner + QPointF(arm * right, 0))
        painter.drawLine(corner, corner + QPointF(0, arm * down))
