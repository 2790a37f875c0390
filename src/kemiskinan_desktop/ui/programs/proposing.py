"""Choosing a family to propose: type, choose a hit, propose."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout

from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.search import Find, HitModel
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.hit_delegate import HitDelegate
from kemiskinan_desktop.ui.widgets.search_line import SearchLine
from kemiskinan_desktop.ui.widgets.text import heading, small

_SHORTEST, _LIST_HEIGHT = 2, 210


class Proposing(QFrame):
    """A search whose hits can be chosen, several with Ctrl or Shift."""

    proposed = Signal(tuple)
    """Keys of the families."""
    left = Signal()

    def __init__(self, find: Find) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self._find = find
        self.line = SearchLine(tr("Cari NIK, No. KK, nama, atau alamat"))
        self.line.setMaximumWidth(theme.px(2000))
        self.list, self.model, self.hint = QListView(), HitModel(self), small("")
        self.propose, self.back = QPushButton(), QPushButton(tr("&Kembali"))
        self._arrange()
        self.line.searched.connect(self.search)
        self.list.selectionModel().selectionChanged.connect(self._judge)
        self.list.activated.connect(self._send)
        self.propose.clicked.connect(self._send)
        self.back.clicked.connect(self.left)
        self._judge()

    def start(self) -> None:
        """Begin with an empty search."""
        self.line.clear()
        self.search("")
        self.line.setFocus()

    def search(self, text: str) -> None:
        """Show who matches."""
        hits = self._find(text) if len(text) >= _SHORTEST else ()
        self.model.show_hits(hits)
        if hits:
            self.list.setCurrentIndex(self.model.index(0))
        self.hint.setText(_advice(text, len(hits)))
        self._judge()

    def chosen(self) -> tuple[str, ...]:
        """Keys of the families whose hits are selected; a family counts once."""
        indexes = self.list.selectionModel().selectedIndexes()
        hits = (self.model.hit(index.row()) for index in sorted(indexes, key=QModelIndex.row))
        return tuple(dict.fromkeys(hit.family_id for hit in hits if hit is not None))

    def _send(self) -> None:
        keys = self.chosen()
        if keys:
            self.proposed.emit(keys)

    def _judge(self) -> None:
        count = len(self.chosen())
        self.propose.setEnabled(bool(count))
        self.propose.setText(
            tr("&Usulkan {n} keluarga", n=formats.number(count)) if count else tr("&Usulkan")
        )

    def _arrange(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setAccessibleName(tr("Hasil pencarian"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMinimumHeight(theme.px(_LIST_HEIGHT))
        theme.give_role(self.propose, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(16),) * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(heading(tr("Usulkan keluarga")))
        for widget in (self.line, self.list, self.hint):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.propose)
        column.addLayout(row)


def _advice(text: str, hits: int) -> str:
    if len(text) < _SHORTEST:
        return tr("Ketik paling sedikit dua huruf atau angka.")
    if not hits:
        return tr("Tidak ada yang cocok. Coba sebagian nama, atau nomor tanpa titik dan spasi.")
    return tr("Ctrl atau Shift untuk memilih lebih dari satu.")
