"""The questions of the instrument by indicator, with points, computed answers and what is skipped."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.answer_problems import FIELD_PREFIX
from kemiskinan_desktop.domain.answering import parse_number, skipped_questions
from kemiskinan_desktop.domain.classification import Classification, IndicatorResult, QuestionResult
from kemiskinan_desktop.domain.instrument import Indicator, Instrument, Question, QuestionKind
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.veiling import WITHHELD
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.families.form.members_section import within
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.form import FormGrid, FormRow
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.text import body, heading, muted

_LABEL, _LABEL_LARGE, _POINTS, _DECIMALS = 300, 430, 54, 2
Editor = ListCombo | NumberEdit


class AnswersSection(QWidget):
    """One card per indicator."""

    key_pressed = Signal(int)
    """A key went down in an answer."""

    def __init__(self, instrument: Instrument, *, auto_advance: bool) -> None:
        super().__init__()
        self.instrument = instrument
        self.editors: dict[str, Editor] = {}
        self.computed: dict[str, QLabel] = {}
        self.rows: dict[str, FormRow] = {}
        self._totals: dict[str, QLabel] = {}
        self._grids: list[FormGrid] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for indicator in instrument.indicators:
            column.addWidget(self._card(indicator, auto_advance=auto_advance))

    def set_auto_advance(self, *, on: bool) -> None:
        """Whether full fields move on by themselves, from now on."""
        for grid in self._grids:
            grid.auto_advance = on

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Fill every field."""
        for code, editor in self.editors.items():
            text = answers.get(code, "")
            if isinstance(editor, NumberEdit):
                editor.set_value(parse_number(text))
            else:
                editor.choose(text or None)

    def read(self, reading: Reading) -> dict[str, str]:
        """Question code → answer as stored; skipped and blank questions are left out."""
        answers = {
            code: text for code, editor in self.editors.items() if (text := self._text(code, editor, reading))
        }
        skipped = skipped_questions(self.instrument, answers)
        reading.unread = [p for p in reading.unread if p.field.removeprefix(FIELD_PREFIX) not in skipped]
        return {code: text for code, text in answers.items() if code not in skipped}

    def follow(self, answers: Mapping[str, str], result: Classification | None) -> None:
        """What is skipped, computed and proposed under the answers of now."""
        skipped = skipped_questions(self.instrument, answers)
        for code, editor in self.editors.items():
            editor.setEnabled(code not in skipped)
        for indicator in result.indicators if result is not None else ():
            self._show_total(indicator)
            for question in indicator.questions:
                self._show_result(question, skipped.get(question.code, ""), answers)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Each problem beside its question."""
        known = within(problems, FIELD_PREFIX)
        for grid in self._grids:
            grid.show_problems(known)

    def focus(self, field: str) -> bool:
        """Go to ``answers.P1``; False when there is no such question to answer."""
        code = field.removeprefix(FIELD_PREFIX)
        return code in self.editors and any(grid.focus(code) for grid in self._grids)

    def _text(self, code: str, editor: Editor, reading: Reading) -> str:
        field = FIELD_PREFIX + code
        if isinstance(editor, ListCombo):
            return reading.choice(field, editor) or ""
        number = reading.take(field, editor.value, None)
        return "" if number is None else format(number.normalize(), "f")

    def _show_total(self, indicator: IndicatorResult) -> None:
        self._totals[indicator.code].setText(
            tr("{n} dari {m} poin", n=formats.number(indicator.points), m=formats.number(indicator.weight))
        )

    def _show_result(self, question: QuestionResult, skipped: str, answers: Mapping[str, str]) -> None:
        row = self.rows[question.code]
        label = self.computed.get(question.code)
        why = translated(skipped or question.why)
        if label is not None:
            label.setText(translated(question.answer_label) or tr("menunggu isian lain"))
            row.say(why)
        elif skipped:
            row.say(why)
        elif question.answer_label == WITHHELD:
            row.say(tr("Disembunyikan; jawaban yang tersimpan tetap berlaku."))
        elif not answers.get(question.code) and question.answer_label:
            proposed = translated(question.answer_label)
            row.say(
                tr("Usulan: {jawaban} ({sebab})", jawaban=proposed, sebab=why)
                if why
                else tr("Usulan: {jawaban}", jawaban=proposed)
            )
        else:
            row.say("")
        self._show_points(row, question)

    @staticmethod
    def _show_points(row: FormRow, question: QuestionResult) -> None:
        if question.max_points and question.answer_code is not None:
            row.unit.setText(tr("{n} poin", n=formats.number(question.points)))
        elif question.max_points:
            row.unit.setText("")  # unlike clear(), asks for no new layout where nothing stood

    def _card(self, indicator: Indicator, *, auto_advance: bool) -> QFrame:
        frame = QFrame()
        theme.give_role(frame, "card")
        total: QLabel = muted("")
        total.setWordWrap(False)
        self._totals[indicator.code] = total
        head = QHBoxLayout()
        head.addWidget(heading(translated(indicator.name)), 1)
        head.addWidget(total)
        width = min(theme.px(_LABEL), _LABEL_LARGE)
        grid = FormGrid(auto_advance=auto_advance, label_width=0)
        self._grids.append(grid)
        grid.key_pressed.connect(self.key_pressed)
        for question in indicator.questions:
            row = grid.add(
                f"{question.code}  {translated(question.text)}".replace("&", "&&"), self._editor(question),
                help=translated(question.help) or translated(question.text), unit=question.unit,
                field=question.code,
            )  # fmt: skip
            row.label.setFixedWidth(width)
            row.unit.setMinimumWidth(theme.px(_POINTS))
            row.unit.show()
            self.rows[question.code] = row
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 10, 16, 12)))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(grid)
        return frame

    def _editor(self, question: Question) -> QWidget:
        if question.kind is QuestionKind.COMPUTED:
            label: QLabel = body("")
            label.setMinimumHeight(theme.px(32))
            self.computed[question.code] = label
            return label
        if question.kind is QuestionKind.NUMBER:
            editor: Editor = NumberEdit(
                minimum=question.minimum, maximum=question.maximum, decimals=_DECIMALS
            )
        else:
            editor = ListCombo({answer.code: answer.label for answer in question.answers})
        self.editors[question.code] = editor
        return editor
