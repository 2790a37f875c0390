"""Which office: a file and its password, a new one, or the training office."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.dialogs import Dialogs
from kemiskinan_desktop.ui.opening.door import OFFICE_PATTERN
from kemiskinan_desktop.ui.opening.panel import LOGIN, PASSWORD, PATH, FileLine, Panel
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.hold import Hold
from kemiskinan_desktop.ui.widgets.password_edit import PasswordEdit, add_password
from kemiskinan_desktop.ui.widgets.text import line, muted


class OpenPanel(Panel):
    """The questions of opening."""

    wanted = Signal(object, str, str)
    """Path, login and password."""
    recovery_wanted = Signal(object, str)
    """Path and login."""
    new_wanted = Signal()
    training_wanted = Signal()
    backup_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, dialogs: Dialogs, login_at: Callable[[Path], str]) -> None:
        super().__init__(
            tr("Buka kantor"),
            tr("Semua data satu kecamatan ada dalam satu berkas kantor yang terkunci kata sandi."),
        )
        self._dialogs, self._login_at = dialogs, login_at
        self.file = FileLine(QPushButton(tr("&Pilih…")))
        self.login, self.password = QLineEdit(), PasswordEdit()
        self.open_button = QPushButton(tr("Buka kantor"))
        self.new_button = QPushButton(tr("Buat kantor ba&ru…"))
        self.training_button = QPushButton(tr("Buka kantor &latihan"))
        self.backup_button = QPushButton(tr("Pulihkan dari &cadangan…"))
        self.check_button = QPushButton(tr("Hanya memeriksa kartu KIM, tanpa membuka kantor   F9"))
        self.check_button.setShortcut("F9")
        self.forgotten_button = QPushButton(tr("Lupa kata &sandi? Pakai lembar pemulihan"))
        self._arrange()
        self.hold = Hold(self.form, self.open_button, PASSWORD)
        self.file.edit.textChanged.connect(self.hold.stop)  # the wait is about one office
        self.forgotten_button.clicked.connect(self._forgotten)
        self.file.choose.clicked.connect(self._choose)
        self.open_button.clicked.connect(self._ask)
        self.password.returnPressed.connect(self._ask)
        self.new_button.clicked.connect(self.new_wanted)
        self.training_button.clicked.connect(self.training_wanted)
        self.backup_button.clicked.connect(self.backup_wanted)
        self.check_button.clicked.connect(self.check_wanted)

    def show_path(self, path: Path | None) -> None:
        """Propose a file and who came in last; the cursor goes to what is missing."""
        self.form.show_problems([])
        self.password.clear()
        self.file.edit.setText("" if path is None else str(path))
        if path is not None:
            self.login.setText(self._login_at(path))
        self.form.focus(PATH if path is None else PASSWORD if self.login.text() else LOGIN)

    def _arrange(self) -> None:
        self.form.add(
            tr("&Berkas kantor"), self.file, field=PATH,
            help=tr("Berkas berakhiran .kantor; berkas kuncinya (.kunci) ada di folder yang sama."),
        )  # fmt: skip
        self.form.add(
            tr("Nama pen&gguna"), self.login, field=LOGIN,
            help=tr("Nama pengguna Anda sendiri di kantor ini, seperti diberikan administrator."),
        )  # fmt: skip
        add_password(
            self.form, tr("&Kata sandi"), self.password, field=PASSWORD,
            help=tr("Kata sandi Anda sendiri. Kantor latihan dibuka tanpa kata sandi."),
        )  # fmt: skip
        self.password.removeEventFilter(self.form)  # Enter opens; there is no next field
        self.column.addWidget(self.form)
        theme.give_role(self.open_button, "primary")
        theme.give_role(self.forgotten_button, "link")
        row = QHBoxLayout()
        row.addWidget(self.forgotten_button)
        row.addStretch()
        row.addWidget(self.open_button)
        self.column.addLayout(row)
        self.column.addWidget(line())
        self.column.addWidget(
            muted(tr("Belum punya berkas kantor, ingin mencoba dengan warga rekaan, atau kehilangan berkas?"))
        )
        self.add_buttons(self.new_button, self.training_button, self.backup_button)
        theme.give_role(self.check_button, "link")
        self.add_buttons(self.check_button)

    def _choose(self) -> None:
        path = self._dialogs.open_file(tr("Pilih berkas kantor"), OFFICE_PATTERN)
        if path is not None:
            self.show_path(path)

    def _ask(self) -> None:
        path = None if self.hold.held else self._path()
        if path is not None:
            self.form.show_problems([])
            self.wanted.emit(path, self.login.text(), self.password.text())

    def _forgotten(self) -> None:
        path = self._path()
        if path is not None:
            self.recovery_wanted.emit(path, self.login.text())

    def _path(self) -> Path | None:
        """The file, or None with a sentence beside it."""
        text = self.file.edit.text().strip()
        if text:
            return Path(text)
        sentence = tr("Berkas kantor belum dipilih. Tekan Pilih, lalu cari berkasnya.")
        self.form.show_problems([error(PATH, "kantor.kosong", sentence)])
        self.form.focus(PATH)
        return None
