"""The papers about personal data: their words, their look, and how they fall into pages."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from tests.support.golden import same_picture, same_text
from tests.support.printed_papers import PRINTED_AT, PROFILE, picture_of, text_of
from tests.support.privacy_papers import NAME, breach_report, destruction_minutes, person_sheet

from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.papers.breach_report import write_breach_report
from kemiskinan_desktop.papers.destruction_minutes import write_destruction_minutes
from kemiskinan_desktop.papers.person_sheet import write_person_sheet
from kemiskinan_desktop.papers.statement import write_statement
from kemiskinan_desktop.papers.statement_values import Facts, Grid, Heading, Paragraph, Statement
from kemiskinan_desktop.papers.values import ListColumn


def _sheet(stream: BinaryIO) -> int:
    return write_person_sheet(person_sheet(), stream)


def _minutes(stream: BinaryIO) -> int:
    return write_destruction_minutes(destruction_minutes(), stream)


def _report(stream: BinaryIO) -> int:
    return write_breach_report(breach_report(), stream)


PAPERS = {"lembar-data": _sheet, "berita-acara": _minutes, "laporan-kegagalan": _report}


def _written(write: Callable[[BinaryIO], int]) -> tuple[bytes, int]:
    stream = BytesIO()
    pages = write(stream)
    return stream.getvalue(), pages


@pytest.mark.parametrize("name", PAPERS)
def test_that_a_paper_about_personal_data_says_what_it_always_said(name: str) -> None:
    same_text(f"papers/{name}.txt", text_of(_written(PAPERS[name])[0]))


@pytest.mark.parametrize("name", PAPERS)
def test_that_a_paper_about_personal_data_looks_as_it_was_found_good(name: str) -> None:
    same_picture(f"papers/{name}.png", picture_of(_written(PAPERS[name])[0], 1, dpi=60))


def test_that_a_person_without_anything_else_gets_a_sheet_that_says_so() -> None:
    bare = person_sheet(others=(), surveys=(), programs=(), cards=(), decrees=(), traces=(), others_said=())
    stream = BytesIO()
    assert write_person_sheet(bare, stream) == 1
    text = text_of(stream.getvalue())
    for words in ("Tidak ada anggota lain.", "belum didata", "Belum ada kartu.", "Belum pernah ditetapkan."):
        assert words in text


def test_that_minutes_hold_no_name_and_a_report_without_losses_says_so() -> None:
    assert NAME not in text_of(_written(_minutes)[0])
    none = breach_report(total=Count(), areas=(), given_out=(), backups=(), kinds=())
    stream = BytesIO()
    assert write_breach_report(none, stream) == 1
    text = text_of(stream.getvalue())
    assert "Tidak ada keluarga yang tercatat." in text
    assert "Tidak ada cadangan yang diketahui" in text


def test_that_a_long_table_repeats_its_headings_and_loses_no_row(tmp_path: Path) -> None:
    column = ListColumn(key="apa", label="Kepala tabel", width=100, gives=True)
    rows = tuple((f"Baris ke-{n}",) for n in range(150))
    statement = Statement(
        office=PROFILE, title="UJI", blocks=(Heading("Bagian"), Grid((column,), rows)), printed_by="Rini",
        printed_at=PRINTED_AT, note="uji",
    )  # fmt: skip
    target = tmp_path / "uji.pdf"
    pages = write_statement(statement, target)
    text = text_of(target.read_bytes())
    assert pages > 2
    assert text.count("Kepala tabel") >= pages - 1
    assert all(f"Baris ke-{n}\n" in f"{text}\n" or f"Baris ke-{n} " in text for n in range(150))
    assert f"Halaman {pages} dari {pages}" in text


def test_that_long_words_stay_inside_the_paper() -> None:
    blocks = (Paragraph("kata " * 2500), Facts((("Label " * 12, "x" * 300),)), Paragraph(""))
    statement = Statement(
        office=PROFILE, title="UJI " * 60, blocks=blocks, printed_by="Rini", printed_at=PRINTED_AT, note="uji"
    )
    data, pages = _written(lambda stream: write_statement(statement, stream))
    assert (pages, text_of(data).count("kata")) == (2, 2500)
    picture = picture_of(data, 1, dpi=40)
    edge = picture.crop((picture.width - 20, 0, picture.width, picture.height))
    assert edge.getextrema() == ((255, 255),) * 3
