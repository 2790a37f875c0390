"""The Qt binding keeps its references: one release lost one to None at every void call, and aborted."""

import sys

from PySide6.QtCore import QObject, qVersion

CALLS = 5_000


def test_that_void_qt_calls_lose_no_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("kartu")
    assert abs(sys.getrefcount(None) - before) < CALLS // 10


def test_that_qt_is_the_long_term_line() -> None:
    assert qVersion().startswith("6.8.")
