"""What was typed and not saved comes back: after a kill, after leaving, and beside what others stored."""

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room
from tests.support.offices import CLERK, Clock
from tests.support.processes import child_environment
from tests.support.visible import look_at, words_in

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.workplace import open_workplace
from kemiskinan_desktop.ui.drafting import PAUSE_MS, Drafting
from kemiskinan_desktop.ui.families.form.texts import FormTexts, keyed, merge, placed, texts_of
from kemiskinan_desktop.ui.families.form.typed import FORM, Typed, typed_of
from kemiskinan_desktop.ui.home.page import HomePage

CTRL = Qt.KeyboardModifier.ControlModifier


def killed_while_typing(office: Path, *family: str) -> None:
    """Run a program that types, and kill it once it said so."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.typing_clerk", str(office), *family],
        env=child_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    said = process.stdout.readline()
    process.kill()
    process.communicate()
    assert said == "diketik\n"
    assert process.returncode == -signal.SIGKILL


def room_with(qtbot: QtBot, desk: TestDesk, office: Path) -> Room:
    return open_room(qtbot, desk, open_workplace(office, clock=Clock()), CLERK)


def buttons(room: Room, words: str) -> list[QPushButton]:
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    look_at(room.window)
    return [b for b in room.window.findChildren(QPushButton) if b.isVisible() and b.text() == words]


def button(room: Room, words: str) -> QPushButton:
    (found,) = buttons(room, words)
    return found


def type_into_address(room: Room, text: str) -> None:
    room.form.body.family.address.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.type(text)


def test_that_every_character_of_a_new_family_is_back_after_the_program_was_killed(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    offices.new_office(tmp_path).close()
    killed_while_typing(tmp_path / "uji.kantor")
    room = room_with(qtbot, test_desk, tmp_path / "uji.kantor")
    assert "Ada 1 isian yang belum disimpan." in words_in(room.window)
    assert "Keluarga baru Karto · diketik" in words_in(room.window)
    assert f"oleh {CLERK.name}" in words_in(room.window)
    button(room, "Lanjutkan").click()
    body = room.form.body
    assert body.family.kk.text() == "3374 1215 0700 0001"
    assert body.family.address.text() == "Jl. Melati 3 gg"
    assert body.family.rt.text() == "4x"
    assert body.family.rw.text() == "002"
    assert body.family.area.chosen() == "33.74.12.1016"
    assert body.family.phone.text() == "08123456"
    card = body.members.cards[0]
    assert (card.editors.name.text(), card.editors.nik.text()) == ("Karto", "3374 1217 0580")
    assert card.editors.lists["relation"].chosen() == "1"
    assert room.clerk.at is body.family.address
    assert body.family.address.cursorPosition() == len("Jl. Melati 3 g")
    row = body.family.cells.row("rt")
    assert row is not None
    assert "RT" in row.problem.text()
    assert room.form.is_new
    assert room.form.is_dirty


def test_that_a_stored_family_comes_back_as_it_was_typed_and_the_draft_goes_when_it_is_saved(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    ids = offices.fill(workplace, 1)
    workplace.close()
    killed_while_typing(tmp_path / "uji.kantor", ids[0])
    room = room_with(qtbot, test_desk, tmp_path / "uji.kantor")
    room.page.open(ids[0])
    assert room.form.body.family.address.text() == "Jl. Contoh No. 1 gg"
    assert room.clerk.at is room.form.body.family.address
    assert "dan belum disimpan." in room.form.notice.label.text()
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert room.workplace.families.get(CLERK, ids[0]).family.address == "Jl. Contoh No. 1 gg"
    assert room.workplace.drafts.waiting(CLERK, FORM) == ()
    assert room.form.notice.isHidden()


def test_that_a_draft_is_kept_two_seconds_after_the_first_key_however_long_the_typing_goes_on(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    timer = room.form.drafting.timer
    assert not timer.isActive() or room.form.unsaved() is None
    timer.stop()
    room.clerk.type("33")
    assert timer.isActive()
    assert timer.interval() == PAUSE_MS <= 5000
    before = timer.remainingTime()
    room.clerk.type("74")
    assert timer.remainingTime() <= before
    room.form.drafting.now()
    (kept,) = room.workplace.drafts.waiting(offices.ADMIN, FORM)
    typed = typed_of(kept.record_id, kept.body)
    assert typed is not None
    assert typed.texts.fields["kk_number"] == "3374"
    room.clerk.press(Qt.Key.Key_Backspace, times=4)
    room.form.drafting.now()
    assert room.workplace.drafts.waiting(offices.ADMIN, FORM) == ()


def test_that_closing_keeps_a_draft_by_choice_and_the_home_page_and_the_list_speak_of_it(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    ids = offices.fill(workplace, 2)
    room = open_room(qtbot, test_desk, workplace)
    for family_id in ids:
        room.page.open(family_id)
        type_into_address(room, "Jl. Baru")
        room.clerk.press(Qt.Key.Key_Escape)
    assert room.page.form is None
    assert "Ada 2 isian yang belum disimpan." in words_in(room.window)
    button(room, "Lihat").click()
    assert len(buttons(room, "Lanjutkan")) == 2
    home = HomePage(test_desk.desk, workplace, offices.ADMIN)
    qtbot.addWidget(home)
    home.refresh()
    assert home.steps.buttons[0].accessibleName() == "Ada 2 isian yang belum disimpan: Lihat isian"
    buttons(room, "Buang…")[0].click()
    assert test_desk.dialogs.asked[-1][2] == "Buang 1 isian"
    assert "Ada 1 isian yang belum disimpan." in words_in(room.window)
    assert workplace.families.index(offices.ADMIN, FamilyFilter()) != []


def test_that_what_another_person_stored_since_stands_beside_what_was_typed(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    ids = offices.fill(workplace, 1)
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(ids[0])
    type_into_address(room, "Jl. Saya")
    room.clerk.press(Qt.Key.Key_Escape)
    record = workplace.families.get(offices.ADMIN, ids[0])
    theirs = replace(record.family, address="Jl. Mereka", phone="0811111111")
    workplace.families.save(CLERK, replace(record, family=theirs))
    room.page.open(ids[0])
    fields = room.form.body.family
    assert fields.address.text() == "Jl. Saya"
    assert fields.phone.text() == "0811111111"
    assert "disimpan dari tempat lain. 1 isian berbeda" in room.form.notice.label.text()
    row = fields.cells.row("address")
    assert row is not None
    assert row.problem.text() == "Tersimpan sekarang: Jl. Mereka. Isian Anda menggantikannya."
    room.clerk.press(Qt.Key.Key_S, CTRL)
    stored = workplace.families.get(offices.ADMIN, ids[0]).family
    assert (stored.address, stored.phone) == ("Jl. Saya", "0811111111")


def test_that_giving_a_draft_up_shows_what_is_stored(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    ids = offices.fill(workplace, 1)
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(ids[0])
    type_into_address(room, "Jl. Salah")
    room.clerk.press(Qt.Key.Key_T, CTRL)
    room.clerk.type("Tamu")
    room.clerk.press(Qt.Key.Key_Escape)
    room.page.open(ids[0])
    assert room.form.body.members.cards[-1].editors.name.text() == "Tamu"
    test_desk.dialogs.confirms = False
    button(room, "Buang isian ini…").click()
    assert room.form.is_dirty
    test_desk.dialogs.confirms = True
    button(room, "Buang isian ini…").click()
    assert not room.form.is_dirty
    assert room.form.draft().record == workplace.families.get(offices.ADMIN, ids[0])
    assert workplace.drafts.waiting(offices.ADMIN, FORM) == ()


def test_that_going_on_with_a_draft_only_takes_the_notice_away(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = open_room(qtbot, test_desk, offices.new_office(tmp_path))
    room.clerk.press(Qt.Key.Key_N, CTRL)
    room.clerk.type("3374")
    room.clerk.press(Qt.Key.Key_Escape)
    button(room, "Lanjutkan").click()
    button(room, "Lanjutkan").click()
    assert room.form.notice.isHidden()
    assert room.form.body.family.kk.text() == "3374"
    assert buttons(room, "Lanjutkan") == []
    room.form.notice.say("Isian ini belum disimpan.")
    button(room, "Buang isian ini…").click()
    assert room.page.form is None


def test_that_a_draft_of_a_family_that_is_gone_opens_as_a_new_one(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    ids = offices.fill(workplace, 1)
    entry = workplace.history.entries(offices.ADMIN, limit=1)[0]
    room = open_room(qtbot, test_desk, workplace)
    room.page.open(ids[0])
    type_into_address(room, "Jl. Saya")
    room.clerk.press(Qt.Key.Key_Escape)
    workplace.history.undo(offices.ADMIN, entry.id)
    room.page.refresh()
    button(room, "Lanjutkan").click()
    assert room.form.is_new
    assert room.form.body.family.address.text() == "Jl. Saya"
    assert "sudah tidak ada" in test_desk.last.text


def test_that_a_draft_of_another_version_is_said_and_stays(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    workplace.drafts.keep(offices.ADMIN, FORM, "x", {"lain": 1})
    room = open_room(qtbot, test_desk, workplace)
    button(room, "Lanjutkan").click()
    assert room.page.form is None
    assert "versi program yang lain" in test_desk.last.text
    assert len(workplace.drafts.waiting(offices.ADMIN, FORM)) == 1


def test_that_a_busy_file_keeps_the_form_open_and_a_failing_one_is_said_once(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    room = open_room(qtbot, test_desk, workplace)
    room.clerk.press(Qt.Key.Key_N, CTRL)
    room.clerk.type("3374")
    with workplace.context.database.write():
        room.clerk.press(Qt.Key.Key_Escape)
        assert room.page.form is not None
        assert "Draf belum dapat disimpan" in test_desk.last.text
        assert room.form.drafting.timer.isActive()
    room.clerk.press(Qt.Key.Key_Escape)
    assert room.page.form is None


class FailingDrafts:
    """Drafts on a full disk."""

    def keep(self, *_: object) -> bool:
        raise UserError("Disk penuh.")

    def forget(self, *_: object) -> bool:
        raise UserError("Disk penuh.")


def test_that_a_full_disk_is_said_once(qtbot: QtBot, test_desk: TestDesk) -> None:
    said: list[UserError] = []
    typed = Typed(record_id="a", version=0, before=FormTexts(), texts=FormTexts(fields={"rt": "1"}))
    drafting = Drafting(
        FailingDrafts(), offices.CLERK, FORM, typed.document, test_desk.desk.messages  # pyright: ignore[reportArgumentType] - a stand-in
    )  # fmt: skip
    drafting.failed.connect(said.append)
    drafting.begin("a")
    assert not drafting.now()
    assert not drafting.now()
    assert [each.title for each in said] == ["Disk penuh."]
    drafting.begin("a", {})
    drafting.forget()
    assert len(said) == 2


def texts(address: str, **members: str) -> FormTexts:
    fields = {"address": address} | {f"members.{key}.name": name for key, name in members.items()}
    return FormTexts(fields=fields, members=tuple(members))


def test_that_only_what_both_changed_is_named() -> None:
    base, mine = texts("a", k1="Karto", k2="Siti", k3="Budi"), texts("b", k1="Karto", k3="Budi S", k4="Baru")
    theirs = texts("c", k1="Kartono", k2="Siti", k5="Lain")
    merged = merge(base, mine, theirs)
    assert merged.texts.members == ("k1", "k3", "k4", "k5")
    assert merged.texts.fields["address"] == "b"
    assert merged.texts.of_member("k1") == {"name": "Kartono"}
    assert merged.texts.of_member("k3") == {"name": "Budi S"}
    assert merged.theirs == {"address": "c", "members.k3.name": ""}


def test_that_a_member_others_took_out_stays_out_when_nothing_was_typed_there() -> None:
    base = texts("a", k1="Karto", k2="Siti")
    merged = merge(base, texts("b", k1="Karto", k2="Siti"), texts("a", k1="Karto"))
    assert merged.texts.members == ("k1",)
    assert merged.theirs == {}


def test_that_paths_and_documents_go_there_and_back() -> None:
    assert keyed("members.1.nik", ("a", "b")) == "members.b.nik"
    assert keyed("members.7.nik", ("a",)) == "members.7.nik"
    assert placed("members.b.nik", ("a", "b")) == "members.1.nik"
    assert placed("members.c.nik", ("a", "b")) == ""
    assert placed("answers.P1", ()) == "answers.P1"
    some = texts("a", k1="Karto")
    assert texts_of(some.document()) == some
    assert some.differing(texts("b", k1="Karto")) == ("address",)
    typed = Typed(record_id="x", version=2, before=some, texts=some, place="address", cursor=1)
    assert typed_of("x", typed.document()) == typed
    assert (typed.name, typed.is_new) == ("Karto", False)
    assert typed_of("x", {}) is None
