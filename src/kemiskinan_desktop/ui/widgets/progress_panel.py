"""Long work on its own page: what it does, how far, how long still, and *Batal*."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.jobs import Jobs, Progress
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import heading, muted


class ProgressPanel(QFrame):
    """Follows the job that runs; shows itself when one starts and hides when it ends."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.title, self.detail, self.bar = heading(""), muted(""), QProgressBar()
        self.cancel = QPushButton(tr("Batal"))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Kemajuan pekerjaan"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(18),) * 4)
        column.setSpacing(theme.px(10))
        for widget in (self.title, self.bar, self.detail):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.cancel.clicked.connect(jobs.cancel)
        self.cancel.clicked.connect(lambda: self.cancel.setEnabled(False))
        jobs.started.connect(self._start)
        jobs.progressed.connect(self.show_progress)
        jobs.finished.connect(self.hide)
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """How far the job is."""
        self.detail.setText(formats.how_far(progress))
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    def _start(self, title: str) -> None:
        self.title.setText(title)
        self.cancel.setEnabled(True)
        self.show_progress(Progress(title=title, done=0, total=0, seconds_left=None))
        self.show()
