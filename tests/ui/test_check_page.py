from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support import kim_cards
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, Clock, determined_office
from tests.support.page_windows import in_window, keep_window
from tests.support.printed_codes import code_picture, issued_codes
from tests.support.screens import grab

from kemiskinan_desktop.domain.summaries import CardFilter
from kemiskinan_desktop.services.card_check import CheckResult
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.check.page import CheckPage
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.tokens import Scheme

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """An office with issued cards, for tests that change nothing in it."""
    workplace, ids = determined_office(tmp_path_factory.mktemp("kantor"), clock=Clock())
    workplace.cards.issue(ADMIN, ids)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> CheckPage:
    return shown(qtbot, test_desk, office)


def shown(qtbot: QtBot, test_desk: TestDesk, office: Workplace | None) -> CheckPage:
    made = CheckPage(test_desk.desk, office, None if office is None else ADMIN)
    qtbot.addWidget(made)
    grab(made, 1150, 700)
    made.take_focus()
    return made


def scan(qtbot: QtBot, page: CheckPage, text: str) -> None:
    """What a keyboard wedge does: the letters, then Enter."""
    page.field.setText(text)
    qtbot.keyClick(page.field, Qt.Key.Key_Return)


def test_that_a_scanned_card_of_this_office_is_genuine_and_the_field_waits_for_the_next(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    scan(qtbot, page, issued_codes(office)[0])
    said = page.answer.texts()
    assert said[0] == "Asli dan berlaku"
    assert "26.12.000001" in said
    assert "Cocokkan dengan KTP pembawa kartu." in said
    assert page.field.text() == ""
    assert page.focusWidget() is page.field
    assert page.table.model.rowCount() == 1


def test_that_lower_case_from_a_wedge_is_read_too(qtbot: QtBot, page: CheckPage, office: Workplace) -> None:
    scan(qtbot, page, issued_codes(office)[1].lower())
    assert page.checks[0].card.result is CheckResult.GENUINE


def test_that_a_changed_code_is_called_forged_or_broken_in_words(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    code = issued_codes(office)[0]
    scan(qtbot, page, code[:-9] + ("A" if code[-9] != "A" else "B") + code[-8:])
    assert page.answer.texts()[0] == "Palsu atau rusak"
    assert page.table.model.data(page.table.model.index(0, 3)) == "–"


def test_that_a_card_of_a_strange_office_is_unknown(qtbot: QtBot, page: CheckPage) -> None:
    scan(qtbot, page, kim_cards.code())
    assert page.answer.title.text() == "Penerbit tidak dikenal"


def test_that_former_and_expired_cards_are_told_from_the_present_one(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    clock = Clock()
    office, ids = determined_office(tmp_path, clock=clock)
    office.cards.issue(ADMIN, ids)
    page = shown(qtbot, test_desk, office)
    rowid = office.cards.index(ADMIN, CardFilter())[0]
    order = PrintOrder(rowids=[rowid], reprint_reason="Hilang")
    again = office.cards.print_pdf(ADMIN, order, tmp_path / "ulang.pdf")
    former, *_, present = issued_codes(office)
    scan(qtbot, page, former)
    assert page.checks[0].card.result is CheckResult.REPLACED
    assert page.answer.title.text() == f"Diganti oleh {again.first_number}"
    scan(qtbot, page, present)
    assert page.checks[0].card.result is CheckResult.GENUINE
    clock.forward(days=900)
    scan(qtbot, page, present)
    assert page.answer.texts()[0] == "Kedaluwarsa"
    assert any("daftar" in text.lower() for text in page.answer.texts())
    page.refresh()
    assert "kartu yang dicabut belakangan" in page.trust.words.text()
    office.close()


def test_that_nothing_typed_says_what_to_do(qtbot: QtBot, page: CheckPage, test_desk: TestDesk) -> None:
    scan(qtbot, page, "   ")
    assert test_desk.last.text == "Pindai kode kartu atau tempelkan teksnya dahulu."
    assert page.checks == []


def test_that_every_code_of_a_picture_is_listed_and_one_is_looked_at_after_the_other(
    qtbot: QtBot, page: CheckPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.dialogs.path = code_picture(
        [*issued_codes(office)[:2], kim_cards.code()], tmp_path / "kartu.png"
    )
    page.open_action.trigger()
    qtbot.waitUntil(lambda: len(page.checks) == 3)
    assert test_desk.last.text == "3 kode ditemukan di kartu.png."
    results = {check.card.result for check in page.checks}
    assert results == {CheckResult.GENUINE, CheckResult.UNKNOWN}
    at = next(i for i, check in enumerate(page.checks) if check.card.result is CheckResult.UNKNOWN)
    page.table.select_row(at)
    assert page.answer.title.text() == "Penerbit tidak dikenal"
    assert "Asal: kartu.png" in page.answer.texts()


def test_that_a_picture_without_a_code_says_so(
    qtbot: QtBot, page: CheckPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    from PIL import Image  # noqa: PLC0415 - one test's own picture

    test_desk.dialogs.path = tmp_path / "kosong.png"
    Image.new("L", (200, 200), 255).save(test_desk.dialogs.path)
    page.choose_file()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.kind is MessageKind.ERROR
    assert "kosong.png" in test_desk.last.text


def test_that_a_dropped_picture_is_judged(
    qtbot: QtBot, page: CheckPage, office: Workplace, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(code_picture(issued_codes(office)[:1], tmp_path / "satu.png")))])
    both = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, both, NO_MODIFIER)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, both, NO_MODIFIER))
    qtbot.waitUntil(lambda: bool(page.checks))
    assert page.checks[0].card.result is CheckResult.GENUINE


def test_that_the_checks_of_the_session_can_be_forgotten(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    page.open(issued_codes(office)[0])
    QAbstractItemModelTester(page.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.table.model.rowCount() == 1
    page.forget.trigger()
    assert page.table.model.rowCount() == 0
    assert not page.forget.isEnabled()
    assert page.answer.empty.isVisible()


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 100), (Scheme.LIGHT, 200)])
def test_that_the_answer_is_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, scheme: Scheme, scale: int
) -> None:
    theme.apply(qapp, scheme, scale)
    page = CheckPage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "check", "scan")
    page.open(issued_codes(office)[0])
    page.open(kim_cards.code())
    page.table.select_row(1)
    keep_window(window, f"check-{scheme}-{scale}")
    assert page.answer.title.text() == "Asli dan berlaku"
    assert page.answer.width() >= theme.px(380)
