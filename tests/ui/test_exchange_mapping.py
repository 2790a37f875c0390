"""A workbook that is not recognised is mapped with the keyboard, kept, and recognised the next time."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.invented_layouts import IN_ONE_CELL, NO_HEADINGS, ODD_WORDS, PLAIN, Layout
from tests.support.keyboard import Clerk
from tests.support.offices import ADMIN, new_office
from tests.support.page_windows import in_window, keep_window
from tests.support.screens import grab
from tests.support.workbook_files import saved

from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange.layouts import LayoutsPanel
from kemiskinan_desktop.ui.exchange.mapping.choice_box import ChoiceBox
from kemiskinan_desktop.ui.exchange.mapping.panel import MappingPanel
from kemiskinan_desktop.ui.exchange.mapping.steps import Steps
from kemiskinan_desktop.ui.exchange.page import ExchangePage
from kemiskinan_desktop.ui.exchange.receive import ReceivePanel
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.messages import BookAssembly
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, RawBook
from kemiskinan_desktop.workbooks.reading_child import parse

NAME, SEX = 1, 3
ODD = replace(
    IN_ONE_CELL, rows=[IN_ONE_CELL.rows[0], *(["Lanang" if cell == "Laki-laki" else cell for cell in row]
                                              for row in IN_ONE_CELL.rows[1:])],
)  # fmt: skip


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: faster, and the other process has tests of its own."""

    def read(data: bytes, report: object, limits: object) -> RawBook:
        assembly = BookAssembly()
        parse(data, DEFAULT_LIMITS, assembly.take)
        assert assembly.book is not None
        return assembly.book

    monkeypatch.setattr(reader, "read_raw", read)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> ExchangePage:
    made = ExchangePage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


def book(folder: Path, *layouts: Layout) -> Path:
    path = folder / "kiriman.xlsx"
    path.write_bytes(saved({layout.name: layout.rows for layout in layouts}))
    return path


def receiving(page: ExchangePage) -> ReceivePanel:
    assert page.receive is not None
    return page.receive


def layouts_of(page: ExchangePage) -> LayoutsPanel:
    assert page.layouts is not None
    return page.layouts


def mapping(qtbot: QtBot, page: ExchangePage, path: Path) -> MappingPanel:
    """Map a workbook and wait for the proposal."""
    receiving(page).map(path)
    qtbot.waitUntil(lambda: (made := receiving(page).mapping) is not None and made.draft is not None)
    panel = receiving(page).mapping
    assert panel is not None
    grab(page, 1150, 700)
    return panel


def fields(panel: MappingPanel) -> list[str]:
    assert panel.draft is not None
    return [column.field for column in panel.draft.columns(0)]


def test_that_an_unknown_workbook_is_mapped_by_keyboard_kept_and_recognised(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    path, clerk = book(tmp_path, ODD), Clerk()
    page.activateWindow()
    test_desk.dialogs.path, test_desk.dialogs.reason = path, "Kiriman RW"
    page.choose.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said) and test_desk.last.kind is MessageKind.ERROR)
    assert "belum dikenal" in test_desk.last.text
    assert test_desk.last.deed == "Petakan kolom"
    page.of_layouts.map.trigger()
    qtbot.waitUntil(lambda: receiving(page).mapping is not None)
    panel = receiving(page).mapping
    assert panel is not None
    qtbot.waitUntil(panel.table.view.hasFocus)
    clerk.press(Qt.Key.Key_Down, times=SEX)
    assert panel.table.model.index(SEX, 4).data() == "1 kata baru"
    clerk.enter()
    assert clerk.at in (panel.pane.field, panel.pane.field.line)
    panel.pane.words.select_row(0)
    panel.pane.edit_word()
    clerk.type("laki")
    clerk.enter()
    assert panel.table.model.index(SEX, 4).data() == "Cocok"
    page.of_layouts.mapping.save.trigger()
    qtbot.waitUntil(lambda: receiving(page).plan is not None)
    plan = receiving(page).plan
    assert plan is not None
    assert plan.profile_name == "Kiriman RW"
    assert [row.problems for row in plan.rows if row.problems] == []
    assert "Kiriman RW" in receiving(page).start.profile.itemText(1)
    assert len(plan.families) == 3


