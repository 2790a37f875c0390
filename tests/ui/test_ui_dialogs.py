from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from kemiskinan_desktop.ui.dialogs import EXCEL, Dialogs
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.widgets.question import Choices, Question, ReasonQuestion


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "p.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def dialogs(preferences: Preferences) -> Dialogs:
    return Dialogs(preferences)


def answer(with_dialog: Callable[[Question], None]) -> None:
    """Do something with the question that is asked next."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, Question)
        with_dialog(shown)

    QTimer.singleShot(0, look)


def always(path: Path) -> Callable[..., tuple[str, str]]:
    def choose(_parent: object, _title: str, _start: str, _pattern: str) -> tuple[str, str]:
        return str(path), ""

    return choose


def press(qtbot: QtBot, key: Qt.Key) -> Callable[[Question], None]:
    return lambda question: qtbot.keyClick(question, key)


def test_that_the_safe_button_is_the_default(qtbot: QtBot, dialogs: Dialogs) -> None:
    answer(press(qtbot, Qt.Key.Key_Return))
    assert (
        dialogs.confirm("Hapus keluarga", "3 keluarga akan dihapus.", "Hapus 3 keluarga", danger=True)
        is False
    )


def test_that_the_deed_is_done_when_its_button_is_pressed(qtbot: QtBot, dialogs: Dialogs) -> None:
    said: list[str] = []

    def agree(question: Question) -> None:
        said.append(question.deed.text())
        question.deed.click()

    answer(agree)
    assert dialogs.confirm("Hapus keluarga", "", "Hapus 3 keluarga", danger=True) is True
    assert said == ["Hapus 3 keluarga"]


def test_that_esc_is_a_no(qtbot: QtBot, dialogs: Dialogs) -> None:
    answer(press(qtbot, Qt.Key.Key_Escape))
    assert dialogs.confirm("Cetak ulang", "Kartu lama tidak berlaku lagi.", "Cetak ulang") is False


def test_that_a_reason_is_asked_and_must_be_given(qtbot: QtBot, dialogs: Dialogs) -> None:
    enabled: list[bool] = []

    def write(question: Question) -> None:
        assert isinstance(question, ReasonQuestion)
        enabled.append(question.deed.isEnabled())
        question.edit.setPlainText("  Kartu rusak terkena air ")
        enabled.append(question.deed.isEnabled())
        question.deed.click()

    answer(write)
    assert dialogs.ask_reason("Ganti kartu", "", "Ganti kartu") == "Kartu rusak terkena air"
    assert enabled == [False, True]


def test_that_a_reason_may_be_refused(qtbot: QtBot, dialogs: Dialogs) -> None:
    answer(lambda question: question.cancel.click())
    assert dialogs.ask_reason("Ganti kartu", "", "Ganti kartu", required=False) is None


def test_that_a_bug_is_told_with_its_code_and_its_report_is_saved_where_the_person_wants_it(
    qtbot: QtBot, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str, bool]] = []

    def look_at_buttons(question: Question) -> None:
        words = " ".join(label.text() for label in question.findChildren(QLabel))
        seen.append((question.cancel.text(), question.deed.text(), "A1B2C3" in words))
        question.accept()

    target = tmp_path / "laporan.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", always(target))
    answer(look_at_buttons)
    dialogs.tell_bug("A1B2C3", "Laporan A1B2C3")
    assert seen == [("Tutup", "Simpan laporan…", True)]
    assert target.read_text("utf-8") == "Laporan A1B2C3"


def test_that_a_report_that_is_not_wanted_is_not_written(
    qtbot: QtBot, dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(press(qtbot, Qt.Key.Key_Return))
    dialogs.tell_bug("A1B2C3", "Laporan")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", no_file)
    assert not dialogs.save_report("laporan.txt", "Laporan")


def test_that_a_stick_that_cannot_be_written_is_said(
    qtbot: QtBot, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def read(question: Question) -> None:
        said.append(" ".join(label.text() for label in question.findChildren(QLabel)))
        question.accept()

    gone = tmp_path / "tercabut" / "laporan.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", always(gone))
    answer(read)
    assert not dialogs.save_report("laporan.txt", "Laporan")
    assert "Periksa stik" in said[0]


def test_that_of_several_deeds_enter_takes_the_one_that_loses_nothing(qtbot: QtBot, dialogs: Dialogs) -> None:
    deeds = ("Simpan sebagai draf", "Tinggalkan")
    answer(press(qtbot, Qt.Key.Key_Return))
    assert dialogs.choose("Belum disimpan", "", deeds, danger=1) == 0
    answer(press(qtbot, Qt.Key.Key_Escape))
    assert dialogs.choose("Belum disimpan", "", deeds, danger=1) is None

    def leave(question: Question) -> None:
        assert isinstance(question, Choices)
        assert question.others[0].property("role") == "danger"
        question.others[0].click()

    answer(leave)
    assert dialogs.choose("Belum disimpan", "", deeds, danger=1) == 1


def test_that_a_chosen_file_is_given_and_its_folder_remembered(
    dialogs: Dialogs, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts: list[str] = []

    def choose(_parent: object, _title: str, start: str, _pattern: str) -> tuple[str, str]:
        starts.append(start)
        return str(tmp_path / "setoran"), EXCEL

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    assert dialogs.save_file("Simpan setoran", "setoran-2026.xlsx", EXCEL) == tmp_path / "setoran.xlsx"
    assert preferences.last_folder == tmp_path
    assert dialogs.open_file("Buka template", EXCEL) == tmp_path / "setoran"
    assert starts[1] == str(tmp_path)


def no_file(_parent: object, _title: str, _start: str, _pattern: str) -> tuple[str, str]:
    return "", ""


def no_folder(_parent: object, _title: str, _start: str) -> str:
    return ""


def test_that_no_choice_is_none(dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", no_file)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", no_folder)
    assert dialogs.save_file("Simpan", "a.pdf", "") is None
    assert dialogs.choose_folder("Pilih folder") is None


def test_that_a_chosen_folder_is_remembered(
    dialogs: Dialogs, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(_parent: object, _title: str, _start: str) -> str:
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    assert dialogs.choose_folder("Pilih folder") == tmp_path
    assert preferences.last_folder == tmp_path
