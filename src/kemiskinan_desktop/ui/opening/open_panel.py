"""Which office: a file and its password, a new one, or the training office."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.dialogs import Dialogs
from kemiskinan_desktop.ui.opening.door import OFFICE_PATTERN
from kemiskinan_desktop.ui.opening.panel import LOGIN, PASSWORD, PATH, FileLine, Panel, mind_caps_lock
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.countdown import Countdown
from kemiskinan_desktop.ui.widgets.password_edit import PasswordEdit
from kemiskinan_desktop.ui.widgets.text import line, muted


class OpenPanel(Panel):
    """The questions of opening."""

    wanted = Signal(object, str, str)
    """Path, login and password."""
    new_wanted = Signal()
    training_wanted = Signal()

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
        self.countdown = Countdown(self)
        self._arrange()
        self.countdown.ticked.connect(self._say_wait)
        self.countdown.over.connect(self._end_wait)
        self.file.edit.textChanged.connect(self._other_file)
        self.file.choose.clicked.connect(self._choose)
        self.open_button.clicked.connect(self._ask)
        self.password.returnPressed.connect(self._ask)
        self.new_button.clicked.connect(self.new_wanted)
        self.training_button.clicked.connect(self.training_wanted)

    def show_path(self, path: Path | None) -> None:
        """Propose a file and who came in last; the cursor goes to what is missing."""
        self.form.show_problems([])
        self.password.clear()
        self.file.edit.setText("" if path is None else str(path))
        if path is not None:
            self.login.setText(self._login_at(path))
        self.form.focus(PATH if path is None else PASSWORD if self.login.text() else LOGIN)

    def hold(self, left: Callable[[], float]) -> None:
        """Take no password for as long as `left()` says, counting down; nothing happens at zero seconds."""
        self.countdown.start(left)

    def _arrange(self) -> None:
        self.form.add(
            tr("&Berkas kantor"), self.file, field=PATH,
            help=tr("Berkas berakhiran .kantor; berkas kuncinya (.kunci) ada di folder yang sama."),
        )  # fmt: skip
        self.form.add(
            tr("Nama pen&gguna"), self.login, field=LOGIN,
            help=tr("Nama pengguna Anda sendiri di kantor ini, seperti diberikan administrator."),
        )  # fmt: skip
        row = self.form.add(
            tr("&Kata sandi"), self.password, field=PASSWORD,
            help=tr("Kata sandi Anda sendiri. Kantor latihan dibuka tanpa kata sandi."),
        )  # fmt: skip
        mind_caps_lock(row)
        self.password.removeEventFilter(self.form)  # Enter opens; there is no next field
        self.column.addWidget(self.form)
        theme.give_role(self.open_button, "primary")
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.open_button)
        self.column.addLayout(row)
        self.column.addWidget(line())
        self.column.addWidget(
            muted(tr("Belum punya berkas kantor, atau ingin mencoba dahulu dengan warga rekaan?"))
        )
        self.add_buttons(self.new_button, self.training_button)

    def _choose(self) -> None:
        path = self._dialogs.open_file(tr("Pilih berkas kantor"), OFFICE_PATTERN)
        if path is not None:
            self.show_path(path)

    def _say_wait(self, seconds: int) -> None:
        self.open_button.setEnabled(False)
        sentence = tr("Terlalu banyak kata sandi yang salah. Coba lagi dalam {n} detik.", n=seconds)
        self.form.show_problems([error(PASSWORD, "kantor.tunggu", sentence)])

    def _end_wait(self) -> None:
        self._other_file()
        self.form.focus(PASSWORD)

    def _other_file(self) -> None:
        """The wait is about one office; another one has its own."""
        if not self.open_button.isEnabled():
            self.countdown.stop()
            self.open_button.setEnabled(True)
            self.form.show_problems([])

    def _ask(self) -> None:
        if self.countdown.running:
            return
        text = self.file.edit.text().strip()
        if not text:
            sentence = tr("Berkas kantor belum dipilih. Tekan Pilih, lalu cari berkasnya.")
            self.form.show_problems([error(PATH, "kantor.kosong", sentence)])
            self.form.focus(PATH)
            return
        self.form.show_problems([])
        self.wanted.emit(Path(text), self.login.text(), self.password.text())
