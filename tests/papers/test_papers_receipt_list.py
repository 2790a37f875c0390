"""The receipt list: per RT, with room to sign, on as many pages as it takes."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from tests.support.golden import same_picture, same_text
from tests.support.printed_papers import PRINTED_AT, PROFILE, picture_of, text_of

from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.receipt_list import (
    ReceiptDocument,
    ReceiptGroup,
    ReceiptRow,
    write_receipt_list,
)


def row(number: int) -> ReceiptRow:
    return ReceiptRow(
        head=f"Warga Rekaan {number}", number=f"26.12.{number:06}",
        address=f"Jl. Rekaan Panjang Sekali Gang Mawar No. {number}", jiwa=number % 5 + 1,
    )  # fmt: skip


def document(*counts: int, paper: Paper = Paper.F4) -> ReceiptDocument:
    groups = tuple(
        ReceiptGroup(
            name=f"Kelurahan Kandri, RT {at:03} RW 002",
            rows=tuple(row(100 * at + n) for n in range(1, count + 1)),
        )
        for at, count in enumerate(counts, start=1)
    )  # fmt: skip
    return ReceiptDocument(
        office=PROFILE, subtitles=("Periode 2026  ·  SK Nomor 400.9/12/2026",), groups=groups, paper=paper,
        place_date="Semarang, 13 Juli 2026", printed_by="Rini Rekaan", printed_at=PRINTED_AT,
        checksum="0123456789abcdef", history_head="12-0123456789ab",
    )  # fmt: skip


def written(paper: ReceiptDocument) -> bytes:
    stream = BytesIO()
    write_receipt_list(paper, stream)
    return stream.getvalue()


def test_that_a_receipt_list_says_what_it_always_said() -> None:
    same_text("papers/tanda-terima.txt", text_of(written(document(6, 4))))


def test_that_a_receipt_list_looks_as_it_was_found_good() -> None:
    same_picture("papers/tanda-terima.png", picture_of(written(document(6, 4)), 1, dpi=60))


@pytest.mark.parametrize(("paper", "size"), [(Paper.F4, (215, 330)), (Paper.A4, (210, 297))])
def test_that_pages_are_upright_counted_and_begin_with_their_headings(
    paper: Paper, size: tuple[int, int]
) -> None:
    stream = BytesIO()
    pages = write_receipt_list(document(30, 30, paper=paper), stream)
    with pypdfium2.PdfDocument(stream.getvalue()) as pdf:
        assert len(pdf) == pages > 1
        measured = [round(points / 72 * 25.4) for points in pdf[0].get_size()]
        last = pdf[pages - 1].get_textpage().get_text_range()
    assert tuple(measured) == size
    assert f"Halaman {pages} dari {pages}" in last
    assert "Tanda tangan" in last


def test_that_a_training_office_prints_it_with_its_mark() -> None:
    practice = replace(document(2), office=replace(PROFILE, training=True))
    assert "LATIHAN" in text_of(written(practice))
