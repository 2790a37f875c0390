"""Each role walks through every page and tries all that is offered: nothing ends in *Peran … tidak dapat*."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QTableView
from pytestqt.qtbot import QtBot
from tests.support.command_line import copied_office
from tests.support.desks import TestDesk
from tests.support.offices import Clock
from tests.support.visible import look_at

from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.office_window import office_window, places
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.settings.page import SettingsPage
from kemiskinan_desktop.ui.verification.page import VerificationPage

_ASKS_ITSELF = {"Urungkan…"}
"""The history says why an entry stays before anything is asked; that is what the action is for."""


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("latihan") / "latihan.kantor"
    make_training_office(path, families=12, clock=Clock())
    return path


@pytest.fixture(params=[role for role in Role if role is not Role.ADMINISTRATOR])
def who(request: pytest.FixtureRequest) -> Actor:
    """Somebody in each role that may not do everything."""
    return Actor(name="uji", role=request.param, full_name="Uji Rekaan")


@pytest.fixture
def office(tmp_path: Path, trained: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    workplace = open_workplace(copied_office(trained, tmp_path / "salinan"), clock=Clock())
    yield workplace
    workplace.close()


def leave(_dialog: QDialog) -> QDialog.DialogCode:
    return QDialog.DialogCode.Rejected


@pytest.fixture
def window(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, who: Actor, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The window of a role; dialogs that wait for somebody are left at once."""
    for dialog in (QDialog, QPrintDialog):
        monkeypatch.setattr(dialog, "exec", leave)
    made = office_window(test_desk.desk, office, who)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def offered(page: Page) -> list[QAction]:
    return [
        each
        for each in page.page_actions
        if each.isEnabled() and each.isVisible() and not each.isSeparator()
        and each.text().replace("&", "") not in _ASKS_ITSELF
    ]  # fmt: skip


def try_everything(qtbot: QtBot, window: MainWindow, desk: TestDesk, key: str) -> list[str]:
    """Trigger each action of a page that can be triggered; returns their names."""
    tried: list[str] = []
    window.show_page(key)
    page = window.page
    assert page is not None
    for _ in range(40):
        window.show_page(key)
        for table in page.findChildren(QTableView):
            if table.isVisible() and table.model() is not None and table.model().rowCount():
                table.selectRow(0)
        look_at(window)
        left = [each for each in offered(page) if each.text() not in tried]
        if not left:
            break
        tried.append(left[0].text())
        left[0].trigger()
        qtbot.waitUntil(lambda: not desk.desk.jobs.busy, timeout=60_000)
        look_at(window)
    return tried


def refusals(desk: TestDesk) -> list[str]:
    return [message.text for message in desk.said if message.text.startswith("Peran ")]


def test_that_nothing_offered_is_refused_to_a_role(
    qtbot: QtBot, window: MainWindow, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.dialogs.path = tmp_path / "hasil"
    tried = {place.key: try_everything(qtbot, window, test_desk, place.key) for place in places()}
    assert refusals(test_desk) == []
    assert test_desk.bugs == []
    assert sum(len(each) for each in tried.values()) > 20, tried


def test_that_what_is_barred_says_which_role_may_not(window: MainWindow, who: Actor) -> None:
    window.show_page("verification", SurveyState.SUBMITTED)
    page = window.page
    assert isinstance(page, VerificationPage)
    assert page.validate.isEnabled() is who.may(Permission.VALIDATE)
    assert page.determine.isEnabled() is who.may(Permission.DETERMINE)
    if not page.determine.isEnabled():
        assert page.determine.toolTip().startswith("Peran ")
        assert page.determine.statusTip() == page.determine.toolTip()


def test_that_every_section_of_the_settings_opens_and_saves_only_for_the_administrator(
    window: MainWindow, who: Actor
) -> None:
    for key in ("office", "signatory", "people", "period", "instrument", "backups", "trust", "look"):
        window.show_page("settings", key)
        page = window.page
        assert isinstance(page, SettingsPage)
        assert page.section is not None
        assert not page.section.dirty
        may = page.section.saves and who.may(Permission.SETTINGS)
        assert page.save_action.isEnabled() is may, key
