from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, Clock, determined_office
from tests.support.page_windows import in_window, keep_window
from tests.support.screens import grab

from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import saving
from kemiskinan_desktop.ui.recap.figures import both, recap_columns, recap_rows
from kemiskinan_desktop.ui.recap.months import MONTHS, MonthCombo, months_until
from kemiskinan_desktop.ui.recap.page import RecapPage
from kemiskinan_desktop.ui.widgets.columns_dialog import ColumnsDialog


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace, _ = determined_office(tmp_path, 4)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> RecapPage:
    made = RecapPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


def cells(page: RecapPage, row: int) -> list[str]:
    model = page.table.model
    return [str(model.data(model.index(row, at))) for at in range(model.columnCount())]


def test_that_the_months_go_back_from_the_running_one() -> None:
    months = list(months_until(date(2026, 2, 3)))
    assert months[:3] == [(2026, 2), (2026, 1), (2025, 12)]
    assert len(months) == MONTHS


def test_that_the_chosen_month_stays_chosen_when_a_new_one_begins(qtbot: QtBot) -> None:
    combo = MonthCombo()
    qtbot.addWidget(combo)
    combo.show_until(date(2026, 7, 31))
    combo.setCurrentIndex(1)
    combo.show_until(date(2026, 8, 1))
    assert combo.month() == (2026, 6)
    assert combo.currentText() == "Juni 2026"


def test_that_the_rows_are_the_kelurahan_and_a_total_that_ties(page: RecapPage, office: Workplace) -> None:
    recap = office.recaps.month(ADMIN, 2026, 7)
    rows = recap_rows(recap)
    assert rows[0].closing == sum((row.closing for row in rows[1:]), Count())
    assert page.table.model.rowCount() == len(recap.rows) + 1
    assert cells(page, 0)[0] == "Jumlah kecamatan"
    assert cells(page, 0)[8] == both(recap.total.closing)
    assert cells(page, 0)[9] == "4 / 16"
    assert cells(page, 0)[10].endswith(" %")


def test_that_nobody_is_a_dash_and_the_total_is_heavier(page: RecapPage, office: Workplace) -> None:
    assert both(Count()) == "–"
    first, second = recap_rows(office.recaps.month(ADMIN, 2026, 7))[:2]
    heavy = recap_columns()[0].strong
    assert callable(heavy)
    assert heavy(first)
    assert not heavy(second)
    assert "–" in cells(page, 1)


