"""The main window: rail, one page at a time, message bar, status bar, menus, search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import Key, action, key_lines
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.keys_dialog import KeysDialog
from kemiskinan_desktop.ui.message_bar import MessageBar
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rail import WIDTH, PageSpec, Rail
from kemiskinan_desktop.ui.search import Find, SearchPopup
from kemiskinan_desktop.ui.status_line import StatusLine
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.row_table import RowTable

PRODUCT = "Kemiskinan Desktop"
FAMILIES, SETTINGS, HELP = "families", "settings", "help"
_WIDTH, _HEIGHT, _RAIL_SHARE = 1366, 768, 0.24


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowWords:
    """What the window says of the office that is open."""

    office: str
    """Below the product name: ``Kec. Gunungpati · Kota Semarang``."""
    training: bool = False
    searches: bool = True
    """Whether there is a register to search."""


class MainWindow(QMainWindow):
    """Grants wishes for pages, carries every action with its key, and asks before closing."""

    closed = Signal()
    """The window is closed for good: nothing runs any more."""
    minimum_size: ClassVar[tuple[int, int]] = (800, 520)

    def __init__(
        self, desk: Desk, words: WindowWords, pages: Sequence[PageSpec], find: Find | None = None
    ) -> None:
        super().__init__()
        self.setWindowTitle(f"{PRODUCT} – {words.office}")
        self._desk, self._searches = desk, words.searches
        self._specs = {spec.key: spec for spec in pages if spec.factory is not None}
        self._pages: dict[str, Page] = {}
        self._put_away = False
        on_rail = tuple(spec for spec in self._specs.values() if spec.on_rail)
        self.rail = Rail(PRODUCT, words.office, on_rail)
        self.stack, self._content = QStackedWidget(), QStackedWidget()
        self.message_bar = MessageBar(desk.messages)
        self.status = StatusLine(desk.jobs)
        self._build(words)
        self._menus()
        self.search = SearchPopup(find or (lambda _: ()), self)
        self._connect()
        desk.dialogs.set_parent(self)
        self._restore()
        if self._specs:
            self.show_page(next(iter(self._specs)))

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_page(self, key: str, argument: object = None) -> None:
        """Show a page, built on first use, and hand it what to open; an unknown key does nothing."""
        if key not in self._specs:
            return
        before, page = self.page, self._built(key)
        if before is not page and before is not None and not before.may_leave():
            self.rail.select(self._key_of(before))
            return
        if before is not page:
            self._desk.messages.clear()  # what was said of the former page would mislead on this one
        self.rail.select(key)
        self.stack.setCurrentWidget(page)
        self._show_actions(page)
        page.take_focus()
        if argument is not None:
            page.open(argument)

    def add_window_action(self, made: QAction) -> None:
        """One more action for every page, in *Berkas*; a page action with the same key goes first."""
        self.file_menu.insertAction(self._file_end, made)
        self._window_actions.append(made)
        if self.page is not None:
            self._show_actions(self.page)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - the name is Qt's
        """Ask pages and running jobs first; then remember the place of the window."""
        if not self._may_leave() or not self._may_stop_jobs():
            event.ignore()
            return
        self._desk.preferences.geometry = self.saveGeometry()
        self._desk.jobs.close()
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """Icons alone in the rail when the text is large for the window."""
        super().resizeEvent(event)
        narrow = theme.px(WIDTH) > _RAIL_SHARE * event.size().width()
        if narrow != self.rail.is_narrow:
            self.rail.set_narrow(narrow=narrow)

    def put_away(self, cover: QWidget) -> None:
        """Show `cover` alone. From now on nobody is there to be asked."""
        self._content.addWidget(cover)
        self._content.setCurrentWidget(cover)
        self._show_frame(shown=False)

    def bring_back(self) -> None:
        """Show again what was put away."""
        cover = self._content.currentWidget()
        self._show_frame(shown=True)
        self._content.setCurrentIndex(0)
        self._content.removeWidget(cover)
        cover.deleteLater()

    def _show_frame(self, *, shown: bool) -> None:
        self._put_away = not shown
        for frame in (self.menuBar(), self.status):
            frame.setVisible(shown)
            frame.setEnabled(shown)

    def _may_leave(self) -> bool:
        page = self.page
        if page is None:
            return True
        return page.put_away() if self._put_away else page.may_leave()

    def _build(self, words: WindowWords) -> None:
        content = QVBoxLayout()
        content.setSpacing(0)
        if words.training:
            content.addWidget(_banner())
        notice = QVBoxLayout()
        notice.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), 0)
        notice.addWidget(self.message_bar)
        content.addLayout(notice)
        content.addWidget(self.stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(content, 1)
        self._content.addWidget(centre)
        self.setCentralWidget(self._content)
        self.setStatusBar(self.status)
        self.status.set_office(words.office)
        self.setMinimumSize(*self.minimum_size)

    def _menus(self) -> None:
        bar = self.menuBar()
        self.file_menu, self.page_menu = bar.addMenu(tr("&Berkas")), bar.addMenu(tr("&Tindakan"))
        self._view_menu(bar.addMenu(tr("&Lihat")))
        self._help_menu(bar.addMenu(tr("B&antuan")))
        self._file_end = self.file_menu.addSeparator()
        self._window_actions: list[QAction] = []
        if SETTINGS in self._specs:
            self._add(self.file_menu, tr("Pengaturan"), lambda: self.show_page(SETTINGS), Key.SETTINGS)
        self._add(self.file_menu, tr("Keluar"), self.close, Key.QUIT)

    def _view_menu(self, menu: QMenu) -> None:
        if self._searches:
            self._add(menu, tr("Cari keluarga…"), self._start_search, Key.SEARCH)
        self._add(menu, tr("Saring halaman ini"), self._filter, Key.FILTER)
        self._add(menu, tr("Segarkan"), self._refresh, Key.REFRESH)
        self._add(menu, tr("Susun kolom…"), self._arrange_columns, Key.COLUMNS)
        menu.addSeparator()
        for spec in self._specs.values():
            if spec.key not in {SETTINGS, HELP}:
                self._add(menu, spec.title.replace("&", "&&"), self._opener(spec.key), spec.shortcut)

    def _help_menu(self, menu: QMenu) -> None:
        self._add(menu, tr("Bantuan"), self._help, Key.HELP)
        self._add(menu, tr("Semua tombol"), self._show_keys, Key.KEYS)

    def _add(self, menu: QMenu, text: str, slot: Callable[[], object], key: str) -> None:
        menu.addAction(action(self, text, slot, key=key))

    def _opener(self, key: str) -> Callable[[], None]:
        return lambda: self.show_page(key)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.search.opened.connect(self._open_family)
        self._desk.navigation.requested.connect(self.show_page)
        self._desk.changes.changed.connect(self._hear)

    def _open_family(self, family_id: str) -> None:
        self.show_page(FAMILIES, family_id)

    def _restore(self) -> None:
        geometry = self._desk.preferences.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_WIDTH, _HEIGHT)

    def _built(self, key: str) -> Page:
        if key not in self._pages:
            factory = self._specs[key].factory
            assert factory is not None  # noqa: S101 - specs without one were left out
            page = factory()
            page.search_requested.connect(self._start_search)
            page.header.search.setVisible(self._searches)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    def _key_of(self, page: Page) -> str:
        return next(key for key, built in self._pages.items() if built is page)

    def _show_actions(self, page: Page) -> None:
        self.page_menu.clear()
        for each in page.page_actions:
            self.page_menu.addAction(each)
        self.page_menu.menuAction().setVisible(bool(page.page_actions))
        taken = {each.shortcut().toString() for each in page.page_actions if not each.shortcut().isEmpty()}
        for each in self._window_actions:
            each.setVisible(each.shortcut().toString() not in taken)

    def _hear(self, kinds: frozenset[object]) -> None:
        for page in self._pages.values():
            page.hear(kinds)  # pyright: ignore[reportArgumentType] # the signal says only frozenset

    def _start_search(self) -> None:
        QTimer.singleShot(0, self.search, self.search.start)

    def _filter(self) -> None:
        if self.page is not None:
            self.page.focus_filter()

    def _arrange_columns(self) -> None:
        table = table_in_use(self.focusWidget(), self.page)
        if table is None:
            self._desk.messages.info(tr("Halaman ini tidak memuat tabel. Buka dahulu halaman yang bertabel."))
        else:
            table.arrange_columns()

    def _refresh(self) -> None:
        if self.page is not None:
            self.page.refresh()

    def _help(self) -> None:
        text = help_of(self.focusWidget(), self.page)
        if text:
            self._desk.messages.info(text)
        else:
            self.show_page(HELP)

    def _show_keys(self) -> None:
        dialog = KeysDialog(key_lines(self.menuBar()), self)
        dialog.exec()
        dialog.deleteLater()

    def _may_stop_jobs(self) -> bool:
        return not self._desk.jobs.asked_for or self._desk.dialogs.confirm(
            tr("Pekerjaan masih berjalan"),
            tr("Bila program ditutup sekarang, pekerjaan itu dibatalkan dan tidak ada yang berubah."),
            tr("Batalkan pekerjaan dan tutup"),
            danger=True,
        )


def help_of(widget: QWidget | None, page: Page | None) -> str:
    """The help nearest to the focus: of the field, of what it lies in, of the page; may be empty."""
    while widget is not None and widget is not page:
        if widget.whatsThis():
            return widget.whatsThis()
        widget = widget.parentWidget()
    return page.help_text if page is not None else ""


def table_in_use(widget: QWidget | None, page: Page | None) -> RowTable[object] | None:
    """The table the cursor is in, else the first that the page shows; None without any."""
    while widget is not None and widget is not page:
        if isinstance(widget, RowTable):
            return widget
        widget = widget.parentWidget()
    tables: list[RowTable[object]] = [] if page is None else page.findChildren(RowTable)
    return next((table for table in tables if table.isVisible()), None)


def _banner() -> QFrame:
    frame = QFrame()
    frame.setObjectName("banner")
    row = QHBoxLayout(frame)
    row.setContentsMargins(theme.px(24), theme.px(5), theme.px(24), theme.px(5))
    row.addWidget(QLabel(tr("LATIHAN — data rekaan. Tidak ada yang tercatat di basis data kantor.")))
    return frame
