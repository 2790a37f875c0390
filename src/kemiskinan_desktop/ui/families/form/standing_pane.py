"""What stands beside the answers: the class with its reasons, the problems, and the next steps."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.remarks import may_stay
from kemiskinan_desktop.ui import formats, labels, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.families import detail_words as words
from kemiskinan_desktop.ui.families.detail import reason_text
from kemiskinan_desktop.ui.families.form.problem_list import ProblemList
from kemiskinan_desktop.ui.families.indicator_bars import indicator_lines
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CLASS_TONES
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.bars import Bars
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.scroll import Shrinking, scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, small

_LEAST_WIDTH = 280


class StandingPane(QFrame):
    """Follows every keystroke of the form."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setMinimumWidth(theme.px(_LEAST_WIDTH))
        self.setAccessibleName(tr("Kelas dan masalah"))
        self.chip, self.score, self.bars = ChipLabel(), muted(""), Bars()
        self.reasons, self.problems_title = body(""), heading("")
        self.good = small(tr("Tidak ada masalah pada isian ini."))
        self.problems, self._under = ProblemList(), QVBoxLayout()
        self._keep: QPushButton | None = None
        self._arrange()
        self.show_class(None)
        self.show_problems(())

    def show_class(self, result: Classification | None) -> None:
        """The class of what was typed so far."""
        known = None if result is None else result.poverty_class
        self.chip.say(labels.class_label(known), Tone.QUIET if known is None else CLASS_TONES[known])
        self.score.setText("" if result is None else words.score_line(result))
        self.bars.show_lines([] if result is None else indicator_lines(result))
        self.reasons.setText("" if result is None else reason_text(result))
        self.reasons.setVisible(bool(self.reasons.text()))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """All problems in one list."""
        self.problems.model_of_problems.show_problems(problems)
        still = sum(not problem.reason for problem in problems)
        title = tr("Masalah ({n})", n=formats.number(still))
        if still < len(problems):
            title = tr("{judul} · {n} dibiarkan", judul=title, n=formats.number(len(problems) - still))
        self.problems_title.setText(title)
        if self._keep is not None:
            self._keep.setVisible(any(may_stay(problem) for problem in problems))
        self.problems.setVisible(bool(problems))
        self.good.setVisible(not problems)

    def add_keeping(self, action: QAction) -> None:
        """Below the list: let a warning stay, while there is one."""
        self._keep = button(action, "flat")
        self._keep.hide()
        self._under.addWidget(self._keep)

    def add_buttons(self, actions: Sequence[QAction]) -> None:
        """The next steps at the foot, the last one the main one."""
        row = QVBoxLayout()
        row.setSpacing(theme.px(6))
        for action in actions:
            row.addWidget(button(action))
        self._column.addLayout(row)

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 16, 14)))
        self._column.setSpacing(theme.px(8))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.chip)
        line.addWidget(self.score, 1)
        self._column.addWidget(heading(tr("Kelas")))
        self._column.addLayout(line)
        area, column = scrolled()
        column.setSpacing(theme.px(8))
        column.addWidget(self.bars)
        column.addWidget(self.reasons)
        self._column.addWidget(Shrinking(area))
        self._column.addWidget(self.problems_title)
        self._column.addWidget(self.good)
        self._column.addWidget(self.problems, 1)
        self._column.addLayout(self._under)
        self._column.addStretch()
