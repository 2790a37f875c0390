"""Bringing the chosen backup back as a new file: login and password of its day, then the place."""

from PySide6.QtWidgets import QLineEdit

from kemiskinan_desktop.services.backups import BackupInfo, KnownBackup, restore
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.navigation import OPEN_OFFICE
from kemiskinan_desktop.ui.settings.section import Room
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.form import FormGrid

OFFICE_FILES = "Berkas kantor (*.kantor)"
_WIDTH = 260


class Restoring:
    """The questions and the job; the file in use is never touched."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.login, self.password, self.grid = QLineEdit(room.who.name), QLineEdit(), FormGrid()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for edit in (self.login, self.password):
            edit.setMaximumWidth(theme.px(_WIDTH))
        self.grid.add(
            tr("&Nama pengguna"), self.login, help=tr("Nama pengguna pada hari cadangan itu dibuat."),
            field="login",
        )  # fmt: skip
        self.grid.add(
            tr("Kata san&di"), self.password, help=tr("Kata sandi yang berlaku saat cadangan itu dibuat."),
            field="password",
        )  # fmt: skip

    def follow(self, chosen: KnownBackup | None) -> None:
        """Ask for a password only when the chosen backup wants one."""
        self.grid.setVisible(chosen is not None and not chosen.info.training)

    def start(self, info: BackupInfo) -> None:
        """Ask for a new file and bring the backup back into it, as a job; then offer to open it."""
        desk = self._room.desk
        name = f"pulih-{info.made_at:%Y-%m-%d}.kantor"
        target = desk.dialogs.save_file(tr("Pulihkan sebagai berkas baru"), name, OFFICE_FILES)
        if target is None:
            return
        login = self.login.text().strip()
        password = None if info.training else self.password.text()

        def done(_info: BackupInfo) -> None:
            self.password.clear()
            desk.messages.success(
                tr("Cadangan dipulihkan sebagai {name}. Berkas yang sedang dipakai tidak berubah.",
                   name=target.name),
                tr("Buka {name}", name=target.name),
                lambda: desk.navigation.to(OPEN_OFFICE, target),
            )  # fmt: skip

        desk.jobs.run(
            tr("Memulihkan cadangan"),
            lambda _report: restore(info.folder, target, password, login=login),
            done,
        )
