"""Beneficiary lists: letterhead, groups with subtotals, repeated headings, signature, page x of y."""

from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.papers import footer, letterhead, signature, table
from kemiskinan_desktop.papers.document import new_document
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import cut, fit
from kemiskinan_desktop.papers.inks import DEEP, HAIR, MUTED, PALE, PALEST
from kemiskinan_desktop.papers.list_layout import Heights, Kind, Line, lay_out
from kemiskinan_desktop.papers.measures import SHEETS, Size
from kemiskinan_desktop.papers.pen import Pen, Style
from kemiskinan_desktop.papers.values import Align, ListColumn, ListDocument
from kemiskinan_desktop.papers.watermark import draw_watermark

MARGIN: Final = 12.0
_TOP: Final = 9.0
_ROW: Final = 5.4
_SIGNED_ROW: Final = 10.0
_GROUP: Final = 6.6
_SUBTOTAL: Final = 6.2
_TOTAL: Final = 8.0
_NUMBER: Final = ListColumn(key="nomor", label="No.", width=10, align=Align.RIGHT)
_SIGNATURE: Final = ListColumn(key="tanda_tangan", label="Tanda tangan", width=34, align=Align.CENTRE)
_TITLE: Final = Style(face=Face.BOLD, size=13.0, ink=DEEP)
_SUBTITLE: Final = Style(size=9.0, ink=MUTED)
_STRONG: Final = Style(face=Face.SEMIBOLD, size=8.5, ink=DEEP)


def write_list(document: ListDocument, target: Path | BinaryIO, report: Report = silent) -> int:
    """Write a list; returns its pages.

    Raises UserError when its columns have no room or the disk refuses, CancelledError on Batal.
    """
    portrait = SHEETS[document.paper]
    size = portrait.turned if document.landscape else portrait
    sheet = _ListSheet(document, size)
    with new_document(target, size, title=document.title, author=document.office.kecamatan_name) as pen:
        for number in range(1, len(sheet.pages) + 1):
            report(number - 1, len(sheet.pages))
            with pen.page():
                sheet.draw(pen, number)
        report(len(sheet.pages), len(sheet.pages))
    return len(sheet.pages)


