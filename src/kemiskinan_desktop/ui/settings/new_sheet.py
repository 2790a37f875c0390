"""The recovery sheet of the office: whether there is one, and a new one."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.dialogs import PDF
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.settings.section import Room
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.recovery_form import RecoveryForm
from kemiskinan_desktop.ui.widgets.text import heading, muted


class NewSheet(QFrame):
    """A former sheet holds until two groups of the new one were copied."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self._room = room
        self._sheet: RecoverySheet | None = None
        self._people, self._who = room.workplace.people, room.who
        self.facts = muted("")
        self.make_button = QPushButton(tr("Buat &lembar pemulihan baru…"))
        self.confirm_button, self.cancel_button = (
            QPushButton(tr("&Berlakukan lembar ini")),
            QPushButton(tr("Batal")),
        )
        self.sheet_form, self.making = RecoveryForm(), QWidget()
        self._arrange()
        self.make_button.clicked.connect(self.make)
        self.cancel_button.clicked.connect(self.give_up)
        self.confirm_button.clicked.connect(self.confirm)
        self.sheet_form.entered.connect(self.confirm)
        self.sheet_form.save_wanted.connect(self.save)

    def refresh(self) -> None:
        """Say whether a sheet is in force."""
        if not self._who.may(Permission.PEOPLE):
            return
        self.facts.setText(
            tr("Ada lembar yang berlaku. Buat yang baru bila lembarnya hilang atau terbaca orang lain.")
            if self._people.has_recovery_sheet(self._who)
            else tr("Belum ada lembar. Tanpa lembar, kata sandi yang terlupa tidak dapat dipulihkan.")
        )

    def make(self) -> None:
        """Show a new sheet; the former one still holds."""
        self._sheet = self._people.draft_recovery_sheet(self._who)
        self._show(making=True)
        self.sheet_form.show_sheet(self._sheet)

    def give_up(self) -> None:
        """Show no code any more; nothing changed."""
        self._sheet = None
        self.sheet_form.forget()
        self._show(making=False)

    def save(self) -> None:
        """Write the sheet as a PDF."""
        sheet = self._sheet
        if sheet is not None:
            save_as(
                self._room.desk, tr("Simpan lembar pemulihan"), f"lembar-pemulihan-{sheet.number}.pdf", PDF,
                lambda path, _: self._people.write_recovery_sheet(self._who, sheet, path),
                lambda _: tr("Lembar pemulihan ditulis. Cetak, lalu hapus berkasnya."),
            )  # fmt: skip

    def confirm(self) -> None:
        """Put the sheet in force when its groups were copied."""
        sheet = self._sheet
        if sheet is None or self.sheet_form.refuse(sheet):
            return
        copied = self.sheet_form.copied()
        self.confirm_button.setEnabled(False)
        self._room.desk.jobs.run(
            tr("Memberlakukan lembar pemulihan"),
            lambda _: self._people.confirm_recovery_sheet(self._who, sheet, copied),
            lambda _: self._done(sheet), self._refused,
        )  # fmt: skip

    def _done(self, sheet: RecoverySheet) -> None:
        self.confirm_button.setEnabled(True)
        self.give_up()
        self.refresh()
        self._room.desk.changes.announce(ChangeKind.USERS)
        self._room.desk.messages.success(
            tr("Lembar pemulihan ke-{n} berlaku. Lembar sebelumnya tidak berlaku lagi.", n=sheet.number)
            if sheet.number > 1
            else tr("Lembar pemulihan berlaku. Simpan di lemari terkunci.")
        )

    def _refused(self, problem: Exception) -> None:
        self.confirm_button.setEnabled(True)
        if isinstance(problem, UserError):
            self._room.desk.messages.refused(problem)

    def _show(self, *, making: bool) -> None:
        self.making.setVisible(making)
        self.make_button.setVisible(not making)
        self.facts.setVisible(not making)

    def _arrange(self) -> None:
        theme.give_role(self.confirm_button, "primary")
        inner = QVBoxLayout(self.making)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(10))
        inner.addWidget(self.sheet_form)
        row = QHBoxLayout()
        row.addWidget(self.confirm_button)
        row.addWidget(self.cancel_button)
        row.addStretch()
        inner.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(18),) * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(heading(tr("Lembar pemulihan")))
        column.addWidget(self.facts)
        make = QHBoxLayout()
        make.addWidget(self.make_button)
        make.addStretch()
        column.addLayout(make)
        column.addWidget(self.making)
        self._show(making=False)
