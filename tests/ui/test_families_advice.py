from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.support import offices, people
from tests.support.desks import TestDesk
from tests.support.families_page import open_room
from tests.support.offices import save, surveyed
from tests.support.page_windows import wishes

from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.families.form.advising import Advising

CTRL = Qt.KeyboardModifier.ControlModifier


def office_with(folder: Path, index: int) -> Workplace:
    workplace = offices.new_office(folder)
    save(workplace, surveyed(index))
    return workplace


def leave(advising: Advising, field: str) -> None:
    """As the form tells when the cursor goes on, and the pause after it."""
    advising._body.left.emit(field)
    advising.now()


def test_that_a_mistyped_nik_gets_its_proposal_and_f7_takes_it(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = office_with(tmp_path, 3)
    family = surveyed(3)
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(family.id)
    form = room.form
    card, true = form.body.members.cards[0], family.members[0].nik
    assert true is not None
    slipped = f"{true.text[:7]}{true.text[8]}{true.text[7]}{true.text[9:]}"
    card.editors.nik.set_digits(slipped)
    leave(form.advising, "members.0.nik")
    advice = form.advising.advice_of(card)
    assert advice.noticed.text() == "Tanggal lahir di dalam NIK tidak ada di kalender."
    assert "Dua angka tertukar di tempat 8–9" in advice.offers[0].sentence
    card.editors.nik.setFocus()
    room.clerk.press(Qt.Key.Key_F7)
    assert card.editors.nik.digits == true.text
    assert advice.isHidden()
    assert not form.advising.take_first()


def test_that_a_right_number_is_left_in_peace_and_another_family_starts_anew(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = office_with(tmp_path, 3)
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(surveyed(3).id)
    form = room.form
    card = form.body.members.cards[0]
    leave(form.advising, "members.0.nik")
    leave(form.advising, "answers.P1")
    assert form.advising.advice_of(card).isHidden()
    card.editors.nik.set_digits("12")
    leave(form.advising, "members.0.nik")
    assert not form.advising.advice_of(card).isHidden()
    form.advising.begin(form.record)
    assert form.advising.advice_of(card).isHidden()


def test_that_date_and_sex_may_be_what_is_wrong(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    workplace = office_with(tmp_path, 3)
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(surveyed(3).id)
    form = room.form
    card = form.body.members.cards[0]
    card.editors.birth.setText("20-09-1971")
    card.editors.lists["sex"].choose("P")
    leave(form.advising, "members.0.birth_date")
    offers = form.advising.advice_of(card).offers
    for target in ("birth_date", "sex"):
        offer = next(each for each in offers if getattr(each.value, "target", "") == target)
        form.advising._take(card, offer.value)
    assert card.editors.birth.text() == "17-05-1980"
    assert card.editors.lists["sex"].chosen() == "L"


def test_that_a_kk_number_without_a_digit_is_mended_from_the_history(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = office_with(tmp_path, 3)
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(surveyed(3).id)
    form = room.form
    true = people.kk_number(3).text
    form.body.family.kk.set_digits(true[:-1])
    leave(form.advising, "kk_number")
    form.body.family.kk.setFocus()
    assert form.advising.take_first()
    assert form.body.family.kk.digits == true


def test_that_a_person_recorded_elsewhere_is_said_while_typing(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = office_with(tmp_path, 3)
    room = open_room(qtbot, test_desk, workplace)
    asked = wishes(test_desk.desk)
    room.clerk.press(Qt.Key.Key_N, CTRL)
    form = room.form
    card, known = form.body.members.cards[0], surveyed(3).members[0]
    card.editors.name.set_value(f"H. {known.name}")
    card.editors.birth.set_value(known.birth_date)
    card.editors.lists["sex"].choose("L")
    form.body.family.rw.set_value("002")
    form.body.family.rt.set_value("001")
    form.body.family.area.choose(people.KELURAHAN)
    leave(form.advising, "members.0.birth_date")
    advice = form.advising.advice_of(card)
    assert advice.noticed.text() == "Mungkin orang ini sudah tercatat:"
    assert known.name in advice.offers[0].sentence
    advice.taken.emit(advice.offers[0].value)
    assert asked[-1] == ("families", surveyed(3).id)


def test_that_nobody_waits_for_the_search_and_a_pause_brings_it(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, office_with(tmp_path, 3))
    room.page.open(surveyed(3).id)
    form = room.form
    card = form.body.members.cards[0]
    card.editors.nik.set_digits("12")
    form.advising._body.left.emit("members.0.nik")
    assert form.advising.advice_of(card).isHidden()
    form.body.key_pressed.emit(int(Qt.Key.Key_A))
    qtbot.waitUntil(lambda: not form.advising.advice_of(card).isHidden())
    form.advising._body.left.emit("members.0.nik")
    form.hide()
    assert not form.advising._pause.isActive()
