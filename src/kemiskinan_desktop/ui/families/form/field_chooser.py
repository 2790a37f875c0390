"""F6: type the name or code of a field, Enter goes there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QListView, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import small

_WIDTH, _TOP, _ROWS = 460, 12, 9
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A field that can be gone to, and how it is called."""

    path: str
    words: str


class FieldChooser(QFrame):
    """Laid over the form; Esc goes back to where the person was."""

    chosen = Signal(str)
    """Path of the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchPopup")
        self._over = parent
        self._all: Sequence[Destination] = ()
        self._shown: list[Destination] = []
        self._before: QWidget | None = None
        self.edit, self.list, self.model = QLineEdit(), QListView(), QStringListModel(self)
        self._build()
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.hide()

    def start(self, destinations: Sequence[Destination], before: QWidget | None) -> None:
        """Show over the form, ready to type; `before` gets the cursor back on Esc."""
        self._all, self._before = destinations, before
        self.edit.clear()
        self._search("")
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """Arrow keys walk through the list while the cursor stays in the line."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._give_back()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif key in _STEPS:
            last = len(self._shown) - 1
            row = max(0, min(last, self.list.currentIndex().row() + _STEPS[key]))
            self.list.setCurrentIndex(self.model.index(row))
        else:
            return False
        return True

    def _search(self, text: str) -> None:
        self._shown = matching(self._all, text)
        self.model.setStringList([each.words for each in self._shown])
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setVisible(bool(self._shown))
        self.hint.setText(
            tr("↑ ↓ memilih · Enter ke isian itu · Esc kembali")
            if self._shown
            else tr("Tidak ada isian dengan nama atau kode itu.")
        )
        self._place()

    def _take(self) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at < len(self._shown):
            self.hide()
            self.chosen.emit(self._shown[at].path)

    def _give_back(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        parent = self._over
        width = min(theme.px(_WIDTH), parent.width() - theme.px(32))
        height = self.list.sizeHintForRow(0) + theme.px(4) if self._shown else 0
        room = max(height, parent.height() - theme.px(_TOP + 120))
        self.list.setFixedHeight(min(min(_ROWS, len(self._shown)) * height + theme.px(8), room))
        self.resize(width, self._column.totalHeightForWidth(width))
        self.move((parent.width() - width) // 2, theme.px(_TOP))

    def _build(self) -> None:
        self.edit.setPlaceholderText(tr("Ke isian mana? Ketik nama atau kodenya"))
        self.edit.setAccessibleName(tr("Ke isian"))
        self.hint = small("")
        self.list.setModel(self.model)
        self.list.setSpacing(theme.px(2))
        self.list.setAccessibleName(tr("Isian formulir"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(14),) * 4)
        column.setSpacing(theme.px(8))
        for widget in (self.edit, self.list, self.hint):
            column.addWidget(widget)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(theme.px(32))
        shadow.setOffset(0, theme.px(6))
        self.setGraphicsEffect(shadow)


def matching(all_of_them: Sequence[Destination], text: str) -> list[Destination]:
    """The fields whose name holds every word that was typed; those that begin with the first word lead."""
    wanted = text.casefold().split()
    found = [each for each in all_of_them if all(word in each.words.casefold() for word in wanted)]
    if not wanted:
        return found
    return sorted(found, key=lambda each: not _begins(each.words.casefold(), wanted[0]))


def _begins(words: str, wanted: str) -> bool:
    return words.startswith(wanted) or f": {wanted}" in words
