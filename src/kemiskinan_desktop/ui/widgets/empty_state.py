"""What stands where rows would be: what this is, what to do next, and a button that does it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.widgets.text import heading, muted

_ICON, _WIDTH, _EDGE = 40, 440, 32


class EmptyState(QWidget):
    """Title, advice and a deed in the middle of an empty area."""

    def __init__(self) -> None:
        super().__init__()
        self.sign, self.title, self.advice = QLabel(), heading(""), muted("")
        self.button = QPushButton()
        theme.give_role(self.button, "primary")
        self.button.clicked.connect(self._do)
        self._on_deed: Callable[[], object] | None = None
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        for widget in (self.sign, self.title, self.advice):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(6))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """The advice is as wide as is good to read, or as there is room."""
        super().resizeEvent(event)
        self.advice.setFixedWidth(max(1, min(theme.px(_WIDTH), event.size().width() - theme.px(_EDGE))))

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
