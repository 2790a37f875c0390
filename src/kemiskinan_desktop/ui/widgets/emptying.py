"""Taking everything out of a layout."""

from typing import cast

from PySide6.QtWidgets import QLayout, QWidget


def empty(layout: QLayout) -> None:
    """Take all items out; their widgets vanish at once and are deleted when Qt has time."""
    for _ in range(layout.count()):
        widget = cast("QWidget | None", layout.takeAt(0).widget())  # none for a stretch
        if widget is not None:
            widget.hide()
            widget.deleteLater()
