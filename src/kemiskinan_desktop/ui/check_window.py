"""The window that only checks cards: no office, no login, no database."""

from kemiskinan_desktop.ui.check.page import CheckPage
from kemiskinan_desktop.ui.check_look import CheckLook
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.rail import PageSpec
from kemiskinan_desktop.ui.translations import tr


def check_window(desk: Desk) -> MainWindow:
    """The program's window with the page *Periksa Kartu* alone."""
    spec = PageSpec(
        key="check", title=tr("Periksa Kartu"), icon="scan", factory=lambda: CheckPage(desk), shortcut="F9"
    )
    words = WindowWords(office=tr("Hanya memeriksa kartu, tanpa data warga"), searches=False)
    window = MainWindow(desk, words, [spec])
    CheckLook(window, desk)
    return window
