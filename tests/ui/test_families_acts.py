"""Acts of a family by the keyboard: F4 and a letter; refused ones lose nothing that was typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.support import people
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room
from tests.support.offices import ADMIN, Clock, fill, new_office

from kemiskinan_desktop.domain.family import Family, FamilyStatus, LifeStatus
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.families.acts.dialog import ActDialog, ActRoom
from kemiskinan_desktop.ui.families.acts.leaving_member import GiveDialog, GoneDialog, HeadDialog
from kemiskinan_desktop.ui.families.acts.menu import FamilyActsMenu
from kemiskinan_desktop.ui.families.acts.places import MoveDialog, ReturnDialog, SplitDialog


@pytest.fixture
def ids(tmp_path: Path) -> list[str]:
    return []


@pytest.fixture
def room(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path, ids: list[str]) -> Room:
    workplace = new_office(tmp_path, clock=Clock())
    ids += fill(workplace, 3)
    return open_room(qtbot, test_desk, workplace)


def family(room: Room, key: str) -> Family:
    return room.workplace.families.get(ADMIN, key).family


def act_room(workplace: Workplace, of: Family) -> ActRoom:
    return FamilyActsMenu(workplace, ADMIN).room(of)


def shown(qtbot: QtBot, dialog: ActDialog) -> ActDialog:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def carried_out(dialog: ActDialog, reason: str = "surat RT") -> bool:
    dialog.edit.setPlainText(reason)
    dialog.deed.click()
    return dialog.result() == ActDialog.DialogCode.Accepted


def test_that_each_act_has_a_letter_of_its_own(room: Room, ids: list[str]) -> None:
    menu = FamilyActsMenu(room.workplace, ADMIN).menu(ids[0], room.page, print)
    letters = [action.text().split("&")[1][0].lower() for action in menu.actions()]
    assert len(letters) == 5
    assert len(set(letters)) == len(letters)


def test_that_f4_opens_the_acts_of_the_family_under_the_cursor(room: Room) -> None:
    room.clerk.press(Qt.Key.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text().replace("&", "") for action in menu.actions()]
    menu.hide()
    assert words[0] == "Meninggal, pindah, atau hilang…"
    assert "Pecah KK…" in words


def test_that_a_death_of_the_head_asks_who_follows_and_is_undone_by_a_button(
    qtbot: QtBot, room: Room, ids: list[str]
) -> None:
    before = family(room, ids[0])
    dialog = shown(qtbot, GoneDialog(act_room(room.workplace, before)))
    assert isinstance(dialog, GoneDialog)
    dialog.member.setFocus()
    room.clerk.type("1")
    assert dialog.successor is not None
    dialog.way.set_value("1")
    assert not carried_out(dialog)
    assert "Pilih anggota yang menjadi kepala keluarga berikutnya" in dialog.trouble.text()
    assert dialog.reason == "surat RT"
    dialog.successor.head.set_value("1")
    dialog.successor.head.committed.emit()
    assert dialog.successor.relations or len(before.living) == 2
    assert carried_out(dialog)
    after = family(room, ids[0])
    assert len(after.living) == len(before.living) - 1
    assert [member.life_status for member in after.members].count(LifeStatus.DEAD) == 1
    room.page.refresh()


def test_that_a_new_head_is_proposed_with_the_relations_of_the_others(
    qtbot: QtBot, room: Room, ids: list[str]
) -> None:
    before = family(room, ids[0])
    dialog = shown(qtbot, HeadDialog(act_room(room.workplace, before)))
    assert isinstance(dialog, HeadDialog)
    assert not carried_out(dialog)
    assert "Kepala yang baru belum dipilih" in dialog.trouble.text()
    dialog.successor.head.set_value("1")
    dialog.successor.head.completed.emit()
    assert len(dialog.successor.relations) == len(before.living) - 1
    assert carried_out(dialog)
    head = family(room, ids[0]).head
    assert head is not None
    assert head.id != (before.head.id if before.head else "")


def test_that_a_member_is_given_to_a_family_that_was_searched(
    qtbot: QtBot, room: Room, ids: list[str]
) -> None:
    one, two = family(room, ids[0]), family(room, ids[1])
    moving = next(member for member in one.living if not member.is_head)
    dialog = shown(qtbot, GiveDialog(act_room(room.workplace, one)))
    assert isinstance(dialog, GiveDialog)
    dialog.member.choose(moving.id)
    assert not carried_out(dialog)
    assert "Keluarga tujuan belum dipilih" in dialog.trouble.text()
    dialog.search.setText(two.kk_number.text)
    dialog.search.returnPressed.emit()
    assert dialog.hits.count() == 1
    dialog.relation.choose("9")
    assert carried_out(dialog)
    assert moving.id in {member.id for member in family(room, ids[1]).members}


def test_that_a_split_makes_a_family_with_its_own_number(qtbot: QtBot, room: Room, ids: list[str]) -> None:
    one = family(room, ids[0])
    leaving = next(member for member in one.living if not member.is_head)
    dialog = shown(qtbot, SplitDialog(act_room(room.workplace, one)))
    assert isinstance(dialog, SplitDialog)
    dialog.checks[leaving.id].setChecked(True)
    assert dialog.relations[leaving.id].chosen() == "1"
    assert not carried_out(dialog)
    assert "Nomor KK baru belum diisi" in dialog.trouble.text()
    dialog.kk.set_digits(people.kk_number(800).text)
    assert carried_out(dialog)
    hit = room.workplace.families.find(ADMIN, people.kk_number(800).text)
    assert [each.title for each in hit] == [leaving.name]


def test_that_the_head_may_leave_with_a_split_when_somebody_follows(
    qtbot: QtBot, room: Room, ids: list[str]
) -> None:
    one = family(room, ids[0])
    assert one.head is not None
    dialog = shown(qtbot, SplitDialog(act_room(room.workplace, one)))
    assert isinstance(dialog, SplitDialog)
    dialog.checks[one.head.id].setChecked(True)
    assert dialog.successor is not None
    dialog.checks[one.head.id].setChecked(False)
    assert dialog.successor is None


def test_that_a_family_moves_house_and_comes_back_after_it_left(
    qtbot: QtBot, room: Room, ids: list[str]
) -> None:
    dialog = shown(qtbot, MoveDialog(act_room(room.workplace, family(room, ids[0]))))
    assert isinstance(dialog, MoveDialog)
    assert not carried_out(dialog)
    assert "RW" in dialog.trouble.text()
    dialog.place.rw.set_value("004")
    dialog.place.rt.set_value("005")
    dialog.place.address.set_value("Gang Baru 9")
    dialog.day.clear()
    assert not carried_out(dialog)
    dialog.day.set_value(room.workplace.context.today)
    assert carried_out(dialog)
    assert family(room, ids[0]).address == "Gang Baru 9"
    room.workplace.families.close(ADMIN, [ids[0]], FamilyStatus.MOVED, room.workplace.context.today, "pindah")
    menu = FamilyActsMenu(room.workplace, ADMIN).menu(ids[0], room.page, print)
    assert [action.text() for action in menu.actions()] == ["&Kembali aktif…"]
    back = shown(qtbot, ReturnDialog(act_room(room.workplace, family(room, ids[0]))))
    assert carried_out(back)
    assert family(room, ids[0]).status is FamilyStatus.ACTIVE


def test_that_families_that_left_are_listed_when_asked_for(room: Room, ids: list[str]) -> None:
    room.workplace.families.close(ADMIN, [ids[0]], FamilyStatus.MOVED, room.workplace.context.today, "pindah")
    filters = room.page.listing.filters
    filters.chips.set_checked(frozenset({"left"}))
    assert filters.wanted().left
    rowids = room.workplace.families.index(ADMIN, filters.wanted())
    assert room.workplace.families.ids(ADMIN, rowids) == [ids[0]]
