from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.support import offices, typed_family
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room
from tests.support.typed_family import SHORT

from kemiskinan_desktop.domain.entry_work import EntryMode
from kemiskinan_desktop.domain.family import LifeStatus, NikAbsence
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.operator_statistics import StatisticsWanted

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KK = SHORT.kk
ALL_DAYS = StatisticsWanted(since=date(2020, 1, 1), until=date(2030, 1, 1))
NOT_IN_A_FIELD = 6
"""Ctrl+N, Enter three times and Tab once on *Tambah anggota*, and Ctrl+S."""


def empty_room(qtbot: QtBot, desk: TestDesk, folder: Path) -> Room:
    room = open_room(qtbot, desk, offices.new_office(folder))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    return room


def type_family(room: Room, kk: str = KK) -> None:
    room.clerk.fill(kk, *SHORT.rest)


def type_members(room: Room) -> None:
    typed_family.type_members(room.clerk, SHORT)


def type_answers(room: Room) -> None:
    room.clerk.fill(*SHORT.answers)


def type_all(room: Room) -> None:
    type_family(room)
    type_members(room)
    type_answers(room)


def families_of(room: Room) -> list[FamilyRecord]:
    families = room.workplace.families
    rowids = families.index(offices.ADMIN, FamilyFilter())
    return [families.get(offices.ADMIN, key) for key in families.ids(offices.ADMIN, rowids)]


