"""Where an import begins: drop a workbook or choose one, and say how it is laid out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.text import heading, muted

_ICON, _WIDTH = 44, 520


class ChoosePanel(QFrame):
    """A place to drop a workbook, a button, and the choice of layout."""

    dropped = Signal(object)
    """Path of a workbook that was dropped."""

    def __init__(self, choose: QAction, profiles: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Pilih berkas dari kota"))
        self.profile = QComboBox()
        self.profile.addItem(tr("Kenali sendiri dari judul kolomnya"), "")
        self.set_layouts(profiles)
        self._arrange(choose)

    def set_layouts(self, profiles: Sequence[tuple[str, str]]) -> None:
        """Offer these layouts; the one that was chosen stays."""
        chosen = self.layout_code
        while self.profile.count() > 1:
            self.profile.removeItem(1)
        for code, name in profiles:
            self.profile.addItem(translated(name), code)
        self.choose_layout(chosen or "")

    def choose_layout(self, code: str) -> None:
        """Choose by code; an empty or unknown one recognises it by itself."""
        self.profile.setCurrentIndex(max(0, self.profile.findData(code)))

    @property
    def layout_code(self) -> str | None:
        """Code of the layout chosen; None recognises it by itself."""
        code = self.profile.currentData()
        return code if isinstance(code, str) and code else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - the name is Qt's
        """One file may be dropped."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - the name is Qt's
        """Take the file."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _arrange(self, choose: QAction) -> None:
        sign = QLabel()
        sign.setPixmap(icons.pixmap("import", theme.tokens().primary, theme.px(_ICON)))
        title = heading(tr("Letakkan buku kerja dari kota di sini"))
        words = muted(
            tr(
                "Berkas diperiksa dahulu, baris demi baris. Tidak ada yang ditulis sebelum Anda melihat "
                "hasilnya dan menekan Terapkan."
            )
        )
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_WIDTH))
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(10))
        for widget in (sign, title, words):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(widget)
        inner.addSpacing(theme.px(6))
        inner.addWidget(button(choose, "primary"), 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(theme.px(12))
        inner.addLayout(self._layout_line())
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(middle, 100)
        row.addStretch()
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)

    def _layout_line(self) -> QHBoxLayout:
        label = QLabel(tr("Tata &letak berkas"))
        label.setBuddy(self.profile)
        self.profile.setAccessibleName(tr("Tata letak berkas"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addStretch()
        row.addWidget(label)
        row.addWidget(self.profile)
        row.addStretch()
        return row


def _dropped(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None
