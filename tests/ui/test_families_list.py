from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room
from tests.support.page_windows import wishes

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.families.filters import FAULTY, UNCLASSIFIED
from kemiskinan_desktop.ui.families.leaving_dialog import LeavingDialog
from kemiskinan_desktop.ui.on_day.dialog import FamilyOnDayDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def filled_office(folder: Path) -> tuple[Workplace, list[str]]:
    """Five families: near poor, very poor, near poor, very poor, and one without answers in Kandri."""
    workplace = offices.new_office(folder)
    ids = offices.fill(workplace, 4)
    away = offices.surveyed(9, kelurahan="33.74.12.1016")
    ids.append(offices.save(workplace, away, {}).family.id)
    return workplace, ids


def filled_room(qtbot: QtBot, desk: TestDesk, folder: Path) -> tuple[Room, list[str]]:
    workplace, ids = filled_office(folder)
    return open_room(qtbot, desk, workplace), ids


def heads(room: Room) -> list[str]:
    model = room.page.listing.table.model
    return [str(model.data(model.index(at, 1))) for at in range(model.rowCount())]


def select_all(room: Room) -> None:
    room.page.listing.table.view.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)


def panel_text(room: Room, qtbot: QtBot) -> str:
    panel = room.page.listing.panel
    assert panel is not None
    room.page.listing.show_current()
    qtbot.wait(1)
    return "\n".join(panel.texts())


