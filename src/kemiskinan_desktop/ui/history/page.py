"""Riwayat: any number of entries with filters; what each changed, whether it can go back, and an anchor."""

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry, HistoryFilter, RecordChange
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.history.anchor_bar import AnchorBar
from kemiskinan_desktop.ui.history.columns import entry_columns
from kemiskinan_desktop.ui.history.deeds import HistoryDeeds
from kemiskinan_desktop.ui.history.entry_panel import EntryPanel
from kemiskinan_desktop.ui.history.filters import HistoryFilters
from kemiskinan_desktop.ui.history.source import EntrySource
from kemiskinan_desktop.ui.on_day.dialog import FamilyOnDayDialog
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource

_PAUSE_MS, _HEIGHT = 40, 210


class HistoryPage(Page):
    """`open(HistoryFilter(...))` filters, `open(412)` shows an entry by its number."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(ChangeKind)

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(tr("Riwayat"), help_text=_help())
        self._desk, self._workplace, self._who = desk, workplace, who
        self._log = workplace.history
        self.filters = HistoryFilters(lambda text: workplace.families.find(who, text), self._name_of)
        self.table: RowTable[HistoryEntry] = RowTable(
            "history", entry_columns(), desk.preferences, name=tr("Riwayat perubahan")
        )
        self.deeds = HistoryDeeds(desk, self._log, who, self.show_entry)
        self._make_actions()
        self.panel = EntryPanel(desk, workplace, who, (self.open_record, self.undo))
        self.anchor = AnchorBar(self._log, who)
        self.source: EntrySource | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._arrange_page()

    def open(self, argument: object) -> None:
        """A filter, such as of one family; or an entry by its number."""
        if isinstance(argument, HistoryFilter):
            self.filters.show_filter(argument)
            self._from_the_top()
        elif isinstance(argument, int):
            self.show_entry(argument)

    def refresh(self) -> None:
        """Read the history anew; the cursor stays on its entry, below what was done meanwhile."""
        before, row = self.source, self.table.view.currentIndex().row()
        try:
            self.filters.show_choices(self._log.people(self._who), self._log.acts(self._who))
            self.anchor.refresh()
            self.source = EntrySource(self._log, self._who, self.filters.wanted())
        except UserError as refusal:
            self._fail(refusal)
            return
        self._say_empty()
        self.table.set_source(self.source)
        if before is not None and row >= 0 and before.asks_the_same(self.source):
            self.table.select_row(row + self.source.count() - before.count())
        self.set_subtitle(self._count())
        self._follow()

    def show_entry(self, number: int) -> None:
        """Show an entry among all the others."""
        self.filters.show_filter(HistoryFilter())
        self.refresh()
        place = None if self.source is None else self.source.place_of(number)
        if place is None:
            self._desk.messages.info(tr("Catatan nomor {n} tidak ada.", n=formats.number(number)))
            return
        self.table.select_row(place)
        self.show_current()
        self.take_focus()

    def show_current(self) -> None:
        """Read the entry under the cursor into the panel."""
        self._timer.stop()
        self.panel.show_entry(self.table.current(), self.filters.family.family_id)
        self._follow()

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.filters.focus_first()

    def take_focus(self) -> None:
        """The cursor goes to the rows; without any to the first filter."""
        rows = self.table.view if self.table.model.rowCount() else self.filters.who
        rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing is read while nobody looks."""
        self._timer.stop()
        super().hideEvent(event)

    def open_current(self) -> None:
        """Open the family of the entry; of several the person chooses one in the list below."""
        entry = self.table.current()
        if entry is None:
            return
        self.show_current()
        if entry.records > 1 and not self.panel.table.view.hasFocus():
            self.panel.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open_family(self.panel.record())

    def undo_current(self) -> None:
        """Take the entry under the cursor back."""
        entry = self.table.current()
        if entry is not None:
            self.deeds.undo(entry)

    def show_family(self) -> None:
        """Only the entries about the family that is looked at."""
        record = self.panel.record()
        if record is not None and record.family_id is not None:
            self.open(HistoryFilter(family_id=record.family_id))

    def show_day(self) -> None:
        """The family that is looked at, as it stood on the evening of a day."""
        record = self.panel.record()
        entry = self.table.current()
        if record is None or record.family_id is None or entry is None:
            return
        day = entry.at.astimezone().date()
        dialog = FamilyOnDayDialog(self._workplace, self._who, record.family_id, day, self.window())
        dialog.exec()
        dialog.deleteLater()

    def _open_family(self, record: RecordChange | None) -> None:
        if record is not None and record.family_id is not None:
            self._desk.navigation.to("families", record.family_id)
        else:
            self._desk.messages.info(
                tr("Catatan ini tidak menyangkut keluarga yang masih tersimpan. Isinya ada di bawah daftar.")
            )

    def _from_the_top(self) -> None:
        self.refresh()
        self.table.select_row(0)
        self.show_current()

    def _later(self) -> None:
        self._timer.start()
        self._follow()

    def _follow(self) -> None:
        record, entry = self.panel.record(), self.table.current()
        has_family = record is not None and record.family_id is not None
        for each in (self.family, self.day):
            each.setEnabled(has_family)
        self.open_record.setEnabled(entry is not None and (has_family or entry.records > 1))
        self.undo.setEnabled(
            entry is not None and not entry.undone and self._who.may(Permission.WRITE_FAMILY)
        )

    def _count(self) -> str:
        shown = 0 if self.source is None else self.source.count()
        if self.filters.wanted() == HistoryFilter():
            return tr(
                "{n} catatan; setiap perubahan tercatat dan tidak dapat dihapus", n=formats.number(shown)
            )
        return tr("{n} catatan yang cocok dengan saringan", n=formats.number(shown))

    def _say_empty(self) -> None:
        self.table.set_empty(
            tr("Tidak ada catatan yang cocok"),
            tr("Longgarkan saringan di atas, atau tampilkan semua catatan lagi."),
            tr("Tampilkan semua"), self.filters.clear, "filter",
        )  # fmt: skip

    def _fail(self, refusal: UserError) -> None:
        self.table.set_empty(
            translated(refusal.title), translated(refusal.advice), tr("Coba lagi"), self.refresh, "error"
        )
        self.table.set_source(SequenceSource[HistoryEntry]())
        self.panel.show_entry(None)

    def _name_of(self, family_id: str) -> str:
        try:
            head = self._workplace.families.get(self._who, family_id).family.head
        except UserError:  # taken back since: the history still knows it
            return tr("yang dipilih")
        return tr("tanpa kepala") if head is None else head.name

    def _make_actions(self) -> None:
        self.open_record = self.add_action(tr("&Buka keluarga"), self.open_current, icon="edit")
        self.family = self.add_action(tr("Riwayat &keluarga ini"), self.show_family, icon="family")
        self.day = self.add_action(
            tr("Keadaan keluarga pada &tanggal…"), self.show_day, key="Ctrl+D", icon="calendar"
        )
        self.undo = self.add_action(tr("&Urungkan…"), self.undo_current, key="Ctrl+U", icon="undo")
        self.add_separator()
        self.check = self.add_action(
            tr("&Periksa rantai riwayat"), self.deeds.check_chain, key="Ctrl+R", icon="verify"
        )
        self.everything = self.add_action(tr("Tampilkan &semua catatan"), self.filters.clear, icon="filter")
        self.add_button(self.check)

    def _arrange_page(self) -> None:
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self.table.set_actions((self.open_record, self.family, self.day, self.undo))
        self.panel.table.set_actions((self.open_record, self.family, self.day))
        self.filters.changed.connect(self._from_the_top)
        self.table.current_changed.connect(self._later)
        self.table.activated.connect(self.open_current)
        self.panel.activated.connect(self._open_family)
        self.panel.table.current_changed.connect(self._follow)
        self._timer.timeout.connect(self.show_current)
        for widget, stretch in ((self.filters, 0), (self.table, 5), (self.panel, 4), (self.anchor, 0)):
            self.body.addWidget(widget, stretch)


def _help() -> str:
    return tr(
        "Semua yang pernah dilakukan di kantor ini, yang terbaru di atas. Saring menurut orang, perbuatan, "
        "keluarga, atau tanggal. Enter membuka keluarganya, Ctrl+D menunjukkan keadaannya pada suatu hari, "
        "Ctrl+U mengurungkan catatan selama tidak ada catatan lain yang bergantung padanya."
    )
