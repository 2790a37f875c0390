"""From a file that does not open to a working office, as a person sees it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, fill, new_office
from tests.support.screens import grab, keep

from kemiskinan_desktop.models.tries import failed_tries
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.folders import training_office
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.opening import door
from kemiskinan_desktop.ui.opening.door import Doorkeeper, NewOffice
from kemiskinan_desktop.ui.opening.panel import PASSWORD, PATH
from kemiskinan_desktop.ui.opening.rescue_panel import RescuePanel
from kemiskinan_desktop.ui.opening.window import OpeningWindow

KEY = "kunci-kantor-uji"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def opened() -> Iterator[list[Workplace]]:
    offices: list[Workplace] = []
    yield offices
    for office in offices:
        office.close()


@pytest.fixture
def window(qtbot: QtBot, test_desk: TestDesk, opened: list[Workplace]) -> OpeningWindow:
    made = OpeningWindow(test_desk.desk, Doorkeeper(Entrance()))
    qtbot.addWidget(made)
    made.opened.connect(opened.append)
    grab(made, 1366, 768)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed training office of two families with two backups."""
    office = new_office(tmp_path)
    office.backups.make(ADMIN)
    fill(office, 2)
    office.backups.make(ADMIN)
    office.close()
    return office.path


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A closed office with a password and one backup."""
    path = tmp_path / "gunungpati.kantor"
    office = door.found(NewOffice(path=path, kecamatan="33.74.12", login="rini", password=KEY))
    office.backups.make(office.who)
    office.close()
    return path


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def rescue(qtbot: QtBot, window: OpeningWindow) -> RescuePanel:
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), RescuePanel), timeout=20_000)
    return window.rescuing.panel


def backup(path: Path, number: int) -> Path:
    return sorted((path.parent / f"{path.stem}-cadangan").iterdir())[number - 1] / path.name


def test_that_a_damaged_office_works_again_after_one_press(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], path: Path
) -> None:
    damage(path)
    window.open(path)
    panel = rescue(qtbot, window)
    assert panel.heading.text() == "Berkas kantor rusak"
    assert "Tidak ada yang dihapus" in panel.sentence.text()
    assert panel.loss.text().startswith("Cadangan nomor 2 dibuat 13 Juli 2026")
    assert "perlu diketik ulang" in panel.loss.text()
    QAbstractItemModelTester(panel.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert panel.form.isHidden()
    assert panel.deed_button.hasFocus() or panel.deed_button.isEnabled()
    qtbot.mouseClick(panel.deed_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].path == path
    assert opened[0].overview.state(ADMIN).register.kk == 2
    assert opened[0].history.entries(ADMIN, limit=1)[0].act == "pulihkan cadangan"
    assert window.rescuing.news.startswith("Kantor pulih dari cadangan nomor 2.")
    assert "uji.rusak-" in window.rescuing.news


def test_that_a_backup_that_is_damaged_too_is_said_and_the_next_one_chosen(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], path: Path
) -> None:
    damage(path)
    damage(backup(path, 2))
    window.open(path)
    panel = rescue(qtbot, window)
    panel.table.activated.emit(panel.table.current())
    qtbot.waitUntil(lambda: bool(panel.problem.text()), timeout=20_000)
    assert panel.problem.text().startswith("Cadangan nomor 2: Cadangan ini tidak utuh")
    assert "Cadangan berikutnya sudah dipilih." in panel.problem.text()
    assert panel.loss.text().startswith("Cadangan nomor 1 ")
    panel.ask()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].overview.state(ADMIN).register.kk == 0


def test_that_a_damaged_office_with_a_password_comes_back_with_it(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], locked: Path
) -> None:
    damage(locked)
    window.choose(locked)
    window.open_panel.login.setText("rini")
    window.open_panel.password.setText(KEY)
    qtbot.mouseClick(window.open_panel.open_button, Qt.MouseButton.LeftButton)
    panel = rescue(qtbot, window)
    assert (panel.login.text(), panel.password.text()) == ("rini", KEY)
    panel.password.setText("salah-sekali")
    qtbot.keyClick(panel.password, Qt.Key.Key_Return)
    row = panel.form.row(PASSWORD)
    assert row is not None
    qtbot.waitUntil(lambda: bool(row.problem.text()), timeout=20_000)
    assert "tidak cocok" in row.problem.text()
    assert failed_tries(locked) == 1
    panel.password.setText(KEY)
    panel.ask()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].who.name == "rini"
    newest = opened[0].history.entries(opened[0].who, limit=1)[0]
    assert (newest.act, newest.who) == ("pulihkan cadangan", "rini")


def test_that_a_missing_office_is_offered_its_backups_and_kembali_goes_back(
    qtbot: QtBot, window: OpeningWindow, path: Path
) -> None:
    path.unlink()
    window.open(path)
    panel = rescue(qtbot, window)
    assert panel.heading.text() == "Berkas kantor tidak ditemukan"
    assert "perlu diketik ulang" in panel.loss.text()
    qtbot.mouseClick(panel.back_button, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.open_panel
    assert window.open_panel.file.edit.text() == str(path)
    assert not path.exists()


def test_that_a_lost_key_box_comes_back_from_the_newest_backup(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, opened: list[Workplace], locked: Path
) -> None:
    locked.with_name(f"{locked.name}.kunci").write_bytes(b"{}")
    window.open(locked)
    panel = rescue(qtbot, window)
    assert panel.heading.text() == "Berkas kunci rusak atau tidak ada"
    assert panel.loss.text().endswith("Tidak ada data yang hilang.")
    assert panel.form.isHidden()
    panel.ask()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.open_panel, timeout=20_000)
    assert test_desk.last.kind is MessageKind.SUCCESS
    window.open_panel.login.setText("rini")
    window.open_panel.password.setText(KEY)
    qtbot.mouseClick(window.open_panel.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)


def test_that_without_a_backup_the_stick_is_asked_for(
    qtbot: QtBot,
    window: OpeningWindow,
    test_desk: TestDesk,
    opened: list[Workplace],
    path: Path,
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stik"
    shutil.move(tmp_path / "uji-cadangan", stick / "uji-cadangan")
    damage(path)
    window.open(path)
    panel = rescue(qtbot, window)
    assert not panel.deed_button.isEnabled()
    assert panel.table.empty.isVisible()
    test_desk.dialogs.path = tmp_path
    panel.folder_button.click()
    qtbot.waitUntil(lambda: bool(panel.problem.text()), timeout=20_000)
    assert panel.problem.text().startswith("Tidak ada cadangan yang utuh di tempat itu.")
    test_desk.dialogs.path = stick
    panel.folder_button.click()
    qtbot.waitUntil(lambda: bool(panel.rescue and panel.rescue.choices), timeout=20_000)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is panel)
    panel.ask()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].overview.state(ADMIN).register.kk == 2


def test_that_the_stick_that_is_set_on_this_pc_is_looked_at_too(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, path: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    shutil.move(tmp_path / "uji-cadangan", stick / "uji-cadangan")
    test_desk.desk.preferences.backup_medium = stick
    damage(path)
    window.open(path)
    panel = rescue(qtbot, window)
    assert panel.rescue is not None
    assert [info.number for info in panel.rescue.choices] == [2, 1]


def test_that_a_backup_comes_back_as_a_new_file_from_the_first_window(
    qtbot: QtBot,
    window: OpeningWindow,
    test_desk: TestDesk,
    opened: list[Workplace],
    path: Path,
    tmp_path: Path,
) -> None:
    live = path.read_bytes()
    window.choose()
    test_desk.dialogs.path = None
    window.open_panel.backup_button.click()
    assert window.stack.currentWidget() is window.open_panel
    test_desk.dialogs.path = tmp_path / "uji-cadangan"
    window.open_panel.backup_button.click()
    panel = rescue(qtbot, window)
    assert panel.heading.text() == "Pulihkan dari cadangan"
    test_desk.dialogs.path = path
    panel.ask()
    qtbot.waitUntil(lambda: bool(panel.problem.text()), timeout=20_000)
    assert "sudah ada" in panel.problem.text()
    test_desk.dialogs.path = None
    panel.ask()
    assert opened == []
    test_desk.dialogs.path = tmp_path / "pulih.kantor"
    panel.ask()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].path == tmp_path / "pulih.kantor"
    assert path.read_bytes() == live


def test_that_a_folder_without_backups_is_said_in_the_first_window(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, tmp_path: Path
) -> None:
    window.choose()
    (tmp_path / "kosong").mkdir()
    test_desk.dialogs.path = tmp_path / "kosong"
    window.open_panel.backup_button.click()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text.startswith("Tidak ada cadangan yang utuh di tempat itu.")


def test_that_a_spoilt_training_office_is_made_anew(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], monkeypatch: pytest.MonkeyPatch
) -> None:
    def small(path: Path, **_: object) -> object:
        return make_training_office(path, families=3)

    monkeypatch.setattr("kemiskinan_desktop.services.training.making.make_training_office", small)
    training_office().parent.mkdir(parents=True)
    small(training_office())
    damage(training_office())
    window.train()
    panel = rescue(qtbot, window)
    assert panel.fresh_button.isVisible()
    panel.fresh_button.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    assert opened[0].path == training_office()
    assert len(list(training_office().parent.glob("latihan.rusak-*.kantor"))) == 1


def test_that_batal_while_searching_says_so(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, path: Path
) -> None:
    damage(path)

    def stop(title: str) -> None:
        if title == "Mencari cadangan":
            test_desk.desk.jobs.cancel()

    test_desk.desk.jobs.started.connect(stop)
    window.open(path)
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text == "Dibatalkan. Tidak ada yang berubah."
    assert window.stack.currentWidget() is window.open_panel


def test_that_a_wrong_name_is_said_beside_the_file(
    qtbot: QtBot, window: OpeningWindow, tmp_path: Path
) -> None:
    window.open(tmp_path / "salah-ketik.kantor")
    row = window.open_panel.form.row(PATH)
    assert row is not None
    qtbot.waitUntil(lambda: bool(row.problem.text()), timeout=20_000)
    assert row.problem.text().startswith("Berkas kantor tidak ditemukan.")


def test_that_the_panel_can_be_looked_at(qtbot: QtBot, window: OpeningWindow, locked: Path) -> None:
    damage(locked)
    window.choose(locked)
    window.open_panel.login.setText("rini")
    window.open_panel.password.setText(KEY)
    qtbot.mouseClick(window.open_panel.open_button, Qt.MouseButton.LeftButton)
    rescue(qtbot, window)
    assert not keep(window, "kantor-rusak").isNull()
