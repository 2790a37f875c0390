"""Sections of a page: their names at the left, the one that is chosen at the right."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.ui import icons, theme

_WIDTH, _SECTION, _ROW, _ICON, _PADDING = 220, 480, 38, 18, 8
MakeSection = Callable[[], QWidget]


class SectionList(QWidget):
    """``sections.add("office", tr("Kantor"), "home", make)``; one is made when first looked at."""

    changed = Signal(str)
    """Key of the section that is shown now."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setObjectName("sectionNames")
        self.list.setAccessibleName(name)
        self.list.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.combo = QComboBox()
        self.combo.setAccessibleName(name)
        self.combo.hide()
        self._keys: list[str] = []
        self._makers: dict[str, MakeSection] = {}
        self._made: dict[str, QWidget] = {}
        self.may_change: Callable[[], bool] = lambda: True
        """Asked before another section is shown; False stays."""
        self._shown = ""
        self._column, self._frame = QVBoxLayout(), QFrame()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._arrange()
        self.list.currentRowChanged.connect(self._choose)
        self.combo.activated.connect(self.list.setCurrentRow)

    @property
    def current(self) -> str:
        """Key of the section that is shown; empty before the first."""
        return self._shown

    @property
    def section(self) -> QWidget | None:
        """The section that is shown."""
        return self._made.get(self._shown)

    def add(self, key: str, title: str, icon: str, make: MakeSection) -> None:
        """One more section."""
        item = QListWidgetItem(icons.icon(icon, theme.tokens().muted), title)
        item.setSizeHint(QSize(theme.px(_WIDTH // 2), theme.px(_ROW)))
        self._keys.append(key)
        self._makers[key] = make
        self.list.addItem(item)
        self.combo.addItem(icons.icon(icon, theme.tokens().muted), title)
        rows = self.list.count() * theme.px(_ROW) + theme.px(2 * _PADDING)
        self.list.setMinimumHeight(rows)

    def show_section(self, key: str) -> None:
        """Show a section by its key; an unknown one does nothing."""
        if key in self._keys:
            self.list.setCurrentRow(self._keys.index(key))

    def made(self, key: str) -> QWidget | None:
        """A section that was looked at already."""
        return self._made.get(key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """With little room beside the section its names are a choice above it."""
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(_WIDTH + _SECTION)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.combo.setVisible(narrow)
        self._frame.setVisible(not narrow)

    def _choose(self, row: int) -> None:
        if not 0 <= row < len(self._keys) or self._keys[row] == self._shown:
            return
        if not self.may_change():
            self.list.setCurrentRow(self._keys.index(self._shown))
            self.combo.setCurrentIndex(self._keys.index(self._shown))
            return
        key = self._keys[row]
        before = self._made.get(self._shown)
        if before is not None:
            before.hide()
        self._shown = key
        self.combo.setCurrentIndex(row)
        if key not in self._made:
            self._made[key] = self._makers[key]()
            self._column.addWidget(self._made[key])
        self._made[key].show()
        self.changed.emit(key)

    def _arrange(self) -> None:
        frame = self._frame
        theme.give_role(frame, "card")
        frame.setMinimumWidth(theme.px(_WIDTH))
        frame.setMaximumWidth(theme.px(_WIDTH))
        frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(*(theme.px(_PADDING),) * 4)
        inner.addWidget(self.list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        self._row.addWidget(self.combo, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(frame, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