def test_that_a_field_is_found_by_typing_part_of_its_name_and_the_cursor_goes_on(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    panel, clerk = mapping(qtbot, page, book(tmp_path, PLAIN)), Clerk()
    panel.table.view.setFocus()
    panel.table.select_row(2)
    clerk.enter()
    clerk.type("perkiraan")
    clerk.enter()
    assert fields(panel)[2] == "anggota.birth_year"
    assert panel.table.view.currentIndex().row() == 3
    assert panel.table.view.hasFocus()
    assert "NIK" in panel.hint.text()


def test_that_corrections_are_taken_back_and_made_again(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    panel, deeds = mapping(qtbot, page, book(tmp_path, PLAIN)), page.of_layouts.mapping
    before = fields(panel)
    panel.table.select_row(NAME)
    assert not deeds.undo.isEnabled()
    panel.pane.field.chosen.emit("")
    panel.line.records_chosen.emit("datar")
    assert deeds.undo.isEnabled()
    deeds.undo.trigger()
    deeds.undo.trigger()
    assert fields(panel) == before
    assert not deeds.undo.isEnabled()
    deeds.redo.trigger()
    assert fields(panel) != before
    assert deeds.redo.isEnabled()


def test_that_the_preview_shows_what_would_be_read_with_masked_numbers_and_reasons(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    panel = mapping(qtbot, page, book(tmp_path, ODD))
    model = panel.preview.rows
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    row = dict(zip(titles, (model.index(0, at) for at in range(model.columnCount())), strict=True))
    assert row["Nama"].data() == "TUKIMAN"
    assert row["Tanggal lahir"].data() == "12/07/1980"
    assert row["RT"].data() == "003"
    assert row["NIK"].data().startswith("337412")
    assert "1207800005" not in row["NIK"].data()
    assert row["Jenis kelamin"].data() == "⚠ Lanang"
    assert "daftar" in row["Jenis kelamin"].data(Qt.ItemDataRole.ToolTipRole)
    assert "bermasalah" in panel.preview_title.text()


def test_that_a_sheet_is_left_out_and_another_kind_of_row_chosen(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    panel = mapping(qtbot, page, book(tmp_path, PLAIN, replace(ODD_WORDS, name="Lain")))
    assert [panel.sheets.item(at).text() for at in range(2)] == ["Rekap Kelurahan", "Lain"]
    panel.sheets.setCurrentRow(1)
    panel.line.records.set_code("")
    panel.line.records.chosen.emit("")
    assert panel.sheets.item(1).text() == "Lain (tidak dibaca)"
    assert "tidak dibaca" in panel.hint.text()
    assert panel.preview.rows.rowCount() == 0
    panel.line.heading_row.setValue(0)
    assert panel.draft is not None
    assert panel.draft.sheet(1).heading_row == 0
    panel.sheets.setCurrentRow(0)
    panel.line.kelurahan_chosen.emit("33.74.12.1004")
    assert panel.draft.sheet(0).constants == {"keluarga.kelurahan": "33.74.12.1004"}


def test_that_leaving_asks_before_corrections_are_lost(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    panel, leave = mapping(qtbot, page, book(tmp_path, PLAIN)), page.of_layouts.mapping.leave
    panel.table.select_row(NAME)
    panel.pane.field.chosen.emit("")
    test_desk.dialogs.confirms = False
    leave.trigger()
    assert panel.isVisible()
    test_desk.dialogs.confirms = True
    leave.trigger()
    assert receiving(page).start.isVisible()
    assert panel.draft is None
    assert not leave.isEnabled()


def test_that_a_layout_that_may_not_be_kept_says_why_and_stays(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    panel = mapping(qtbot, page, book(tmp_path, PLAIN))
    test_desk.dialogs.reason = None
    panel.save()
    test_desk.dialogs.reason = "  "
    panel.save()
    assert "belum diisi" in test_desk.last.text
    assert panel.isVisible()


def test_that_layouts_are_listed_renamed_given_away_deleted_and_taken_in(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    panel, deeds, dialogs = (
        mapping(qtbot, page, book(tmp_path, PLAIN)),
        page.of_layouts.of_list,
        test_desk.dialogs,
    )
    dialogs.reason = "Rekap RW"
    panel.save()
    qtbot.waitUntil(lambda: receiving(page).plan is not None)
    listing = layouts_of(page)
    page.refresh()
    listing.table.select_row(0)
    assert listing.current is not None
    assert (listing.current.name, deeds.delete.isEnabled()) == ("Rekap RW", True)
    dialogs.reason = "Rekap RW 2026"
    deeds.rename.trigger()
    dialogs.path = tmp_path / "rekap.kdprofil"
    deeds.give.trigger()
    assert dialogs.path.exists()
    assert "rekap.kdprofil" in test_desk.last.text
    deeds.delete.trigger()
    assert "Rekap RW 2026" in dialogs.asked[-1][0]
    assert listing.table.model.index(0, 1).data() == "Bawaan"
    assert [deed.isEnabled() for deed in (deeds.delete, deeds.rename, deeds.give, deeds.remap)] == [False] * 4
    listing.rename()
    listing.delete()
    listing.give()
    deeds.take.trigger()
    assert listing.table.model.index(0, 0).data() == "Rekap RW 2026"
    dialogs.path.write_text("bukan susunan")
    deeds.take.trigger()
    assert test_desk.last.kind is MessageKind.ERROR


def test_that_a_kept_layout_is_corrected_with_a_workbook_of_its_kind(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    path = book(tmp_path, PLAIN)
    kept = office.profiles.save(ADMIN, office.profiles.propose(ADMIN, path).with_field(0, 9, ""), "Rekap RW")
    page.refresh()
    layouts_of(page).table.select_row(0)
    test_desk.dialogs.path, test_desk.dialogs.reason = path, "Rekap RW"
    page.of_layouts.of_list.remap.trigger()
    qtbot.waitUntil(lambda: receiving(page).mapping is not None)
    panel = receiving(page).mapping
    assert panel is not None
    assert fields(panel)[9] == ""
    panel.save()
    assert test_desk.dialogs.offered[1] == "Rekap RW"
    qtbot.waitUntil(lambda: receiving(page).plan is not None)
    assert [each.code for each in office.profiles.every(ADMIN) if not each.built_in] == [kept.code]


def test_that_what_is_typed_and_means_nothing_leaves_the_choice_as_it_was(qtbot: QtBot) -> None:
    box, clerk = ChoiceBox("Isian"), Clerk()
    qtbot.addWidget(box)
    box.set_choices([("a", "Nama anggota"), ("b", "Alamat"), ("c", "Nama")])
    box.set_code("b")
    told: list[str] = []
    box.chosen.connect(told.append)
    box.show()
    box.activateWindow()
    box.line.setFocus()
    qtbot.waitUntil(box.line.hasFocus)
    for typed, code in (("zzz", "b"), ("nama", "c"), ("anggota", "a")):
        box.line.selectAll()
        clerk.type(typed)
        clerk.enter()
        assert box.code == code
    assert told == ["c", "a"]


def test_that_steps_go_back_and_forth() -> None:
    steps = Steps(1)
    assert not steps.undo()
    assert not steps.redo()
    assert steps.take(2)
    two = steps.now
    assert not steps.take(two)
    assert steps.undo()
    assert steps.now == 1
    assert steps.redo()
    assert steps.now == 2


@pytest.mark.parametrize(
    ("name", "scheme", "scale"),
    [("terang", Scheme.LIGHT, 100), ("gelap", Scheme.DARK, 100), ("besar", Scheme.LIGHT, 200)],
)
def test_that_the_mapping_page_is_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, tmp_path: Path, name: str,
    scheme: Scheme, scale: int,
) -> None:  # fmt: skip
    theme.apply(qapp, scheme, scale)
    page = ExchangePage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "exchange", "exchange")
    grab(window)
    wide = ["Kolom " + str(at) for at in range(50)]
    rows = [[*ODD.rows[0], *wide], *([*row, *["isi"] * 50] for row in ODD.rows[1:])]
    panel = mapping(
        qtbot, page, book(tmp_path, replace(ODD, rows=rows), replace(PLAIN, name="Kelurahan Patemon"))
    )
    panel.table.select_row(SEX)
    picture = keep_window(window, f"pemetaan-{name}")
    assert picture.width() >= 1366
    page.tabs.show_page(page.tabs.bar.count() - 1)
    page.refresh()
    keep_window(window, f"susunan-{name}")


def test_that_a_sheet_without_headings_goes_on_by_the_name_of_its_layout(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    panel = mapping(qtbot, page, book(tmp_path, NO_HEADINGS))
    panel.table.select_row(2)
    panel.pane.field.chosen.emit("anggota.name")
    assert panel.table.model.index(2, 4).data() == "Cocok"
    assert "cocok" not in panel.pane.reason.text().split(",")[0]
    test_desk.dialogs.reason = "Tanpa judul"
    page.of_layouts.mapping.save.trigger()
    qtbot.waitUntil(lambda: receiving(page).plan is not None)
    assert receiving(page).start.profile.currentText() == "Tanpa judul"
