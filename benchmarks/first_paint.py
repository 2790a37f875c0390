"""Ends when the first window has been painted: `python -m benchmarks.first_paint program|bare`."""

import os
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override


class _EndsWithPaint(QObject):
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            os._exit(0)
        return super().eventFilter(watched, event)


def _bare() -> None:
    application = QApplication([])
    watcher = _EndsWithPaint()
    application.installEventFilter(watcher)
    window = QMainWindow()
    window.show()
    application.exec()


def _program() -> None:
    from kemiskinan_desktop import app  # noqa: PLC0415 - its imports are part of what is measured

    application = app.the_application()
    watcher = _EndsWithPaint()
    application.installEventFilter(watcher)
    app.run_window([])


if __name__ == "__main__":
    (_program if sys.argv[1:] == ["program"] else _bare)()
