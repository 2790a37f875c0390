"""Looking before applying: counts as filters, one table of rows, and the row under the cursor."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.plan import ImportPlan, PlannedRow, RowKind, RowStatus
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.exchange.columns import planned_columns
from kemiskinan_desktop.ui.exchange.count_line import CountLine
from kemiskinan_desktop.ui.exchange.questions import Question, questions_of
from kemiskinan_desktop.ui.exchange.row_detail import RowDetail
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import heading, small

STOPPED = frozenset({RowStatus.CONFLICT, RowStatus.REFUSED})


class LookPanel(QWidget):
    """``look.show_plan(plan)``; the deeds are the page's actions: apply, mark, discard."""

    def __init__(
        self, preferences: Preferences, apply: QAction, mark: QAction, discard: QAction, resolve: QAction
    ) -> None:
        super().__init__()
        self.plan: ImportPlan | None = None
        self.questions: Sequence[Question] = ()
        self.title, self.notes = heading(""), small("")
        self.lines = {kind: CountLine(kind) for kind in RowKind}
        self.table: RowTable[PlannedRow] = RowTable(
            "planned_rows", planned_columns(), preferences, name=tr("Baris di berkas")
        )
        self.detail = RowDetail()
        self.table.set_actions([apply, resolve, mark, discard])
        self.table.set_empty(tr("Tidak ada baris"), tr("Matikan saringan di atas untuk melihat semua baris."))
        self._arrange((resolve, mark, discard), apply)
        self.table.current_changed.connect(self.detail.show_row)
        for line in self.lines.values():
            line.changed.connect(self.show_rows)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show another plan from its beginning; stopped rows come first when there are any."""
        self.plan, self.questions = plan, questions_of(plan)
        self.title.setText(f"{plan.file_name} · {translated(plan.profile_name)}")
        notes = [translated(note) for note in plan.notes]
        if plan.skipped:
            notes.append(tr("{n} baris kosong atau baris jumlah dilewati.", n=formats.number(plan.skipped)))
        self.notes.setText(" ".join(notes))
        self.notes.setVisible(bool(notes))
        for kind, line in self.lines.items():
            line.show_counts(plan.counts(kind))
            line.setVisible(kind in plan.kinds and (plan.counts(kind).read > 0 or not plan.enrolled_only))
        self.show_rows()

    def show_rows(self) -> None:
        """Show the rows that the chips ask for."""
        rows = self._wanted()
        self.table.set_source(SequenceSource(rows))
        if rows:
            self.table.select_row(0)
        else:
            self.detail.show_row(None)

    def only(self, statuses: frozenset[RowStatus]) -> None:
        """Show only rows of these statuses."""
        for line in self.lines.values():
            line.choose(statuses)
        self.show_rows()

    def _wanted(self) -> Sequence[PlannedRow]:
        if self.plan is None:
            return ()
        wanted = {kind: line.wanted() for kind, line in self.lines.items()}
        if not any(wanted.values()):
            return self.plan.rows
        return tuple(row for row in self.plan.rows if row.status in wanted[row.kind])

    def _arrange(self, deeds: Sequence[QAction], apply: QAction) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self.title, self.notes, *self.lines.values()):
            column.addWidget(widget)
        column.addWidget(Sides((self.table, 5), (self.detail, 2)), 1)
        foot = FlowLayout()
        foot.addWidget(button(apply, "primary"))
        for each in deeds:
            foot.addWidget(button(each))
        column.addLayout(foot)
