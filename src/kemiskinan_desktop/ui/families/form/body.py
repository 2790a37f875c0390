"""The fields of a family in their order: family, members, questions; it reads, fills and finds them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.answer_problems import FIELD_PREFIX
from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.reference import Kelurahan, Reference
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.families.form.answers_section import AnswersSection
from kemiskinan_desktop.ui.families.form.draft import Draft
from kemiskinan_desktop.ui.families.form.family_card import FamilyCard
from kemiskinan_desktop.ui.families.form.field_chooser import Destination
from kemiskinan_desktop.ui.families.form.hidden_fields import HiddenNotice, show_hidden
from kemiskinan_desktop.ui.families.form.members_section import MembersSection
from kemiskinan_desktop.ui.families.form.remarks import Remarks, is_remark
from kemiskinan_desktop.ui.families.form.texts import PREFIX, FormTexts, keyed, placed
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.field import FieldEdit
from kemiskinan_desktop.ui.widgets.form import FormRow
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.text import heading, small
from kemiskinan_desktop.ui.widgets.typed_text import line_of, put_text, text_in

_NOT_LEFT = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class FormBody(QWidget):
    """Tells what changed and which field was left; knows nothing of saving."""

    changed = Signal()
    """A person typed, chose, added or took out."""
    left = Signal(str)
    """Path of a field that was left."""
    key_pressed = Signal(int)
    """A key went down in a field."""

    def __init__(
        self,
        reference: Reference,
        areas: tuple[Kelurahan, ...],
        instrument: Instrument,
        today: date,
        new_key: Callable[[], str],
        *,
        auto_advance: bool,
        city: bool = False,
    ) -> None:
        super().__init__()
        self._city = city
        self.of_office = small(
            tr(
                "Wawancara milik kantor kecamatan, jadi di sini hanya dibaca. Data keluarga dan anggota "
                "boleh dibetulkan; kantor kecamatan menerimanya lewat paket."
            )
        )
        self.of_office.setVisible(False)
        self.hidden = HiddenNotice()
        self.family = FamilyCard(areas, auto_advance=auto_advance)
        self.members = MembersSection(reference, today, new_key, auto_advance=auto_advance)
        self.answers = AnswersSection(instrument, auto_advance=auto_advance)
        self.remarks = Remarks()
        self._fields: dict[QObject, str] = {}
        self._keyed: tuple[tuple[QWidget, str], ...] = ()
        self._keys: tuple[str, ...] = ()
        self._heard: set[QObject] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(4), theme.px(4))
        column.setSpacing(theme.px(12))
        column.addWidget(self.hidden)
        column.addWidget(self.of_office)
        column.addWidget(self.family)
        column.addWidget(self.members)
        column.addWidget(heading(tr("Pertanyaan")))
        column.addWidget(self.answers)
        column.addStretch()
        self.members.changed_shape.connect(self._reshape)
        for part in (self.family.cells, self.members, self.answers):
            part.key_pressed.connect(self.key_pressed)
        self.key_pressed.connect(self.members.typed_on)
        self._reshape()

    def show_record(self, record: FamilyRecord) -> None:
        """Fill every field."""
        survey, family = record.survey, record.family
        known = None if family.version == 0 else family
        interviewed = None if survey is None else survey.interviewed_on
        self.family.show_family(known, interviewed, "" if survey is None else survey.surveyor)
        self.members.show_members(family.members)
        self.hidden.show_veil(record.veil)
        for card in self.members.cards:
            show_hidden(card, record.veil)
        self.answers.show_answers({} if survey is None else survey.answers)
        read_only = self._city and known is not None
        self.of_office.setVisible(read_only)
        self.family.open_interview(on=not read_only)
        frozen = survey is not None and survey.state is SurveyState.DETERMINED
        self.answers.setEnabled(not (read_only or frozen))
        self.remarks.show(family, self._typed())
        self._show_notes()

    def set_auto_advance(self, *, on: bool) -> None:
        """Whether full fields move on by themselves, from now on."""
        self.family.cells.auto_advance = on
        self.members.set_auto_advance(on=on)
        self.answers.set_auto_advance(on=on)

    def draft(self, base: FamilyRecord) -> Draft:
        """What the fields hold, on top of what the record knows besides."""
        reading = Reading()
        family = self.family.read(base.family, reading)
        family = self.remarks.read(family.with_members(self.members.read(reading)))
        survey = None if base.survey is None else self._survey(base.survey, reading)
        return Draft(
            record=FamilyRecord(family=family, survey=survey, veil=base.veil), unread=tuple(reading.unread)
        )

    def texts(self) -> FormTexts:
        """What stands in all fields, right or wrong, and what was written beside them."""
        return FormTexts(fields={**self._typed(), **self.remarks.written}, members=self.members.keys)

    def show_texts(self, texts: FormTexts, known: Iterable[Member]) -> None:
        """Put texts back as they were typed; a field that has its text already is left alone."""
        self.members.show_keys(texts.members, {member.id: member for member in known})
        for editor, path in self._paths():
            put_text(editor, texts.fields.get(keyed(path, texts.members), ""))
        written = {path: text for path, text in texts.fields.items() if is_remark(path)}
        self.remarks.put_back(written, self._typed())
        self._show_notes()
        self.members.follow()
        self.changed.emit()

    def place(self) -> str:
        """Path of the field with the cursor, with the member's key; empty when it is in none."""
        return keyed(self._fields.get(self.focusWidget(), ""), self.members.keys)

    def go_to(self, place: str, cursor: int | None = None) -> bool:
        """Go to a field that `place` named, its cursor at a position; False when it is gone."""
        path = placed(place, self.members.keys)
        if not path or not self.focus(path):
            return False
        line = line_of(self.focusWidget())
        if line is not None and cursor is not None:
            line.setCursorPosition(cursor)
        return True

    def write_note(self, place: str, text: str) -> None:
        """Note something beside the field that `place` named."""
        self.remarks.write_note(place, text, self._typed())
        self._show_notes()
        self.changed.emit()

    def give_reason(self, problem: Problem, text: str) -> None:
        """Let a warning stay; an empty reason opens it again."""
        self.remarks.give_reason(problem, text, self.members.keys, self._typed())
        self.changed.emit()

    def rows(self) -> Iterable[tuple[str, FormRow]]:
        """Every field with its path, in reading order."""
        for row in self.family.cells.rows:
            yield row.field, row
        for at, card in enumerate(self.members.cards):
            for row in card.cells.rows:
                yield f"{PREFIX}.{at}.{row.field}", row
        for code, row in self.answers.rows.items():
            yield f"{FIELD_PREFIX}{code}", row

    def name_of(self, place: str) -> str:
        """What the field is called that `place` named, with its member."""
        path = placed(place, self.members.keys)
        row = next((row for each, row in self.rows() if each == path), None)
        return "" if row is None else self._full_name(path, row)

    def destinations(self) -> list[Destination]:
        """Every field that can be typed into now."""
        return [
            Destination(path=path, words=self._full_name(path, row))
            for path, row in self.rows()
            if row.editor.isEnabled() and row.editor.isVisibleTo(self) and not isinstance(row.editor, QLabel)
        ]

    def cursor_at(self) -> int:
        """Position of the cursor in its field; 0 when it is in none."""
        line = line_of(self.focusWidget())
        return 0 if line is None else line.cursorPosition()

    def follow(self, draft: Draft, result: Classification | None) -> None:
        """Computed answers, skipped questions and proposals of now."""
        survey = draft.record.survey
        self.answers.follow({} if survey is None else survey.answers, result)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Each beside its field."""
        known = list(problems)
        self.family.cells.show_problems(known)
        self.members.show_problems(known)
        self.answers.show_problems(known)

    def focus(self, field: str) -> bool:
        """Go to a field by its path; False when it has none."""
        if field.startswith(FIELD_PREFIX):
            return self.answers.focus(field)
        if field == PREFIX or field.startswith(f"{PREFIX}."):
            return self.members.focus(field)
        return self.family.cells.focus(field)

    def commit(self) -> None:
        """Take over what stands in the field with the cursor, as leaving it would."""
        widget = self.focusWidget()
        if isinstance(widget, FieldEdit | CodeCombo) and self.isAncestorOf(widget):
            widget.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """A field that was left may be judged; undo is the form's, not the single line's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _undoes(event):
            event.ignore()
            return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            field = self._fields.get(watched)
            if field is not None and event.reason() not in _NOT_LEFT:
                self.left.emit(field)
        return super().eventFilter(watched, event)

    def _survey(self, base: Survey, reading: Reading) -> Survey:
        asked = {question.code for question in self.answers.instrument.asked}
        others = {code: text for code, text in base.answers.items() if code not in asked}
        return replace(
            base,
            answers=others | self.answers.read(reading),
            interviewed_on=self.family.read_interview(reading),
            surveyor=self.family.surveyor.value(),
        )

    def _reshape(self) -> None:
        """Hear new fields, forget old ones, and put the tab order into reading order."""
        fields = dict(self._paths())
        for editor in fields:
            if editor not in self._heard:
                self._hear(editor)
        self._fields = {**fields}
        self._key_fields()
        for before, after in pairwise(self._order()):
            QWidget.setTabOrder(before, after)
        self.changed.emit()

    def _paths(self) -> Iterable[tuple[QWidget, str]]:
        for row in self.family.cells.rows:
            yield row.editor, row.field
        for at, card in enumerate(self.members.cards):
            for row in card.cells.rows:
                yield row.editor, f"{PREFIX}.{at}.{row.field}"
        for code, editor in self.answers.editors.items():
            yield editor, f"{FIELD_PREFIX}{code}"

    def _order(self) -> Iterable[QWidget]:
        for row in self.family.cells.rows:
            yield row.editor
        for card in self.members.cards:
            for row in card.cells.rows:
                yield row.editor
        yield self.members.add
        yield from self.answers.editors.values()

    def _hear(self, editor: QWidget) -> None:
        self._heard.add(editor)
        editor.installEventFilter(self)
        if isinstance(editor, CodeCombo):
            editor.line().textEdited.connect(self._touched)
            editor.committed.connect(self._touched)
        elif isinstance(editor, FieldEdit):
            editor.textEdited.connect(self._touched)
            editor.committed.connect(self._touched)

    def _full_name(self, path: str, row: FormRow) -> str:
        head, place, _ = [*path.split(".", 2), "", ""][:3]
        if head != PREFIX:
            return row.name
        return f"{self.members.cards[int(place)].short_title}: {row.name}"

    def _typed(self) -> dict[str, str]:
        if self._keys != self.members.keys:  # between taking a member out and telling it
            self._key_fields()
        return {path: text_in(editor) for editor, path in self._keyed}

    def _key_fields(self) -> None:
        self._keys = self.members.keys
        self._keyed = tuple((editor, keyed(path, self._keys)) for editor, path in self._paths())

    def _show_notes(self) -> None:
        keys = self.members.keys
        for path, row in self.rows():
            row.show_note(self.remarks.note(keyed(path, keys)))

    def _touched(self) -> None:
        self.members.follow()
        if self.remarks.written:
            self.remarks.follow(self._typed())
        self.changed.emit()


def _undoes(event: QKeyEvent) -> bool:
    return (
        event.matches(QKeySequence.StandardKey.Undo)
        or event.matches(QKeySequence.StandardKey.Redo)
        or (event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier)
    )
