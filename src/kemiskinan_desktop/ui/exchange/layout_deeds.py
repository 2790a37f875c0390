"""The deeds around layouts of workbooks: map, correct, keep, rename, delete, give away, take in."""

from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.exchange.layouts import LayoutActions, LayoutsPanel
from kemiskinan_desktop.ui.exchange.mapping.actions import MappingActions
from kemiskinan_desktop.ui.exchange.receive import WORKBOOKS, ReceivePanel
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.tab_pages import TabPages

MAP_KEY = "Ctrl+M"


class LayoutDeeds:
    """Makes the actions in the menu of the page; `attach` gives them what they work on."""

    def __init__(self, page: Page, desk: Desk) -> None:
        self._desk = desk
        self._receive: ReceivePanel | None = None
        self._layouts: LayoutsPanel | None = None
        add = page.add_action
        page.add_separator()
        self.map = add(tr("Petakan kolom berkas…"), self._map, key=MAP_KEY, icon="columns")
        self.mapping = MappingActions(
            self.map,
            add(tr("&Simpan susunan…"), self._save, key=Key.SAVE, icon="check", enabled=False),
            add(tr("Urungkan perbaikan"), self._step_back, key=Key.UNDO, icon="undo", enabled=False),
            add(tr("Ulangi perbaikan"), self._step_on, key=Key.REDO, icon="redo", enabled=False),
            add(tr("Tutup pemetaan"), self._leave, key=Key.CLOSE, icon="close", enabled=False),
        )
        self.of_list = LayoutActions(
            self.map,
            add(tr("Ubah susunan…"), self._remap, icon="edit", enabled=False),
            add(tr("Ganti nama susunan…"), self._rename, enabled=False),
            add(tr("Hapus susunan…"), self._delete, icon="delete", enabled=False),
            add(tr("Simpan ke berkas…"), self._give, icon="export", enabled=False),
            add(tr("Ambil dari berkas…"), self._take, icon="import"),
        )
        page.add_separator()

    def attach(self, tabs: TabPages, receive: ReceivePanel, layouts: LayoutsPanel) -> None:
        """The panels and where they stand."""
        self._tabs, self._receive, self._layouts = tabs, receive, layouts
        self._at = tabs.bar.count()
        tabs.add(layouts, tr("&Susunan kolom"))

    def _map(self) -> None:
        if self._receive is not None:
            self._tabs.show_page(0)
            self._receive.map()

    def _remap(self) -> None:
        if self._receive is None or self._layouts is None or self._layouts.current is None:
            return
        path = self._desk.dialogs.open_file(tr("Buka contoh berkas dengan susunan ini"), WORKBOOKS)
        if path is not None:
            self._tabs.show_page(0)
            self._receive.map(path, self._layouts.current)

    def _list(self) -> LayoutsPanel:
        if self._layouts is None:
            raise LookupError
        self._tabs.show_page(self._at)
        return self._layouts

    def _rename(self) -> None:
        self._list().rename()

    def _delete(self) -> None:
        self._list().delete()

    def _give(self) -> None:
        self._list().give()

    def _take(self) -> None:
        self._list().take()

    def _save(self) -> None:
        if self._receive is not None and self._receive.mapping is not None:
            self._receive.mapping.save()

    def _step_back(self) -> None:
        if self._receive is not None and self._receive.mapping is not None:
            self._receive.mapping.undo()

    def _step_on(self) -> None:
        if self._receive is not None and self._receive.mapping is not None:
            self._receive.mapping.redo()

    def _leave(self) -> None:
        if self._receive is not None:
            self._receive.leave_mapping()
