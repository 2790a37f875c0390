"""Which printer the sheets are meant for, and how it is corrected."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.printer_correction import PrinterCorrection
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.cards.corrections import Corrections, correction_words
from kemiskinan_desktop.ui.cards.printer import printer_names
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import small

ANY_PRINTER = "PDF"
"""Under this name the correction of a printer is kept that prints our PDF by another program."""


class PrinterChoice(QWidget):
    """A list of printers, the correction of the chosen one, and the way to measure it."""

    changed = Signal()
    calibration_wanted = Signal(str)
    """Name of the printer to be measured."""

    def __init__(self, corrections: Corrections, names: Callable[[], list[str]] = printer_names) -> None:
        super().__init__()
        self.corrections, self._names = corrections, names
        self.box, self.words = QComboBox(), small("")
        self.calibrate = QPushButton(tr("&Kalibrasi…"))
        self.calibrate.setAutoDefault(False)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._chosen)
        self.calibrate.clicked.connect(self._calibrate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for widget in (self.box, self.words, self.calibrate):
            column.addWidget(widget)
        self.fill()

    @property
    def name(self) -> str:
        """The chosen printer."""
        return str(self.box.currentData())

    @property
    def correction(self) -> PrinterCorrection:
        """What the chosen printer needs."""
        return self.corrections.of(self.name)

    def choose(self, name: str) -> None:
        """Choose a printer without telling; the first entry when it is not there."""
        self.box.setCurrentIndex(max(0, self.box.findData(name)))
        self._say()

    def fill(self) -> None:
        """Read the printers of this PC anew; what is chosen stays."""
        name = self.name if self.box.count() else ANY_PRINTER
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(tr("Lewat berkas PDF"), ANY_PRINTER)
            known = {*self._names(), *self.corrections.names} - {ANY_PRINTER}
            for each in sorted(known, key=str.casefold):
                self.box.addItem(each, each)
        self.choose(name)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - the name is Qt's
        """The list is what is read out."""
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)

    def _say(self) -> None:
        self.words.setText(correction_words(self.correction))

    def _chosen(self) -> None:
        self._say()
        self.changed.emit()

    def _calibrate(self) -> None:
        self.calibration_wanted.emit(self.name)
