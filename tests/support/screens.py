"""Pictures of screens as a person sees them at the smallest size the program is made for."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

WIDTH, HEIGHT = 1366, 768


def grab(widget: QWidget, width: int = WIDTH, height: int = HEIGHT) -> QPixmap:
    """A picture of a window or page at a size, after everything has found its place."""
    widget.resize(width, height)
    widget.show()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))
        QApplication.processEvents()
    return widget.grab()


def keep(widget: QWidget, name: str, width: int = WIDTH, height: int = HEIGHT) -> QPixmap:
    """A picture that is also written as ``name.png`` into the folder named by SCREENS, when that is set."""
    picture = grab(widget, width, height)
    folder = os.environ.get("SCREENS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        picture.save(str(Path(folder) / f"{name}.png"))
    return picture
