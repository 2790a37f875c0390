from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.screens import grab

from kemiskinan_desktop.ui.widgets.section_list import SectionList
from kemiskinan_desktop.ui.widgets.tab_pages import TabPages


def sections(made: list[str]) -> SectionList:
    """Two sections that note when they are made."""
    shown = SectionList("Bagian")
    for key in ("satu", "dua"):
        shown.add(key, key.title(), "info", lambda key=key: (made.append(key), QLabel(key))[1])
    return shown


def test_that_a_section_is_made_when_it_is_first_looked_at_and_kept(qtbot: QtBot) -> None:
    made: list[str] = []
    shown = sections(made)
    qtbot.addWidget(shown)
    shown.show_section("satu")
    assert made == ["satu"]
    shown.show_section("dua")
    first = shown.made("satu")
    shown.show_section("satu")
    assert made == ["satu", "dua"]
    assert shown.section is first
    shown.show_section("tiga")
    assert shown.current == "satu"


def test_that_a_section_may_refuse_to_be_left(qtbot: QtBot) -> None:
    shown = sections([])
    qtbot.addWidget(shown)
    shown.show_section("satu")
    shown.may_change = lambda: False
    shown.show_section("dua")
    assert shown.current == "satu"
    assert shown.list.currentRow() == 0
    assert shown.combo.currentIndex() == 0


def test_that_names_become_a_choice_above_when_there_is_little_room(qtbot: QtBot) -> None:
    shown = sections([])
    qtbot.addWidget(shown)
    shown.show_section("satu")
    grab(shown, 900, 400)
    assert shown.list.isVisible()
    assert not shown.combo.isVisible()
    grab(shown, 500, 400)
    assert shown.combo.isVisible()
    assert not shown.list.isVisible()
    shown.combo.activated.emit(1)
    assert shown.current == "dua"


def test_that_one_page_of_the_tabs_is_shown(qtbot: QtBot) -> None:
    tabs = TabPages("Bagian")
    qtbot.addWidget(tabs)
    one, two = QPushButton("satu"), QPushButton("dua")
    tabs.add(one, "&Satu")
    tabs.add(two, "&Dua")
    grab(tabs, 400, 200)
    assert (one.isVisible(), two.isVisible()) == (True, False)
    tabs.show_page(1)
    assert (one.isVisible(), two.isVisible()) == (False, True)
    assert tabs.current == 1
