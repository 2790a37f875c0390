from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, determined_office, new_office
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.screens import grab

from kemiskinan_desktop.domain.errors import CancelledError
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.domain.summaries import CardFilter
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.cards import printing
from kemiskinan_desktop.ui.cards.filters import Show
from kemiskinan_desktop.ui.cards.page import CardsPage
from kemiskinan_desktop.ui.cards.positions import PositionPicker
from kemiskinan_desktop.ui.cards.printer import prepare
from kemiskinan_desktop.ui.tokens import Scheme


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace, _ = determined_office(tmp_path, 4)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> CardsPage:
    made = CardsPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


def rowids(office: Workplace) -> list[int]:
    return office.cards.index(ADMIN, CardFilter())


def print_first(office: Workplace, folder: Path) -> None:
    """One card in somebody's hands."""
    first = office.cards.rows(ADMIN, rowids(office))[0]
    office.cards.issue(ADMIN, [first.family_id])
    assert not folder.exists() or folder.is_dir()


def printing_buttons(page: CardsPage) -> list[str]:
    return [button.text() for button in page.result.findChildren(QPushButton) if button.text()]


def test_that_everything_still_to_print_is_offered_with_its_number(page: CardsPage) -> None:
    assert page.pdf_action.text() == "Cetak 4 kartu ke PDF…"
    assert page.options.everything.text() == "Semua yang belum dicetak (4)"
    assert page.header.subtitle.text() == "Periode 2026 · SK 400.9/12/2026 · berlaku sampai 31 Desember 2027"
    assert page.table.model.rowCount() == 4
    QAbstractItemModelTester(page.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_that_the_sheet_is_shown_before_it_is_printed(qtbot: QtBot, page: CardsPage) -> None:
    qtbot.waitUntil(lambda: not page.preview.pages.picture.pixmap().isNull())
    assert page.preview.words.text() == "Pratinjau 4 kartu"
    assert page.preview.pages.place.text() == "1 dari 2"
    page.preview.pages.turn(1)
    assert page.preview.pages.place.text() == "2 dari 2"
    page.options.duplex.setCurrentIndex(page.options.duplex.findData(Duplex.FRONTS.value))
    page.options.duplex.activated.emit(3)
    qtbot.waitUntil(lambda: page.preview.pages.place.text() == "1 dari 1")


def test_that_choosing_families_means_only_them(qtbot: QtBot, page: CardsPage) -> None:
    page.table.select_rows([0, 2])
    assert page.options.chosen.isChecked()
    assert page.options.chosen.text() == "Yang dipilih di daftar (2)"
    assert page.pdf_action.text() == "Cetak 2 kartu ke PDF…"
    page.table.select_rows([])
    assert page.options.everything.isChecked()
    assert page.pdf_action.text() == "Cetak 4 kartu ke PDF…"


def test_that_a_printed_pdf_is_counted_and_the_list_follows(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.dialogs.path = tmp_path / "kartu.pdf"
    page.table.select_rows([0, 1, 2])
    page.pdf_action.trigger()
    qtbot.waitUntil(page.result.isVisible)
    assert test_desk.dialogs.path.read_bytes().startswith(b"%PDF")
    assert page.result.title.text() == "3 kartu siap di PDF"
    assert "26.12.000001 sampai 26.12.000003" in page.result.advice.text()
    assert printing_buttons(page) == ["Kembali ke pratinjau", "Buka folder", "Buka berkas"]
    assert page.table.model.rowCount() == 1
    assert page.pdf_action.text() == "Cetak 1 kartu ke PDF…"
    page.back_to_preview()
    assert page.preview.isVisible()


def test_that_printing_again_needs_a_reason_beside_the_field(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    print_first(office, tmp_path)
    page.open(rowids(office)[:2])
    assert page.options.again.text() == "1 kartu sudah pernah dicetak; kartu lamanya diganti."
    assert page.options.reason.isVisible()
    test_desk.dialogs.path = tmp_path / "ulang.pdf"
    page.pdf_action.trigger()
    row = page.options.grid.row("reason")
    assert row is not None
    assert row.problem.text() == "Isi alasannya, misalnya hilang atau rusak."
    assert not test_desk.dialogs.path.exists()
    page.options.reason.setText("Hilang")
    page.pdf_action.trigger()
    qtbot.waitUntil(page.result.isVisible)
    assert page.result.title.text() == "2 kartu siap di PDF"
    assert office.cards.tally(ADMIN) == {None: 2, "dicetak": 2}


def test_that_rows_of_other_pages_are_preselected(page: CardsPage, office: Workplace) -> None:
    page.open(rowids(office)[1:3])
    assert page.filters.show_only is Show.ALL
    assert [row.rowid for row in page.table.selected()] == rowids(office)[1:3]
    assert page.pdf_action.text() == "Cetak 2 kartu ke PDF…"


def test_that_one_chip_is_on_and_those_of_states_carry_counts(
    qtbot: QtBot, page: CardsPage, office: Workplace, tmp_path: Path
) -> None:
    print_first(office, tmp_path)
    page.refresh()
    chips = {chip.text(): chip for chip in page.filters.chips.findChildren(QPushButton)}
    assert list(chips) == [
        "Belum dicetak  3", "Sudah dicetak  1", "Ada di kantor  1", "Diserahkan  0", "Data berubah",
        "Semua  4",
    ]  # fmt: skip
    qtbot.mouseClick(chips["Sudah dicetak  1"], Qt.MouseButton.LeftButton)
    assert page.table.model.rowCount() == 1
    assert not chips["Belum dicetak  3"].isChecked()
    qtbot.mouseClick(chips["Sudah dicetak  1"], Qt.MouseButton.LeftButton)
    assert chips["Sudah dicetak  1"].isChecked()


def test_that_a_name_and_a_kelurahan_filter_the_list(
    qtbot: QtBot, page: CardsPage, office: Workplace
) -> None:
    name = office.cards.rows(ADMIN, rowids(office))[0].head
    page.focus_filter()
    page.filters.line.setText(name)
    qtbot.keyClick(page.filters.line, Qt.Key.Key_Return)
    assert page.table.model.rowCount() >= 1
    assert all(name in (row.head) for row in page.table.model.rows(0, page.table.model.rowCount()))
    page.filters.line.setText("zzzz")
    qtbot.keyClick(page.filters.line, Qt.Key.Key_Return)
    assert page.table.empty.title.text() == "Tidak ada yang cocok"
    page.filters.line.clear()
    qtbot.keyClick(page.filters.line, Qt.Key.Key_Return)
    page.filters.kelurahan.setCurrentIndex(1)
    page.filters.kelurahan.chosen.emit()
    assert " di " in page.options.everything.text()


def test_that_an_office_without_a_decree_is_shown_the_way_to_it(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = new_office(tmp_path)
    wanted = wishes(test_desk.desk)
    page = CardsPage(test_desk.desk, workplace, ADMIN)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    assert page.table.empty.title.text() == "Belum ada keluarga yang ditetapkan"
    assert not page.pdf_action.isEnabled()
    assert page.header.subtitle.text() == "Periode 2026 · belum ditetapkan"
    page.table.empty.button.click()
    assert wanted == [("verification", None)]
    qtbot.waitUntil(lambda: page.preview.words.text() == "Tidak ada kartu yang dipilih.")
    workplace.close()


def test_that_when_all_are_printed_the_page_says_so(qtbot: QtBot, page: CardsPage, office: Workplace) -> None:
    office.cards.issue(ADMIN, [row.family_id for row in office.cards.rows(ADMIN, rowids(office))])
    page.refresh()
    assert page.table.empty.title.text() == "Semua kartu sudah dicetak"
    page.table.empty.button.click()
    assert page.table.model.rowCount() == 4


def test_that_a_printer_gets_every_page_in_its_true_size(
    qtbot: QtBot, page: CardsPage, office: Workplace, tmp_path: Path
) -> None:
    target = tmp_path / "printer.pdf"

    def choose(paper: Paper, duplex: Duplex) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        prepare(printer, paper, duplex)
        printer.setResolution(300)
        return printer

    page.choose_printer = choose
    page.table.select_rows([0])
    page.send_action.trigger()
    qtbot.waitUntil(page.result.isVisible, timeout=20_000)
    assert page.result.title.text() == "1 kartu dikirim ke printer"
    assert target.read_bytes().startswith(b"%PDF")
    with pypdfium2.PdfDocument(target) as printed:
        assert len(printed) == 2
        width, height = printed[0].get_size()
    assert (width, height) == pytest.approx((215 / 25.4 * 72, 330 / 25.4 * 72), abs=1)
    assert office.cards.tally(ADMIN) == {None: 3, "dicetak": 1}


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_that_a_printer_that_does_not_answer_is_refused_before_a_card_is_numbered(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    def choose(paper: Paper, duplex: Duplex) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "tidak" / "ada" / "kartu.pdf"))
        return printer

    page.choose_printer = choose
    page.send_action.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.text.startswith("Printer tidak dapat dipakai.")
    assert office.cards.tally(ADMIN) == {None: 4}


def test_that_a_printer_that_stops_halfway_says_that_the_cards_are_recorded(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def choose(paper: Paper, duplex: Duplex) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printer.pdf"))
        prepare(printer, paper, duplex)
        return printer

    def stop(*_: object) -> int:
        raise CancelledError

    monkeypatch.setattr(printing, "put_on_paper", stop)
    page.choose_printer = choose
    page.send_action.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text.startswith("Pencetakan berhenti sesudah kartunya tercatat")
    assert office.cards.tally(ADMIN) == {"dicetak": 4}


def test_that_cancelling_before_a_number_changes_nothing(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def stop(_printer: QPrinter) -> None:
        raise CancelledError

    monkeypatch.setattr(printing, "begin", stop)
    page.choose_printer = lambda _paper, _duplex: QPrinter(QPrinter.PrinterMode.ScreenResolution)
    page.send_action.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text == "Pencetakan dibatalkan. Tidak ada yang berubah."
    assert office.cards.tally(ADMIN) == {None: 4}


def test_that_deciding_not_to_print_changes_nothing(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    test_desk.dialogs.path = None
    page.pdf_action.trigger()
    page.choose_printer = lambda _paper, _duplex: None
    page.send_action.trigger()
    assert office.cards.tally(ADMIN) == {None: 4}


def test_that_single_cards_have_no_position_and_the_choice_is_remembered(
    qtbot: QtBot, page: CardsPage, test_desk: TestDesk, office: Workplace
) -> None:
    page.options.position.set_position(7)
    page.options.paper.setCurrentIndex(page.options.paper.findData(Paper.ID1.value))
    page.options.paper.activated.emit(2)
    assert page.options.position.isHidden()
    assert page.options.start == 1
    again = CardsPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(again)
    assert again.options.chosen_paper() is Paper.ID1


def test_that_the_first_position_is_chosen_with_arrows_and_mouse(qtbot: QtBot) -> None:
    picker = PositionPicker()
    qtbot.addWidget(picker)
    grab(picker, 132, 168)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert picker.position == 4
    assert picker.accessibleDescription() == "Mulai di posisi 4 dari 10"
    for _ in range(9):
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.position == 10
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=picker.place(5).center().toPoint())
    assert picker.position == 5
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    qtbot.keyClick(picker, Qt.Key.Key_A)
    assert picker.position == 5
    qtbot.keyClick(picker, Qt.Key.Key_Home)
    assert picker.position == 1
    with pytest.raises(ValueError, match="11"):
        picker.set_position(11)


def test_that_enter_goes_to_the_family(qtbot: QtBot, page: CardsPage, test_desk: TestDesk) -> None:
    wanted = wishes(test_desk.desk)
    page.take_focus()
    qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
    page.family_action.trigger()
    row = page.table.current()
    assert row is not None
    assert wanted == [("families", row.family_id)] * 2


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 125), (Scheme.LIGHT, 200)])
def test_that_the_page_is_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, scheme: Scheme, scale: int
) -> None:
    theme.apply(qapp, scheme, scale)
    page = CardsPage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "cards", "card")
    keep_window(window, f"cards-{scheme}-{scale}")
    qtbot.waitUntil(lambda: not page.preview.pages.picture.pixmap().isNull())
    assert page.options.everything.text() == "Semua yang belum dicetak (4)"


def test_that_families_without_a_decree_are_said_to_have_no_card(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    page.open([*rowids(office)[:2], 9_999])
    assert page.table.selected_count() == 2
    assert test_desk.last.text == "1 dari 3 keluarga belum ditetapkan, jadi belum punya kartu."
