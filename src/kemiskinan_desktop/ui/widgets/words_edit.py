"""A few lines of running text; as high as so many lines, and Tab goes on to the next field."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

from kemiskinan_desktop.ui import theme

_WIDTH, _EDGES = 200, 18


class WordsEdit(QPlainTextEdit):
    """``WordsEdit(2)`` shows two lines and scrolls beyond them."""

    def __init__(self, lines: int = 2) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        """The lines and the edges around them."""
        high = self._lines * self.fontMetrics().lineSpacing() + theme.px(_EDGES)
        return QSize(theme.px(_WIDTH), high)
