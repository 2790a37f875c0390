"""Faces of a page of which one is shown; each scrolls by itself, so the page need not."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Faces(QStackedWidget):
    """Takes the room there is and asks for no more than the least, so that no second scroll bar appears.

    A scroll area gives a widget whose height follows its width the height it would like, not its least one.
    """

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - the name is Qt's
        """Never: what wraps lies inside a face that scrolls."""
        return False

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """The least that the face shown needs."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """Of the face shown alone."""
        return self.currentWidget().minimumSizeHint() if self.count() else super().minimumSizeHint()
