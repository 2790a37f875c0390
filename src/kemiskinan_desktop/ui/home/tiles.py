"""Cards of one size side by side: four, two or one in a row, as many as their text leaves room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme

_GAP, _LEAST = 12, 185


class Tiles(QWidget):
    """``Tiles([first, second, third, fourth])``."""

    def __init__(self, tiles: Sequence[QWidget]) -> None:
        super().__init__()
        self._tiles = tuple(tiles)
        self.columns = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(_GAP))
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._lay(len(self._tiles))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """One column wide, as high as the rows of now."""
        return QSize(theme.px(_LEAST), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """Choose how many stand in a row."""
        super().resizeEvent(event)
        fits = (event.size().width() + theme.px(_GAP)) // theme.px(_LEAST + _GAP)
        self._lay(next(n for n in (len(self._tiles), 2, 1) if n <= max(1, fits)))

    def _lay(self, columns: int) -> None:
        if columns == self.columns:
            return
        for at in range(self.columns):
            self._grid.setColumnStretch(at, 0)
        self.columns = columns
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)
        self.updateGeometry()