def test_that_a_family_of_four_is_entered_by_keyboard_alone(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    type_all(room)
    room.clerk.press(Qt.Key.Key_S, CTRL)
    (record,) = families_of(room)
    family, survey = record.family, record.survey
    assert family.kk_number.text == KK
    assert (family.rt, family.rw, family.kelurahan) == ("004", "002", "33.74.12.1016")
    assert [m.name for m in family.members] == ["Karto", "Siti", "Bagus", "Dewi"]
    assert [m.relation for m in family.members] == ["1", "3", "4", "4"]
    assert family.members[1].sex is Sex.FEMALE
    assert family.members[3].birth_date == date(2015, 7, 13)
    assert survey is not None
    assert survey.poverty_class is PovertyClass.VERY_POOR
    assert survey.surveyor == "Sari"
    asked = {question.code for question in room.form.instrument.asked}
    assert set(survey.answers) == asked - {"LUAS", "D1"}, "these two follow from the house and the head"
    assert test_desk.last.text == "Keluarga Karto tersimpan."
    assert test_desk.last.deed == "Urungkan"
    assert not room.form.is_dirty
    assert room.clerk.every_key <= 450, "Ctrl+N, Shift for capitals and Ctrl+S too"
    [line] = room.workplace.operators.lines(offices.ADMIN, ALL_DAYS)
    assert (line.figures.mode, line.figures.cases, line.figures.records) == (EntryMode.ADD, 1, 6)
    assert line.figures.keystrokes == room.clerk.keystrokes - NOT_IN_A_FIELD


def test_that_saving_is_taken_back_from_the_message(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    type_family(room)
    room.clerk.fill("Karto", "3374121705800001", "", "")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert len(families_of(room)) == 1
    undo = test_desk.last.on_deed
    assert undo is not None
    undo()
    assert families_of(room) == []
    assert room.page.form is None


def test_that_the_class_follows_while_it_is_typed(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    type_family(room)
    type_members(room)
    pane = room.form.pane
    assert pane.chip.text == "Belum dinilai"
    room.clerk.type("3")
    qtbot.waitUntil(lambda: pane.score.text() == "skor sementara 20,0")
    room.clerk.fill(*SHORT.answers[1:])
    qtbot.waitUntil(lambda: pane.chip.text == "Sangat Miskin")
    assert pane.score.text() == "skor 90,0 (ambang ≥ 75)"
    assert "Turun menjadi Miskin" in pane.reasons.text()


def test_that_computed_answers_say_how_they_came_about(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    type_family(room)
    type_members(room)
    room.form.judge()
    answers = room.form.body.answers
    assert "18 m² / 4 orang" in answers.rows["T2"].note.text()
    assert answers.computed["T2"].text() == "Kurang dari 5 m²"
    assert "18" in answers.rows["LUAS"].note.text()
    assert "SD/sederajat" in answers.rows["D1"].note.text()


def test_that_questions_that_cannot_apply_are_skipped_and_say_why(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    form = room.form
    form.jump("answers.T1")
    room.clerk.type("6")
    form.judge()
    assert room.clerk.at.accessibleName().startswith("T6")
    editor, note = form.body.answers.editors["T3"], form.body.answers.rows["T3"].note
    assert not editor.isEnabled()
    assert "tidak memiliki tempat tinggal" in note.text()


def test_that_the_nik_proposes_sex_and_birth_date(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    card = room.form.body.members.cards[0]
    card.focus()
    room.clerk.fill("Siti", "3374124211830002")
    assert card.editors.birth.text() == "02-11-1983"
    assert card.editors.lists["sex"].chosen() == "P"
    assert card.title.text() == "1 · Siti · kepala keluarga · 42 th"


def test_that_a_person_without_nik_or_birth_date_is_entered(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    type_family(room)
    room.clerk.fill("Mbah Darmo", "", "2", "", "1", "Demak", "1950")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    (record,) = families_of(room)
    (member,) = record.family.members
    assert member.nik is None
    assert member.nik_absence is NikAbsence.NOT_RECORDED
    assert (member.birth_date, member.birth_year) == (None, 1950)


def test_that_a_date_of_death_is_asked_of_the_dead_only(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    card = room.form.body.members.cards[0]
    row = card.cells.row("life_status_date")
    assert row is not None
    assert row.editor.isHidden()
    card.editors.lists["life_status"].setFocus()
    room.clerk.fill("2", "05072026")
    assert not row.editor.isHidden()
    member = room.form.draft().record.family.members[0]
    assert (member.life_status, member.life_status_date) == (LifeStatus.DEAD, date(2026, 7, 5))


def test_that_save_and_next_keeps_place_and_surveyor(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    type_family(room)
    room.clerk.fill("Karto", "3374121705800001", "", "")
    room.clerk.press(Qt.Key.Key_S, CTRL | SHIFT)
    assert len(families_of(room)) == 1
    fields = room.form.body.family
    assert room.form.is_new
    assert room.clerk.at is fields.kk
    assert fields.kk.text() == ""
    assert (fields.rt.text(), fields.rw.text(), fields.surveyor.text()) == ("004", "002", "Sari")
    assert fields.area.chosen() == "33.74.12.1016"
    assert not room.form.is_dirty


def test_that_a_complete_family_is_submitted_and_an_incomplete_one_says_what_is_missing(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    type_family(room)
    type_members(room)
    room.clerk.press(Qt.Key.Key_J, CTRL)
    assert test_desk.last.text.startswith("Belum dapat diajukan.")
    assert room.form.pane.problems.model_of_problems.rowCount() >= 10
    assert room.clerk.at is room.form.body.answers.editors["P1"]
    type_answers(room)
    room.clerk.press(Qt.Key.Key_J, CTRL)
    assert test_desk.last.text == "Keluarga Karto diajukan."
    survey = families_of(room)[0].survey
    assert survey is not None
    assert survey.state is SurveyState.SUBMITTED


def test_that_a_member_is_taken_out_and_put_back(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room = empty_room(qtbot, test_desk, tmp_path)
    members = room.form.body.members
    members.cards[0].focus()
    room.clerk.type("Karto")
    room.clerk.press(Qt.Key.Key_T, CTRL)
    room.clerk.type("Siti")
    room.clerk.press(Qt.Key.Key_Delete, CTRL)
    assert [card.editors.name.text() for card in members.cards] == ["Karto"]
    assert test_desk.last.text == "Siti dikeluarkan dari isian ini."
    back = test_desk.last.on_deed
    assert back is not None
    back()
    assert [card.editors.name.text() for card in members.cards] == ["Karto", "Siti"]
    room.clerk.enter()
    assert room.clerk.at is members.cards[1].editors.nik
