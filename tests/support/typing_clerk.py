"""A program that is killed while somebody types: `python -m tests.support.typing_clerk OFFICE [FAMILY]`."""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.support.desks import make_desk
from tests.support.keyboard import Clerk
from tests.support.offices import CLERK, Clock

from kemiskinan_desktop.services.workplace import open_workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.drafting import PAUSE_MS
from kemiskinan_desktop.ui.families.page import NEW, FamiliesPage
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.rail import PageSpec

MOST_MS = 5000
"""What the contract allows from a key to the draft."""


def type_until_killed(office: Path, family_id: str) -> None:
    """Type half a family, say when the draft of it is kept, type one word more, and wait for the end."""
    application = QApplication([])
    theme.apply(application)
    made = make_desk(Path(tempfile.gettempdir()))
    page = FamiliesPage(made.desk, open_workplace(office, clock=Clock()), CLERK)
    spec = PageSpec(key="families", title="Keluarga", icon="family", factory=lambda: page)
    window = MainWindow(made.desk, WindowWords(office="Uji"), [spec])
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page.open(family_id)
    form, clerk, until_kept = page.form, Clerk(), QEventLoop()
    assert form is not None
    form.drafting.kept.connect(until_kept.quit)
    if family_id == NEW:
        clerk.fill("3374121507000001", "Jl. Melati 3", "4x", "2", "Kan", "0812-3456")
        form.body.members.cards[0].focus()
        clerk.fill("Karto", "337412170580")
    form.body.family.address.setFocus()
    clerk.press(Qt.Key.Key_End)
    clerk.type(" gg")
    clerk.press(Qt.Key.Key_Left)
    assert form.drafting.timer.isActive()
    assert form.drafting.timer.interval() == PAUSE_MS < MOST_MS
    form.drafting.timer.start(0)  # the pause is over
    until_kept.exec()
    clerk.type("Z")
    print("diketik", flush=True)  # noqa: T201 - the parent reads it
    sys.stdin.read()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    type_until_killed(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else NEW)
