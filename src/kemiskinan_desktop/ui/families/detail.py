"""The panel beside the list: class with reasons, members, problems, and what can be done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.summaries import FamilyDetail
from kemiskinan_desktop.ui import formats, labels, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.families import detail_words as words
from kemiskinan_desktop.ui.families.indicator_bars import indicator_lines
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CLASS_TONES, SEVERITY_TONES
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.bars import Bars
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, small

_LEAST_WIDTH, _MOST_PROBLEMS, _MOST_KEPT = 290, 6, 3


class DetailPanel(QFrame):
    """One family in short."""

    def __init__(self, reference: Reference, open_family: QAction, print_cards: QAction) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Ringkasan keluarga"))
        self.setMinimumWidth(theme.px(_LEAST_WIDTH))
        self._reference = reference
        self.name, self.where, self.chip, self.score = heading(""), small(""), ChipLabel(), muted("")
        self.bars, self.reasons, self.opinions = Bars(), body(""), small("")
        self.members_title, self.problems_title = heading(""), heading(tr("Yang perlu dibetulkan"))
        self._members, self._problems = QVBoxLayout(), QVBoxLayout()
        self.hint = muted(tr("Pilih satu keluarga untuk melihat kelas dan alasannya."))
        self._content = QWidget()
        self._arrange(open_family, print_cards)
        self.show_detail(None, date.min)

    def show_detail(self, detail: FamilyDetail | None, today: date) -> None:
        """Show a family as of a day, or a hint without one."""
        self._content.setVisible(detail is not None)
        self.hint.setVisible(detail is None)
        if detail is None:
            return
        head, survey = detail.family.head, detail.survey
        self.name.setText(tr("(belum ada kepala keluarga)") if head is None else head.name)
        self.where.setText(words.place(detail.family, self._reference))
        self._show_class(detail.classification, detail.second_opinions)
        on = today if survey is None or survey.interviewed_on is None else survey.interviewed_on
        self._show_members(detail.family.living, on)
        self._show_problems(detail.problems)

    def texts(self) -> list[str]:
        """Every line of words that is shown, top down."""
        found = [label.text() for label in self.findChildren(QLabel) if not label.isHidden()]
        return [text for text in found if text]

    def _show_class(self, result: Classification | None, opinions: Sequence[Classification]) -> None:
        known = None if result is None else result.poverty_class
        self.chip.say(labels.class_label(known), Tone.QUIET if known is None else CLASS_TONES[known])
        self.score.setText("" if result is None else words.score_line(result))
        self.bars.show_lines([] if result is None else indicator_lines(result))
        self.reasons.setText("" if result is None else reason_text(result))
        self.reasons.setVisible(bool(self.reasons.text()))
        self.opinions.setText(" · ".join(words.opinion(each) for each in opinions))
        self.opinions.setVisible(bool(opinions))

    def _show_members(self, members: Sequence[Member], on: date) -> None:
        self.members_title.setText(tr("Anggota keluarga ({n})", n=formats.number(len(members))))
        empty(self._members)
        for member in members:
            self._members.addWidget(_member(member, on, self._reference))

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        empty(self._problems)
        hard = [problem for problem in problems if problem.severity is Severity.ERROR]
        kept = [problem for problem in problems if problem.reason]
        rest = [problem for problem in problems if problem not in hard and not problem.reason]
        shown = (hard + rest)[:_MOST_PROBLEMS] + kept[:_MOST_KEPT]
        self.problems_title.setVisible(bool(shown))
        for problem in shown:
            line = small(labels.problem_words(problem))
            tone = Tone.QUIET if problem.reason else SEVERITY_TONES[problem.severity]
            theme.give_role(line, "problem", tone.value)
            self._problems.addWidget(line)
        if len(problems) > len(shown):
            self._problems.addWidget(small(tr("dan {n} lagi", n=len(problems) - len(shown))))

    def _arrange(self, open_family: QAction, print_cards: QAction) -> None:
        area, column = scrolled()
        self._fill(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 10, 14)))
        outer.setSpacing(theme.px(10))
        outer.addWidget(area, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, theme.px(6), 0)
        row.setSpacing(theme.px(6))
        row.addWidget(button(open_family), 1)
        row.addWidget(button(print_cards, "primary"), 1)
        outer.addLayout(row)

    def _fill(self, column: QVBoxLayout) -> None:
        column.addWidget(self.hint)
        column.addWidget(self._content)
        column.addStretch()
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(0, 0, theme.px(6), 0)
        inner.setSpacing(theme.px(6))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.chip)
        line.addWidget(self.score, 1)
        for widget in (self.name, self.where):
            inner.addWidget(widget)
        inner.addLayout(line)
        for widget in (self.bars, self.reasons, self.opinions, self.members_title):
            inner.addWidget(widget)
        inner.addLayout(self._members)
        inner.addWidget(self.problems_title)
        inner.addLayout(self._problems)


def reason_text(result: Classification) -> str:
    """Override, what is missing, and the nearest change of class, in sentences."""
    parts = (translated(result.override_text), words.missing_line(result), words.change_sentence(result))
    return " ".join(part for part in parts if part)


def _member(member: Member, on: date, reference: Reference) -> QWidget:
    said = words.member_line(member, on, reference)
    if not words.is_out_of_school(member, on):
        return body(said)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(4))
    plain, red = body(f"{said} ·"), body(tr("putus sekolah"))
    plain.setWordWrap(False)
    theme.give_role(red, "body", Tone.ERROR.value)
    row.addWidget(plain)
    row.addWidget(red, 1)
    return holder
