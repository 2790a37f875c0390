"""The list of families: filters under a name, the refused ones, and the list as shown in Excel."""

from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import Room, open_room

from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.shown_lists import SHOWN_LIST

CTRL = Qt.KeyboardModifier.ControlModifier


def filled_room(qtbot: QtBot, desk: TestDesk, folder: Path) -> Room:
    """Near poor, very poor, near poor, very poor in Gunungpati, and one without answers in Kandri."""
    workplace = offices.new_office(folder)
    offices.fill(workplace, 4)
    offices.save(workplace, offices.surveyed(9, kelurahan="33.74.12.1016"), {})
    return open_room(qtbot, desk, workplace)


def heads(room: Room) -> list[str]:
    model = room.page.listing.table.model
    return [row.head for at in range(model.rowCount()) if (row := model.row(at)) is not None]


def chips(room: Room) -> dict[str, QPushButton]:
    found = room.page.listing.filters.findChildren(QPushButton)
    return {each.accessibleName(): each for each in found if not each.isHidden()}


def in_menu(room: Room, *keys: Qt.Key) -> list[str]:
    """Open the menu of filters by its key, press keys in it; its entries as they stood."""
    room.page.deeds.saved.trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [each.text() for each in menu.actions() if not each.isSeparator()]
    for key in keys:
        QTest.keyClick(menu, key)
    menu.close()
    return entries


def test_that_a_filter_is_named_chosen_again_renamed_and_deleted_by_keys(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = filled_room(qtbot, test_desk, tmp_path)
    chips(room)["Sangat Miskin  2"].click()
    wanted = heads(room)
    test_desk.dialogs.reason = "Utama"
    in_menu(room, Qt.Key.Key_S)
    assert "Saringan tersimpan: Utama" in chips(room)
    room.page.deeds.clear.trigger()
    assert "Saringan tersimpan" in chips(room)
    assert len(heads(room)) == 5
    assert in_menu(room, Qt.Key.Key_Down, Qt.Key.Key_Return)[0] == "Utama"
    assert heads(room) == wanted
    assert room.page.listing.saved.text() == "Utama"
    test_desk.dialogs.reason = "Paling miskin"
    in_menu(room, Qt.Key.Key_G)
    assert test_desk.dialogs.offered == ("&Nama saringan", "Utama")
    assert room.page.listing.saved.text() == "Paling miskin"
    in_menu(room, Qt.Key.Key_H)
    assert test_desk.dialogs.asked[-1][0] == "Hapus saringan Paling miskin?"
    assert in_menu(room) == ["&Simpan saringan ini…", "&Ganti nama…", "&Hapus…"]
    assert heads(room) == wanted


def test_that_what_was_typed_is_part_of_a_filter_and_a_bad_name_is_refused_kindly(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = filled_room(qtbot, test_desk, tmp_path)
    name = heads(room)[0]
    room.clerk.press(Qt.Key.Key_F, CTRL)
    room.clerk.fill(name)
    found = heads(room)
    test_desk.dialogs.reason = " "
    in_menu(room, Qt.Key.Key_S)
    assert test_desk.last.text == "Nama saringan belum diisi. Tulis nama yang mudah dikenali."
    test_desk.dialogs.reason = "R&D"
    in_menu(room, Qt.Key.Key_S)
    room.page.deeds.clear.trigger()
    in_menu(room, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert heads(room) == found
    assert room.page.listing.filters.line.text() == name
    assert name not in str(test_desk.desk.preferences.words("families"))
    test_desk.dialogs.reason = None
    in_menu(room, Qt.Key.Key_G)
    assert room.page.listing.saved.active == "R&D"


def test_that_the_refused_ones_are_shown_alone_and_the_chip_brings_all_back(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = filled_room(qtbot, test_desk, tmp_path)
    room.page.listing.table.view.setFocus()
    room.clerk.press(Qt.Key.Key_A, CTRL)
    room.clerk.press(Qt.Key.Key_J, CTRL)
    qtbot.waitUntil(lambda: bool(test_desk.said))
    bar = room.window.message_bar
    assert (bar.second.text(), bar.deed.text()) == ("Lihat 1 yang belum", "Urungkan")
    bar.second.click()
    assert len(heads(room)) == 1
    chips(room)["1 belum diajukan"].click()
    assert len(heads(room)) == 5
    assert "1 belum diajukan" not in chips(room)


def test_that_all_refused_can_be_looked_at(qtbot: QtBot, test_desk: TestDesk, tmp_path: Path) -> None:
    room = filled_room(qtbot, test_desk, tmp_path)
    chips(room)["Belum dinilai  1"].click()
    room.page.listing.table.select_row(0)
    room.page.deeds.submit.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert room.window.message_bar.second.isHidden()
    room.window.message_bar.deed.click()
    assert room.page.listing.filters.wanted() == FamilyFilter(
        among=frozenset(room.page.listing.selected_ids())
    )


def test_that_the_list_is_exported_just_as_it_is_shown_and_recorded(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = filled_room(qtbot, test_desk, tmp_path)
    chips(room)["Sangat Miskin  2"].click()
    table = room.page.listing.table
    table.view.horizontalHeader().sectionClicked.emit(1)
    table.view.horizontalHeader().sectionClicked.emit(1)
    table.layout_of_columns.arrange([(1, True), (0, True), (5, True), (2, False), (3, True), (4, False)], 0)
    for at in (6, 7):
        table.layout_of_columns.show(at, shown=False)
    test_desk.dialogs.path, test_desk.dialogs.reason = tmp_path / "keluar.xlsx", "rapat kelurahan"
    room.page.deeds.export.trigger()
    assert test_desk.dialogs.asked[0][2] == "Tulis 2 keluarga"
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text == "Daftar 2 keluarga, 8 jiwa ditulis sebagai buku kerja Excel."
    sheet = load_workbook(tmp_path / "keluar.xlsx").worksheets[0]
    values = list(sheet.iter_rows(values_only=True))
    assert [values[0][0], values[1][0]] == ["DAFTAR KELUARGA", "Saringan: Sangat Miskin"]
    at = next(at for at, row in enumerate(values) if row[0] == "Kepala keluarga")
    assert values[at] == ("Kepala keluarga", "No. KK", "Skor", "RT/RW")
    assert [row[0] for row in values[at + 1 :]] == heads(room)
    assert heads(room) == sorted(heads(room), reverse=True)
    assert Decimal(str(values[at + 1][2])) == Decimal(88)
    assert values[at + 1][3] == "001/002"
    entry = room.workplace.history.entries(offices.ADMIN, limit=1)[0]
    assert (entry.act, entry.reason, entry.records) == (SHOWN_LIST, "rapat kelurahan", 3)


def test_that_nothing_is_written_without_a_purpose_or_without_families(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    room = filled_room(qtbot, test_desk, tmp_path)
    test_desk.dialogs.path, test_desk.dialogs.reason = tmp_path / "keluar.xlsx", None
    room.page.deeds.export.trigger()
    room.page.listing.show_filter(FamilyFilter(text="zzzz"))
    room.page.deeds.export.trigger()
    assert test_desk.last.text.startswith("Tidak ada keluarga untuk diekspor.")
    assert not (tmp_path / "keluar.xlsx").exists()
