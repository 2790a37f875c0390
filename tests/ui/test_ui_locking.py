"""The locked window: nothing is seen, nothing is lost, and only its person comes back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, FOUNDER, PASSWORD, PROFILE, Clock, new_office, save, surveyed
from tests.support.passwords import cheap_passwords
from tests.support.visible import words_in

from kemiskinan_desktop.models.tries import failed_tries, note_failure
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.workplace import Workplace, create_workplace
from kemiskinan_desktop.ui.families.form.typed import FORM
from kemiskinan_desktop.ui.families.page import NEW, FamiliesPage
from kemiskinan_desktop.ui.idle import IDLE_MS
from kemiskinan_desktop.ui.lock_panel import LockPanel
from kemiskinan_desktop.ui.locking import Locking
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.navigation import OWN_PASSWORD
from kemiskinan_desktop.ui.office_window import office_window
from kemiskinan_desktop.ui.opening.door import Doorkeeper
from kemiskinan_desktop.ui.opening.panel import PASSWORD as PASSWORD_FIELD
from kemiskinan_desktop.ui.widgets.question import Question

OWN = "kopi pahit pagi"


class Seconds:
    """A clock that nobody can set, for tests to move on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Seconds since some moment."""
        return self.now


@dataclass(slots=True, kw_only=True)
class Room:
    """A window with its lock."""

    window: MainWindow
    locking: Locking
    office: Workplace
    who: Actor
    seconds: Seconds
    left: list[str] = field(default_factory=list[str])

    @property
    def panel(self) -> LockPanel:
        panel = self.locking.panel
        assert panel is not None
        return panel

    @property
    def sentence(self) -> str:
        """What stands beside the password."""
        row = self.panel.form.row(PASSWORD_FIELD)
        assert row is not None
        return row.problem.text()

    def action(self, text: str) -> QAction:
        return next(each for each in self.window.file_menu.actions() if each.text() == text)

    def type_password(self, qtbot: QtBot, password: str) -> None:
        self.panel.password.setText(password)
        qtbot.keyClick(self.panel.password, Qt.Key.Key_Return)


@pytest.fixture(autouse=True)
def cheap() -> Iterator[None]:
    with cheap_passwords():
        yield


MakeRoom = Callable[[Workplace, Actor], Room]


@pytest.fixture
def make_room(qtbot: QtBot, test_desk: TestDesk) -> Iterator[MakeRoom]:
    made: list[Room] = []

    def make(office: Workplace, who: Actor) -> Room:
        window = office_window(test_desk.desk, office, who)
        qtbot.addWidget(window)
        seconds = Seconds()
        room: Room

        def leave() -> None:
            if window.close():
                room.left.append("pergi")

        locking = Locking(
            window, test_desk.desk, office, who, Doorkeeper(Entrance(monotonic=seconds)),
            leave=leave, bug=test_desk.bugs.append,
        )  # fmt: skip
        room = Room(window=window, locking=locking, office=office, who=who, seconds=seconds)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        made.append(room)
        return room

    yield make
    for room in made:
        room.window.close()
        room.office.close()


@pytest.fixture
def room(make_room: MakeRoom, tmp_path: Path) -> Room:
    """A real office with one family, its administrator at work."""
    office = create_workplace(
        tmp_path / "kantor.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    save(office, replace(surveyed(1)), who=ADMIN)
    return make_room(office, office.who)


def visible(widget: QWidget) -> str:
    return " ".join(words_in(widget).split())


def test_that_a_locked_window_shows_nothing_of_the_office(room: Room) -> None:
    room.window.show_page("families")
    assert "Gunungpati" in visible(room.window) + room.window.windowTitle()
    room.action("Kunci layar").trigger()
    assert room.locking.locked
    shown = visible(room.window)
    assert "Layar terkunci" in shown
    assert "Rini Rekaan" in shown
    assert "Gunungpati" not in shown
    assert room.window.windowTitle() == "Kemiskinan Desktop – layar terkunci"
    assert not room.window.menuBar().isVisible()
    assert not room.window.status.isVisible()
    assert not room.window.rail.isVisible()
    assert room.panel.password.hasFocus()


def test_that_the_own_password_brings_everything_back(qtbot: QtBot, room: Room) -> None:
    room.window.show_page("families")
    title, page = room.window.windowTitle(), room.window.page
    room.locking.lock()
    room.locking.lock()
    room.type_password(qtbot, PASSWORD)
    qtbot.waitUntil(lambda: not room.locking.locked, timeout=20_000)
    assert (room.window.windowTitle(), room.window.page) == (title, page)
    assert page is not None
    assert page.isVisible()
    assert room.window.menuBar().isVisible()
    assert room.window.rail.isVisible()
    assert room.locking.idle.timer.isActive()
    room.locking.unlock()


def test_that_keys_of_the_window_do_nothing_while_it_is_locked(qtbot: QtBot, room: Room) -> None:
    room.window.show_page("home")
    room.locking.lock()
    for key in (Qt.Key.Key_K, Qt.Key.Key_L):
        qtbot.keyClick(room.panel.password, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(room.panel.password, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert not room.window.search.isVisible()
    assert type(room.window.page).__name__ == "HomePage"


def test_that_ten_minutes_without_input_lock_the_window(room: Room) -> None:
    idle = room.locking.idle
    assert (idle.timer.interval(), idle.timer.isSingleShot()) == (IDLE_MS, True)
    assert idle.timer.isActive()
    idle.timer.timeout.emit()
    assert room.locking.locked
    assert not idle.timer.isActive()


def test_that_input_begins_the_ten_minutes_anew(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    handle = room.window.windowHandle()
    begun: list[str] = []

    class Timer:
        def isActive(self) -> bool:  # noqa: N802 - Qt's name
            return True

        def start(self) -> None:
            begun.append("lagi")

    monkeypatch.setattr(room.locking.idle, "timer", Timer())
    QTest.keyPress(handle, Qt.Key.Key_F12)
    assert begun == ["lagi"]
    QTest.keyRelease(handle, Qt.Key.Key_F12)
    assert begun == ["lagi"]
    monkeypatch.undo()


def test_that_what_is_typed_survives_the_lock(qtbot: QtBot, room: Room) -> None:
    room.window.show_page("families", NEW)
    page = room.window.page
    assert isinstance(page, FamiliesPage)
    assert page.form is not None
    address = page.form.body.family.address
    address.setFocus()
    qtbot.keyClicks(address, "Jl. Rekaan 7")
    room.locking.lock()
    assert "Jl. Rekaan 7" not in visible(room.window)
    room.type_password(qtbot, PASSWORD)
    qtbot.waitUntil(lambda: not room.locking.locked, timeout=20_000)
    assert address.text() == "Jl. Rekaan 7"
    assert address.hasFocus()
    page.form.give_up()


def test_that_a_running_job_goes_on_and_does_not_keep_its_person_out(
    qtbot: QtBot, room: Room, test_desk: TestDesk
) -> None:
    may_end, results = Event(), list[str]()

    def work(_report: object) -> str:
        assert may_end.wait(30)
        return "selesai"

    test_desk.desk.jobs.run("Pekerjaan", work, results.append)
    room.locking.lock()
    room.type_password(qtbot, PASSWORD)
    qtbot.waitUntil(lambda: not room.locking.locked, timeout=20_000)
    assert results == []
    may_end.set()
    qtbot.waitUntil(lambda: results == ["selesai"], timeout=20_000)


def test_that_wrong_passwords_are_said_counted_and_slowed(qtbot: QtBot, room: Room) -> None:
    room.locking.lock()
    for _ in range(4):
        note_failure(room.office.path)
    room.type_password(qtbot, "salah sekali")
    qtbot.waitUntil(lambda: room.panel.hold.held, timeout=20_000)
    assert failed_tries(room.office.path) == 5
    assert room.sentence == "Terlalu banyak kata sandi yang salah. Coba lagi dalam 5 detik."
    assert not room.panel.unlock_button.isEnabled()
    room.type_password(qtbot, PASSWORD)
    room.seconds.now += 5
    room.panel.hold.countdown.look()
    room.type_password(qtbot, PASSWORD)
    qtbot.waitUntil(lambda: not room.locking.locked, timeout=20_000)
    entry = room.office.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.subject) == ("buka kunci layar", "setelah 5 kata sandi salah")


def test_that_one_wrong_password_is_said_beside_the_line(qtbot: QtBot, room: Room) -> None:
    room.locking.lock()
    room.type_password(qtbot, "salah sekali")
    qtbot.waitUntil(lambda: bool(room.sentence), timeout=20_000)
    assert room.sentence == "Kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi."
    assert room.panel.password.text() == ""
    assert room.locking.locked


def test_that_an_open_question_counts_as_batal(room: Room) -> None:
    question = Question("Hapus", "Tiga keluarga dihapus.", "Hapus 3 keluarga", parent=room.window)
    question.open()
    room.locking.lock()
    assert not question.isVisible()
    assert question.result() == QDialog.DialogCode.Rejected
    question.deleteLater()


def test_that_a_training_office_is_unlocked_by_a_button(
    qtbot: QtBot, make_room: MakeRoom, tmp_path: Path
) -> None:
    room = make_room(new_office(tmp_path), ADMIN)
    room.locking.lock()
    assert room.panel.form.row(PASSWORD_FIELD) is None
    qtbot.mouseClick(room.panel.unlock_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not room.locking.locked)
    texts = [each.text() for each in room.window.file_menu.actions()]
    assert "Ganti kata sandi…" not in texts


def test_that_another_person_comes_in_and_what_was_typed_is_a_draft(
    qtbot: QtBot, room: Room, test_desk: TestDesk
) -> None:
    room.window.show_page("families", NEW)
    page = room.window.page
    assert isinstance(page, FamiliesPage)
    assert page.form is not None
    qtbot.keyClicks(page.form.body.family.address, "Jl. Rekaan 7")
    room.locking.lock()
    asked = len(test_desk.dialogs.asked)
    qtbot.mouseClick(room.panel.leave_button, Qt.MouseButton.LeftButton)
    assert room.left == ["pergi"]
    assert len(test_desk.dialogs.asked) == asked
    assert len(room.office.drafts.waiting(room.who, FORM)) == 1


def test_that_nobody_leaves_while_a_draft_cannot_be_kept(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.window.show_page("families")
    page = room.window.page
    assert page is not None
    room.locking.lock()
    with monkeypatch.context() as patch:
        patch.setattr(page, "put_away", lambda: False)
        qtbot.mouseClick(room.panel.leave_button, Qt.MouseButton.LeftButton)
        assert room.left == []
        assert room.sentence.startswith("Isian yang belum disimpan belum dapat dijadikan draf.")


def test_that_ones_own_password_is_changed_from_the_menu(
    qtbot: QtBot, room: Room, test_desk: TestDesk
) -> None:
    room.action("Ganti kata sandi…").trigger()
    dialog = room.locking.dialog
    assert dialog is not None

    def said(at: str) -> str:
        row = dialog.form.row(at)
        assert row is not None
        return row.problem.text()

    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    assert said("old") == "Isi kata sandi Anda yang sekarang."
    dialog.old.setText("salah sekali")
    dialog.new.password.setText(OWN)
    dialog.new.repeated.setText(OWN)
    qtbot.keyClick(dialog.new.repeated, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said("old").startswith("Kata sandi tidak cocok."), timeout=20_000)
    assert failed_tries(room.office.path) == 1
    dialog.old.setText(PASSWORD)
    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.locking.dialog is None, timeout=20_000)
    assert test_desk.last.text == "Kata sandi Anda diganti. Pakai yang baru mulai sekarang."
    assert room.office.people.is_own_password(room.who, OWN)


def test_that_a_page_may_ask_for_the_own_password(qtbot: QtBot, room: Room, test_desk: TestDesk) -> None:
    test_desk.desk.navigation.to(OWN_PASSWORD)
    dialog = room.locking.dialog
    assert dialog is not None
    dialog.old.setText(PASSWORD)
    dialog.new.password.setText(PASSWORD)
    dialog.new.repeated.setText(PASSWORD)
    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.deed.isEnabled, timeout=20_000)
    row = dialog.form.row("password")
    assert row is not None
    assert "masih sama" in row.problem.text()
    dialog.reject()
    assert room.locking.dialog is None
