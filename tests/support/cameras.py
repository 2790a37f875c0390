"""A camera for tests: a device is the one thing that is not there, so its frames are fed by hand."""

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QColor, QImage

from kemiskinan_desktop.ui.camera.device import CameraDevice, CameraName
from kemiskinan_desktop.ui.camera.trouble import Trouble

WEBCAM = CameraName(id="01", name="Webcam Depan")
OTHER = CameraName(id="02", name="Kamera Dokumen")


class FedCamera(CameraDevice):
    """Has the cameras it is given; `feed` is a frame, `pull` is a hand at the cable."""

    def __init__(self, *cameras: CameraName, why_none: Trouble = Trouble.NONE_THERE) -> None:
        super().__init__()
        self.there, self._why_none = list(cameras), why_none
        self.running: str | None = None
        self.refuses: Trouble | None = None

    def cameras(self) -> tuple[CameraName, ...]:
        return tuple(self.there)

    def why_none(self) -> Trouble:
        return self._why_none

    def start(self, camera: str) -> None:
        self.running = None if self.refuses else camera
        if self.refuses:
            self.failed.emit(self.refuses)

    def stop(self) -> None:
        self.running = None

    def feed(self, frame: QImage) -> None:
        """What the camera sees now."""
        assert self.running is not None
        self.frame.emit(frame)

    def pull(self, camera: CameraName) -> None:
        """Pull a camera out."""
        self.there.remove(camera)
        self.changed.emit()

    def plug(self, camera: CameraName) -> None:
        """Plug a camera in."""
        self.there.append(camera)
        self.changed.emit()


def plain_frame(colour: str = "#5a6b7c", width: int = 640, height: int = 480) -> QImage:
    """A frame with nothing in it."""
    frame = QImage(width, height, QImage.Format.Format_RGB32)
    frame.fill(QColor(colour))
    return frame


def frame_of(path: Path, width: int = 1280, height: int = 720) -> QImage:
    """A frame in which the picture of a file is held before the camera, on a grey table."""
    with Image.open(path) as shown:
        held = shown.convert("RGB")
    held.thumbnail((width * 8 // 10, height * 8 // 10))
    table = Image.new("RGB", (width, height), (126, 122, 115))
    table.paste(held, ((width - held.width) // 2, (height - held.height) // 2))
    data = table.tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
