"""The figures of a period as fields: each parameter of its instrument, and how long cards are valid."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period_rules import figure_problems
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit

UNTIL = "valid_until"
_MOST = Decimal(1_000_000_000)
_LABEL_WIDTH = 210


class ParameterForm(FormGrid):
    """``form.show_figures(parameters, until)``; `figures()` gives them back, or None with problems shown."""

    def __init__(self, instrument: Instrument, *, auto_advance: bool) -> None:
        super().__init__(auto_advance=auto_advance, label_width=_LABEL_WIDTH)
        self._instrument = instrument
        self.numbers: dict[str, NumberEdit] = {}
        for parameter in instrument.parameters:
            edit = NumberEdit(minimum=Decimal(0), maximum=_MOST, decimals=2)
            self.numbers[parameter.code] = edit
            source = tr("Sumber: {origin}", origin=parameter.source) if parameter.source else ""
            row = self.add(
                translated(parameter.label), edit, help=source, unit=parameter.unit, field=parameter.code
            )
            row.say(source)
        self.until = DateEdit()
        self.add(
            tr("Kartu berlaku sampai"), self.until, help=tr("Hari terakhir kartu periode ini."), field=UNTIL
        )

    def show_figures(self, parameters: Mapping[str, Decimal], until: date | None) -> None:
        """Fill the fields."""
        for code, edit in self.numbers.items():
            edit.set_value(parameters.get(code))
        self.until.set_value(until)
        self.show_problems([])

    def set_read_only(self, *, read_only: bool) -> None:
        """A period that is past its review cannot be changed."""
        for edit in (*self.numbers.values(), self.until):
            edit.setReadOnly(read_only)

    def texts(self) -> tuple[dict[str, str], str]:
        """What the fields say, to see whether a person changed something."""
        return {code: edit.text() for code, edit in self.numbers.items()}, self.until.text()

    def figures(self) -> tuple[dict[str, Decimal], date] | None:
        """Parameters that are filled in, and the last day; None with the problems beside their fields."""
        problems = self._problems() or list(figure_problems(self._instrument, self._values()))
        self.show_problems(problems)
        until = None if problems else self.until.value()
        return None if until is None else (self._values(), until)

    def _values(self) -> dict[str, Decimal]:
        values = {code: edit.value() for code, edit in self.numbers.items()}
        return {code: value for code, value in values.items() if value is not None}

    def _problems(self) -> list[Problem]:
        found = [
            error(code, "settings.number", edit.problem())
            for code, edit in self.numbers.items()
            if edit.problem()
        ]
        try:
            if self.until.value() is None:
                found.append(error(UNTIL, "settings.until", tr("Isi hari terakhir kartu berlaku.")))
        except InvalidValueError as refusal:
            found.append(error(UNTIL, "settings.until", refusal.sentence))
        return found
