"""Labels by what they are; the style sheet knows their roles."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme


def _label(text: str, role: str, *, wrap: bool) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    theme.give_role(label, role)
    return label


def title(text: str) -> QLabel:
    """The name of a page."""
    return _label(text, "title", wrap=False)


def heading(text: str) -> QLabel:
    """The heading of a section."""
    return _label(text, "heading", wrap=True)


def body(text: str) -> QLabel:
    """Running text that wraps."""
    return _label(text, "body", wrap=True)


def strong(text: str) -> QLabel:
    """Running text that matters."""
    return _label(text, "strong", wrap=True)


def muted(text: str) -> QLabel:
    """Text that stands back."""
    return _label(text, "muted", wrap=True)


def small(text: str) -> QLabel:
    """Help and hints below a field."""
    return _label(text, "small", wrap=True)


def figure(text: str) -> QLabel:
    """A large number."""
    return _label(text, "figure", wrap=False)


def card(parent: QWidget | None = None) -> QFrame:
    """A white surface with a thin line around it; give it a layout."""
    frame = QFrame(parent)
    theme.give_role(frame, "card")
    return frame


def line() -> QFrame:
    """A thin horizontal line between sections."""
    frame = QFrame()
    frame.setFixedHeight(1)
    frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    theme.give_role(frame, "line")
    return frame
