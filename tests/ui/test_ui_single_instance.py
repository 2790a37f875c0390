"""A second start of the program raises the first one's window and hands over what it wanted."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.support.processes import child_environment

from kemiskinan_desktop.ui.single_instance import SingleInstance, bring_to_front

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kemiskinan_desktop.ui.single_instance import SingleInstance
application = QCoreApplication([])
office = Path(sys.argv[2]) if len(sys.argv) > 2 else None
print("pertama" if SingleInstance(Path(sys.argv[1])).claim(office) else "kedua", flush=True)
if "tunggu" in sys.argv:
    sys.stdin.read()
"""


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    yield made
    made.release()


def start(*arguments: str) -> QProcess:
    """A second program; the event loop here stays free to answer it."""
    process = QProcess()
    environment = process.processEnvironment()
    for name, value in child_environment().items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    process.start(sys.executable, ["-c", _SECOND, *arguments])
    return process


def said(qtbot: QtBot, process: QProcess) -> str:
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=60_000)
    return bytes(process.readAllStandardOutput().data()).decode().strip()


def test_that_a_second_start_hands_over_its_office(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    wishes: list[Path | None] = []
    first.asked.connect(wishes.append)
    assert first.claim(None)
    office = tmp_path / "gunungpati.kantor"
    assert said(qtbot, start(str(tmp_path), str(office))) == "kedua"
    assert said(qtbot, start(str(tmp_path))) == "kedua"
    assert wishes == [office, None]


def test_that_another_data_folder_has_its_own_program(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    assert first.claim(None)
    assert said(qtbot, start(str(tmp_path / "lain"))) == "pertama"


def test_that_what_a_killed_program_left_does_not_stop_the_next(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    killed = start(str(tmp_path), "x", "tunggu")
    qtbot.waitUntil(lambda: killed.bytesAvailable() > 0, timeout=60_000)
    killed.kill()
    assert said(qtbot, killed) == "pertama"
    assert first.claim(None)
    assert said(qtbot, start(str(tmp_path))) == "kedua"


def test_that_the_next_start_is_first_again_after_the_end(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    assert first.claim(None)
    first.release()
    assert said(qtbot, start(str(tmp_path))) == "pertama"


@pytest.mark.parametrize(
    "line", [b"bukan json\n", b'{"lain": 1}\n', b'{"kantor": 7}\n', b"[]\n", b"x" * 20_000]
)
def test_that_nonsense_on_the_line_is_no_wish(qtbot: QtBot, first: SingleInstance, line: bytes) -> None:
    wishes: list[object] = []
    first.asked.connect(wishes.append)
    assert first.claim(None)
    socket = QLocalSocket()
    socket.connectToServer(first.name)
    assert socket.waitForConnected(5000)
    socket.write(line)
    with qtbot.waitSignal(socket.readyRead if line.endswith(b"\n") else socket.disconnected, timeout=60_000):
        socket.flush()
    socket.abort()
    assert wishes == []
    good = QLocalSocket()
    good.connectToServer(first.name)
    assert good.waitForConnected(5000)
    good.write(json.dumps({"kantor": None}).encode() + b"\n")
    with qtbot.waitSignal(first.asked, timeout=60_000):
        good.flush()
    good.abort()


def test_that_a_minimized_window_comes_to_the_front(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    bring_to_front(window)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert window.isVisible()
