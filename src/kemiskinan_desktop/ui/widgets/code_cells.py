"""A code from paper, one letter in each box, in numbered groups: as it stands on the recovery sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr

_WIDE, _HIGH, _NUMBER, _GAP, _ROW_GAP, _IN_A_ROW, _LETTERS, _LARGE = 34, 40, 22, 26, 10, 2, 5, 20


class CodeCells(QWidget):
    """Shows groups of five letters; a screen reader spells them."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: Sequence[str] = ()
        self._covered = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show a code; none shows nothing."""
        self._groups = tuple(groups)
        spelled = "; ".join(f"{at}: {' '.join(group)}" for at, group in enumerate(groups, start=1))
        self.setAccessibleName(tr("Kode pemulihan {groups}", groups=spelled))
        self.updateGeometry()
        self.update()

    def cover(self, *, covered: bool) -> None:
        """Show dots for letters, while somebody shall read them from paper."""
        self._covered = covered
        self.update()

    @property
    def covered(self) -> bool:
        """Whether dots stand for the letters."""
        return self._covered

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """Two groups in a row."""
        rows = -(-len(self._groups) // _IN_A_ROW)
        width = _IN_A_ROW * (_NUMBER + _LETTERS * _WIDE) + _GAP
        return QSize(theme.px(width) + 1, theme.px(max(rows * (_HIGH + _ROW_GAP) - _ROW_GAP, 0)) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """Numbers and boxes."""
        del event
        painter = QPainter(self)
        for at, group in enumerate(self._groups):
            left = (at % _IN_A_ROW) * (_NUMBER + _LETTERS * _WIDE + _GAP)
            top = (at // _IN_A_ROW) * (_HIGH + _ROW_GAP)
            painter.setPen(QColor(theme.tokens().muted))
            painter.setFont(theme.font())
            painter.drawText(_box(left, top, _NUMBER - 8), _MIDDLE_LEFT, str(at + 1))
            painter.setFont(theme.font(_LARGE, QFont.Weight.Medium))
            for place, letter in enumerate(group):
                self._draw(
                    painter,
                    "•" if self._covered else letter,
                    _box(left + _NUMBER + place * _WIDE, top, _WIDE),
                )
        painter.end()

    def _draw(self, painter: QPainter, letter: str, box: QRect) -> None:
        painter.setPen(QColor(theme.tokens().edge))
        painter.setBrush(QColor(theme.tokens().card))
        painter.drawRect(box)
        painter.setPen(QColor(theme.tokens().ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def _box(left: float, top: float, width: float) -> QRect:
    return QRect(theme.px(left), theme.px(top), theme.px(left + width) - theme.px(left), theme.px(_HIGH))
