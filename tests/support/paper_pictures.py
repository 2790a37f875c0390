"""Pictures of the first pages of the papers."""

from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps
from tests.support.studio import OFFICER, keep_small

from kemiskinan_desktop.domain.printer_correction import NO_CORRECTION
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.services.card_ledger import ReceiptOrder
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.sheet_pictures import write_calibration_sheet
from kemiskinan_desktop.services.workplace import Workplace

_POINTS_PER_INCH, _DOTS_PER_INCH, _CARDS_DOTS = 72, 80, 82
_FRAME, _GREY = 1, (200, 206, 214)


def photograph_papers(workplace: Workplace, scratch: Path, folder: Path) -> None:
    """Cards (fronts and backs), the receipt list, the list and the recap, each as its first page."""
    today = workplace.context.today
    cards, listing, recap = scratch / "kartu.pdf", scratch / "daftar.pdf", scratch / "rekap.pdf"
    workplace.cards.print_pdf(OFFICER, PrintOrder(), cards)
    workplace.lists.write_pdf(OFFICER, ListOrder(), listing)
    workplace.recaps.write_pdf(OFFICER, today.year, today.month, recap)
    receipts = scratch / "tanda-terima.pdf"
    workplace.card_ledger.write_receipts(OFFICER, ReceiptOrder(), receipts)
    _keep_page(receipts, 0, folder / "kertas-tanda-terima.png", _DOTS_PER_INCH)
    _keep_page(cards, 0, folder / "kertas-kartu-depan.png", _CARDS_DOTS)
    _keep_page(cards, 1, folder / "kertas-kartu-belakang.png", _CARDS_DOTS)
    calibration = scratch / "kalibrasi.pdf"
    write_calibration_sheet(Paper.A4, calibration, NO_CORRECTION, "HP LaserJet")
    _keep_page(calibration, 0, folder / "kertas-kalibrasi.png", _DOTS_PER_INCH)
    _keep_page(listing, 0, folder / "kertas-daftar.png", _DOTS_PER_INCH)
    _keep_page(recap, 0, folder / "kertas-rekap.png", _DOTS_PER_INCH)


def _keep_page(paper: Path, page: int, target: Path, dots: int) -> None:
    pdf = pypdfium2.PdfDocument(paper)
    try:
        scale = dots / _POINTS_PER_INCH
        bitmap = pdf[page].render(scale=scale)  # pyright: ignore[reportArgumentType] # its annotation says int
        picture: Image.Image = bitmap.to_pil().convert("RGB")
    finally:
        pdf.close()
    keep_small(ImageOps.expand(picture, border=_FRAME, fill=_GREY), target)
