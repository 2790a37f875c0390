"""The counts of one kind of row as a sum of chips: ``Dibaca 531 = Baru 12 …``."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.plan import PlanCounts, RowKind, RowStatus
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.exchange import words
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips

_WIDTH = 168


class CountLine(QWidget):
    """Chips filter the table to rows of their status; none on shows no filter of this kind."""

    changed = Signal()

    def __init__(self, kind: RowKind) -> None:
        super().__init__()
        self.kind = kind
        self.chips = FilterChips(words.kind_word(kind))
        self.total = QLabel()
        self.total.setMinimumWidth(theme.px(_WIDTH))
        self.total.setMinimumHeight(theme.px(30))
        theme.give_role(self.total, "strong")
        self.chips.put(self.total)
        for status in RowStatus:
            self.chips.add(status, words.status_word(status))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.chips.changed.connect(self.changed)

    def show_counts(self, counts: PlanCounts) -> None:
        """Set the sum and take all filters off."""
        self.total.setText(
            tr("{kind}: dibaca {n} =", kind=words.kind_word(self.kind), n=formats.number(counts.read))
        )
        for status, count in words.by_status(counts).items():
            self.chips.set_count(status, count)
        self.chips.set_checked(frozenset())

    def wanted(self) -> frozenset[RowStatus]:
        """The chips that are on."""
        on = self.chips.checked()
        return frozenset(status for status in RowStatus if status in on)

    def choose(self, statuses: frozenset[RowStatus]) -> None:
        """Switch chips without telling."""
        self.chips.set_checked(frozenset(statuses))
