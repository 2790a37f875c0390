"""An office whose file is damaged or gone: what happened, and the backups it can come back from."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.folders import training_office
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.backup_columns import backup_columns
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.opening.door import OFFICE_PATTERN
from kemiskinan_desktop.ui.opening.panel import LOGIN, PASSWORD, Panel
from kemiskinan_desktop.ui.opening.rescue_door import Return
from kemiskinan_desktop.ui.opening.rescue_words import deed, explanation, loss, title
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.password_edit import PasswordEdit
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import body, small

if TYPE_CHECKING:
    from kemiskinan_desktop.services.backups import BackupInfo
    from kemiskinan_desktop.services.rescue import Rescue

_HEIGHT = 170


class RescuePanel(Panel):
    """Calm words, the newest backup already chosen, and one button that brings it back and opens it."""

    wanted = Signal(object)
    """Return"""
    folder_wanted = Signal(object)
    """Path of a folder to look for backups in."""
    fresh_wanted = Signal(object)
    """Path of the training office that is to be made anew."""
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Pulihkan dari cadangan"), "")
        self._desk = desk
        self.rescue: Rescue | None = None
        self.loss, self.problem = body(""), small("")
        self.table: RowTable[BackupInfo] = RowTable(
            "rescue", _columns(), desk.preferences, name=tr("Cadangan yang dapat dipulihkan")
        )
        self.login, self.password = QLineEdit(), PasswordEdit()
        self.back_button, self.folder_button = QPushButton(tr("&Kembali")), QPushButton(tr("Pilih &folder…"))
        self.fresh_button, self.deed_button = QPushButton(tr("&Mulai kantor latihan baru")), QPushButton()
        self._arrange()
        self._connect()

    def show_rescue(self, rescue: "Rescue", login: str = "", password: str = "") -> None:
        """Say what happened and offer the backups, the newest first."""
        self.rescue = rescue
        self.setAccessibleName(title(rescue))
        self.heading.setText(title(rescue))
        self.sentence.setText(explanation(rescue))
        self.deed_button.setText(deed(rescue))
        self.say("")
        self.login.setText(login or self._desk.preferences.login_at(rescue.path))
        self.password.setText(password)
        self.table.set_source(SequenceSource(rescue.choices))
        if rescue.choices:
            self.table.select_row(0)
        self._follow(self.table.current())
        (self.deed_button if rescue.choices else self.folder_button).setFocus()

    def show_choices(self, choices: "tuple[BackupInfo, ...]") -> None:
        """Offer the backups of another folder for the same office."""
        if self.rescue is not None:
            self.show_rescue(replace(self.rescue, choices=choices), self.login.text(), self.password.text())

    def drop_spoilt(self, refusal: UserError) -> None:
        """The chosen backup does not hold: say so and choose the next one."""
        chosen, rescue = self.table.current(), self.rescue
        if rescue is None or chosen is None:
            return
        self.show_choices(tuple(info for info in rescue.choices if info.folder != chosen.folder))
        after = tr("Cadangan berikutnya sudah dipilih.") if rescue.choices[1:] else ""
        self.say(tr("Cadangan nomor {n}: {text}", n=chosen.number, text=translated(refusal.title)), after)

    def refuse(self, refusal: UserError) -> None:
        """Beside the password when it is about that, else below the list."""
        if "sandi" in refusal.title.casefold() and not self.form.isHidden():
            super().refuse(refusal)
        else:
            self.say(translated(refusal.title), translated(refusal.advice))

    def say(self, *sentences: str) -> None:
        """Show what went wrong below the list; nothing hides it."""
        text = " ".join(each for each in sentences if each)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.form.show_problems([])

    def ask(self, _: object = None) -> None:
        """Hand on what is to come back; a new file is asked for when no office's name is given."""
        info, rescue = self.table.current(), self.rescue
        if info is None or rescue is None:
            return
        path = rescue.path if rescue.names_the_file else self._new_place(info)
        if path is not None:
            password = None if info.training else self.password.text()
            self.say("")
            self.wanted.emit(Return(path=path, info=info, login=self.login.text().strip(), password=password))

    def _new_place(self, info: "BackupInfo") -> Path | None:
        name = f"{Path(info.database).stem}-pulih-{info.made_at:%Y-%m-%d}.kantor"
        return self._desk.dialogs.save_file(tr("Pulihkan sebagai berkas baru"), name, OFFICE_PATTERN)

    def _follow(self, info: "BackupInfo | None") -> None:
        rescue = self.rescue
        if rescue is None:
            return
        self.deed_button.setEnabled(info is not None)
        self.loss.setText("" if info is None else loss(rescue, info, self._desk.now()))
        self.loss.setVisible(info is not None)
        self.form.setVisible(info is not None and not info.training and rescue.needs_password)
        self.fresh_button.setVisible(not rescue.choices and rescue.path == training_office())

    def _choose_folder(self) -> None:
        folder = self._desk.dialogs.choose_folder(tr("Pilih flashdisk atau folder cadangan"))
        if folder is not None:
            self.folder_wanted.emit(folder)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._follow)
        self.table.activated.connect(self.ask)
        self.deed_button.clicked.connect(self.ask)
        self.password.returnPressed.connect(self.ask)
        self.back_button.clicked.connect(self.left)
        self.folder_button.clicked.connect(self._choose_folder)
        self.fresh_button.clicked.connect(self._ask_fresh)

    def _ask_fresh(self) -> None:
        if self.rescue is not None:
            self.fresh_wanted.emit(self.rescue.path)

    def _arrange(self) -> None:
        self.form.add(
            tr("Nama pen&gguna"), self.login, field=LOGIN,
            help=tr("Nama pengguna pada hari cadangan itu dibuat."),
        )  # fmt: skip
        self.form.add(
            tr("&Kata sandi"), self.password, field=PASSWORD,
            help=tr("Kata sandi yang berlaku saat cadangan itu dibuat."),
        )  # fmt: skip
        self.password.removeEventFilter(self.form)  # Enter brings back; there is no next field
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self.table.set_empty(
            tr("Belum ada cadangan yang ditemukan"),
            tr("Pasang flashdisk cadangan, tekan Pilih folder, lalu pilih flashdisk itu."), icon="backup",
        )  # fmt: skip
        theme.give_role(self.problem, "problem", "galat")
        theme.give_role(self.deed_button, "primary")
        for widget in (self.table, self.loss, self.problem, self.form):
            self.column.addWidget(widget)
        self.add_buttons(self.back_button, self.folder_button, self.fresh_button, self.deed_button)


def _columns() -> "list[Column[BackupInfo]]":
    """Those that fit beside each other in the panel; the others can be chosen."""
    return [replace(each, hidden=each.key in {"size", "head"}) for each in backup_columns(_itself)]


def _itself(info: "BackupInfo") -> "BackupInfo":
    return info
