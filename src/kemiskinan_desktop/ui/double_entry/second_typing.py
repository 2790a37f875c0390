"""The second typing of one task: typed blind, compared, decided, stored; what was typed is kept meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from kemiskinan_desktop.domain.double_entry import Tally
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.double_entry.blind_form import BlindForm
from kemiskinan_desktop.ui.double_entry.differences_view import DifferencesView
from kemiskinan_desktop.ui.double_entry.editors import Editors
from kemiskinan_desktop.ui.drafting import Drafting
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.typing_meter import TypingMeter

if TYPE_CHECKING:
    from kemiskinan_desktop.domain.double_entry_tasks import TaskRow
    from kemiskinan_desktop.domain.entry_work import EntryWork
    from kemiskinan_desktop.domain.keyings import Keying

FORM = "entri ganda"
"""Name of the blind form among the drafts."""


@dataclass(frozen=True, slots=True)
class _Room:
    """The form and the differences of one questionnaire."""

    instrument: Instrument
    form: BlindForm
    view: DifferencesView


class SecondTyping(QObject):
    """Moves `stack` between the blind form and the differences."""

    moved = Signal()
    """Another part is shown, or something was typed or decided."""
    concluded = Signal()

    def __init__(
        self, desk: Desk, workplace: Workplace, who: Actor, stack: QStackedWidget, acts: list[QAction]
    ) -> None:
        super().__init__(stack)
        self._desk, self._workplace, self._who = desk, workplace, who
        self._stack, self._acts = stack, acts
        self._room: _Room | None = None
        self._row: TaskRow | None = None
        self._keying: Keying | None = None
        self.meter = TypingMeter(desk.now)
        self._put_away: dict[str, EntryWork] = {}
        """How the papers were typed so far whose typing waits for another hour, by task."""
        self.drafting = Drafting(workplace.drafts, who, FORM, self._unsaved, self)
        self.drafting.failed.connect(desk.messages.refused)

    @property
    def form(self) -> BlindForm | None:
        """The blind form, once a task was begun."""
        return None if self._room is None else self._room.form

    @property
    def view(self) -> DifferencesView | None:
        """The differences, once a task was begun."""
        return None if self._room is None else self._room.view

    @property
    def typing(self) -> bool:
        """Whether the blind form is shown."""
        return self._room is not None and self._stack.currentWidget() is self._room.form

    @property
    def deciding(self) -> bool:
        """Whether the differences are shown."""
        return self._room is not None and self._stack.currentWidget() is self._room.view

    def begin(self, task_id: str) -> None:
        """Show the blind form of a task; refused for one that is not this person's."""
        try:
            row, instrument = self._workplace.double_entry.begin(self._who, task_id)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self._row, room = row, self._ready(instrument)
        self._stack.setCurrentWidget(room.form)
        room.form.start(row.paper)
        self.meter.begin(self._put_away.pop(row.task.id, None))
        kept = self._workplace.drafts.of(self._who, FORM, row.task.family_id)
        self.drafting.begin(row.task.family_id, None if kept is None else kept.body)
        if kept is not None:
            room.form.put_back(kept.body)
            self._desk.messages.info(tr("Ketikan Anda yang belum selesai dikembalikan."))
        self.moved.emit()

    def compare(self) -> None:
        """Compare what was typed with what is stored; without a difference the task is done."""
        room, row = self._room, self._row
        if room is None or row is None:
            return
        room.form.commit()
        keying, problems = room.form.read()
        room.form.show_problems(problems)
        if problems:
            room.form.go_to(problems[0].field)
            self._desk.messages.error(
                tr(
                    "Belum dibandingkan. Betulkan isian yang ditandai merah: {n}.",
                    n=formats.number(len(problems)),
                )
            )
            return
        self.drafting.now()
        self._keying = keying
        try:
            found = self._workplace.double_entry.compare(self._who, row.task.id, keying).found
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        if not found:
            self.conclude()
            return
        self._stack.setCurrentWidget(room.view)
        room.view.show_found(found)
        self.moved.emit()

    def conclude(self) -> None:
        """Store what was decided; what was typed stays when that is refused."""
        room, row, keying = self._room, self._row, self._keying
        if room is None or row is None or keying is None:
            return
        decided = room.view.decided() if self.deciding else []
        try:
            result = self._workplace.double_entry.conclude(
                self._who, row.task.id, keying, decided, self.meter.work()
            )
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self.drafting.forget()
        self._put_away.pop(row.task.id, None)
        self._row = self._keying = None
        self._desk.changes.announce(ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.DRAFTS)
        self.concluded.emit()
        self._desk.messages.success(_result_words(result))

    def back_to_form(self) -> None:
        """From the differences to what was typed; the decisions are made anew after the next comparison."""
        if self._room is not None:
            self._stack.setCurrentWidget(self._room.form)
            self._room.form.take_focus()
            self.moved.emit()

    def put_away(self) -> bool:
        """Keep what was typed; False when that must wait."""
        work = self.meter.so_far
        if self._row is not None and work is not None:
            self._put_away[self._row.task.id] = work
        return self._row is None or self.drafting.now()

    def with_form(self, do: Callable[[BlindForm], object]) -> None:
        """Do something with the form while it is shown."""
        if self._room is not None and self.typing:
            do(self._room.form)

    def _unsaved(self) -> dict[str, object] | None:
        return None if self._room is None or self._row is None else self._room.form.document()

    def _ready(self, instrument: Instrument) -> _Room:
        if self._room is not None and self._room.instrument == instrument:
            return self._room
        profile = self._workplace.office.profile(self._who)
        reference = self._workplace.office.reference(self._who)
        editors = Editors(reference, reference.kelurahan_of(profile.kecamatan), instrument)
        form = BlindForm(editors, self._acts[-1], auto_advance=self._desk.preferences.auto_advance)
        view = DifferencesView(editors, self._desk.preferences, self._acts)
        form.key_pressed.connect(self.meter.note)
        form.changed.connect(self.drafting.later)
        view.decided_one.connect(self.moved)
        for part in (form, view):
            self._stack.addWidget(part)
        self._room = _Room(instrument, form, view)
        return self._room


def _result_words(result: Tally) -> str:
    if not result.differing:
        return tr("Tidak ada beda: {n} isian sama.", n=formats.number(result.compared))
    return tr(
        "{beda} dari {n} isian berbeda · salah ketik pertama {satu}, salah ketik Anda {dua}.",
        beda=formats.number(result.differing), n=formats.number(result.compared),
        satu=formats.number(result.first_wrong), dua=formats.number(result.second_wrong),
    )  # fmt: skip
