"""What can be done from the list: its actions with their keys, and the acts behind them."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, saved_filter_button
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.families.acts.menu import FamilyActsMenu
from kemiskinan_desktop.ui.families.bulk import BulkActs
from kemiskinan_desktop.ui.families.exporting import ListShown, export_families
from kemiskinan_desktop.ui.families.leaving_dialog import LeavingDialog
from kemiskinan_desktop.ui.families.listing import FamilyListing
from kemiskinan_desktop.ui.families.photos.dialog import PhotosDialog
from kemiskinan_desktop.ui.nik_dialog import show_full_niks
from kemiskinan_desktop.ui.on_day.dialog import FamilyOnDayDialog
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rights import bar_without
from kemiskinan_desktop.ui.translations import tr

SUBMIT, LEAVE, HAPPENED, CARDS_PAGE = "Ctrl+J", "Del", "F4", "cards"
PHOTOS = "Ctrl+G"
ON_DAY, HISTORY_PAGE = "Ctrl+D", "history"
PRIVACY_PAGE = "privacy"


class ListDeeds:
    """The actions of the list; `new` and `open_row` are the page's own."""

    def __init__(
        self, page: Page, listing: FamilyListing, desk: Desk, workplace: Workplace, who: Actor
    ) -> None:
        self._page, self._listing = page, listing
        self._desk, self._workplace, self._who = desk, workplace, who
        self.acts = BulkActs(desk, workplace, who, listing.show_only)

    def declare(self, new: Callable[[], object], open_row: Callable[[], object]) -> None:
        """Make the actions in the order of the menu."""
        add = self._page.add_action
        self.new = add(tr("Entri keluarga baru"), new, key=Key.NEW, icon="plus")
        self.open = add(tr("Buka"), open_row, icon="edit")
        self.submit = add(tr("Ajukan"), self.submit_selected, key=SUBMIT, icon="send")
        self.print = add(tr("Cetak KIM"), self.print_selected, key=Key.PRINT, icon="print")
        self.happened = add(tr("Peristiwa keluarga…"), self.show_acts, key=HAPPENED, icon="family")
        self.photos = add(tr("Foto keluarga…"), self.show_photos, key=PHOTOS, icon="home")
        self.leave = add(tr("Keluarkan…"), self.take_out_selected, key=LEAVE, icon="logout")
        self.history = add(tr("Riwayat keluarga ini"), self.show_history, icon="history")
        self.day = add(tr("Keadaan pada tanggal…"), self.show_day, key=ON_DAY, icon="calendar")
        self.full_nik = add(tr("Tampilkan NIK lengkap…"), self.show_full_nik, icon="eye")
        self.ask = add(tr("Permintaan data pribadi…"), self.ask_for_data, icon="lock")
        self.export = add(tr("Ekspor"), self.export_shown, icon="export")
        self.export.setToolTip(tr("Tulis baris dan kolom yang tampak ke buku kerja Excel"))
        bar_without(Permission.EXCHANGE, self._who, self.export)
        self.saved = add(
            tr("Saringan tersimpan…"), self._listing.saved.showMenu, key=saved_filter_button.KEY, icon="star"
        )
        self.clear = add(tr("Tampilkan semua keluarga"), self._listing.clear, icon="filter")

    @property
    def actions(self) -> tuple[QAction, ...]:
        """All of them."""
        return (*self.of_rows, self.new, self.export, self.saved, self.clear)

    @property
    def of_rows(self) -> tuple[QAction, ...]:
        """Those of the context menu."""
        return (
            self.open, self.submit, self.print, self.happened, self.photos, self.leave, self.history,
            self.day, self.full_nik, self.ask,
        )  # fmt: skip

    def follow(self) -> None:
        """Enable what makes sense for what is selected."""
        any_row = self._listing.table.current() is not None
        may = self._who.may
        self.open.setEnabled(any_row)
        self.history.setEnabled(any_row)
        self.photos.setEnabled(any_row)
        self.day.setEnabled(any_row)
        self.submit.setEnabled(any_row and may(Permission.WRITE_FAMILY))
        self.happened.setEnabled(any_row and may(Permission.WRITE_FAMILY))
        self.leave.setEnabled(any_row and may(Permission.WRITE_FAMILY))
        self.print.setEnabled(any_row and may(Permission.PRINT))
        self.full_nik.setEnabled(any_row and may(Permission.FULL_NIK))
        self.ask.setEnabled(any_row and may(Permission.WRITE_FAMILY))
        self.new.setEnabled(may(Permission.WRITE_FAMILY))
        self.export.setEnabled(may(Permission.EXCHANGE))

    def submit_selected(self) -> None:
        """Submit after a confirmation that names the count."""
        ids = self._listing.selected_ids()
        count = formats.number(len(ids))
        if ids and self._desk.dialogs.confirm(
            tr("Ajukan {n} keluarga", n=count),
            tr("Pendataan yang lengkap diajukan untuk divalidasi. Yang belum lengkap tetap draf."),
            tr("Ajukan {n} keluarga", n=count),
        ):
            self.acts.submit(ids)

    def take_out_selected(self) -> None:
        """Take families out with way, day and reason."""
        ids = self._listing.selected_ids()
        if not ids:
            return
        dialog = LeavingDialog(len(ids), self._workplace.context.today, self._page.window())
        if dialog.exec() == LeavingDialog.DialogCode.Accepted:
            self.acts.take_out(ids, dialog.leaving())
        dialog.deleteLater()

    def show_acts(self) -> None:
        """What can happen to the family under the cursor."""
        row = self._listing.table.current()
        if row is not None:
            menu = FamilyActsMenu(self._workplace, self._who)
            menu.open(row.id, self._listing.table, self.acts.happened)

    def show_photos(self) -> None:
        """The house of the family under the cursor."""
        row = self._listing.table.current()
        if row is not None:
            dialog = PhotosDialog(
                row.head, row.id, self._workplace.photos, self._who, self._desk, self._page.window()
            )
            dialog.exec()
            dialog.deleteLater()

    def print_selected(self) -> None:
        """Go to the cards with the selected families."""
        rowids = tuple(row.rowid for row in self._listing.table.selected())
        if rowids:
            self._desk.navigation.to(CARDS_PAGE, rowids)

    def show_history(self) -> None:
        """What happened to the family under the cursor."""
        row = self._listing.table.current()
        if row is not None:
            self._desk.navigation.to(HISTORY_PAGE, HistoryFilter(family_id=row.id))

    def show_day(self) -> None:
        """The family under the cursor as it stood on the evening of a day."""
        row = self._listing.table.current()
        if row is not None:
            today = self._workplace.context.today
            dialog = FamilyOnDayDialog(self._workplace, self._who, row.id, today, self._page.window())
            dialog.exec()
            dialog.deleteLater()

    def show_full_nik(self) -> None:
        """The numbers of the selected families in a window of their own, after a reason."""
        ids = self._listing.selected_ids()
        if ids:
            show_full_niks(self._workplace, self._who, ids, self._desk.preferences, self._page.window())

    def ask_for_data(self) -> None:
        """Somebody of the family under the cursor asks about their own data."""
        row = self._listing.table.current()
        if row is not None:
            self._desk.navigation.to(PRIVACY_PAGE, row.id)

    def export_shown(self) -> None:
        """Write the rows and columns just as they are shown."""
        listing = self._listing
        if listing.source is None or not listing.source.count():
            self._desk.messages.info(tr("Tidak ada keluarga untuk diekspor. Longgarkan saringannya dahulu."))
            return
        shown = ListShown(
            source=listing.source, columns=listing.table.shown_columns(), filters=listing.filters.in_words()
        )
        export_families(self._desk, self._workplace, self._who, shown)
