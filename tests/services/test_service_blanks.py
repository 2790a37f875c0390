"""The stock of blank cards: what came, what prints and accidents took, what a count found."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.support.card_offices import FIRST, make_card_office, open_copy
from tests.support.offices import ADMIN, CLERK, NOW

from kemiskinan_desktop.domain.blank_stock import BlankKind, BlankStock
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.workplace import Workplace

TODAY = NOW.date()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_card_office(tmp_path_factory.mktemp("kantor"), families=3, cards=1)


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Workplace]:
    """Three determined families; the first has a card that was printed before anybody kept the stock."""
    workplace = open_copy(made, tmp_path / "salinan")
    yield workplace
    workplace.close()


def stock(office: Workplace, paper: Paper = Paper.F4) -> BlankStock:
    return next(each for each in office.blanks.stock(ADMIN) if each.paper is paper)


def newest(office: Workplace) -> int:
    return office.history.entries(ADMIN)[0].id


def test_that_prints_are_not_reckoned_before_the_stock_is_kept(office: Workplace) -> None:
    assert not stock(office).is_kept
    office.card_ledger.spoil(CLERK, [FIRST], "Salah potong")
    assert not stock(office).is_kept


def test_that_a_print_takes_blanks_and_a_spoiled_card_one_of_the_good(
    office: Workplace, tmp_path: Path
) -> None:
    office.blanks.receive(CLERK, Paper.F4, 10, on=TODAY, note=" SJ-1 ")
    office.cards.print_pdf(CLERK, PrintOrder(), tmp_path / "kartu.pdf")
    assert (stock(office).good, stock(office).left) == (2, 8)
    office.card_ledger.spoil(CLERK, ["2612000002"], "Kertas macet di printer")
    now = stock(office)
    assert (now.good, now.spoiled, now.left) == (1, 1, 8)
    assert office.blanks.moves(CLERK)[-1].note == "SJ-1"
    assert stock(office, Paper.A4).left == 0


def test_that_a_card_spoiled_in_somebodys_hands_stays_a_good_print(office: Workplace, tmp_path: Path) -> None:
    office.blanks.receive(CLERK, Paper.F4, 10, on=TODAY)
    office.cards.print_pdf(CLERK, PrintOrder(), tmp_path / "kartu.pdf")
    office.card_ledger.hand_over(CLERK, "2612000002")
    office.card_ledger.spoil(CLERK, ["2612000002"], "Rusak di tangan warga")
    assert (stock(office).good, stock(office).spoiled) == (2, 0)


def test_that_printing_more_than_is_left_is_refused_and_nothing_is_printed(
    office: Workplace, tmp_path: Path
) -> None:
    office.blanks.receive(CLERK, Paper.F4, 1, on=TODAY)
    with pytest.raises(UserError, match="tinggal 1, yang diperlukan 2"):
        office.cards.print_pdf(CLERK, PrintOrder(), tmp_path / "kartu.pdf")
    assert not (tmp_path / "kartu.pdf").exists()
    assert office.cards.tally(ADMIN)[None] == 2
    office.cards.print_pdf(CLERK, PrintOrder(paper=Paper.A4), tmp_path / "kartu.pdf")
    assert stock(office).left == 1


def test_that_every_copy_takes_a_blank(office: Workplace, tmp_path: Path) -> None:
    office.blanks.receive(CLERK, Paper.F4, 10, on=TODAY)
    office.cards.print_pdf(CLERK, PrintOrder(copies=2), tmp_path / "kartu.pdf")
    assert (stock(office).good, stock(office).left) == (4, 6)


def test_that_undoing_a_print_and_a_spoiling_gives_the_blanks_back(office: Workplace, tmp_path: Path) -> None:
    office.blanks.receive(CLERK, Paper.F4, 10, on=TODAY)
    office.cards.print_pdf(CLERK, PrintOrder(), tmp_path / "kartu.pdf")
    printing = newest(office)
    office.card_ledger.spoil(CLERK, ["2612000002"], "Salah potong")
    office.history.undo(CLERK, newest(office))
    assert (stock(office).good, stock(office).spoiled) == (2, 0)
    office.history.undo(CLERK, printing)
    assert (stock(office).good, stock(office).left) == (0, 10)
    office.history.undo(CLERK, newest(office))
    assert (stock(office).good, stock(office).left) == (2, 8)
    assert office.cards.tally(ADMIN) == {CardState.PRINTED: 3}


def test_that_a_delivery_that_was_printed_on_is_not_taken_back(office: Workplace, tmp_path: Path) -> None:
    office.blanks.receive(CLERK, Paper.F4, 10, on=TODAY)
    receiving = newest(office)
    office.cards.print_pdf(CLERK, PrintOrder(), tmp_path / "kartu.pdf")
    with pytest.raises(UserError, match="sudah terpakai"):
        office.history.undo(CLERK, receiving)
    assert stock(office).received == 10


def test_that_a_delivery_nobody_touched_is_taken_back(office: Workplace) -> None:
    office.blanks.receive(CLERK, Paper.ID1, 5, on=TODAY)
    assert office.history.undo_view(ADMIN, newest(office)).refusal == ""
    assert office.history.undo(CLERK, newest(office)) == 1
    assert not stock(office, Paper.ID1).is_kept


def test_that_a_count_is_a_verifiers_and_a_difference_wants_a_reason(office: Workplace) -> None:
    office.blanks.receive(CLERK, Paper.F4, 10, on=TODAY)
    with pytest.raises(UserError, match="Peran petugas"):
        office.blanks.count(CLERK, Paper.F4, 10)
    assert office.blanks.count(ADMIN, Paper.F4, 10) == 0
    with pytest.raises(UserError, match="berbeda 2 dari catatan"):
        office.blanks.count(ADMIN, Paper.F4, 8)
    with pytest.raises(UserError, match="kurang dari nol"):
        office.blanks.count(ADMIN, Paper.F4, -1)
    assert office.blanks.count(ADMIN, Paper.F4, 8, "Basah saat banjir") == -2
    assert (stock(office).corrected, stock(office).left) == (-2, 8)
    counting = newest(office)
    with pytest.raises(UserError, match="Peran petugas"):
        office.history.undo(CLERK, counting)
    office.history.undo(ADMIN, counting)
    assert stock(office).left == 10


def test_that_the_first_count_begins_the_stock(office: Workplace) -> None:
    assert office.blanks.count(ADMIN, Paper.F4, 40, "Stok awal") == 40
    assert [each.kind for each in office.blanks.moves(ADMIN)] == [BlankKind.COUNTED]
    assert stock(office).is_kept


def test_that_accidents_before_a_print_want_a_reason_and_blanks(office: Workplace) -> None:
    office.blanks.receive(CLERK, Paper.F4, 3, on=TODAY)
    with pytest.raises(UserError, match="Alasan belum diisi"):
        office.blanks.spoil(CLERK, Paper.F4, 1, " ")
    with pytest.raises(UserError, match="tinggal 3, yang diperlukan 4"):
        office.blanks.spoil(CLERK, Paper.F4, 4, "Basah")
    office.blanks.spoil(CLERK, Paper.F4, 3, "Basah")
    assert (stock(office).spoiled, stock(office).left) == (3, 0)


def test_that_blanks_do_not_come_tomorrow(office: Workplace) -> None:
    with pytest.raises(UserError, match="masa depan"):
        office.blanks.receive(CLERK, Paper.F4, 3, on=date(2026, 7, 14))
    with pytest.raises(UserError, match="antara 1 dan"):
        office.blanks.receive(CLERK, Paper.F4, 0, on=TODAY)


def test_that_the_history_tells_blanks_in_words(office: Workplace) -> None:
    office.blanks.receive(CLERK, Paper.F4, 3, on=TODAY, note="SJ-7")
    [record] = office.history.records(ADMIN, newest(office), 0, 5)
    told = {change.label: change.new for change in record.fields}
    assert (told["Jumlah blangko"], told["Surat jalan"]) == ("3", "SJ-7")
