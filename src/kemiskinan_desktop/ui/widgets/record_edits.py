"""Editors of a record: words, RT and RW, telephone, coordinates, birth date or year."""

import re
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import strip_number
from kemiskinan_desktop.domain.region import parse_unit
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.field import FieldEdit

_DEGREES = re.compile(r"[+-]?\d{1,3}(\.\d{1,12})?", re.ASCII)
_PAIR = re.compile(r"([+-]?\d{1,3}\.\d+)\s*[,;\s]\s*([+-]?\d{1,3}\.\d+)", re.ASCII)
"""As maps give it: ``-7.0816, 110.3582``."""
_UNIT_DIGITS, _YEAR_DIGITS, _FIRST_YEAR, _LAST_YEAR = 3, 4, 1850, 2199


class TextEdit(FieldEdit):
    """Words; blanks around and doubled ones go when the field is left."""

    def value(self) -> str:
        """The words."""
        return " ".join(self.text().split())

    def set_value(self, text: str) -> None:
        """Show words."""
        self.setText(text)
        self.setCursorPosition(0)

    def tidy(self) -> None:
        """Without needless blanks."""
        if self.text() != self.value():
            self.setText(self.value())


class PhoneEdit(TextEdit):
    """A telephone number without the marks people put between digits."""

    def value(self) -> str:
        """Digits, with a plus in front when there was one."""
        return strip_number(self.text()).replace("(", "").replace(")", "")


class UnitEdit(FieldEdit):
    """RT or RW: ``9`` becomes ``009``; complete at three digits."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("001")
        self.textEdited.connect(self._judge)

    def value(self) -> str:
        """Three digits; empty while empty. Raises InvalidValueError."""
        return parse_unit(self.text()) if self.text().strip() else ""

    def set_value(self, text: str) -> None:
        """Show a unit."""
        self.setText(text)

    def tidy(self) -> None:
        """Three digits when readable."""
        if not self.problem():
            self.setText(self.value())

    def _judge(self, text: str) -> None:
        if len(text) == _UNIT_DIGITS and not self.problem():
            self.completed.emit()


class CoordinateEdit(FieldEdit):
    """Latitude or longitude in degrees, ``-7,0816``; a pasted pair is offered to both fields."""

    pair = Signal(str, str)
    """Latitude and longitude as text, when both were pasted at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("-7,0816")
        self.textEdited.connect(self._judge)

    def value(self) -> Decimal | None:
        """Degrees; None while empty. Raises InvalidValueError."""
        text = self.text().strip().replace(",", ".")
        if not text:
            return None
        if not _DEGREES.fullmatch(text):
            raise InvalidValueError(tr("Ini bukan derajat."), tr("Tulis seperti -7,0816."))
        return Decimal(text)

    def set_value(self, degrees: Decimal | None) -> None:
        """Show degrees."""
        self.setText("" if degrees is None else f"{degrees:f}".replace(".", ","))

    def tidy(self) -> None:
        """With a decimal comma when readable."""
        if not self.problem():
            self.set_value(self.value())

    def _judge(self, text: str) -> None:
        found = _PAIR.fullmatch(text.strip())
        if found is not None:
            self.pair.emit(found[1].replace(".", ","), found[2].replace(".", ","))


class BirthEdit(DateEdit):
    """A birth date as ``ddmmyyyy``, or four digits for an estimated year."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("hhbbtttt atau tahun"))

    def year(self) -> int | None:
        """The estimated year when only a year was typed."""
        text = self.text().strip()
        if len(text) == _YEAR_DIGITS and text.isascii() and text.isdigit():
            year = int(text)
            return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
        return None

    def set_year(self, year: int) -> None:
        """Show an estimated year."""
        self.setText(str(year))

    def value(self) -> date | None:
        """The date; None while empty or when only a year is known. Raises InvalidValueError."""
        return None if self.year() is not None else super().value()

    def tidy(self) -> None:
        """A date in its usual form; a year stays a year."""
        if self.year() is None:
            super().tidy()
