"""Tukar Data Kota: receive, send, and the imports so far."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QAction

from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.exchange.city_file import CityFileActions, CityFilePanel
from kemiskinan_desktop.ui.exchange.conflict_panel import ConflictActions
from kemiskinan_desktop.ui.exchange.imports import ImportsPanel
from kemiskinan_desktop.ui.exchange.layout_deeds import LayoutDeeds
from kemiskinan_desktop.ui.exchange.layouts import LayoutsPanel
from kemiskinan_desktop.ui.exchange.packages import PackageActions, PackagesPanel
from kemiskinan_desktop.ui.exchange.receive import ReceiveActions, ReceivePanel, WritePlan
from kemiskinan_desktop.ui.exchange.send import SendPanel
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.empty_state import EmptyState
from kemiskinan_desktop.ui.widgets.tab_pages import TabPages

_OPEN_KEY, _APPLY_KEY, _SEND_KEY = "Ctrl+O", "Ctrl+Enter", "Ctrl+E"
_RESOLVE_KEY, _BACK_KEY = "Ctrl+B", "Alt+Left"
_CITY_KEY, _OFFICE_KEY, _UNDECIDE_KEY = "Ctrl+1", "Ctrl+2", "Ctrl+0"
_RECEIVE_PACKAGE_KEY, _SEND_PACKAGE_KEY = "Ctrl+Shift+I", "Ctrl+Shift+B"
_FILL_KEY = "Ctrl+Shift+O"
_SENDING, _HISTORY, _PACKAGES = 1, 2, 3


class ExchangePage(Page):
    """The exchange of workbooks with the city."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset({ChangeKind.IMPORTS, ChangeKind.FAMILIES})

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Tukar Data Kota"),
            tr("Buku kerja dari kota masuk, buku kerja untuk kota keluar"),
            help_text=tr(
                "Impor berjalan empat langkah: baca, susun rencana, lihat, terapkan. Setiap baris menjadi "
                "baru, berubah, sama, konflik, atau ditolak, dan jumlahnya selalu cocok. Baris yang ditolak "
                "dapat dikembalikan kepada kota di berkas yang sama dengan sel berwarna dan catatan."
            ),
        )
        self._desk = desk
        self._build_panels(desk, workplace, who)

    def open(self, argument: object) -> None:
        """Plan the workbook of a path, or show the history."""
        if isinstance(argument, Path) and self.receive is not None:
            self.tabs.show_page(0)
            self.receive.read(argument)

    def refresh(self) -> None:
        """Read the list of imports anew."""
        if self.imports is not None:
            self.imports.refresh()
        if self.layouts is not None:
            self.layouts.refresh()
        if self.packages is not None:
            self.packages.refresh()

    def may_leave(self) -> bool:
        """A plan that is looked at stays; nothing would be lost by leaving."""
        return True

    def _build_panels(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        self.receive: ReceivePanel | None = None
        self.send: SendPanel | None = None
        self.city_file: CityFilePanel | None = None
        self.imports: ImportsPanel | None = None
        self.layouts: LayoutsPanel | None = None
        self.packages: PackagesPanel | None = None
        self.tabs = TabPages(tr("Bagian tukar data"))
        if not who.may(Permission.EXCHANGE):
            self.body.addWidget(_closed(who), 1)
            return
        self._make_actions()
        deciding = ConflictActions(self.city, self.office, self.undecide, self.back)
        actions = ReceiveActions(
            self.choose, self.apply, self.mark, self.discard, self.resolve, deciding, self.of_layouts.mapping
        )
        self.receive = ReceivePanel(desk, workplace.exchange, workplace.profiles, who, actions)
        refresh = self.receive.refresh_layouts
        self.layouts = LayoutsPanel(desk, workplace.profiles, who, self.of_layouts.of_list, refresh)
        self.city_file = CityFilePanel(desk, workplace.city_files, who, self.filling, self._map)
        self.send = SendPanel(desk, workplace, who, self.city_file, self.filling.choose)
        self.imports = ImportsPanel(desk, workplace.exchange, who, self.undo)
        self.tabs.add(self.receive, tr("Te&rima dari kota"))
        self.tabs.add(self.send, tr("&Kirim ke kota"))
        self.packages = PackagesPanel(desk, workplace, who, self.package_actions, self._look_at)
        self.tabs.add(self.imports, tr("Riwayat &impor"))
        self.tabs.add(self.packages, tr("Pa&ket"))
        self.of_layouts.attach(self.tabs, self.receive, self.layouts)
        self.body.addWidget(self.tabs, 1)
        self.add_button(self.choose)

    def _make_actions(self) -> None:
        self.choose = self.add_action(tr("Buka buku kerja…"), self._choose, key=_OPEN_KEY, icon="folder")
        self.apply = self.add_action(
            tr("&Terapkan"), self._apply, key=_APPLY_KEY, icon="check", enabled=False
        )
        self.mark = self.add_action(tr("Simpan berkas bertanda…"), self._mark, icon="export", enabled=False)
        self.discard = self.add_action(tr("Batal"), self._discard, icon="close", enabled=False)
        self._make_deciding()
        self.add_separator()
        self.export = self.add_action(tr("Ekspor Buku Data…"), self._export, key=_SEND_KEY, icon="export")
        self.filling = self._make_filling()
        self.of_layouts = LayoutDeeds(self, self._desk)
        self.undo = self.add_action(tr("Urungkan impor…"), self._undo, icon="undo", enabled=False)
        self.add_separator()
        self.package_actions = self._make_package_actions()

    def _make_deciding(self) -> None:
        self.add_separator()
        self.resolve = self.add_action(
            tr("&Putuskan bentrokan…"), self._resolve, key=_RESOLVE_KEY, icon="warning", enabled=False
        )
        self.city = self.add_action(
            tr("Ambil isi &kota"), lambda: self._decide(Choice.CITY), key=_CITY_KEY, enabled=False
        )
        self.office = self.add_action(
            tr("Pakai isi ka&ntor"), lambda: self._decide(Choice.OFFICE), key=_OFFICE_KEY, enabled=False
        )
        self.undecide = self.add_action(
            tr("Batalkan keputusan"), lambda: self._decide(None), key=_UNDECIDE_KEY, enabled=False
        )
        self.back = self.add_action(tr("Kembali ke rencana"), self._to_plan, key=_BACK_KEY, enabled=False)

    def _make_filling(self) -> CityFileActions:
        def add(text: str, deed: Callable[[CityFilePanel], None], icon: str, key: str = "") -> QAction:
            return self.add_action(
                text, lambda: self._with_city_file(deed), key=key, icon=icon, enabled=bool(key)
            )

        return CityFileActions(
            add(tr("Isi berkas &kota…"), lambda each: each.choose(), "import", _FILL_KEY),
            add(tr("Simpan berkas terisi…"), lambda each: each.save(), "export"),
            add(tr("Tutup berkas kota"), lambda each: each.leave(), "close"),
        )

    def _make_package_actions(self) -> PackageActions:
        def add(text: str, deed: Callable[[PackagesPanel], None], icon: str, key: str = "") -> QAction:
            return self.add_action(text, lambda: self._with_packages(deed), key=key, icon=icon)

        return PackageActions(
            add(tr("Terima paket…"), lambda each: each.deeds.receive(), "import", _RECEIVE_PACKAGE_KEY),
            add(tr("Terima stik…"), lambda each: each.deeds.receive_all(), "folder"),
            add(tr("Kirim paket…"), lambda each: each.send(), "export", _SEND_PACKAGE_KEY),
            add(tr("Tanda terima…"), lambda each: each.deeds.acknowledge(), "check"),
            add(tr("Kenali kantor lain…"), lambda each: each.deeds.load_card(), "users"),
            add(tr("Kartu kantor ini…"), lambda each: each.deeds.write_card(), "sign"),
        )

    def _with_city_file(self, deed: Callable[[CityFilePanel], None]) -> None:
        """Do something with the city's own file, on the tab of what goes out."""
        self.tabs.show_page(_SENDING)
        if self.city_file is not None:
            deed(self.city_file)

    def _map(self, path: Path) -> None:
        """Map the columns of a file that nobody knows."""
        self.tabs.show_page(0)
        if self.receive is not None:
            self.receive.map(path)

    def _with_packages(self, deed: Callable[[PackagesPanel], None]) -> None:
        """Do something on the tab of packages, which is shown first."""
        self.tabs.show_page(_PACKAGES)
        if self.packages is not None:
            deed(self.packages)

    def _look_at(self, plan: ImportPlan, write: WritePlan) -> None:
        self.tabs.show_page(0)
        if self.receive is not None:
            self.receive.show_package(plan, write)

    def _resolve(self) -> None:
        if self.receive is not None:
            self.receive.resolve()

    def _to_plan(self) -> None:
        if self.receive is not None:
            self.receive.to_plan()

    def _decide(self, choice: Choice | None) -> None:
        if self.receive is not None:
            self.receive.conflicts.choose(choice)

    def _choose(self) -> None:
        self.tabs.show_page(0)
        if self.receive is not None:
            self.receive.choose()

    def _apply(self) -> None:
        if self.receive is not None:
            self.receive.apply()

    def _mark(self) -> None:
        if self.receive is not None:
            self.receive.save_marked()

    def _discard(self) -> None:
        if self.receive is not None:
            self.receive.discard()

    def _export(self) -> None:
        self.tabs.show_page(_SENDING)
        if self.send is not None:
            self.send.export_book()

    def _undo(self) -> None:
        self.tabs.show_page(_HISTORY)
        if self.imports is not None:
            self.imports.undo()


def _closed(who: Actor) -> EmptyState:
    state = EmptyState()
    state.say(
        tr("Peran {role} tidak menukar data", role=who.role.value),
        tr("Mintalah staf data atau administrator mengerjakannya."),
        icon="lock",
    )
    return state
