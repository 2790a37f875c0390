"""What a person sees and presses in a window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget


def press(window: QWidget, words: str) -> None:
    """Click the one visible button that begins with these words; fails when it is not there or disabled."""
    found = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.text().replace("&", "").startswith(words)
    ]
    assert len(found) == 1, [button.text() for button in found] or words
    assert found[0].isEnabled(), words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    look_at(window)


def put_cursor_at(window: QWidget, label: str) -> None:
    """Put the cursor into the one visible line whose spoken name begins so, ready to overwrite it."""
    lines = [each for each in window.findChildren(QLineEdit) if each.isVisible()]
    found = [each for each in lines if each.accessibleName().startswith(label)]
    assert len(found) == 1, [each.accessibleName() for each in lines]
    look_at(window)
    found[0].setFocus()
    found[0].selectAll()


def strike(
    window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key that means the window, such as Alt+2."""
    look_at(window)
    QTest.keyClick(window, key, modifiers)
    QApplication.processEvents()


def look_at(window: QWidget) -> None:
    """Let everything find its place, with the window in front: without a screen a closed list hides it."""
    QApplication.processEvents()
    window.activateWindow()
    QApplication.processEvents()


def words_in(window: QWidget) -> str:
    """All visible labels, a line each."""
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    return "\n".join(labels)
