"""A column that scrolls when the window is small or the text is large."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme

_FEW_LINES = 64


def scrolled(margin: int = 0) -> tuple[QScrollArea, QVBoxLayout]:
    """A scroll area and the column inside it; `margin` in design pixels."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QWidget()
    inner.setObjectName("scrolled")
    column = QVBoxLayout(inner)
    column.setContentsMargins(*(theme.px(margin),) * 4)
    column.setSpacing(theme.px(12))
    area.setWidget(inner)
    return area, column


class Shrinking(QWidget):
    """A scroll area that is as high as what is in it while there is room, and lower when there is none."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__()
        self._area = area
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        area.widget().installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """All that is in it."""
        inner = self._area.widget()
        width = max(self.width(), inner.minimumSizeHint().width())
        return QSize(
            inner.sizeHint().width(), max(inner.heightForWidth(width), 0) or inner.sizeHint().height()
        )

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - the name is Qt's
        """All that is in it at a width."""
        return max(self._area.widget().heightForWidth(width), self._area.widget().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """A few lines."""
        inner = self._area.widget().minimumSizeHint()
        return QSize(inner.width(), min(inner.height(), theme.px(_FEW_LINES)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """What is in it changed its height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
