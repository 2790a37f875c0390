"""A camera that looks for codes: its picture, and the codes that come into sight."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.camera.device import CameraDevice
from kemiskinan_desktop.ui.camera.view import CameraView
from kemiskinan_desktop.ui.camera.watching import CodeWatch
from kemiskinan_desktop.ui.preferences import Preferences

_HEIGHT = 216


class LiveCodes(QFrame):
    """Hidden until it is turned on; the camera is made then."""

    found = Signal(object)
    """tuple[str, ...]"""
    torn = Signal()
    turned = Signal(bool)
    """The camera went on or off."""

    def __init__(self, device: Callable[[], CameraDevice], preferences: Preferences) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self._device, self._preferences = device, preferences
        self.watch = CodeWatch(self)
        self.view: CameraView | None = None
        self.watch.found.connect(self.found)
        self.watch.torn.connect(self.torn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.px(10),) * 4)
        self.setFixedHeight(theme.px(_HEIGHT))
        self.hide()

    def turn(self) -> None:
        """Show and start the camera, or put it away."""
        if self.isVisible():
            self.hide()
            return
        if self.view is None:
            self.view = self._made()
        self.show()
        self.view.start()

    def _made(self) -> CameraView:
        view = CameraView(self._device(), self._preferences, target=True)
        view.frame.connect(self.watch.look)
        view.turned.connect(self._turned)
        self._column.addWidget(view)
        return view

    def _turned(self, on: bool) -> None:
        if not on:
            self.watch.rest()
        self.turned.emit(on)
