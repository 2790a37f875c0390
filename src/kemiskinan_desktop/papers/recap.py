"""The monthly recap on paper: per kelurahan and class, in KK and jiwa, with figures that tie."""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.dates import format_date, month_name
from kemiskinan_desktop.papers import footer, letterhead, signature
from kemiskinan_desktop.papers.document import new_document
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import wrap
from kemiskinan_desktop.papers.inks import DEEP, MUTED
from kemiskinan_desktop.papers.measures import SHEETS
from kemiskinan_desktop.papers.pen import Pen, Style
from kemiskinan_desktop.papers.recap_table import HEADING, ROW, TOTAL, RecapTable
from kemiskinan_desktop.papers.values import RecapDocument
from kemiskinan_desktop.papers.watermark import draw_watermark
from kemiskinan_desktop.papers.withdrawal_code import AREA, draw_withdrawals

TITLE: Final = "REKAPITULASI DATABASE WARGA MISKIN"
NOTE: Final = (
    "Awal + masuk − keluar + perubahan jiwa di dalam keluarga = akhir bulan. "
    "Akhir bulan = jumlah ketiga kelas. Angka penduduk dan persen dihitung dari jiwa."
)
_MARGIN: Final = 12.0
_TOP: Final = 9.0
_TABLE_TOP: Final = _TOP + letterhead.HEIGHT + 13.5
_END: Final = TOTAL + signature.HEIGHT + 3.0
_GAP: Final = 3.0
"""Between the notes and the code of withdrawn cards."""
_LEAST_ROWS: Final = 2
"""So many rows at least stand above the total, also on a page of its own."""
_TITLE: Final = Style(face=Face.BOLD, size=13.0, ink=DEEP)
_SUBTITLE: Final = Style(size=9.0, ink=MUTED)
_NOTE: Final = Style(size=7.5, ink=MUTED)


def write_recap(document: RecapDocument, target: Path | BinaryIO) -> int:
    """Write a recap, landscape; returns its pages. Raises UserError when the disk refuses."""
    size = SHEETS[document.paper].turned
    bottom = size.height - footer.HEIGHT
    shares = _shares(len(document.recap.rows), bottom)
    with new_document(target, size, title=_subtitle(document), author=document.office.kecamatan_name) as pen:
        firsts = (0, *accumulate(shares))
        for index, count in enumerate(shares):
            with pen.page():
                _draw_page(pen, document, index + 1, len(shares), range(firsts[index], firsts[index] + count))
    return len(shares)


def _shares(rows: int, bottom: float) -> list[int]:
    """How many rows each page shows; the last one has room for total, notes and signature."""
    shares: list[int] = []
    top = _TABLE_TOP + HEADING
    while rows * ROW + _END > bottom - top:
        fitting = min(rows - _LEAST_ROWS, int((bottom - top) / ROW))
        shares.append(fitting)
        rows -= fitting
        top = _TOP + HEADING
    return [*shares, rows]


def _draw_page(pen: Pen, document: RecapDocument, number: int, pages: int, shown: Sequence[int]) -> None:
    office, recap = document.office, document.recap
    if office.training:
        draw_watermark(pen, pen.size.width / 2, pen.size.height / 2, 110)
    top = _TOP
    if number == 1:
        _draw_head(pen, document)
        top = _TABLE_TOP
    grid = RecapTable(_MARGIN, pen.size.width - _MARGIN)
    grid.draw_heading(pen, top)
    rows = [recap.rows[index] for index in shown]
    grid.draw_rows(pen, top + HEADING, rows, (shown[0] if shown else 0) + 1)
    if number == pages:
        _draw_end(pen, document, grid, top + HEADING + len(rows) * ROW)
    words = footer.Footer(
        printed_by=document.printed_by, printed_at=document.printed_at,
        note=f"Riwayat {recap.history_head}", training=office.training,
    )  # fmt: skip
    footer.draw_footer(pen, words, _MARGIN, number, pages)


def _draw_head(pen: Pen, document: RecapDocument) -> None:
    letterhead.draw_letterhead(pen, document.office, _MARGIN, _TOP)
    middle, y = pen.size.width / 2, _TOP + letterhead.HEIGHT + 4.0
    pen.text_centred(middle, y, TITLE, _TITLE)
    pen.text_centred(middle, y + 5.2, _subtitle(document), _SUBTITLE)


def _draw_end(pen: Pen, document: RecapDocument, grid: RecapTable, top: float) -> None:
    grid.draw_total(pen, top, document.recap.total)
    y = top + TOTAL + 4.6
    room = pen.size.width - 2 * _MARGIN - signature.WIDTH - 4.0
    code, source = document.withdrawals, document.recap.population_source
    if code is not None:
        room -= AREA + _GAP
    for text in (NOTE, f"Sumber: {source}" if source else ""):
        for line in wrap(text, _NOTE.face, _NOTE.size, room, 2):
            pen.text(_MARGIN, y, line, _NOTE)
            y += 3.6
    if code is not None:
        draw_withdrawals(pen, code, _MARGIN + room + AREA + _GAP, top + TOTAL + 2.0, _MARGIN, y + 1.8)
    office = document.office
    at = f"{office.place}, {format_date(document.printed_at.date())}"
    signature.draw_signature(pen, office.signatory, at, pen.size.width - _MARGIN, top + TOTAL + 2.0)


def _subtitle(document: RecapDocument) -> str:
    recap = document.recap
    parts = (
        recap.area_title,
        f"{month_name(recap.month)} {recap.year}",
        f"keadaan {format_date(recap.as_of)}",
        f"periode {recap.period_name}" if recap.period_name else "",
    )
    return ", ".join(part for part in parts if part)
