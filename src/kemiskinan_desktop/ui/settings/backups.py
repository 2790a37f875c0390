"""Backups: which there are, make one, prove one again, bring one back as a new file."""

from PySide6.QtWidgets import QLineEdit, QPushButton

from kemiskinan_desktop.services.backups import BackupInfo, restore
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource

OFFICE_FILES = "Berkas kantor (*.kantor)"
_MEGABYTE, _HEIGHT = 1_000_000, 280


class BackupsSection(Section):
    """Backups beside the office's file; each was proved when it was made."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.table: RowTable[BackupInfo] = RowTable(
            "backups", _columns(), room.desk.preferences, name=tr("Daftar cadangan")
        )
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self.make, self.prove = QPushButton(tr("&Buat cadangan sekarang")), QPushButton(tr("&Uji lagi"))
        self.restore, self.check = (
            QPushButton(tr("&Pulihkan sebagai berkas baru…")),
            QPushButton(tr("Periksa berkas &kantor")),
        )
        self.folder = QPushButton(tr("Buka &folder"))
        self.password = QLineEdit()
        self.grid = FormGrid()
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        self.table.set_source(SequenceSource(self.room.workplace.backups.every(self.room.who)))
        self._follow(self.table.current())

    def make_one(self) -> None:
        """Make and prove a backup, as a job."""

        def done(_info: BackupInfo) -> None:
            self.refresh()
            self.room.desk.changes.announce(ChangeKind.BACKUPS)
            self.room.desk.messages.success(tr("Cadangan dibuat dan teruji dapat dipulihkan."))

        self.room.desk.jobs.run(
            tr("Membuat cadangan"), lambda _report: self.room.workplace.backups.make(self.room.who), done
        )

    def prove_one(self) -> None:
        """Check the backup under the cursor from its first to its last byte, as a job."""
        info = self.table.current()
        if info is None:
            return
        self.room.desk.jobs.run(
            tr("Menguji cadangan"),
            lambda _report: self.room.workplace.backups.prove(self.room.who, info.folder),
            lambda proved: self.room.desk.messages.success(
                tr("Cadangan nomor {n} utuh dan dapat dipulihkan.", n=proved.number)
            ),
        )

    def restore_one(self) -> None:
        """Ask for a new file and bring the backup under the cursor back into it, as a job."""
        info = self.table.current()
        if info is None:
            return
        name = f"pulih-{info.made_at:%Y-%m-%d}.kantor"
        target = self.room.desk.dialogs.save_file(tr("Pulihkan sebagai berkas baru"), name, OFFICE_FILES)
        if target is None:
            return
        password = None if info.training else self.password.text()

        def done(_info: BackupInfo) -> None:
            self.password.clear()
            self.room.desk.messages.success(
                tr(
                    "Cadangan dipulihkan sebagai {name}. Buka lewat Berkas, Buka kantor lain.",
                    name=target.name,
                ),
                tr("Buka folder"),
                lambda: open_file(target.parent),
            )

        self.room.desk.jobs.run(
            tr("Memulihkan cadangan"), lambda _report: restore(info.folder, target, password), done
        )

    def check_live(self) -> None:
        """Check every page of the file in use, as a job."""
        self.room.desk.jobs.run(
            tr("Memeriksa berkas kantor"),
            lambda _report: self.room.workplace.backups.check_live(self.room.who),
            lambda _none: self.room.desk.messages.success(tr("Berkas kantor utuh.")),
        )

    def _follow(self, info: BackupInfo | None) -> None:
        for button in (self.prove, self.restore):
            button.setEnabled(info is not None)
        self.grid.setVisible(info is not None and not info.training)

    def _arrange(self) -> None:
        card = self.add_card(
            tr("Cadangan"),
            tr(
                "Setiap cadangan dibuka lagi dan dihitung isinya sebelum dianggap jadi. Salin foldernya ke "
                "flashdisk atau komputer lain. Memulihkan tidak pernah menimpa berkas yang ada."
            ),
        )
        theme.give_role(self.make, "primary")
        icons.dress(self.make, "backup", "on_primary", theme.tokens())
        buttons = FlowLayout()
        for button, deed in (
            (self.make, self.make_one), (self.prove, self.prove_one), (self.restore, self.restore_one),
            (self.check, self.check_live), (self.folder, self._open_folder),
        ):  # fmt: skip
            button.clicked.connect(deed)
            buttons.addWidget(button)
        card.addLayout(buttons)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaximumWidth(theme.px(260))
        self.grid.add(
            tr("San&di kantor"), self.password, help=tr("Sandi yang berlaku saat cadangan itu dibuat."),
            field="password",
        )  # fmt: skip
        card.addWidget(self.grid)
        self.table.set_empty(
            tr("Belum ada cadangan"), tr("Buat yang pertama sekarang; hanya perlu beberapa detik."),
            tr("Buat cadangan sekarang"), self.make_one, "backup",
        )  # fmt: skip
        self.table.current_changed.connect(self._follow)
        self.column.addWidget(self.table, 1)

    def _open_folder(self) -> None:
        folder = self.room.workplace.backups.folder
        open_file(folder if folder.is_dir() else folder.parent)


def _columns() -> list[Column[BackupInfo]]:
    return [
        Column(key="number", title=tr("No."), text=_number, width=56, numeric=True, muted=True),
        Column(key="at", title=tr("Dibuat"), text=_at, width=190),
        Column(key="why", title=tr("Sebab"), text=_why, width=160, stretch=True),
        Column(key="families", title=tr("Keluarga"), text=_families, width=90, numeric=True),
        Column(key="size", title=tr("Ukuran"), text=_size, width=90, numeric=True),
        Column(key="proved", title=tr("Keadaan"), text=_proved, chip=_proved_tone, width=110),
    ]


def _number(info: BackupInfo) -> str:
    return str(info.number)


def _at(info: BackupInfo) -> str:
    return formats.stamp(info.made_at)


def _why(info: BackupInfo) -> str:
    return {
        "atas-permintaan": tr("Atas permintaan"),
        "sebelum-impor": tr("Sebelum impor"),
        "sebelum-pindah-versi": tr("Sebelum pindah versi"),
        "harian": tr("Harian"),
    }.get(info.reason, info.reason.replace("-", " ").capitalize())


def _families(info: BackupInfo) -> str:
    return formats.number(info.counts.get("families", 0))


def _size(info: BackupInfo) -> str:
    return tr("{n} MB", n=formats.number(info.size / _MEGABYTE, 1))


def _proved(_info: BackupInfo) -> str:
    return tr("Teruji")


def _proved_tone(_info: BackupInfo) -> Tone:
    return Tone.SUCCESS
