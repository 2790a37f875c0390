"""NIK and nomor KK: sixteen digits shown in fours, however they were typed or pasted."""

from kemiskinan_desktop.domain.identity import KkNumber, Nik, strip_number
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.widgets.field import FieldEdit

_LENGTH, _WIDTH, _WIDEST = 16, 190, 240


class DigitsEdit(FieldEdit):
    """Keeps only digits, groups them as they are typed, and is complete when sixteen can be a number.

    More are not cut off: a digit too many before the date of birth mostly keeps the cursor here and is seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(theme.px(_WIDTH))
        self.setMaximumWidth(theme.px(_WIDEST))
        self.textEdited.connect(self._group)

    @property
    def digits(self) -> str:
        """The digits alone."""
        return "".join(mark for mark in strip_number(self.text()) if mark.isascii() and mark.isdigit())

    def set_digits(self, digits: str) -> None:
        """Show digits in groups."""
        self.setText(formats.grouped(strip_number(digits)))

    def _group(self) -> None:
        before = len([c for c in self.text()[: self.cursorPosition()] if c.isdigit()])
        digits = self.digits
        shown = formats.grouped(digits)
        if shown != self.text():
            self.setText(shown)
            self.setCursorPosition(min(len(shown), before + max(0, before - 1) // 4))
        if len(digits) == _LENGTH and before >= _LENGTH and not self.problem():
            self.completed.emit()


class NikEdit(DigitsEdit):
    """A NIK."""

    def value(self) -> Nik | None:
        """The NIK; None while empty. Raises InvalidValueError."""
        return Nik.parse(self.digits) if self.digits else None


class KkEdit(DigitsEdit):
    """A nomor KK."""

    def value(self) -> KkNumber | None:
        """The number; None while empty. Raises InvalidValueError."""
        return KkNumber.parse(self.digits) if self.digits else None
