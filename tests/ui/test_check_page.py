from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support import kim_cards
from tests.support.cameras import WEBCAM, frame_of, plain_frame
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, NOW, Clock, determined_office
from tests.support.page_windows import in_window, keep_window
from tests.support.printed_codes import code_picture, issued_codes
from tests.support.screens import grab

from kemiskinan_desktop.domain.summaries import CardFilter
from kemiskinan_desktop.services.card_check import CheckResult
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_intake import ListStanding
from kemiskinan_desktop.services.trust_store import keep_list
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.camera import watching
from kemiskinan_desktop.ui.camera.watching import grey_pixels
from kemiskinan_desktop.ui.check.page import CheckPage
from kemiskinan_desktop.ui.check.trust_line import list_words
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


def test_that_a_scan_replaces_what_stood_in_the_field(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    page.field.setText("salah ketik")
    qtbot.keyClicks(page.field, issued_codes(office)[0][:3])
    scan(qtbot, page, "salah ketik" + issued_codes(office)[0])
    assert page.checks[0].card.result is CheckResult.GENUINE


def test_that_what_a_scanner_types_beside_the_field_arrives_in_it(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    code = issued_codes(office)[0]
    page.open(code)
    qtbot.keyClicks(page.table.view, "KIM1:AB", NO_MODIFIER)
    assert page.field.text() == "KIM1:AB"
    page.field.clear()
    page.answer.ktp.field.setFocus()
    qtbot.keyClicks(page.answer.ktp.field, "3374")
    qtbot.keyClick(page.answer.ktp.field, Qt.Key.Key_K)
    assert page.answer.ktp.field.digits == "3374"
    assert page.field.text() == "k"
    page.field.clear()
    qtbot.keyClick(page.table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.hide()
    qtbot.keyClicks(page.table.view, "xyz")
    assert page.field.text() == ""


def test_that_the_nik_of_the_shown_ktp_is_compared_and_forgotten_with_the_next_card(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    box = page.answer.ktp
    assert not box.isVisible()
    scan(qtbot, page, known_card())
    assert box.isVisible()
    qtbot.keyClicks(box.field, kim_cards.NIK.text)
    assert box.result.text() == "Cocok"
    assert "1 dari 4.096" in box.advice.text()
    qtbot.keyClick(box.field, Qt.Key.Key_Backspace)
    assert not box.advice.isVisible()
    box.field.clear()
    qtbot.keyClicks(box.field, "3374120101800009")
    assert box.result.text() == "Tidak cocok"
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert page.focusWidget() is page.field
    scan(qtbot, page, issued_codes(office)[1])
    assert (box.field.digits, box.result.text()) == ("", "")
    scan(qtbot, page, "halo")
    assert not box.isVisible()


def test_that_a_nik_typed_into_the_field_is_compared_with_the_card_shown_and_a_wrong_one_is_explained(
    qtbot: QtBot, page: CheckPage
) -> None:
    scan(qtbot, page, kim_cards.NIK.text)
    assert page.answer.title.text() == "Bukan kode kartu KIM"
    scan(qtbot, page, known_card())
    scan(qtbot, page, kim_cards.NIK.text)
    assert page.answer.ktp.result.text() == "Cocok"
    assert len(page.checks) == 2
    scan(qtbot, page, "3374129901800009")
    assert page.answer.ktp.result.text() not in {"", "Cocok", "Tidak cocok"}
    qtbot.keyClick(page.answer.ktp.field, Qt.Key.Key_Return)
    assert page.focusWidget() is page.field


def test_that_the_camera_reads_each_code_in_sight_once_and_several_at_once(
    qtbot: QtBot, page: CheckPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    codes = issued_codes(office)
    test_desk.cameras.append(WEBCAM)
    page.camera.trigger()
    both = frame_of(code_picture(codes[:2], tmp_path / "dua.png"))
    look(qtbot, page, test_desk, both)
    qtbot.waitUntil(lambda: len(page.checks) == 2)
    assert {check.card.result for check in page.checks} == {CheckResult.GENUINE}
    assert "Asal: kamera" in page.answer.texts()
    for _ in range(3):
        look(qtbot, page, test_desk, both)
    look(qtbot, page, test_desk, frame_of(code_picture(codes[1:3], tmp_path / "lain.png")))
    qtbot.waitUntil(lambda: len(page.checks) == 3)
    assert page.checks[0].card.facts[1][1] == "26.12.000003"
    assert page.focusWidget() is page.field


def test_that_a_code_that_was_away_for_a_while_is_read_again(
    qtbot: QtBot, page: CheckPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.cameras.append(WEBCAM)
    page.camera.trigger()
    card = frame_of(code_picture(issued_codes(office)[:1], tmp_path / "satu.png"))
    look(qtbot, page, test_desk, card)
    for _ in range(21):
        look(qtbot, page, test_desk, plain_frame(width=64, height=48))
    look(qtbot, page, test_desk, card)
    qtbot.waitUntil(lambda: len(page.checks) == 2)
    assert page.camera.text() == "Matikan kamera"
    page.camera.trigger()
    assert not page.live.isVisible()
    assert (test_desk.camera.running, page.camera.text()) == (None, "Kamera")


def test_that_a_torn_code_held_still_is_said_once(
    qtbot: QtBot, page: CheckPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.cameras.append(WEBCAM)
    page.camera.trigger()
    torn = frame_of(code_picture(issued_codes(office)[:1], tmp_path / "sobek.png"))
    painter = QPainter(torn)
    painter.fillRect(580, 300, 240, 240, QColor("white"))
    painter.end()
    for _ in range(14):
        look(qtbot, page, test_desk, torn)
    qtbot.waitUntil(lambda: bool(page.checks))
    assert [check.card.title for check in page.checks] == ["Rusak atau terbaca sebagian"]


def test_that_leaving_the_page_turns_the_camera_off_and_forgets_the_checks(
    qtbot: QtBot, page: CheckPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.cameras.append(WEBCAM)
    page.open(issued_codes(office)[0])
    page.camera.trigger()
    assert test_desk.camera.running == WEBCAM.id
    test_desk.camera.feed(frame_of(code_picture(issued_codes(office)[1:2], tmp_path / "satu.png")))
    page.hide()
    assert test_desk.camera.running is None
    assert (page.checks, page.table.model.rowCount(), page.field.text()) == ([], 0, "")
    page.show()
    assert page.answer.empty.isVisible()


def test_that_a_missing_camera_leaves_scanner_and_file_as_they_are(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    page.camera.trigger()
    assert page.live.view is not None
    assert page.live.view.says.title.text() == "Kamera tidak ditemukan"
    scan(qtbot, page, issued_codes(office)[0])
    assert page.checks[0].card.result is CheckResult.GENUINE


def test_that_a_mistake_of_the_decoder_is_a_bug_and_not_silence(
    qtbot: QtBot, page: CheckPage, test_desk: TestDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(watching, "codes_in_frame", fails)
    test_desk.cameras.append(WEBCAM)
    page.camera.trigger()
    with qtbot.captureExceptions() as caught:
        look(qtbot, page, test_desk, plain_frame())
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_that_rows_of_any_width_are_read_without_gaps() -> None:
    frame = QImage(5, 3, QImage.Format.Format_RGB32)
    frame.fill(QColor(9, 9, 9))
    assert grey_pixels(frame) == (bytes([9]) * 15, 5, 3)


def test_that_a_picture_and_a_text_of_the_clipboard_are_judged(
    qtbot: QtBot, page: CheckPage, office: Workplace, tmp_path: Path
) -> None:
    codes = issued_codes(office)
    QGuiApplication.clipboard().setImage(QImage(str(code_picture(codes[:1], tmp_path / "satu.png"))))
    page.paste.trigger()
    qtbot.waitUntil(lambda: len(page.checks) == 1)
    assert "Asal: papan klip" in page.answer.texts()
    QGuiApplication.clipboard().setText(codes[1])
    page.paste.trigger()
    assert [check.card.result for check in page.checks] == [CheckResult.GENUINE] * 2


def test_that_a_file_that_ends_after_the_page_was_left_shows_nothing(
    qtbot: QtBot, page: CheckPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    page.check_file(code_picture(issued_codes(office)[:1], tmp_path / "satu.png"))
    page.hide()
    qtbot.waitUntil(lambda: not test_desk.desk.jobs.busy)
    assert page.checks == []


@pytest.mark.parametrize(
    ("text", "title", "sentence"),
    [
        ("https://contoh.id/kartu", "Bukan kode kartu KIM", "alamat situs web"),
        ("NIK 3374120101800009 DUKCAPIL", "Bukan kode kartu KIM", "KTP, KK, atau surat lain"),
        ("KIM1:QRE2EAJHAR", "Rusak atau terbaca sebagian", "pindai lagi"),
    ],
)
def test_that_bad_input_is_named_in_the_answer_and_in_the_list(
    qtbot: QtBot, page: CheckPage, text: str, title: str, sentence: str
) -> None:
    scan(qtbot, page, text)
    assert page.answer.title.text() == title
    assert sentence in page.answer.sentence.text()
    assert page.table.model.data(page.table.model.index(0, 1)) == title
    assert page.answer.texts() == [each for each in page.answer.texts() if "3374" not in each]


def test_that_a_sound_for_bad_cards_is_asked_for_and_remembered(
    qtbot: QtBot, page: CheckPage, test_desk: TestDesk, office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    beeps: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    scan(qtbot, page, "halo")
    page.sound.trigger()
    scan(qtbot, page, issued_codes(office)[0])
    assert beeps == []
    scan(qtbot, page, "halo")
    assert beeps == [1]
    assert shown(qtbot, test_desk, office).sound.isChecked()


def test_that_a_pc_without_an_office_knows_cards_once_a_list_is_agreed_to(
    qtbot: QtBot, test_desk: TestDesk, data: Path, tmp_path: Path
) -> None:
    page = shown(qtbot, test_desk, None)
    assert "belum punya daftar kepercayaan" in page.trust.words.text()
    scan(qtbot, page, kim_cards.code())
    assert page.answer.title.text() == "Penerbit tidak dikenal"
    test_desk.dialogs.path = tmp_path / "daftar.kimtrust"
    test_desk.dialogs.path.write_bytes(kim_cards.founding().trust_file)
    test_desk.dialogs.confirms = False
    page.load.trigger()
    assert list(data.rglob("*.kimtrust")) == []
    assert kim_cards.founding().trust.fingerprint in test_desk.dialogs.asked[-1][1]
    test_desk.dialogs.confirms = True
    page.trust.load.click()
    assert test_desk.last.kind is MessageKind.SUCCESS
    assert f"Daftar kepercayaan {kim_cards.OFFICE_NAME} nomor 1" in page.trust.words.text()
    scan(qtbot, page, kim_cards.code())
    assert page.checks[0].card.claims == kim_cards.claims()
    page.trust.choose()
    assert test_desk.last.kind is MessageKind.ERROR
    assert "tidak lebih baru" in test_desk.last.text
    test_desk.dialogs.path = None
    page.trust.choose()
    assert len(list(data.rglob("*.kimtrust"))) == 1


def test_that_the_lists_are_told_by_the_newest_with_its_age() -> None:
    def standing(name: str, age: int) -> ListStanding:
        return ListStanding(
            issuers=1, withdrawn=0, name=name, sequence=2, issued_at=NOW - timedelta(days=age), age_days=age
        )

    said = list_words([standing("Lama", 120), standing("Baru", 3)])
    assert said.startswith("Daftar kepercayaan Baru nomor 2, dibuat ")
    assert said.endswith("3 hari lalu. 1 daftar lain ikut dipakai.")
    assert "Minta daftar yang baru" in list_words([standing("Lama", 120)])
    assert list_words([standing("Baru", 0)]).endswith("2026.")
    assert "Betulkan jamnya" in list_words([standing("Besok", -1)])


def test_that_in_a_small_window_the_answer_and_the_camera_come_into_sight(
    qtbot: QtBot, page: CheckPage, office: Workplace
) -> None:
    page.resize(700, 320)
    for shown_now, deed in ((page.live, page.camera.trigger), (page.answer.verdict, None)):
        deed() if deed else page.open(issued_codes(office)[0])
        qtbot.waitUntil(lambda now=shown_now: not now.visibleRegion().isEmpty())


def look(qtbot: QtBot, page: CheckPage, test_desk: TestDesk, frame: QImage) -> None:
    """Hold something before the camera until it was looked at."""
    qtbot.waitUntil(lambda: not page.live.watch.busy)
    test_desk.camera.feed(frame)
    qtbot.waitUntil(lambda: not page.live.watch.busy)


def known_card() -> str:
    """A card of an office whose list this PC keeps, made for the person with `kim_cards.NIK`."""
    keep_list(trust_folder(), kim_cards.founding().trust_file)
    return kim_cards.code()
