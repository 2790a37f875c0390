"""What a role may not do is off and says why."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.ui.actions import Deed, action, button
from kemiskinan_desktop.ui.rights import bar_without, close_without, why_not

CLERK, ADMINISTRATOR = Actor(name="budi", role=Role.CLERK), Actor(name="rini", role=Role.ADMINISTRATOR)


@pytest.mark.parametrize("needs", Permission)
def test_that_a_reason_is_given_in_the_words_of_the_refusal(needs: Permission) -> None:
    said = why_not(CLERK, needs)
    assert (said == "") is CLERK.may(needs)
    if said:
        assert said == f"Peran Petugas tidak dapat {needs.value}. Mintalah administrator."
    assert why_not(ADMINISTRATOR, needs) == ""
    assert needs.value in why_not(Actor(name="", role=Role.CLERK, confined=True), needs) or (
        needs is Permission.OWN_PASSWORD
    )


def test_that_a_barred_action_stays_off_whatever_enables_it(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    deed = action(parent, "Tetapkan daftar", lambda: done.append("jadi"))
    shown = button(deed)
    qtbot.addWidget(shown)
    bar_without(Permission.DETERMINE, CLERK, deed)
    deed.setEnabled(True)
    deed.setVisible(True)
    deed.trigger()
    assert done == []
    assert not deed.isEnabled()
    assert not shown.isEnabled()
    assert shown.toolTip() == deed.toolTip() == why_not(CLERK, Permission.DETERMINE)


def test_that_nothing_changes_for_who_may(qtbot: QtBot) -> None:
    parent, check = QObject(), QCheckBox("NIK lengkap")
    qtbot.addWidget(check)
    deed = action(parent, "Tetapkan daftar", lambda: None)
    bar_without(Permission.DETERMINE, ADMINISTRATOR, deed)
    close_without(Permission.FULL_NIK, ADMINISTRATOR, check)
    assert isinstance(deed, Deed)
    assert deed.isEnabled()
    assert check.isEnabled()
    close_without(Permission.FULL_NIK, CLERK, check)
    assert not check.isEnabled()
    assert check.toolTip().startswith("Peran Petugas tidak dapat melihat NIK lengkap.")
