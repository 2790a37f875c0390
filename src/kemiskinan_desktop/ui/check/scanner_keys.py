"""A keyboard scanner types wherever the cursor is; what it types belongs in the field for codes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

_NOT_TYPED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class ScannerKeys(QObject):
    """While the page is shown, letters typed beside an input go to `field`; so do letters typed in `digits`.

    A NIK has no letters and a card code begins with one, so a scan never ends up in the NIK.
    """

    def __init__(self, page: QWidget, field: QLineEdit, digits: QLineEdit) -> None:
        super().__init__(page)
        self._page, self._field, self._digits = page, field, digits

    def listen(self) -> None:
        """Begin, when the page is shown."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def rest(self) -> None:
        """End, when it is left."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """Catch what belongs in the field."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self._belongs(watched, event):
            return False
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.insert(event.text())
        return True

    def _belongs(self, watched: QWidget, event: QKeyEvent) -> bool:
        text = event.text()
        if not text.isprintable() or not text.strip() or event.modifiers() & _NOT_TYPED:
            return False
        if watched is self._field or not self._page.isAncestorOf(watched):
            return False
        if watched is self._digits:
            return text.isalpha()
        return not isinstance(watched, QLineEdit | QComboBox)
