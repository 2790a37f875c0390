"""From a PDF of sheets to a printer, dot by dot: the page size is exact and nothing is scaled."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.services.sheet_pictures import sheet_pictures, sheet_size
from kemiskinan_desktop.ui.translations import tr

ChoosePrinter = Callable[[Paper, Duplex], QPrinter | None]
"""Asks the person for a printer for such sheets; None when they decided not to."""
_COARSE, _FINE = 300, 600
"""Dots per inch: cards lie on whole dots of 300, so only multiples keep every module of a code whole."""
_DUPLEX = {
    Duplex.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


def ask_printer(paper: Paper, duplex: Duplex, parent: QWidget) -> QPrinter | None:
    """Let the person choose a printer; None when they decided not to."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, paper, duplex)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Cetak kartu KIM"))
    try:
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


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


def begin(printer: QPrinter) -> QPainter:
    """Start the printer before a card gets a number; raises UserError when it does not answer."""
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(
            "Printer tidak dapat dipakai.", "Periksa kabel, kertas, dan nama printernya, lalu coba lagi."
        )
    return painter


def put_on_paper(painter: QPainter, printer: QPrinter, pdf: Path, report: Report) -> int:
    """Draw every page dot for dot; returns the pages. Raises what `report` raises."""
    pages = 0
    for number, count, png in sheet_pictures(pdf, printer.resolution()):
        if number > 1:
            printer.newPage()
        painter.drawImage(0, 0, QImage.fromData(png))
        pages = number
        report(number, count)
    return pages
