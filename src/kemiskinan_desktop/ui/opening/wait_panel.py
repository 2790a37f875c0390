"""While an office is being opened or made."""

from PySide6.QtWidgets import QProgressBar, QPushButton

from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.jobs import Jobs, Progress
from kemiskinan_desktop.ui.opening.panel import Panel
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import muted, strong


class WaitPanel(Panel):
    """What is being done, how far, and *Batal*."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(tr("Sebentar"), tr("Program sedang menyiapkan kantor."))
        self.title, self.detail, self.bar = strong(""), muted(""), QProgressBar()
        self.cancel = QPushButton(tr("Batal"))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Kemajuan pekerjaan"))
        for widget in (self.title, self.bar, self.detail):
            self.column.addWidget(widget)
        self.add_buttons(self.cancel)
        self.cancel.clicked.connect(jobs.cancel)
        jobs.progressed.connect(self.show_progress)

    def say(self, title: str) -> None:
        """Begin with a title and nothing known of the length."""
        self.title.setText(title)
        self.show_progress(Progress(title=title, done=0, total=0, seconds_left=None))
        self.cancel.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self.detail.setText(formats.how_far(progress))
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
