"""The Keluarga page in its window, on a real small office."""

from dataclasses import dataclass

from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.keyboard import Clerk

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.families.form.form import FamilyForm
from kemiskinan_desktop.ui.families.page import FamiliesPage
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rail import PageSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The window, its page, the services behind it, and somebody at the keyboard."""

    window: MainWindow
    page: FamiliesPage
    desk: TestDesk
    workplace: Workplace
    clerk: Clerk

    @property
    def form(self) -> FamilyForm:
        """The form that is shown."""
        form = self.page.form
        assert form is not None
        return form


def open_room(qtbot: QtBot, desk: TestDesk, workplace: Workplace, who: Actor = offices.ADMIN) -> Room:
    """Show the window with the page; the window and the office are closed at the end of the test."""
    page = FamiliesPage(desk.desk, workplace, who)
    specs = [
        PageSpec(key="families", title="Keluarga", icon="family", factory=lambda: page, shortcut="Alt+2"),
        PageSpec(key="home", title="Beranda", icon="home", factory=lambda: Page("Beranda"), shortcut="Alt+1"),
    ]
    window = MainWindow(desk.desk, WindowWords(office="Kec. Gunungpati"), specs)
    qtbot.addWidget(window, before_close_func=lambda _: workplace.close())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.take_focus()
    return Room(window=window, page=page, desk=desk, workplace=workplace, clerk=Clerk())
