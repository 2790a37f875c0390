"""Rekap bulanan: per kelurahan and class in KK and jiwa, and the list of beneficiaries."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.dates import format_date, month_name
from kemiskinan_desktop.domain.recap import Recap, RecapRow
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats, theme
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.list_card import ListCard, ListSubject
from kemiskinan_desktop.ui.list_writing import ListWriting
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.recap.figures import recap_columns, recap_rows
from kemiskinan_desktop.ui.recap.months import MonthCombo
from kemiskinan_desktop.ui.rights import close_without
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.text import small


class RecapPage(Page):
    """Two tabs: the recap of a month, the list of beneficiaries."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(
        {ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.IMPORTS, ChangeKind.PERIOD}
    )

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Rekap bulanan"),
            help_text=tr(
                "Angka satu bulan per kelurahan, dalam KK dan jiwa. Awal + masuk − keluar + tumbuh = akhir "
                "bulan. Daftar penerima memuat keluarga yang sudah ditetapkan dengan SK."
            ),
        )
        self._desk, self._workplace, self._who = desk, workplace, who
        areas = workplace.office.reference(who).kelurahan_of(workplace.office.profile(who).kecamatan)
        self.tabs, self.stack, self.months = QTabBar(), QStackedWidget(), MonthCombo()
        self.table: RowTable[RecapRow] = RowTable(
            "recap", recap_columns(), desk.preferences, name=tr("Rekap")
        )
        subject = ListSubject(name="daftar-penerima", title=tr("Daftar penerima"))
        self.notes = small("")
        self.lists = ListCard(subject, areas, workplace.lists.columns(who), desk.preferences)
        self._writing = ListWriting(desk, workplace, who)
        close_without(Permission.FULL_NIK, who, self.lists.full_nik)
        self._make_actions()
        self._arrange_page()
        self.tabs.currentChanged.connect(self._turn)
        self.months.chosen.connect(self.refresh)
        self.lists.wanted.connect(self._write_list)

    def refresh(self) -> None:
        """Reckon the month anew."""
        self.months.show_until(self._workplace.context.today)
        recap = self._workplace.recaps.month(self._who, *self.months.month())
        self.set_subtitle(_subtitle(recap))
        self.table.set_source(SequenceSource(recap_rows(recap)))
        self.notes.setText(_notes(recap))
        determined = recap.total.determined
        self.lists.count.setText(tr("{counts} sudah ditetapkan.", counts=formats.counts(determined)))

    def focus_filter(self) -> None:
        """The month."""
        self.tabs.setCurrentIndex(0)
        self.months.setFocus()

    def write_pdf(self) -> None:
        """The recap on paper."""
        year, month = self.months.month()

        def said(pages: int) -> str:
            return tr("Rekap ditulis pada {n} halaman.", n=formats.number(pages))

        save_as(
            self._desk, tr("Cetak rekap"), f"rekap-{year}-{month:02}.pdf", dialogs.PDF,
            lambda path, _: self._workplace.recaps.write_pdf(self._who, year, month, path), said,
        )  # fmt: skip

    def write_workbook(self) -> None:
        """The recap as a workbook."""
        year, month = self.months.month()

        def work(path: Path) -> None:
            self._workplace.recaps.write_workbook(self._who, year, month, path)

        save_as(
            self._desk, tr("Ekspor rekap"), f"rekap-{year}-{month:02}.xlsx", dialogs.EXCEL,
            lambda path, _: work(path), lambda _: tr("Rekap ditulis sebagai buku kerja Excel."),
        )  # fmt: skip

    def show_lists(self) -> None:
        """The list of beneficiaries."""
        self.tabs.setCurrentIndex(1)
        self.lists.areas.setFocus()

    def _turn(self, tab: int) -> None:
        """The list of beneficiaries is that of now: it has no month."""
        self.stack.setCurrentIndex(tab)
        self.months.setVisible(tab == 0)

    def _write_list(self, order: ListOrder, excel: bool) -> None:
        self._writing.write(order, "daftar-penerima", excel=excel)

    def _make_actions(self) -> None:
        self.lists_action = self.add_action(tr("&Daftar penerima…"), self.show_lists, icon="table")
        self.excel = self.add_action(tr("E&xcel…"), self.write_workbook, icon="export")
        self.pdf = self.add_action(tr("Cetak &rekap…"), self.write_pdf, key=Key.PRINT, icon="print")
        self.add_button(self.excel)
        self.add_button(self.pdf, "primary")
        self.table.set_actions(self.page_actions)

    def _arrange_page(self) -> None:
        self.table.view.horizontalHeader().setFixedHeight(theme.px(54))
        self.tabs.addTab(tr("Rekap per kelurahan"))
        self.tabs.addTab(tr("Daftar penerima"))
        self.tabs.setAccessibleName(tr("Bagian rekap"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.addWidget(self.tabs, 1)
        head.addWidget(self.months)
        self.body.addLayout(head)
        self.stack.addWidget(_column(self.table, self.notes))
        self.stack.addWidget(_column(self.lists))
        self.body.addWidget(self.stack, 1)


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    for widget in widgets:
        column.addWidget(widget)
    if len(widgets) == 1:
        column.addStretch()
    return holder


def _subtitle(recap: Recap) -> str:
    return tr(
        "{area} · {month} {year} · keadaan {day}",
        area=recap.area_title, month=translated(month_name(recap.month)), year=recap.year,
        day=format_date(recap.as_of),
    )  # fmt: skip


def _notes(recap: Recap) -> str:
    parts = (recap.population_source, tr("Ujung riwayat {head}", head=recap.history_head))
    return " · ".join(part for part in parts if part)
