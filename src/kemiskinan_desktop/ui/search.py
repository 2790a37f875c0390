"""Ctrl+K: the search of the whole register, laid over the window; results while typing, Enter opens."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QListView, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.summaries import SearchHit
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.hit_delegate import HitDelegate
from kemiskinan_desktop.ui.widgets.text import small

Find = Callable[[str], Sequence[SearchHit]]
_WIDTH, _TOP, _ROWS, _SHORTEST = 620, 64, 8, 2
_Index = QModelIndex | QPersistentModelIndex
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class HitModel(QAbstractListModel):
    """The hits of one search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Replace all hits."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, row: int) -> SearchHit | None:
        """The hit of a row; None outside."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The hit itself for the delegate; title, detail and reason in words for screen readers."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{hit.title}, {hit.detail}, {hit.why}"
        return None


class SearchPopup(QFrame):
    """One line to type in and the best hits below; Esc goes back to where the person was."""

    opened = Signal(str)
    """Id of the family to open."""

    def __init__(self, find: Find, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchPopup")
        self._find, self._window = find, parent
        self._before: QWidget | None = None
        self.edit, self.list = QLineEdit(), QListView()
        self.model = HitModel(self)
        self.hint = small("")
        self._build()
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.hide()

    def start(self) -> None:
        """Show over the window, ready to type."""
        before = self._window.focusWidget()
        if before is not self.edit:
            self._before = before
        self._place()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()
        self._search(self.edit.text())

    def stop(self) -> None:
        """Go away and give the focus back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """Arrow keys walk through the hits while the cursor stays in the line."""
        if event.type() == QEvent.Type.FocusOut and not self.list.hasFocus():
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.stop()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.list.currentIndex())
        elif key in _KEYS:
            step = {_KEYS[0]: -1, _KEYS[1]: 1, _KEYS[2]: -_ROWS, _KEYS[3]: _ROWS}[key]
            self._step(step)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        last = self.model.rowCount() - 1
        row = max(0, min(last, self.list.currentIndex().row() + by))
        self.list.setCurrentIndex(self.model.index(row))

    def _search(self, text: str) -> None:
        wanted = text.strip()
        hits = self._find(wanted) if len(wanted) >= _SHORTEST else ()
        self.model.show_hits(hits)
        self.list.setVisible(bool(hits))
        self.hint.setText(self._advice(wanted, len(hits)))
        if hits:
            self.list.setCurrentIndex(self.model.index(0))
        self._place()

    def _advice(self, wanted: str, hits: int) -> str:
        if len(wanted) < _SHORTEST:
            return tr("Ketik NIK, nomor KK (juga yang lama), nama, nomor kartu, atau alamat.")
        if not hits:
            return tr("Tidak ada yang cocok. Coba sebagian nama, atau nomor tanpa titik dan spasi.")
        return tr("↑ ↓ memilih · Enter membuka · Esc kembali")

    def _open(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row())
        if hit is not None:
            self.hide()
            self._before = None
            self.opened.emit(hit.family_id)

    def _place(self) -> None:
        window = self._window
        width = min(theme.px(_WIDTH), window.width() - theme.px(32))
        rows = min(_ROWS, self.model.rowCount())
        row_height = self.list.sizeHintForRow(0) if rows else 0
        room = window.height() - theme.px(_TOP) - theme.px(110)
        self.list.setFixedHeight(min(rows * row_height + theme.px(10), max(room, row_height)))
        self.resize(width, self._column.totalHeightForWidth(width))
        self.move((window.width() - width) // 2, min(theme.px(_TOP), window.height() // 8))

    def _build(self) -> None:
        self.edit.setPlaceholderText(tr("Cari NIK, No. KK, nama, kartu, atau alamat"))
        self.edit.setAccessibleName(tr("Cari keluarga"))
        self.edit.setClearButtonEnabled(False)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setAccessibleName(tr("Hasil pencarian"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(14),) * 4)
        column.setSpacing(theme.px(8))
        for widget in (self.edit, self.list, self.hint):
            column.addWidget(widget)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(theme.px(32))
        shadow.setOffset(0, theme.px(6))
        self.setGraphicsEffect(shadow)
