"""The form of one family: its fields, and beside them the class and the problems; it saves and submits."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Period, Survey
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.family_saving import ProblemsError
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.drafting import Drafting
from kemiskinan_desktop.ui.families.form.advising import Advising
from kemiskinan_desktop.ui.families.form.body import FormBody
from kemiskinan_desktop.ui.families.form.draft import Draft
from kemiskinan_desktop.ui.families.form.draft_notice import DraftNotice, restored, stored_now
from kemiskinan_desktop.ui.families.form.family_card import UNREAD_KK, Kept
from kemiskinan_desktop.ui.families.form.judging import Judge
from kemiskinan_desktop.ui.families.form.standing_pane import StandingPane
from kemiskinan_desktop.ui.families.form.texts import FormTexts, merge, placed
from kemiskinan_desktop.ui.families.form.typed import FORM, Typed
from kemiskinan_desktop.ui.families.form.ways import Ways
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.typing_meter import TypingMeter
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.sides import Sides

_CHECK_MS, _LEAST_WIDTH, _LEAST_HEIGHT = 120, 500, 260


class FamilyForm(QWidget):
    """Shows, judges and saves one family; nothing typed is lost when saving is refused."""

    edited = Signal()
    """What the form holds may have changed."""
    leave_wanted = Signal()
    """Esc was pressed."""

    def __init__(
        self, desk: Desk, workplace: Workplace, who: Actor, instrument: Instrument, period: Period
    ) -> None:
        super().__init__()
        self._desk, self._workplace, self._who, self.period = desk, workplace, who, period
        reference, profile = workplace.office.reference(who), workplace.office.profile(who)
        self.instrument = instrument
        self.body = FormBody(
            reference, reference.kelurahan_of(profile.kecamatan), instrument, workplace.context.today,
            self._new_key, auto_advance=desk.preferences.auto_advance, city=profile.is_city,
        )  # fmt: skip
        self.pane, self.notice = StandingPane(), DraftNotice()
        self._judge, self.meter = Judge(workplace, who), TypingMeter(desk.now)
        self.record = self._blank()
        """The record as it was loaded or saved last."""
        self._saved = FormTexts()
        self._left_at = ("", 0)
        """Field and cursor of a draft that is about to be shown."""
        self._area = self._arrange()
        self.ways = Ways(self, desk, self)
        self.drafting = Drafting(workplace.drafts, who, FORM, self._unsaved_body, self)
        self.advising = Advising(self.body, desk, workplace, who)
        self._soon, self._later = self._timer(0, self._preview), self._timer(_CHECK_MS, self._check)
        self._laid_out = self._timer(0, self._reveal)
        self.body.changed.connect(self._changed)
        self.body.left.connect(self._left)
        self.body.key_pressed.connect(self.meter.note)
        self.body.members.removed.connect(self._offer_back)
        self.pane.problems.jump_wanted.connect(self.jump)
        self.drafting.failed.connect(desk.messages.refused)

    @property
    def is_new(self) -> bool:
        """Whether the family was never saved."""
        return self.record.family.version == 0

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed since the last save."""
        return self.body.texts() != self._saved

    def start_new(self, kept: Kept | None = None) -> None:
        """An empty form whose first member is the head; `kept` is carried over."""
        self._show(self._blank())
        if kept is not None:
            self.body.family.keep(kept)
        self.body.members.add_member()
        self._begin(everything=False)

    def show_record(self, record: FamilyRecord) -> None:
        """A stored family."""
        self._show(record)
        self._begin(everything=True)

    def unsaved(self) -> Typed | None:
        """What was typed since the last save; None when nothing was."""
        texts = self.body.texts()
        if texts == self._saved:
            return None
        return Typed(
            record_id=self.record.family.id, version=self.record.family.version, before=self._saved,
            texts=texts, place=self.body.place(), cursor=self.body.cursor_at(),
        )  # fmt: skip

    def _unsaved_body(self) -> dict[str, Any] | None:
        typed = self.unsaved()
        return None if typed is None else typed.document()

    def start_again(self, typed: Typed, at: datetime) -> None:
        """A family that was never saved, as it was typed until a moment."""
        blank = self._blank()
        self._show(replace(blank, family=replace(blank.family, id=typed.record_id)))
        self.body.show_texts(typed.before, ())
        self._begin(everything=False)
        self._bring_back(typed, typed.texts, {}, at)

    def restore(self, typed: Typed, at: datetime) -> None:
        """Put what was typed until a moment over the stored family that is shown."""
        merged = merge(typed.before, typed.texts, self._saved)
        self._bring_back(typed, merged.texts, merged.theirs, at)

    def give_up(self) -> None:
        """What was typed since the last save is given up, and its draft with it."""
        self.drafting.forget()
        self.notice.hide()
        self.body.show_texts(self._saved, self.record.family.members)
        self._judge.others = ()
        self.judge()

    def problems(self) -> tuple[Problem, ...]:
        """What is said now."""
        return self._judge.problems(self.draft())

    def step_to(self, texts: FormTexts, place: str) -> None:
        """Show a state of the form again, with the cursor in a field."""
        self.body.show_texts(texts, self.record.family.members)
        self.judge()
        if self.body.go_to(place):
            self._laid_out.start()

    def draft(self) -> Draft:
        """What the form holds now."""
        return self.body.draft(self.record)

    def save(self) -> bool:
        """Store what the form holds; what cannot be read or stored is said beside its field."""
        self.body.commit()
        draft = self.draft()
        self._judge.everything = True
        if not draft.readable:
            return self._refuse(draft.unread[0].field)
        try:
            stored = self._workplace.families.save(self._who, draft.record, work=self.meter.work())
        except ProblemsError as refusal:
            return self._refuse(refusal.problems[0].field)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return False
        if stored.veil.kinds != draft.record.veil.kinds:
            self.body.show_record(stored)  # a changed answer makes it a draft again: it is seen whole
        self.record = stored
        self.meter.begin()
        self._saved = self.body.texts()
        self._judge.others = ()
        self.notice.hide()
        self.drafting.forget()
        self.judge()
        self.edited.emit()
        return True

    def ask_for_all(self) -> None:
        """Say every missing answer beside its question, as submitting needs it, and go to the first."""
        self._judge.everything = self._judge.missing_too = True
        self.judge()
        self.ways.next_problem()

    def jump(self, field: str) -> None:
        """Put the cursor into the field of a problem."""
        if self.body.focus(field.replace(".birth_year", ".birth_date")):
            self._laid_out.start()

    def add_member(self) -> None:
        """One more member, its name ready to be typed."""
        self.body.members.add_member()
        self._laid_out.start()

    def remove_current_member(self) -> None:
        """Take out the member in whose fields the cursor is."""
        card = self.body.members.card_with(self.focusWidget())
        if card is not None:
            self.body.members.take_out(card)

    def judge(self) -> None:
        """Class and problems of now, at once."""
        self._soon.stop()
        self._later.stop()
        self._preview()
        self._check()

    def take_focus(self) -> None:
        """Ready to type: the first field, from the top; a draft goes on where it was left."""
        place, cursor = self._left_at
        if self.isVisible():
            self._left_at = ("", 0)
        if place and self.body.go_to(place, cursor):
            self._laid_out.start()
            return
        self.body.family.kk.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing is judged while nobody looks, and nothing typed waits to be kept."""
        if self.drafting.timer.isActive():
            self.drafting.now()
            self.drafting.timer.stop()
        for timer in (self._soon, self._later, self._laid_out):
            timer.stop()
        self.advising.rest()
        self.body.members.ahead.stop()
        super().hideEvent(event)

    def _new_key(self) -> str:
        return self._workplace.families.new_key(self._who)

    def _blank(self) -> FamilyRecord:
        return FamilyRecord(family=Family(id=self._new_key(), kk_number=UNREAD_KK))

    def _show(self, record: FamilyRecord) -> None:
        survey = record.survey or Survey(
            id=self._new_key(), family_id=record.family.id, period_id=self.period.id
        )
        self.record = replace(record, survey=survey)
        self.body.show_record(self.record)

    def _begin(self, *, everything: bool) -> None:
        self.body.set_auto_advance(on=self._desk.preferences.auto_advance)
        self._saved, self._left_at = self.body.texts(), ("", 0)
        self.ways.steps.begin(self._saved)
        self.notice.hide()
        self.drafting.begin(self.record.family.id)
        self.meter.begin()
        self.advising.begin(self.record)
        self._judge.begin(everything=everything)
        self.judge()
        self.take_focus()
        self.edited.emit()

    def _bring_back(self, typed: Typed, texts: FormTexts, theirs: Mapping[str, str], at: datetime) -> None:
        """Show a draft, say where it differs from what others stored since, and go where the cursor was."""
        self.drafting.begin(typed.record_id, typed.document())
        self.body.show_texts(texts, self.record.family.members)
        keys = texts.members
        self._judge.visited |= {placed(path, keys) for path, text in texts.fields.items() if text}
        self._judge.others = tuple(stored_now(placed(path, keys), text) for path, text in theirs.items())
        self.judge()
        self._left_at = (typed.place, typed.cursor)
        self.take_focus()
        self.notice.say(
            restored(at, changed=self.record.family.version != typed.version, clashes=len(theirs))
        )
        self.edited.emit()

    def _refuse(self, field: str) -> bool:
        self.judge()
        count = sum(problem.code != "" for problem in self._judge.problems(self.draft()))
        self._desk.messages.error(
            tr(
                "Keluarga belum disimpan. Betulkan isian yang ditandai merah; semua yang sudah diketik "
                "tetap ada. Masalah: {n}.",
                n=formats.number(count),
            )
        )
        self.jump(field)
        return False

    def _changed(self) -> None:
        self.ways.steps.note(self.body.texts())
        self._soon.start()
        self._later.start()
        self.drafting.later()
        self.edited.emit()

    def _left(self, field: str) -> None:
        self._judge.visit(field)
        self._later.start()
        self._laid_out.start()

    def _preview(self) -> None:
        draft = self.draft()
        family, survey = draft.record.family, draft.record.survey
        result = self._workplace.families.preview(
            self._who, family.members, {} if survey is None else survey.answers,
            floor_area=family.floor_area, interviewed_on=None if survey is None else survey.interviewed_on,
            base=self.record if self.record.veil.kinds else None,
        )  # fmt: skip
        self.pane.show_class(result)
        self.body.follow(draft, result)

    def _check(self) -> None:
        found = self._judge.problems(self.draft())
        self.body.show_problems(found)
        self.pane.show_problems(found)

    def _offer_back(self, name: str) -> None:
        said = (
            tr("{nama} dikeluarkan dari isian ini.", nama=name)
            if name
            else tr("Anggota dikeluarkan dari isian ini.")
        )
        self._desk.messages.info(said, tr("Kembalikan"), self.body.members.put_back)

    def _reveal(self) -> None:
        widget = cast("QWidget | None", self.focusWidget())  # none while nothing was focused yet
        if widget is not None:
            self._area.ensureWidgetVisible(widget, theme.px(40), theme.px(100))

    def _timer(self, pause: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(then)
        return timer

    def _arrange(self) -> QScrollArea:
        area, column = scrolled()
        area.setMinimumSize(theme.px(_LEAST_WIDTH), theme.px(_LEAST_HEIGHT))
        column.addWidget(self.body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(10))
        outer.addWidget(self.notice)
        outer.addWidget(Sides((area, 5), (self.pane, 2)))
        return area
