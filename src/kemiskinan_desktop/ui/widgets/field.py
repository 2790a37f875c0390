"""What every editor of a form is: it tells when it is complete and when it was changed by a person."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from kemiskinan_desktop.domain.errors import InvalidValueError


class FieldEdit(QLineEdit):
    """A line that says `completed` when nothing more can follow, and tidies itself when left."""

    completed = Signal()
    """The value has its full length: the form may move on."""
    committed = Signal()
    """The person left the field or pressed Enter after a change."""

    def __init__(self) -> None:
        super().__init__()
        self._touched = False
        self.textEdited.connect(self._touch)

    def value(self) -> object:
        """What the text means; editors override this. Raises InvalidValueError for what they cannot take."""
        return self.text()

    def problem(self) -> str:
        """Why the text is no value of this editor; empty when it is one or empty."""
        try:
            self.value()
        except InvalidValueError as refusal:
            return refusal.sentence
        return ""

    def tidy(self) -> None:
        """Write the value in its usual form; editors override this."""

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - the name is Qt's
        """Leaving commits."""
        self.commit()
        super().focusOutEvent(event)

    def commit(self) -> None:
        """Tidy and tell, when a person changed something."""
        self.tidy()
        if self._touched:
            self._touched = False
            self.committed.emit()

    def _touch(self) -> None:
        self._touched = True
