"""A page in the program's own window, as a person sees it."""

from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot
from tests.support.screens import HEIGHT, WIDTH, keep

from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rail import PageSpec

OFFICE = "Kec. Gunungpati · Kota Semarang"


def in_window(qtbot: QtBot, desk: Desk, page: Page, key: str, icon: str) -> MainWindow:
    """The main window with this page alone."""
    spec = PageSpec(key=key, title=page.title, icon=icon, factory=lambda: page)
    window = MainWindow(desk, WindowWords(office=OFFICE), [spec])
    qtbot.addWidget(window)
    return window


def keep_window(window: MainWindow, name: str) -> QPixmap:
    """A picture at the smallest size the program is made for, kept when SCREENS names a folder."""
    return keep(window, name, WIDTH, HEIGHT)


def wishes(desk: Desk) -> list[tuple[str, object]]:
    """Every page asked for from now on, with what it should show."""
    asked: list[tuple[str, object]] = []

    def note(page: str, argument: object) -> None:
        asked.append((page, argument))

    desk.navigation.requested.connect(note)
    return asked
