"""Which list of beneficiaries is wanted on paper or as a workbook."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.recap.list_columns import ListColumns
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.area_combo import AreaCombo
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.text import heading, muted, small


class ListCard(QFrame):
    """The choices of a list; `wanted` carries a ListOrder and whether as Excel."""

    wanted = Signal(object, bool)
    """ListOrder, True for Excel."""

    def __init__(self, areas: Sequence[Kelurahan], columns: ListColumns) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setMaximumWidth(theme.px(720))
        self.areas = AreaCombo(areas)
        self.areas.setMaximumWidth(theme.px(460))
        self.paper = CodeCombo([(Paper.F4.value, tr("215 × 330 mm")), (Paper.A4.value, tr("210 × 297 mm"))])
        self.paper.set_value(Paper.F4.value)
        self.turn = CodeCombo([("1", tr("Mendatar")), ("2", tr("Tegak"))])
        self.turn.set_value("1")
        self.columns = columns
        self.signature = QCheckBox(tr("&Kolom tanda tangan penerima"))
        self.full_nik = QCheckBox(tr("N&IK lengkap"))
        self.pdf, self.excel = QPushButton(tr("&PDF…")), QPushButton(tr("&Excel…"))
        self.form = FormGrid()
        self.count = muted("")
        self._arrange()
        self.pdf.clicked.connect(lambda: self._send(excel=False))
        self.excel.clicked.connect(lambda: self._send(excel=True))

    def order(self) -> ListOrder:
        """What is chosen."""
        return ListOrder(
            kelurahan=self.areas.area(), full_nik=self.full_nik.isChecked(),
            signature_column=self.signature.isChecked(), paper=Paper(self.paper.value() or Paper.F4.value),
            landscape=self.turn.value() != "2", columns=self.columns.keys(),
        )  # fmt: skip

    def _send(self, *, excel: bool) -> None:
        self.wanted.emit(self.order(), excel)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(18),) * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(heading(tr("Daftar penerima")))
        column.addWidget(self.count)
        self.form.add(
            tr("Kel&urahan"), self.areas, field="kelurahan", help=tr("Satu kelurahan, atau semuanya.")
        )
        self.form.add(tr("Kerta&s"), self.paper, field="paper", help=tr("Ukuran kertas PDF."))
        self.form.add(
            tr("A&rah kertas"), self.turn, field="turn",
            help=tr("Mendatar memuat lebih banyak kolom; tegak memuat lebih banyak baris."),
        )  # fmt: skip
        self.form.add(
            tr("Kolom"), self.columns, field="columns",
            help=tr("Kolom daftar dan urutannya, di PDF dan di Excel. Pilihan ini diingat di komputer ini."),
        )  # fmt: skip
        column.addWidget(self.form)
        column.addWidget(self.signature)
        column.addWidget(self.full_nik)
        column.addWidget(
            small(tr("Tanpa pilihan ini NIK disamarkan. Permintaan NIK lengkap dicatat dalam riwayat."))
        )
        theme.give_role(self.pdf, "primary")
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addStretch()
        row.addWidget(self.excel)
        row.addWidget(self.pdf)
        column.addLayout(row)
