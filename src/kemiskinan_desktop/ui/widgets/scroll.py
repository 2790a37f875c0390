"""A column that scrolls when the window is small or the text is large."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme


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
