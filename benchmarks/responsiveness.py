"""How long the window stands still during an import, and how soon *Batal* acts.

`python -m benchmarks.responsiveness [families]`, 10,000 unless told. A timer of ten milliseconds beats on the
GUI thread; the longest pause between two beats is what a person feels. *Batal* is pressed at several moments
of reading, planning and applying; what is told is the time until the job ends.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import final

from benchmarks.offices import buku_data, training_office
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tests.support.desks import make_desk
from tests.support.offices import ADMIN, new_office

from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.exchange.page import ExchangePage
from kemiskinan_desktop.ui.exchange.receive import ReceivePanel

_BEAT_MS = 10
_FAMILIES = 10_000
_MOMENTS = (0.05, 0.3, 0.6, 0.9)
_HOLDS, _IN_MS = 100, 1000


@final
class Heart:
    """Beats on the GUI thread and remembers the longest pause."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def pause_of(self, act: Callable[[], object], over: Callable[[], bool]) -> tuple[float, float]:
        """Do an act and wait until it is over: the longest pause in milliseconds, and all seconds."""
        self._last, self.longest = time.perf_counter(), 0.0
        began = self._last
        act()
        while not over():
            QApplication.processEvents()
            time.sleep(0.001)
        QApplication.processEvents()
        self._beat()
        return self.longest * 1000, time.perf_counter() - began


def measure(families: int) -> None:
    """Print one line for each stage."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with TemporaryDirectory() as name:
        folder = Path(name)
        with training_office(folder, families) as source:
            book = buku_data(source, folder)
        office = new_office(folder)
        _stages(office, book, folder)
        office.close()


def _stages(office: Workplace, book: Path, folder: Path) -> None:
    desk = make_desk(folder)
    page = ExchangePage(desk.desk, office, ADMIN)
    panel = page.findChild(ReceivePanel)
    assert isinstance(panel, ReceivePanel)
    page.resize(1150, 700)
    page.show()
    heart, jobs = Heart(), desk.desk.jobs

    def idle() -> bool:
        return not jobs.busy

    pause, seconds = heart.pause_of(lambda: panel.read(book), idle)
    _say("read, plan and show", pause, seconds)
    for moment in _MOMENTS:
        took = _batal(heart, lambda: panel.read(book), idle, jobs.cancel, seconds * moment)
        _say_batal("read and plan", moment, took)
    heart.pause_of(lambda: panel.read(book), idle)
    pause, _ = heart.pause_of(lambda: page.resize(1300, 760), lambda: True)
    _say("look: the table laid out again", pause, 0)
    whole = _batal(heart, panel.apply, idle, jobs.cancel, 0.0)
    _say_batal("apply", 0, whole)
    for wait in (1.0, 3.0, 6.0):
        _say_batal("apply", wait, _batal(heart, panel.apply, idle, jobs.cancel, wait), unit="s")
    pause, seconds = heart.pause_of(panel.apply, idle)
    _say("apply and show", pause, seconds)
    jobs.close()


def _batal(
    heart: Heart,
    act: Callable[[], object],
    over: Callable[[], bool],
    cancel: Callable[[], object],
    wait: float,
) -> float:
    """Milliseconds from *Batal* to the end of the job; 0 when it was over before."""
    pressed: list[float] = []

    def press() -> None:
        if not over():
            pressed.append(time.perf_counter())
            cancel()

    QTimer.singleShot(int(wait * 1000), press)
    heart.pause_of(act, over)
    return (time.perf_counter() - pressed[0]) * 1000 if pressed else 0.0


def _say(stage: str, pause: float, seconds: float) -> None:
    mark = "" if pause <= _HOLDS else "  above"
    print(f"{stage:34} longest pause {pause:6.0f} ms of {_HOLDS}{mark}   ({seconds:.1f} s)", flush=True)


def _say_batal(stage: str, moment: float, milliseconds: float, unit: str = "") -> None:
    mark = "" if milliseconds <= _IN_MS else "  above"
    when = f"{moment:g}{unit}" if unit else f"{moment:.0%}"
    print(f"Batal at {when} of {stage:20} {milliseconds:6.0f} ms of {_IN_MS}{mark}", flush=True)


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else _FAMILIES)
