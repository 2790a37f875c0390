"""What happened to one family: who did what and when, newest first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, muted

_WIDTH, _HEIGHT = 560, 420


class HistoryDialog(QDialog):
    """A quiet list to read."""

    def __init__(self, name: str, entries: Sequence[HistoryEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Riwayat keluarga"))
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        area, column = scrolled()
        column.addWidget(heading(name))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setColumnStretch(2, 1)
        for row, entry in enumerate(entries):
            _add(grid, row, entry)
        column.addLayout(grid)
        column.addStretch()
        close = QPushButton(tr("Tutup"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(20),) * 4)
        outer.addWidget(area)
        outer.addLayout(foot)


def _add(grid: QGridLayout, row: int, entry: HistoryEntry) -> None:
    when, who = muted(formats.stamp(entry.at, short=True)), body(entry.who)
    for label in (when, who):
        label.setWordWrap(False)
    words = translated(entry.act).capitalize()
    if entry.reason:
        words = f"{words} – {entry.reason}"
    if entry.undone:
        words = tr("{kata} (sudah diurungkan)", kata=words)
    grid.addWidget(when, row, 0)
    grid.addWidget(who, row, 1)
    grid.addWidget(body(words), row, 2)
