"""Choosing and ordering the columns of a table with the keyboard alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import heading, muted

_WIDTH, _HEIGHT, _LINE = 480, 460, 26
_AT = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChoice:
    """A column as it stands in the list."""

    at: int
    """Its number in the declaration of the table."""
    title: str
    shown: bool


class _Names(QListWidget):
    """Space shows or hides; Alt+Up and Alt+Down move the column under the cursor."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """The two keys that move, else Qt's."""
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        by = steps.get(event.key(), 0) if event.modifiers() & Qt.KeyboardModifier.AltModifier else 0
        if by:
            self.move_current(by)
        else:
            super().keyPressEvent(event)

    def move_current(self, by: int) -> None:
        """Move the column under the cursor up or down; at an end it stays."""
        row = self.currentRow()
        to = row + by
        if row >= 0 and 0 <= to < self.count():
            self.insertItem(to, self.takeItem(row))
            self.setCurrentRow(to)


class ColumnsDialog(QDialog):
    """Names in their order with a tick each, how many stay at the left, and the way back to the default."""

    def __init__(
        self, choices: Sequence[ColumnChoice], most_frozen: int, frozen: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Susun kolom"))
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.wants_default = False
        self.names, self.frozen = _Names(), QComboBox()
        self.up, self.down = QPushButton(tr("&Naikkan")), QPushButton(tr("&Turunkan"))
        self.default = QPushButton(tr("Kembalikan &bawaan"))
        self.cancel, self.save = QPushButton(tr("Batal")), QPushButton(tr("&Pakai"))
        self._fill(choices, most_frozen, frozen)
        self._connect()
        self._arrange()
        self._judge()
        self.names.setFocus()

    def chosen(self) -> list[tuple[int, bool]]:
        """Numbers of all columns in the order wanted, each with whether it is shown."""
        items = [self.names.item(row) for row in range(self.names.count())]
        return [(item.data(_AT), item.checkState() is Qt.CheckState.Checked) for item in items]

    def _fill(self, choices: Sequence[ColumnChoice], most_frozen: int, frozen: int) -> None:
        self.names.setAccessibleName(tr("Kolom"))
        theme.give_role(self.names, "card")
        for choice in choices:
            item = QListWidgetItem(choice.title)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if choice.shown else Qt.CheckState.Unchecked)
            item.setData(_AT, choice.at)
            item.setSizeHint(QSize(0, theme.px(_LINE)))
            self.names.addItem(item)
        self.names.setCurrentRow(0)
        for count in range(most_frozen + 1):
            self.frozen.addItem(tr("{n} kolom", n=count) if count else tr("Tidak ada"), count)
        self.frozen.setCurrentIndex(frozen)

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self.names.move_current(-1))
        self.down.clicked.connect(lambda: self.names.move_current(1))
        self.default.clicked.connect(self._back)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self.names.itemChanged.connect(self._judge)
        self.names.currentRowChanged.connect(self._judge)

    def _arrange(self) -> None:
        label = QLabel(tr("Kolom tetap di &kiri"), self)
        label.setBuddy(self.frozen)
        for each in (label, self.frozen):
            each.setParent(self)
            each.setVisible(self.frozen.count() > 1)
        theme.give_role(self.save, "primary")
        for each in (self.up, self.down, self.default, self.cancel):
            each.setAutoDefault(False)
        self.save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(heading(tr("Susun kolom")))
        column.addWidget(
            muted(
                tr("Spasi menampilkan atau menyembunyikan. Alt+panah memindahkan kolom ke atas atau bawah.")
            )
        )
        column.addLayout(_row(self.names, _stack(self.up, self.down)))
        if self.frozen.count() > 1:  # a list on paper has none that stay
            column.addLayout(_row(label, self.frozen, stretch=1))
        column.addLayout(_row(self.default, None, self.cancel, self.save))

    def _back(self) -> None:
        self.wants_default = True
        self.accept()

    def _judge(self) -> None:
        """At least one column is shown; a column at the end moves no further."""
        row = self.names.currentRow()
        self.save.setEnabled(any(shown for _, shown in self.chosen()))
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.names.count() - 1)


def _row(*parts: QWidget | QVBoxLayout | None, stretch: int = -1) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    for at, part in enumerate(parts):
        if part is None:
            row.addStretch()
        elif isinstance(part, QWidget):
            row.addWidget(part, 1 if at == stretch or isinstance(part, QListWidget) else 0)
        else:
            row.addLayout(part)
    return row


def _stack(*buttons: QPushButton) -> QVBoxLayout:
    column = QVBoxLayout()
    for each in buttons:
        column.addWidget(each)
    column.addStretch()
    return column