def test_that_the_head_of_the_page_counts_the_register(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    said = room.page.header.subtitle.text()
    assert said == "4 keluarga · 16 jiwa dalam basis data warga miskin periode 2026"


def test_that_rows_say_what_the_design_says(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    model = room.page.listing.table.model
    row = [str(model.data(model.index(0, at))) for at in range(8)]
    assert row[2:] == ["Gunungpati", "001/002", "4", "48,0", "Hampir Miskin", "Draf"]
    assert len(row[0].split()) == 4
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    room.page.listing.reload()
    assert tester.model() is model


def test_that_chips_count_and_filter(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    chips = {b.accessibleName(): b for b in room.page.listing.filters.findChildren(QPushButton)}
    assert "Sangat Miskin  2" in chips
    assert "Hampir Miskin  2" in chips
    assert "Belum dinilai  1" in chips
    chips["Sangat Miskin  2"].click()
    assert len(heads(room)) == 2
    chips["Belum dinilai  1"].click()
    assert len(heads(room)) == 3
    assert test_desk.desk.preferences.words("families")["classes"] == "SM"


def test_that_the_kelurahan_filters_and_counts_again(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    combo = room.page.listing.filters.kelurahan
    assert combo.currentText() == "Semua kelurahan (16)"
    combo.setFocus()
    room.clerk.type("Kan")
    assert len(heads(room)) == 1
    names = [b.accessibleName() for b in room.page.listing.filters.findChildren(QPushButton)]
    assert "Sangat Miskin  0" in names


def test_that_ctrl_f_filters_by_name_and_nothing_found_says_how_to_go_on(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    wanted = heads(room)[0]
    room.clerk.press(Qt.Key.Key_F, CTRL)
    room.clerk.fill(wanted)
    assert wanted in heads(room)
    assert len(heads(room)) < 5
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.fill("zzzz")
    empty = room.page.listing.table.empty
    assert empty.title.text() == "Tidak ada keluarga yang cocok"
    empty.button.click()
    assert len(heads(room)) == 5


def test_that_an_empty_office_says_what_to_do_first(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    assert room.page.listing.table.empty.title.text() == "Belum ada keluarga"
    room.clerk.press(Qt.Key.Key_Space)
    assert room.form.is_new


def test_that_a_header_sorts_and_the_order_is_remembered(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    header = room.page.listing.table.view.horizontalHeader()
    header.sectionClicked.emit(1)
    names = heads(room)
    assert names == sorted(names)
    header.sectionClicked.emit(1)
    assert heads(room) == sorted(names, reverse=True)
    assert test_desk.desk.preferences.words("families")["order"] == "turun"


def test_that_the_panel_shows_class_reasons_members_and_opinions(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = filled_room(qtbot, test_desk, tmp_path)
    room.page.listing.select(ids[1])
    said = panel_text(room, qtbot)
    assert "Pilih satu keluarga" not in said
    assert "skor 88,0 (ambang ≥ 75)" in said
    assert "Turun menjadi Miskin bila berkurang" in said
    assert "Anggota keluarga (4)" in said
    assert "kepala keluarga" in said
    assert "BPS14:" in said
    panel = room.page.listing.panel
    assert panel is not None
    assert panel.chip.text == "Sangat Miskin"


def test_that_the_panel_shows_children_out_of_school_and_problems(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    family = offices.surveyed(1, rt="")
    child = replace(family.members[3], schooling="18", disability="1", chronic_illness="4")
    saved = offices.save(workplace, family.with_members((*family.members[:3], child)))
    room = open_room(qtbot, test_desk, workplace)
    room.page.listing.select(saved.family.id)
    said = panel_text(room, qtbot)
    assert "putus sekolah" in said
    assert "disabilitas · penyakit kronis" in said
    assert "RT belum diisi" in said


def test_that_the_panel_follows_the_cursor(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    panel = room.page.listing.panel
    assert panel is not None
    names = heads(room)
    room.page.listing.table.select_row(0)
    qtbot.waitUntil(lambda: panel.name.text() == names[0])
    room.clerk.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.name.text() == names[1])


def test_that_many_are_selected_counted_copied_and_sent_to_the_cards(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    wishes: list[tuple[str, object]] = []

    def hear(page: str, what: object) -> None:
        wishes.append((page, what))

    test_desk.desk.navigation.requested.connect(hear)
    select_all(room)
    assert room.page.listing.table.count.text() == "5 keluarga dipilih"
    room.clerk.press(Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("No. KK\tKepala keluarga")
    room.clerk.press(Qt.Key.Key_P, CTRL)
    page, rowids = wishes[0]
    assert page == "cards"
    assert isinstance(rowids, tuple)
    assert len(rowids) == 5


def test_that_many_are_submitted_and_the_refused_one_says_why(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = filled_room(qtbot, test_desk, tmp_path)
    select_all(room)
    room.clerk.press(Qt.Key.Key_J, CTRL)
    assert test_desk.dialogs.asked[0][2] == "Ajukan 5 keluarga"
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.text.startswith("4 keluarga diajukan, 1 tidak:")
    survey = room.workplace.families.get(offices.ADMIN, ids[0]).survey
    assert survey is not None
    assert survey.state is SurveyState.SUBMITTED
    undo = test_desk.last.on_deed
    assert undo is not None
    undo()
    assert test_desk.last.text == "Perubahan diurungkan pada 4 keluarga."


def test_that_families_leave_with_way_day_and_reason_and_come_back(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = filled_room(qtbot, test_desk, tmp_path)
    room.page.listing.table.select_row(0)
    titles: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LeavingDialog)
        titles.append(dialog.deed.text())
        dialog.way.set_value("2")
        QTest.keyClicks(dialog.edit, "Tidak ada lagi")
        dialog.deed.click()

    QTimer.singleShot(0, answer)
    room.clerk.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert titles == ["Keluarkan 1 keluarga"]
    assert test_desk.last.text == "1 keluarga dikeluarkan dari daftar."
    assert len(heads(room)) == 4
    gone = [
        record
        for record in (room.workplace.families.get(offices.ADMIN, key) for key in ids)
        if record.family.status is FamilyStatus.ALL_DEAD
    ]
    assert [record.family.status_reason for record in gone] == ["Tidak ada lagi"]
    undo = test_desk.last.on_deed
    assert undo is not None
    undo()
    assert len(heads(room)) == 5


def test_that_leaving_without_a_readable_day_is_not_accepted(qtbot: QtBot) -> None:
    dialog = LeavingDialog(2, offices.NOW.date())
    qtbot.addWidget(dialog)
    dialog.edit.setPlainText("Pindah ke Demak")
    dialog.day.setText("14072026")
    dialog.accept()
    row = dialog.form.row("day")
    assert row is not None
    assert row.problem.text() == "Tanggal sesudah hari ini. Periksa tanggalnya."
    dialog.day.setText("")
    dialog.accept()
    assert row.problem.text() == "Tanggal belum diisi."
    dialog.day.setText("13072026")
    dialog.accept()
    assert dialog.result() == LeavingDialog.DialogCode.Accepted
    assert dialog.leaving().status is FamilyStatus.MOVED


def test_that_the_history_of_a_family_is_asked_for(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, ids = filled_room(qtbot, test_desk, tmp_path)
    asked = wishes(test_desk.desk)
    room.page.listing.table.select_row(0)
    room.page.deeds.history.trigger()
    assert asked == [("history", HistoryFilter(family_id=ids[0]))]


def test_that_a_family_is_read_as_it_stood_on_a_day(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    titles: list[str] = []

    def close() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, FamilyOnDayDialog)
        titles.append(shown.windowTitle())
        QTest.keyClick(shown, Qt.Key.Key_Escape)

    QTimer.singleShot(0, close)
    room.page.listing.table.select_row(0)
    room.page.deeds.day.trigger()
    assert titles == ["Keadaan 13 Juli 2026"]
    assert QApplication.activeModalWidget() is None


def test_that_a_clerk_sees_only_what_the_role_may(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    workplace, _ = filled_office(tmp_path)
    room = open_room(qtbot, test_desk, workplace, offices.CLERK)
    room.page.listing.table.select_row(0)
    assert not room.page.deeds.export.isEnabled()
    assert room.page.deeds.submit.isEnabled()


def test_that_other_pages_open_a_family_a_filter_or_a_new_form(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = filled_room(qtbot, test_desk, tmp_path)
    navigation = test_desk.desk.navigation
    navigation.to("families", ids[2])
    assert room.form.record.family.id == ids[2]
    navigation.to("families", FamilyFilter(classes=frozenset({PovertyClass.NEAR_POOR})))
    assert room.page.form is None
    assert len(heads(room)) == 2
    navigation.to("families", "baru")
    assert room.form.is_new
    navigation.to("families", "tidak-ada")
    assert test_desk.last.text.startswith("Keluarga ini sudah tidak ada.")


def test_that_the_list_hears_changes_made_elsewhere(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    offices.save(room.workplace, offices.surveyed(20))
    test_desk.desk.changes.announce(ChangeKind.FAMILIES)
    assert len(heads(room)) == 6


def test_that_filters_come_back_at_the_next_start(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    words = {"kelurahan": "", "classes": "HM", "flags": "", "sort": "head", "order": "turun"}
    test_desk.desk.preferences.set_words("families", words)
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    assert len(heads(room)) == 2
    assert room.page.listing.filters.wanted().classes == {PovertyClass.NEAR_POOR}
    assert UNCLASSIFIED != FAULTY


def test_that_a_range_of_rows_is_selected_from_the_keyboard(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = filled_room(qtbot, test_desk, tmp_path)
    table = room.page.listing.table
    table.select_row(0)
    room.clerk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, times=2)
    assert table.selected_count() == 3
    assert table.count.text() == "3 keluarga dipilih"
    flags = QItemSelectionModel.SelectionFlag
    assert table.view.selectionModel().isRowSelected(1)
    assert flags.Rows
