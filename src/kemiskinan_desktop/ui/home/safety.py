"""How safe the data are: the age of the last proved backup, and a button for a new one."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from kemiskinan_desktop.domain.backup_rules import BackupSafety, Worry
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.backup_words import advice, headline, outside_line
from kemiskinan_desktop.ui.home.step_list import titled_card
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import small, strong

_ICON = 22
_CARD_TONES = {
    Worry.NOT_OUTSIDE: Tone.ERROR,
    Worry.NONE_YET: Tone.ERROR,
    Worry.OLD: Tone.WARNING,
    Worry.NOTHING: Tone.SUCCESS,
}


class Safety(QFrame):
    """The card about backups; red words when there is none, or none outside this PC."""

    def __init__(self, back_up: QPushButton) -> None:
        super().__init__()
        inner, column = titled_card(tr("Cadangan data"))
        self.sign, self.age, self.detail = QLabel(), strong(""), small("")
        self.outside = small("")
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        line.addWidget(self.sign)
        line.addWidget(self.age, 1)
        column.addLayout(line)
        column.addWidget(self.detail)
        column.addWidget(self.outside)
        row = QHBoxLayout()
        row.addWidget(back_up)
        row.addStretch()
        column.addLayout(row)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)

    def say(self, safety: BackupSafety, now: datetime) -> None:
        """How old the newest proven backups are, and what to do."""
        self.age.setText(headline(safety, now))
        self.detail.setText(advice(safety, now))
        self.outside.setText(outside_line(safety, now))
        self.outside.setVisible(not safety.training)
        tone = _CARD_TONES[safety.worry(now)]
        theme.give_role(self.age, "strong", tone.value)
        picture = "success" if tone is Tone.SUCCESS else "warning"
        self.sign.setPixmap(icons.pixmap(picture, theme.tokens().tones[tone].bar, theme.px(_ICON)))
