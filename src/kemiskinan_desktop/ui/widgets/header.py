"""The head of a page: title at the left, search and buttons at the right or, in little room, below."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.widgets.elided import ElidedLabel
from kemiskinan_desktop.ui.widgets.search_button import SearchButton
from kemiskinan_desktop.ui.widgets.text import title


class Header(QWidget):
    """Title, subtitle, the search of the whole register, and the page's buttons."""

    def __init__(self, name: str, subtitle: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.title = title(name)
        self.subtitle = ElidedLabel(subtitle, "small")
        self.search = SearchButton()
        self._words = QVBoxLayout()
        self._words.setSpacing(theme.px(2))
        self._words.addWidget(self.title)
        self._words.addWidget(self.subtitle)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(12))
        self._buttons.addStretch()
        self._buttons.addWidget(self.search, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._buttons)

    def add(self, button: QPushButton) -> None:
        """One more button at the right end."""
        self._buttons.addWidget(button)

    def set_subtitle(self, text: str) -> None:
        """The line below the title, whole in its tool tip when there is no room."""
        self.subtitle.setText(text)
        self.subtitle.setToolTip(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """No wider than the widest of the two halves."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """Stack the two halves when they do not fit beside each other; the search gives way to the words."""
        super().resizeEvent(event)
        width, gap = event.size().width(), theme.px(24)
        ways = QBoxLayout.Direction
        least = self._buttons.minimumSize().width()
        stacked = self.title.sizeHint().width() + least + gap > width
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        others = least - self.search.minimumSizeHint().width()
        words = 0 if stacked else max(self.title.sizeHint().width(), self.subtitle.sizeHint().width()) + gap
        self.search.give_room(width - others - words)
