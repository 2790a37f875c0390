"""A clerk at the keyboard: keys go to whatever has the focus, and are counted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_NONE = Qt.KeyboardModifier.NoModifier
_HELD = (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip


class Clerk:
    """Types as a person does, never telling a widget what to hold."""

    def __init__(self) -> None:
        self.keystrokes = 0
        """Keys that write or do something; those held meanwhile are not counted."""
        self.held = 0
        """Shift, Ctrl and Alt, once for every key they were held with."""

    @property
    def every_key(self) -> int:
        """All keys that went down."""
        return self.keystrokes + self.held

    @property
    def at(self) -> QWidget:
        """The widget with the cursor."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        """Each mark as one key."""
        for mark in text:
            QTest.keyClicks(self.at, mark)
            self.keystrokes += 1
            self.held += mark.isupper()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE, times: int = 1) -> None:
        """A key of its own."""
        for _ in range(times):
            QTest.keyClick(self.at, key, modifiers)
            self.keystrokes += 1
            self.held += sum(bool(modifiers & each) for each in _HELD)

    def enter(self, times: int = 1) -> None:
        """On to the next field."""
        self.press(Qt.Key.Key_Return, times=times)

    def fill(self, *texts: str) -> None:
        """Fields one after another; Enter only where a full value did not move on by itself."""
        for text in texts:
            field = self.at
            self.type(text)
            if self.at is field:
                self.enter()
