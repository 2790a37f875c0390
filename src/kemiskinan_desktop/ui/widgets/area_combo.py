"""The kelurahan of the office, or all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.translations import tr

_WIDTH = 190


class AreaCombo(QComboBox):
    """``combo.area()`` is the code of a kelurahan, or None for all."""

    chosen = Signal()
    """The person chose another one."""

    def __init__(self, areas: Sequence[Kelurahan]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Kelurahan"))
        self.setToolTip(tr("Kelurahan yang diperlihatkan"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self.addItem(tr("Semua kelurahan ({n})", n=formats.number(len(areas))), None)
        for area in areas:
            self.addItem(area.name, area.code)
        self.activated.connect(self._choose)

    def area(self) -> str | None:
        """Code of the kelurahan; None for all."""
        code = self.currentData()
        return code if isinstance(code, str) else None

    def _choose(self) -> None:
        self.chosen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - the name is Qt's
        """The wheel scrolls the page and never changes the choice."""
        event.ignore()
