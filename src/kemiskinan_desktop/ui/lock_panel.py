"""What stands in a locked window: whose it is, and a line for their password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.opening.panel import PASSWORD, Panel
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.hold import Hold
from kemiskinan_desktop.ui.widgets.password_edit import PasswordEdit, add_password
from kemiskinan_desktop.ui.widgets.text import strong


class LockPanel(Panel):
    """A training office, where nobody has a password, has a button alone."""

    wanted = Signal(str)
    """The password that was typed."""
    leave_wanted = Signal()

    def __init__(self, name: str, *, training: bool) -> None:
        super().__init__(
            tr("Layar terkunci"),
            tr("Yang sedang diketik tidak hilang, dan pekerjaan yang sedang berjalan tetap berjalan."),
        )
        self.password = PasswordEdit()
        self.unlock_button, self.leave_button = (
            QPushButton(tr("&Buka kunci")),
            QPushButton(tr("&Ganti pengguna")),
        )
        self.column.addWidget(strong(name))
        if not training:
            add_password(self.form, tr("&Kata sandi"), self.password, field=PASSWORD)
            self.password.removeEventFilter(self.form)  # Enter unlocks; there is no next field
            self.column.addWidget(self.form)
        theme.give_role(self.unlock_button, "primary")
        self.add_buttons(self.leave_button, self.unlock_button)
        self.hold = Hold(self.form, self.unlock_button, PASSWORD)
        self.password.returnPressed.connect(self._ask)
        self.unlock_button.clicked.connect(self._ask)
        self.leave_button.clicked.connect(self.leave_wanted)

    def start(self) -> None:
        """The cursor where one goes on."""
        if self.form.row(PASSWORD) is None:
            self.unlock_button.setFocus()
        else:
            self.form.focus(PASSWORD)

    def say(self, refusal: UserError) -> None:
        """Why it stays locked, beside the password; above the buttons where there is none."""
        self.password.clear()
        self.unlock_button.setEnabled(True)
        sentence = f"{translated(refusal.title)} {translated(refusal.advice)}".strip()
        self.form.show_problems([error(PASSWORD, "kunci.salah", sentence)])
        self.start()

    def _ask(self) -> None:
        if not self.hold.held and self.unlock_button.isEnabled():
            self.unlock_button.setEnabled(False)
            self.wanted.emit(self.password.text())
