"""The whole family as it stood on the evening of a day, to be read only."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.domain.errors import InvalidValueError, UserError
from kemiskinan_desktop.domain.history_summaries import DaySection, FamilyOnDay
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, labels, theme
from kemiskinan_desktop.ui.on_day import words
from kemiskinan_desktop.ui.record_labels import label_text
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CLASS_TONES, STATE_TONES
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.layout_texts import layout_texts
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, small, title

_WIDTH, _HEIGHT, _LABEL = 680, 560, 190


class FamilyOnDayDialog(QDialog):
    """Choose a day, read the family as it was that evening."""

    def __init__(
        self, workplace: Workplace, who: Actor, family_id: str, day: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._who, self._family_id = workplace, who, family_id
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.day = DateEdit()
        self.day.setAccessibleName(tr("Tanggal"))
        self.show_it = QPushButton(tr("&Tampilkan"))
        self.name, self.where, self.said = title(""), small(""), body("")
        self.name.setWordWrap(True)
        self.poverty, self.state = ChipLabel(), ChipLabel()
        self.close_it = QPushButton(tr("Tutup"))
        self._arrange()
        self.day.completed.connect(self.show_day)
        self.show_it.clicked.connect(self.show_day)
        self.close_it.clicked.connect(self.accept)
        self.day.set_value(day)
        self.show_day()

    def show_day(self) -> None:
        """Read the family of the day that was typed; a day that is none is said."""
        try:
            day = self.day.value() or self._workplace.context.today
            self._show(self._workplace.history.family_on(self._who, self._family_id, day))
        except (InvalidValueError, UserError) as refusal:
            self._refuse(refusal)

    def texts(self) -> list[str]:
        """Every line of words that is shown, top down."""
        head = [label.text() for label in (self.name, self.where, self.said) if not label.isHidden()]
        return [*head, *layout_texts(self._parts)]

    def _show(self, view: FamilyOnDay) -> None:
        when = formats.day(view.day)
        self.setWindowTitle(tr("Keadaan {tanggal}", tanggal=when))
        self.name.setText(
            tr("Keadaan {tanggal}: {nama}", tanggal=when, nama=view.head)
            if view.head
            else tr("Keadaan {tanggal}", tanggal=when)
        )
        self.where.setText(view.where)
        self.where.setVisible(bool(view.where))
        self._say(words.sentence(view), Tone.QUIET)
        self._show_chips(view)
        self._show_sections(view.sections)

    def _show_chips(self, view: FamilyOnDay) -> None:
        known = view.poverty_class
        shown = bool(view.sections)
        self.poverty.say(
            labels.class_label(known) if shown else "", Tone.QUIET if known is None else CLASS_TONES[known]
        )
        state = view.state
        word = labels.survey_label(state)
        if view.period_name:
            word = tr("{keadaan} · periode {periode}", keadaan=word, periode=view.period_name)
        self.state.say(word if shown else "", Tone.QUIET if state is None else STATE_TONES[state])

    def _show_sections(self, sections: tuple[DaySection, ...]) -> None:
        empty(self._parts)
        for section in sections:
            self._parts.addWidget(heading(label_text(section.title)))
            self._parts.addWidget(_lines(section))
        self._parts.addStretch()

    def _refuse(self, refusal: UserError) -> None:
        empty(self._parts)
        self.where.hide()
        self.name.setText(tr("Keadaan pada suatu tanggal"))
        self.poverty.say("", Tone.QUIET)
        self.state.say("", Tone.QUIET)
        self._say(translated(refusal.sentence), Tone.ERROR)

    def _say(self, sentence: str, tone: Tone) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        theme.give_role(self.said, "body", tone.value)

    def _arrange(self) -> None:
        label = QLabel(tr("Ta&nggal"))
        label.setBuddy(self.day)
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        for widget in (label, self.day, self.show_it):
            top.addWidget(widget)
        top.addStretch()
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        chips.addWidget(self.poverty)
        chips.addWidget(self.state)
        chips.addStretch()
        area, self._parts = scrolled()
        self._parts.setSpacing(theme.px(6))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("Data keluarga pada tanggal itu"))
        foot = QHBoxLayout()
        foot.addWidget(muted(tr("Hanya untuk dibaca; dihitung dari riwayat.")), 1)
        foot.addWidget(self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(10))
        column.addLayout(top)
        for widget in (self.name, self.where, self.said):
            column.addWidget(widget)
        column.addLayout(chips)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.show_it.setAutoDefault(False)
        self.close_it.setDefault(True)


def _lines(section: DaySection) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, theme.px(8))
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(4))
    grid.setColumnMinimumWidth(0, theme.px(_LABEL))
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for at, (label, value) in enumerate(section.lines):
        name, said = muted(label_text(label)), body(value)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, at, 1, Qt.AlignmentFlag.AlignTop)
    return holder
