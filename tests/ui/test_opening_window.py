from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, PROFILE, new_office
from tests.support.passwords import cheap_passwords
from tests.support.screens import grab, keep

from kemiskinan_desktop.domain.office import Signatory
from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.domain.recovery_code import encode
from kemiskinan_desktop.models.tries import note_failure, tries_path
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.folders import training_office, trust_folder
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.trust_store import known_lists
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.ui.jobs import Progress
from kemiskinan_desktop.ui.opening import door
from kemiskinan_desktop.ui.opening.door import Doorkeeper, NewOffice, spread_trust
from kemiskinan_desktop.ui.opening.panel import LOGIN, PASSWORD, PATH, Panel
from kemiskinan_desktop.ui.opening.sheet_panel import SheetPanel
from kemiskinan_desktop.ui.opening.window import OpeningWindow

KEY, GIVEN = "kunci-kantor-uji", "kelapa-obor-417"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture(autouse=True, scope="module")
def cheap() -> Iterator[None]:
    with cheap_passwords():
        yield


@pytest.fixture
def opened() -> Iterator[list[Workplace]]:
    offices: list[Workplace] = []
    yield offices
    for office in offices:
        office.close()


class Seconds:
    """A clock that nobody can set, for tests to move on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Seconds since some moment."""
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def window(qtbot: QtBot, test_desk: TestDesk, opened: list[Workplace], seconds: Seconds) -> OpeningWindow:
    made = OpeningWindow(test_desk.desk, Doorkeeper(Entrance(monotonic=seconds)))
    qtbot.addWidget(made)
    made.opened.connect(opened.append)
    grab(made, 1366, 768)
    return made


@pytest.fixture
def locked(closed_office: Path) -> Path:
    """A closed office with a password, at which nobody tried a wrong one yet."""
    tries_path(closed_office).unlink(missing_ok=True)
    return closed_office


