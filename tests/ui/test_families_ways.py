"""Going to fields, undo and redo, notes beside fields, and warnings that may stay with a reason."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room
from tests.support.visible import look_at

from kemiskinan_desktop.domain.problems import warning
from kemiskinan_desktop.ui.families.form.field_chooser import Destination, matching
from kemiskinan_desktop.ui.families.form.steps import Steps
from kemiskinan_desktop.ui.families.form.texts import FormTexts
from kemiskinan_desktop.ui.widgets.form import FormRow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def stored_room(qtbot: QtBot, desk: TestDesk, folder: Path) -> tuple[Room, str]:
    workplace = offices.new_office(folder)
    (family_id,) = offices.fill(workplace, 1)
    room = open_room(qtbot, desk, workplace)
    room.page.open(family_id)
    look_at(room.window)
    return room, family_id


def row_of(room: Room, field: str) -> FormRow:
    return dict(room.form.body.rows())[field]


def test_that_f6_goes_to_any_field_by_name_or_code(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, _ = stored_room(qtbot, test_desk, tmp_path)
    body, clerk = room.form.body, room.clerk
    clerk.press(Qt.Key.Key_F6)
    assert room.form.ways.chooser.isVisible()
    clerk.type("rw")
    clerk.enter()
    assert clerk.at is body.family.rw
    assert not room.form.ways.chooser.isVisible()
    clerk.press(Qt.Key.Key_F6)
    clerk.type("p3")
    clerk.enter()
    assert clerk.at is body.answers.editors["P3"]
    second = body.members.cards[1].editors
    clerk.press(Qt.Key.Key_F6)
    clerk.type(f"{second.name.text()} nik")
    clerk.enter()
    assert clerk.at is second.nik


def test_that_arrows_choose_and_esc_goes_back_to_where_the_person_was(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = stored_room(qtbot, test_desk, tmp_path)
    body, clerk = room.form.body, room.clerk
    body.family.phone.setFocus()
    clerk.press(Qt.Key.Key_F6)
    clerk.type("tidak ada isian ini")
    assert "Tidak ada isian" in room.form.ways.chooser.hint.text()
    clerk.enter()
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.at is body.family.phone
    assert room.page.form is not None
    clerk.press(Qt.Key.Key_F6)
    clerk.press(Qt.Key.Key_PageDown)
    clerk.press(Qt.Key.Key_Up, times=20)
    clerk.press(Qt.Key.Key_Down)
    clerk.enter()
    assert clerk.at is body.family.address
    clerk.press(Qt.Key.Key_F6)
    body.family.kk.setFocus()
    assert not room.form.ways.chooser.isVisible()


def test_that_a_skipped_question_is_no_place_to_go(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, _ = stored_room(qtbot, test_desk, tmp_path)
    room.form.jump("answers.T1")
    room.clerk.type("6")
    room.form.judge()
    paths = [each.path for each in room.form.body.destinations()]
    assert "answers.T3" not in paths
    assert "answers.T6" in paths
    assert "members.0.life_status_date" not in paths


def test_that_the_first_word_leads() -> None:
    every = [Destination(path="a", words="Alamat"), Destination(path="b", words="1 · Siti: NIK"),
             Destination(path="c", words="Status NIK")]  # fmt: skip
    assert [each.path for each in matching(every, "nik")] == ["b", "c"]
    assert [each.path for each in matching(every, "nik siti")] == ["b"]
    assert matching(every, "") == every


def test_that_typing_is_undone_and_redone_field_by_field(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = stored_room(qtbot, test_desk, tmp_path)
    body, clerk = room.form.body, room.clerk
    before = body.texts()
    body.family.address.setFocus()
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.fill("Jl. Kenanga 9", "7")
    body.answers.editors["P1"].setFocus()
    clerk.type("1")
    after = body.texts()
    clerk.press(Qt.Key.Key_Z, CTRL)
    assert clerk.at is body.answers.editors["P1"]
    assert body.texts().fields["answers.P1"] == before.fields["answers.P1"]
    clerk.press(Qt.Key.Key_Z, CTRL)
    assert clerk.at is body.family.rt
    clerk.press(Qt.Key.Key_Z, CTRL)
    assert clerk.at is body.family.address
    assert body.texts() == before
    assert not room.form.is_dirty
    clerk.press(Qt.Key.Key_Z, CTRL)
    assert "diurungkan" in test_desk.last.text
    clerk.press(Qt.Key.Key_Y, CTRL, times=3)
    assert body.texts() == after
    clerk.press(Qt.Key.Key_Y, CTRL)
    assert "diulangi" in test_desk.last.text


def test_that_a_nik_and_what_it_proposed_are_undone_together(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    card = room.form.body.members.cards[0]
    card.focus()
    room.clerk.fill("Siti", "3374124211830002")
    assert card.editors.birth.text() == "02-11-1983"
    room.clerk.press(Qt.Key.Key_Z, CTRL)
    assert (card.editors.nik.text(), card.editors.birth.text()) == ("", "")
    assert card.editors.lists["sex"].currentText() == ""
    assert card.editors.name.text() == "Siti"


def test_that_a_member_that_was_taken_out_comes_back_with_undo(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, family_id = stored_room(qtbot, test_desk, tmp_path)
    members = room.form.body.members
    names = [card.editors.name.text() for card in members.cards]
    members.cards[1].focus()
    room.clerk.press(Qt.Key.Key_Delete, CTRL)
    room.clerk.press(Qt.Key.Key_T, CTRL)
    room.clerk.type("Tamu")
    room.clerk.press(Qt.Key.Key_Z, CTRL, times=3)
    assert [card.editors.name.text() for card in members.cards] == names
    assert room.form.draft().record == room.workplace.families.get(offices.ADMIN, family_id)


def test_that_steps_are_bounded_and_typing_after_undo_forgets_what_was_undone() -> None:
    steps = Steps()
    states = [FormTexts(fields={"a": str(n), "b": str(-n)} if n % 2 else {"a": str(n)}) for n in range(500)]
    steps.begin(states[0])
    for state in states[1:]:
        steps.note(state)
    back = 0
    while steps.back() is not None:
        back += 1
    assert 0 < back < 200
    steps.note(FormTexts(fields={"c": "x"}))
    assert steps.forth() is None


def test_that_a_note_stands_beside_its_field_is_stored_and_goes_when_it_is_emptied(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, family_id = stored_room(qtbot, test_desk, tmp_path)
    room.form.body.members.cards[1].editors.nik.setFocus()
    test_desk.dialogs.reason = "Kartu hilang, NIK dari fotokopi"
    room.clerk.press(Qt.Key.Key_N, CTRL)
    assert test_desk.dialogs.asked[-1][0].endswith(": NIK")
    row = row_of(room, "members.1.nik")
    assert not row.sign.isHidden()
    assert row.sign.toolTip() == "Kartu hilang, NIK dari fotokopi"
    assert "Catatan: Kartu hilang" in row.editor.accessibleDescription()
    room.clerk.press(Qt.Key.Key_S, CTRL)
    family = room.workplace.families.get(offices.ADMIN, family_id).family
    assert family.field_notes == {f"members.{family.members[1].id}.nik": "Kartu hilang, NIK dari fotokopi"}
    test_desk.dialogs.reason = None
    room.clerk.press(Qt.Key.Key_N, CTRL)
    assert test_desk.dialogs.offered == ("&Catatan", "Kartu hilang, NIK dari fotokopi")
    assert not row.sign.isHidden()
    test_desk.dialogs.reason = ""
    room.clerk.press(Qt.Key.Key_N, CTRL)
    assert row.sign.isHidden()
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert room.workplace.families.get(offices.ADMIN, family_id).family.field_notes == {}


def test_that_a_note_goes_with_its_member(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, family_id = stored_room(qtbot, test_desk, tmp_path)
    room.form.body.members.cards[1].editors.nik.setFocus()
    test_desk.dialogs.reason = "Catatan"
    room.clerk.press(Qt.Key.Key_N, CTRL)
    room.clerk.press(Qt.Key.Key_Delete, CTRL)
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert room.workplace.families.get(offices.ADMIN, family_id).family.field_notes == {}


def test_that_a_warning_stays_with_a_reason_until_its_field_is_changed(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, family_id = stored_room(qtbot, test_desk, tmp_path)
    floor, pane = room.form.body.family.floor, room.form.pane
    floor.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.type("1200")
    room.form.judge()
    warnings = pane.problems.model_of_problems.open
    floor.setFocus()
    test_desk.dialogs.reason = "Rumah joglo bersama"
    room.clerk.press(Qt.Key.Key_B, CTRL)
    assert "Luas lantai tidak lazim" in test_desk.dialogs.asked[-1][1]
    row = row_of(room, "floor_area")
    assert row.problem.text().endswith("Dibiarkan: Rumah joglo bersama")
    assert row.editor.property("problem") == ""
    assert pane.problems.model_of_problems.open == warnings - 1
    assert pane.problems_title.text().endswith("· 1 dibiarkan")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    stored = room.workplace.families.detail(offices.ADMIN, family_id)
    assert [each.reason for each in stored.problems if each.field == "floor_area"] == ["Rumah joglo bersama"]
    assert stored.family.kept_reasons == {"floor_area:family.floor_area_odd": "Rumah joglo bersama"}
    room.page.show_list()
    assert room.page.listing.panel is not None
    room.page.listing.show_current()
    look_at(room.window)
    assert any("Dibiarkan: Rumah joglo bersama" in text for text in room.page.listing.panel.texts())
    room.page.open(family_id)
    floor.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.type("1300")
    room.form.judge()
    assert "Dibiarkan" not in row.problem.text()
    room.clerk.press(Qt.Key.Key_Z, CTRL)
    assert row.problem.text().endswith("Dibiarkan: Rumah joglo bersama")


def test_that_the_warning_under_the_cursor_of_the_list_may_stay_too(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, _ = stored_room(qtbot, test_desk, tmp_path)
    room.form.body.family.floor.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.type("1200")
    room.form.judge()
    problems = room.form.pane.problems
    count = problems.model_of_problems.rowCount()
    at = next(n for n in range(count) if "Luas lantai" in str(problems.model_of_problems.index(n).data()))
    problems.setCurrentIndex(problems.model_of_problems.index(at))
    problems.setFocus()
    test_desk.dialogs.reason = "Memang luas"
    keep = [b for b in room.form.pane.findChildren(QPushButton) if b.text().startswith("Biarkan peringatan")]
    assert keep[0].isVisible()
    room.clerk.press(Qt.Key.Key_B, CTRL)
    assert problems.model_of_problems.open == count - 1
    room.form.body.family.kk.setFocus()
    room.clerk.press(Qt.Key.Key_B, CTRL)
    assert "tidak ada peringatan" in test_desk.last.text


def test_that_a_reason_on_one_warning_of_two_leaves_the_field_amber(qtbot: QtBot) -> None:
    row = FormRow("NIK", QLineEdit(), help="Enam belas angka.", unit="", field="nik")
    kept = replace(warning("nik", "a", "Satu. Periksa."), reason="Benar")
    row.show_problems([kept, warning("nik", "b", "Dua. Periksa.")])
    assert row.editor.property("problem") == "peringatan"
    assert row.problem.text() == "Dua. Periksa.\nSatu. Periksa. Dibiarkan: Benar"
    for widget in (row.editor, row.label, row.unit, row.problem, row.note, row.sign):
        qtbot.addWidget(widget)


def test_that_coordinates_and_notes_of_members_are_typed_pasted_and_stored(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, family_id = stored_room(qtbot, test_desk, tmp_path)
    family = room.form.body.family
    family.longitude.setFocus()
    room.clerk.type("abc")
    room.clerk.enter()
    room.form.judge()
    assert "Tulis seperti -7,0816" in row_of(room, "longitude").problem.text()
    family.longitude.setFocus()
    family.longitude.selectAll()
    room.clerk.type("-7.0816, 110.3582")
    assert (family.latitude.text(), family.longitude.text()) == ("-7,0816", "110,3582")
    room.form.body.members.cards[0].editors.notes.setFocus()
    room.clerk.type("Tunanetra")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    stored = room.workplace.families.get(offices.ADMIN, family_id).family
    assert (str(stored.latitude), str(stored.longitude)) == ("-7.0816", "110.3582")
    assert stored.members[0].notes == "Tunanetra"
    room.page.open(family_id)
    assert not room.form.is_dirty
