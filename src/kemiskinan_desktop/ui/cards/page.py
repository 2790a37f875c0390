"""Kartu KIM: whose cards, on what paper, how they will look; then PDF or printer."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.summaries import CardFilter, CardRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.cards import PrintOrder, PrintOutcome
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats, theme
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.cards.columns import card_columns
from kemiskinan_desktop.ui.cards.filters import PRINTED, CardFilters, Show
from kemiskinan_desktop.ui.cards.ledger_tabs import CardLedgerTabs, Prints, Tab
from kemiskinan_desktop.ui.cards.options import PrintOptions
from kemiskinan_desktop.ui.cards.printer import ChoosePrinter, ask_printer
from kemiskinan_desktop.ui.cards.printing import CardJobs, Sent
from kemiskinan_desktop.ui.cards.result import say_printed
from kemiskinan_desktop.ui.cards.sent import show_sent
from kemiskinan_desktop.ui.cards.sheet_preview import SheetPreview
from kemiskinan_desktop.ui.cards.source import CardSource
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.sides import Sides


class CardsPage(Page):
    """The cards of the current period."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(
        {ChangeKind.CARDS, ChangeKind.PERIOD, ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.OFFICE}
    )

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Kartu KIM"),
            help_text=tr(
                "Kartu dibuat untuk keluarga yang sudah ditetapkan. Cetak semua yang belum dicetak, atau "
                "pilih beberapa keluarga di daftar (Ctrl atau Shift). Kartu yang pernah dicetak perlu alasan."
            ),
        )
        self._desk, self._workplace, self._who = desk, workplace, who
        self.choose_printer: ChoosePrinter = lambda paper, duplex: ask_printer(
            paper, duplex, self, self.options.printer.name
        )
        profile = workplace.office.profile(who)
        self.filters = CardFilters(workplace.office.reference(who).kelurahan_of(profile.kecamatan))
        self.table: RowTable[CardRow] = RowTable(
            "cards", card_columns(), desk.preferences, name=tr("Keluarga yang sudah ditetapkan")
        )
        self.options = PrintOptions(desk.preferences)
        self.preview, self.result = SheetPreview(workplace.cards, who), ResultPanel()
        self._jobs = CardJobs(desk=desk, cards=workplace.cards, who=who)
        self._side = QStackedWidget()
        self._source: CardSource | None = None
        self._unprinted: tuple[int, ...] = ()
        self.send_action = self.add_action(
            tr("Cetak ke prin&ter…"), self.print_to_printer, key="Ctrl+Shift+P", icon="print"
        )
        self.pdf_action = self.add_action(tr("Cetak PDF…"), self.print_pdf, key=Key.PRINT, icon="card")
        self.family_action = self.add_action(tr("Buka &keluarga"), self.open_family, icon="family")
        self.story_action = self.add_action(
            tr("Ri&wayat kartu"), self.show_story, key="Ctrl+J", icon="history"
        )
        self.add_button(self.pdf_action, "primary")
        self.ledger = CardLedgerTabs(
            self, Prints(numbers=self.selected_numbers, reprint=self.reprint), desk, workplace, who
        )
        self._build()

    def open(self, argument: object) -> None:
        """Preselect the families of these rowids, or show a tab."""
        if isinstance(argument, Tab):
            self.ledger.show_tab(argument)
        elif isinstance(argument, list | tuple | frozenset | set):
            self.filters.choose(Show.ALL)
            self.refresh()
            self.ledger.show_tab(Tab.CARDS)
            wanted = {rowid for rowid in argument if isinstance(rowid, int)}
            self._select(wanted)
            self._say_undetermined(len(wanted))

    def focus_filter(self) -> None:
        """Ctrl+F: type a name."""
        self.filters.focus_line()

    def take_focus(self) -> None:
        """The list first, or where the tab that is shown begins."""
        if self.ledger.tab is Tab.CARDS:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.ledger.take_focus()

    def refresh(self) -> None:
        """Read the counts and the list anew."""
        wanted = self.filters.wanted()
        tally = self._workplace.cards.tally(self._who, wanted.kelurahan)
        self.filters.show_tally(tally)
        still = CardFilter(kelurahan=wanted.kelurahan, printed=False)
        self._unprinted = tuple(self._workplace.cards.index(self._who, still))
        kept = {row.rowid for row in self.table.selected()} if self.table.selected_count() else set[int]()
        self._source = CardSource(self._workplace.cards, self._who, wanted)
        self.table.set_source(self._source)
        self._select(kept)
        self._show_empty(sum(tally.values()))
        self._show_subtitle()
        self._follow(anew=True)
        self.ledger.refresh()

    def open_family(self) -> None:
        """Go to the family under the cursor."""
        row = self.table.current()
        if row is not None:
            self._desk.navigation.to("families", row.family_id)

    def reprint(self, rowids: list[int], reason: str) -> None:
        """Choose these families, to be printed again with a reason."""
        self.open(rowids)
        self.options.reason.setText(reason)

    def selected_numbers(self) -> tuple[str, ...]:
        """Numbers of the valid cards of the selected families."""
        rows = self.table.selected() if self.table.selected_count() else []
        return tuple(row.number for row in rows if row.number is not None)

    def chosen(self) -> tuple[tuple[int, ...], int]:
        """Rowids of what would be printed now, and how many of them were printed before."""
        if self.options.all_unprinted:
            return self._unprinted, 0
        rows = self.table.selected() if self.table.selected_count() else []
        return tuple(row.rowid for row in rows), sum(row.state in PRINTED for row in rows)

    def print_pdf(self) -> None:
        """Ask for a file and print the chosen cards into it, as a job."""
        order, again = self._order()
        if order is None:
            return
        target = self._desk.dialogs.save_file(tr("Cetak kartu ke PDF"), "kartu-kim.pdf", dialogs.PDF)
        if target is None:
            return

        def done(outcome: PrintOutcome) -> None:
            say_printed(self.result, outcome, again)
            self.result.add_button(tr("Kembali ke pratinjau"), self.back_to_preview)
            self.result.add_button(tr("Buka folder"), lambda: open_file(target.parent))
            self.result.add_button(tr("Buka berkas"), lambda: open_file(target), "primary")
            self._printed()

        self._jobs.to_pdf(order, target, done)

    def print_to_printer(self) -> None:
        """Let the person choose a printer and print the chosen cards on it, as a job."""
        order, again = self._order()
        if order is None:
            return
        printer = self.choose_printer(order.paper, order.duplex)
        if printer is None:
            return

        def done(sent: Sent) -> None:
            show_sent(self.result, self._jobs, sent, again, self.back_to_preview)
            self._printed()

        self._jobs.to_printer(self.options.for_printer(order, printer.printerName()), printer, done)

    def calibrate(self, printer: str) -> None:
        """Measure a printer."""
        dialog = self.options.calibration(printer, self._desk, self.choose_printer)
        dialog.setParent(self, dialog.windowFlags())
        dialog.open()

    def show_story(self) -> None:
        """Every card of the chosen family instead of the preview; again, the preview."""
        self.ledger.show_tab(Tab.CARDS)
        shown = self._side.currentIndex() == _STORY
        self._side.setCurrentIndex(0 if shown else _STORY)
        self._follow()

    def back_to_preview(self) -> None:
        """Leave the result."""
        self._side.setCurrentIndex(0)
        self._follow()

    def _order(self) -> tuple[PrintOrder | None, int]:
        rowids, again = self.chosen()
        if not rowids:
            self._desk.messages.info(tr("Pilih keluarga yang kartunya dicetak."))
            return None, 0
        if again and not self.options.reprint_reason:
            self.options.ask_reason()
            return None, 0
        return self._ordered(rowids), again

    def _ordered(self, rowids: tuple[int, ...]) -> PrintOrder:
        return self.options.order(rowids)

    def _printed(self) -> None:
        self._side.setCurrentIndex(1)
        self.options.reason.clear()
        self.table.select_rows([])
        self._desk.changes.announce(ChangeKind.CARDS)

    def _select(self, rowids: set[int]) -> None:
        """Select the rows of these families and mean them."""
        if self._source is not None:
            places = [at for at, rowid in enumerate(self._source.rowids) if rowid in rowids]
            self.table.select_rows(places)

    def _say_undetermined(self, wanted: int) -> None:
        found = self.table.selected_count()
        if found < wanted:
            n, m = formats.number(wanted - found), formats.number(wanted)
            self._desk.messages.info(
                tr("{n} dari {m} keluarga belum ditetapkan, jadi belum punya kartu.", n=n, m=m)
            )

    def _follow_options(self) -> None:
        self._follow()

    def _follow_cursor(self, row: CardRow | None) -> None:
        self.family_action.setEnabled(row is not None)
        self.ledger.show_story(None if row is None else row.family_id)
        self.ledger.follow()

    def _open_row(self, row: CardRow) -> None:
        self._desk.navigation.to("families", row.family_id)

    def _selected(self, count: int) -> None:
        """Choosing families means them; choosing none means everything again."""
        self.options.mean_everything(everything=count == 0)
        self._follow()

    def _follow(self, *, anew: bool = False) -> None:
        """Counts, button and preview follow what is chosen."""
        area = self.filters.kelurahan
        name = "" if area.area() is None else area.currentText()
        self.options.show_counts(len(self._unprinted), self.table.selected_count(), name)
        rowids, again = self.chosen()
        self.options.show_again(again)
        self.pdf_action.setText(tr("Cetak {n} kartu ke PDF…", n=formats.number(len(rowids))))
        for action in (self.pdf_action, self.send_action):
            action.setEnabled(bool(rowids))
        self.family_action.setEnabled(self.table.current() is not None)
        self.ledger.follow()
        self.preview.follow(self._ordered(rowids), anew=anew)

    def _show_empty(self, determined: int) -> None:
        if not determined:
            self.table.set_empty(
                tr("Belum ada keluarga yang ditetapkan"),
                tr("Kartu dibuat sesudah daftarnya ditetapkan dengan SK di Verifikasi & Validasi."),
                tr("Buka Verifikasi & Validasi"),
                lambda: self._desk.navigation.to("verification"),
                "verify",
            )
        elif self.filters.show_only is Show.UNPRINTED and not self.filters.wanted().text:
            self.table.set_empty(
                tr("Semua kartu sudah dicetak"),
                tr("Pilih Sudah dicetak di atas bila ada kartu yang perlu dicetak ulang."),
                tr("Tampilkan yang sudah dicetak"), self._show_printed, "success",
            )  # fmt: skip
        elif self.filters.show_only is Show.CHANGED and not self.filters.wanted().text:
            self.table.set_empty(
                tr("Tidak ada kartu yang perlu diganti"),
                tr("Nama dan alamat pada kartu yang sudah dicetak masih seperti data keluarganya."),
                icon="success",
            )
        else:
            self.table.set_empty(tr("Tidak ada yang cocok"), tr("Longgarkan saringan di atas."))

    def _show_printed(self) -> None:
        self.filters.choose(Show.PRINTED)
        self.refresh()

    def _show_subtitle(self) -> None:
        period = self._workplace.periods.current(self._who)
        if period is None:
            self.set_subtitle(tr("Belum ada periode"))
        elif period.sk_number:
            self.set_subtitle(
                tr(
                    "Periode {period} · SK {sk} · berlaku sampai {until}",
                    period=period.name, sk=period.sk_number, until=formats.day(period.valid_until),
                )
            )  # fmt: skip
        else:
            self.set_subtitle(tr("Periode {period} · belum ditetapkan", period=period.name))

    def _build(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.options.changed.connect(self._follow_options)
        self.options.printer.calibration_wanted.connect(self.calibrate)
        self.table.selection_changed.connect(self._selected)
        self.table.current_changed.connect(self._follow_cursor)
        self.table.activated.connect(self._open_row)
        self.table.set_actions(
            [
                self.pdf_action,
                self.send_action,
                self.family_action,
                self.story_action,
                *self.ledger.deeds_on_cards,
            ]
        )
        self._side.addWidget(self.preview)
        self._side.addWidget(_top(self.result))
        self._side.addWidget(self.ledger.story)
        self.options.add_deed(self.send_action)
        sheets = Sides((self.options, 3), (self._side, 4))
        self.body.addWidget(
            self.ledger.arranged(_column(self.filters, Sides((self.table, 5), (sheets, 7)))), 1
        )


_STORY = 2
"""Place of the story beside preview and result."""


def _column(head: QWidget, rest: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(12))
    column.addWidget(head)
    column.addWidget(rest, 1)
    return holder


def _top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch()
    return holder
