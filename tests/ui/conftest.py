"""Every screen test: the look of the program, a desk, and nothing left behind."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk, make_desk

from kemiskinan_desktop.ui import theme


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Threads, running timers and windows that outlive a test fail it."""
    before = set(threading.enumerate())
    yield
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        qapp.processEvents()
    shown = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    threads = [each.name for each in threading.enumerate() if each not in before]
    timers = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    for widget in shown:
        widget.hide()
        widget.deleteLater()
    assert [type(widget).__name__ for widget in shown] == []
    assert threads == []
    assert timers == []


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light look at 100 %; a test that changes it finds it mended afterwards."""
    if qapp.styleSheet() == "" or theme.scale() != 1.0 or theme.tokens() is not theme.LIGHT:
        theme.apply(qapp)


@pytest.fixture
def test_desk(tmp_path: Path, qtbot: QtBot) -> Iterator[TestDesk]:
    """A desk with real jobs; closed at the end, and no job may have failed unexpectedly."""
    made = make_desk(tmp_path)
    yield made
    made.desk.jobs.close()
    made.dialogs.set_parent(None)
    qtbot.wait(0)
    assert made.bugs == []
