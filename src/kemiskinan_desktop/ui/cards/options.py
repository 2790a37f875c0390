"""What to print and on what: everything or the chosen ones, paper, sides, first position, reason."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
)

from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.cards.calibration import CalibrationDialog
from kemiskinan_desktop.ui.cards.corrections import Corrections
from kemiskinan_desktop.ui.cards.positions import PositionPicker
from kemiskinan_desktop.ui.cards.printer import ChoosePrinter
from kemiskinan_desktop.ui.cards.printer_choice import ANY_PRINTER, PrinterChoice
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import heading, small

_WIDTH, _HEIGHT, _REMEMBERED, _REASON = 236, 240, "card_sheets", "reason"
_MOST_COPIES = 9


class PrintOptions(QFrame):
    """Gives what a `PrintOrder` needs; paper and sides are remembered on this PC."""

    changed = Signal()
    """Something that the preview shows changed."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Pilihan cetak"))
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self._preferences = preferences
        self.everything, self.chosen = QRadioButton(), QRadioButton()
        self._scope, self._outer = QButtonGroup(self), QVBoxLayout(self)
        self.paper, self.duplex = _combo(_papers()), _combo(_sides())
        self.position, self.reason = PositionPicker(), QLineEdit()
        self.copies, self.marks = QSpinBox(), QCheckBox(tr("&Garis potong"))
        self.printer = PrinterChoice(Corrections(preferences))
        self.grid = FieldCells(columns=1)
        self.again = small("")
        self._arrange()
        self._remember_last()
        self._connect()
        self.show_counts(0, 0, "")
        self.show_again(0)

    @property
    def all_unprinted(self) -> bool:
        """Whether everything that is still to print is meant, not the selection."""
        return self.everything.isChecked()

    def chosen_paper(self) -> Paper:
        """The paper chosen."""
        return Paper(self.paper.currentData())

    def order(self, rowids: Sequence[int]) -> PrintOrder:
        """These families, printed as the panel says; the printer is named when it is known."""
        return PrintOrder(
            rowids=rowids, paper=self.chosen_paper(), start=self.start, duplex=self.chosen_duplex(),
            reprint_reason=self.reprint_reason, copies=self.copies.value(),
            crop_marks=self.marks.isChecked(), correction=self.printer.correction,
        )  # fmt: skip

    def for_printer(self, order: PrintOrder, name: str) -> PrintOrder:
        """The order with the correction of the printer that was chosen in the end."""
        return replace(order, printer=name, correction=self.printer.corrections.of(name))

    def calibration(self, printer: str, desk: Desk, choose: ChoosePrinter) -> CalibrationDialog:
        """What measures a printer on the chosen paper; the panel follows when it is closed."""
        dialog = CalibrationDialog(
            printer,
            self.printer.box.currentText(),
            self.chosen_paper(),
            self.printer.corrections,
            desk,
            choose,
        )
        dialog.finished.connect(self._measured)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _measured(self, _result: int) -> None:
        self.printer.fill()
        self.changed.emit()

    def chosen_duplex(self) -> Duplex:
        """How backs come to the paper."""
        return Duplex(self.duplex.currentData())

    @property
    def start(self) -> int:
        """First position; always 1 on single cards."""
        return 1 if self.chosen_paper() is Paper.ID1 else self.position.position

    @property
    def reprint_reason(self) -> str:
        """Why cards are printed again; empty when none is."""
        return "" if self.reason.isHidden() else self.reason.text().strip()

    def mean_everything(self, *, everything: bool) -> None:
        """Choose between the two scopes without telling."""
        (self.everything if everything else self.chosen).setChecked(True)

    def show_counts(self, unprinted: int, selected: int, area: str) -> None:
        """How many cards each scope means; `area` names the kelurahan, empty for all."""
        everything = tr("Semua yang belum dicetak ({n})", n=formats.number(unprinted))
        if area:
            everything = tr(
                "Semua yang belum dicetak di {area} ({n})", area=area, n=formats.number(unprinted)
            )
        self.everything.setText(everything)
        self.chosen.setText(tr("Yang dipilih di daftar ({n})", n=formats.number(selected)))
        self.chosen.setEnabled(selected > 0)

    def show_again(self, count: int) -> None:
        """How many of the cards were printed before; they need a reason."""
        self.again.setText(
            tr("{n} kartu sudah pernah dicetak; kartu lamanya diganti.", n=formats.number(count))
        )
        self.again.setVisible(count > 0)
        row = self.grid.row(_REASON)
        if row is not None:
            row.set_visible(visible=count > 0)
            row.show_problems([])

    def add_deed(self, deed: QAction) -> None:
        """A button at the foot of the panel."""
        self._outer.addWidget(button(deed))

    def ask_reason(self) -> None:
        """Say beside the field that a reason is needed, and go there."""
        sentence = tr("Isi alasannya, misalnya hilang atau rusak.")
        self.grid.show_problems([error(_REASON, "cards.reason", sentence)])
        self.grid.focus(_REASON)

    def _arrange(self) -> None:
        for each in (self.everything, self.chosen):
            self._scope.addButton(each)
        self.everything.setChecked(True)
        grid = self.grid
        grid.add(
            tr("&Kertas"), self.paper, help=tr("F4 adalah 215 × 330 mm. Kartu tunggal untuk printer kartu.")
        )
        grid.add(tr("&Sisi"), self.duplex, help=tr("Bagaimana belakang kartu sampai di kertas."))
        grid.add(
            tr("Printe&r"), self.printer, field="printer",
            help=tr("Koreksi printer ini dipakai supaya kartu tepat di tempat dan ukurannya."),
        )  # fmt: skip
        grid.add(
            tr("&Mulai di posisi"), self.position,
            help=tr("Kertas yang sudah terpakai sebagian: pilih posisi kosong pertama dengan tombol panah."),
            field="start",
        )  # fmt: skip
        self.copies.setRange(1, _MOST_COPIES)
        grid.add(tr("Sali&nan"), self.copies, help=tr("Setiap kartu dicetak sebanyak ini, bernomor sama."))
        grid.add(tr("&Alasan cetak ulang"), self.reason, field=_REASON)
        area, column = scrolled()
        outer = self._outer
        outer.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 12, 14)))
        outer.addWidget(area)
        column.setSpacing(theme.px(8))
        for widget in (heading(tr("Yang dicetak")), self.everything, self.chosen, self.again):
            column.addWidget(widget)
        column.addSpacing(theme.px(6))
        column.addWidget(heading(tr("Kertas")))
        column.addWidget(grid)
        column.addWidget(self.marks)
        column.addStretch()

    def _connect(self) -> None:
        self._scope.buttonClicked.connect(self._tell)
        for combo in (self.paper, self.duplex):
            combo.activated.connect(self._sheets_changed)
        self.marks.toggled.connect(self._sheets_changed)
        self.printer.changed.connect(self._sheets_changed)
        self.copies.valueChanged.connect(self._tell)
        self.position.changed.connect(self._tell)
        self._follow_paper()

    def _tell(self, _chosen: object) -> None:
        self.changed.emit()

    def _sheets_changed(self) -> None:
        words = {
            "paper": self.chosen_paper().value, "duplex": self.chosen_duplex().value,
            "printer": self.printer.name, "marks": "1" if self.marks.isChecked() else "0",
        }  # fmt: skip
        self._preferences.set_words(_REMEMBERED, words)
        self._follow_paper()
        self.changed.emit()

    def _follow_paper(self) -> None:
        row = self.grid.row("start")
        if row is not None:
            row.set_visible(visible=self.chosen_paper() is not Paper.ID1)
        self.marks.setVisible(self.chosen_paper() is not Paper.ID1)

    def _remember_last(self) -> None:
        words = self._preferences.words(_REMEMBERED)
        for combo, word in ((self.paper, words.get("paper")), (self.duplex, words.get("duplex"))):
            combo.setCurrentIndex(max(0, combo.findData(word)))
        self.marks.setChecked(words.get("marks", "1") == "1")
        self.printer.choose(words.get("printer", ANY_PRINTER))


def _combo(choices: Sequence[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    for value, text in choices:
        combo.addItem(text, value)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(12)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return combo


def _papers() -> list[tuple[str, str]]:
    return [
        (Paper.F4.value, tr("F4, 10 kartu")),
        (Paper.A4.value, tr("A4, 10 kartu")),
        (Paper.ID1.value, tr("Kartu tunggal")),
    ]


def _sides() -> list[tuple[str, str]]:
    return [
        (Duplex.LONG_EDGE.value, tr("Bolak-balik, sisi panjang")),
        (Duplex.SHORT_EDGE.value, tr("Bolak-balik, sisi pendek")),
        (Duplex.APART.value, tr("Semua depan, lalu belakang")),
        (Duplex.FRONTS.value, tr("Depan saja")),
    ]
