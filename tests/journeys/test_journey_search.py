"""The training office opens in the window, and Ctrl+K answers while a person types."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import OFFICER
from tests.support.command_line import as_program
from tests.support.desks import TestDesk
from tests.support.keyboard import Clerk

from kemiskinan_desktop.domain.privacy import SHOWING_REASONS
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.ui.families.page import FamiliesPage
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.office_window import office_window

FAMILIES = 1000
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training office as the command line makes it."""
    folder = tmp_path_factory.mktemp("latihan")
    office = folder / "latihan.kantor"
    said = as_program(folder / "data", "latihan", office, "--keluarga", FAMILIES)
    assert (said.code, said.err) == (0, "")
    assert "1.000 keluarga rekaan" in said.out
    return office


@pytest.fixture
def workplace(training: Path) -> Iterator[Workplace]:
    opened = open_workplace(training)
    yield opened
    opened.close()


@pytest.fixture
def window(workplace: Workplace, desk: TestDesk, qtbot: QtBot) -> MainWindow:
    """The program's own window on that office."""
    made = office_window(desk.desk, workplace, OFFICER)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_that_each_key_is_answered_and_enter_opens_the_family(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    family = _records(workplace, 700)[0].family
    head = family.head
    assert head is not None
    _start_search(window, qtbot)
    clerk, wanted = Clerk(), f"{head.name} {family.address}"
    for at, mark in enumerate(wanted, start=1):
        clerk.type(mark)
        assert window.search.edit.text() == wanted[:at]
        if at > 1 and wanted[:at].strip() == wanted[:at]:
            assert _titles(window) != [], wanted[:at]
    assert family.id in _ids(window)
    while _current(window) != family.id:
        clerk.press(Qt.Key.Key_Down)
    clerk.enter()
    qtbot.waitUntil(lambda: not window.search.isVisible())
    page = window.page
    assert isinstance(page, FamiliesPage)
    assert page.form is not None
    assert page.form.record.family.id == family.id


@pytest.mark.parametrize("what", ["nik", "kk", "part of the kk"])
def test_that_a_number_finds_its_family(
    what: str, window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    family = _records(workplace, 300)[0].family
    nik = next(member.nik for member in family.members if member.nik is not None)
    numbers = {"nik": nik.text, "kk": family.kk_number.text, "part of the kk": family.kk_number.text[:12]}
    _start_search(window, qtbot)
    Clerk().type(numbers[what])
    assert family.id in _ids(window)


def test_that_nothing_found_says_what_to_try_and_esc_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    before = window.focusWidget()
    _start_search(window, qtbot)
    clerk = Clerk()
    clerk.type("qqzzxx")
    assert _titles(window) == []
    assert "Tidak ada yang cocok" in window.search.hint.text()
    clerk.press(Qt.Key.Key_Escape)
    assert not window.search.isVisible()
    assert window.focusWidget() is before


def _start_search(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(window.search.edit.hasFocus)


def _titles(window: MainWindow) -> list[str]:
    model = window.search.model
    hits = [model.hit(row) for row in range(model.rowCount())]
    return [hit.title for hit in hits if hit is not None]


def _ids(window: MainWindow) -> list[str]:
    model = window.search.model
    hits = [model.hit(row) for row in range(model.rowCount())]
    return [hit.family_id for hit in hits if hit is not None]


def _current(window: MainWindow) -> str:
    hit = window.search.model.hit(window.search.list.currentIndex().row())
    return "" if hit is None else hit.family_id


def _records(workplace: Workplace, at: int) -> Sequence[FamilyRecord]:
    """The families at a place of the list, their numbers asked for."""
    index = workplace.families.index(OFFICER, FamilyFilter())
    keys = workplace.families.ids(OFFICER, index[at : at + 1])
    return workplace.families.show_full(OFFICER, keys, SHOWING_REASONS[0])
