"""The cameras of this PC. A test puts another in the place of `CameraDevice`, and nothing else."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from kemiskinan_desktop.ui.camera.trouble import Trouble

if TYPE_CHECKING:
    from kemiskinan_desktop.ui.camera.session import Inputs, Session

_DEVICES = Path("/dev")


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraName:
    """A camera that can be chosen."""

    id: str
    """Stays the same when it is unplugged and plugged in again."""
    name: str


class CameraDevice(QObject):
    """Lists cameras and runs one at a time; QtMultimedia is loaded when a camera is first asked for."""

    frame = Signal(QImage)
    changed = Signal()
    """A camera came or went."""
    failed = Signal(object)
    """Trouble; the camera is off."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inputs: Inputs | None = None
        self._session: Session | None = None

    def cameras(self) -> tuple[CameraName, ...]:
        """The cameras, the usual one first; empty when `why_none` has a reason."""
        inputs = self._known()
        found = () if inputs is None else inputs.cameras()
        return tuple(CameraName(id=_key(each.id().data()), name=each.description()) for each in found)

    def why_none(self) -> Trouble:
        """Why the list is empty."""
        if self._known() is None:
            return Trouble.NO_LIBRARY
        return Trouble.NOT_ALLOWED if locked_devices(_DEVICES) else Trouble.NONE_THERE

    def start(self, camera: str) -> None:
        """Turn a camera on, in place of the one that is; `failed` follows when that cannot be."""
        self.stop()
        inputs = self._known()
        found = [] if inputs is None else [c for c in inputs.cameras() if _key(c.id().data()) == camera]
        if not found:
            self.failed.emit(self.why_none())
            return
        from kemiskinan_desktop.ui.camera.session import Session  # noqa: PLC0415 - loads QtMultimedia

        self._session = Session(found[0], self)
        self._session.frame.connect(self.frame)
        self._session.failed.connect(self._failed)
        self._session.start()

    def stop(self) -> None:
        """Turn the camera off; twice does no harm."""
        session, self._session = self._session, None
        if session is not None:
            session.stop()
            session.deleteLater()

    @Slot()
    def _failed(self) -> None:
        self.stop()
        self.failed.emit(Trouble.FAILED)

    def _known(self) -> "Inputs | None":
        if self._inputs is None:
            try:
                from kemiskinan_desktop.ui.camera.session import Inputs  # noqa: PLC0415 - loads QtMultimedia
            except ImportError:  # a Linux without libpulse: the rest of the program goes on
                return None
            self._inputs = Inputs(self)
            self._inputs.changed.connect(self.changed)
        return self._inputs


MakeCamera = Callable[[], CameraDevice]
"""How a screen comes by its camera; `Desk.camera`."""


def locked_devices(folder: Path) -> bool:
    """Whether Linux shows cameras of which this person may open none."""
    found = list(folder.glob("video*")) if folder.is_dir() else []
    return bool(found) and not any(os.access(each, os.R_OK | os.W_OK) for each in found)


def _key(raw: bytes | bytearray | memoryview) -> str:
    return bytes(raw).hex()
