"""Cards through the whole office: printed, read back, judged, and never half done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, SK_NUMBER, determined_office
from tests.support.printed_papers import page_texts

from kemiskinan_desktop.credentials.outcome import CheckResult
from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.domain.summaries import CardFilter, CardState
from kemiskinan_desktop.papers.pictures import page_count
from kemiskinan_desktop.services.card_check import CardCheck
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.workplace import Workplace

FAMILIES = 12


@pytest.fixture(scope="module")
def determined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    workplace, _ = determined_office(tmp_path_factory.mktemp("kantor"), FAMILIES)
    yield workplace
    workplace.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Workplace]:
    workplace, _ = determined_office(tmp_path, 2)
    yield workplace
    workplace.close()


def test_that_every_printed_code_is_read_from_the_pdf_and_is_genuine(
    determined: Workplace, tmp_path: Path
) -> None:
    target = tmp_path / "kartu.pdf"
    reason = "Kartu pertama rusak"
    outcome = determined.cards.print_pdf(ADMIN, PrintOrder(reprint_reason=reason), target)
    check = CardCheck(
        lists=[determined.cards.trust(ADMIN)],
        reference=determined.context.reference,
        clock=determined.context.clock,
        training=True,
    )
    answers = check.file(target)
    assert outcome.cards == len(answers) == FAMILIES
    assert {answer.result for answer in answers} == {CheckResult.GENUINE}
    numbers = {dict(answer.facts)["Nomor kartu"] for answer in answers}
    assert len(numbers) == FAMILIES
    text = "\n".join(page_texts(target.read_bytes()))
    assert all(number in text for number in numbers)


def test_that_a_card_says_the_decree_and_masks_the_nik(small: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "kartu.pdf"
    small.cards.print_pdf(ADMIN, PrintOrder(paper=Paper.ID1), target)
    front, back = page_texts(target.read_bytes())[:2]
    assert "NIK 337412••••••••••" in front
    assert not any(digits.isdigit() and len(digits) >= 16 for digits in (front + back).split())
    assert f"{SK_NUMBER} tanggal 10 Juli 2026" in back
    assert "Semarang, 13 Juli 2026" in back
    assert "LATIHAN" in front
    assert "LATIHAN" in back


def test_that_batal_leaves_no_file_and_no_card(small: Workplace, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError

    target = tmp_path / "cetak" / "kartu.pdf"
    target.parent.mkdir()
    with pytest.raises(CancelledError):
        small.cards.print_pdf(ADMIN, PrintOrder(), target, stop)
    assert list(target.parent.iterdir()) == []
    assert small.cards.tally(ADMIN) == {None: 2}


def test_that_a_refused_print_leaves_the_file_that_was_there(small: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "kartu.pdf"
    small.cards.print_pdf(ADMIN, PrintOrder(), target)
    printed = target.read_bytes()
    with pytest.raises(UserError):
        small.cards.print_pdf(ADMIN, PrintOrder(), target)
    assert target.read_bytes() == printed
    assert small.cards.tally(ADMIN) == {CardState.PRINTED: 2}


def test_that_a_preview_shows_any_page_and_no_valid_code(determined: Workplace, tmp_path: Path) -> None:
    order = PrintOrder(rowids=determined.cards.index(ADMIN, CardFilter()), start=4, duplex=Duplex.LONG_EDGE)
    shown = determined.cards.preview(ADMIN, order, 3)
    assert shown.pages == 4
    assert shown.picture.startswith(b"\x89PNG")
    assert (
        determined.cards.preview(ADMIN, order, 99).picture
        == determined.cards.preview(ADMIN, order, 4).picture
    )
    path = tmp_path / "pratinjau.png"
    path.write_bytes(shown.picture)
    check = CardCheck(
        lists=[determined.cards.trust(ADMIN)],
        reference=determined.context.reference,
        clock=determined.context.clock,
        training=True,
    )
    assert all(answer.result is not CheckResult.GENUINE for answer in check.file(path))


def test_that_the_preview_has_as_many_pages_as_the_print(small: Workplace, tmp_path: Path) -> None:
    order = PrintOrder(start=10, duplex=Duplex.APART)
    pages = small.cards.preview(ADMIN, order).pages
    target = tmp_path / "kartu.pdf"
    assert small.cards.print_pdf(ADMIN, order, target).pages == pages == page_count(target)
