"""The tasks: what to order above, how far everything is, and the papers below."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.double_entry_tasks import Progress, TaskRow, TaskState
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.double_entry.draw_panel import DrawPanel
from kemiskinan_desktop.ui.double_entry.listing import task_columns
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.text import muted


class TasksView(QWidget):
    """Shows the tasks of the period as this person may see them."""

    drawn = Signal()
    """What would be drawn was reckoned anew."""

    def __init__(
        self, workplace: Workplace, who: Actor, preferences: Preferences, order: QAction,
        acts: Sequence[QAction],
    ) -> None:  # fmt: skip
        super().__init__()
        self._workplace, self._who = workplace, who
        profile, reference = workplace.office.profile(who), workplace.office.reference(who)
        self.draw = DrawPanel(reference.kelurahan_of(profile.kecamatan), order)
        self.draw.setVisible(who.may(Permission.VALIDATE))
        self.would_order = 0
        self.count = muted("")
        self.table: RowTable[TaskRow] = RowTable(
            "double-entry", task_columns(), preferences, name=tr("Tugas entri ganda")
        )
        self.table.set_actions(acts)
        self.table.set_empty(
            tr("Belum ada tugas entri ganda"),
            tr("Verifikator memesan entri ganda dari sebagian keluarga yang diajukan."), icon="verify",
        )  # fmt: skip
        self._arrange(acts)
        self.draw.changed.connect(self.reckon)

    def refresh(self) -> None:
        """Read tasks, and what a draw would take, anew."""
        rows = self._workplace.double_entry.tasks(self._who)
        self.table.set_source(SequenceSource(rows))
        self.count.setText(_progress_words(self._workplace.double_entry.progress(self._who)))
        self.reckon()

    def reckon(self) -> None:
        """Say what the draw would take."""
        self.would_order = 0
        if not self.draw.isVisibleTo(self):
            return
        order = self.draw.order()
        try:
            found = None if order is None else self._workplace.double_entry.would_draw(self._who, order)
        except UserError as refusal:
            self.draw.said.setText(translated(refusal.title))
        else:
            self.would_order = 0 if found is None else found.ordered
            said = "" if found is None else tr(
                "{n} dari {m} keluarga", n=formats.number(found.ordered), m=formats.number(found.candidates)
            )  # fmt: skip
            self.draw.said.setText(said)
        self.drawn.emit()

    def select_open(self) -> None:
        """The cursor on the first task that this person can do."""
        rows = self.table.model.rows(0, self.table.model.rowCount())
        fitting = (at for at, row in enumerate(rows) if row.task.state is TaskState.WAITING and not row.own)
        self.table.select_row(next(fitting, 0))

    def _arrange(self, acts: Sequence[QAction]) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.count, 1)
        for at, act in enumerate(reversed(acts)):
            foot.addWidget(button(act, "primary" if at == len(acts) - 1 else ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.draw)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _progress_words(found: Progress) -> str:
    words = tr(
        "{n} menunggu · {m} selesai · {beda} dari {isian} isian berbeda",
        n=formats.number(found.waiting), m=formats.number(found.done),
        beda=formats.number(found.tally.differing), isian=formats.number(found.tally.compared),
    )  # fmt: skip
    return words if found.total else ""
