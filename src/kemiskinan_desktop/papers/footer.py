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
_LINE: Final = 3.0
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
    def origin(self) -> str:
        """Who printed it and when."""
        at = f"{format_date(self.printed_at.date())} pukul {self.printed_at:%H.%M}"
        training = ("Kantor latihan: bukan dokumen resmi",) if self.training else ()
        return "  ·  ".join((*training, f"Dicetak oleh {self.printed_by}, {at}"))

    def lines(self, room: float) -> tuple[str, ...]:
        """The left side in `room` millimetres; the note stands below when it would be cut beside the rest."""
        words = f"{self.origin}  ·  {self.note}"
        return (words,) if extent(words, _STYLE) <= room else (self.origin, self.note)


def draw_footer(pen: Pen, footer: Footer, margin: float, page: int, pages: int) -> None:
    """The footer of one page."""
    line, right = pen.size.height - HEIGHT + 2.0, pen.size.width - margin
    pen.lines([(margin, line, right, line)], HAIR, 0.5)
    number = f"Halaman {page} dari {pages}"
    room = right - margin - extent(number, _STYLE) - 6
    for at, words in enumerate(footer.lines(room)):
        pen.text(margin, line + 3.6 + at * _LINE, cut(words, _STYLE.face, _STYLE.size, room), _STYLE)
    pen.text_right(right, line + 3.6, number, _STYLE)
