"""Changing one's own password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.hold import Hold
from kemiskinan_desktop.ui.widgets.new_password import PASSWORD, NewPassword
from kemiskinan_desktop.ui.widgets.password_edit import PasswordEdit, add_password
from kemiskinan_desktop.ui.widgets.question import Question

OLD = "old"
_LABELS = 150


class PasswordDialog(Question):
    """Stays open until the change is done or given up."""

    wanted = Signal(str, str)
    """Old and new password."""

    def __init__(self, login: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Ganti kata sandi"), "", tr("Ganti kata sandi"), parent=parent)
        self._login = login
        self.form = FormGrid(auto_advance=False, label_width=_LABELS)
        self.old = PasswordEdit()
        add_password(self.form, tr("Kata sandi &lama"), self.old, field=OLD)
        self.new = NewPassword(self.form)
        self.new.repeated.removeEventFilter(self.form)  # Enter changes; there is no next field
        self._column.insertWidget(self._column.count() - 1, self.form)
        self.hold = Hold(self.form, self.deed, OLD)
        self.deed.setDefault(True)
        self.form.focus(OLD)

    def accept(self) -> None:
        """Ask for the change; nobody's dialog closes before it is done."""
        if self.hold.held or not self.deed.isEnabled():
            return
        found = list(self.new.problems(self._login))
        if not self.old.text():
            found.insert(0, error(OLD, "sandi.lama", tr("Isi kata sandi Anda yang sekarang.")))
        self.form.show_problems(found)
        if found:
            self.form.focus(found[0].field)
            return
        self.deed.setEnabled(False)
        self.wanted.emit(self.old.text(), self.new.text)

    def finish(self) -> None:
        """The password is changed."""
        super().accept()

    def refuse(self, refusal: UserError) -> None:
        """Why it is not changed, beside the line it is about."""
        self.deed.setEnabled(True)
        sentence = f"{translated(refusal.title)} {translated(refusal.advice)}".strip()
        field = PASSWORD if "baru" in refusal.title else OLD
        self.form.show_problems([error(field, "sandi.ditolak", sentence)])
        self.form.focus(field)
