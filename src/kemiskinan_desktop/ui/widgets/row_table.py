"""The one table of the program: sort, choose and order columns, select many, copy to Excel."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.column_layout import ColumnLayout
from kemiskinan_desktop.ui.widgets.copied_rows import copied_rows
from kemiskinan_desktop.ui.widgets.empty_state import EmptyState
from kemiskinan_desktop.ui.widgets.frozen_view import FrozenView
from kemiskinan_desktop.ui.widgets.row_delegate import RowDelegate
from kemiskinan_desktop.ui.widgets.rows import WINDOW, Column, RowModel, RowSource

T = TypeVar("T")
_ROW_HEIGHT, _LEAST_WIDTH, _LEAST_HEIGHT = 33, 420, 180
MOST_COPIED = 20_000


class RowTable(QFrame, Generic[T]):
    """``RowTable("families", columns, preferences, name=tr("Daftar"))``, then ``set_source(source)``."""

    activated = Signal(object)
    """The row on which Enter was pressed or that was clicked twice."""
    current_changed = Signal(object)
    """The row under the cursor, or None."""
    selection_changed = Signal(int)
    """How many rows are selected."""
    sort_requested = Signal(str, bool)
    """Sort key of a column, and whether largest first."""

    def __init__(
        self,
        key: str,
        columns: Sequence[Column[T]],
        preferences: Preferences,
        *,
        name: str,
        window: int = WINDOW,
    ) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.model: RowModel[T] = RowModel(columns, self, window=window)
        self.view = FrozenView(self.model)
        self.setMinimumSize(theme.px(_LEAST_WIDTH), theme.px(_LEAST_HEIGHT))
        self.empty = EmptyState()
        self.count = QLabel()
        self._actions: Sequence[QAction] = ()
        self._sorted: tuple[int, bool] = (-1, False)
        self._counted_elsewhere = False
        self._prepare(name)
        self.layout_of_columns = ColumnLayout(key, self.view, self.model.columns, preferences)
        self._arrange()
        self._connect()

    def set_source(self, source: RowSource[T]) -> None:
        """Show these rows; cursor and scroll place stay where they were as far as the rows go.

        Rows with keys that were selected are selected again wherever they stand now.
        """
        row, top = self.view.currentIndex().row(), self.view.verticalScrollBar().value()
        before = self.model.keys
        kept = {before[at] for at in self.selected_places()} if before else set[int]()
        self.model.set_source(source)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if self.model.rowCount():
            self._go_to(min(max(row, 0), self.model.rowCount() - 1), select=row >= 0)
            self.view.verticalScrollBar().setValue(top)
        if kept:
            self._select_again(kept, same_order=before == self.model.keys)
        self._tell_selection()
        self._tell_current()

    def set_empty(
        self,
        title: str,
        advice: str = "",
        deed: str = "",
        on_deed: Callable[[], object] | None = None,
        icon: str = "search",
    ) -> None:
        """What to say while there are no rows."""
        self.empty.say(title, advice, deed, on_deed, icon)

    def leave_count_to_page(self) -> None:
        """The page itself says how many rows are selected."""
        self._counted_elsewhere = True

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """The context menu: the same actions as in the menu of the page."""
        self._actions = tuple(actions)

    def set_sorted(self, sort_key: str, *, descending: bool) -> None:
        """Show by which column the source is sorted."""
        at = next((i for i, c in enumerate(self.model.columns) if c.sort_key == sort_key), -1)
        self._sorted = (at, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.view.horizontalHeader()
        header.setSortIndicatorShown(at >= 0)
        header.setSortIndicator(at, order)

    def current(self) -> T | None:
        """The row under the cursor."""
        return self.model.row(self.view.currentIndex().row())

    def selected(self) -> list[T]:
        """The selected rows, top down; the row under the cursor when none is selected."""
        rows = [row for start, stop in self._ranges() for row in self.model.rows(start, stop)]
        current = self.current()
        return rows or ([] if current is None else [current])

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(stop - start for start, stop in self._ranges())

    def selected_places(self) -> list[int]:
        """Where the selected rows stand, top down."""
        return [at for start, stop in self._ranges() for at in range(start, stop)]

    def select_row(self, at: int) -> None:
        """Put the cursor on a row and select it alone."""
        if 0 <= at < self.model.rowCount():
            self._go_to(at, select=True)

    def select_rows(self, places: Sequence[int]) -> None:
        """Select these rows together and put the cursor on the first; none clears the selection."""
        wanted, first = QItemSelection(), self.layout_of_columns.first()
        for start, stop in runs(places):
            wanted.append(
                QItemSelectionRange(self.model.index(start, first), self.model.index(stop - 1, first))
            )
        if places:
            self._go_to(min(places), select=False)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().select(wanted, flags.ClearAndSelect | flags.Rows)

    def step(self, by: int) -> None:
        """Move the cursor up or down by rows."""
        self.select_row(max(0, min(self.model.rowCount() - 1, self.view.currentIndex().row() + by)))

    def copy(self) -> None:
        """Put the selected rows on the clipboard with the shown columns and titles, as Excel pastes them."""
        rows = self.selected()
        columns = self.shown_columns()
        cells = [[column.text(row) for column in columns] for row in rows[:MOST_COPIED]]
        numeric = [column.numeric for column in columns]
        QGuiApplication.clipboard().setMimeData(
            copied_rows([column.title for column in columns], cells, numeric)
        )
        if len(rows) > MOST_COPIED:
            n, m = formats.number(MOST_COPIED), formats.number(len(rows))
            self.count.setText(tr("Disalin {n} baris pertama dari {m} yang dipilih", n=n, m=m))
            self.count.show()

    def shown_columns(self) -> list[Column[T]]:
        """The shown columns in the order they stand."""
        return [self.model.columns[at] for at in self.layout_of_columns.shown()]

    def arrange_columns(self) -> None:
        """Let the person choose, order and freeze the columns in a dialog."""
        self.layout_of_columns.ask()

    def _parts(self) -> list[QItemSelectionRange]:
        selection = self.view.selectionModel().selection()
        return [selection.at(i) for i in range(selection.count())]

    def _ranges(self) -> list[tuple[int, int]]:
        return sorted((part.top(), part.bottom() + 1) for part in self._parts())

    def _select_again(self, kept: set[int], *, same_order: bool) -> None:
        top = self.view.verticalScrollBar().value()
        places = [at for at, key in enumerate(self.model.keys) if key in kept]
        if places:
            self.select_rows(places)
            if same_order:
                self.view.verticalScrollBar().setValue(top)

    def _go_to(self, row: int, *, select: bool) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, self.layout_of_columns.first())
        wanted = flags.ClearAndSelect | flags.Rows if select else flags.NoUpdate
        self.view.selectionModel().setCurrentIndex(index, wanted)

    def _prepare(self, name: str) -> None:
        view, header = self.view, self.view.horizontalHeader()
        view.setAccessibleName(name)
        view.setItemDelegate(RowDelegate(view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)

    def _arrange(self) -> None:
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentIndex(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(holder, 1)
        theme.give_role(self.count, "small")
        self.count.setContentsMargins(theme.px(10), theme.px(5), theme.px(10), theme.px(5))
        column.addWidget(self.count)
        self.count.hide()

    def _connect(self) -> None:
        self.view.entered_row.connect(self._activate)
        self.view.doubleClicked.connect(self._activate_index)
        self.view.copy_wanted.connect(self.copy)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.horizontalHeader().sectionClicked.connect(self._sort)
        self.view.horizontalHeader().customContextMenuRequested.connect(self._show_columns)
        self.view.selectionModel().selectionChanged.connect(self._tell_selection)
        self.view.selectionModel().currentRowChanged.connect(self._tell_current)

    def _activate(self, row: int) -> None:
        value = self.model.row(row)
        if value is not None:
            self.activated.emit(value)

    def _activate_index(self, index: QModelIndex) -> None:
        self._activate(index.row())

    def _sort(self, section: int) -> None:
        key = self.model.columns[section].sort_key
        if key:
            descending = self._sorted == (section, False)
            self.set_sorted(key, descending=descending)
            self.sort_requested.emit(key, descending)
        else:
            self.view.horizontalHeader().setSortIndicator(
                self._sorted[0],
                Qt.SortOrder.DescendingOrder if self._sorted[1] else Qt.SortOrder.AscendingOrder,
            )

    def _tell_selection(self) -> None:
        count = self.selected_count()
        self.count.setText(tr("{n} baris dipilih", n=formats.number(count)))
        self.count.setVisible(count > 1 and not self._counted_elsewhere)
        self.selection_changed.emit(count)

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current())

    def _show_menu(self, at: QPoint) -> None:
        self.menu().popup(self.view.viewport().mapToGlobal(at))

    def _show_columns(self, at: QPoint) -> None:
        menu = self.layout_of_columns.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.horizontalHeader().mapToGlobal(at))

    def menu(self) -> QMenu:
        """The context menu, made for one showing: the page's actions, then copying and columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.addSeparator()
        copy = menu.addAction(tr("Salin baris"))
        copy.setShortcut(QKeySequence("Ctrl+C"))
        copy.triggered.connect(self.copy)
        menu.addMenu(self.layout_of_columns.menu(menu))
        return menu


def runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places together, each as its first and the one after its last."""
    start = stop = -1
    for at in sorted(set(places)):
        if at != stop:
            if stop > start:
                yield start, stop
            start = at
        stop = at + 1
    if stop > start:
        yield start, stop
