"""What goes wrong at the keyboard is met beside its field, and nothing typed is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room
from tests.support.typed_family import USUAL, TypedFamily, next_door, type_family

from kemiskinan_desktop.domain.summaries import FamilyFilter

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KK, NIK = "3374121507000001", "3374121705800001"


@pytest.fixture
def room(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> Room:
    made = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    made.clerk.press(Qt.Key.Key_N, CTRL)
    return made


def said_at(room: Room, field: str) -> str:
    room.form.judge()
    row = dict(room.form.body.rows())[field]
    return "" if row.problem.isHidden() else row.problem.text()


def head(room: Room, name: str = "Karto", nik: str = NIK) -> None:
    """The family's number and its first member, as far as saving needs it."""
    room.clerk.fill(KK)
    room.form.body.members.cards[0].focus()
    room.clerk.fill(name, nik)


def paste(room: Room, text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    room.clerk.press(Qt.Key.Key_V, CTRL)
    clipboard.clear()


def member(room: Room, name: str, nik: str, relation: str) -> None:
    room.clerk.press(Qt.Key.Key_T, CTRL)
    room.clerk.fill(name, nik, relation)


def stored(room: Room) -> int:
    return len(room.workplace.families.index(offices.ADMIN, FamilyFilter()))


@pytest.mark.parametrize("typed", ["31022010", "00011990", "29022023", "3202", "17-13-1990", "kemarin"])
def test_that_an_impossible_date_stays_and_is_said_beside_it(room: Room, typed: str) -> None:
    head(room, nik="")
    editors = room.form.body.members.cards[0].editors
    editors.lists["nik_absence"].setFocus()
    room.clerk.fill("2", "", "1")
    editors.birth.setFocus()
    room.clerk.type(typed)
    room.clerk.enter()
    assert said_at(room, "members.0.birth_date") != ""
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert stored(room) == 0
    assert room.clerk.at is editors.birth
    assert editors.birth.text() == typed
    assert editors.name.text() == "Karto"


@pytest.mark.parametrize(("typed", "read"), [("337412170580000", 15), ("33741217058000011", 17)])
def test_that_fifteen_and_seventeen_digits_are_told_how_many_were_read(
    room: Room, test_desk: TestDesk, typed: str, read: int
) -> None:
    test_desk.desk.preferences.auto_advance = False
    room.form.start_new()
    editors = room.form.body.members.cards[0].editors
    editors.nik.setFocus()
    room.clerk.type(typed)
    room.clerk.enter()
    assert f"harus 16 angka, yang terbaca {read}" in said_at(room, "members.0.nik")
    assert editors.nik.digits == typed
    room.form.body.family.kk.setFocus()
    room.clerk.type(typed)
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert f"harus 16 angka, yang terbaca {read}" in said_at(room, "kk_number")
    assert room.form.body.family.kk.digits == typed
    assert stored(room) == 0


def test_that_the_setting_keeps_a_full_number_in_its_field(room: Room, test_desk: TestDesk) -> None:
    room.clerk.type(KK)
    assert room.clerk.at is room.form.body.family.address
    test_desk.desk.preferences.auto_advance = False
    room.form.start_new()
    room.clerk.type(KK)
    assert room.clerk.at is room.form.body.family.kk
    room.form.body.members.cards[0].editors.lists["sex"].setFocus()
    room.clerk.type("1")
    assert room.clerk.at is room.form.body.members.cards[0].editors.lists["sex"]
    room.form.add_member()
    room.form.body.members.cards[1].editors.nik.setFocus()
    room.clerk.type(NIK)
    assert room.clerk.at is room.form.body.members.cards[1].editors.nik


def test_that_pasted_lines_become_one_and_two_pasted_numbers_are_refused(room: Room) -> None:
    address = room.form.body.family.address
    address.setFocus()
    paste(room, "Jl. Melati 3\r\nRT 04 RW 02\n\tGunungpati")
    room.clerk.enter()
    assert address.text() == "Jl. Melati 3 RT 04 RW 02 Gunungpati"
    nik = room.form.body.members.cards[0].editors.nik
    nik.setFocus()
    paste(room, f" 3374-1217 0580\u00a00001\n{NIK}\n")
    room.clerk.enter()
    assert nik.digits == NIK * 2
    assert "yang terbaca 32" in said_at(room, "members.0.nik")
    nik.setFocus()
    nik.selectAll()
    paste(room, " 3374-1217 0580\u00a00001\n")
    assert nik.digits == NIK


def test_that_a_second_head_and_a_child_older_than_its_parent_are_said_at_the_one_who_came_later(
    room: Room,
) -> None:
    head(room)
    room.clerk.fill("1")
    member(room, "Tua", "3374121201500002", "4")
    room.clerk.enter()
    member(room, "Siti", "3374124211830002", "1")
    room.clerk.enter()
    assert "tidak lebih muda" in said_at(room, "members.1.birth_date")
    assert "Kepala keluarga lebih dari satu" in said_at(room, "members.2.relation")
    assert said_at(room, "members.0.relation") == ""
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert [c.editors.name.text() for c in room.form.body.members.cards] == ["Karto", "Tua", "Siti"]
    room.clerk.press(Qt.Key.Key_J, CTRL)
    assert "Belum dapat diajukan" in room.desk.last.text


@pytest.mark.parametrize("name", ["Siti 😀", "★ Karto", "Budi ❤️", "Ani 👩‍👧"])
def test_that_a_picture_in_a_name_or_address_is_refused_beside_it_and_stays(room: Room, name: str) -> None:
    card = room.form.body.members.cards[0]
    card.focus()
    paste(room, name)
    room.clerk.enter()
    address = room.form.body.family.address
    address.setFocus()
    paste(room, name)
    room.clerk.enter()
    assert "gambar atau lambang" in said_at(room, "members.0.name")
    assert "gambar atau lambang" in said_at(room, "address")
    assert card.editors.name.text() == name


def test_that_a_name_of_three_hundred_letters_is_refused_beside_it_and_stays(room: Room) -> None:
    name = " ".join(["Raden"] * 50)
    head(room, name=name)
    assert "lebih dari 100 huruf" in said_at(room, "members.0.name")
    assert room.form.body.members.cards[0].editors.name.text() == name
    room.clerk.press(Qt.Key.Key_S, CTRL)
    room.clerk.press(Qt.Key.Key_J, CTRL)
    assert "Belum dapat diajukan" in room.desk.last.text
    assert room.form.body.members.cards[0].editors.name.text() == name


def test_that_names_as_people_write_them_are_accepted(room: Room) -> None:
    for name in ("Siti Nur'aini", "Hj. Ngatini, S.Pd.", "André", "M. Al-Fatih", "Y", "I Gusti Ayu"):
        card = room.form.body.members.cards[0]
        card.focus()
        card.editors.name.selectAll()
        paste(room, name)
        room.clerk.enter()
        assert said_at(room, "members.0.name") == ""


def type_whole(room: Room, family: TypedFamily) -> int:
    """Type a family of four with all answers; returns every key that went down, Shift too."""
    before = room.clerk.every_key
    type_family(room.clerk, family)
    return room.clerk.every_key - before


def test_that_the_second_family_takes_fewer_keystrokes_than_the_first(room: Room) -> None:
    first = type_whole(room, USUAL)
    room.clerk.press(Qt.Key.Key_S, CTRL | SHIFT)
    assert stored(room) == 1
    second = type_whole(room, next_door(USUAL, 2))
    assert second < first <= 450
    assert second <= first - 8
    fields = room.form.body.family
    assert (fields.rt.text(), fields.rw.text(), fields.surveyor.text()) == ("004", "002", USUAL.rest[7])
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert stored(room) == 2


def press_at(room: Room, digit: str, at: int, *, repeated: bool = False) -> None:
    """A digit with the moment the keyboard gives it, in milliseconds."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_0 + int(digit), Qt.KeyboardModifier.NoModifier, digit, repeated
    )
    event.setTimestamp(at)
    QApplication.sendEvent(room.clerk.at, event)


def test_that_a_digit_too_many_in_one_burst_reaches_no_other_field_and_is_said(room: Room) -> None:
    card = room.form.body.members.cards[0]
    card.editors.nik.setFocus()
    room.clerk.type(NIK[:15])
    press_at(room, NIK[15], at=1_000)
    assert room.clerk.at is card.editors.lists["relation"]
    press_at(room, "1", at=1_020)
    press_at(room, "1", at=1_040)
    note = dict(room.form.body.rows())["members.0.nik"].note
    assert card.editors.nik.digits == NIK
    assert card.editors.lists["sex"].chosen() == "L"
    assert room.clerk.at is card.editors.lists["relation"]
    assert note.text() == "Angka yang berlebih tidak dimasukkan. Periksa lagi isian ini."
    press_at(room, "3", at=1_200)
    assert card.editors.lists["relation"].chosen() == "3"
    card.editors.nik.setFocus()
    room.clerk.press(Qt.Key.Key_Backspace)
    assert note.text() == ""


def test_that_a_key_held_down_fills_one_field_and_not_the_form(room: Room) -> None:
    card = room.form.body.members.cards[0]
    card.editors.lists["religion"].setFocus()
    press_at(room, "1", at=1_000)
    for step in range(1, 6):
        press_at(room, "1", at=1_000 + 500 * step, repeated=True)
    assert card.editors.lists["religion"].chosen() == "1"
    assert room.clerk.at is card.editors.lists["marital"]
    assert card.editors.lists["marital"].chosen() is None
    press_at(room, "2", at=4_000)
    assert card.editors.lists["marital"].chosen() == "2"


def test_that_a_doubled_digit_that_breaks_the_date_keeps_the_cursor_in_the_number(room: Room) -> None:
    nik = room.form.body.members.cards[0].editors.nik
    nik.setFocus()
    room.clerk.type("3374" + NIK[3:])  # the fourth digit twice: the date is none
    assert room.clerk.at is nik
    room.clerk.enter()
    assert nik.digits == "3374" + NIK[3:]
    assert "yang terbaca 17" in said_at(room, "members.0.nik")
