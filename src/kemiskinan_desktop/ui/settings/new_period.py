"""What opening a period asks for: name, instrument, last day of its cards."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.settings.standing import approval_words
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid

_NAME, _UNTIL = "name", "until"


class NewPeriodForm(QWidget):
    """Fields below each other with *Buka periode* and *Batal*."""

    asked = Signal(object)
    """NewPeriod to open."""

    def __init__(self, auto_advance: bool) -> None:
        super().__init__()
        self.name, self.instrument, self.until = QLineEdit(), QComboBox(), DateEdit()
        self._instruments: Sequence[Instrument] = ()
        self._former: Period | None = None
        self.grid = FormGrid(auto_advance=auto_advance)
        self.grid.add(tr("N&ama periode"), self.name, help=tr("Misalnya tahunnya, 2027."), field=_NAME)
        self.grid.add(tr("&Instrumen"), self.instrument, field="instrument")
        self.grid.add(tr("Kartu berlaku &sampai"), self.until, field=_UNTIL)
        self.deed, self.cancel = QPushButton(tr("Buka periode")), QPushButton(tr("Batal"))
        theme.give_role(self.deed, "primary")
        self.deed.clicked.connect(self.ask)
        self.cancel.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.deed)
        row.addWidget(self.cancel)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        column.addLayout(row)

    def begin(self, instruments: Sequence[Instrument], former: Period | None, today: date) -> None:
        """Propose the year after the former period, its instrument and its figures."""
        self._instruments, self._former = instruments, former
        self.instrument.clear()
        for each in instruments:
            self.instrument.addItem(f"{each.name} · {approval_words(each)}", (each.code, each.version))
        year = today.year
        if former is not None and former.name.isdigit():
            year = max(year, int(former.name) + 1)
        self.name.setText(str(year))
        self.until.set_value(date(year + 1, 12, 31))
        self.grid.show_problems([])

    def ask(self) -> None:
        """Hand the period over, or say beside the fields what is missing."""
        problems = (
            [error(_NAME, "period.name", tr("Isi nama periodenya."))] if not self.name.text().strip() else []
        )
        if self.until.problem() or not self.until.text().strip():
            said = self.until.problem() or tr("Isi hari terakhir kartu berlaku.")
            problems.append(error(_UNTIL, "period.until", said))
        self.grid.show_problems(problems)
        until = None if problems else self.until.value()
        if until is None:
            return
        instrument = self._instruments[self.instrument.currentIndex()]
        figures = {p.code: p.default for p in instrument.parameters if p.default is not None}
        self.asked.emit(
            NewPeriod(
                name=self.name.text().strip(), instrument_code=instrument.code,
                instrument_version=instrument.version,
                parameters={**figures, **({} if self._former is None else self._former.parameters)},
                valid_until=until,
            )
        )  # fmt: skip
