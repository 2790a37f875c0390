"""A clerk's day in the window: a new office in the morning, papers at noon, and the same the next day."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.keyboard import Clerk
from tests.support.visible import press, put_cursor_at, strike, words_in

from kemiskinan_desktop.app import who_works
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.families.page import FamiliesPage
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.office_window import office_window
from kemiskinan_desktop.ui.opening.door import Doorkeeper
from kemiskinan_desktop.ui.opening.window import OpeningWindow
from kemiskinan_desktop.ui.verification.page import VerificationPage

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
KK, PASSWORD, SK = "3374121507000001", "sandi-kantor-uji", "400.9/12/2026"
Tab = Qt.Key.Key_Tab


@dataclass(slots=True)
class Day:
    """Who works, where, and with what."""

    qtbot: QtBot
    new_desk: Callable[[], TestDesk]
    desk: TestDesk
    folder: Path
    clerk: Clerk

    def found_office(self) -> Workplace:
        """The first window: a new office, typed."""

        def ask(opening: OpeningWindow) -> None:
            opening.make()
            self.clerk.type("Gunungp")
            self.clerk.press(Tab)
            assert opening.new_panel.file.edit.text() == str(self.folder / "gunungpati.kantor")
            self.clerk.press(Tab, times=2)
            for typed in ("Rini Rekaan", "rini", PASSWORD, PASSWORD):
                self.clerk.type(typed)
                self.clerk.press(Tab)
            press(opening, "Buat kantor")
            self.wait(lambda: opening.stack.currentWidget() is opening.sheet_panel)
            self._copy_sheet(opening)

        return self._through_the_door(ask)

    def _copy_sheet(self, opening: OpeningWindow) -> None:
        """Two groups of the recovery sheet, as somebody reads them from paper."""
        form = opening.sheet_panel.sheet_form
        groups = [each.split(": ")[1].replace(" ", "") for each in form.cells.accessibleName().split("; ")]
        for place, line in form.lines.items():
            line.setFocus()
            self.clerk.type(groups[place - 1].lower())
        press(opening, "Berlakukan lembar ini")

    def come_back(self) -> Workplace:
        """The first window the next day: the office of yesterday wants its password."""
        self.desk = self.new_desk()

        def ask(opening: OpeningWindow) -> None:
            opening.open(self.folder / "gunungpati.kantor")
            self.wait(opening.open_panel.password.isVisible)
            opening.open_panel.login.setFocus()
            self.clerk.type("rini")
            self.clerk.enter()
            opening.open_panel.password.setFocus()
            self.clerk.type(PASSWORD)
            self.clerk.enter()

        return self._through_the_door(ask)

    def enter(self, workplace: Workplace) -> MainWindow:
        """The office's window."""
        window = office_window(self.desk.desk, workplace, who_works(workplace))
        self.qtbot.addWidget(window)
        with self.qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    def wait(self, done: Callable[[], bool]) -> None:
        """Until something is so."""
        self.qtbot.waitUntil(done, timeout=30_000)

    def work(self) -> None:
        """Until the job that was started is done."""
        self.wait(lambda: not self.desk.desk.jobs.busy)
        QApplication.processEvents()

    def choose(self, name: str) -> Path:
        """What the next file dialog answers."""
        self.desk.dialogs.path = self.folder / name
        return self.desk.dialogs.path

    def _through_the_door(self, ask: Callable[[OpeningWindow], None]) -> Workplace:
        opening = OpeningWindow(self.desk.desk, Doorkeeper())
        opened: list[Workplace] = []
        opening.opened.connect(opened.append)
        with self.qtbot.waitActive(opening):
            opening.show()
            opening.activateWindow()
        ask(opening)
        self.wait(lambda: bool(opened))
        opening.hide()
        opening.deleteLater()
        return opened[0]


