"""The camera on a screen: which one, its live picture, and a sentence when there is none."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.camera.device import CameraDevice, CameraName
from kemiskinan_desktop.ui.camera.picture import LivePicture
from kemiskinan_desktop.ui.camera.trouble import Trouble, trouble_words
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.empty_state import EmptyState

_REMEMBERED, _ID = "camera", "id"


class CameraView(QWidget):
    """``view.start()`` turns the camera on; hiding the view, by leaving or closing, always turns it off."""

    frame = Signal(QImage)
    """Every frame, as large as the camera gives it."""
    turned = Signal(bool)
    """The camera went on or off."""

    def __init__(self, device: CameraDevice, preferences: Preferences, *, target: bool = False) -> None:
        super().__init__()
        self._device, self._preferences = device, preferences
        device.setParent(self)
        self.on = False
        self._at = ""
        self.trouble: Trouble | None = None
        self.picture = LivePicture(target=target)
        self.picture.setAccessibleName(tr("Gambar kamera"))
        self.says = EmptyState()
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Kamera"))
        self.choice_label = QLabel(tr("&Kamera"))
        self.choice_label.setBuddy(self.choice)
        self.stack = QStackedWidget()
        self._arrange()
        device.frame.connect(self._came)
        device.failed.connect(self._failed)
        device.changed.connect(self._changed)
        self.choice.activated.connect(self._chosen)
        self._rest()

    @property
    def still(self) -> QImage:
        """A copy of the frame that is shown; null while there is none."""
        return self.picture.frame.copy()

    @Slot()
    def start(self) -> None:
        """Turn on the camera that was chosen last, or say why there is none."""
        cameras = self._device.cameras()
        self._list(cameras)
        if not cameras:
            self._say(self._device.why_none())
            return
        self._turn_on(self.choice.currentData())

    @Slot()
    def stop(self) -> None:
        """Turn the camera off."""
        self._device.stop()
        self._set_on(on=False)
        self._rest()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nobody looks: the camera goes off."""
        super().hideEvent(event)
        if self.on:
            self.stop()

    def _turn_on(self, camera: str) -> None:
        self.trouble, self._at = None, camera
        self.picture.show_frame(QImage())
        self.says.say(tr("Menunggu gambar"), tr("Kamera sedang dinyalakan."), icon="camera")
        self.stack.setCurrentWidget(self.says)
        self._set_on(on=True)
        self._device.start(camera)

    def _set_on(self, *, on: bool) -> None:
        if on != self.on:
            self.on = on
            self.turned.emit(on)

    def _rest(self) -> None:
        self.trouble = None
        self.picture.show_frame(QImage())
        self.says.say(
            tr("Kamera mati"), tr("Gambarnya tidak pernah disimpan tanpa diminta."),
            tr("Nyalakan kamera"), self.start, icon="camera",
        )  # fmt: skip
        self.stack.setCurrentWidget(self.says)

    def _say(self, trouble: Trouble) -> None:
        title, advice = trouble_words(trouble)
        self.trouble = trouble
        self.picture.show_frame(QImage())
        self.says.say(title, advice, tr("Coba lagi"), self.start, icon="camera")
        self.stack.setCurrentWidget(self.says)
        self._set_on(on=False)

    @Slot(QImage)
    def _came(self, frame: QImage) -> None:
        if not self.on:
            return
        self.picture.show_frame(frame)
        self.stack.setCurrentWidget(self.picture)
        self.frame.emit(frame)

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        """One that was pulled out stops with an error too, mostly before the list of cameras knows."""
        self._say(Trouble.UNPLUGGED if trouble is Trouble.FAILED and self._is_gone() else trouble)

    @Slot()
    def _changed(self) -> None:
        """A camera came or went; the one that is live may be it."""
        cameras = self._device.cameras()
        self._list(cameras)
        if (self.on or self.trouble is Trouble.FAILED) and self._is_gone():
            self._device.stop()
            self._say(Trouble.UNPLUGGED)

    def _is_gone(self) -> bool:
        return bool(self._at) and self._at not in {camera.id for camera in self._device.cameras()}

    @Slot(int)
    def _chosen(self, at: int) -> None:
        camera = self.choice.itemData(at)
        self._preferences.set_words(_REMEMBERED, {_ID: camera})
        if self.on:
            self._turn_on(camera)

    def _list(self, cameras: tuple[CameraName, ...]) -> None:
        """Show the cameras; the one that was chosen last stays chosen, also after it was away."""
        wanted = self._preferences.words(_REMEMBERED).get(_ID, "")
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for camera in cameras:
                self.choice.addItem(camera.name, camera.id)
            self.choice.setCurrentIndex(max(0, self.choice.findData(wanted)))
        for widget in (self.choice, self.choice_label):
            widget.setVisible(len(cameras) > 1)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for widget in (self.choice_label, self.choice):
            widget.hide()
            row.addWidget(widget)
        row.setStretch(1, 1)
        column.addLayout(row)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.stack.addWidget(self.says)
        self.stack.addWidget(self.picture)
        column.addWidget(self.stack, 1)
