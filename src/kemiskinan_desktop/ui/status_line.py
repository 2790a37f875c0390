"""The status bar: office, period, user, saved time, age of the last proven backup, background job."""

from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from kemiskinan_desktop.domain.backup_rules import BackupSafety
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.backup_words import advice, in_short, outside_line, tone_of
from kemiskinan_desktop.ui.jobs import Jobs, Progress
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

_BAR_WIDTH, _GAP = 140, 8


class StatusLine(QStatusBar):
    """Quiet facts at the foot of the window."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.saved, self.backup = QLabel(), QLabel()
        self.office, self.period, self.user = QLabel(), QLabel(), QLabel()
        self.job, self.bar, self.cancel = QLabel(), QProgressBar(), QPushButton(tr("Batal"))
        for label in (self.saved, self.backup, self.period):
            self.addWidget(label)
        for widget in (self.job, self.bar, self.cancel, self.office, self.user):
            self.addPermanentWidget(widget)
        self._backup_said, self._trouble = ("", "netral"), ""
        self.bar.setFixedWidth(theme.px(_BAR_WIDTH))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Kemajuan pekerjaan"))
        self.cancel.setAccessibleName(tr("Batalkan pekerjaan"))
        self.cancel.clicked.connect(jobs.cancel)
        self.cancel.clicked.connect(lambda: self.cancel.setEnabled(False))
        jobs.started.connect(self._start)
        jobs.progressed.connect(self.show_progress)
        jobs.finished.connect(self._finish)
        self._finish()

    def set_office(self, text: str) -> None:
        """Name of the office."""
        self.office.setText(text)
        self._fit()

    def set_period(self, text: str) -> None:
        """Name and state of the period."""
        self.period.setText(text)
        self._fit()

    def set_user(self, text: str) -> None:
        """User and role: ``rini · Petugas``."""
        self.user.setText(text)
        self._fit()

    def set_saved(self, at: datetime | None, now: datetime) -> None:
        """When the last change was saved."""
        self.saved.setText(tr("Semua perubahan tersimpan {when}", when=formats.moment(at, now)) if at else "")
        self._fit()

    def set_backups(self, safety: BackupSafety, now: datetime) -> None:
        """Age of the newest proven backup; what is wrong is said in words and colour."""
        tone = tone_of(safety.worry(now))
        self._backup_said = (in_short(safety, now), tone.value if tone else "netral")
        self.backup.setToolTip(f"{advice(safety, now)}\n{outside_line(safety, now)}")
        self._show_backups()

    def set_backup_trouble(self, sentence: str) -> None:
        """Why backups do not succeed at the moment; it stays until an empty one takes it away."""
        self._trouble = sentence
        self._show_backups()

    def _show_backups(self) -> None:
        text, tone = (self._trouble, Tone.ERROR.value) if self._trouble else self._backup_said
        self.backup.setText(text)
        theme.give_role(self.backup, "status", tone)
        self._fit()

    def show_progress(self, progress: Progress) -> None:
        """What a job does, how many of how many, and the time left."""
        words = [progress.title]
        if progress.total:
            counted = {"done": formats.number(progress.done), "total": formats.number(progress.total)}
            words.append(tr("{done} dari {total}", **counted))
        if progress.seconds_left is not None:
            words.append(formats.time_left(progress.seconds_left))
        self.job.setText(" · ".join(words))
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """In little room what is said elsewhere gives way."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        busy = not self.job.isHidden()
        always = (self.user, self.backup, *((self.job, self.bar, self.cancel) if busy else ()))
        room = self.width() - sum(widget.sizeHint().width() + theme.px(_GAP) for widget in always)
        for widget in (self.saved, self.period, self.office):
            room -= widget.sizeHint().width() + theme.px(_GAP)
            widget.setVisible(room > 0)

    def _start(self, title: str) -> None:
        self.show_progress(Progress(title=title, done=0, total=0, seconds_left=None))
        self.cancel.setEnabled(True)
        self._show_job(shown=True)

    def _finish(self) -> None:
        self._show_job(shown=False)

    def _show_job(self, *, shown: bool) -> None:
        for widget in (self.job, self.bar, self.cancel):
            widget.setVisible(shown)
        self._fit()
