"""The list of families with its filters and the panel beside it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import FamilyFilter, FamilyRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.families.columns import family_columns
from kemiskinan_desktop.ui.families.detail import DetailPanel
from kemiskinan_desktop.ui.families.filters import (
    FamilyFilters,
    from_saved,
    from_words,
    to_saved,
    to_words,
)
from kemiskinan_desktop.ui.families.source import FamilySource
from kemiskinan_desktop.ui.saved_filter_button import SavedFilterButton
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.sides import Sides

_PAUSE_MS, _TABLE = 40, "families"


class FamilyListing(QWidget):
    """Filters, table and panel; the page gives it its actions."""

    selection_changed = Signal(int)
    activated = Signal(object)
    """FamilyRow to open."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__()
        preferences = desk.preferences
        self._workplace, self._who, self._preferences = workplace, who, preferences
        profile, reference = workplace.office.profile(who), workplace.office.reference(who)
        self._reference = reference
        self.filters = FamilyFilters(reference.kelurahan_of(profile.kecamatan))
        self.table: RowTable[FamilyRow] = RowTable(
            _TABLE, family_columns(), preferences, name=tr("Daftar keluarga")
        )
        self.panel: DetailPanel | None = None
        self._enter: Callable[[], object] = self.clear
        self.source: FamilySource | None = None
        self.saved = SavedFilterButton(
            desk, workplace.saved_filters, who, _TABLE, lambda: to_saved(self.filters.wanted())
        )
        self.filters.put(self.saved)
        words = preferences.words(_TABLE)
        self._sort, self._descending = words.get("sort", "kelurahan"), words.get("order") == "turun"
        self.filters.show_filter(from_words(words))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.show_current)

    def build(
        self,
        actions: Sequence[QAction],
        open_family: QAction,
        print_cards: QAction,
        enter: Callable[[], object],
    ) -> None:
        """Put the parts together once the page has made its actions; `enter` begins the first family."""
        self._enter = enter
        self.table.set_actions(actions)
        self.panel = DetailPanel(self._reference, open_family, print_cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.filters)
        column.addWidget(Sides((self.table, 5), (self.panel, 2)), 1)
        self.filters.changed.connect(self.refilter)
        self.saved.chosen.connect(self._show_saved)
        self.table.sort_requested.connect(self._sort_by)
        self.table.current_changed.connect(self._later)
        self.table.selection_changed.connect(self.selection_changed)
        self.table.activated.connect(self.activated)

    def reload(self) -> None:
        """Read everything anew: counts, keys, and what is shown."""
        wanted = self.filters.wanted()
        families = self._workplace.families
        self.filters.show_counts(families.counts(self._who, wanted.kelurahan))
        self.source = FamilySource(families, self._who, wanted, sort=self._sort, descending=self._descending)
        self.table.set_source(self.source)
        self.table.set_sorted(self._sort, descending=self._descending)
        self.saved.follow()
        self._say_empty()
        self._later()

    def refilter(self) -> None:
        """A filter or the order changed: remember it and read anew."""
        order = "turun" if self._descending else "naik"
        words = {**to_words(self.filters.wanted()), "sort": self._sort, "order": order}
        self._preferences.set_words(_TABLE, words)
        self.reload()

    def show_filter(self, wanted: FamilyFilter) -> None:
        """Show what another page asked for."""
        self.filters.show_filter(wanted)
        self.refilter()

    def show_only(self, ids: Sequence[str], words: str) -> None:
        """Show these families alone, whatever else was filtered; `words` stand on their chip."""
        self.filters.name_chosen(words)
        self.show_filter(FamilyFilter(among=frozenset(ids)))

    def clear(self) -> None:
        """Show all families again."""
        self.show_filter(FamilyFilter())

    def _show_saved(self, words: Mapping[str, str]) -> None:
        self.show_filter(from_saved(words))
        self.take_focus()

    def _say_empty(self) -> None:
        if self.filters.wanted() == FamilyFilter():
            self.table.set_empty(
                tr("Belum ada keluarga"),
                tr("Entri keluarga pertama, atau impor buku kerja dari kota di halaman Tukar Data Kota."),
                tr("Entri keluarga baru"), self._enter, "family",
            )  # fmt: skip
        else:
            self.table.set_empty(
                tr("Tidak ada keluarga yang cocok"),
                tr("Longgarkan saringan di atas, atau tampilkan semua keluarga lagi."),
                tr("Tampilkan semua"), self.clear, "filter",
            )  # fmt: skip

    def selected_ids(self) -> list[str]:
        """Keys of the selected families; of the one under the cursor when none is selected."""
        if self.source is not None and self.table.selected_count():
            return self.source.ids(self.table.selected_places())
        current = self.table.current()
        return [] if current is None else [current.id]

    def select(self, family_id: str) -> None:
        """Put the cursor on a family when it is in the list."""
        at = None if self.source is None else self.source.place_of(family_id)
        if at is not None:
            self.table.select_row(at)

    def take_focus(self) -> None:
        """The cursor goes to the rows; without any to the button that says what to do next."""
        table = self.table
        target = table.view if table.model.rowCount() else table.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_current(self) -> None:
        """Read the family under the cursor into the panel; one that is gone meanwhile leaves it empty."""
        if self.panel is None:
            return
        self._timer.stop()
        row = self.table.current()
        try:
            detail = None if row is None else self._workplace.families.detail(self._who, row.id)
        except UserError:  # deleted by somebody else since the list was read
            detail = None
        self.panel.show_detail(detail, self._today())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing is read while nobody looks."""
        self._timer.stop()
        super().hideEvent(event)

    def _today(self) -> date:
        return self._workplace.context.today

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = key, descending
        self.refilter()

    def _later(self) -> None:
        self._timer.start()
