"""Ctrl+F1: all keys of the program, from the menus themselves and the entry form."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import KeyLine
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, strong

_WIDTH, _HEIGHT = 560, 560


def field_keys() -> tuple[KeyLine, ...]:
    """Keys that live in fields and tables rather than in menus."""
    form, table = tr("Isian"), tr("Tabel")
    return (
        KeyLine(group=form, text=tr("Isian berikutnya"), key=tr("Enter atau Tab")),
        KeyLine(group=form, text=tr("Isian sebelumnya"), key="Shift+Tab"),
        KeyLine(group=form, text=tr("Buka daftar pilihan"), key="Alt+↓"),
        KeyLine(group=table, text=tr("Buka baris"), key="Enter"),
        KeyLine(group=table, text=tr("Pilih semua"), key="Ctrl+A"),
        KeyLine(group=table, text=tr("Salin baris ke Excel"), key="Ctrl+C"),
        KeyLine(group=table, text=tr("Menu baris"), key="Shift+F10"),
    )


class KeysDialog(QDialog):
    """Keys in two columns below the names of their menus."""

    def __init__(self, lines: Iterable[KeyLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Semua tombol"))
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        area, column = scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(20),) * 4)
        outer.addWidget(area)
        self._fill(column, [*lines, *field_keys()])
        close = QPushButton(tr("Tutup"))
        close.clicked.connect(self.accept)
        outer.addWidget(close)

    def _fill(self, column: QVBoxLayout, lines: list[KeyLine]) -> None:
        for group in dict.fromkeys(line.group for line in lines):
            column.addWidget(heading(group))
            grid = QGridLayout()
            grid.setColumnStretch(0, 1)
            for row, line in enumerate(line for line in lines if line.group == group):
                grid.addWidget(body(line.text), row, 0)
                grid.addWidget(strong(line.key), row, 1)
            column.addLayout(grid)
        column.addStretch()
