"""Backups: how safe the data are, which there are, make one, prove one again, bring one back."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton

from kemiskinan_desktop.services.backups import BackupInfo, KnownBackup
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.backup_columns import backup_columns, short_head
from kemiskinan_desktop.ui.backup_words import advice, headline, on_wall, outside_line, tone_of
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.settings.backup_medium import Medium
from kemiskinan_desktop.ui.settings.backup_restore import Restoring
from kemiskinan_desktop.ui.settings.section import Room, Section, titled_card
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import muted, small, strong

_HEIGHT = 220


class BackupsSection(Section):
    """Backups beside the office's file and on a second medium; each was proved when it was made."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.table: RowTable[KnownBackup] = RowTable(
            "backups", _columns(), room.desk.preferences, name=tr("Daftar cadangan")
        )
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self.headline, self.facts, self.detail = strong(""), muted(""), small("")
        self.make, self.check = (
            QPushButton(tr("&Buat cadangan sekarang")),
            QPushButton(tr("Periksa berkas &kantor")),
        )
        self.prove, self.restore = (
            QPushButton(tr("&Uji lagi")),
            QPushButton(tr("&Pulihkan sebagai berkas baru…")),
        )
        self.folder = QPushButton(tr("Buka &foldernya"))
        self.medium = Medium(room, self._tell_others)
        self.restoring = Restoring(room)
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Read ages, medium and list anew."""
        room, now = self.room, self.room.desk.now()
        safety = on_wall(room.workplace.backups.safety(room.who))
        self.headline.setText(headline(safety, now))
        tone = tone_of(safety.worry(now))
        theme.give_role(self.headline, "strong", tone.value if tone else Tone.SUCCESS.value)
        checked = formats.moment(safety.checked, now) if safety.checked else tr("belum pernah")
        lines = (
            advice(safety, now),
            outside_line(safety, now),
            tr("Berkas diperiksa utuh: {when}", when=checked),
        )
        self.facts.setText("\n".join(lines))
        self.medium.refresh()
        self.table.set_source(SequenceSource(room.workplace.backups.known(room.who, self.medium.folder)))
        self._follow(self.table.current())

    def make_one(self) -> None:
        """Make and prove a backup, as a job."""

        def done(_info: BackupInfo) -> None:
            self._tell_others()
            self.room.desk.messages.success(tr("Cadangan dibuat dan teruji dapat dipulihkan."))

        self.room.desk.jobs.run(
            tr("Membuat cadangan"), lambda _report: self.room.workplace.backups.make(self.room.who), done
        )

    def prove_one(self) -> None:
        """Check the backup under the cursor from its first to its last byte, as a job."""
        chosen = self.table.current()
        if chosen is None:
            return

        def done(proved: BackupInfo) -> None:
            self.refresh()
            self.room.desk.messages.success(
                tr("Cadangan nomor {n} utuh dan dapat dipulihkan.", n=proved.number)
            )

        self.room.desk.jobs.run(
            tr("Menguji cadangan"),
            lambda _report: self.room.workplace.backups.prove(self.room.who, chosen.info.folder),
            done,
        )

    def restore_one(self) -> None:
        """Bring the backup under the cursor back as a new file."""
        chosen = self.table.current()
        if chosen is not None:
            self.restoring.start(chosen.info)

    def check_live(self) -> None:
        """Check every page of the file in use, as a job."""

        def done(_: None) -> None:
            self.refresh()
            self.room.desk.messages.success(tr("Berkas kantor utuh."))

        self.room.desk.jobs.run(
            tr("Memeriksa berkas kantor"),
            lambda _report: self.room.workplace.backups.check_live(self.room.who),
            done,
        )

    def _tell_others(self) -> None:
        self.refresh()
        self.room.desk.changes.announce(ChangeKind.BACKUPS)

    def _follow(self, chosen: KnownBackup | None) -> None:
        for button in (self.prove, self.restore):
            button.setEnabled(chosen is not None)
        self.restoring.follow(chosen)
        self.detail.setText("" if chosen is None else _told(chosen))

    def _open_folder(self) -> None:
        chosen, folder = self.table.current(), self.room.workplace.backups.folder
        wanted = folder if chosen is None else chosen.info.folder
        open_file(next((place for place in (wanted, folder) if place.is_dir()), folder.parent))

    def _arrange(self) -> None:
        theme.give_role(self.make, "primary")
        icons.dress(self.make, "backup", "on_primary", theme.tokens())
        self.column.addWidget(Sides((self._own_card(), 1), (self._outside_card(), 1)))
        self.table.set_empty(
            tr("Belum ada cadangan"), tr("Buat yang pertama sekarang; hanya perlu beberapa detik."),
            tr("Buat cadangan sekarang"), self.make_one, "backup",
        )  # fmt: skip
        self.table.current_changed.connect(self._follow)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.detail)
        self.column.addWidget(self.restoring.grid)
        deeds = (
            (self.restore, self.restore_one),
            (self.prove, self.prove_one),
            (self.folder, self._open_folder),
        )
        self.column.addLayout(self._line(*deeds))

    def _own_card(self) -> QFrame:
        frame, inner = titled_card(tr("Cadangan"))
        for label in (self.headline, self.facts):
            inner.addWidget(label)
        inner.addStretch()
        inner.addLayout(self._line((self.make, self.make_one), (self.check, self.check_live)))
        frame.setToolTip(
            tr(
                "Dibuat sendiri setiap hari, setiap setengah jam bila ada perubahan, dan sebelum perubahan "
                "besar. Setiap cadangan dibuka lagi dan dihitung isinya sebelum dianggap jadi."
            )
        )
        return frame

    def _outside_card(self) -> QFrame:
        frame, inner = titled_card(tr("Cadangan di luar komputer ini"))
        inner.addWidget(
            muted(tr("Bila komputer ini rusak atau hilang, hanya salinan di luar yang menyelamatkan data."))
        )
        inner.addWidget(self.medium.place)
        inner.addStretch()
        inner.addLayout(self.medium.buttons)
        return frame

    @staticmethod
    def _line(*deeds: tuple[QPushButton, Callable[[], object]]) -> FlowLayout:
        line = FlowLayout()
        for button, deed in deeds:
            button.clicked.connect(deed)
            line.addWidget(button)
        return line


def _columns() -> list[Column[KnownBackup]]:
    return [
        *backup_columns(_info),
        Column(key="place", title=tr("Tempat"), text=_place, width=116),
        Column(key="proved", title=tr("Keadaan"), text=_state, chip=_state_tone, width=116),
    ]


def _info(known: KnownBackup) -> BackupInfo:
    return known.info


def _place(known: KnownBackup) -> str:
    return tr("Flashdisk") if known.outside else tr("Komputer ini")


def _state(known: KnownBackup) -> str:
    return tr("Teruji") if known.complete else tr("Tidak lengkap")


def _state_tone(known: KnownBackup) -> Tone:
    return Tone.SUCCESS if known.complete else Tone.ERROR


def _told(known: KnownBackup) -> str:
    return tr(
        "Cadangan nomor {n} · teruji {when} · riwayat sampai {head}",
        n=known.info.number, when=formats.stamp(known.proved_at), head=short_head(known.info),
    )  # fmt: skip
