"""One hit of the search: name, detail below, and what matched as a chip at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kemiskinan_desktop.domain.summaries import SearchHit
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.chip_painter import chip_width, paint_chip

_HEIGHT, _INSET = 48, 10


class HitDelegate(QStyledItemDelegate):
    """Paints SearchHit values."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Two lines and a chip."""
        hit = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(hit, SearchHit):
            return
        painter.save()
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue] # not in the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] # not in the stubs
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(theme.tokens().selected))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, theme.px(6), theme.px(6))
        self._words(
            painter, area.adjusted(theme.px(_INSET), theme.px(4), -theme.px(_INSET), -theme.px(4)), hit
        )
        painter.restore()

    def sizeHint(  # noqa: N802 - the name is Qt's
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines high."""
        del option, index
        return QSize(theme.px(200), theme.px(_HEIGHT))

    @staticmethod
    def _words(painter: QPainter, area: QRect, hit: SearchHit) -> None:
        chip = QRect(area)
        chip.setLeft(area.right() - chip_width(hit.why))
        paint_chip(painter, chip, hit.why, Tone.NEUTRAL)
        room = area.width() - chip.width() - theme.px(12)
        half = area.height() // 2
        for text, top, face, colour in (
            (hit.title, area.top(), theme.font(weight=QFont.Weight.DemiBold), theme.tokens().ink),
            (hit.detail, area.top() + half, theme.font(12), theme.tokens().muted),
        ):
            painter.setFont(face)
            painter.setPen(colour)
            shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room)
            line = QRect(area.left(), top, room, half)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
