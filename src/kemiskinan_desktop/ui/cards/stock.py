"""Stok blangko: what came, what became of it, and what must lie in the cupboard."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.blank_stock import PLACES, BlankMove, BlankStock
from kemiskinan_desktop.domain.errors import InvalidValueError, UserError
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.cards.stock_columns import move_columns, stock_columns
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.rights import close_without
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import heading, small

_WIDTH, _COUNT = 280, "count"


class StockPanel(QWidget):
    """Blanks by paper, counted in card places, with the three deeds that change them."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__()
        self._desk, self._blanks, self._who = desk, workplace.blanks, who
        self._today = workplace.context.today
        self.stock: RowTable[BlankStock] = RowTable(
            "blank_stock", stock_columns(), desk.preferences, name=tr("Stok blangko")
        )
        self.moves: RowTable[BlankMove] = RowTable(
            "blank_moves", move_columns(), desk.preferences, name=tr("Catatan blangko")
        )
        self.paper, self.count = QComboBox(), NumberEdit(minimum=Decimal(0), decimals=1)
        self.day, self.note = DateEdit(), QLineEdit()
        self.places = small("")
        self.grid = FieldCells(columns=1)
        self.receive = self._button(tr("Catat &diterima"), self.note_received, "primary")
        self.spoil = self._button(tr("Catat r&usak"), self.note_spoiled)
        self.tally = self._button(tr("Simpan &hitungan"), self.note_count)
        self._arrange()
        close_without(Permission.PRINT, who, self.receive, self.spoil)
        close_without(Permission.VALIDATE, who, self.tally)

    def take_focus(self) -> None:
        """Where the next note begins."""
        self.count.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the stock anew."""
        self.stock.set_source(SequenceSource(self._blanks.stock(self._who)))
        self.moves.set_source(SequenceSource(self._blanks.moves(self._who)))

    def note_received(self) -> None:
        """Blanks came."""
        count, paper = self._count(), self._paper()
        if count is not None:
            day = self._day()
            if day is not None:
                self._do(
                    lambda: self._blanks.receive(self._who, paper, count, on=day, note=self.note.text()),
                    tr("{n} blangko dicatat diterima.", n=formats.number(count)),
                )

    def note_spoiled(self) -> None:
        """Blanks were spoiled before a print."""
        count, paper = self._count(), self._paper()
        if count is not None:
            self._do(
                lambda: self._blanks.spoil(self._who, paper, count, self.note.text()),
                tr("{n} blangko dicatat rusak.", n=formats.number(count)),
            )

    def note_count(self) -> None:
        """Blanks were counted."""
        count, paper = self._count(), self._paper()
        if count is not None:
            self._do(
                lambda: self._blanks.count(self._who, paper, count, self.note.text()),
                tr("Hitungan {n} blangko disimpan.", n=formats.number(count)),
            )

    def _do(self, act: Callable[[], object], said: str) -> None:
        try:
            act()
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self.count.clear()
        self.note.clear()
        self._desk.messages.success(said)
        self._desk.changes.announce(ChangeKind.CARDS)
        self.take_focus()

    def _paper(self) -> Paper:
        return Paper(self.paper.currentData())

    def _count(self) -> int | None:
        """How many card places were typed: sheets times ten; None says beside the field what is missing."""
        try:
            typed = self.count.value()
        except InvalidValueError as refusal:
            self._say(_COUNT, refusal.sentence)
            return None
        places = None if typed is None else typed * PLACES[self._paper()]
        if places is None or places != int(places):
            self._say(_COUNT, tr("Isi jumlahnya.") if places is None else tr("Angka harus bulat."))
            return None
        self.grid.show_problems([])
        return int(places)

    def _day(self) -> date | None:
        try:
            day = self.day.value()
        except InvalidValueError as refusal:
            self._say("day", refusal.sentence)
            return None
        return day or self._today

    def _say(self, field: str, sentence: str) -> None:
        self.grid.show_problems([error(field, f"blanks.{field}", sentence)])
        self.grid.focus(field)

    def _follow_paper(self) -> None:
        many = PLACES[self._paper()] > 1
        self.places.setText(
            tr("Isi dalam lembar; satu lembar 10 kartu, sisa 3 kartu ditulis 0,3.")
            if many
            else tr("Isi dalam kartu.")
        )

    @staticmethod
    def _button(text: str, slot: Callable[[], None], role: str = "") -> QPushButton:
        made = QPushButton(text)
        theme.give_role(made, role)
        made.clicked.connect(slot)
        return made

    def _form(self) -> QFrame:
        for paper, text in (
            (Paper.F4, tr("Lembar F4")), (Paper.A4, tr("Lembar A4")), (Paper.ID1, tr("Kartu tunggal")),
        ):  # fmt: skip
            self.paper.addItem(text, paper.value)
        self.paper.activated.connect(self._follow_paper)
        self._follow_paper()
        self.day.set_value(self._today)
        self.grid.add(tr("Jenis blangk&o"), self.paper, field="paper")
        self.grid.add(tr("Ju&mlah"), self.count, field=_COUNT)
        self.grid.add(tr("Tanggal dit&erima"), self.day, field="day")
        self.grid.add(
            tr("Surat &jalan atau alasan"), self.note, field="note",
            help=tr("Nomor surat jalan bila diterima; sebabnya bila rusak atau hitungannya berbeda."),
        )  # fmt: skip
        frame = QFrame()
        theme.give_role(frame, "card")
        frame.setMinimumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 16, 14)))
        column.setSpacing(theme.px(8))
        for widget in (heading(tr("Catat blangko")), self.grid, self.places):
            column.addWidget(widget)
        column.addSpacing(theme.px(4))
        for each in (self.receive, self.spoil, self.tally):
            column.addWidget(each)
        column.addStretch()
        return frame

    def _arrange(self) -> None:
        self.stock.setMaximumHeight(theme.px(180))
        self.moves.set_empty(
            tr("Stok blangko belum dicatat"),
            tr(
                "Catat blangko yang diterima, atau hitung yang ada sekarang. Sejak itu setiap cetak "
                "mengurangi sisanya, dan jumlahnya selalu cocok."
            ),
            icon="table",
        )
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.stock)
        column.addWidget(small(tr("Dalam satuan kartu. Diterima + koreksi hitung = baik + rusak + sisa.")))
        column.addWidget(self.moves, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Sides((left, 5), (self._form(), 2)))
