"""Counts the keys of one form and the time between them; what was typed it never knows."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt

from kemiskinan_desktop.domain.entry_work import EntryWork, first_key

_CORRECTING = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_SILENT = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
}  # fmt: skip


class TypingMeter:
    """``grid.key_pressed.connect(meter.note)``; `work` is handed to the service that saves."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._work: EntryWork | None = None

    def begin(self, so_far: EntryWork | None = None) -> None:
        """Another record: nothing is counted yet, or what was typed of it before it was put away."""
        self._work = so_far

    @property
    def so_far(self) -> EntryWork | None:
        """The typing until its last key; None when no key went down."""
        return self._work

    def note(self, key: int) -> None:
        """A key went down in a field; those that only change others are not counted."""
        if key in _SILENT:
            return
        correcting, at = key in _CORRECTING, self._now()
        if self._work is None:
            self._work = first_key(at, correcting=correcting)
        else:
            self._work = self._work.typed(at, correcting=correcting)

    def work(self) -> EntryWork | None:
        """The typing so far, until now; None when no key went down."""
        return None if self._work is None else self._work.ended(self._now())
