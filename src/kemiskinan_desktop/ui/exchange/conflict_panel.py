"""Deciding conflicts: three values beside each other, per cell, row, column or all at once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.conflicts import NOTHING_DECIDED, Decisions, Ending, endings_of
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.exchange import questions
from kemiskinan_desktop.ui.exchange.questions import Question, Scope, questions_of, within
from kemiskinan_desktop.ui.exchange.three_values import ThreeValues
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.text import heading, small


@dataclass(frozen=True, slots=True)
class ConflictActions:
    """The deeds of deciding, made by the page so that they stand in its menu."""

    city: QAction
    office: QAction
    undecide: QAction
    back: QAction


class ConflictPanel(QWidget):
    """``panel.show_plan(plan)``; every decision is handed to `decide`, which gives the plan back."""

    def __init__(self, desk: Desk, actions: ConflictActions, decide: Callable[[Decisions], None]) -> None:
        super().__init__()
        self._desk, self._decide = desk, decide
        self.decisions = NOTHING_DECIDED
        self._questions: list[Question] = []
        self.title, self.hint = heading(""), small("")
        self.scope = QComboBox()
        self.table: RowTable[Question] = RowTable(
            "conflicts", questions.question_columns(), desk.preferences, name=tr("Isian yang bentrok")
        )
        self.values = ThreeValues()
        self.table.set_actions([actions.city, actions.office, actions.undecide, actions.back])
        self.table.set_empty(
            tr("Tidak ada yang perlu diputuskan"), tr("Kembali ke rencana untuk menerapkan.")
        )
        self._fill_scope()
        self._arrange(actions)
        self.table.current_changed.connect(self.values.show_question)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what a plan leaves to a person; the cursor stays where it was."""
        self._questions = questions_of(plan)
        left = sum(one.choice is None for one in self._questions)
        self.title.setText(
            tr(
                "{left} dari {n} menunggu keputusan", left=formats.number(left),
                n=formats.number(len(self._questions)),
            )
        )  # fmt: skip
        self.hint.setText(
            tr(
                "Kantor dan kota mengubah isian yang sama sesudah berkas diberikan, atau kota menghapus "
                "barisnya. Yang belum diputuskan tetap seperti di kantor dan tidak menahan baris lain."
            )
        )
        self.table.set_source(SequenceSource(self._questions))
        if self._questions and self.table.current() is None:
            self.table.select_row(0)
        self.values.show_question(self.table.current())

    def begin(self, plan: ImportPlan) -> None:
        """Start over with another plan, and what was decided of it in earlier imports."""
        cells = {each.key: each.choice for each in plan.conflicts if each.choice is not None}
        ends = {each.key: each.choice for each in plan.ends if each.choice is not None}
        self.decisions = Decisions(cells=cells, ends=ends)
        self.show_plan(plan)

    def choose(self, choice: Choice | None) -> None:
        """Decide what is asked for, or take the decision back; then go to the next open question."""
        scope = Scope(self.scope.currentData())
        asked = within(scope, self._questions, self.table.selected())
        if choice is Choice.CITY and scope is not Scope.SELECTED:
            asked = [one for one in asked if one.may_be_one_of_many]
        ending = self._ending(asked) if choice is Choice.CITY else Ending.STAY
        if not asked or ending is None:
            return
        self.decisions = questions.decided(self.decisions, asked, choice, ending)
        self.scope.setCurrentIndex(0)  # the next key decides one line again, not a whole column unawares
        self._decide(self.decisions)
        if choice is not None:
            self._go_on()

    def _ending(self, asked: list[Question]) -> Ending | None:
        """How the rows that did not come back end; None when the person would rather not."""
        ends = [one.end for one in asked if one.end is not None]
        if not ends:
            return Ending.STAY
        kind = RowKind.FAMILY if any(end.key.kind is RowKind.FAMILY for end in ends) else RowKind.MEMBER
        ways = [way for way in endings_of(kind) if way is not Ending.STAY]
        at = self._desk.dialogs.choose(
            tr("Akhiri {n} baris yang dihapus kota", n=formats.number(len(ends))),
            tr("Data lamanya tetap tersimpan dengan tanggal hari ini dan alasannya."),
            [questions.choice_words(way) for way in ways],
            danger=len(ways) - 1,
        )
        return None if at is None else ways[at]

    def _go_on(self) -> None:
        """Put the cursor on the next question that is open."""
        at = self.table.view.currentIndex().row()
        order = [*range(at, len(self._questions)), *range(at)]
        following = next((place for place in order if self._questions[place].choice is None), None)
        if following is not None:
            self.table.select_row(following)

    def _fill_scope(self) -> None:
        for scope, text in (
            (Scope.SELECTED, tr("Yang terpilih")),
            (Scope.ROW, tr("Seluruh barisnya")),
            (Scope.COLUMN, tr("Seluruh kolomnya")),
            (Scope.ALL, tr("Semua")),
        ):
            self.scope.addItem(text, scope.value)
        self.scope.setAccessibleName(tr("Berlaku untuk"))
        self.scope.setToolTip(
            tr("Baris yang dihapus kota dan seluruh keluarga hanya diambil bila dipilih sendiri.")
        )

    def _arrange(self, actions: ConflictActions) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self.title, self.hint):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.values)
        label = QLabel(tr("&Berlaku untuk"))
        label.setBuddy(self.scope)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(label)
        line.addWidget(self.scope)
        foot = FlowLayout()
        foot.addWidget(button(actions.city, "primary"))
        foot.addWidget(button(actions.office))
        foot.addWidget(button(actions.undecide))
        foot.addWidget(holder)
        foot.addWidget(button(actions.back))
        column.addLayout(foot)
