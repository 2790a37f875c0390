"""Papers of running text: letterhead, parts, facts, small tables, signature, page x of y."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.papers import footer, letterhead, signature
from kemiskinan_desktop.papers.document import new_document
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit
from kemiskinan_desktop.papers.inks import DEEP, MUTED
from kemiskinan_desktop.papers.measures import SHEETS, Size
from kemiskinan_desktop.papers.pen import Pen, Style
from kemiskinan_desktop.papers.statement_piece import Piece
from kemiskinan_desktop.papers.statement_pieces import pieces
from kemiskinan_desktop.papers.statement_values import Statement
from kemiskinan_desktop.papers.watermark import draw_watermark

MARGIN: Final = 18.0
_TOP: Final = 9.0
_TITLE: Final = Style(face=Face.BOLD, size=13.0, ink=DEEP)
_SUBTITLE: Final = Style(size=9.0, ink=MUTED)
_Standing = tuple[float, Piece]


def write_statement(statement: Statement, target: Path | BinaryIO) -> int:
    """Write a paper, portrait; returns its pages. Raises UserError when the disk refuses."""
    return write_statements([statement], target)


def write_statements(
    statements: Sequence[Statement], target: Path | BinaryIO, report: Report = silent
) -> int:
    """Write papers of one size into one file, each with pages of its own; returns the pages of all.

    Raises UserError when the disk refuses, and what `report` raises.
    """
    first, pages = statements[0], 0
    size = SHEETS[first.paper]
    with new_document(target, size, title=first.title, author=first.office.kecamatan_name) as pen:
        for done, statement in enumerate(statements, start=1):
            pages += _write(pen, statement, size)
            report(done, len(statements))
    return pages


def _write(pen: Pen, statement: Statement, size: Size) -> int:
    title = _TOP + letterhead.HEIGHT
    first = title + 7.0 + 4.6 * len(statement.subtitles)
    every = [*pieces(statement.blocks, MARGIN, size.width - MARGIN)]
    if statement.signed:
        every.append(_signature(statement, size))
    pages = _pages(every, first, size.height - footer.HEIGHT - 2)
    foot = footer.Footer(
        printed_by=statement.printed_by, printed_at=statement.printed_at, note=statement.note,
        training=statement.office.training,
    )  # fmt: skip
    for number, page in enumerate(pages, start=1):
        with pen.page():
            if statement.office.training:
                draw_watermark(pen, size.width / 2, size.height / 2, 110)
            if number == 1:
                letterhead.draw_letterhead(pen, statement.office, MARGIN, _TOP)
                _draw_title(pen, statement, title)
            for y, piece in page:
                piece.draw(pen, y)
            footer.draw_footer(pen, foot, MARGIN, number, len(pages))
    return len(pages)


def _pages(every: Iterable[Piece], first_top: float, bottom: float) -> list[list[_Standing]]:
    """Each page as its pieces with where they stand."""
    pages: list[list[_Standing]] = [[]]
    y = first_top
    for piece in every:
        if y + piece.height + piece.keeps > bottom and pages[-1]:
            pages.append([])
            y = _TOP
            if piece.again is not None:
                pages[-1].append((y, piece.again))
                y += piece.again.height
        pages[-1].append((y, piece))
        y += piece.height
    return pages


def _signature(statement: Statement, size: Size) -> Piece:
    def draw(pen: Pen, y: float) -> None:
        right = size.width - MARGIN
        signature.draw_signature(pen, statement.office.signatory, statement.place_date, right, y + 5)

    return Piece(signature.HEIGHT + 6, draw)


def _draw_title(pen: Pen, statement: Statement, top: float) -> None:
    middle, room, y = pen.size.width / 2, pen.size.width - 2 * MARGIN, top + 4.0
    for text, style in ((statement.title, _TITLE), *((each, _SUBTITLE) for each in statement.subtitles)):
        fitted = fit(text, style.face, style.size, room)
        pen.text_centred(middle, y, fitted.text, Style(face=style.face, size=fitted.size, ink=style.ink))
        y += 5.0 if style is _TITLE else 4.6