@pytest.fixture
def day(
    qtbot: QtBot, new_desk: Callable[[], TestDesk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Day:
    folder = tmp_path / "meja"
    folder.mkdir()
    monkeypatch.setenv("KEMISKINAN_DATA", str(folder))
    return Day(qtbot=qtbot, new_desk=new_desk, desk=new_desk(), folder=folder, clerk=Clerk())


def test_that_a_day_in_the_window_stays_until_the_next(day: Day) -> None:
    workplace = day.found_office()
    window = day.enter(workplace)
    fill_parameters(day, window)
    enter_family(day, window)
    validate_and_determine(day, window)
    print_and_check_card(day, window)
    write_recap_and_book(day, window)
    shown = what_the_list_shows(window)
    assert shown == [("3374 1215 0700 0001", "Karto", "4", "Sangat Miskin", "Ditetapkan")]
    leave(window, workplace)
    again = day.come_back()
    window = day.enter(again)
    assert what_the_list_shows(window) == shown
    assert again.history.first_broken(who_works(again)) is None
    leave(window, again)


def fill_parameters(day: Day, window: MainWindow) -> None:
    """The poverty lines, which a new office does not know, in Pengaturan."""
    strike(window, Qt.Key.Key_Comma, CTRL)
    day.clerk.press(Qt.Key.Key_Down, times=4)
    for label, value in (("Garis kemiskinan kota", "600000"), ("Garis kemiskinan ekstrem", "350000")):
        put_cursor_at(window, label)
        day.clerk.type(value)
    strike(window, Qt.Key.Key_S, CTRL)
    day.work()
    assert day.desk.last.text == "Parameter disimpan dan semua kelas dihitung ulang."


def enter_family(day: Day, window: MainWindow) -> None:
    """A family of four, without the mouse, submitted at the end."""
    strike(window, Qt.Key.Key_2, ALT)
    strike(window, Qt.Key.Key_N, CTRL)
    fill, enter = day.clerk.fill, day.clerk.enter
    fill(KK, "Jl. Melati 3", "4", "2", "Kan", "", "18", "01072026", "Sari", "", "", "")
    fill(
        "Karto", "3374121705800001", "", "", "Semarang", "", "1", "2", "3", "18", "19", "1", "7", "0", "", ""
    )
    enter()
    fill(
        "Siti", "3374124211830002", "3", "", "Semarang", "", "1", "2", "3", "18", "2", "1", "7", "0", "2",
        "", "",
    )  # fmt: skip
    enter()
    fill(
        "Bagus", "3374123003090003", "4", "", "Semarang", "", "1", "1", "3", "18", "1", "1", "7", "0", "", ""
    )
    enter()
    fill(
        "Dewi", "3374125307150004", "4", "", "Semarang", "", "1", "1", "2", "4", "3", "1", "7", "0", "2",
        "", "",
    )  # fmt: skip
    day.clerk.press(Tab)
    fill("3", "4", "3", "4", "", "4", "5", "4", "3", "2", "3", "", "3", "600000", "4", "2", "2", "3", "3")
    strike(window, Qt.Key.Key_J, CTRL)
    assert day.desk.last.text == "Keluarga Karto diajukan."
    strike(window, Qt.Key.Key_W, CTRL)


def why_refused(window: MainWindow) -> list[str]:
    """The reasons on the result page of a step."""
    page = window.page
    assert isinstance(page, VerificationPage)
    model = page.result.table.model
    return [
        str(model.index(row, at).data())
        for row in range(model.rowCount())
        for at in range(model.columnCount())
    ]


def lift_two_person_rule(day: Day, window: MainWindow) -> None:
    """An office of one person says so, in Pengaturan."""
    strike(window, Qt.Key.Key_Comma, CTRL)
    day.clerk.press(Qt.Key.Key_Up)
    press(window, "Aturan dua orang")


def validate_and_determine(day: Day, window: MainWindow) -> None:
    """The queue, then the decree."""
    strike(window, Qt.Key.Key_3, ALT)
    press(window, "Diajukan")
    day.clerk.press(Qt.Key.Key_A, CTRL)
    press(window, "Validasi")
    day.work()
    assert any("aturan dua orang" in reason for reason in why_refused(window))
    lift_two_person_rule(day, window)
    strike(window, Qt.Key.Key_3, ALT)
    press(window, "Kembali ke daftar")
    day.clerk.press(Qt.Key.Key_A, CTRL)
    press(window, "Validasi")
    day.work()
    press(window, "Tetapkan daftar")
    assert "1 KK" in words_in(window)
    day.clerk.type(SK)
    day.clerk.press(Tab)
    day.clerk.type("10072026")
    press(window, "Tetapkan 1 keluarga")
    day.work()
    assert SK in words_in(window)


def print_and_check_card(day: Day, window: MainWindow) -> None:
    """The card on paper, and read back from it."""
    strike(window, Qt.Key.Key_4, ALT)
    paper = day.choose("kartu.pdf")
    press(window, "Cetak 1 kartu ke PDF")
    day.work()
    assert paper.read_bytes().startswith(b"%PDF")
    strike(window, Qt.Key.Key_F9)
    strike(window, Qt.Key.Key_O, CTRL)
    day.work()
    said = words_in(window)
    assert "Asli dan berlaku" in said
    assert {"Karto", "Sangat Miskin", SK, "4 jiwa"} <= set(said.splitlines())


def write_recap_and_book(day: Day, window: MainWindow) -> None:
    """What the city gets."""
    strike(window, Qt.Key.Key_7, ALT)
    recap = day.choose("rekap.xlsx")
    press(window, "Excel")
    day.work()
    assert any("Kandri" in row for row in _rows(recap))
    strike(window, Qt.Key.Key_6, ALT)
    book = day.choose("buku-data.xlsx")
    strike(window, Qt.Key.Key_E, CTRL)
    day.work()
    assert sum(KK in row for row in _rows(book, "Anggota")) == 4


def what_the_list_shows(window: MainWindow) -> list[tuple[str, ...]]:
    """The rows of Keluarga: KK, head, jiwa, class, state."""
    strike(window, Qt.Key.Key_2, ALT)
    model = page_of_families(window).listing.table.model
    titles = [
        model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for at in range(model.columnCount())
    ]
    wanted = [titles.index(title) for title in ("No. KK", "Kepala keluarga", "Jiwa", "Kelas", "Status")]
    return [tuple(str(model.index(row, at).data()) for at in wanted) for row in range(model.rowCount())]


def page_of_families(window: MainWindow) -> FamiliesPage:
    page = window.page
    assert isinstance(page, FamiliesPage)
    return page


def leave(window: MainWindow, workplace: Workplace) -> None:
    """Close the window, then the file."""
    assert window.close()
    workplace.close()


def _rows(path: Path, sheet: str | None = None) -> list[list[object]]:
    book = load_workbook(path, read_only=True)
    try:
        chosen = book.worksheets[0] if sheet is None else book[sheet]
        return [list(row) for row in chosen.iter_rows(values_only=True)]
    finally:
        book.close()
