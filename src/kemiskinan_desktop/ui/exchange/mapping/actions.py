"""The deeds of mapping, made by the page so that they stand in its menu."""

from dataclasses import dataclass

from PySide6.QtGui import QAction


@dataclass(frozen=True, slots=True)
class MappingActions:
    """What can be done while columns are mapped."""

    map: QAction
    save: QAction
    undo: QAction
    redo: QAction
    leave: QAction
