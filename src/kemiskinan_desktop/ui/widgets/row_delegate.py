"""Paints the cells of a row table: quiet lines, chips, one focus frame around the current row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.chip_painter import paint_chip
from kemiskinan_desktop.ui.widgets.rows import CHIP_ROLE, STRONG_ROLE, RowModel

_INSET = 8
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """One look for every table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then a chip or the text, then the line below the row."""
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] # not in the stubs
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue] # not in the stubs
        tokens = theme.tokens()
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.selected))
        self._line(painter, area)
        if self._is_current(index):
            painter.fillRect(QRect(area.left(), area.top(), area.width(), 2), QColor(tokens.focus))
            painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), QColor(tokens.focus))
        self._content(painter, area, index)
        painter.restore()

    def _content(self, painter: QPainter, area: QRect, index: Index) -> None:
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not isinstance(text, str) or not text:
            return
        inset = theme.px(_INSET)
        room = area.adjusted(inset, 0, -inset, 0)
        tone = index.data(CHIP_ROLE)
        if isinstance(tone, str):
            paint_chip(painter, room, text, Tone(tone))
            return
        painter.setFont(theme.font(weight=_weight(index)))
        painter.setPen(QColor(_ink(index)))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)

    @staticmethod
    def _line(painter: QPainter, area: QRect) -> None:
        painter.setPen(QColor(theme.tokens().line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _is_current(self, index: Index) -> bool:
        view = self.parent()
        return isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row()


def _ink(index: Index) -> str:
    tokens, model = theme.tokens(), index.model()
    muted = isinstance(model, RowModel) and model.columns[index.column()].muted
    return tokens.muted if muted else tokens.ink


def _weight(index: Index) -> QFont.Weight:
    return QFont.Weight.DemiBold if index.data(STRONG_ROLE) else QFont.Weight.Normal
