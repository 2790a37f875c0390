"""The questions as they are typed again, by indicator; no points, no proposals, no class."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.answering import skipped_questions
from kemiskinan_desktop.domain.instrument import Indicator, QuestionKind
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.double_entry.editors import Editors, value_in
from kemiskinan_desktop.ui.translations import translated
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.field import FieldEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.text import heading

_LABEL, _LABEL_LARGE = 380, 520
PREFIX = "answers."


class KeyedAnswers(QWidget):
    """One card per indicator that asks a person something."""

    key_pressed = Signal(int)
    """A key went down in an answer."""

    def __init__(self, editors: Editors, *, auto_advance: bool) -> None:
        super().__init__()
        self._instrument, self.grids = editors.instrument, list[FormGrid]()
        self.editors: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for indicator in editors.instrument.indicators:
            if any(question.kind is not QuestionKind.COMPUTED for question in indicator.questions):
                column.addWidget(self._card(indicator, editors, auto_advance=auto_advance))
        for editor in self.editors.values():
            if isinstance(editor, FieldEdit | CodeCombo):
                editor.committed.connect(self.follow)

    def read(self, reading: Reading) -> dict[str, str]:
        """Question code → answer; blank ones and those that cannot apply are left out."""
        found = {code: value_in(editor, PREFIX + code, reading) for code, editor in self.editors.items()}
        skipped = skipped_questions(self._instrument, found)
        reading.unread = [p for p in reading.unread if p.field.removeprefix(PREFIX) not in skipped]
        return {code: text for code, text in found.items() if text and code not in skipped}

    def follow(self) -> None:
        """A question that cannot apply is passed over, and says why."""
        found = {code: value_in(editor, "", Reading()) for code, editor in self.editors.items()}
        skipped = skipped_questions(self._instrument, found)
        for grid in self.grids:
            for row in grid.rows:
                row.editor.setEnabled(row.field not in skipped)
                row.say(translated(skipped.get(row.field, "")))

    def show_problems(self, problems: list[Problem]) -> None:
        """Each beside its question."""
        for grid in self.grids:
            for row in grid.rows:
                row.show_problems([p for p in problems if p.field == PREFIX + row.field])

    def _card(self, indicator: Indicator, editors: Editors, *, auto_advance: bool) -> QFrame:
        frame = QFrame()
        theme.give_role(frame, "card")
        grid = FormGrid(auto_advance=auto_advance, label_width=0)
        grid.key_pressed.connect(self.key_pressed)
        self.grids.append(grid)
        for question in indicator.questions:
            if question.kind is QuestionKind.COMPUTED:
                continue
            editor = self.editors[question.code] = editors.make(question.code)
            row = grid.add(
                editors.label(question.code).replace("&", "&&"), editor,
                help=translated(question.help) or translated(question.text), unit=question.unit,
                field=question.code,
            )  # fmt: skip
            row.label.setFixedWidth(min(theme.px(_LABEL), _LABEL_LARGE))
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 10, 16, 12)))
        column.setSpacing(theme.px(8))
        column.addWidget(heading(translated(indicator.name)))
        column.addWidget(grid)
        return frame
