"""The program's own window on a training office, to be photographed: same people, same minute, every time."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.support.desks import TestDesk, make_desk
from tests.support.keyboard import Clerk
from tests.support.offices import NOW, Clock

from kemiskinan_desktop.app import the_application
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.check.page import CheckPage
from kemiskinan_desktop.ui.check_window import check_window
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.office_window import office_window
from kemiskinan_desktop.ui.opening.door import Doorkeeper
from kemiskinan_desktop.ui.opening.window import OpeningWindow
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.tokens import Scheme

SIZE = (1366, 768)
FAMILIES, SEED = 300, 1
OFFICER = Actor(name="rini", role=Role.ADMINISTRATOR)
_WALL_CLOCK = datetime(2026, 7, 13, 9, 41)  # noqa: DTZ001 - the clock on the wall of an office
_COLOURS, _ROUNDS, _SHORT_WAIT, _LONG_WAIT = 256, 3, 20, 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """One window on one office, and the folder its pictures go to."""

    window: MainWindow
    test_desk: TestDesk
    workplace: Workplace
    clerk: Clerk
    folder: Path

    def show(self, key: str, argument: object = None) -> Page:
        """The page of the rail with this key, after everything has found its place."""
        self.window.activateWindow()
        self.window.show_page(key, argument)
        self.settle()
        page = self.window.page
        assert page is not None
        return page

    def settle(self) -> None:
        """Wait for work and for the layout; a page of dialogs or a bug stops the session."""
        self.wait_until(lambda: not self.test_desk.desk.jobs.busy)
        settle()
        assert self.test_desk.bugs == []

    def wait_until(self, done: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        wait_until(done)

    def keep(self, name: str) -> None:
        """Photograph the window as ``name.png``."""
        self.settle()
        keep(self.window, self.folder / f"{name}.png")


@contextmanager
def studio(
    office: Path, folder: Path, scheme: Scheme = Scheme.LIGHT, text_scale: int = 100
) -> Generator[Studio]:
    """Open an office in the program's window; nothing of this person's settings is read or changed."""
    application, workplace = the_application(), open_workplace(office, clock=Clock())
    theme.apply(application, scheme, text_scale, training_office=True)
    made = make_desk(folder, _WALL_CLOCK)
    window = office_window(made.desk, workplace, OFFICER)
    try:
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        workplace.backups.make(OFFICER)
        made.desk.changes.announce(ChangeKind.BACKUPS)
        yield Studio(window=window, test_desk=made, workplace=workplace, clerk=Clerk(), folder=folder)
    finally:
        window.close()
        window.deleteLater()
        settle()
        workplace.close()
        (folder / "preferences.ini").unlink(missing_ok=True)


@contextmanager
def door(folder: Path) -> Generator[tuple[OpeningWindow, Callable[[str], None]]]:
    """The first window, and what photographs it."""
    theme.apply(the_application())
    made = make_desk(folder, _WALL_CLOCK)
    opening = OpeningWindow(made.desk, Doorkeeper())

    def keep_it(name: str) -> None:
        settle()
        keep(opening, folder / f"{name}.png")

    try:
        opening.resize(*SIZE)
        opening.show()
        yield opening, keep_it
    finally:
        opening.close()
        opening.deleteLater()
        settle()
        (folder / "preferences.ini").unlink(missing_ok=True)


@contextmanager
def lone_check(folder: Path) -> Generator[tuple[CheckPage, Callable[[str], None]]]:
    """The window that only checks cards, and what photographs it."""
    theme.apply(the_application())
    made = make_desk(folder, _WALL_CLOCK)
    window = check_window(made.desk)

    def keep_it(name: str) -> None:
        settle()
        keep(window, folder / f"{name}.png")

    try:
        window.resize(*SIZE)
        window.show()
        settle()
        page = window.page
        assert isinstance(page, CheckPage)
        yield page, keep_it
    finally:
        window.close()
        window.deleteLater()
        settle()
        (folder / "preferences.ini").unlink(missing_ok=True)


def wait_until(done: Callable[[], bool]) -> None:
    """Let the windows live until something is so."""
    waited = 0
    while not done():
        QTest.qWait(_SHORT_WAIT)
        waited += _SHORT_WAIT
        assert waited < _LONG_WAIT


def make_office(path: Path) -> Path:
    """The office of the pictures."""
    make_training_office(path, families=FAMILIES, seed=SEED, clock=lambda: NOW)
    return path


def settle() -> None:
    """Let every widget find its place."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        QApplication.processEvents()


def keep(widget: QWidget, path: Path) -> None:
    """Write a small picture of a widget."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(picture.constBits())
    keep_small(
        Image.frombytes(
            "RGB", (picture.width(), picture.height()), data, "raw", "RGB", picture.bytesPerLine()
        ),
        path,
    )


def keep_small(picture: Image.Image, path: Path) -> None:
    """Write a picture with a palette of its own; text and even surfaces look the same."""
    small = picture.quantize(_COLOURS, Image.Quantize.MEDIANCUT, _ROUNDS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
