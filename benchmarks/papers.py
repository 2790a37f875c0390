"""Papers against their limit and a peer.

List: limit is measuring every word and deflating words and places as plain PDF operators; the peer is
reportlab's LongTable. Cards: limit is making the codes and deflating their dots; the peer draws each code's
dark runs as bare reportlab rectangles.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

from benchmarks.measure import Line, cpu_seconds
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, SimpleDocTemplate
from tests.support.printed_papers import face, list_document, list_group, token

from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.papers.cards import write_cards
from kemiskinan_desktop.papers.faces import Face, width
from kemiskinan_desktop.papers.lists import write_list
from kemiskinan_desktop.papers.values import CardFace, SheetOptions

DOT = 0.96
"""Points: four dots of 300 dpi."""
ROWS_A_PAGE = 30
CARDS_A_PAGE = 10


def lines(cards: int, rows: int) -> Iterator[Line]:
    """Cards with front and back, and a list."""
    for number in range(cards):
        token(number)
    job = f"{cards:,} cards"
    ours = cpu_seconds(lambda: write_cards(_faces(cards), cards, SheetOptions(), BytesIO()))
    bare = cpu_seconds(lambda: _bare_rectangles(cards))
    yield Line(job=job, ours=ours, peer="codes as bare reportlab rectangles", theirs=bare, goal=None)
    yield Line(
        job=job,
        ours=ours,
        peer="codes and deflate",
        theirs=cpu_seconds(lambda: _cards_limit(cards)),
        goal=3.0,
    )
    job = f"list of {rows:,} rows"
    ours = cpu_seconds(lambda: _list(rows))
    yield Line(job=job, ours=ours, peer="LongTable", theirs=cpu_seconds(lambda: _long_table(rows)), goal=None)
    yield Line(
        job=job,
        ours=ours,
        peer="words, places and deflate",
        theirs=cpu_seconds(lambda: _list_limit(rows)),
        goal=8.0,
    )


def _bare_rectangles(count: int) -> None:
    canvas = Canvas(BytesIO(), pagesize=A4)
    for number in range(count):
        canvas.saveState()
        canvas.translate(60 + number % 2 * 240, 60 + number % CARDS_A_PAGE // 2 * 150)
        for line, row in enumerate(qr_matrix(token(number)).rows):
            place = 0
            for dark, run in groupby(row):
                long = len(list(run))
                if dark:
                    canvas.rect(place * DOT, -line * DOT, long * DOT, DOT, stroke=0, fill=1)
                place += long
        canvas.restoreState()
        if number % CARDS_A_PAGE == CARDS_A_PAGE - 1:
            canvas.showPage()
    canvas.save()


def _list(rows: int) -> None:
    share = rows // 16
    groups = [list_group(f"Kelurahan {n}", share, n * share + 1) for n in range(16)]
    write_list(list_document(*groups), BytesIO())


def _list_limit(rows: int) -> None:
    table = list_group("Kelurahan", rows).rows
    for first in range(0, rows, ROWS_A_PAGE):
        page = table[first : first + ROWS_A_PAGE]
        words = [_operators(at, n, cell) for n, row in enumerate(page) for at, cell in enumerate(row)]
        zlib.compress("\n".join(words).encode())


def _operators(column: int, line: int, cell: str) -> str:
    return f"1 0 0 1 {column * 90} {line * 15} Tm ({cell[: int(width(cell, Face.REGULAR, 8))]}) Tj"


def _long_table(rows: int) -> None:
    cells = [list(row) for row in list_group("Kelurahan", rows).rows]
    SimpleDocTemplate(BytesIO(), pagesize=landscape(A4)).build([LongTable(cells)])


def _faces(count: int) -> Iterator[CardFace]:
    return (face(number) for number in range(count))


def _cards_limit(count: int) -> None:
    dots = BytesIO()
    for number in range(count):
        dots.write(b"".join(qr_matrix(token(number)).packed))
        if number % CARDS_A_PAGE == CARDS_A_PAGE - 1:
            zlib.compress(dots.getvalue())
            dots = BytesIO()
