from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import open_room
from tests.support.screens import grab

from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.widgets.columns_dialog import ColumnsDialog
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def columns() -> list[Column[str]]:
    return [
        Column(key="nik", title="NIK", text=lambda _: "3374121705800001"),
        Column(key="name", title="Nama", text=lambda row: row),
        Column(key="rt", title="RT", text=lambda _: "001"),
        Column(key="jiwa", title="Jiwa", text=lambda _: "-4", numeric=True),
    ]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "p.ini"), QSettings.Format.IniFormat))


def made(qtbot: QtBot, preferences: Preferences) -> RowTable[str]:
    table: RowTable[str] = RowTable("uji", columns(), preferences, name="Daftar")
    qtbot.addWidget(table)
    table.set_source(SequenceSource(["=CMD()", "Sutarmi\nbinti <Rekso>", "@ab"]))
    grab(table, 700, 300)
    return table


@pytest.fixture
def table(qtbot: QtBot, preferences: Preferences) -> RowTable[str]:
    return made(qtbot, preferences)


def in_dialog(act: Callable[[ColumnsDialog], None]) -> None:
    """What the person does once the dialog stands there."""

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ColumnsDialog)
        act(dialog)

    QTimer.singleShot(0, go)


def titles(table: RowTable[str]) -> list[str]:
    return [column.title for column in table.shown_columns()]


def test_that_columns_are_ordered_hidden_and_frozen_by_keys_and_stay_so(
    qtbot: QtBot, table: RowTable[str], preferences: Preferences
) -> None:
    def act(dialog: ColumnsDialog) -> None:
        QTest.keyClick(dialog.names, Qt.Key.Key_Down, ALT)
        QTest.keyClick(dialog.names, Qt.Key.Key_Down, ALT)
        QTest.keyClick(dialog.names, Qt.Key.Key_Home)
        QTest.keyClick(dialog.names, Qt.Key.Key_Space)
        QTest.keyClick(dialog.frozen, Qt.Key.Key_Down)
        QTest.keyClick(dialog.names, Qt.Key.Key_Return)

    in_dialog(act)
    table.arrange_columns()
    assert titles(table) == ["RT", "NIK", "Jiwa"]
    assert table.view.frozen == 1
    assert titles(made(qtbot, preferences)) == ["RT", "NIK", "Jiwa"]


def test_that_every_order_comes_back_as_it_was_left(
    qtbot: QtBot, table: RowTable[str], preferences: Preferences
) -> None:
    table.layout_of_columns.arrange([(3, True), (0, True), (2, True), (1, True)], 0)
    assert titles(made(qtbot, preferences)) == ["Jiwa", "NIK", "RT", "Nama"]


def test_that_the_default_comes_back_and_batal_changes_nothing(table: RowTable[str]) -> None:
    table.layout_of_columns.arrange([(1, True), (0, False), (2, True), (3, True)], 2)
    in_dialog(lambda dialog: QTest.keyClick(dialog.names, Qt.Key.Key_Escape))
    table.arrange_columns()
    assert titles(table) == ["Nama", "RT", "Jiwa"]
    in_dialog(lambda dialog: dialog.default.click())
    table.arrange_columns()
    assert titles(table) == ["NIK", "Nama", "RT", "Jiwa"]
    assert table.view.frozen == 0


def test_that_a_table_keeps_at_least_one_column_and_the_buttons_know_the_ends(table: RowTable[str]) -> None:
    seen: list[bool] = []

    def act(dialog: ColumnsDialog) -> None:
        seen.append(dialog.up.isEnabled())
        dialog.down.click()
        seen.append(dialog.up.isEnabled())
        dialog.up.click()
        for row in range(4):
            dialog.names.setCurrentRow(row)
            QTest.keyClick(dialog.names, Qt.Key.Key_Space)
        seen.extend([dialog.down.isEnabled(), dialog.save.isEnabled()])
        dialog.reject()

    in_dialog(act)
    table.arrange_columns()
    assert seen == [False, True, False, False]


def test_that_ctrl_c_keeps_text_as_text_and_lets_nothing_reckon(qtbot: QtBot, table: RowTable[str]) -> None:
    table.layout_of_columns.arrange([(2, True), (1, True), (3, True), (0, False)], 0)
    table.view.selectAll()
    qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines() == [
        "RT\tNama\tJiwa", "001\t'=CMD()\t-4", "001\tSutarmi binti <Rekso>\t-4", "001\t'@ab\t-4",
    ]  # fmt: skip
    html = data.html()
    assert "<th>RT</th><th>Nama</th><th>Jiwa</th>" in html
    assert """<td style="mso-number-format:'\\@'">001</td>""" in html
    assert "Sutarmi binti &lt;Rekso&gt;" in html
    assert '<td style="text-align:right">-4</td>' in html


def test_that_one_key_opens_the_columns_of_the_page(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    offices.fill(workplace, 2)
    room = open_room(qtbot, test_desk, workplace)
    named: list[str] = []

    def act(dialog: ColumnsDialog) -> None:
        named.extend(dialog.names.item(row).text() for row in range(dialog.names.count()))
        dialog.reject()

    in_dialog(act)
    room.clerk.press(Qt.Key.Key_K, CTRL | SHIFT)
    assert named[:2] == ["No. KK", "Kepala keluarga"]
    assert named[-1] == "Masalah"
    room.window.show_page("home")
    keys = [each for each in room.window.findChildren(QAction) if each.text() == "Susun kolom…"]
    assert [each.shortcut().toString() for each in keys] == ["Ctrl+Shift+K"]
    keys[0].trigger()
    assert test_desk.last.text.startswith("Halaman ini tidak memuat tabel.")
