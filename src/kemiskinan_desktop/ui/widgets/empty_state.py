"""What stands where rows would be: what this is, what to do next, and a button that does it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.widgets.text import heading, muted

_ICON, _WIDTH = 40, 440


class EmptyState(QWidget):
    """Title, advice and a deed in the middle of an empty area."""

    def __init__(self) -> None:
        super().__init__()
        self.sign, self.title, self.advice = QLabel(), heading(""), muted("")
        self.button = QPushButton()
        theme.give_role(self.button, "primary")
        self.button.clicked.connect(self._do)
        self._on_deed: Callable[[], object] | None = None
        self._arrange()

    def say(
        self,
        title: str,
        advice: str = "",
        deed: str = "",
        on_deed: Callable[[], object] | None = None,
        icon: str = "search",
    ) -> None:
        """Set all words at once; an empty deed hides the button."""
        self.sign.setPixmap(icons.pixmap(icon, theme.tokens().edge, theme.px(_ICON)))
        self.title.setText(title)
        self.advice.setText(advice)
        self.button.setText(deed)
        self.button.setVisible(bool(deed))
        self._on_deed = on_deed

    def _do(self) -> None:
        if self._on_deed is not None:
            self._on_deed()

    def _arrange(self) -> None:
        """A column of limited width in the middle, so that long advice wraps and stays whole."""
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_WIDTH))
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        for widget in (self.sign, self.title, self.advice):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(widget)
        inner.addSpacing(theme.px(6))
        inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(middle, 100)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
