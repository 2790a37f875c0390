"""Reading codes from live frames on a thread of their own: one frame at a time, each code told once."""

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from kemiskinan_desktop.services.card_check import FrameCodes, codes_in_frame

_OUT_OF_SIGHT = 20
"""Frames without a code after which it counts as new when it comes back: more than a second."""
_TORN_FRAMES = 12
"""Frames in a row with nothing but a torn code before it is said: a moving card looks torn for a moment."""


class CodeWatch(QObject):
    """``watch.look(frame)`` for every frame; a frame that comes while one is read is dropped."""

    found = Signal(object)
    """tuple[str, ...]: codes that have come into sight."""
    torn = Signal()
    """A code stays in sight of which too much is missing."""
    _read = Signal(int, object)
    """Which watch, and FrameCodes or the exception that ended the look."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: ThreadPoolExecutor | None = None
        self._run, self._busy = 0, False
        self._away: dict[str, int] = {}
        self._torn = 0
        self._read.connect(self._landed, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a frame is being read."""
        return self._busy

    @Slot(QImage)
    def look(self, frame: QImage) -> None:
        """Read a frame, when none is being read."""
        if self._busy:
            return
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="codes")
        self._busy = True
        self._worker.submit(self._work, self._run, frame)

    @Slot()
    def forget(self) -> None:
        """What is in sight counts as new."""
        self._away.clear()

    @Slot()
    def rest(self) -> None:
        """Forget what is in sight and end the thread, after the frame it reads; nothing is told any more."""
        worker, self._worker = self._worker, None
        self._run += 1
        self._busy, self._torn = False, 0
        self._away.clear()
        if worker is not None:
            worker.shutdown(wait=True, cancel_futures=True)

    def _work(self, run: int, frame: QImage) -> None:
        """On the thread; whatever happens is told on the other side."""
        try:
            self._read.emit(run, codes_in_frame(*grey_pixels(frame)))
        except Exception as problem:  # noqa: BLE001 - raised again where a bug is reported
            self._read.emit(run, problem)

    @Slot(int, object)
    def _landed(self, run: int, read: FrameCodes | Exception) -> None:
        if run != self._run:
            return
        self._busy = False
        if isinstance(read, Exception):
            raise read
        new = tuple(text for text in read.texts if text not in self._away)
        self._note(read)
        if new:
            self.found.emit(new)
        if self._torn == _TORN_FRAMES:
            self.torn.emit()

    def _note(self, read: FrameCodes) -> None:
        """Count how long each code has been away, and how long a torn one has been there."""
        away = {text: 0 if text in read.texts else gone + 1 for text, gone in self._away.items()}
        self._away = {text: gone for text, gone in away.items() if gone <= _OUT_OF_SIGHT}
        self._away.update(dict.fromkeys(read.texts, 0))
        self._torn = self._torn + 1 if read.torn else 0


def grey_pixels(frame: QImage) -> tuple[bytes, int, int]:
    """One byte a pixel without gaps between rows, with width and height."""
    grey = frame.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    data = bytes(grey.constBits())
    if stride != width:
        data = b"".join(data[row * stride : row * stride + width] for row in range(height))
    return data, width, height
