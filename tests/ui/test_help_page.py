from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, new_office
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.screens import grab

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.help.keys import key_groups
from kemiskinan_desktop.ui.help.page import HelpPage
from kemiskinan_desktop.ui.help.sections import program_version
from kemiskinan_desktop.ui.tokens import Scheme


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> HelpPage:
    workplace = new_office(tmp_path)
    made = HelpPage(test_desk.desk, workplace, ADMIN)
    workplace.close()
    qtbot.addWidget(made)
    grab(made, 1150, 700)
    return made


def texts(widget: QWidget | None) -> list[str]:
    assert widget is not None
    return [label.text() for label in widget.findChildren(QLabel)]


def test_that_the_guide_goes_to_the_page_of_a_task(page: HelpPage, test_desk: TestDesk) -> None:
    asked = wishes(test_desk.desk)
    assert "Mencetak kartu KIM" in texts(page.sections.section)
    buttons = {each.accessibleName(): each for each in page.findChildren(QPushButton)}
    buttons["Buka halaman: Mencetak kartu KIM"].click()
    buttons["Buka halaman: Memeriksa kartu"].click()
    assert [key for key, _ in asked] == ["cards", "check"]


def test_that_every_key_of_the_interface_is_named(page: HelpPage) -> None:
    page.open("keys")
    named = {str(key) for _, lines in key_groups() for key, _ in lines}
    assert {key.value for key in Key} <= named
    assert "Ctrl+K" in texts(page.sections.section)


def test_that_version_and_proposal_are_told(page: HelpPage) -> None:
    page.open("about")
    said = texts(page.sections.section)
    assert f"Versi {program_version()}" in said
    assert any("bukan bobot resmi" in text for text in said)


def test_that_the_licences_of_everything_shipped_can_be_read(page: HelpPage) -> None:
    page.open("licences")
    browser = page.sections.section
    assert isinstance(browser, QTextBrowser)
    assert "IBM Plex Sans" in browser.toPlainText()
    assert "SQLCipher" in browser.toPlainText()


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.DARK, 100), (Scheme.LIGHT, 200)])
def test_that_the_guide_is_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, tmp_path: Path, scheme: Scheme, scale: int
) -> None:
    theme.apply(qapp, scheme, scale)
    workplace = new_office(tmp_path)
    page = HelpPage(test_desk.desk, workplace, ADMIN)
    workplace.close()
    window = in_window(qtbot, test_desk.desk, page, "help", "help")
    keep_window(window, f"help-{scheme}-{scale}")
    page.take_focus()
    assert page.sections.list.isVisible() is (scale != 200)
