"""One row of the workbook: the cells that would change, and what is wrong with cell, value and proposal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.plan import CellChange, CellProblem, PlannedRow
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange import words
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, line, muted, small, strong

_WIDTH, _HEIGHT = 300, 200


class RowDetail(QFrame):
    """``detail.show_row(row)``; None says how to see one."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Rincian baris"))
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        area, self._column = scrolled()
        self._column.setSpacing(theme.px(8))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 10, 14)))
        outer.addWidget(area)
        self._inner = QWidget()
        self._parts = QVBoxLayout(self._inner)
        self._parts.setContentsMargins(0, 0, theme.px(6), 0)
        self._parts.setSpacing(theme.px(6))
        self._column.addWidget(self._inner)
        self._column.addStretch()
        self.show_row(None)

    def show_row(self, row: PlannedRow | None) -> None:
        """Show a row of the plan."""
        empty(self._parts)
        if row is None:
            self._parts.addWidget(muted(tr("Pilih satu baris untuk melihat rinciannya.")))
            return
        self._parts.addWidget(heading(row.name or tr("(tanpa nama)")))
        place = tr(
            "{kind} · lembar {sheet}, baris {row}",
            kind=words.kind_word(row.kind), sheet=row.sheet, row=row.row,
        )  # fmt: skip
        self._parts.addWidget(small(place))
        chip = ChipLabel(words.status_word(row.status), words.TONES[row.status])
        self._parts.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_changes(row.changes)
        self._show_problems(row.problems)
        self._show_warnings(row.warnings)

    def texts(self) -> list[str]:
        """Every line of words that is shown, top down."""
        found = [label.text() for label in self._inner.findChildren(QLabel) if not label.isHidden()]
        return [text for text in found if text]

    def _show_changes(self, changes: Sequence[CellChange]) -> None:
        if not changes:
            return
        self._parts.addWidget(heading(tr("Yang berubah ({n})", n=len(changes))))
        for change in changes:
            self._parts.addWidget(small(f"{change.label} · {change.cell}" if change.cell else change.label))
            self._parts.addWidget(strong(f"{change.old or '–'} → {change.new or '–'}"))

    def _show_problems(self, problems: Sequence[CellProblem]) -> None:
        for at, problem in enumerate(problems):
            if at:
                self._parts.addWidget(line())
            self._parts.addWidget(_problem(problem))

    def _show_warnings(self, warnings: Sequence[str]) -> None:
        for warning in warnings:
            said = body(translated(warning))
            theme.give_role(said, "body", Tone.WARNING.value)
            self._parts.addWidget(said)


def _problem(problem: CellProblem) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    said = body(translated(problem.sentence))
    theme.give_role(said, "body", Tone.ERROR.value)
    column.addWidget(said)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(10))
    grid.setVerticalSpacing(theme.px(3))
    grid.setColumnStretch(1, 1)
    facts = (
        (tr("Sel"), problem.cell),
        (tr("Ditemukan"), problem.found),
        (tr("Diharapkan"), translated(problem.expected)),
        (tr("Usulan"), problem.proposal),
    )
    for at, (label, value) in enumerate((label, value) for label, value in facts if value):
        name, shown = small(label), body(value)
        name.setWordWrap(False)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, at, 1)
    column.addLayout(grid)
    return holder
