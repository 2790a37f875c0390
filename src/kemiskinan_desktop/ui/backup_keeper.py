"""Backups that make themselves: at the start of a day's work, and every half hour when something changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.translations import tr, translated

if TYPE_CHECKING:
    from kemiskinan_desktop.services.backups import Kept
    from kemiskinan_desktop.services.workplace import Workplace

_MINUTE = 60_000
_PAUSE = 30
"""Minutes to the next try after one that did not succeed."""


class BackupKeeper(QObject):
    """Looks every minute, on the worker, whether a backup or its copy outside is due.

    Quiet unless it fails; a failure is said once and stays in the status bar until a backup succeeds.
    """

    def __init__(self, window: MainWindow, desk: Desk, workplace: "Workplace", who: Actor) -> None:
        super().__init__(window)
        self._status, self._desk, self._workplace, self._who = window.status, desk, workplace, who
        self._pause = 0
        self._told = ""
        self.timer = QTimer(self)
        self.timer.setInterval(_MINUTE)
        self.timer.timeout.connect(self.look)
        window.closed.connect(self.timer.stop)
        desk.changes.changed.connect(self._hear)
        self.timer.start()
        QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Do what is due, unless the last try is still going on or has just failed."""
        if self._pause:
            self._pause -= 1
            return
        if not (self.timer.isActive() and self._who.may(Permission.BACKUP)):
            return
        self._pause = _PAUSE  # until it is known to have gone well
        medium = self._desk.preferences.backup_medium

        def work(report: Report) -> "Kept":
            return self._workplace.backups.keep(self._who, medium, report)

        self._desk.jobs.run(tr("Membuat cadangan"), work, self._kept, self._failed, quiet=True)

    def _kept(self, kept: "Kept") -> None:
        if kept.anything:
            self._desk.changes.announce(ChangeKind.BACKUPS)
        if kept.refused is None:
            self._pause = 0
            self._say("", "")
        else:
            self._say(
                tr("Salinan cadangan ke flashdisk belum berhasil."),
                tr("Salinan ke flashdisk gagal – lihat Pengaturan, Cadangan"),
                kept.refused,
            )

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, UserError):
            self._say(
                tr("Cadangan otomatis belum berhasil dibuat. Yang sudah Anda simpan tetap tersimpan."),
                tr("Cadangan otomatis gagal – lihat Pengaturan, Cadangan"),
                problem,
            )

    def _say(self, opening: str, short: str, refused: UserError | None = None) -> None:
        self._status.set_backup_trouble(short)
        told = "" if refused is None else refused.sentence
        if refused is not None and told != self._told:
            self._desk.messages.error(f"{opening} {translated(refused.title)} {translated(refused.advice)}")
        self._told = told

    def _hear(self, kinds: frozenset[object]) -> None:
        """A backup that a person made ends the trouble."""
        if ChangeKind.BACKUPS in kinds and self._told:
            self._pause = 0
            self._say("", "")
