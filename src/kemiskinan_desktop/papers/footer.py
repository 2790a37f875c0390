"""What stands under every page: who printed it and when, its checksum, page x of y."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.papers.fitting import cut
from kemiskinan_desktop.papers.inks import HAIR, MUTED
from kemiskinan_desktop.papers.pen import Pen, Style, extent

HEIGHT: Final = 12.0
"""Millimetres at the bottom of a page that belong to it."""
_STYLE: Final = Style(size=7.0, ink=MUTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """The words of a footer."""

    printed_by: str
    printed_at: datetime
    note: str
    """Checksum or head of the history."""
    training: bool = False

    @property
    def words(self) -> str:
        """The left side."""
        at = f"{format_date(self.printed_at.date())} pukul {self.printed_at:%H.%M}"
        training = ("Kantor latihan: bukan dokumen resmi",) if self.training else ()
        return "  ·  ".join((*training, f"Dicetak oleh {self.printed_by}, {at}", self.note))


def draw_footer(pen: Pen, footer: Footer, margin: float, page: int, pages: int) -> None:
    """The footer of one page."""
    line, right = pen.size.height - HEIGHT + 2.0, pen.size.width - margin
    pen.lines([(margin, line, right, line)], HAIR, 0.5)
    number = f"Halaman {page} dari {pages}"
    room = right - margin - extent(number, _STYLE) - 6
    pen.text(margin, line + 3.6, cut(footer.words, _STYLE.face, _STYLE.size, room), _STYLE)
    pen.text_right(right, line + 3.6, number, _STYLE)
