"""A file of participants is looked at, applied and taken back on the page where workbooks come in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.support import foreign_books as books
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, new_office, save, surveyed
from tests.support.page_windows import in_window, keep_window
from tests.support.screens import grab

from kemiskinan_desktop.domain.plan import RowKind
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.exchange.page import ExchangePage

FAMILIES = (surveyed(1), surveyed(2))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    for family in FAMILIES:
        save(workplace, family)
    yield workplace
    workplace.close()


def test_that_participants_are_counted_applied_and_told_as_enrolments(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    path = tmp_path / "peserta.xlsx"
    numbers = [family.kk_number.text for family in FAMILIES]
    path.write_bytes(books.opensid_program([*numbers, "3374120000000001"], name="PKH"))
    page = ExchangePage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "exchange", "exchange")
    grab(window)
    test_desk.dialogs.path = path
    page.choose.trigger()
    panel = page.receive
    assert panel is not None
    qtbot.waitUntil(lambda: panel.plan is not None, timeout=20_000)
    lines = panel.look.lines
    assert lines[RowKind.ENROLMENT].total.text() == "Kepesertaan: dibaca 3 ="
    assert [kind for kind in RowKind if lines[kind].isVisible()] == [RowKind.ENROLMENT]
    assert page.apply.text() == "&Terapkan 2 kepesertaan"
    keep_window(window, "exchange-kepesertaan")
    page.apply.trigger()
    qtbot.waitUntil(panel.result.isVisible, timeout=20_000)
    _title, sentence, deed = test_desk.dialogs.asked[-1]
    assert deed == "Terapkan 2 kepesertaan"
    assert "2 kepesertaan program ditulis" in sentence
    said = [label.text() for label in panel.result.findChildren(QLabel)]
    assert "Baris kepesertaan dibaca" in said
    assert "Yang belum masuk" in said
    assert len(office.programs.enrolments(ADMIN, "PKH")) == 2
    keep_window(window, "exchange-kepesertaan-hasil")
