"""From a PDF of sheets to a printer, dot by dot: the page size is exact and nothing is scaled."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.printer_correction import RESOLUTIONS
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.services.sheet_pictures import sheet_size, sheet_strips
from kemiskinan_desktop.ui.translations import tr

ChoosePrinter = Callable[[Paper, Duplex], QPrinter | None]
"""Asks the person for a printer for such sheets; None when they decided not to."""
_COARSE, _FINE = RESOLUTIONS[:2]
"""Dots per inch: cards lie on whole dots of 300, so only multiples keep every module of a code whole."""
_DUPLEX = {
    Duplex.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


def ask_printer(paper: Paper, duplex: Duplex, parent: QWidget, name: str = "") -> QPrinter | None:
    """Let the person choose a printer, beginning with this one; None when they decided not to."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name in printer_names():
        printer.setPrinterName(name)
    prepare(printer, paper, duplex)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Cetak kartu KIM"))
    try:
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


def printer_names() -> list[str]:
    """The printers of this PC."""
    return list(QPrinterInfo.availablePrinterNames())


def prepare(printer: QPrinter, paper: Paper, duplex: Duplex) -> None:
    """Set the sheet's own size without margins, the sides, and a resolution that keeps dots whole."""
    width, height = sheet_size(paper)
    upright = width <= height
    way = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    size = QPageSize(
        QSizeF(min(width, height), max(width, height)),
        QPageSize.Unit.Millimeter,
        f"KIM {paper.value}",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setResolution(_FINE if printer.resolution() >= _FINE else _COARSE)
    printer.setDuplex(_DUPLEX.get(duplex, QPrinter.DuplexMode.DuplexNone))


def turns_sheets(printer: QPrinter, duplex: Duplex) -> bool:
    """Whether the printer itself prints both sides as wanted; a file holds any pages."""
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        return True
    wanted = _DUPLEX.get(duplex)
    return wanted in QPrinterInfo.printerInfo(printer.printerName()).supportedDuplexModes()


def begin(printer: QPrinter) -> QPainter:
    """Start the printer before a card gets a number; raises UserError when it does not answer."""
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(
            "Printer tidak dapat dipakai.", "Periksa kabel, kertas, dan nama printernya, lalu coba lagi."
        )
    return painter


def put_on_paper(
    painter: QPainter, printer: QPrinter, pdf: Path | bytes, pages: Sequence[int], report: Report
) -> None:
    """Draw these pages, counted from 1, dot for dot. Raises what `report` raises."""
    for at, page in enumerate(pages):
        if at:
            printer.newPage()
        for strip in sheet_strips(pdf, page, printer.resolution()):
            picture = QImage(strip.data, strip.width, strip.height, strip.stride, QImage.Format.Format_RGB32)
            painter.drawImage(0, strip.top, picture)
        report(at + 1, len(pages))
