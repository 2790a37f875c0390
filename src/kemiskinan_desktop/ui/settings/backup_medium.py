"""The second medium: a folder on a stick or an outer disk that backups are copied to; set per PC."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.backups import BackupInfo
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.settings.section import Room
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.text import body


class Medium:
    """The folder, whether it is there, and the buttons to choose it, copy to it and forget it."""

    def __init__(self, room: Room, changed: Callable[[], object]) -> None:
        self._room, self._changed = room, changed
        self.place: QLabel = body("")
        self.copy = QPushButton(tr("&Salin sekarang"))
        self.choose, self.forget = QPushButton(tr("Pilih fo&lder…")), QPushButton(tr("L&epaskan"))
        self.buttons = FlowLayout()
        icons.dress(self.copy, "export", "ink", theme.tokens())
        for button, deed in (
            (self.copy, self.copy_out), (self.choose, self.choose_folder), (self.forget, self._forget),
        ):  # fmt: skip
            button.clicked.connect(deed)
            self.buttons.addWidget(button)

    @property
    def folder(self) -> Path | None:
        """The folder that is set, there or not."""
        return self._room.desk.preferences.backup_medium

    def refresh(self) -> None:
        """Say what is set and whether it is there."""
        folder = self.folder
        for button in (self.copy, self.forget):
            button.setVisible(folder is not None)
        if folder is None:
            words = tr("Belum dipilih. Pasang flashdisk, tekan Pilih folder, lalu pilih flashdisk itu.")
        elif folder.is_dir():
            words = tr("{folder} – terpasang. Setiap cadangan baru langsung disalin ke sini.", folder=folder)
        else:
            words = tr("{folder} – sedang tidak terpasang.", folder=folder)
        self.place.setText(words)

    def choose_folder(self) -> None:
        """Ask for a folder; one on a disk of this PC is refused in words. Then copy at once."""
        desk = self._room.desk
        folder = desk.dialogs.choose_folder(tr("Pilih flashdisk atau folder di luar komputer ini"))
        if folder is None:
            return
        try:
            self._room.workplace.backups.require_medium(self._room.who, folder)
        except UserError as refusal:
            desk.messages.refused(refusal)
            return
        desk.preferences.backup_medium = folder
        self.refresh()
        self.copy_out()

    def copy_out(self) -> None:
        """Copy the newest backup to the medium and prove it there, as a job."""
        folder, room = self.folder, self._room
        if folder is None:
            return

        def done(copy: BackupInfo) -> None:
            self._changed()
            room.desk.messages.success(
                tr("Cadangan nomor {n} sudah ada di flashdisk dan teruji di sana.", n=copy.number)
            )

        room.desk.jobs.run(
            tr("Menyalin cadangan ke flashdisk"),
            lambda report: room.workplace.backups.copy_out(room.who, folder, report),
            done,
        )

    def _forget(self) -> None:
        self._room.desk.preferences.backup_medium = None
        self._changed()
