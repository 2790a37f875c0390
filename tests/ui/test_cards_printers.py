"""Printers: copies and marks, a correction by name, its calibration, and a stack that a person turns."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, determined_office
from tests.support.printed_codes import issued_codes
from tests.support.printed_papers import dots_of
from tests.support.screens import grab, keep

from kemiskinan_desktop.domain.errors import CancelledError
from kemiskinan_desktop.domain.printer_correction import NO_CORRECTION, PrinterCorrection
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.cards import printing
from kemiskinan_desktop.ui.cards.calibration import CalibrationDialog
from kemiskinan_desktop.ui.cards.corrections import Corrections, correction_words
from kemiskinan_desktop.ui.cards.page import CardsPage
from kemiskinan_desktop.ui.cards.printer import prepare, turns_sheets
from kemiskinan_desktop.ui.cards.printer_choice import ANY_PRINTER, PrinterChoice
from kemiskinan_desktop.ui.cards.printing import split_sides
from kemiskinan_desktop.ui.tokens import Scheme

LASER = "Laser Rekaan"
SHIFTED = PrinterCorrection(right=8, down=-5, scale=997)
Choose = Callable[[Paper, Duplex], QPrinter]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace, _ = determined_office(tmp_path, 2)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> CardsPage:
    made = CardsPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    grab(made, 1150, 700)
    return made


@pytest.fixture
def corrections(test_desk: TestDesk) -> Corrections:
    return Corrections(test_desk.desk.preferences)


def to_file(target: Path) -> Choose:
    """A printer that prints into a file, with dots of 300."""

    def choose(paper: Paper, duplex: Duplex) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        prepare(printer, paper, duplex)
        printer.setResolution(300)
        return printer

    return choose


def one_sided(_printer: QPrinter, _duplex: Duplex) -> bool:
    """What a printer without a turning unit answers."""
    return False


def dialog_of(
    qtbot: QtBot, test_desk: TestDesk, corrections: Corrections, choose: Choose | None = None
) -> CalibrationDialog:
    made = CalibrationDialog(
        LASER, LASER, Paper.A4, corrections, test_desk.desk, choose or (lambda _paper, _duplex: None)
    )
    qtbot.addWidget(made)
    return made


def type_measures(dialog: CalibrationDialog, *texts: str) -> None:
    for edit, text in zip(dialog.measures.values(), texts, strict=True):
        edit.setText(text)


def buttons(page: CardsPage) -> dict[str, QPushButton]:
    return {each.text(): each for each in page.result.findChildren(QPushButton) if each.text()}


def pages_of(target: Path) -> int:
    with pypdfium2.PdfDocument(target) as printed:
        return len(printed)


def test_that_copies_marks_and_the_printer_are_in_the_order_and_remembered(
    qtbot: QtBot, page: CardsPage, test_desk: TestDesk, office: Workplace, corrections: Corrections
) -> None:
    corrections.keep(LASER, SHIFTED)
    page.options.printer.fill()
    at = page.options.printer.box.findData(LASER)
    page.options.printer.box.setCurrentIndex(at)
    page.options.printer.box.activated.emit(at)
    page.options.copies.setValue(3)
    page.options.marks.setChecked(False)
    order = page.options.order([1, 2])
    assert (order.copies, order.crop_marks, order.correction) == (3, False, SHIFTED)
    assert page.options.printer.words.text() == "Koreksi: 0,8 mm ke kanan, 0,5 mm ke atas, skala 99,7 %"
    again = CardsPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(again)
    assert again.options.printer.name == LASER
    assert not again.options.marks.isChecked()
    assert again.options.copies.value() == 1


def test_that_a_printer_nobody_measured_needs_no_correction(corrections: Corrections) -> None:
    assert corrections.of("lain") == NO_CORRECTION
    assert correction_words(NO_CORRECTION) == "Tanpa koreksi"
    corrections.keep(LASER, SHIFTED)
    assert corrections.of(LASER) == SHIFTED
    corrections.forget(LASER)
    assert (corrections.of(LASER), corrections.names) == (NO_CORRECTION, ())


@pytest.mark.parametrize("kept", ["", "1;2", "a;b;c;d", "9999;0;1000;300"])
def test_that_a_correction_kept_unreadably_counts_as_none(test_desk: TestDesk, kept: str) -> None:
    test_desk.desk.preferences.set_words("printers", {LASER: kept})
    assert Corrections(test_desk.desk.preferences).of(LASER) == NO_CORRECTION


def test_that_installed_and_measured_printers_are_offered_once(
    qtbot: QtBot, corrections: Corrections
) -> None:
    corrections.keep(LASER, SHIFTED)
    choice = PrinterChoice(corrections, lambda: ["Tinta Rekaan", LASER])
    qtbot.addWidget(choice)
    found = [choice.box.itemData(at) for at in range(choice.box.count())]
    assert found == [ANY_PRINTER, LASER, "Tinta Rekaan"]
    choice.choose("sudah dicabut")
    assert choice.name == ANY_PRINTER


def test_that_measures_become_a_correction_that_is_kept(
    qtbot: QtBot, test_desk: TestDesk, corrections: Corrections
) -> None:
    dialog = dialog_of(qtbot, test_desk, corrections)
    type_measures(dialog, "21,2", "19,5", "160", "240")
    dialog.reckon.click()
    assert [edit.text() for edit in dialog.shifts.values()] == ["-1,2", "0,5", "100"]
    dialog.dpi.setCurrentIndex(dialog.dpi.findData(600))
    dialog.keep.click()
    assert corrections.of(LASER) == PrinterCorrection(right=-12, down=5, dpi=600)
    assert dialog.said.text() == "Koreksi disimpan untuk printer ini."
    dialog.forget.click()
    assert corrections.of(LASER) == NO_CORRECTION


@pytest.mark.parametrize(
    ("texts", "field", "sentence"),
    [
        (("", "20", "160", "240"), "left", "Isi ukurannya"),
        (("20", "x", "160", "240"), "top", ""),
        (("20", "20", "140", "240"), "across", "Jauh dari ukuran sebenarnya"),
        (("39", "20", "160", "240"), "left", "Terlalu jauh bergeser"),
    ],
)
def test_that_a_doubtful_measure_is_said_beside_it(
    qtbot: QtBot,
    test_desk: TestDesk,
    corrections: Corrections,
    texts: tuple[str, ...],
    field: str,
    sentence: str,
) -> None:
    dialog = dialog_of(qtbot, test_desk, corrections)
    type_measures(dialog, *texts)
    dialog.reckon.click()
    row = dialog.form.row(field)
    assert row is not None
    assert row.problem.text()
    assert sentence in row.problem.text()
    assert dialog.shifts["right"].value() == 0


@pytest.mark.parametrize(("field", "text"), [("right", "26"), ("below", "-25,1"), ("scale", "94,9")])
def test_that_a_correction_typed_beyond_measure_is_not_kept(
    qtbot: QtBot, test_desk: TestDesk, corrections: Corrections, field: str, text: str
) -> None:
    dialog = dialog_of(qtbot, test_desk, corrections)
    dialog.shifts[field].setText(text)
    dialog.keep.click()
    row = dialog.found.row(field)
    assert row is not None
    assert row.problem.text()
    assert corrections.names == ()


def test_that_the_calibration_sheet_goes_to_a_file_and_to_a_printer(
    qtbot: QtBot, test_desk: TestDesk, corrections: Corrections, tmp_path: Path
) -> None:
    dialog = dialog_of(qtbot, test_desk, corrections, to_file(tmp_path / "printer.pdf"))
    test_desk.dialogs.path = tmp_path / "lembar.pdf"
    dialog.to_pdf.click()
    assert pages_of(tmp_path / "lembar.pdf") == 1
    dialog.to_printer.click()
    assert pages_of(tmp_path / "printer.pdf") == 1
    assert dialog.said.text() == "Lembar kalibrasi dikirim ke printer."
    test_desk.dialogs.path = tmp_path / "tidak" / "ada.pdf"
    dialog.to_pdf.click()
    assert "tidak dapat ditulis" in dialog.trouble.text()


def test_that_the_calibration_is_opened_for_the_chosen_printer_and_the_panel_follows(
    qtbot: QtBot, page: CardsPage, corrections: Corrections
) -> None:
    page.options.printer.calibrate.click()
    dialog = page.findChild(CalibrationDialog)
    assert dialog is not None
    dialog.shifts["right"].set_value(Decimal("0.4"))
    dialog.keep.click()
    dialog.leave.click()
    assert corrections.of(ANY_PRINTER) == PrinterCorrection(right=4)
    assert page.options.printer.words.text() == "Koreksi: 0,4 mm ke kanan"


def test_that_a_printer_gets_codes_of_whole_dots_that_can_be_read(
    qtbot: QtBot, page: CardsPage, office: Workplace, tmp_path: Path
) -> None:
    target = tmp_path / "printer.pdf"
    page.choose_printer = to_file(target)
    page.options.duplex.setCurrentIndex(page.options.duplex.findData(Duplex.FRONTS.value))
    page.send_action.trigger()
    qtbot.waitUntil(page.result.isVisible, timeout=20_000)
    read = zxingcpp.read_barcodes(dots_of(target.read_bytes()))
    assert {found.text for found in read} == set(issued_codes(office))


def test_that_a_printer_that_cannot_turn_prints_fronts_then_asks_for_the_turned_stack(
    qtbot: QtBot, page: CardsPage, office: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "turns_sheets", one_sided)
    target = tmp_path / "printer.pdf"
    page.choose_printer = to_file(target)
    page.options.position.set_position(10)
    page.send_action.trigger()
    qtbot.waitUntil(page.result.isVisible, timeout=20_000)
    assert page.result.title.text() == "Sisi depan sudah dicetak; sekarang sisi belakangnya"
    assert "balik pada sisi panjang" in page.result.advice.text()
    assert list(buttons(page)) == ["Kembali ke pratinjau", "Mulai lembar terakhir", "Cetak sisi belakang"]
    assert pages_of(target) == 2
    assert len(zxingcpp.read_barcodes(dots_of(target.read_bytes()))) == 1
    buttons(page)["Mulai lembar terakhir"].click()
    qtbot.waitUntil(lambda: "dikirim ke printer" in page.result.title.text(), timeout=20_000)
    assert page.result.title.text() == "2 halaman belakang dikirim ke printer"
    assert pages_of(target) == 2
    assert zxingcpp.read_barcodes(dots_of(target.read_bytes())) == []
    buttons(page)["Cetak belakang lagi"].click()
    assert "Cetak sisi belakang" in buttons(page)
    assert office.cards.tally(ADMIN) == {"dicetak": 2}


def test_that_backs_that_stop_can_be_printed_again(
    qtbot: QtBot, page: CardsPage, test_desk: TestDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "turns_sheets", one_sided)
    page.choose_printer = to_file(tmp_path / "printer.pdf")
    page.options.duplex.setCurrentIndex(page.options.duplex.findData(Duplex.SHORT_EDGE.value))
    page.send_action.trigger()
    qtbot.waitUntil(page.result.isVisible, timeout=20_000)
    assert "sisi pendek" in page.result.advice.text()

    def stop(*_: object) -> None:
        raise CancelledError

    with monkeypatch.context() as patched:
        patched.setattr(printing, "put_on_paper", stop)
        buttons(page)["Cetak sisi belakang"].click()
        qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text.startswith("Sisi belakang belum selesai dicetak.")
    buttons(page)["Cetak sisi belakang"].click()
    qtbot.waitUntil(lambda: "1 halaman belakang" in page.result.title.text(), timeout=20_000)


@pytest.mark.parametrize(
    ("duplex", "turns", "now", "later"),
    [
        (Duplex.LONG_EDGE, True, [1, 2, 3, 4], ()),
        (Duplex.LONG_EDGE, False, [1, 3], (2, 4)),
        (Duplex.SHORT_EDGE, False, [1, 3], (2, 4)),
        (Duplex.APART, False, [1, 2], (3, 4)),
        (Duplex.FRONTS, False, [1, 2, 3, 4], ()),
    ],
)
def test_that_sides_are_split_as_the_printer_needs(
    duplex: Duplex, turns: bool, now: list[int], later: tuple[int, ...]
) -> None:
    first, second = split_sides(4, duplex, turns=turns)
    assert (list(first), second) == (now, later)


def test_that_a_printer_nobody_knows_turns_nothing_and_a_file_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = to_file(tmp_path / "a.pdf")(Paper.A4, Duplex.LONG_EDGE)
    assert turns_sheets(printer, Duplex.LONG_EDGE)

    def native(_printer: QPrinter) -> QPrinter.OutputFormat:
        return QPrinter.OutputFormat.NativeFormat

    monkeypatch.setattr(QPrinter, "outputFormat", native)
    assert not any(turns_sheets(printer, duplex) for duplex in Duplex)


def test_that_progress_of_a_print_is_told_page_by_page(
    qtbot: QtBot, page: CardsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    real = printing.put_on_paper

    def listen(painter: object, printer: object, pdf: object, pages: object, report: Report) -> None:
        def hear(done: int, total: int) -> None:
            told.append((done, total))
            report(done, total)

        real(painter, printer, pdf, pages, hear)  # pyright: ignore[reportArgumentType] - handed on

    monkeypatch.setattr(printing, "put_on_paper", listen)
    page.choose_printer = to_file(tmp_path / "printer.pdf")
    page.send_action.trigger()
    qtbot.waitUntil(page.result.isVisible, timeout=20_000)
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 125), (Scheme.LIGHT, 200)])
def test_that_the_calibration_is_whole_in_every_look(
    qtbot: QtBot,
    qapp: QApplication,
    test_desk: TestDesk,
    corrections: Corrections,
    scheme: Scheme,
    scale: int,
) -> None:
    theme.apply(qapp, scheme, scale)
    dialog = dialog_of(qtbot, test_desk, corrections)
    keep(dialog, f"calibration-{scheme}-{scale}", dialog.width(), min(dialog.height(), 700))
    assert dialog.measures["left"].accessibleName() == "A. Tepi kiri ke garis tegak (mm)"
