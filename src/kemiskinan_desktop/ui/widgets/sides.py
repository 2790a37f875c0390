"""Widgets beside each other, or below each other when the window is too narrow for their text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme


class Sides(QWidget):
    """``Sides((table, 5), (pane, 2))``: widgets with their shares of the width.

    `fill` takes all the height there is; else only what the parts need.
    """

    def __init__(self, *parts: tuple[QWidget, int], gap: int = 12, fill: bool = True) -> None:
        super().__init__()
        self._parts = tuple(widget for widget, _ in parts)
        high = QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(gap))
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for widget, share in parts:
            self._box.addWidget(widget, share)

    @property
    def stacked(self) -> bool:
        """Whether the parts lie below each other."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """As narrow as the widest part; as high as the parts need in the way they lie now."""
        shown = [part.minimumSizeHint().expandedTo(part.minimumSize()) for part in self._visible()]
        if not shown:
            return QSize(0, 0)
        heights = [size.height() for size in shown]
        gaps = self._box.spacing() * (len(shown) - 1)
        high = sum(heights) + gaps if self.stacked else max(heights)
        return QSize(max(size.width() for size in shown), high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """Choose the way the parts lie."""
        super().resizeEvent(event)
        wanted = sum(
            part.minimumSizeHint().expandedTo(part.minimumSize()).width() for part in self._visible()
        )
        wanted += self._box.spacing() * (len(self._visible()) - 1)
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if wanted > event.size().width() else ways.LeftToRight
        if way != self._box.direction():
            self._box.setDirection(way)
            self.updateGeometry()

    def _visible(self) -> tuple[QWidget, ...]:
        return tuple(part for part in self._parts if not part.isHidden())
