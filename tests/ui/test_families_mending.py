from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room

from kemiskinan_desktop.domain.problems import error, warning
from kemiskinan_desktop.ui.families.form.problem_list import ProblemList, ProblemModel
from kemiskinan_desktop.ui.families.form.typed import FORM

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def stored_room(qtbot: QtBot, desk: TestDesk, folder: Path, count: int = 3) -> tuple[Room, list[str]]:
    workplace = offices.new_office(folder)
    ids = offices.fill(workplace, count)
    return open_room(qtbot, desk, workplace), ids


def problem_text(room: Room, field: str) -> str:
    row = room.form.body.family.cells.row(field)
    assert row is not None
    return "" if row.problem.isHidden() else row.problem.text()


def test_that_a_stored_family_is_changed_and_saved(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, ids = stored_room(qtbot, test_desk, tmp_path)
    room.page.open(ids[0])
    room.form.body.family.address.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.fill("Jl. Kenanga 9")
    assert room.form.is_dirty
    assert "belum disimpan" in room.page.header.subtitle.text()
    room.clerk.press(Qt.Key.Key_S, CTRL)
    stored = room.workplace.families.get(offices.ADMIN, ids[0])
    assert stored.family.address == "Jl. Kenanga 9"
    assert stored.family.version == 2
    undo = test_desk.last.on_deed
    assert undo is not None
    undo()
    assert room.form.body.family.address.text() == "Jl. Contoh No. 1"
    assert not room.form.is_dirty


def test_that_opening_and_saving_changes_nothing_else(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = stored_room(qtbot, test_desk, tmp_path, 1)
    before = room.workplace.families.get(offices.ADMIN, ids[0])
    room.page.open(ids[0])
    after = room.form.draft()
    assert after.readable
    assert after.record == before


def test_that_a_kk_number_of_another_family_is_refused_and_nothing_is_lost(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = stored_room(qtbot, test_desk, tmp_path)
    first = room.workplace.families.get(offices.ADMIN, ids[0]).family
    room.page.open(ids[1])
    fields = room.form.body.family
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.fill(first.kk_number.text, "Jl. Baru")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert "sudah dipakai keluarga" in problem_text(room, "kk_number")
    assert room.clerk.at is fields.kk
    assert fields.address.text().startswith("Jl. Baru")
    assert test_desk.last.text.startswith("Keluarga belum disimpan.")
    assert room.workplace.families.get(offices.ADMIN, ids[1]).family.version == 1


def test_that_unreadable_fields_stop_saving_beside_the_field(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    room.clerk.fill("337412", "Jl. Melati", "x")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert "harus 16 angka, yang terbaca 6" in problem_text(room, "kk_number")
    assert "RT" in problem_text(room, "rt")
    assert room.clerk.at is room.form.body.family.kk
    assert room.form.is_new


def test_that_a_field_is_not_blamed_before_it_was_visited(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    room.form.judge()
    assert room.form.pane.problems.model_of_problems.rowCount() == 0
    room.clerk.enter()
    room.form.judge()
    assert "Nomor KK belum diisi" in problem_text(room, "kk_number")
    assert problem_text(room, "rt") == ""


def test_that_errors_that_can_be_mended_later_do_not_stop_a_draft(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    room.clerk.fill("3374121507000001")
    room.form.body.members.cards[0].focus()
    room.clerk.fill("Karto", "3374121705800001")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert not room.form.is_new
    assert "Kelurahan belum dipilih" in problem_text(room, "kelurahan")
    room.clerk.press(Qt.Key.Key_J, CTRL)
    assert test_desk.last.text.startswith("Belum dapat diajukan.")


def test_that_f8_and_the_list_go_to_the_field_of_a_problem(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = stored_room(qtbot, test_desk, tmp_path, 1)
    room.page.open(ids[0])
    body = room.form.body
    body.family.phone.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.type("12")
    body.members.cards[1].editors.name.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.press(Qt.Key.Key_Delete)
    room.form.judge()
    fields = (body.family.phone, body.members.cards[1].editors.name)
    room.clerk.press(Qt.Key.Key_F8)
    assert room.clerk.at is fields[0]
    room.clerk.press(Qt.Key.Key_F8)
    assert room.clerk.at is fields[1]
    room.clerk.press(Qt.Key.Key_F8, SHIFT)
    assert room.clerk.at is fields[0]
    problems = room.form.pane.problems
    problems.setCurrentIndex(problems.model_of_problems.index(0))
    problems.setFocus()
    room.clerk.enter()
    assert room.clerk.at is fields[0]


def test_that_a_family_changed_elsewhere_is_not_overwritten(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = stored_room(qtbot, test_desk, tmp_path, 1)
    room.page.open(ids[0])
    record = room.workplace.families.get(offices.ADMIN, ids[0])
    other = replace(record, family=replace(record.family, address="Jl. Orang Lain"))
    room.workplace.families.save(offices.ADMIN, other)
    room.form.body.family.address.setFocus()
    room.clerk.type("X")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert test_desk.last.text.startswith("Keluarga ini baru saja diubah di tempat lain.")
    assert room.form.is_dirty
    assert room.workplace.families.get(offices.ADMIN, ids[0]).family.address == "Jl. Orang Lain"


def test_that_leaving_asks_when_something_is_unsaved(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = stored_room(qtbot, test_desk, tmp_path, 1)
    room.page.open(ids[0])
    room.clerk.press(Qt.Key.Key_Escape)
    assert test_desk.dialogs.asked == []
    assert room.page.form is None
    room.clerk.enter()
    room.form.body.family.address.setFocus()
    room.clerk.type("X")
    test_desk.dialogs.chosen = None
    room.clerk.press(Qt.Key.Key_W, CTRL)
    assert test_desk.dialogs.asked[-1][2] == "Simpan sebagai draf | Tinggalkan tanpa menyimpan"
    assert room.form.is_dirty
    test_desk.dialogs.chosen = 1
    room.window.show_page("home")
    assert room.page.form is None
    assert not room.workplace.drafts.waiting(offices.ADMIN, FORM)


def test_that_page_keys_step_through_the_list(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room, _ = stored_room(qtbot, test_desk, tmp_path)
    room.page.listing.table.select_row(0)
    room.clerk.enter()
    first = room.form.record.family.id
    room.clerk.press(Qt.Key.Key_PageDown)
    second = room.form.record.family.id
    assert second != first
    room.clerk.press(Qt.Key.Key_PageUp)
    assert room.form.record.family.id == first
    room.clerk.press(Qt.Key.Key_PageUp)
    assert test_desk.last.text == "Ini keluarga pertama dalam daftar."
    assert room.form.record.family.id == first


def test_that_nothing_of_one_family_stays_in_the_form_of_the_next(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room, ids = stored_room(qtbot, test_desk, tmp_path, 1)
    alone = offices.surveyed(7)
    alone = alone.with_members((replace(alone.members[0], birth_place="", occupation=None),))
    second = offices.save(room.workplace, alone, {}).family.id
    for family_id in (ids[0], second, ids[0], second):
        room.page.open(family_id)
        stored = room.workplace.families.get(offices.ADMIN, family_id)
        assert room.form.draft().record.family == stored.family
        assert not room.form.is_dirty
    room.form.add_member()
    added = room.form.body.texts().of_member(room.form.body.members.keys[1])
    assert {text for text in added.values() if text} == {"1  Hidup"}


def test_that_determined_answers_cannot_be_changed(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    workplace, ids = offices.determined_office(tmp_path, 1)
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(ids[0])
    assert not room.form.body.answers.isEnabled()
    assert not room.page.editing.submit.isEnabled()


def test_that_help_is_of_the_field(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    room.clerk.press(Qt.Key.Key_F1)
    assert test_desk.last.text.startswith("Enam belas angka pada kartu keluarga.")


def test_that_the_list_of_problems_is_a_true_model(qtbot: QtBot) -> None:
    model = ProblemModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    soft, hard = warning("a", "x", "Ragu. Periksa."), error("b", "y", "Salah. Betulkan.")
    model.show_problems([soft, hard])
    assert model.problem(0) == hard
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Galat: Salah. Betulkan."
    assert model.data(model.index(1)) == "Ragu. Periksa."
    assert model.problem(5) is None
    assert tester.model() is model
    problems = ProblemList()
    qtbot.addWidget(problems)
    assert problems.next_field() == ""
