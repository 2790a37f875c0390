"""Measuring a printer: a sheet to print, four lengths to type, the correction that follows from them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import InvalidValueError, UserError
from kemiskinan_desktop.domain.printer_correction import (
    LEAST_SCALE,
    MOST_SCALE,
    MOST_SHIFT,
    NO_CORRECTION,
    RESOLUTIONS,
    Measured,
    PrinterCorrection,
    correction_from,
    cross_at,
    line_lengths,
    measured_problems,
)
from kemiskinan_desktop.domain.problems import Problem, error, has_errors
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.services.sheet_pictures import sheet_size, write_calibration_sheet
from kemiskinan_desktop.ui import dialogs, theme
from kemiskinan_desktop.ui.cards.corrections import Corrections
from kemiskinan_desktop.ui.cards.printer import begin, put_on_paper
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import heading, muted, small

ChooseOne = Callable[[Paper, Duplex], QPrinter | None]
_WIDTH, _HEIGHT, _LABELS = 560, 660, 250
_MEASURES, _RESULT = ("left", "top", "across", "down"), ("right", "below", "scale")


class CalibrationDialog(QDialog):
    """For one printer and paper; the correction is kept with *Simpan koreksi*."""

    def __init__(
        self, printer: str, name: str, paper: Paper, corrections: Corrections, desk: Desk,
        choose_printer: ChooseOne, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._printer, self._paper, self._corrections = printer, paper, corrections
        self._name, self._desk, self._choose = name, desk, choose_printer
        self._printed_with = corrections.of(printer)
        self.setWindowTitle(tr("Kalibrasi printer"))
        self.measures = {key: NumberEdit(decimals=1) for key in _MEASURES}
        self.shifts = {key: NumberEdit(decimals=1) for key in _RESULT}
        self.dpi = QComboBox()
        for dpi in RESOLUTIONS:
            self.dpi.addItem(tr("{n} titik per inci", n=dpi), dpi)
        self.reckon, self.keep = QPushButton(tr("&Hitung koreksi")), QPushButton(tr("&Simpan koreksi"))
        self.forget, self.leave = QPushButton(tr("Hapus koreksi")), QPushButton(tr("Tutup"))
        self.to_pdf, self.to_printer = QPushButton(tr("Lembar ke &PDF…")), QPushButton(tr("&Cetak lembar…"))
        self.trouble, self.said = small(""), small("")
        theme.give_role(self.trouble, "problem", "galat")
        theme.give_role(self.keep, "primary")
        self.form, self.found = FormGrid(label_width=_LABELS), FormGrid(label_width=_LABELS)
        self._arrange()
        self._connect()
        self._show(corrections.of(printer))
        room = self.screen().availableSize()
        self.resize(QSize(theme.px(_WIDTH), theme.px(_HEIGHT)).boundedTo(room))

    def measured(self) -> Measured | None:
        """What was typed; None with the problems beside the fields."""
        values, problems = _values(self.measures)
        if len(values) == len(_MEASURES):
            read = Measured(**{key: float(value) for key, value in values.items()})
            problems += measured_problems(self._paper, read)
            self.form.show_problems(problems)
            return None if has_errors(problems) else read
        self.form.show_problems(problems)
        return None

    def correction(self) -> PrinterCorrection | None:
        """The correction as its fields have it; None with the problems beside them."""
        values, problems = _values(self.shifts)
        self.found.show_problems(problems)
        if len(values) < len(_RESULT):
            return None
        right, down, scale = (round(values[key] * 10) for key in _RESULT)
        return PrinterCorrection(right=right, down=down, scale=scale, dpi=int(self.dpi.currentData()))

    def reckon_correction(self) -> None:
        """Fill the correction from the measures."""
        read = self.measured()
        if read is not None:
            given = replace(self._printed_with, dpi=int(self.dpi.currentData()))
            self._show(correction_from(self._paper, sheet_size(self._paper), read, given))
            self.said.setText(tr("Simpan, lalu cetak lembar ini sekali lagi untuk memastikan."))

    def keep_correction(self) -> None:
        """Remember what the fields say."""
        found = self.correction()
        if found is not None:
            self._corrections.keep(self._printer, found)
            self.said.setText(tr("Koreksi disimpan untuk printer ini."))

    def forget_correction(self) -> None:
        """The printer needs none."""
        self._corrections.forget(self._printer)
        self._show(NO_CORRECTION)
        self.said.setText(tr("Printer ini dipakai tanpa koreksi."))

    def write_sheet(self) -> None:
        """The sheet as PDF, where the person wants it."""
        target = self._desk.dialogs.save_file(tr("Lembar kalibrasi"), "kalibrasi-printer.pdf", dialogs.PDF)
        if target is not None:
            self._try(lambda: self._write(target))

    def print_sheet(self) -> None:
        """The sheet on a printer."""
        printer = self._choose(self._paper, Duplex.FRONTS)
        if printer is not None:
            self._try(lambda: self._print(printer))

    def _write(self, target: Path | BytesIO) -> None:
        self._printed_with = self._corrections.of(self._printer)
        write_calibration_sheet(self._paper, target, self._printed_with, self._name)
        self.said.setText(tr("Lembar kalibrasi siap. Cetak dengan ukuran sebenarnya (100 %)."))

    def _print(self, printer: QPrinter) -> None:
        stream = BytesIO()
        self._write(stream)
        painter = begin(printer)
        try:
            put_on_paper(painter, printer, stream.getvalue(), (1,), lambda _done, _total: None)
        finally:
            painter.end()
        self.said.setText(tr("Lembar kalibrasi dikirim ke printer."))

    def _try(self, deed: Callable[[], None]) -> None:
        self.trouble.hide()
        try:
            deed()
        except UserError as refusal:
            self.trouble.setText(f"{translated(refusal.title)} {translated(refusal.advice)}")
            self.trouble.show()

    def _show(self, correction: PrinterCorrection) -> None:
        for key, tenths in zip(_RESULT, (correction.right, correction.down, correction.scale), strict=True):
            self.shifts[key].set_value(Decimal(tenths) / 10)
        self.dpi.setCurrentIndex(self.dpi.findData(correction.dpi))
        self.found.show_problems(())

    def _connect(self) -> None:
        for button, deed in (
            (self.reckon, self.reckon_correction), (self.keep, self.keep_correction),
            (self.forget, self.forget_correction), (self.to_pdf, self.write_sheet),
            (self.to_printer, self.print_sheet), (self.leave, self.accept),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(deed)

    def _arrange(self) -> None:
        area, inner = scrolled()
        inner.setSpacing(theme.px(10))
        self._fill_forms()
        for part in (
            heading(tr("1. Cetak lembarnya")),
            muted(tr("Dengan koreksi yang tersimpan; tanpa koreksi bila belum pernah diukur.")),
            _row(self.to_printer, self.to_pdf),
            heading(tr("2. Ukur dengan penggaris")),
            self.form,
            _row(self.reckon),
            heading(tr("3. Koreksi")),
            self.found,
            self.trouble,
            self.said,
        ):
            inner.addWidget(part)
        inner.addStretch()
        self.trouble.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(20),) * 4)
        outer.setSpacing(theme.px(12))
        outer.addWidget(
            heading(tr("Kalibrasi {printer}, kertas {kertas}", printer=self._name, kertas=self._paper.value))
        )
        outer.addWidget(area, 1)
        outer.addWidget(_row(self.forget, self.leave, self.keep, last=True))

    def _fill_forms(self) -> None:
        cross, (level, upright) = cross_at(self._paper), line_lengths(self._paper)
        for key, label, meant in (
            ("left", tr("&A. Tepi kiri ke garis tegak"), cross),
            ("top", tr("&B. Tepi atas ke garis mendatar"), cross),
            ("across", tr("C. Panjang garis &mendatar"), level),
            ("down", tr("&D. Panjang garis tegak"), upright),
        ):
            words = tr("Seharusnya {n} mm.", n=f"{meant:g}")
            self.form.add(label, self.measures[key], help=words, unit="mm", field=key).say(words)
        for key, label, unit in (
            ("right", tr("Geser ke &kanan"), "mm"), ("below", tr("Geser ke ba&wah"), "mm"),
            ("scale", tr("Skala"), "%"),
        ):  # fmt: skip
            self.found.add(label, self.shifts[key], unit=unit, field=key)
        self.found.add(
            tr("&Ketajaman"), self.dpi,
            help=tr("Titik printer; kode QR diletakkan tepat pada titik-titik ini. 300 selalu benar."),
        )  # fmt: skip


def _values(edits: dict[str, NumberEdit]) -> tuple[dict[str, Decimal], list[Problem]]:
    """The numbers typed, and a problem for each that is missing or no such number."""
    values: dict[str, Decimal] = {}
    problems: list[Problem] = []
    for key, edit in edits.items():
        try:
            number = edit.value()
        except InvalidValueError as refusal:
            problems.append(error(key, "calibration.number", translated(refusal.sentence)))
            continue
        if number is None:
            problems.append(error(key, "calibration.missing", tr("Isi ukurannya dalam milimeter.")))
        elif sentence := _beyond(key, number):
            problems.append(error(key, "calibration.beyond", sentence))
        else:
            values[key] = number
    return values, problems


def _beyond(key: str, number: Decimal) -> str:
    """Why a correction cannot be so large; empty when it can."""
    if key in ("right", "below") and abs(number) * 10 > MOST_SHIFT:
        return tr("Paling jauh {n} mm.", n=MOST_SHIFT // 10)
    if key == "scale" and not LEAST_SCALE <= number * 10 <= MOST_SCALE:
        return tr("Antara {a} dan {b} %.", a=LEAST_SCALE // 10, b=MOST_SCALE // 10)
    return ""


def _row(*widgets: QWidget, last: bool = False) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    for at, widget in enumerate(widgets):
        row.addWidget(widget)
        if last and not at:
            row.addStretch()
    if not last:
        row.addStretch()
    return holder