class _ListSheet:
    """One list on one kind of paper."""

    def __init__(self, document: ListDocument, size: Size) -> None:
        self._document = document
        self._size = size
        signed = (replace(_SIGNATURE, label=document.signature_label),) if document.signature_column else ()
        columns = (_NUMBER, *document.columns, *signed)
        self._left, self._right = MARGIN, size.width - MARGIN
        if not table.fits(columns, self._right - self._left):
            raise UserError(
                "Kolom daftar terlalu banyak untuk kertas ini.",
                "Pilih arah mendatar atau kertas F4, atau kurangi kolomnya.",
            )
        self._columns = table.place(columns, self._left, self._right)
        self._title_top = _TOP + letterhead.HEIGHT
        self._first_table = self._title_top + 6.5 + 4.6 * len(document.subtitles) + 2.0
        self._row = _SIGNED_ROW if document.signature_column else _ROW
        self._footer = footer.Footer(
            printed_by=document.printed_by, printed_at=document.printed_at,
            note=_note(document), training=document.office.training,
        )  # fmt: skip
        counts = [len(group.rows) for group in document.groups]
        self._before = (0, *accumulate(counts))
        self.pages = lay_out(counts, self._heights())

    def _heights(self) -> Heights:
        return Heights(
            first_top=self._first_table + table.HEADING_HEIGHT, later_top=_TOP + table.HEADING_HEIGHT,
            bottom=self._size.height - footer.HEIGHT, row=self._row, heading=_GROUP, subtotal=_SUBTOTAL,
            total=_TOTAL, signature=signature.HEIGHT + 4,
        )  # fmt: skip

    def draw(self, pen: Pen, number: int) -> None:
        """One page, counted from 1."""
        office, lines = self._document.office, self.pages[number - 1]
        if office.training:
            draw_watermark(pen, self._size.width / 2, self._size.height / 2, 110)
        if number == 1:
            letterhead.draw_letterhead(pen, office, MARGIN, _TOP)
            self._draw_title(pen)
        if lines[0].kind is not Kind.SIGNATURE:
            table.draw_heading(pen, self._columns, self._first_table if number == 1 else _TOP)
        for line in lines:
            self._draw_line(pen, line)
        footer.draw_footer(pen, self._footer, MARGIN, number, len(self.pages))

    def _draw_title(self, pen: Pen) -> None:
        middle, y = self._size.width / 2, self._title_top + 4.0
        title = fit(self._document.title, _TITLE.face, _TITLE.size, self._right - self._left)
        pen.text_centred(middle, y, title.text, Style(face=_TITLE.face, size=title.size, ink=_TITLE.ink))
        for text in self._document.subtitles:
            y += 4.6
            fitting = cut(text, _SUBTITLE.face, _SUBTITLE.size, self._right - self._left)
            pen.text_centred(middle, y + 0.4, fitting, _SUBTITLE)

    def _draw_line(self, pen: Pen, line: Line) -> None:
        if line.kind is Kind.ROWS:
            self._draw_rows(pen, line)
        elif line.kind is Kind.TOTAL:
            self._draw_sum(pen, line.y, _TOTAL, "Jumlah seluruhnya", self._document.total)
        elif line.kind is Kind.SUBTOTAL:
            group = self._document.groups[line.group]
            self._draw_sum(pen, line.y, _SUBTOTAL, f"Jumlah {group.name}", group.total)
        elif line.kind is Kind.SIGNATURE:
            signatory, at = self._document.office.signatory, self._document.place_date
            signature.draw_signature(pen, signatory, at, self._right, line.y + 4)
        else:
            self._draw_group(pen, line)

    def _draw_group(self, pen: Pen, line: Line) -> None:
        name = self._document.groups[line.group].name
        text = f"{name} (lanjutan)" if line.kind is Kind.CONTINUED else name
        y = table.middle_baseline(line.y, _GROUP, _STRONG)
        pen.text(self._left + table.PADDING, y, text, _STRONG)
        pen.lines([(self._left, line.y + _GROUP, self._right, line.y + _GROUP)], HAIR, 0.35)

    def _draw_rows(self, pen: Pen, line: Line) -> None:
        rows = self._document.groups[line.group].rows[line.first : line.first + line.count]
        first = self._before[line.group] + line.first + 1
        numbers = [format_number(number) for number in range(first, first + line.count)]
        table.draw_row_lines(pen, self._left, self._right, line.y, self._row, line.count)
        table.draw_cells(pen, self._columns[0], line.y, self._row, numbers)
        for at in range(len(self._document.columns)):
            texts, placed = [row[at] for row in rows], self._columns[at + 1]
            if placed.column.gives and self._document.signature_column:
                table.draw_wrapped_cells(pen, placed, line.y, self._row, texts)
            else:
                table.draw_cells(pen, placed, line.y, self._row, texts)
        if self._document.signature_column:
            x = self._columns[-1].x
            pen.lines([(x, line.y, x, line.y + line.count * self._row)], HAIR, 0.35)

    def _draw_sum(self, pen: Pen, top: float, height: float, label: str, total: Count) -> None:
        grand = height == _TOTAL
        pen.box(self._left, top, Size(self._right - self._left, height), PALE if grand else PALEST)
        if grand:
            bottom = top + height
            pen.lines([(self._left, y, self._right, y) for y in (top, bottom)], DEEP, 0.8)
        y = table.middle_baseline(top, height, _STRONG)
        words = f"{format_number(total.kk)} KK  ·  {format_number(total.jiwa)} jiwa"
        pen.text(self._left + table.PADDING, y, label, _STRONG)
        pen.text_right(self._right - table.PADDING, y, words, _STRONG)


def _note(document: ListDocument) -> str:
    """What the footer says beside printer and page: the checksum, and where the history stood."""
    parts = [f"Jumlah periksa {document.checksum}"]
    if document.history_head:
        parts.append(f"Riwayat {document.history_head}")
    return "  ·  ".join(parts)
