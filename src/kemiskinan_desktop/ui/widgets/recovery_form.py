"""A recovery sheet on the screen: its code, a PDF of it, and two groups to copy from paper."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_cells import CodeCells
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.text import body, muted

_LINE, _ICON = 160, 17


class RecoveryForm(QWidget):
    """Shows a sheet once; `copied` says what was typed of it."""

    save_wanted = Signal()
    entered = Signal()
    """Enter in the last line."""

    def __init__(self) -> None:
        super().__init__()
        self.cells, self.save_button = CodeCells(), QPushButton(tr("&Simpan sebagai PDF untuk dicetak…"))
        self.lines: dict[int, QLineEdit] = {}
        self.grid = FormGrid(auto_advance=False, label_width=_LINE)
        self.save_button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        icons.dress(self.save_button, "print", "ink", theme.tokens())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))
        self._column.addWidget(self.cells, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch()
        self._column.addLayout(row)
        self._column.addWidget(muted(tr("Cetak, hapus berkasnya, lalu simpan kertasnya di lemari terkunci.")))
        self._column.addWidget(body(tr("Lembar ini berlaku sesudah dua kelompoknya diketik dari kertas.")))
        self._rows = QVBoxLayout()
        self._column.addLayout(self._rows)
        self.save_button.clicked.connect(self.save_wanted)

    def show_sheet(self, sheet: RecoverySheet) -> None:
        """Show a new sheet, with nothing copied from it yet."""
        self.forget()
        self.cells.show_groups(sheet.groups)
        self.grid = FormGrid(auto_advance=False, label_width=_LINE)
        for place in sheet.asked:
            line = QLineEdit()
            line.setMaximumWidth(theme.px(_LINE))
            line.installEventFilter(self)
            self.lines[place] = line
            self.grid.add(tr("Kelompok ke-{n}", n=place), line, field=str(place))
        self._rows.addWidget(self.grid)
        last = self.lines[sheet.asked[-1]]
        last.removeEventFilter(self.grid)  # Enter confirms; there is no next field
        last.returnPressed.connect(self.entered)
        self.save_button.setFocus()

    def forget(self) -> None:
        """Show no code any more."""
        self.cells.show_groups(())
        self.lines = {}
        empty(self._rows)

    def copied(self) -> dict[int, str]:
        """Place → what was typed."""
        return {place: line.text() for place, line in self.lines.items()}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """The code is covered while its groups are typed, so that they come from paper."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.cells.cover(covered=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def refuse(self, sheet: RecoverySheet) -> bool:
        """Name the groups that do not match beside their lines; whether there are any."""
        wrong = sheet.mistaken(self.copied())
        said = tr("Belum sama dengan lembarnya.")
        self.grid.show_problems([error(str(place), "lembar.kelompok", said) for place in wrong])
        if wrong:
            self.grid.focus(str(wrong[0]))
        return bool(wrong)
