"""The steps as a numbered list with a button each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.home.steps import Step
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.text import card, heading, line, small, strong

_CIRCLE = 28


class StepList(QFrame):
    """``steps.show_steps(next_steps(state))``; `chosen` carries the step whose button was pressed."""

    chosen = Signal(object)
    """Step"""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (18, 14, 18, 14)))
        column.setSpacing(theme.px(10))
        column.addWidget(heading(tr("Langkah berikutnya")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(10))
        column.addLayout(self._rows)
        column.addStretch()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Replace the list; the first step has the main button."""
        empty(self._rows)
        self.buttons = []
        for number, step in enumerate(steps, start=1):
            if number > 1:
                self._rows.addWidget(line())
            self._rows.addWidget(self._row(number, step))

    def _row(self, number: int, step: Step) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(strong(step.title))
        words.addWidget(small(step.why))
        button = QPushButton(step.deed)
        button.setAccessibleName(f"{step.title}: {step.deed}")
        theme.give_role(button, "primary" if number == 1 else "")
        button.clicked.connect(lambda: self.chosen.emit(step))
        self.buttons.append(button)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(14))
        row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder


class _Number(QWidget):
    """The number of a step in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """The circle."""
        return QSize(theme.px(_CIRCLE), theme.px(_CIRCLE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """A tinted circle with the number in its middle."""
        del event
        colours = theme.tokens().tones[Tone.PRIMARY]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.text))
        painter.setBrush(QColor(colours.tint))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setFont(theme.font(weight=QFont.Weight.DemiBold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


def titled_card(title: str) -> tuple[QFrame, QVBoxLayout]:
    """A card with a heading and the column below it."""
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(theme.px(edge) for edge in (18, 14, 18, 14)))
    column.setSpacing(theme.px(8))
    column.addWidget(heading(title))
    return frame, column
