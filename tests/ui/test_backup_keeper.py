"""Backups that make themselves while somebody works."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, Clock, fill, new_office, save, surveyed
from tests.support.page_windows import OFFICE

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.models import backup_medium
from kemiskinan_desktop.services.backups import Backups, Kept
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.backup_keeper import BackupKeeper
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.messages import MessageKind

Keep = Callable[[], BackupKeeper]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Workplace]:
    workplace = new_office(tmp_path, clock=clock)
    yield workplace
    workplace.close()


@pytest.fixture
def window(qtbot: QtBot, test_desk: TestDesk) -> MainWindow:
    made = MainWindow(test_desk.desk, WindowWords(office=OFFICE), [])
    qtbot.addWidget(made)
    return made


@pytest.fixture
def keep(qtbot: QtBot, test_desk: TestDesk, office: Workplace, window: MainWindow) -> Keep:
    def made() -> BackupKeeper:
        keeper = BackupKeeper(window, test_desk.desk, office, ADMIN)
        keeper.look()
        rest(qtbot, test_desk)
        return keeper

    return made


def rest(qtbot: QtBot, test_desk: TestDesk) -> None:
    qtbot.waitUntil(lambda: not test_desk.desk.jobs.busy, timeout=20_000)


def look(qtbot: QtBot, test_desk: TestDesk, keeper: BackupKeeper, minutes: int = 1) -> None:
    for _ in range(minutes):
        keeper.timer.timeout.emit()
    rest(qtbot, test_desk)


def reasons(office: Workplace) -> list[str]:
    return [info.reason for info in reversed(office.backups.every(ADMIN))]


def test_that_a_day_begins_with_a_backup_and_goes_on_with_one_every_half_hour_of_work(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, keep: Keep, clock: Clock
) -> None:
    keeper = keep()
    assert reasons(office) == ["harian"]
    clock.forward(minutes=40)
    look(qtbot, test_desk, keeper)
    assert reasons(office) == ["harian"]  # nothing changed
    fill(office, 1)
    look(qtbot, test_desk, keeper)
    assert reasons(office)[-1] == "berkala"
    save(office, surveyed(2))
    clock.forward(minutes=20)
    look(qtbot, test_desk, keeper)
    assert office.backups.every(ADMIN)[0].number == 2
    clock.forward(minutes=10)
    look(qtbot, test_desk, keeper)
    assert office.backups.every(ADMIN)[0].number == 3
    assert test_desk.said == []


def test_that_a_backup_that_succeeds_is_told_to_the_screens_alone(
    test_desk: TestDesk, keep: Keep, window: MainWindow
) -> None:
    heard: list[object] = []
    test_desk.desk.changes.changed.connect(heard.append)
    keep()
    assert heard == [frozenset({ChangeKind.BACKUPS})]
    assert test_desk.said == []
    assert window.message_bar.isHidden()


def test_that_the_newest_backup_goes_to_the_stick_when_it_is_there(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, keep: Keep, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, clock: Clock,
) -> None:  # fmt: skip
    def apart(*_: object) -> bool:
        return False

    monkeypatch.setattr(backup_medium, "same_disk", apart)
    stick = tmp_path / "stik"
    test_desk.desk.preferences.backup_medium = stick
    keeper = keep()
    assert office.backups.safety(ADMIN).outside is None
    assert test_desk.said == []  # people take it home
    stick.mkdir()
    look(qtbot, test_desk, keeper)
    assert office.backups.safety(ADMIN).outside == clock()
    assert len(list((stick / "uji-cadangan").iterdir())) == 1
    look(qtbot, test_desk, keeper)
    assert len(list((stick / "uji-cadangan").iterdir())) == 1


def test_that_a_failure_is_said_once_and_stays_until_a_backup_succeeds(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, keep: Keep, window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    tries: list[int] = []

    def full(*_: object) -> None:
        tries.append(1)
        raise UserError("Tempat penyimpanan penuh.", "Kosongkan sebagian ruang, lalu coba lagi.")

    with monkeypatch.context() as patch:
        patch.setattr(Backups, "keep", full)
        keeper = keep()
        look(qtbot, test_desk, keeper, minutes=31)
        assert len(tries) == 2
    assert [message.kind for message in test_desk.said] == [MessageKind.ERROR]
    assert test_desk.last.text.startswith("Cadangan otomatis belum berhasil dibuat.")
    assert "Tempat penyimpanan penuh." in test_desk.last.text
    assert window.status.backup.text() == "Cadangan otomatis gagal – lihat Pengaturan, Cadangan"
    office.backups.make(ADMIN)
    test_desk.desk.changes.announce(ChangeKind.BACKUPS)
    look(qtbot, test_desk, keeper)
    assert "gagal" not in window.status.backup.text()
    assert len(test_desk.said) == 1


def test_that_a_stick_that_fails_is_said_and_the_backup_stands(
    test_desk: TestDesk, office: Workplace, keep: Keep, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"  # on the disk of the office
    stick.mkdir()
    test_desk.desk.preferences.backup_medium = stick
    keep()
    assert reasons(office) == ["harian"]
    assert test_desk.last.text.startswith("Salinan cadangan ke flashdisk belum berhasil.")
    assert "cakram komputer ini juga" in test_desk.last.text


def test_that_a_mistake_of_the_program_does_not_end_the_backups(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(Backups, "keep", broken)
        keeper = keep()
    assert [type(bug) for bug in test_desk.bugs] == [ZeroDivisionError]
    test_desk.bugs.clear()
    look(qtbot, test_desk, keeper, minutes=31)
    assert reasons(office) == ["harian"]


def test_that_closing_does_not_ask_about_a_backup_nobody_asked_for(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on, go_on = threading.Event(), threading.Event()

    def slow(_self: Backups, _who: object, _medium: object, _report: Report) -> Kept:
        going_on.set()
        go_on.wait(20)
        return Kept()

    monkeypatch.setattr(Backups, "keep", slow)
    keeper = BackupKeeper(window, test_desk.desk, office, ADMIN)
    keeper.look()
    assert going_on.wait(20)
    assert test_desk.desk.jobs.busy
    assert not test_desk.desk.jobs.asked_for
    threading.Timer(0, go_on.set).start()
    window.close()
    assert test_desk.dialogs.asked == []
    assert not keeper.timer.isActive()
    keeper.look()  # a last tick after closing starts nothing


def test_that_a_quiet_job_is_seen_once_it_reports(
    qtbot: QtBot, test_desk: TestDesk, window: MainWindow
) -> None:
    jobs, shown = test_desk.desk.jobs, list[str]()
    jobs.started.connect(shown.append)
    jobs.run("Diam", lambda _: None, quiet=True)
    rest(qtbot, test_desk)
    assert shown == []
    jobs.run("Bekerja", lambda report: report(0, 0), quiet=True)
    rest(qtbot, test_desk)
    assert shown == ["Bekerja"]
    assert window.status.job.isHidden()


def test_that_somebody_who_may_not_make_backups_is_not_told_so_every_half_hour(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, window: MainWindow
) -> None:
    keeper = BackupKeeper(window, test_desk.desk, office, replace(ADMIN, confined=True))
    look(qtbot, test_desk, keeper)
    assert reasons(office) == []
    assert test_desk.said == []
