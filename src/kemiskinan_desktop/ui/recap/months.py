"""The month of a recap: the running one and those before it."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from kemiskinan_desktop.domain.dates import month_name
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr, translated

MONTHS = 36
_WIDTH = 180
Month = tuple[int, int]
"""Year and month."""


class MonthCombo(QComboBox):
    """``combo.month()`` is year and month."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Bulan rekap"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self.setMaxVisibleItems(12)
        self._months: list[Month] = []
        self.activated.connect(self._choose)

    def show_until(self, today: date) -> None:
        """Offer this month and those before it; the one chosen stays chosen."""
        months = list(months_until(today))
        if months == self._months:
            return
        before = self.month() if self._months else months[0]
        self._months = months
        self.clear()
        for year, month in months:
            self.addItem(f"{translated(month_name(month))} {year}")
        self.setCurrentIndex(months.index(before) if before in months else 0)

    def month(self) -> Month:
        """Year and month chosen; raises IndexError before `show_until`."""
        return self._months[self.currentIndex()]

    def _choose(self) -> None:
        self.chosen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - the name is Qt's
        """The wheel scrolls the page and never changes the month."""
        event.ignore()


def months_until(today: date) -> Iterator[Month]:
    """The running month and the three years before it, newest first."""
    year, month = today.year, today.month
    for _ in range(MONTHS):
        yield year, month
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
