"""One camera that is on. The only module that loads QtMultimedia; see decision 0015."""

from PySide6.QtCore import QElapsedTimer, QLoggingCategory, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

from kemiskinan_desktop.ui.camera.formats import FrameFormat, best_format

_BETWEEN_MS = 60
"""Frames that come sooner after the last one are dropped: sixteen a second are enough for eye and decoder."""

QLoggingCategory.setFilterRules("qt.multimedia.*=false\nqt.multimedia.*.critical=true")


class Session(QObject):
    """Turns a camera on and off, and hands its frames on."""

    frame = Signal(QImage)
    failed = Signal()

    def __init__(self, camera: QCameraDevice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sink = QVideoSink(self)
        self._camera = QCamera(camera, self)
        self._capture = QMediaCaptureSession(self)
        self._since = QElapsedTimer()
        self._choose_format(camera)
        self._capture.setCamera(self._camera)
        self._capture.setVideoSink(self.sink)
        self.sink.videoFrameChanged.connect(self._came)
        self._camera.errorOccurred.connect(self._erred)

    def start(self) -> None:
        """Turn it on; `failed` follows when it does not start."""
        if self._camera.error() != QCamera.Error.NoError:
            self.failed.emit()
            return
        self._camera.start()

    def stop(self) -> None:
        """Turn it off and let go of the device; no frame follows."""
        self.sink.videoFrameChanged.disconnect(self._came)
        self._camera.errorOccurred.disconnect(self._erred)
        self._camera.stop()
        self._capture.setVideoSink(None)  # pyright: ignore[reportArgumentType] - null lets go of it
        self._capture.setCamera(None)  # pyright: ignore[reportArgumentType] - as above

    @Slot(QVideoFrame)
    def _came(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or (self._since.isValid() and self._since.elapsed() < _BETWEEN_MS):
            return
        image = frame.toImage()
        if not image.isNull():
            self._since.start()
            self.frame.emit(image)

    @Slot()
    def _erred(self) -> None:
        self.failed.emit()

    def _choose_format(self, camera: QCameraDevice) -> None:
        offered = camera.videoFormats()
        sizes = [
            FrameFormat(
                width=each.resolution().width(), height=each.resolution().height(), rate=each.maxFrameRate()
            )
            for each in offered
        ]
        best = best_format(sizes)
        if best is not None:
            self._camera.setCameraFormat(offered[best])


class Inputs(QObject):
    """The cameras of this PC, and word when one comes or goes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.changed)

    def cameras(self) -> list[QCameraDevice]:
        """All of them, the system's own choice first."""
        usual = QMediaDevices.defaultVideoInput().id()
        return sorted(QMediaDevices.videoInputs(), key=lambda each: each.id() != usual)
