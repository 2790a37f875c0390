"""Papers against their limit and a peer, in CPU seconds of one run: `python benchmarks/papers.py [size]`.

List: limit is measuring every word and deflating words and places as plain PDF operators; the peer is
reportlab's LongTable. Cards: limit is making the codes and deflating their dots.
"""

import resource
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import LongTable, SimpleDocTemplate
from tests.support.printed_papers import face, list_document, list_group, token

from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.papers.cards import write_cards
from kemiskinan_desktop.papers.faces import Face, width
from kemiskinan_desktop.papers.lists import write_list
from kemiskinan_desktop.papers.values import CardFace, SheetOptions

SIZE = 10_000
ROWS_A_PAGE = 30
CARDS_A_PAGE = 10


def main() -> None:
    """Print the table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    for number in range(size):
        token(number)
    print(f"{'':34}{'detik':>8}{'batas':>8}{'nisbah':>8}{'tujuan':>8}")
    _line(f"daftar {size} baris", _seconds(lambda: _list(size)), _seconds(lambda: _list_limit(size)), 8.0)
    peer = _seconds(lambda: _long_table(size))
    print(f"{'  pembanding: LongTable':34}{peer:8.2f}")
    stream = BytesIO()
    seconds = _seconds(lambda: write_cards(_faces(size), size, SheetOptions(), stream))
    _line(f"kartu {size} lembar", seconds, _seconds(lambda: _cards_limit(size)), 3.0)
    print(f"  ukuran {len(stream.getvalue()) / 1e6:.1f} MB, tujuan 8,0 untuk {SIZE}")
    print(f"  memori puncak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, tujuan 200")


def _line(name: str, seconds: float, limit: float, goal: float) -> None:
    print(f"{name:34}{seconds:8.2f}{limit:8.2f}{seconds / limit:8.1f}{goal:8.1f}")


def _seconds(job: Callable[[], object]) -> float:
    began = time.process_time()
    job()
    return time.process_time() - began


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


if __name__ == "__main__":
    main()
