"""After a new office was made: its recovery sheet, shown this once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.dialogs import PDF
from kemiskinan_desktop.ui.opening.panel import Panel
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.recovery_form import RecoveryForm

if TYPE_CHECKING:
    from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet
    from kemiskinan_desktop.services.workplace import Workplace


class SheetPanel(Panel):
    """Ends with the sheet in force, or with *Nanti*: then Beranda asks for it."""

    finished = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            tr("Lembar pemulihan"),
            tr(
                "Bila semua administrator lupa kata sandinya, hanya kode ini yang membuka kantor. Kode ini "
                "tidak disimpan di mana pun dan hanya diperlihatkan sekali."
            ),
        )
        self._desk = desk
        self._workplace: Workplace | None = None
        self._sheet: RecoverySheet | None = None
        self.sheet_form = RecoveryForm()
        self.column.addWidget(self.sheet_form)
        self.later_button = QPushButton(tr("&Nanti"))
        self.confirm_button = QPushButton(tr("&Berlakukan lembar ini"))
        theme.give_role(self.confirm_button, "primary")
        self.add_buttons(self.later_button, self.confirm_button)
        self.sheet_form.save_wanted.connect(self._save)
        self.sheet_form.entered.connect(self._confirm)
        self.confirm_button.clicked.connect(self._confirm)
        self.later_button.clicked.connect(self._postpone)

    def start(self, workplace: "Workplace") -> None:
        """Show a new sheet of the office that was just made."""
        self._workplace = workplace
        self._sheet = workplace.people.draft_recovery_sheet(workplace.who)
        self.sheet_form.show_sheet(self._sheet)

    def _save(self) -> None:
        workplace, sheet = self._workplace, self._sheet
        if workplace is not None and sheet is not None:
            save_as(
                self._desk, tr("Simpan lembar pemulihan"), "lembar-pemulihan.pdf", PDF,
                lambda path, _: workplace.people.write_recovery_sheet(workplace.who, sheet, path),
                lambda _: tr("Lembar pemulihan ditulis. Cetak, lalu hapus berkasnya."),
            )  # fmt: skip

    def _confirm(self) -> None:
        workplace, sheet = self._workplace, self._sheet
        if workplace is None or sheet is None or self.sheet_form.refuse(sheet):
            return
        copied = self.sheet_form.copied()
        self.confirm_button.setEnabled(False)
        self._desk.jobs.run(
            tr("Memberlakukan lembar pemulihan"),
            lambda _: workplace.people.confirm_recovery_sheet(workplace.who, sheet, copied),
            lambda _: self._finish(), self._refused,
        )  # fmt: skip

    def _postpone(self) -> None:
        if self._desk.dialogs.confirm(
            tr("Lanjutkan tanpa lembar pemulihan"),
            tr(
                "Lembar yang diperlihatkan tidak berlaku. Selama belum ada lembar, kata sandi yang terlupa "
                "tidak dapat dipulihkan. Beranda mengingatkan Anda untuk membuatnya."
            ),
            tr("Buat nanti"),
        ):
            self._finish()

    def _finish(self) -> None:
        self._workplace = self._sheet = None
        self.confirm_button.setEnabled(True)
        self.sheet_form.forget()
        self.finished.emit()

    def _refused(self, problem: Exception) -> None:
        self.confirm_button.setEnabled(True)
        if isinstance(problem, UserError):
            self._desk.messages.refused(problem)
