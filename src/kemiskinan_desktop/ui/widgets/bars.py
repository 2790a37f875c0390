"""Horizontal bars: the indicators of a class, or shares of a whole, each with its figure in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.emptying import empty

_THICK, _WIDE, _HEIGHT = 8, 120, 20
_VERY, _MUCH, _SOME = 80, 60, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLine:
    """One bar."""

    label: str
    percent: int
    """0 to 100."""
    text: str = ""
    """Figure at the right; the percent when empty."""
    tone: Tone | None = None
    """None chooses by how full the bar is."""
    help: str = ""

    @property
    def colour(self) -> Tone:
        """The given tone, or the one of how full the bar is."""
        if self.tone is not None:
            return self.tone
        steps = ((_VERY, Tone.VERY_POOR), (_MUCH, Tone.POOR), (_SOME, Tone.NEAR_POOR))
        return next((tone for least, tone in steps if self.percent >= least), Tone.NOT_POOR)


class Bar(QWidget):
    """One bar on its track."""

    def __init__(self, percent: int, tone: Tone) -> None:
        super().__init__()
        self._percent, self._tone = max(0, min(100, percent)), tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """As wide as it gets."""
        return QSize(theme.px(_WIDE), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """Still readable."""
        return QSize(theme.px(_WIDE // 3), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """Track and bar with round ends."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thick = theme.px(_THICK)
        track = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        painter.setBrush(QColor(theme.tokens().track))
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        track.setWidth(self.width() * self._percent / 100)
        painter.setBrush(QColor(theme.tokens().tones[self._tone].bar))
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        painter.end()


class Bars(QWidget):
    """``bars.show_lines([BarLine(label="Pangan", percent=80)])``."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[BarLine] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[BarLine]) -> None:
        """Replace all bars; the same ones stay as they are."""
        if list(lines) == self._lines:
            return
        self._lines = list(lines)
        empty(self._grid)
        for at, line in enumerate(lines):
            self._add(at, line)

    def _add(self, at: int, line: BarLine) -> None:
        label, figure = QLabel(line.label), QLabel(line.text or str(line.percent))
        theme.give_role(figure, "muted")
        bar = Bar(line.percent, line.colour)
        bar.setAccessibleName(f"{line.label}: {figure.text()}")
        for widget in (label, bar, figure):
            widget.setToolTip(line.help)
        self._grid.addWidget(label, at, 0)
        self._grid.addWidget(bar, at, 1)
        self._grid.addWidget(figure, at, 2, Qt.AlignmentFlag.AlignRight)
