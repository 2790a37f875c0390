"""The words that stand in a layout, top down, whether its window was drawn yet or not."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget


def layout_texts(layout: QLayout) -> Iterator[str]:
    """Text of every label in the layout and in the widgets it holds, without those that were hidden."""
    for at in range(layout.count()):
        item = cast("QLayoutItem", layout.itemAt(at))
        widget = cast("QWidget | None", item.widget())  # none for a stretch
        if widget is None or _was_hidden(widget):
            continue
        labels = [widget] if isinstance(widget, QLabel) else widget.findChildren(QLabel)
        yield from (label.text() for label in labels if label.text() and not _was_hidden(label))


def _was_hidden(widget: QWidget) -> bool:
    """Whether somebody hid it; what is new in a window counts as hidden until Qt draws it."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
