"""Filling the city's own file from the page: counted first, written where the person wants it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.city_books import read_here
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, new_office
from tests.support.screens import grab
from tests.support.workbook_files import HEAD, WIFE, dinsos_rows, saved

from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.exchange.city_file import CityFilePanel
from kemiskinan_desktop.ui.exchange.page import ExchangePage
from kemiskinan_desktop.workbooks import reader

OTHER = {**HEAD, "NO KK": "3374120101200029", "NIK": "3374120101700003", "NAMA LENGKAP": "Paimin",
         "NAMA KEPALA KELUARGA": "Paimin", "TGL LAHIR": "01-01-1970"}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def in_this_process() -> Iterator[None]:
    """Workbooks are read in this process; the other one has tests of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_raw", read_here)
        yield


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """An office that has taken in two rows of the city."""
    folder = tmp_path_factory.mktemp("kantor")
    workplace = new_office(folder)
    book = folder / "awal.xlsx"
    book.write_bytes(saved({"Data": dinsos_rows(HEAD, WIFE)}))
    workplace.exchange.apply(ADMIN, workplace.exchange.plan(ADMIN, book))
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> ExchangePage:
    made = ExchangePage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    grab(made, 1150, 700)
    return made


def book_at(folder: Path, *people: dict[str, object]) -> Path:
    path = folder / "formulir.xlsx"
    path.write_bytes(saved({"Data": dinsos_rows(*people)}))
    return path


def filling(page: ExchangePage) -> CityFilePanel:
    assert page.city_file is not None
    return page.city_file


def look(qtbot: QtBot, page: ExchangePage, desk: TestDesk, path: Path) -> CityFilePanel:
    desk.dialogs.path = path
    page.filling.choose.trigger()
    panel = filling(page)
    qtbot.waitUntil(lambda: panel.looked is not None)
    return panel


def told(panel: CityFilePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.text()]


def test_that_the_counts_are_shown_before_anything_is_written(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    blank = {**WIFE, "PENDIDIKAN": None}
    panel = look(qtbot, page, test_desk, book_at(tmp_path, dict(HEAD), blank, OTHER))
    assert not panel.isHidden()
    said = told(panel)
    assert said[said.index("Akan diisi") + 1] == "1"
    assert said[said.index("Sudah sama dengan kantor ini") + 1] == "1"
    assert said[said.index("Tidak dikenal di kantor ini, dibiarkan") + 1] == "1"
    assert said[said.index("Baris dibaca") + 1] == "3"
    assert any("Data 6" in words for words in said)
    assert page.filling.save.isEnabled()


def test_that_the_filled_file_is_written_and_the_result_offers_it(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    panel = look(qtbot, page, test_desk, book_at(tmp_path, dict(HEAD), {**WIFE, "PENDIDIKAN": None}))
    target = tmp_path / "terisi.xlsx"
    test_desk.dialogs.path = target
    page.filling.save.trigger()
    qtbot.waitUntil(lambda: panel.looked is None)
    assert load_workbook(target)["Data"]["M5"].value == "SMP"
    assert "terisi.xlsx selesai ditulis" in told(panel)
    assert {"Buka berkas", "Buka folder"} <= {each.text() for each in panel.findChildren(QPushButton)}
    assert not page.filling.save.isEnabled()
    page.filling.leave.trigger()
    assert panel.isHidden()


def test_that_a_file_that_is_complete_offers_nothing_to_write(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    look(qtbot, page, test_desk, book_at(tmp_path, dict(HEAD), dict(WIFE)))
    assert not page.filling.save.isEnabled()


def test_that_missing_families_are_counted_when_they_are_asked_for(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    panel = look(qtbot, page, test_desk, book_at(tmp_path, OTHER))
    panel.missing.setChecked(True)
    qtbot.waitUntil(lambda: panel.looked is not None and panel.looked.added > 0)
    assert panel.looked is not None
    assert (panel.looked.unknown, panel.looked.added) == (1, 2)


def test_that_the_citys_own_file_is_never_written_over(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    path = book_at(tmp_path, dict(HEAD), {**WIFE, "PENDIDIKAN": None})
    before = path.read_bytes()
    look(qtbot, page, test_desk, path)
    test_desk.dialogs.path = path
    page.filling.save.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert path.read_bytes() == before
    assert "tidak ditimpa" in test_desk.last.text


def test_that_an_unknown_layout_leads_to_the_mapping_page(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    path = tmp_path / "asing.xlsx"
    path.write_bytes(saved({"Lembar": [["Kolom A", "Kolom B"], ["satu", "dua"]]}))
    test_desk.dialogs.path = path
    page.filling.choose.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert "belum dikenal" in test_desk.last.text
    assert filling(page).isHidden()
    assert test_desk.last.on_deed is not None
    test_desk.last.on_deed()
    receive = page.receive
    assert receive is not None
    qtbot.waitUntil(lambda: receive.mapping is not None)
    assert page.tabs.current == 0


def test_that_a_clerk_has_no_such_deed(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    made = ExchangePage(test_desk.desk, office, CLERK)
    qtbot.addWidget(made)
    assert made.city_file is None
