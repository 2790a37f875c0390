import getpass
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.offices import ADMIN, new_office

from kemiskinan_desktop import app
from kemiskinan_desktop.__main__ import main
from kemiskinan_desktop.app import Program, run_window, who_works
from kemiskinan_desktop.services.folders import training_office, trust_folder
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import open_workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.check.page import CheckPage
from kemiskinan_desktop.ui.dialogs import Dialogs
from kemiskinan_desktop.ui.main_window import HELP, MainWindow
from kemiskinan_desktop.ui.navigation import OPEN_OFFICE
from kemiskinan_desktop.ui.office_window import places
from kemiskinan_desktop.ui.opening import door
from kemiskinan_desktop.ui.opening.door import NewOffice
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.single_instance import SingleInstance
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.translations import Language

HEAVY = ("sqlalchemy", "alembic", "openpyxl", "reportlab", "qrcode", "PIL", "cryptography", "cbor2")
KEY = "kunci-kantor-uji"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Path]:
    folder = tmp_path / "data"
    monkeypatch.setenv("KEMISKINAN_DATA", str(folder))
    yield folder
    theme.apply(qapp)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed training office."""
    path = tmp_path_factory.mktemp("latihan") / "latihan.kantor"
    make_training_office(path, families=12)
    return path


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp, Preferences(app._settings()))
    yield made
    if made.window is not None:
        made.window.close()
    if made.opening is not None:
        made.opening.close()
        made.opening.deleteLater()
    made.end()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def window_of(qtbot: QtBot, program: Program) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None, timeout=30_000)
    assert program.window is not None
    return program.window


def file_action(window: MainWindow, text: str) -> QAction:
    return next(each for each in window.file_menu.actions() if each.text() == text)


def loaded_after(code: str) -> str:
    """Which heavy libraries a fresh interpreter has loaded after some code."""
    ask = f"import sys\n{code}\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_that_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    assert loaded_after("import kemiskinan_desktop.app") == "[]"
    paint = (
        "from kemiskinan_desktop import app\n"
        "from kemiskinan_desktop.ui.preferences import Preferences\n"
        "from kemiskinan_desktop.ui.opening.door import Doorkeeper\n"
        "from kemiskinan_desktop.ui.opening.window import OpeningWindow\n"
        "application = app.the_application()\n"
        "window = OpeningWindow(app.new_desk(Preferences(app._settings()), print), Doorkeeper())\n"
        "window.show()\n"
        "window.grab()\n"
        "window.close()"
    )
    assert loaded_after(paint) == "[]"


def test_that_wrong_usage_is_said_and_opens_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_window(["--kantor"]) == 2
    assert run_window(["--warna", "merah"]) == 2
    assert "Lihat --bantuan" in capsys.readouterr().err


def test_that_a_picture_of_the_window_is_written(trained: Path, tmp_path: Path, data: Path) -> None:
    target = tmp_path / "layar.png"
    assert run_window(["--kantor", str(trained), "--gambar", str(target)]) == 0
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == app.PICTURE_SIZE
    assert not data.exists()
    open_workplace(trained).close()


def test_that_a_picture_of_a_missing_office_or_in_a_missing_folder_is_refused(
    trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_window(["--kantor", str(tmp_path / "x.kantor"), "--gambar", str(tmp_path / "x.png")]) == 1
    assert "Berkas kantor tidak ditemukan." in capsys.readouterr().err
    assert run_window(["--kantor", str(trained), "--gambar", str(tmp_path / "tidak" / "x.png")]) == 1
    assert "Gambar tidak dapat ditulis." in capsys.readouterr().err


def test_that_the_program_opens_the_training_office_by_itself(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    training_office().parent.mkdir(parents=True, exist_ok=True)
    make_training_office(training_office(), families=3)
    program.start(None)
    assert program.opening is not None
    assert program.opening.isVisible()
    window = window_of(qtbot, program)
    assert program.opening is None
    assert "Kec. Gunungpati · Kota Semarang" in window.windowTitle()
    assert window.status.user.text() == f"{getpass.getuser()} · Administrator"
    assert window.status.period.text().startswith("Periode ")
    assert list(trust_folder().glob("*.kimtrust"))


def test_that_every_page_of_the_rail_opens_on_a_real_office(
    qtbot: QtBot, program: Program, trained: Path
) -> None:
    program.start(trained)
    window = window_of(qtbot, program)
    for place in places():
        window.show_page(place.key)
        assert window.page is not None
        assert type(window.page).__name__ == place.page
        assert window.page.help_text or place.key == HELP  # the help page explains itself


def test_that_the_search_of_the_window_finds_families(qtbot: QtBot, program: Program, trained: Path) -> None:
    program.start(trained)
    window = window_of(qtbot, program)
    window.search.start()
    window.search.edit.setText("su")
    assert window.search.model.rowCount() > 0
    window.search.stop()


def test_that_closing_the_window_frees_the_office(qtbot: QtBot, program: Program, trained: Path) -> None:
    program.start(trained)
    window_of(qtbot, program).close()
    assert program.window is None
    open_workplace(trained).close()


def test_that_a_backup_is_made_from_the_menu(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    new_office(tmp_path).close()
    program.start(tmp_path / "uji.kantor")
    window = window_of(qtbot, program)
    file_action(window, "Buat cadangan sekarang").trigger()
    qtbot.waitUntil(lambda: bool(window.message_bar.label.text()), timeout=30_000)
    assert window.message_bar.label.text() == "Cadangan dibuat dan teruji dapat dipulihkan."
    assert "buat cadangan baru" not in window.status.backup.text()


def test_that_another_office_is_asked_for_after_leaving_this_one(
    qtbot: QtBot, program: Program, trained: Path
) -> None:
    program.start(trained)
    window = window_of(qtbot, program)
    file_action(window, "Buka kantor lain…").trigger()
    qtbot.waitUntil(lambda: program.opening is not None and program.opening.isVisible())
    opening = program.opening
    assert opening is not None
    qtbot.waitUntil(lambda: opening.stack.currentWidget() is opening.open_panel)
    assert program.window is None
    open_workplace(trained).close()


def test_that_a_restored_file_is_opened_when_a_screen_asks_for_it(
    qtbot: QtBot, program: Program, trained: Path, tmp_path: Path
) -> None:
    new_office(tmp_path).close()
    program.start(trained)
    first = window_of(qtbot, program)
    assert program._desk is not None
    program._desk.navigation.to(OPEN_OFFICE, tmp_path / "uji.kantor")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not first, timeout=30_000)
    assert program._workplace is not None
    assert program._workplace.path == tmp_path / "uji.kantor"


def test_that_an_office_in_use_backs_itself_up(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    new_office(tmp_path).close()
    program.start(tmp_path / "uji.kantor")
    window_of(qtbot, program)
    assert program._workplace is not None
    backups = program._workplace.backups
    qtbot.waitUntil(lambda: bool(backups.every(ADMIN)), timeout=30_000)
    assert backups.every(ADMIN)[0].reason == "harian"


def test_that_a_new_office_can_be_made_from_the_menu(qtbot: QtBot, program: Program, trained: Path) -> None:
    program.start(trained)
    file_action(window_of(qtbot, program), "Buat kantor baru…").trigger()
    opening = program.opening
    assert opening is not None
    qtbot.waitUntil(lambda: opening.stack.currentWidget() is opening.new_panel)


def test_that_a_page_with_unsaved_work_keeps_the_office_open(
    qtbot: QtBot, program: Program, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.start(trained)
    window = window_of(qtbot, program)
    with monkeypatch.context() as patch:
        patch.setattr(window.page, "may_leave", lambda: False)
        file_action(window, "Buka kantor lain…").trigger()
        assert program.window is window
        assert program.opening is None
    window.close()
    assert program.opening is None


def test_that_the_last_office_is_remembered_and_asks_for_its_password(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "gunungpati.kantor"
    program._opened(door.found(NewOffice(path=path, kecamatan="33.74.12", login="rini", password=KEY)))
    window_of(qtbot, program).close()
    program.start(None)
    opening = program.opening
    assert opening is not None
    qtbot.waitUntil(lambda: opening.stack.currentWidget() is opening.open_panel, timeout=30_000)
    assert opening.open_panel.file.edit.text() == str(path)


def test_that_an_unexpected_mistake_gets_a_code_and_a_line_in_the_log(
    qtbot: QtBot, program: Program, trained: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.start(trained)
    window_of(qtbot, program)
    told: list[str] = []
    assert program._bugs is not None

    def tell(code: str, _report: str) -> None:
        told.append(code)

    monkeypatch.setattr(program._bugs, "_show", tell)
    program._report(ZeroDivisionError("rahasia 3374120000000001"))
    assert len(told) == 1
    log = "".join(path.read_text("utf-8") for path in (data / "log").iterdir())
    assert told[0] in log
    assert "rahasia" not in log


def test_that_somebody_works_even_when_the_pc_knows_no_name(
    monkeypatch: pytest.MonkeyPatch, trained: Path
) -> None:
    def unknown() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", unknown)
    workplace = open_workplace(trained)
    who = who_works(workplace)
    workplace.close()
    assert (who.name, who.role) == ("petugas", ADMIN.role)


def test_that_the_loop_runs_until_the_window_is_closed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, trained: Path
) -> None:
    ran: list[str] = []

    def loop(_self: object = None) -> int:
        ran.append("jalan")
        for widget in qapp.topLevelWidgets():
            widget.close()
        return 0

    monkeypatch.setattr(QApplication, "exec", loop)
    assert run_window(["--kantor", str(trained)]) == 0
    assert ran == ["jalan"]


def test_that_a_sudden_end_is_told_at_the_next_start_with_a_report_that_is_saved(
    qtbot: QtBot, qapp: QApplication, trained: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "log").mkdir(parents=True)
    (data / "log" / "berjalan.json").write_text('{"mulai": "2026-07-13T09:30:00", "versi": "0.1"}', "utf-8")
    made = Program(qapp, Preferences(app._settings()))
    made.start(trained)
    window = window_of(qtbot, made)
    assert window.message_bar.label.text().startswith("Program berhenti tidak semestinya")
    target = data / "laporan.txt"

    def choose(_self: Dialogs, _title: str, _name: str, _pattern: str) -> Path:
        return target

    monkeypatch.setattr(Dialogs, "save_file", choose)
    window.message_bar.deed.click()
    assert "2026-07-13T09:30:00" in target.read_text("utf-8")
    assert window.message_bar.label.text() == "Laporan disimpan."
    window.close()
    made.end()
    made.deleteLater()
    assert not (data / "log" / "berjalan.json").exists()


def test_that_a_later_start_brings_the_window_to_the_front_and_opens_its_office(
    qtbot: QtBot, program: Program, trained: Path, tmp_path: Path
) -> None:
    new_office(tmp_path).close()
    program.start(trained)
    window = window_of(qtbot, program)
    program.show_office(None)
    program.show_office(trained)
    assert program.window is window
    program.show_office(tmp_path / "uji.kantor")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window, timeout=30_000)
    assert program._workplace is not None
    assert program._workplace.path == tmp_path / "uji.kantor"


def test_that_a_start_beside_a_running_program_ends_at_once(
    qapp: QApplication, trained: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes: list[Path | None] = []

    def claimed(_self: SingleInstance, office: Path | None) -> bool:
        wishes.append(office)
        return False

    monkeypatch.setattr(SingleInstance, "claim", claimed)
    assert run_window(["--kantor", str(trained)]) == 0
    assert wishes == [trained]
    assert not (data / "log").exists()


def test_that_cards_are_checked_without_an_office_a_login_or_a_database(program: Program, data: Path) -> None:
    program.check_cards()
    window = program.window
    assert window is not None
    assert isinstance(window.page, CheckPage)
    assert not window.page.header.search.isVisible()
    assert "Cari keluarga…" not in menu_texts(window)
    assert "belum punya daftar kepercayaan" in window.page.trust.words.text()
    assert list(data.rglob("*.kantor")) == []


def test_that_the_first_window_offers_the_check_and_comes_back_after_it(
    program: Program, qtbot: QtBot, trained: Path
) -> None:
    program._open(lambda opening: opening.choose())
    opening = program.opening
    assert opening is not None
    opening.open_panel.check_button.click()
    assert program.opening is None
    assert program.window is not None
    program.window.close()
    qtbot.waitUntil(lambda: program.opening is not None)
    assert program.window is None


def test_that_the_check_does_not_load_the_database() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; a = QApplication([]);"
        "from kemiskinan_desktop import app; from kemiskinan_desktop.ui.preferences import Preferences;"
        "p = app.Program(a, Preferences(app._settings()), marked=False); p.check_cards();"
        "print([n for n in ('sqlalchemy', 'sqlcipher3', 'openpyxl', 'reportlab') if n in sys.modules]);"
        "print(p.window.page.title); p.window.close(); p.end()"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.splitlines() == ["[]", "Periksa Kartu"]


def menu_texts(window: MainWindow) -> set[str]:
    return {each.text() for each in window.findChildren(QAction)}


def test_that_one_word_on_the_command_line_opens_the_check_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(app, "run_check", lambda: asked.append("periksa") or 0)
    assert main(["periksa-kartu"]) == 0
    assert asked == ["periksa"]
    assert main(["periksa-kartu", "berlebih"]) == 2


def test_that_the_run_of_the_check_ends_with_its_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    def closes(self: Program) -> None:
        shown(self)
        assert self.window is not None
        QTimer.singleShot(0, self.window, self.window.close)

    shown = Program.check_cards
    monkeypatch.setattr(Program, "check_cards", closes)
    assert app.run_check() == 0


def test_that_the_check_alone_can_be_made_larger_darker_and_english(program: Program) -> None:
    program.check_cards()
    window = program.window
    assert window is not None
    deeds = {each.text(): each for each in window.file_menu.actions()}
    deeds["Ganti warna"].trigger()
    assert theme.tokens().scheme is Scheme.DARK
    deeds["Ganti ukuran huruf"].trigger()
    assert theme.scale() == 1.25
    deeds["Ganti bahasa"].trigger()
    kept = Preferences(app._settings())
    assert (kept.scheme, kept.text_scale, kept.language) == (Scheme.DARK, 125, Language.ENGLISH)
