"""What each role sees of a family on the screens, and that full NIKs come only after a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.families_page import open_room
from tests.support.offices import ADMIN, CLERK, POOR, new_office, save, surveyed
from tests.support.screens import grab

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.privacy import SHOWING_REASONS
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.nik_dialog import NikDialog, reason_words
from kemiskinan_desktop.ui.verification.page import VerificationPage

NIK = "3374121705800001"
MASKED = "337412••••••••••"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


def _submitted(office: Workplace) -> str:
    key = save(office, surveyed(1), POOR, CLERK).family.id
    office.surveys.submit(CLERK, [key])
    return key


@pytest.mark.parametrize("role", Role)
def test_that_a_submitted_family_is_masked_in_the_form_of_every_role(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, role: Role
) -> None:
    key, who = _submitted(office), Actor(name="uji", role=role)
    room = open_room(qtbot, test_desk, office, who)
    room.page.open_family(key)
    judges = role in {Role.VERIFIER, Role.ADMINISTRATOR}
    card, body = room.form.body.members.cards[0], room.form.body
    assert card.editors.nik.text() == ""
    assert card.editors.nik.placeholderText() == MASKED
    assert (card.editors.lists["disability"].chosen() is not None) == judges
    income = body.answers.editors["PENDAPATAN"]
    assert isinstance(income, QLineEdit)
    assert (income.text() != "") == judges
    assert body.hidden.isVisible()
    assert NIK not in " ".join(label.text() for label in room.window.findChildren(QLabel))
    assert room.page.editing.full_nik.isEnabled() == (role is not Role.CLERK)
    assert not room.form.is_dirty


def test_that_a_clerk_saves_a_masked_family_without_losing_anything(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    key = _submitted(office)
    room = open_room(qtbot, test_desk, office, CLERK)
    room.page.open_family(key)
    room.form.body.family.address.set_value("Jl. Pindah 7")
    assert room.page.editing.save_form()
    stored = office.families.show_full(ADMIN, [key], SHOWING_REASONS[0])[0]
    assert stored.family.address == "Jl. Pindah 7"
    assert stored.family.members == surveyed(1).members
    assert stored.survey is not None
    assert stored.survey.answers == POOR


def test_that_a_draft_is_whole_and_a_mended_answer_brings_the_family_back(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    key = _submitted(office)
    room = open_room(qtbot, test_desk, office, CLERK)
    room.page.open_family(key)
    room.form.body.answers.show_answers({**POOR, "P1": "2", "PENDAPATAN": ""})
    assert room.page.editing.save_form()
    card = room.form.body.members.cards[0]
    assert card.editors.nik.text().replace(" ", "") == NIK
    assert card.editors.nik.placeholderText() != MASKED
    assert not room.form.body.hidden.isVisible()
    assert not room.form.is_dirty


def test_that_full_niks_are_shown_after_a_reason_and_go_with_the_window(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    key = _submitted(office)
    dialog = NikDialog(office, ADMIN, [key], test_desk.desk.preferences)
    qtbot.addWidget(dialog)
    grab(dialog, 700, 460)
    head = office.history.head(ADMIN)
    dialog.show_them.click()
    assert "Alasan melihat NIK lengkap belum dipilih" in dialog.problem.text()
    assert (dialog.table.model.rowCount(), office.history.head(ADMIN)) == (0, head)
    dialog.reason.put("1")
    dialog.show_them.click()
    assert dialog.table.model.rowCount() == 4
    assert [row.nik for row in dialog.table.model.rows(0, 1)] == [NIK]
    assert not dialog.show_them.isEnabled()
    assert office.history.entries(ADMIN, limit=1)[0].reason == SHOWING_REASONS[0]


def test_that_the_reasons_of_the_window_are_those_of_the_history() -> None:
    assert reason_words() == SHOWING_REASONS


def test_that_the_list_asks_for_the_niks_of_what_is_selected(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    _submitted(office)
    room = open_room(qtbot, test_desk, office, ADMIN)
    room.page.listing.table.select_row(0)
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NikDialog)
        seen.append(dialog.show_them.text())
        dialog.close_it.click()

    QTimer.singleShot(0, look)
    room.page.deeds.full_nik.trigger()
    assert seen == ["Tampilkan NIK 1 keluarga"]


@pytest.mark.parametrize("role", Role)
def test_that_the_verification_pane_tells_income_only_to_who_judges(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, role: Role
) -> None:
    _submitted(office)
    page = VerificationPage(test_desk.desk, office, Actor(name="uji", role=role))
    qtbot.addWidget(page)
    grab(page, 1200, 700)
    page.queue.show_state(SurveyState.SUBMITTED)
    page.queue.table.select_row(0)
    grab(page, 1200, 700)
    told = " ".join(label.text() for label in page.queue.reasons.findChildren(QLabel))
    assert ("Rp600.000" in told) == (role in {Role.VERIFIER, Role.ADMINISTRATOR})
    assert NIK not in told
