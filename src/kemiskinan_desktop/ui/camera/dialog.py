"""One picture taken: looked at live, then held; nothing is kept that was not agreed to."""

from PySide6.QtCore import QBuffer, QIODevice, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.camera.device import CameraDevice
from kemiskinan_desktop.ui.camera.view import CameraView
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import heading

_SIZE = (640, 460)


class CameraDialog(QDialog):
    """``dialog.open()``; `taken` carries the picture as PNG and the dialog closes."""

    taken = Signal(bytes)

    def __init__(
        self, title: str, device: CameraDevice, preferences: Preferences, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Ambil foto"))
        self.view = CameraView(device, preferences)
        self.shoot, self.leave = QPushButton(tr("&Ambil foto")), QPushButton(tr("Batal"))
        theme.give_role(self.shoot, "primary")
        icons.dress(self.shoot, "camera", "on_primary", theme.tokens())
        self.shoot.setDefault(True)
        self.shoot.setEnabled(False)
        self.leave.setAutoDefault(False)
        self.shoot.clicked.connect(self._take)
        self.leave.clicked.connect(self.reject)
        self.view.frame.connect(self._seen)
        self.view.turned.connect(self._turned)
        self._arrange(title)
        self.view.start()

    def _seen(self) -> None:
        if not self.shoot.isEnabled():
            self.shoot.setEnabled(True)
            self.shoot.setFocus()

    def _turned(self, on: bool) -> None:
        if not on:
            self.shoot.setEnabled(False)

    def _take(self) -> None:
        picture = png(self.view.still)
        self.view.stop()
        self.accept()
        self.taken.emit(picture)

    def _arrange(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(heading(title))
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.shoot)
        column.addLayout(row)
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))


def png(picture: QImage) -> bytes:
    """A picture as PNG, in memory only."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stub wants bytes
    return bytes(buffer.data().data())
