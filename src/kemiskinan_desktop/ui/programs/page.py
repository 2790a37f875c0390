"""Program Bantuan: which programmes there are, who takes part, whom to propose."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from kemiskinan_desktop.domain.summaries import BulkOutcome, FamilyRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.list_writing import ListWriting
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.programs.list_side import ListSide
from kemiskinan_desktop.ui.programs.listing import FOR_FAMILIES, ProgramRow, program_columns
from kemiskinan_desktop.ui.programs.pane import ProgramPane
from kemiskinan_desktop.ui.programs.proposing import Proposing
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides


class ProgramsPage(Page):
    """A list of programmes, and one of them beside it."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(
        {ChangeKind.PROGRAMS, ChangeKind.FAMILIES, ChangeKind.IMPORTS}
    )

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Program Bantuan"),
            help_text=tr(
                "Program GERBANG HEBAT dan program nasional. Pilih program untuk melihat keluarganya, lalu "
                "usulkan keluarga, atau tulis daftarnya sebagai PDF atau Excel."
            ),
        )
        self._desk, self._workplace, self._who = desk, workplace, who
        self.propose = self.add_action(
            tr("&Usulkan keluarga…"), self.start_proposing, key=Key.NEW, icon="plus"
        )
        self.print_list = self.add_action(tr("&Cetak daftar…"), self.write_list, key=Key.PRINT, icon="print")
        self.table: RowTable[ProgramRow] = RowTable(
            "programs", program_columns(), desk.preferences, name=tr("Daftar program")
        )
        self.table.set_actions(self.page_actions)
        self.table.view.setSelectionMode(self.table.view.SelectionMode.SingleSelection)
        self.pane = ProgramPane(desk.preferences, self.propose, self.print_list)
        self.proposing = Proposing(lambda text: workplace.families.find(who, text))
        areas = workplace.office.reference(who).kelurahan_of(workplace.office.profile(who).kecamatan)
        self.lists = ListSide(areas, workplace.lists.columns(who), desk.preferences, who)
        self._writing = ListWriting(desk, workplace, who)
        self.side = QStackedWidget()
        for widget in (self.pane, self.proposing, self.lists):
            self.side.addWidget(widget)
        self.body.addWidget(Sides((self.table, 3), (self.side, 2)), 1)
        self._connect()

    def refresh(self) -> None:
        """Read programmes and enrolments."""
        programs = self._workplace.programs
        rows = [
            ProgramRow(program=each, families=len(programs.enrolments(self._who, each.code)))
            for each in programs.every(self._who)
        ]
        enrolled = sum(row.families for row in rows)
        self.set_subtitle(
            tr(
                "{n} program · {m} kepesertaan keluarga",
                n=formats.number(len(rows)),
                m=formats.number(enrolled),
            )
        )
        before = self.table.view.currentIndex().row()
        self.table.set_source(SequenceSource(rows))
        self.table.select_row(before if before >= 0 else _first(rows))

    def start_proposing(self) -> None:
        """Search for families to propose."""
        self.side.setCurrentWidget(self.proposing)
        self.proposing.start()

    def write_list(self) -> None:
        """What the list of the programme's determined families shall be, on paper or as a workbook."""
        row = self.table.current()
        if row is not None and row.families:
            self.side.setCurrentWidget(self.lists)
            self.lists.start(row.program, row.families)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Esc leaves the search and the choices of a list."""
        if event.key() == Qt.Key.Key_Escape and self.side.currentWidget() is not self.pane:
            self._show_pane()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._show)
        self.proposing.left.connect(self._show_pane)
        self.proposing.proposed.connect(self._propose)
        self.pane.table.activated.connect(self._open_family)
        self.lists.left.connect(self._show_pane)
        self.lists.wanted.connect(self._write)

    def _show(self, row: ProgramRow | None) -> None:
        self._show_pane()
        for_families = row is not None and row.program.target == FOR_FAMILIES
        self.propose.setEnabled(for_families)
        self.print_list.setEnabled(row is not None and bool(row.families))
        if row is not None:
            families = self._workplace.programs.families(self._who, row.program.code) if row.families else ()
            self.pane.show_program(row.program, families)

    def _write(self, order: ListOrder, excel: bool) -> None:
        self._writing.write(order, f"daftar-{(order.program or '').lower()}", excel=excel)

    def _show_pane(self) -> None:
        self.side.setCurrentWidget(self.pane)

    def _open_family(self, row: FamilyRow) -> None:
        self._desk.navigation.to("families", row.id)

    def _propose(self, keys: tuple[str, ...]) -> None:
        row = self.table.current()
        if row is None:
            return
        code = row.program.code
        self._desk.jobs.run(
            tr("Mengusulkan keluarga"),
            lambda _: self._workplace.programs.propose(self._who, code, keys),
            self._proposed,
        )

    def _proposed(self, outcome: BulkOutcome) -> None:
        self._show_pane()
        self._desk.changes.announce(ChangeKind.PROGRAMS)
        done = tr("{n} keluarga diusulkan.", n=formats.number(outcome.done))
        if outcome.refused:
            known = tr("{n} sudah tercatat dalam program ini.", n=formats.number(len(outcome.refused)))
            self._desk.messages.info(f"{done} {known}")
        else:
            self._desk.messages.success(done)


def _first(rows: Sequence[ProgramRow]) -> int:
    """Where to begin: the first programme that is for families."""
    return next((at for at, row in enumerate(rows) if row.program.target == FOR_FAMILIES), 0)
