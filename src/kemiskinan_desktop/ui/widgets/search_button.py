"""The search field of the header: it looks like a field and opens the search of the whole register."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.translations import tr

_WIDE, _NARROW, _INSET = 340, 150, 12


class SearchButton(QPushButton):
    """Opens the search; says its key at its right end."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "search")
        self.setAccessibleName(tr("Cari keluarga"))
        self.setToolTip(tr("Cari NIK, nomor KK, nama, kartu, atau alamat (Ctrl+K)"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.px(_WIDE))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def give_room(self, width: int) -> None:
        """Take no more than this width, and no more than the design."""
        self.setMaximumWidth(max(theme.px(_NARROW), min(theme.px(_WIDE), width)))

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """As wide as the design when there is room."""
        return QSize(theme.px(_WIDE), theme.px(34))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """Room for the glass, a few words and the key."""
        return QSize(theme.px(_NARROW), theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """The frame of the button, then glass, hint and key."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setPen(theme.tokens().muted)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        size, inset = theme.px(16), theme.px(_INSET)
        glass = icons.pixmap("search", theme.tokens().muted, size, self.devicePixelRatioF())
        painter.drawPixmap(inset, (self.height() - size) // 2, glass)
        room = self.rect().adjusted(inset + size + theme.px(8), 0, -inset, 0)
        key, metrics = "Ctrl+K", self.fontMetrics()
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, key)
        words = room.adjusted(0, 0, -metrics.horizontalAdvance(key) - theme.px(12), 0)
        hint = metrics.elidedText(
            tr("Cari NIK, No. KK, nama, atau alamat…"), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, hint)