def test_that_the_recap_model_keeps_the_rules_of_qt(page: RecapPage) -> None:
    tester = QAbstractItemModelTester(page.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.refresh()
    assert tester.model() is page.table.model


def test_that_an_earlier_month_is_reckoned_as_it_stood(page: RecapPage) -> None:
    page.focus_filter()
    page.months.setCurrentIndex(1)
    page.months.activated.emit(1)
    assert "Juni 2026" in page.header.subtitle.text()
    assert cells(page, 0)[8] == "–"


def test_that_the_recap_is_written_as_pdf_and_offered_to_open(
    qtbot: QtBot, page: RecapPage, test_desk: TestDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = test_desk.dialogs.path = tmp_path / "rekap.pdf"
    page.pdf.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.dialogs.asked[0][1] == "rekap-2026-07.pdf"
    assert target.read_bytes().startswith(b"%PDF")
    assert test_desk.last.deed == "Buka berkas"
    opened: list[Path] = []
    monkeypatch.setattr(saving, "open_file", opened.append)
    assert test_desk.last.on_deed is not None
    test_desk.last.on_deed()
    assert opened == [target]


def test_that_a_file_opens_in_the_program_made_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Services:
        @staticmethod
        def openUrl(url: object) -> bool:  # noqa: N802 - the name is Qt's
            asked.append(str(url))
            return True

    monkeypatch.setattr(saving, "QDesktopServices", Services)
    assert saving.open_file(tmp_path / "rekap.pdf")
    assert "rekap.pdf" in asked[0]


def test_that_the_recap_is_written_as_a_workbook(
    qtbot: QtBot, page: RecapPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    target = test_desk.dialogs.path = tmp_path / "rekap.xlsx"
    page.excel.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text == "Rekap ditulis sebagai buku kerja Excel."
    assert target.read_bytes().startswith(b"PK")


def test_that_nothing_is_written_when_no_place_is_chosen(page: RecapPage, test_desk: TestDesk) -> None:
    test_desk.dialogs.path = None
    page.pdf.trigger()
    assert not test_desk.desk.jobs.busy
    assert test_desk.said == []


def test_that_the_list_of_beneficiaries_takes_the_choices(page: RecapPage) -> None:
    page.lists_action.trigger()
    assert page.stack.currentIndex() == 1
    assert page.lists.count.text() == "4 KK · 16 jiwa sudah ditetapkan."
    page.lists.areas.setCurrentIndex(page.lists.areas.findData("33.74.12.1004"))
    page.lists.signature.setChecked(True)
    page.lists.paper.set_value("A4")
    order = page.lists.order()
    assert (order.kelurahan, order.signature_column, order.paper.value) == ("33.74.12.1004", True, "A4")
    assert not order.full_nik


def test_that_a_list_is_written_as_pdf_and_as_workbook(
    qtbot: QtBot, page: RecapPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    page.show_lists()
    for button, name, said in (
        (page.lists.pdf, "daftar.pdf", "Daftar 4 keluarga, 16 jiwa ditulis pada 1 halaman."),
        (page.lists.excel, "daftar.xlsx", "Daftar 4 keluarga, 16 jiwa ditulis sebagai buku kerja Excel."),
    ):
        test_desk.dialogs.path = tmp_path / name
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(
            lambda said=said: bool(test_desk.said) and test_desk.last.text == said, timeout=20_000
        )
        assert (tmp_path / name).exists()


def test_that_full_niks_are_asked_for_and_recorded(
    qtbot: QtBot, page: RecapPage, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    page.show_lists()
    page.lists.full_nik.setChecked(True)
    test_desk.dialogs.path, test_desk.dialogs.reason = tmp_path / "daftar.pdf", None
    qtbot.mouseClick(page.lists.pdf, Qt.MouseButton.LeftButton)
    assert test_desk.dialogs.asked[0][0] == "Tulis NIK lengkap?"
    assert not test_desk.desk.jobs.busy
    test_desk.dialogs.reason = "penyaluran beras bersama Dinas Sosial"
    qtbot.mouseClick(page.lists.pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    entry = office.history.entries(ADMIN)[0]
    assert (entry.act, entry.reason) == ("cetak NIK lengkap", "penyaluran beras bersama Dinas Sosial")


def test_that_the_page_stands_in_the_window(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path, office: Workplace
) -> None:
    assert isinstance(office.context.clock, Clock)
    window = in_window(qtbot, test_desk.desk, RecapPage(test_desk.desk, office, ADMIN), "recap", "recap")
    assert not keep_window(window, "rekap").isNull()


def test_that_the_list_of_beneficiaries_shows_no_month(page: RecapPage) -> None:
    page.show_lists()
    assert page.months.isHidden()
    page.focus_filter()
    assert not page.months.isHidden()


def chooser(page: RecapPage) -> ColumnsDialog:
    found = page.lists.columns.findChild(ColumnsDialog)
    assert found is not None
    return found


def test_that_columns_and_direction_of_a_list_are_chosen_and_remembered(
    page: RecapPage, qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page.show_lists()
    columns = page.lists.columns
    assert page.lists.order().columns == ("nama", "nik", "alamat", "rt", "rw", "jiwa", "kelas")
    qtbot.mouseClick(columns.button, Qt.MouseButton.LeftButton)
    dialog = chooser(page)
    assert not dialog.frozen.isVisible()
    dialog.names.setCurrentRow(1)
    dialog.names.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.names.setCurrentRow(5)
    dialog.names.move_current(-1)
    dialog.save.click()
    chosen = ("nama", "alamat", "rt", "jiwa", "rw", "kelas")
    assert page.lists.order().columns == chosen
    assert columns.words.text() == "Nama kepala keluarga, Alamat, RT, Jiwa, RW, Kelas"
    page.lists.turn.set_value("2")
    assert not page.lists.order().landscape
    again = RecapPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(again)
    assert again.lists.order().columns == chosen
    again.lists.columns.choose()
    chooser(again).default.click()
    assert len(again.lists.order().columns) == 7


def test_that_a_list_is_narrowed_to_an_rw_an_rt_and_a_class(
    qtbot: QtBot, page: RecapPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    page.show_lists()
    card = page.lists
    assert card.form.row("state") is None
    card.rw.setText("2")
    card.rt.setText("RT 1")
    card.poverty_class.set_value("HM")
    order = card.order()
    assert (order.rw, order.rt, order.poverty_class) == ("002", "001", PovertyClass.NEAR_POOR)
    card.poverty_class.set_value(None)
    test_desk.dialogs.path = tmp_path / "daftar.pdf"
    qtbot.mouseClick(card.pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text.startswith("Daftar 4 keluarga")


def test_that_an_rt_that_is_none_is_said_beside_its_field_and_nothing_is_written(
    qtbot: QtBot, page: RecapPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    page.show_lists()
    page.lists.rt.setText("satu")
    test_desk.dialogs.path = tmp_path / "daftar.pdf"
    qtbot.mouseClick(page.lists.pdf, Qt.MouseButton.LeftButton)
    row = page.lists.form.row("rt")
    assert row is not None
    assert "angka 1 sampai 999" in row.problem.text()
    assert test_desk.dialogs.asked == []
    page.lists.rt.setText("9")
    qtbot.mouseClick(page.lists.excel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert row.problem.text() == ""
    assert "RT 009" in test_desk.last.text
    assert not (tmp_path / "daftar.pdf").exists()
