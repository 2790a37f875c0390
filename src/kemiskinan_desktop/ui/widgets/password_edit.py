"""A line for a password: nothing of it is shown, and a Caps Lock that is on is noticed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.form import FormGrid, FormRow


class PasswordEdit(QLineEdit):
    """Qt does not tell whether Caps Lock is on; a letter that comes in the wrong case does."""

    caps_lock = Signal(bool)
    """Whether Caps Lock seems to be on, at every letter."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoAutoUppercase)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Type, and compare the letter with Shift."""
        text, toggled = event.text(), event.key() == Qt.Key.Key_CapsLock
        if toggled or (len(text) == 1 and text.upper() != text.lower()):
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(not toggled and text.isupper() != shifted)
        super().keyPressEvent(event)


def add_password(form: FormGrid, label: str, edit: PasswordEdit, *, field: str, help: str = "") -> FormRow:  # noqa: A002
    """Add a row for a password that says below it when Caps Lock seems to be on."""
    row = form.add(label, edit, help=help, field=field)

    def say(on: bool) -> None:
        row.say(tr("Caps Lock menyala: semua huruf menjadi huruf besar.") if on else "")

    edit.caps_lock.connect(say)
    return row
