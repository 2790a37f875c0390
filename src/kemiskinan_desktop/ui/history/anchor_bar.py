"""The end of the chain, and a line that compares an old paper with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.domain.history_summaries import AnchorMatch
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.history_log import HistoryLog
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.history import words
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.text import body

_FIELD = 210
_TONES = {
    AnchorMatch.SAME: Tone.SUCCESS,
    AnchorMatch.DIFFERENT: Tone.ERROR,
    AnchorMatch.BEYOND: Tone.ERROR,
    AnchorMatch.UNREADABLE: Tone.WARNING,
}


class AnchorBar(QFrame):
    """Papers, recaps, workbooks and backups print the end of the chain; here it is found again."""

    def __init__(self, log: HistoryLog, who: Actor) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self._log, self._who = log, who
        self.head = body("")
        self.head.setWordWrap(False)
        self.head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.field, self.compare = QLineEdit(), QPushButton(tr("&Cocokkan"))
        self.answer = body("")
        self.answer.hide()
        self._arrange()
        self.compare.clicked.connect(self.judge)
        self.field.returnPressed.connect(self.judge)
        self.field.textEdited.connect(self._forget)

    def refresh(self) -> None:
        """Read the end of the chain anew."""
        self.head.setText(tr("Ujung riwayat: {head}", head=self._log.head(self._who)))

    def judge(self) -> None:
        """Compare what was typed."""
        answer = self._log.compare_anchor(self._who, self.field.text())
        theme.give_role(self.answer, "body", _TONES[answer.match].value)
        self.answer.setText(words.anchor_sentence(answer))
        self.answer.show()

    def _forget(self) -> None:
        self.answer.hide()

    def _arrange(self) -> None:
        label = QLabel(tr("&Bandingkan dengan kertas lama"))
        label.setBuddy(self.field)
        theme.give_role(label, "muted")
        self.field.setAccessibleName(tr("Ujung riwayat pada kertas lama"))
        self.field.setPlaceholderText(tr("Riwayat 412-3fa9b2c41d07"))
        self.field.setMinimumWidth(theme.px(_FIELD))
        self.field.setMaxLength(120)
        line = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        flow = FlowLayout(line)
        self.head.setMinimumHeight(self.field.sizeHint().height())
        for parts in ((self.head,), (label, self.field, self.compare)):
            flow.addWidget(_beside(*parts))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 8, 10, 8)))
        column.setSpacing(theme.px(6))
        column.addWidget(line)
        column.addWidget(self.answer)


def _beside(*widgets: QWidget) -> QWidget:
    """Widgets that stay in one line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, theme.px(18), 0)
    row.setSpacing(theme.px(10))
    for widget in widgets:
        row.addWidget(widget)
    return holder
