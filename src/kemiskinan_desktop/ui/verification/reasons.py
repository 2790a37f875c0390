"""Why a family has its class: points, what is missing, problems, the nearest change."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.answer_problems import missing_problems
from kemiskinan_desktop.domain.class_changes import ClassChange
from kemiskinan_desktop.domain.classification import Classification, IndicatorResult, QuestionResult
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.summaries import FamilyDetail
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.labels import class_label
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CLASS_TONES, SEVERITY_TONES
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.bars import BarLine, Bars
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, small, strong

_LEAST_WIDTH = 320


class Reasons(QFrame):
    """The pane beside a queue."""

    def __init__(self, reference: Reference, open_family: QAction) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Alasan kelas"))
        self.setMinimumWidth(theme.px(_LEAST_WIDTH))
        self._reference = reference
        self.name, self.place = heading(""), small("")
        self.chip, self.score, self.bars = ChipLabel(), muted(""), Bars()
        self.open_button = button(open_family)
        area, inner = scrolled()
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.px(4))
        self._questions = QVBoxLayout()
        self._questions.setSpacing(theme.px(3))
        self._fill(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 10, 14)))
        column.setSpacing(theme.px(10))
        column.addWidget(area, 1)
        column.addWidget(self.open_button)

    def show_nothing(self) -> None:
        """No family is chosen."""
        self.name.setText(tr("Belum ada yang dipilih"))
        self.place.setText(tr("Pilih keluarga dalam daftar untuk melihat alasannya."))
        self._show_result(None)
        empty(self._notes)

    def show_family(self, detail: FamilyDetail, instrument: Instrument | None) -> None:
        """The class of a family with all its reasons."""
        head = detail.family.head
        self.name.setText(head.name if head else tr("Tanpa kepala keluarga"))
        self.place.setText(self._where(detail))
        result = detail.classification
        self._show_result(result)
        self._show_notes(detail, instrument)

    def _where(self, detail: FamilyDetail) -> str:
        family = detail.family
        return tr(
            "KK {kk} · {where} RT {rt}/RW {rw} · {n} jiwa",
            kk=formats.grouped(family.kk_number.text), where=self._reference.kelurahan_name(family.kelurahan),
            rt=family.rt, rw=family.rw, n=len(family.living),
        )  # fmt: skip

    def _show_result(self, result: Classification | None) -> None:
        empty(self._questions)
        self.open_button.setEnabled(result is not None)
        if result is None:
            self.chip.say("", Tone.QUIET)
            self.score.setText("")
            self.bars.show_lines([])
            return
        known = result.poverty_class
        self.chip.say(class_label(known), Tone.QUIET if known is None else CLASS_TONES[known])
        self.score.setText(_score(result))
        self.bars.show_lines([_bar(each) for each in result.indicators if each.weight])
        self._questions.addWidget(heading(tr("Nilai per pertanyaan")))
        for indicator in result.indicators:
            self._questions.addWidget(strong(translated(indicator.name)))
            self._questions.addWidget(_answers(indicator))

    def _show_notes(self, detail: FamilyDetail, instrument: Instrument | None) -> None:
        empty(self._notes)
        result, survey = detail.classification, detail.survey
        if survey is not None and survey.return_reason:
            self._note(tr("Dikembalikan: {reason}", reason=survey.return_reason), Tone.WARNING)
        if result is not None:
            if result.override_text:
                self._note(translated(result.override_text), Tone.INFO)
            missing = () if instrument is None else missing_problems(instrument, result.missing)
            for problem in missing:
                self._note(translated(problem.sentence), Tone.ERROR)
            for sentence in _changes(result):
                self._note(sentence, None)
        for problem in _ordered(detail.problems):
            self._note(translated(problem.sentence), SEVERITY_TONES[problem.severity])

    def _note(self, sentence: str, tone: Tone | None) -> None:
        label = body(sentence)
        theme.give_role(label, "problem", "" if tone is None else tone.value)
        self._notes.addWidget(label)

    def _fill(self, inner: QVBoxLayout) -> None:
        inner.setSpacing(theme.px(8))
        inner.setContentsMargins(0, 0, theme.px(6), 0)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.chip)
        line.addWidget(self.score, 1)
        inner.addWidget(self.name)
        inner.addWidget(self.place)
        inner.addLayout(line)
        inner.addWidget(self.bars)
        inner.addLayout(self._notes)
        inner.addLayout(self._questions)
        inner.addStretch()


def _score(result: Classification) -> str:
    points = formats.points(result.points)
    if result.missing:
        return tr("skor sementara {n}", n=points)
    return tr("skor {n} ({band})", n=points, band=translated(result.band_text))


def _bar(indicator: IndicatorResult) -> BarLine:
    of = tr("{n} / {m}", n=formats.points(indicator.points), m=formats.number(indicator.weight))
    return BarLine(label=translated(indicator.name), percent=indicator.percent, text=of)


def _answers(indicator: IndicatorResult) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, theme.px(6))
    grid.setVerticalSpacing(theme.px(3))
    grid.setColumnStretch(0, 1)
    for at, question in enumerate(indicator.questions):
        grid.addWidget(small(f"{question.code} · {question.text}"), 2 * at, 0, 1, 2)
        points = muted(formats.points(question.points) if question.max_points else "")
        points.setWordWrap(False)
        grid.addWidget(_answer(question), 2 * at + 1, 0)
        grid.addWidget(points, 2 * at + 1, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return holder


def _answer(question: QuestionResult) -> QLabel:
    answer = translated(question.answer_label) or tr("Belum dijawab")
    label = body(f"{answer} ({question.why})" if question.why else answer)
    if question.answer_code is None:
        theme.give_role(label, "body", Tone.ERROR.value)
    return label


def _changes(result: Classification) -> Iterator[str]:
    if result.up is not None:
        yield _change(result.up, tr("Naik ke {to} bila bertambah {n} poin"))
    if result.down is not None:
        yield _change(result.down, tr("Turun ke {to} bila berkurang {n} poin"))


def _change(change: ClassChange, words: str) -> str:
    said = words.format(to=class_label(change.to), n=formats.points(change.points))
    codes = ", ".join(change.questions)
    return tr("{said}: jawaban {codes} lain.", said=said, codes=codes) if codes else f"{said}."


def _ordered(problems: tuple[Problem, ...]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
