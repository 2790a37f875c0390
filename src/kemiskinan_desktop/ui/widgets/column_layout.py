"""Which columns a table shows, in which order and width, and how many stay in place; remembered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.columns_dialog import ColumnChoice, ColumnsDialog
from kemiskinan_desktop.ui.widgets.frozen_view import FrozenView
from kemiskinan_desktop.ui.widgets.rows import Column

_NARROWEST, _REMEMBER_AFTER_MS, _MOST_FROZEN = 40, 400, 3


class ColumnLayout:
    """Applies the remembered layout of a table and remembers every change of it."""

    def __init__(
        self,
        key: str,
        view: FrozenView,
        columns: Sequence[Column[object]] | Sequence[object],
        preferences: Preferences,
    ) -> None:
        self._key, self._view, self._preferences = key, view, preferences
        self._columns: tuple[Column[object], ...] = tuple(columns)  # pyright: ignore[reportAttributeAccessIssue] # any row
        self._timer = QTimer(view)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REMEMBER_AFTER_MS)
        self._timer.timeout.connect(self.remember)
        header = view.horizontalHeader()
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(theme.px(_NARROWEST))
        self.apply()
        view.resized.connect(self.fill)
        header.sectionResized.connect(self._later)
        header.sectionMoved.connect(self._later)

    def shown(self) -> list[int]:
        """Numbers of the shown columns in the order they stand."""
        header = self._view.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in order if not header.isSectionHidden(column)]

    def first(self) -> int:
        """Number of the leftmost shown column."""
        return self.shown()[0]

    def apply(self) -> None:
        """The remembered layout, or the one the table was declared with."""
        header, stored = self._view.horizontalHeader(), self._preferences.columns(self._key)
        scale, places = theme.scale(), dict[int, int]()
        for at, column in enumerate(self._columns):
            places[at], width, shown = stored.get(column.key, (at, column.width, not column.hidden))
            header.resizeSection(at, round(width * scale))
            header.setSectionHidden(at, not shown)
        for place, at in enumerate(sorted(places, key=lambda at: (places[at], at))):
            header.moveSection(header.visualIndex(at), place)
        self.fill()
        self._view.freeze(self._preferences.frozen_columns(self._key))

    def fill(self) -> None:
        """Give the room that is left to the column that stretches; without room it keeps its own width."""
        header = self._view.horizontalHeader()
        at = next((i for i, column in enumerate(self._columns) if column.stretch), -1)
        if at < 0 or header.isSectionHidden(at) or not self._view.isVisible():
            return
        others = header.length() - header.sectionSize(at)
        least = round(self._columns[at].width * theme.scale())
        header.resizeSection(at, max(least, self._view.viewport().width() - others))

    def remember(self) -> None:
        """Write the layout of now into the preferences; widths as at 100 % text."""
        header, scale = self._view.horizontalHeader(), theme.scale()
        layout = {
            column.key: (
                header.visualIndex(at),
                column.width if column.stretch else round(header.sectionSize(at) / scale) or column.width,
                not header.isSectionHidden(at),
            )
            for at, column in enumerate(self._columns)
        }
        self._preferences.set_columns(self._key, layout)

    def show(self, at: int, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or self.shown() != [at]:
            self._view.horizontalHeader().setSectionHidden(at, not shown)
            self.fill()
            self.remember()
            self._view.freeze(self._view.frozen)

    def freeze(self, count: int) -> None:
        """Keep the first columns in place, and remember it."""
        self._preferences.set_frozen_columns(self._key, count)
        self._view.freeze(count)

    def ask(self) -> None:
        """Let the person choose, order and freeze the columns in a dialog."""
        dialog = ColumnsDialog(self._choices(), _MOST_FROZEN, self._view.frozen, self._view)
        if dialog.exec() == ColumnsDialog.DialogCode.Accepted:
            if dialog.wants_default:
                self.reset()
            else:
                self.arrange(dialog.chosen(), dialog.frozen.currentIndex())
        dialog.deleteLater()

    def arrange(self, chosen: Sequence[tuple[int, bool]], frozen: int) -> None:
        """Put all columns in this order, each shown or not, keep the first ones in place; remember it."""
        header = self._view.horizontalHeader()
        for place, (at, shown) in enumerate(chosen):
            header.setSectionHidden(at, not shown)
            header.moveSection(header.visualIndex(at), place)
        self.fill()
        self.remember()
        self.freeze(frozen)

    def reset(self) -> None:
        """Forget what the person chose."""
        self._preferences.forget_columns(self._key)
        self._preferences.set_frozen_columns(self._key, 0)
        self.apply()

    def menu(self, parent: QWidget) -> QMenu:
        """A menu to choose columns and how many stay in place."""
        menu = QMenu(tr("Kolom"), parent)
        for at, column in enumerate(self._columns):
            entry = menu.addAction(column.title)
            entry.setCheckable(True)
            entry.setChecked(at in self.shown())
            entry.toggled.connect(self._shower(at))
        menu.addSeparator()
        self._freeze_menu(menu.addMenu(tr("Kolom tetap di kiri")))
        menu.addAction(tr("Susun kolom…")).triggered.connect(self.ask)
        menu.addAction(tr("Kembalikan bawaan")).triggered.connect(self.reset)
        return menu

    def _choices(self) -> list[ColumnChoice]:
        header, shown = self._view.horizontalHeader(), self.shown()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [ColumnChoice(at=at, title=self._columns[at].title, shown=at in shown) for at in order]

    def _later(self) -> None:
        self._timer.start()

    def _shower(self, at: int) -> Callable[[bool], None]:
        return lambda on: self.show(at, shown=on)

    def _freeze_menu(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for count in range(_MOST_FROZEN + 1):
            entry = menu.addAction(tr("{n} kolom", n=count) if count else tr("Tidak ada"))
            entry.setCheckable(True)
            entry.setChecked(count == self._view.frozen)
            entry.triggered.connect(lambda _checked=False, wanted=count: self.freeze(wanted))
            group.addAction(entry)
