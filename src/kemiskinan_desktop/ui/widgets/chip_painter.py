"""A chip by hand: a rounded pill with a word on its tint; painted in tables and lists."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.tokens import Scheme, Tone

_HEIGHT, _SIDE, _LETTERS = 22, 9, 12


def chip_font() -> QFont:
    """The face of the word in a chip."""
    return theme.font(_LETTERS, QFont.Weight.DemiBold)


def chip_width(text: str) -> int:
    """Width of a chip with its word, in pixels."""
    return QFontMetrics(chip_font()).horizontalAdvance(text) + 2 * theme.px(_SIDE)


def paint_chip(painter: QPainter, area: QRect, text: str, tone: Tone) -> None:
    """Paint a chip at the left of an area, in the middle of its height; a long word is elided."""
    colours = theme.tokens().tones[tone]
    height, width = min(theme.px(_HEIGHT), area.height()), min(chip_width(text), area.width())
    pill = QRect(area.left(), area.top() + (area.height() - height) // 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outlined = theme.tokens().scheme is Scheme.CONTRAST
    painter.setPen(QPen(colours.text) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.tint))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setPen(colours.text)
    painter.setFont(chip_font())
    room = width - 2 * theme.px(_SIDE)
    shown = QFontMetrics(chip_font()).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0) + 1)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
