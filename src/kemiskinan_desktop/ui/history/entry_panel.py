"""One entry looked at: who and when, its records, what changed in the one under the cursor."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry, RecordChange, UndoView
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.history import words
from kemiskinan_desktop.ui.history.changes import ChangesPanel
from kemiskinan_desktop.ui.history.columns import record_columns
from kemiskinan_desktop.ui.history.source import RecordSource
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.layout_texts import layout_texts
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import body, heading, small

_WIDTH, _HEIGHT, _TABLE = 270, 190, 300
_WINDOW = 24
"""Records read at a time: each is compared field by field."""
MOST_JUDGED = 200
"""Entries with more records are judged only when somebody wants them undone."""


class EntryPanel(QWidget):
    """Facts, records and changes side by side."""

    activated = Signal(object)
    """RecordChange to open."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._desk, self._workplace, self._who = desk, workplace, who
        self.entry: HistoryEntry | None = None
        self.title, self.by, self.reason = heading(""), small(""), body("")
        self.state, self.print = body(""), small("")
        self.print.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table: RowTable[RecordChange] = RowTable(
            "history-records",
            record_columns(),
            desk.preferences,
            name=tr("Data dalam catatan ini"),
            window=_WINDOW,
        )
        self.table.setMinimumSize(theme.px(_TABLE), theme.px(_HEIGHT))
        self.table.set_empty(tr("Tidak ada data yang berubah"), icon="history")
        self.changes = ChangesPanel()
        self.table.current_changed.connect(self._look)
        self.table.activated.connect(self.activated)
        self._arrange(actions)
        self.show_entry(None)

    def show_entry(self, entry: HistoryEntry | None, family_id: str | None = None) -> None:
        """Show an entry, with the cursor on a family when one is looked for; None says how to see one."""
        self.entry = entry
        self._facts.setVisible(entry is not None)
        if entry is None:
            self.table.hide()
            self.changes.show_record(None, hint=tr("Pilih satu catatan untuk melihat isinya."))
            return
        self._say(entry)
        try:
            self._show_records(entry, family_id)
        except UserError as refusal:
            self.table.hide()
            self.changes.show_record(None, hint=translated(refusal.sentence))

    def record(self) -> RecordChange | None:
        """The record that is looked at."""
        return self.table.current()

    def texts(self) -> list[str]:
        """Every line of words that is shown, top down."""
        return [*layout_texts(self._said), *self.changes.texts()]

    def _show_records(self, entry: HistoryEntry, family_id: str | None) -> None:
        log = self._workplace.history
        if not entry.records:
            self.table.hide()
            self.table.set_source(SequenceSource[RecordChange]())
            self.changes.show_record(None, hint=tr("Catatan ini tidak mengubah data."))
            return
        self.table.setVisible(entry.records > 1)
        self.table.set_source(RecordSource(log, self._who, entry))
        at = None if family_id is None else log.place_in(self._who, entry.id, family_id)
        self.table.select_row(at or 0)
        self._look(self.table.current())

    def _say(self, entry: HistoryEntry) -> None:
        self.title.setText(
            tr("Catatan {n}: {perbuatan}", n=formats.number(entry.id), perbuatan=words.act_word(entry))
        )
        self.by.setText(words.by_whom(entry))
        about = " · ".join(text for text in (entry.subject, entry.reason) if text)
        self.reason.setText(about)
        self.reason.setVisible(bool(about))
        self.print.setText(tr("Sidik {sidik}", sidik=f"{entry.id}-{entry.hash[:12]}"))
        self._say_state(entry)

    def _say_state(self, entry: HistoryEntry) -> None:
        view = UndoView()
        if not entry.undone and entry.records <= MOST_JUDGED:
            view = self._workplace.history.undo_view(self._who, entry.id)
        said, tone = _state(entry, view)
        self.state.setText(said)
        self.state.setVisible(bool(said))
        theme.give_role(self.state, "body", tone.value)

    def _look(self, record: RecordChange | None) -> None:
        if record is not None:
            self.changes.show_record(record)

    def _arrange(self, actions: Sequence[QAction]) -> None:
        self._facts = QFrame()
        theme.give_role(self._facts, "card")
        self._facts.setAccessibleName(tr("Catatan yang dipilih"))
        self._facts.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        area, self._said = scrolled()
        self._said.setSpacing(theme.px(6))
        for label in (self.title, self.by, self.reason, self.state, self.print):
            self._said.addWidget(label)
        self._said.addStretch()
        buttons = FlowLayout(gap=6)
        for each in actions:
            buttons.addWidget(button(each))
        inner = QVBoxLayout(self._facts)
        inner.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 10, 12)))
        inner.setSpacing(theme.px(8))
        inner.addWidget(area, 1)
        inner.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Sides((self._facts, 5), (self.table, 4), (self.changes, 5)))


def _state(entry: HistoryEntry, view: UndoView) -> tuple[str, Tone]:
    if entry.undone_by is not None:
        return tr("Sudah diurungkan oleh catatan nomor {n}.", n=formats.number(entry.undone_by)), Tone.WARNING
    if view.refusal:
        return translated(view.refusal), Tone.QUIET
    if view.reverts is None:
        return "", Tone.QUIET
    return tr("Dapat diurungkan."), Tone.SUCCESS
