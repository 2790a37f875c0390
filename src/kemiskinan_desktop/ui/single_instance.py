"""One program for each person and data folder: a second start hands its wish to the first and ends.

The lock of the office's file stays the real guard; this only spares people a window that is in the way.
"""

import getpass
import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_WAIT_MS, _MOST_BYTES, _NAME_LENGTH = 2000, 8192, 24
_ACKNOWLEDGED = b"ya\n"


class SingleInstance(QObject):
    """``if not instance.claim(office): return`` - then `asked` tells what later starts want."""

    asked = Signal(object)
    """Path of the office asked for, or None for none in particular."""

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = data_folder
        self.name = _name(data_folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def claim(self, office: Path | None) -> bool:
        """Be the first; False when another one runs already and took over the wish.

        What a killed program left behind is cleared away. When neither can be told, the program starts: the
        office's own lock decides.
        """
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(self._folder / "mulai.lock"))
        locked = lock.tryLock(_WAIT_MS)
        try:
            if self._hand_over(office):
                return False
            QLocalServer.removeServer(self.name)  # nobody answered: a killed program's socket
            self._server.listen(self.name)
            return True
        finally:
            if locked:
                lock.unlock()

    def release(self) -> None:
        """Let the next start be the first."""
        self._server.close()

    def _hand_over(self, office: Path | None) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        wish = {"kantor": None if office is None else str(office.absolute())}
        socket.write(json.dumps(wish).encode() + b"\n")
        answered = socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS)
        socket.disconnectFromServer()
        return answered

    def _meet(self) -> None:
        while self._server.hasPendingConnections():
            _Visitor(self._server.nextPendingConnection(), self)


class _Visitor(QObject):
    """One later start, until it said its wish."""

    def __init__(self, socket: QLocalSocket, home: SingleInstance) -> None:
        super().__init__(home)
        self._socket, self._home = socket, home
        socket.disconnected.connect(self._gone)
        socket.readyRead.connect(self._listen)
        if socket.canReadLine():  # the wish was faster than this connection
            self._listen()

    def _listen(self) -> None:
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() > _MOST_BYTES:
                self._socket.abort()
            return
        line = bytes(self._socket.readLine(_MOST_BYTES).data())
        self._socket.write(_ACKNOWLEDGED)
        self._socket.flush()
        understood, office = _wish(line)
        if understood:
            self._home.asked.emit(office)

    def _gone(self) -> None:
        self._socket.deleteLater()
        self.deleteLater()


def bring_to_front(window: QWidget) -> None:
    """Show a window before all others, also when it was minimized."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _wish(line: bytes) -> tuple[bool, Path | None]:
    """Whether a line can be understood, and the office it names."""
    try:
        said = json.loads(line)["kantor"]
    except (ValueError, KeyError, TypeError):
        return False, None
    return said is None or isinstance(said, str), Path(said) if isinstance(said, str) and said else None


def _name(folder: Path) -> str:
    """One name for each person and data folder; short, as some systems allow few letters."""
    try:
        person = getpass.getuser()
    except (OSError, KeyError, ImportError):
        person = ""
    digest = sha256(f"{person}|{folder.absolute()}".encode()).hexdigest()
    return f"kemiskinan-{digest[:_NAME_LENGTH]}"
