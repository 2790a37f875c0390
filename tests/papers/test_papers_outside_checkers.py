"""Every paper as programs of other people see it: sound, fonts inside, size true, words to be had."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from PIL import Image
from tests.support import pdf_checkers
from tests.support.golden import same_picture, same_text
from tests.support.printed_papers import (
    PRINTED_AT,
    PROFILE,
    emblem_png,
    face,
    list_document,
    list_group,
    picture_of,
    recap_document,
    text_of,
)
from tests.support.privacy_papers import breach_report, destruction_minutes, person_sheet
from tests.support.visit_papers import visit_round

from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.papers.breach_report import write_breach_report
from kemiskinan_desktop.papers.calibration import write_calibration
from kemiskinan_desktop.papers.cards import write_cards
from kemiskinan_desktop.papers.destruction_minutes import write_destruction_minutes
from kemiskinan_desktop.papers.imposition import front_place
from kemiskinan_desktop.papers.lists import write_list
from kemiskinan_desktop.papers.measures import CARD, SHEETS, Size
from kemiskinan_desktop.papers.person_sheet import write_person_sheet
from kemiskinan_desktop.papers.recap import write_recap
from kemiskinan_desktop.papers.receipt_list import (
    ReceiptDocument,
    ReceiptGroup,
    ReceiptRow,
    write_receipt_list,
)
from kemiskinan_desktop.papers.values import SheetOptions
from kemiskinan_desktop.papers.verification_sheet import write_verification_sheets

Write = Callable[[BinaryIO], object]
_TENTH = 0.1
"""Millimetres."""
_DPI = 600
_DARK = 128


def _cards(paper: Paper) -> Write:
    faces = [face(number, emblem=emblem_png()) for number in range(1, 12)]
    return lambda stream: write_cards(faces, len(faces), SheetOptions(paper=paper), stream)


def _receipts(stream: BinaryIO) -> int:
    row = ReceiptRow(head="Warga Rekaan", number="26.12.000001", address="Jl. Rekaan No. 1", jiwa=4)
    document = ReceiptDocument(
        office=PROFILE, subtitles=("Periode 2026",), groups=(ReceiptGroup(name="RT 004", rows=(row,) * 40),),
        paper=Paper.F4, place_date="Semarang, 13 Juli 2026", printed_by="Rini Rekaan", printed_at=PRINTED_AT,
        checksum="0123456789abcdef", history_head="12-0123456789ab",
    )  # fmt: skip
    return write_receipt_list(document, stream)


def _visits(stream: BinaryIO) -> int:
    return write_verification_sheets(visit_round(2), stream)


_F4 = SHEETS[Paper.F4]
PAPERS: dict[str, tuple[Write, Size, str]] = {
    "cards on A4": (_cards(Paper.A4), SHEETS[Paper.A4], "Warga Rekaan 11"),
    "cards on F4": (_cards(Paper.F4), _F4, "Warga Rekaan 11"),
    "single cards": (_cards(Paper.ID1), CARD, "Warga Rekaan 11"),
    "list": (
        lambda stream: write_list(list_document(list_group("Kelurahan Kandri", 70)), stream),
        _F4.turned,
        "Kepala Rekaan 70",
    ),
    "recap": (lambda stream: write_recap(recap_document(16), stream), _F4.turned, "Rekaan 16"),
    "receipt list": (_receipts, _F4, "26.12.000001"),
    "sheets for the visit": (_visits, _F4, "Ibu Rekaan 2"),
    "calibration": (lambda stream: write_calibration(Paper.A4, stream), SHEETS[Paper.A4], "kalibrasi"),
    "sheet of a person": (
        lambda stream: write_person_sheet(person_sheet(), stream),
        _F4,
        "Tanggal lahir",
    ),
    "minutes": (lambda stream: write_destruction_minutes(destruction_minutes(), stream), _F4, "BERITA ACARA"),
    "report of a failure": (lambda stream: write_breach_report(breach_report(), stream), _F4, "LAPORAN"),
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("kertas")
    paths: dict[str, Path] = {}
    for name, (write, _, _) in PAPERS.items():
        stream = BytesIO()
        write(stream)
        paths[name] = folder / f"{name}.pdf"
        paths[name].write_bytes(stream.getvalue())
    return paths


@pytest.mark.parametrize("name", PAPERS)
def test_that_an_outside_checker_finds_nothing_wrong(name: str, written: dict[str, Path]) -> None:
    assert pdf_checkers.faults(written[name]) == ""


@pytest.mark.parametrize("name", PAPERS)
def test_that_every_font_lies_in_the_file(name: str, written: dict[str, Path]) -> None:
    fonts = pdf_checkers.fonts(written[name])
    assert fonts
    assert all(fonts.values()), fonts


@pytest.mark.parametrize("name", PAPERS)
def test_that_every_page_has_its_size_to_a_tenth_of_a_millimetre(name: str, written: dict[str, Path]) -> None:
    size = PAPERS[name][1]
    for page in pdf_checkers.sizes(written[name]):
        assert page == pytest.approx((size.width, size.height), abs=_TENTH)


@pytest.mark.parametrize("name", PAPERS)
def test_that_the_words_can_be_taken_out(name: str, written: dict[str, Path]) -> None:
    assert PAPERS[name][2] in pdf_checkers.text(written[name])


def test_that_the_checker_sees_a_damaged_file(written: dict[str, Path], tmp_path: Path) -> None:
    damaged = tmp_path / "rusak.pdf"
    damaged.write_bytes(written["list"].read_bytes()[:-400])
    assert pdf_checkers.faults(damaged)


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
def test_that_cut_marks_stand_at_the_edges_of_the_cards_to_a_tenth_of_a_millimetre(
    paper: Paper, tmp_path: Path
) -> None:
    stream, path = BytesIO(), tmp_path / "kartu.pdf"
    write_cards([face(1)], 1, SheetOptions(paper=paper, duplex=Duplex.FRONTS), stream)
    path.write_bytes(stream.getvalue())
    first, last = front_place(0, paper), front_place(9, paper)
    across = [edge for place in (first, last) for edge in (place.x, place.x + CARD.width)]
    assert _marks(path, down=False, at=first.y - 3) == pytest.approx(across, abs=_TENTH)
    rows = [front_place(position, paper) for position in range(0, 10, 2)]
    down = [edge for place in rows for edge in (place.y, place.y + CARD.height)]
    assert _marks(path, down=True, at=first.x - 3) == pytest.approx(down, abs=_TENTH)


def _marks(pdf: Path, *, down: bool, at: float) -> list[float]:
    """Middles of the dark stretches along a line of the first page, as poppler draws it, in millimetres."""
    dots = round(at * _DPI / 25.4)
    strip = (
        ("-x", dots, "-y", 0, "-W", 1, "-H", 20_000) if down else ("-x", 0, "-y", dots, "-W", 20_000, "-H", 1)
    )
    asked = ["pdftoppm", "-r", str(_DPI), "-gray", "-singlefile", *map(str, strip), str(pdf)]
    drawn = subprocess.run(asked, check=True, capture_output=True).stdout
    line = Image.open(BytesIO(drawn)).convert("L").tobytes()
    dark = [place for place, grey in enumerate(line) if grey < _DARK]
    starts = [place for place in dark if place - 1 not in set(dark)]
    ends = [place for place in dark if place + 1 not in set(dark)]
    return [(one + other + 1) / 2 * 25.4 / _DPI for one, other in zip(starts, ends, strict=True)]


def test_that_a_sheet_for_the_visit_says_what_it_always_said(written: dict[str, Path]) -> None:
    same_text("papers/lembar-verifikasi.txt", text_of(written["sheets for the visit"].read_bytes()))


def test_that_a_sheet_for_the_visit_looks_as_it_was_found_good(written: dict[str, Path]) -> None:
    shown = picture_of(written["sheets for the visit"].read_bytes(), 1, dpi=60)
    same_picture("papers/lembar-verifikasi.png", shown)
