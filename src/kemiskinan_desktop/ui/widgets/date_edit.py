"""A date typed as ``ddmmyyyy`` on the numeric pad, or in any usual form; shown as ``13-07-2015``."""

from datetime import date

from kemiskinan_desktop.domain.dates import parse_date
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.field import FieldEdit

_DIGITS, _WIDTH, _WIDEST = 8, 120, 170


class DateEdit(FieldEdit):
    """Complete when eight digits make a date."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("hhbbtttt"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self.setMaximumWidth(theme.px(_WIDEST))
        self.textEdited.connect(self._judge)

    def value(self) -> date | None:
        """The date; None while empty. Raises InvalidValueError."""
        text = self.text().strip()
        return parse_date(text) if text else None

    def set_value(self, day: date | None) -> None:
        """Show a date."""
        self.setText("" if day is None else f"{day:%d-%m-%Y}")

    def tidy(self) -> None:
        """A readable date is written ``13-07-2015``; anything else stays for the person to mend."""
        if self.text().strip() and not self.problem():
            self.set_value(self.value())

    def _judge(self, text: str) -> None:
        if len(text) == _DIGITS and text.isdigit() and not self.problem():
            self.completed.emit()
