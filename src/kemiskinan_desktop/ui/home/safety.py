"""How safe the data are: the age of the last proved backup, and a button for a new one."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.home.step_list import titled_card
from kemiskinan_desktop.ui.status_line import BACKUP_IS_OLD
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import small, strong

_ICON = 22


class Safety(QFrame):
    """The card about backups; red words when the last one is a week old or there is none."""

    def __init__(self, back_up: QPushButton) -> None:
        super().__init__()
        inner, column = titled_card(tr("Cadangan data"))
        self.sign, self.age, self.detail = QLabel(), strong(""), small("")
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        line.addWidget(self.sign)
        line.addWidget(self.age, 1)
        column.addLayout(line)
        column.addWidget(self.detail)
        row = QHBoxLayout()
        row.addWidget(back_up)
        row.addStretch()
        column.addLayout(row)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)

    def say(self, newest: datetime | None, now: datetime) -> None:
        """When the last backup was proved."""
        old = newest is None or now - newest > BACKUP_IS_OLD
        if newest is None:
            self.age.setText(tr("Belum ada cadangan"))
            self.detail.setText(tr("Bila komputer ini rusak, semua data hilang. Buat cadangan sekarang."))
        else:
            self.age.setText(tr("Cadangan terakhir {age}", age=formats.age(newest, now)))
            self.detail.setText(_advice(old=old, when=formats.moment(newest, now)))
        tone = Tone.ERROR if old else Tone.SUCCESS
        theme.give_role(self.age, "strong", tone.value)
        picture = "warning" if old else "success"
        self.sign.setPixmap(icons.pixmap(picture, theme.tokens().tones[tone].bar, theme.px(_ICON)))


def _advice(*, old: bool, when: str) -> str:
    if old:
        return tr("Dibuat {when}. Sudah lebih dari 7 hari: buat yang baru.", when=when)
    return tr("Dibuat {when} dan teruji dapat dipulihkan.", when=when)
