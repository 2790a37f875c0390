"""A number as people here write it: ``1.234,5``; money is shown with its dots."""

from decimal import Decimal

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.numbers import format_number, parse_number
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.field import FieldEdit

_WIDTH, _WIDEST = 110, 160


class NumberEdit(FieldEdit):
    """``NumberEdit(minimum=Decimal(0), decimals=1)``; grouped when left."""

    def __init__(
        self, *, minimum: Decimal | None = None, maximum: Decimal | None = None, decimals: int = 0
    ) -> None:
        super().__init__()
        self._minimum, self._maximum, self._decimals = minimum, maximum, decimals
        self.setMinimumWidth(theme.px(_WIDTH))
        self.setMaximumWidth(theme.px(_WIDEST))

    def value(self) -> Decimal | None:
        """The number; None while empty. Raises InvalidValueError, also outside the limits."""
        text = self.text().strip()
        if not text:
            return None
        number = parse_number(text)
        self._check(number)
        return number

    def set_value(self, number: Decimal | None) -> None:
        """Show a number."""
        self.setText("" if number is None else format_number(number))

    def tidy(self) -> None:
        """A readable number is grouped; anything else stays."""
        if self.text().strip() and not self.problem():
            self.set_value(self.value())

    def _check(self, number: Decimal) -> None:
        if self._minimum is not None and number < self._minimum:
            raise InvalidValueError(tr("Angka paling kecil {n}.", n=format_number(self._minimum)))
        if self._maximum is not None and number > self._maximum:
            raise InvalidValueError(tr("Angka paling besar {n}.", n=format_number(self._maximum)))
        if number != round(number, self._decimals):
            said = tr("Angka harus bulat.") if not self._decimals else ""
            raise InvalidValueError(said or tr("Paling banyak {n} angka di belakang koma.", n=self._decimals))