@pytest.fixture(scope="module")
def closed_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for all tests of this file."""
    path = tmp_path_factory.mktemp("kantor") / "gunungpati.kantor"
    door.found(NewOffice(path=path, kecamatan="33.74.12", login="rini", password=KEY)).close()
    return path


def sentence(panel: Panel, field: str) -> str:
    row = panel.form.row(field)
    assert row is not None
    return row.problem.text()


def at(window: OpeningWindow, panel: Panel) -> bool:
    return window.stack.currentWidget() is panel


def test_that_an_office_with_a_password_is_asked_for_it_and_opens(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], locked: Path
) -> None:
    window.open(locked)
    qtbot.waitUntil(lambda: at(window, window.open_panel), timeout=20_000)
    assert window.open_panel.file.edit.text() == str(locked)
    qtbot.keyClicks(window.open_panel.login, "rini")
    qtbot.keyClicks(window.open_panel.password, KEY)
    qtbot.keyClick(window.open_panel.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].path == locked
    assert not opened[0].training


def test_that_a_wrong_password_is_said_beside_the_password(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], locked: Path
) -> None:
    window.choose(locked)
    window.open_panel.login.setText("rini")
    window.open_panel.password.setText("salah-sekali")
    qtbot.mouseClick(window.open_panel.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(sentence(window.open_panel, PASSWORD)), timeout=20_000)
    assert sentence(window.open_panel, PASSWORD).startswith("Nama pengguna atau kata sandi tidak cocok.")
    assert sentence(window.open_panel, PATH) == ""
    assert at(window, window.open_panel)
    assert opened == []


def test_that_many_wrong_passwords_are_followed_by_a_countdown_and_then_by_another_try(
    qtbot: QtBot, window: OpeningWindow, locked: Path, seconds: Seconds, opened: list[Workplace]
) -> None:
    for _ in range(5):
        note_failure(locked)
    panel = window.open_panel
    window.open(locked)
    qtbot.waitUntil(lambda: panel.hold.held, timeout=20_000)
    waiting = "Terlalu banyak kata sandi yang salah. Coba lagi dalam {} detik."
    assert sentence(panel, PASSWORD) == waiting.format(5)
    assert not panel.open_button.isEnabled()
    seconds.now += 3.5
    panel.hold.countdown.look()
    assert sentence(panel, PASSWORD) == waiting.format(2)
    panel.login.setText("rini")
    panel.password.setText(KEY)
    qtbot.keyClick(panel.password, Qt.Key.Key_Return)
    assert at(window, panel)
    seconds.now += 1.5
    panel.hold.countdown.look()
    assert sentence(panel, PASSWORD) == ""
    assert panel.open_button.isEnabled()
    qtbot.keyClick(panel.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert not tries_path(locked).exists()


def test_that_the_wait_of_one_office_does_not_hold_another(
    qtbot: QtBot, window: OpeningWindow, locked: Path, tmp_path: Path
) -> None:
    for _ in range(5):
        note_failure(locked)
    window.open(locked)
    qtbot.waitUntil(lambda: window.open_panel.hold.held, timeout=20_000)
    window.open_panel.file.edit.setText(str(tmp_path / "lain.kantor"))
    assert window.open_panel.open_button.isEnabled()
    assert sentence(window.open_panel, PASSWORD) == ""
    tries_path(locked).unlink()


def test_that_who_came_in_last_is_proposed_for_each_office(
    window: OpeningWindow, test_desk: TestDesk, locked: Path, tmp_path: Path
) -> None:
    test_desk.desk.preferences.remember_login(locked, "rini")
    test_desk.desk.preferences.remember_login(tmp_path / "lain.kantor", "budi")
    window.choose(locked)
    assert window.open_panel.login.text() == "rini"
    window.choose(tmp_path / "lain.kantor")
    assert window.open_panel.login.text() == "budi"


def test_that_a_caps_lock_that_is_on_is_said_below_the_password(
    qtbot: QtBot, window: OpeningWindow, locked: Path
) -> None:
    window.choose(locked)
    row = window.open_panel.form.row(PASSWORD)
    assert row is not None
    nothing, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier

    def press(letter: str, modifiers: Qt.KeyboardModifier) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_K, modifiers, letter)
        QApplication.sendEvent(window.open_panel.password, event)

    press("k", nothing)
    press("K", shift)
    assert row.note.text() == ""
    press("k", shift)
    assert row.note.text() != ""
    press("k", nothing)
    assert row.note.text() == ""
    press("K", nothing)
    assert row.note.text().startswith("Caps Lock menyala")
    qtbot.keyClick(window.open_panel.password, Qt.Key.Key_CapsLock)
    assert row.note.text() == ""


def test_that_a_missing_file_is_said_beside_the_file(
    qtbot: QtBot, window: OpeningWindow, tmp_path: Path
) -> None:
    window.open(tmp_path / "tidak-ada.kantor")
    qtbot.waitUntil(lambda: bool(sentence(window.open_panel, PATH)), timeout=20_000)
    assert sentence(window.open_panel, PATH).startswith("Berkas kantor tidak ditemukan.")
    assert window.open_panel.file.edit.property("problem") == "galat"


def test_that_a_file_that_is_no_office_is_refused_in_words(
    qtbot: QtBot, window: OpeningWindow, tmp_path: Path
) -> None:
    wrong = tmp_path / "surat.kantor"
    wrong.write_bytes(b"bukan kantor" * 900)
    window.open(wrong)
    qtbot.waitUntil(lambda: bool(sentence(window.open_panel, PATH)), timeout=20_000)
    assert "kunci" in sentence(window.open_panel, PATH).lower()


def test_that_nothing_is_opened_before_a_file_is_chosen(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, tmp_path: Path
) -> None:
    window.choose()
    qtbot.mouseClick(window.open_panel.open_button, Qt.MouseButton.LeftButton)
    assert sentence(window.open_panel, PATH).startswith("Berkas kantor belum dipilih.")
    test_desk.dialogs.path = tmp_path / "kantor.kantor"
    qtbot.mouseClick(window.open_panel.file.choose, Qt.MouseButton.LeftButton)
    assert window.open_panel.file.edit.text() == str(tmp_path / "kantor.kantor")
    assert sentence(window.open_panel, PATH) == ""
    test_desk.dialogs.path = None
    qtbot.mouseClick(window.open_panel.file.choose, Qt.MouseButton.LeftButton)
    assert window.open_panel.file.edit.text() == str(tmp_path / "kantor.kantor")


def test_that_a_training_office_opens_without_a_question(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], tmp_path: Path
) -> None:
    new_office(tmp_path).close()
    window.open(tmp_path / "uji.kantor")
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].training


def test_that_the_training_office_of_this_pc_is_opened_and_made_when_missing(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []

    def small(path: Path, **over: object) -> object:
        made.append(path)
        assert "report" in over
        return make_training_office(path, families=3)

    monkeypatch.setattr("kemiskinan_desktop.services.training.making.make_training_office", small)
    window.choose()
    qtbot.mouseClick(window.open_panel.training_button, Qt.MouseButton.LeftButton)
    assert at(window, window.wait_panel)
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    assert made == [training_office()]
    assert opened[0].path == training_office()
    opened.pop().close()
    window.train()
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    assert made == [training_office()]


def test_that_batal_goes_back_to_the_choice_and_leaves_nothing(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, opened: list[Workplace]
) -> None:
    window.train()
    window.wait_panel.cancel.click()
    qtbot.waitUntil(lambda: at(window, window.open_panel), timeout=30_000)
    assert test_desk.last.text == "Dibatalkan. Tidak ada yang berubah."
    assert not training_office().exists()
    assert opened == []


def test_that_a_new_office_wants_its_kecamatan_a_place_and_the_password_twice(
    qtbot: QtBot, window: OpeningWindow
) -> None:
    window.make()
    panel = window.new_panel
    qtbot.mouseClick(panel.make_button, Qt.MouseButton.LeftButton)
    assert sentence(panel, "kecamatan") == "Pilih kecamatan atau kota kantor ini dari daftar."
    assert sentence(panel, PATH)
    assert sentence(panel, PASSWORD) == "Kata sandi paling sedikit 8 huruf atau angka."
    panel.new.password.setText(KEY)
    panel.new.repeated.setText("lain-sekali")
    qtbot.mouseClick(panel.make_button, Qt.MouseButton.LeftButton)
    assert sentence(panel, "repeated") == "Kedua kata sandi belum sama. Ketik lagi."
    assert at(window, panel)


def test_that_the_kecamatan_proposes_file_and_position_until_something_else_is_written(
    qtbot: QtBot, window: OpeningWindow, data: Path, test_desk: TestDesk, tmp_path: Path
) -> None:
    window.make()
    panel = window.new_panel
    panel.kecamatan.setFocus()
    qtbot.keyClicks(panel.kecamatan.line(), "33.74.12")
    panel.kecamatan.commit()
    assert panel.file.edit.text() == str(data / "gunungpati.kantor")
    assert panel.position.text() == "Camat Gunungpati"
    test_desk.dialogs.path = tmp_path / "lain.kantor"
    qtbot.mouseClick(panel.file.choose, Qt.MouseButton.LeftButton)
    panel.kecamatan.set_value("33.74.11")
    panel.kecamatan.committed.emit()
    assert panel.file.edit.text() == str(tmp_path / "lain.kantor")
    assert panel.position.text() == "Camat Banyumanik"
    panel.kecamatan.set_value(None)
    panel.kecamatan.committed.emit()
    assert panel.position.text() == "Camat Banyumanik"


def test_that_the_code_of_the_city_proposes_an_office_of_the_city(
    qtbot: QtBot, window: OpeningWindow, data: Path
) -> None:
    window.make()
    panel = window.new_panel
    panel.kecamatan.setFocus()
    qtbot.keyClicks(panel.kecamatan.line(), "33.74")
    panel.kecamatan.commit()
    assert panel.file.edit.text() == str(data / "kota-semarang.kantor")
    assert panel.position.text() == "Kepala Dinas Sosial Kota Semarang"
    profile = panel.value().profile
    assert profile.is_city
    assert (profile.kecamatan, profile.area_title, profile.name) == ("33.74", "Kota Semarang", "DINAS SOSIAL")


def make_office(qtbot: QtBot, window: OpeningWindow, path: Path) -> SheetPanel:
    """A new office up to the step of its recovery sheet."""
    window.make()
    panel = window.new_panel
    panel.kecamatan.set_value("33.74.12")
    panel.file.edit.setText(str(path))
    panel.person.setText("Rini Rekaan")
    panel.login.setText("rini")
    panel.new.password.setText(KEY)
    panel.new.repeated.setText(KEY)
    panel.position.setText("Camat Gunungpati")
    panel.name.setText("Contoh Nama")
    qtbot.mouseClick(panel.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: at(window, window.sheet_panel), timeout=30_000)
    return window.sheet_panel


def copy_groups(panel: SheetPanel) -> None:
    sheet = panel._sheet
    assert sheet is not None
    for place, line in panel.sheet_form.lines.items():
        line.setText(sheet.groups[place - 1].lower())


def test_that_a_new_office_is_made_with_its_signatory_and_opens_after_its_recovery_sheet(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], tmp_path: Path
) -> None:
    panel = make_office(qtbot, window, tmp_path / "baru")
    assert opened == []
    copy_groups(panel)
    qtbot.mouseClick(panel.confirm_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    profile = opened[0].office.profile(ADMIN)
    assert opened[0].path == tmp_path / "baru.kantor"
    assert (profile.kecamatan, profile.name) == ("33.74.12", "KECAMATAN GUNUNGPATI")
    assert profile.signatory == Signatory(position="Camat Gunungpati", name="Contoh Nama")
    assert not profile.training
    assert opened[0].people.has_recovery_sheet(opened[0].who)
    assert panel.sheet_form.cells.accessibleName() == "Kode pemulihan "


def test_that_a_sheet_is_not_in_force_before_its_groups_were_copied(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], tmp_path: Path
) -> None:
    panel = make_office(qtbot, window, tmp_path / "baru")
    first, second = panel.sheet_form.lines.values()
    copy_groups(panel)
    second.setText("00000")
    second.setFocus()
    assert panel.sheet_form.cells.covered
    qtbot.keyClick(second, Qt.Key.Key_Return)
    rows = panel.sheet_form.grid.rows
    assert [row.problem.text() for row in rows] == ["", "Belum sama dengan lembarnya."]
    assert first.text() != ""
    panel.sheet_form.save_button.setFocus()
    assert not panel.sheet_form.cells.covered
    assert opened == []


def test_that_the_sheet_is_saved_as_a_pdf(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, tmp_path: Path
) -> None:
    panel = make_office(qtbot, window, tmp_path / "baru")
    test_desk.dialogs.path = tmp_path / "lembar.pdf"
    qtbot.mouseClick(panel.sheet_form.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text == "Lembar pemulihan ditulis. Cetak, lalu hapus berkasnya."
    assert (tmp_path / "lembar.pdf").read_bytes().startswith(b"%PDF")


def test_that_the_sheet_may_wait_and_the_office_opens_without_one(
    qtbot: QtBot, window: OpeningWindow, test_desk: TestDesk, opened: list[Workplace], tmp_path: Path
) -> None:
    panel = make_office(qtbot, window, tmp_path / "baru")
    test_desk.dialogs.confirms = False
    qtbot.mouseClick(panel.later_button, Qt.MouseButton.LeftButton)
    assert opened == []
    test_desk.dialogs.confirms = True
    qtbot.mouseClick(panel.later_button, Qt.MouseButton.LeftButton)
    assert len(opened) == 1
    assert test_desk.dialogs.asked[-1][2] == "Buat nanti"
    assert not opened[0].people.has_recovery_sheet(opened[0].who)


def test_that_closing_at_the_sheet_frees_the_office(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], tmp_path: Path
) -> None:
    make_office(qtbot, window, tmp_path / "baru")
    window.close()
    assert opened == []
    Entrance().enter(tmp_path / "baru.kantor", "rini", KEY).close()


@pytest.fixture
def peopled(tmp_path: Path) -> tuple[Path, str]:
    """A closed office with budi, who has a temporary password, and its recovery code."""
    path = tmp_path / "orang.kantor"
    office = door.found(NewOffice(path=path, kecamatan="33.74.12", login="rini", password=KEY))
    office.people.add(office.who, login="budi", name="Budi Rekaan", role=Role.CLERK, password=GIVEN)
    sheet = office.people.draft_recovery_sheet(office.who)
    copied = {place: sheet.groups[place - 1] for place in sheet.asked}
    office.people.confirm_recovery_sheet(office.who, sheet, copied)
    office.close()
    return path, sheet.code


def come_in(qtbot: QtBot, window: OpeningWindow, path: Path, login: str, password: str) -> None:
    window.choose(path)
    window.open_panel.login.setText(login)
    window.open_panel.password.setText(password)
    qtbot.mouseClick(window.open_panel.open_button, Qt.MouseButton.LeftButton)


def test_that_a_temporary_password_is_changed_before_the_office_opens(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], peopled: tuple[Path, str]
) -> None:
    path, _ = peopled
    come_in(qtbot, window, path, "budi", GIVEN)
    qtbot.waitUntil(lambda: at(window, window.change_panel), timeout=20_000)
    panel = window.change_panel
    assert panel.name.text() == "Budi Rekaan"
    assert opened == []
    for new, again, field, said in (
        ("pendek", "pendek", PASSWORD, "paling sedikit 8"),
        ("kopi pahit pagi", "kopi pahit", "repeated", "belum sama"),
        (GIVEN, GIVEN, PASSWORD, "masih sama dengan yang diberikan"),
    ):
        panel.new.password.setText(new)
        panel.new.repeated.setText(again)
        qtbot.mouseClick(panel.change_button, Qt.MouseButton.LeftButton)
        assert said in sentence(panel, field)
    panel.new.password.setText("kopi pahit pagi")
    panel.new.repeated.setText("kopi pahit pagi")
    qtbot.keyClick(panel.new.repeated, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert not opened[0].who.confined
    assert opened[0].overview.state(opened[0].who).register.kk == 0


def test_that_somebody_who_does_not_change_the_password_leaves_the_office(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], peopled: tuple[Path, str]
) -> None:
    path, _ = peopled
    come_in(qtbot, window, path, "budi", GIVEN)
    qtbot.waitUntil(lambda: at(window, window.change_panel), timeout=20_000)
    qtbot.mouseClick(window.change_panel.back_button, Qt.MouseButton.LeftButton)
    assert at(window, window.open_panel)
    assert opened == []
    come_in(qtbot, window, path, "rini", KEY)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)


def test_that_a_forgotten_password_is_recovered_with_the_sheet(
    qtbot: QtBot, window: OpeningWindow, opened: list[Workplace], peopled: tuple[Path, str]
) -> None:
    path, code = peopled
    window.choose(path)
    window.open_panel.login.setText("rini")
    qtbot.mouseClick(window.open_panel.forgotten_button, Qt.MouseButton.LeftButton)
    panel = window.recover_panel
    assert at(window, panel)
    assert (panel.office.text(), panel.login.text()) == ("orang.kantor", "rini")
    qtbot.keyClicks(panel.code, code.replace("-", "").lower())
    assert panel.code.text() == code
    row = panel.form.row("code")
    assert row is not None
    assert row.note.text() == "Ketujuh kelompok terbaca."
    panel.new.password.setText("kopi pahit pagi")
    panel.new.repeated.setText("kopi pahit pagi")
    qtbot.keyClick(panel.new.repeated, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].who.name == "rini"
    assert opened[0].people.is_own_password(opened[0].who, "kopi pahit pagi")


def test_that_a_slip_in_the_code_is_named_while_it_is_typed(
    qtbot: QtBot, window: OpeningWindow, peopled: tuple[Path, str]
) -> None:
    path, code = peopled
    window._start_recovery(path, "")
    panel = window.recover_panel
    slipped = code[:10] + ("Z" if code[10] != "Z" else "Y")
    qtbot.keyClicks(panel.code, slipped)
    assert sentence(panel, "code") == "Kelompok ke-2 belum sama dengan lembarnya."
    qtbot.keyClick(panel.code, Qt.Key.Key_Backspace)
    assert sentence(panel, "code") == ""
    qtbot.mouseClick(panel.recover_button, Qt.MouseButton.LeftButton)
    assert sentence(panel, "code").startswith("Kode pemulihan terdiri dari 7 kelompok")
    assert sentence(panel, LOGIN) == "Isi nama pengguna administrator itu."
    assert sentence(panel, PASSWORD) != ""
    qtbot.mouseClick(panel.back_button, Qt.MouseButton.LeftButton)
    assert at(window, window.open_panel)


def test_that_what_is_wrong_in_a_recovery_is_said_beside_its_field_and_counted(
    qtbot: QtBot, window: OpeningWindow, peopled: tuple[Path, str], seconds: Seconds
) -> None:
    path, code = peopled
    window._start_recovery(path, "budi")
    panel = window.recover_panel
    panel.code.setText(code)
    panel.new.password.setText("kopi pahit pagi")
    panel.new.repeated.setText("kopi pahit pagi")
    qtbot.mouseClick(panel.recover_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(sentence(panel, LOGIN)), timeout=20_000)
    assert "bukan administrator" in sentence(panel, LOGIN)
    for _ in range(4):
        note_failure(path)
    panel.code.setText(encode(bytes(range(16))))
    qtbot.mouseClick(panel.recover_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.hold.held, timeout=20_000)
    assert sentence(panel, "code").endswith("Coba lagi dalam 5 detik.")
    qtbot.keyClick(panel.new.repeated, Qt.Key.Key_Return)
    assert at(window, panel)
    seconds.now += 5
    panel.hold.countdown.look()
    assert panel.recover_button.isEnabled()


def test_that_an_existing_file_is_not_replaced_and_said_beside_its_place(
    qtbot: QtBot, window: OpeningWindow, locked: Path
) -> None:
    before = locked.read_bytes()
    window.make()
    panel = window.new_panel
    panel.kecamatan.set_value("33.74.12")
    panel.file.edit.setText(str(locked))
    panel.person.setText("Rini Rekaan")
    panel.login.setText("rini")
    panel.new.password.setText(KEY)
    panel.new.repeated.setText(KEY)
    qtbot.mouseClick(panel.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(sentence(panel, PATH)), timeout=20_000)
    assert sentence(panel, PATH).startswith("Berkas dengan nama itu sudah ada.")
    assert at(window, panel)
    assert locked.read_bytes() == before
    qtbot.mouseClick(panel.back_button, Qt.MouseButton.LeftButton)
    assert at(window, window.open_panel)


def test_that_this_pc_learns_the_keys_of_the_office(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    spread_trust(office, ADMIN)
    assert [name for each in known_lists(trust_folder()) for name in each.offices] == [
        f"L{PROFILE.kecamatan}"
    ]
    office.close()


def test_that_an_unwritable_place_for_keys_does_not_stop_the_work(
    tmp_path: Path, data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    office = new_office(tmp_path)
    data.write_text("ini berkas, bukan folder", "utf-8")
    spread_trust(office, ADMIN)
    assert "daftar kepercayaan tidak tersimpan" in caplog.text
    office.close()


def test_that_the_rail_gives_way_to_large_text(window: OpeningWindow) -> None:
    assert window.open_panel.isEnabled()
    rail = window.findChild(object, "rail")
    grab(window, 700, 500)
    assert rail is not None
    assert not rail.isVisible()  # pyright: ignore[reportAttributeAccessIssue] # found by its name
    grab(window, 1366, 768)
    assert rail.isVisible()  # pyright: ignore[reportAttributeAccessIssue] # found by its name


def test_that_the_panels_can_be_looked_at(window: OpeningWindow) -> None:
    window.choose()
    assert not keep(window, "buka-kantor").isNull()
    window.make()
    assert not keep(window, "kantor-baru").isNull()


def test_that_an_office_opened_too_late_is_left_again(
    window: OpeningWindow, opened: list[Workplace], tmp_path: Path
) -> None:
    office = new_office(tmp_path)
    window.close()
    window._finish(office)
    assert opened == []
    open_workplace(tmp_path / "uji.kantor").close()


def test_that_progress_and_the_time_left_are_said(window: OpeningWindow) -> None:
    window.wait_panel.say("Menyiapkan kantor latihan")
    window.wait_panel.show_progress(Progress(title="", done=120, total=500, seconds_left=3.2))
    assert window.wait_panel.detail.text() == "120 dari 500 · sekitar 3 detik lagi"
    assert window.wait_panel.bar.value() == 120


def test_that_closing_without_an_office_says_so(window: OpeningWindow) -> None:
    heard: list[bool] = []
    window.closed.connect(lambda: heard.append(True))
    window.close()
    assert heard == [True]


def test_that_every_letter_with_alt_on_the_first_page_means_one_thing(
    window: OpeningWindow,
) -> None:
    panel = window.open_panel
    texts = [each.text() for each in (*panel.findChildren(QLabel), *panel.findChildren(QPushButton))]
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text.replace("&&", "")]
    assert "s" in letters
    assert len(letters) == len(set(letters)), sorted(letters)
