"""A chip as a widget: a word on the tint of its tone."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.chip_painter import chip_width, paint_chip

_HEIGHT = 24


class ChipLabel(QWidget):
    """``ChipLabel("Sangat Miskin", Tone.VERY_POOR)``."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.text, self.tone = "", tone
        self.say(text, tone)

    def say(self, text: str, tone: Tone) -> None:
        """Another word in another tone; an empty word hides the chip."""
        if (text, tone) == (self.text, self.tone) and self.isHidden() is not bool(text):
            return
        self.text, self.tone = text, tone
        self.setAccessibleName(text)
        self.setHidden(not text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """Just the pill."""
        return QSize(chip_width(self.text), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """The pill."""
        del event
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self.text, self.tone)
        painter.end()
