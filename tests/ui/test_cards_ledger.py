"""The ledger on the page of cards, driven by what a person sees."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.support.cameras import WEBCAM, frame_of
from tests.support.card_offices import FIRST, SECOND, THIRD, make_card_office, open_copy
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, NOW
from tests.support.printed_codes import code_picture, issued_codes
from tests.support.screens import grab

from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.cards.filters import Show
from kemiskinan_desktop.ui.cards.ledger_tabs import Tab
from kemiskinan_desktop.ui.cards.page import CardsPage
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.widgets.question import PickedReason


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_card_office(tmp_path_factory.mktemp("kantor"), families=4, cards=3)


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Workplace]:
    """Four determined families; three have a card."""
    workplace = open_copy(made, tmp_path / "salinan")
    yield workplace
    workplace.close()


def shown(qtbot: QtBot, test_desk: TestDesk, office: Workplace, who: Actor = ADMIN) -> CardsPage:
    made = CardsPage(test_desk.desk, office, who)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> CardsPage:
    return shown(qtbot, test_desk, office)


def type_card(qtbot: QtBot, page: CardsPage, text: str) -> None:
    """As a wedge scanner types: the text and Enter."""
    qtbot.keyClicks(page.ledger.handover.scan, text)
    qtbot.keyClick(page.ledger.handover.scan, Qt.Key.Key_Return)


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def state(office: Workplace, number: str) -> CardState:
    return office.card_ledger.find(ADMIN, number).state


def test_that_each_scan_is_one_line_with_name_and_answer(
    qtbot: QtBot, page: CardsPage, office: Workplace
) -> None:
    page.ledger.show_tab(Tab.HANDOVER)
    type_card(qtbot, page, FIRST)
    type_card(qtbot, page, FIRST)
    type_card(qtbot, page, "https://contoh.id")
    lines = page.ledger.handover.lines
    assert [line.done for line in lines] == [False, False, True]
    assert lines[2].answer == "Diterima kepala keluarga."
    assert "sudah diserahkan" in lines[1].answer
    assert lines[1].card is not None
    assert lines[1].card.head == lines[2].card.head if lines[2].card else False
    assert lines[0].card is None
    assert page.ledger.handover.scan.text() == ""
    assert state(office, FIRST) is CardState.HANDED_OVER
    QAbstractItemModelTester(
        page.ledger.handover.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )


def test_that_the_field_of_scans_keeps_the_cursor(qtbot: QtBot, page: CardsPage) -> None:
    page.ledger.show_tab(Tab.HANDOVER)
    page.activateWindow()
    qtbot.waitUntil(page.ledger.handover.scan.hasFocus)
    type_card(qtbot, page, SECOND)
    type_card(qtbot, page, "bukan kartu")
    assert page.ledger.handover.scan.hasFocus()


def test_that_somebody_else_is_named_once_and_the_next_is_the_head_again(
    qtbot: QtBot, page: CardsPage, office: Workplace
) -> None:
    panel = page.ledger.handover
    page.ledger.show_tab(Tab.HANDOVER)
    panel.relation.setCurrentIndex(panel.relation.findData("Anak"))
    panel.relation.activated.emit(2)
    type_card(qtbot, page, FIRST)
    assert "Nama penerima belum diisi" in panel.lines[0].answer
    qtbot.keyClicks(panel.receiver, "Sekar")
    type_card(qtbot, page, FIRST)
    assert panel.lines[0].answer == "Diterima Sekar (Anak)."
    assert (panel.relation.currentIndex(), panel.receiver.text(), panel.receiver.isEnabled()) == (
        0,
        "",
        False,
    )
    assert office.card_ledger.find(ADMIN, FIRST).relation == "Anak"


def test_that_the_story_tells_every_card_of_the_family(page: CardsPage, office: Workplace) -> None:
    page.ledger.show_tab(Tab.HANDOVER)
    page.ledger.handover.take(FIRST)
    family = office.card_ledger.find(ADMIN, FIRST).family_id
    office.card_ledger.spoil(ADMIN, [FIRST], "Rusak di tangan warga")
    office.cards.issue(ADMIN, [family])
    page.ledger.refresh()
    told = words(page.ledger.handover.story)
    assert "26.12.000001" in told
    assert "26.12.000004" in told
    assert "Rusak di tangan warga" in told
    assert "(Kepala keluarga) pada 13 Juli 2026" in told


def test_that_a_handing_over_is_taken_back_from_its_line(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    page.ledger.show_tab(Tab.HANDOVER)
    page.ledger.handover.take(FIRST)
    assert page.ledger.take_back.text() == "Batalkan penyerahan (1)…"
    test_desk.dialogs.reason = "Salah orang"
    page.ledger.take_back.trigger()
    assert test_desk.dialogs.offered[1].startswith("Salah orang | Salah pindai")
    assert state(office, FIRST) is CardState.PRINTED
    assert test_desk.last.text == "Penyerahan 1 kartu dibatalkan."


def test_that_chosen_cards_of_the_list_are_handed_over_after_the_count_is_confirmed(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    page.filters.choose(Show.WAITING)
    page.refresh()
    assert page.table.model.rowCount() == 3
    assert not page.ledger.give.isEnabled()
    page.table.select_rows([0, 1])
    assert page.ledger.give.text() == "Serahkan 2 kartu…"
    test_desk.dialogs.confirms = False
    page.ledger.give.trigger()
    assert office.cards.tally(ADMIN)[CardState.PRINTED] == 3
    test_desk.dialogs.confirms = True
    page.ledger.give.trigger()
    assert test_desk.dialogs.asked[-1][2] == "Catat 2 kartu diserahkan"
    assert office.cards.tally(ADMIN)[CardState.HANDED_OVER] == 2
    assert test_desk.last.text == "2 kartu dicatat diserahkan."
    assert page.table.model.rowCount() == 1


def test_that_refused_cards_are_told_with_their_sentence(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    office.card_ledger.hand_over(ADMIN, FIRST)
    page.filters.choose(Show.PRINTED)
    page.refresh()
    page.table.select_rows([0, 1, 2])
    page.ledger.give.trigger()
    assert test_desk.last.text.startswith("2 kartu dicatat diserahkan. Kartu ini sudah diserahkan.")
    page.table.select_rows([0, 1, 2])
    page.ledger.give.trigger()
    assert test_desk.last.text.startswith("3 kartu dilewati: Kartu ini sudah diserahkan.")


def test_that_a_card_is_revoked_for_a_reason_of_the_list_or_another(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    page.ledger.show_tab(Tab.BATCHES)
    page.ledger.batches.cards.select_rows([0])
    assert page.ledger.revoke.text() == "Cabut 1 kartu…"
    test_desk.dialogs.reason = "kartu dilaporkan hilang"
    page.ledger.revoke.trigger()
    assert office.card_ledger.find(ADMIN, FIRST).revocation == "hilang"
    page.ledger.batches.cards.select_rows([1])
    test_desk.dialogs.reason = "Dipakai orang lain"
    page.ledger.revoke.trigger()
    card = office.card_ledger.find(ADMIN, SECOND)
    assert (card.revocation, card.reason) == ("lainnya", "Dipakai orang lain")
    page.ledger.batches.cards.select_rows([1])
    page.ledger.take_in.trigger()
    assert office.card_ledger.find(ADMIN, SECOND).taken_in_on == NOW.date()
    test_desk.dialogs.reason = None
    page.ledger.batches.cards.select_rows([2])
    page.ledger.revoke.trigger()
    assert state(office, THIRD) is CardState.PRINTED


def test_that_a_batch_shows_its_range_and_its_cards_can_be_marked_spoiled(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    page.ledger.show_tab(Tab.BATCHES)
    table = page.ledger.batches.batches
    shown_texts = [table.model.data(table.model.index(0, at)) for at in range(table.model.columnCount())]
    assert "26.12.000001–000003" in shown_texts
    assert "3 dicetak" in shown_texts
    page.ledger.batches.cards.select_rows([2])
    test_desk.dialogs.reason = "Salah potong"
    page.ledger.spoil.trigger()
    assert test_desk.dialogs.asked[-1][0] == "Tandai 1 kartu rusak"
    assert state(office, THIRD) is CardState.SPOILED
    for each in (table, page.ledger.batches.cards):
        QAbstractItemModelTester(each.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_that_a_range_is_prepared_to_be_printed_again_with_its_reason(
    page: CardsPage, test_desk: TestDesk
) -> None:
    page.ledger.show_tab(Tab.BATCHES)
    page.ledger.batches.cards.select_rows([0, 1])
    test_desk.dialogs.reason = "Belum keluar dari printer"
    page.ledger.again.trigger()
    assert page.ledger.tab is Tab.CARDS
    assert page.table.selected_count() == 2
    assert page.options.reprint_reason == "Belum keluar dari printer"
    assert page.pdf_action.text() == "Cetak 2 kartu ke PDF…"


def test_that_a_whole_batch_is_taken_back_after_it_is_confirmed(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    page.ledger.show_tab(Tab.BATCHES)
    test_desk.dialogs.confirms = False
    page.ledger.undo.trigger()
    assert office.cards.tally(ADMIN) == {None: 1, CardState.PRINTED: 3}
    test_desk.dialogs.confirms = True
    page.ledger.undo.trigger()
    assert test_desk.last.text == "Cetak 3 kartu diurungkan."
    assert office.cards.tally(ADMIN) == {None: 4}
    page.ledger.undo.trigger()
    assert "sudah pernah diurungkan" in test_desk.last.text


def test_that_a_clerk_may_hand_over_and_not_revoke(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = shown(qtbot, test_desk, office, CLERK)
    page.filters.choose(Show.PRINTED)
    page.refresh()
    page.table.select_rows([0])
    assert page.ledger.give.isEnabled()
    assert not page.ledger.revoke.isEnabled()
    assert not page.ledger.stock.tally.isEnabled()


def test_that_the_receipt_list_of_an_area_is_written(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.dialogs.path = tmp_path / "terima.pdf"
    page.ledger.receipts.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.text.startswith("Tanda terima 3 kartu dari ")
    assert test_desk.dialogs.path.read_bytes().startswith(b"%PDF")
    card = page.ledger.handover.receipts
    assert card.waiting.text() == "3 kartu menunggu diserahkan"
    card.rt.setText("99")
    card.rt.editingFinished.emit()
    assert card.waiting.text() == "0 kartu menunggu diserahkan"
    assert card.order().rt == "099"
    assert not page.ledger.receipts.isEnabled()


def test_that_the_story_takes_the_place_of_the_preview_and_goes_again(qtbot: QtBot, page: CardsPage) -> None:
    page.filters.choose(Show.PRINTED)
    page.refresh()
    page.table.select_row(0)
    page.story_action.trigger()
    assert page.ledger.story.isVisible()
    assert "26.12.0000" in words(page.ledger.story)
    page.story_action.trigger()
    assert page.preview.isVisible()


def test_that_blanks_are_received_spoiled_and_counted(
    page: CardsPage, office: Workplace, test_desk: TestDesk
) -> None:
    stock = page.ledger.stock
    page.ledger.show_tab(Tab.STOCK)
    stock.receive.click()
    assert "Isi jumlahnya." in words(stock)
    stock.count.setText("5")
    stock.note.setText("SJ-1")
    stock.receive.click()
    assert test_desk.last.text == "50 blangko dicatat diterima."
    stock.count.setText("0,3")
    stock.spoil.click()
    assert "Alasan belum diisi" in test_desk.last.text
    stock.note.setText("Basah")
    stock.spoil.click()
    assert test_desk.last.text == "3 blangko dicatat rusak."
    stock.count.setText("4,65")
    stock.tally.click()
    assert "Paling banyak 1 angka" in words(stock)
    stock.count.setText("4,6")
    stock.tally.click()
    assert "berbeda 1 dari catatan" in test_desk.last.text
    stock.note.setText("Terselip")
    stock.tally.click()
    first = next(each for each in office.blanks.stock(ADMIN) if each.paper is Paper.F4)
    assert (first.received, first.corrected, first.spoiled, first.left) == (50, -1, 3, 46)
    texts = [stock.moves.model.data(stock.moves.model.index(row, 5)) for row in range(3)]
    assert texts == ["Terselip", "Basah", "SJ-1"]
    for table in (stock.stock, stock.moves):
        QAbstractItemModelTester(table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_that_a_day_that_is_none_is_told_beside_the_field(page: CardsPage, test_desk: TestDesk) -> None:
    stock = page.ledger.stock
    stock.count.setText("5")
    stock.day.setText("32132026")
    stock.receive.click()
    row = stock.grid.row("day")
    assert row is not None
    assert row.problem.text()
    stock.day.setText("13-07-2030")
    stock.receive.click()
    assert "masa depan" in test_desk.last.text
    stock.paper.setCurrentIndex(2)
    stock.paper.activated.emit(2)
    assert stock.places.text() == "Isi dalam kartu."
    stock.day.clear()
    stock.count.setText("0,5")
    stock.receive.click()
    assert "Angka harus bulat." in words(stock)


def test_that_another_page_may_ask_for_a_tab(page: CardsPage) -> None:
    page.open(Tab.STOCK)
    assert page.ledger.tab is Tab.STOCK
    assert page.ledger.numbers() == ()
    page.take_focus()


def test_that_a_reason_is_picked_or_written_in_one_field(qtbot: QtBot) -> None:
    question = PickedReason("Tandai 1 kartu rusak", "", "Tandai", ["Salah potong", "Kertas macet"])
    qtbot.addWidget(question)
    assert not question.deed.isEnabled()
    question.edit.setCurrentIndex(1)
    assert (question.reason, question.deed.isEnabled()) == ("Kertas macet", True)
    question.edit.setEditText("  Terkena tinta ")
    assert question.reason == "Terkena tinta"


def held(test_desk: TestDesk, qtbot: QtBot, page: CardsPage, frame: QImage) -> None:
    """A frame before the camera, read to its end."""
    watch = page.ledger.handover.live.watch
    test_desk.camera.feed(frame)
    qtbot.waitUntil(lambda: not watch.busy)


def test_that_a_card_held_before_the_camera_is_handed_over_once(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.cameras.append(WEBCAM)
    page.ledger.camera.trigger()
    panel = page.ledger.handover
    assert (page.ledger.tab, page.ledger.camera.text()) == (Tab.HANDOVER, "Matikan kamera")
    card = frame_of(code_picture(issued_codes(office)[:1], tmp_path / "kartu.png"))
    for _ in range(3):
        held(test_desk, qtbot, page, card)
    assert [(line.done, line.card.number if line.card else "") for line in panel.lines] == [(True, FIRST)]
    page.ledger.show_tab(Tab.CARDS)
    assert test_desk.camera.running is None


def test_that_a_card_before_the_camera_waits_for_the_receivers_name(
    qtbot: QtBot, page: CardsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    test_desk.cameras.append(WEBCAM)
    page.ledger.camera.trigger()
    panel = page.ledger.handover
    panel.relation.setCurrentIndex(2)
    panel.relation.activated.emit(2)
    qtbot.keyClicks(panel.receiver, "Sri")
    card = frame_of(code_picture(issued_codes(office)[:1], tmp_path / "kartu.png"))
    held(test_desk, qtbot, page, card)
    assert panel.lines == []
    qtbot.keyClicks(panel.receiver, " Rekaan")
    qtbot.keyClick(panel.receiver, Qt.Key.Key_Return)
    held(test_desk, qtbot, page, card)
    assert [line.card.received_by for line in panel.lines if line.card] == ["Sri Rekaan"]


def test_that_a_torn_code_before_the_camera_is_refused_in_a_line(page: CardsPage) -> None:
    page.ledger.handover.live.torn.emit()
    [line] = page.ledger.handover.lines
    assert (line.done, line.card) == (False, None)
    assert "tidak utuh" in line.answer


def test_that_families_whose_card_no_longer_fits_are_shown_to_be_printed_again(
    qtbot: QtBot, test_desk: TestDesk, page: CardsPage, office: Workplace
) -> None:
    chip = next(each for each in page.filters.findChildren(QPushButton) if each.text() == "Data berubah")
    chip.click()
    assert page.table.model.rowCount() == 0
    assert "masih seperti data keluarganya" in words(page.table)
    before = office.families.get(ADMIN, office.card_ledger.find(ADMIN, FIRST).family_id)
    office.families.save(ADMIN, replace(before, family=replace(before.family, address="Jl. Pindah No. 9")))
    test_desk.desk.changes.announce(ChangeKind.FAMILIES)
    assert page.table.model.rowCount() == 1
