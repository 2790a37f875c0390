"""Printing sheets for the visit from the queues."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, fill, new_office
from tests.support.screens import grab

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.verification.page import VerificationPage


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    fill(workplace, 2)
    yield workplace
    workplace.close()


def _shown(qtbot: QtBot, desk: TestDesk, office: Workplace, who: Actor = ADMIN) -> VerificationPage:
    page = VerificationPage(desk.desk, office, who)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    page.open(SurveyState.DRAFT)
    return page


def test_that_the_chosen_families_are_printed_and_said(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    page = _shown(qtbot, test_desk, office)
    page.queue.table.view.selectAll()
    test_desk.dialogs.path = tmp_path / "lembar.pdf"
    page.sheets.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert "Lembar verifikasi 2 keluarga ditulis pada 4 halaman." in test_desk.said[-1].text
    assert (tmp_path / "lembar.pdf").read_bytes().startswith(b"%PDF")
    assert [asked[2] for asked in test_desk.dialogs.asked] == [
        "Cetak 2 lembar | Cetak 2 lembar dengan NIK lengkap", "Dokumen PDF (*.pdf)",
    ]  # fmt: skip


def test_that_full_numbers_ask_what_they_are_for(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    page = _shown(qtbot, test_desk, office)
    page.queue.table.view.selectAll()
    test_desk.dialogs.path, test_desk.dialogs.chosen = tmp_path / "lembar.pdf", 1
    test_desk.dialogs.reason = None
    page.sheets.trigger()
    assert test_desk.dialogs.asked[-1][0] == "Tulis NIK lengkap?"
    assert not (tmp_path / "lembar.pdf").exists()


def test_that_a_clerk_is_offered_masked_numbers_alone(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    page = _shown(qtbot, test_desk, office, CLERK)
    page.queue.table.view.selectAll()
    test_desk.dialogs.path = tmp_path / "lembar.pdf"
    page.sheets.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert [asked[0] for asked in test_desk.dialogs.asked] == ["Cetak lembar verifikasi"]


def test_that_with_nobody_to_choose_the_page_says_what_to_do(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = _shown(qtbot, test_desk, office)
    page.open(SurveyState.VERIFIED)
    page.sheets.trigger()
    assert "Pilih dahulu" in test_desk.said[-1].text
