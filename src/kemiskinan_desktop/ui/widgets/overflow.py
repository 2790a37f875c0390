"""Digits that came too many: a full field has moved on, and the hand was still typing into it."""

from PySide6.QtGui import QKeyEvent

_BURST_MS = 30
"""Faster than a hand goes on to another field: a key that bounced, or a scanner."""


class Overflow:
    """Tells digits of a burst that began in the field before from those meant for the field now reached."""

    def __init__(self) -> None:
        self._pressed = self._full_at = 0
        self._full, self._long = False, False

    def note(self, event: QKeyEvent) -> None:
        """A key that the field will get."""
        self._pressed, self._full = event.timestamp(), False

    def filled(self, *, long: bool) -> None:
        """That key made its field full, and the cursor goes on; `long` for numbers and dates.

        Codes of one digit follow each other fast: there only a key held down is too many.
        """
        self._full, self._long, self._full_at = True, long, self._pressed

    def swallows(self, event: QKeyEvent) -> bool:
        """Whether a key is a digit of the same burst; it may then reach no field.

        Times are those of the keyboard, in milliseconds; 0 is unknown and never too fast.
        """
        if not self._full or not (event.text().isascii() and event.text().isdigit()):
            return False
        at = event.timestamp()
        too_fast = self._long and bool(at and self._full_at) and at - self._full_at <= _BURST_MS
        if too_fast or event.isAutoRepeat():
            self._full_at = at
            return True
        return False
