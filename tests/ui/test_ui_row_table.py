from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.screens import grab
from tests.support.shell_demo import DemoRow, DemoSource, demo_columns

from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.row_table import RowTable, runs
from kemiskinan_desktop.ui.widgets.rows import CHIP_ROLE, WINDOW, RowModel, SequenceSource

MakeTable = Callable[[], RowTable[DemoRow]]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "p.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def make(qtbot: QtBot, preferences: Preferences) -> MakeTable:
    def made() -> RowTable[DemoRow]:
        table: RowTable[DemoRow] = RowTable("demo", demo_columns(), preferences, name="Daftar keluarga")
        qtbot.addWidget(table)
        grab(table, 700, 400)
        return table

    return made


@pytest.fixture
def table(make: MakeTable) -> RowTable[DemoRow]:
    shown = make()
    shown.set_source(DemoSource(40_000))
    return shown


def test_that_the_row_model_keeps_the_rules_of_qt(qapp: QApplication) -> None:
    model: RowModel[DemoRow] = RowModel(demo_columns())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for count in (0, 1, 500, 3):
        model.set_source(DemoSource(count))
        assert model.rowCount() == count
    assert tester.model() is model


def test_that_only_the_windows_that_are_looked_at_are_read(table: RowTable[DemoRow]) -> None:
    source = DemoSource(150_000)
    table.set_source(source)
    grab(table, 700, 400)
    table.view.scrollToBottom()
    grab(table, 700, 400)
    assert {start // WINDOW for start, _ in source.read} <= {0, 149_999 // WINDOW, 149_999 // WINDOW - 1}


def test_that_a_row_that_vanished_is_shown_empty(qapp: QApplication) -> None:
    class Shrunk(DemoSource):
        def rows(self, start: int, stop: int) -> list[DemoRow]:
            return list(super().rows(start, stop))[:2]

    model: RowModel[DemoRow] = RowModel(demo_columns())
    model.set_source(Shrunk(5))
    assert model.row(4) is None
    assert model.data(model.index(4, 0)) is None
    assert model.row(-1) is None


def test_that_a_cell_has_text_side_and_chip(qapp: QApplication) -> None:
    model: RowModel[DemoRow] = RowModel(demo_columns())
    model.set_source(SequenceSource([DemoRow(at=0)]))
    assert model.data(model.index(0, 6), CHIP_ROLE) == Tone.VERY_POOR
    assert model.data(model.index(0, 6)) == PovertyClass.VERY_POOR.label
    side = model.data(model.index(0, 4), Qt.ItemDataRole.TextAlignmentRole)
    assert side == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.headerData(4, Qt.Orientation.Horizontal) == "Jiwa"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_that_a_chip_is_painted_in_the_colour_of_its_class(table: RowTable[DemoRow]) -> None:
    picture = grab(table, 900, 400).toImage()
    tint = theme.tokens().tones[Tone.VERY_POOR].tint.lower()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 900, 2) for y in range(40, 120, 2)}
    assert tint in colours


def test_that_enter_and_double_click_open_a_row(qtbot: QtBot, table: RowTable[DemoRow]) -> None:
    opened: list[DemoRow] = []
    table.activated.connect(opened.append)
    table.select_row(2)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    place = table.view.visualRect(table.model.index(1, 1)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.at for row in opened] == [2, 1]


def test_that_a_click_on_a_title_asks_to_sort_and_again_the_other_way(table: RowTable[DemoRow]) -> None:
    asked: list[tuple[str, bool]] = []

    def ask(key: str, descending: bool) -> None:
        asked.append((key, descending))

    table.sort_requested.connect(ask)
    header = table.view.horizontalHeader()
    for section in (1, 1, 0, 3):
        header.sectionClicked.emit(section)
    assert asked == [("head", False), ("head", True), ("kk", False)]
    assert header.sortIndicatorSection() == 0


def test_that_many_rows_are_selected_with_a_count(table: RowTable[DemoRow]) -> None:
    counts: list[int] = []
    table.selection_changed.connect(counts.append)
    table.view.selectAll()
    assert counts[-1] == 40_000
    assert table.count.text() == "40.000 baris dipilih"
    assert not table.count.isHidden()
    table.select_row(3)
    assert [row.at for row in table.selected()] == [3]
    assert table.count.isHidden()


def test_that_the_row_under_the_cursor_counts_when_none_is_selected(table: RowTable[DemoRow]) -> None:
    table.select_row(5)
    table.view.clearSelection()
    assert [row.at for row in table.selected()] == [5]


def test_that_rows_named_by_place_are_selected_together(table: RowTable[DemoRow]) -> None:
    table.select_rows([7, 3, 4])
    assert table.selected_count() == 3
    assert table.selected() == [table.model.row(at) for at in (3, 4, 7)]
    assert table.current() == table.model.row(3)
    table.select_rows([])
    assert table.selected_count() == 0


def test_that_ctrl_c_copies_titles_and_rows_for_excel(qtbot: QtBot, table: RowTable[DemoRow]) -> None:
    table.select_row(1)
    model = table.view.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    model.select(table.model.index(3, 0), flags.Select | flags.Rows)
    table.layout_of_columns.show(0, shown=False)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Kepala keluarga", "Kelurahan"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["Slamet Riyadi", "Budi Santoso"]


def test_that_reading_anew_keeps_cursor_and_place(table: RowTable[DemoRow]) -> None:
    table.select_row(20_000)
    top = table.view.verticalScrollBar().value()
    table.set_source(DemoSource(39_999))
    assert table.view.currentIndex().row() == 20_000
    assert table.view.verticalScrollBar().value() == top
    table.set_source(DemoSource(10))
    assert table.view.currentIndex().row() == 9
    table.step(-2)
    assert table.current() == DemoRow(at=7)


def test_that_an_empty_table_says_what_to_do(qtbot: QtBot, table: RowTable[DemoRow]) -> None:
    done: list[int] = []
    table.set_empty("Belum ada keluarga", "Entri keluarga pertama.", "Entri", lambda: done.append(1))
    table.set_source(SequenceSource[DemoRow]())
    grab(table, 700, 400)
    assert table.empty.isVisible()
    table.empty.button.click()
    assert done == [1]
    assert table.current() is None
    assert table.selected() == []
    table.set_source(DemoSource(1))
    assert table.view.isVisible()


def test_that_the_layout_of_columns_is_remembered(table: RowTable[DemoRow], make: MakeTable) -> None:
    header = table.view.horizontalHeader()
    header.moveSection(0, 2)
    header.resizeSection(2, 133)
    table.layout_of_columns.show(3, shown=False)
    table.layout_of_columns.freeze(1)
    again = make()
    assert again.layout_of_columns.shown() == [1, 2, 0, 4, 5, 6, 7]
    assert again.view.horizontalHeader().sectionSize(2) == 133
    assert again.view.frozen == 1
    again.layout_of_columns.reset()
    assert again.layout_of_columns.shown() == list(range(8))
    assert again.view.frozen == 0


def test_that_the_last_column_stays(table: RowTable[DemoRow]) -> None:
    for column in range(8):
        table.layout_of_columns.show(column, shown=False)
    assert table.layout_of_columns.shown() == [7]


def test_that_frozen_columns_stay_while_the_rest_scrolls(qtbot: QtBot, table: RowTable[DemoRow]) -> None:
    table.layout_of_columns.freeze(2)
    grab(table, 420, 400)
    over = table.view.overlay
    assert over is not None
    table.view.horizontalScrollBar().setValue(table.view.horizontalScrollBar().maximum())
    table.view.verticalScrollBar().setValue(100)
    assert over.isVisible()
    assert over.verticalScrollBar().value() == 100
    assert over.width() == pytest.approx(over.columnWidth(0) + over.columnWidth(1), abs=2)
    assert over.selectionModel() is table.view.selectionModel()
    table.layout_of_columns.freeze(0)
    assert not over.isVisible()


def test_that_the_column_that_stretches_fills_the_table(table: RowTable[DemoRow]) -> None:
    grab(table, 1300, 400)
    header = table.view.horizontalHeader()
    assert header.length() == table.view.viewport().width()
    grab(table, 500, 400)
    assert header.sectionSize(1) == theme.px(demo_columns()[1].width)


def test_that_the_context_menu_is_the_menu_of_the_page(qtbot: QtBot, table: RowTable[DemoRow]) -> None:
    act = QAction("Cetak KIM", table)
    table.set_actions([act])
    menu = table.menu()
    assert menu.actions()[0] is act
    texts = [each.text() for each in menu.actions()]
    assert "Salin baris" in texts
    assert "Kolom" in texts
    menu.deleteLater()


def test_that_columns_are_chosen_in_a_menu(qtbot: QtBot, table: RowTable[DemoRow]) -> None:
    menu = table.layout_of_columns.menu(table)
    entry = next(each for each in menu.actions() if each.text() == "RT/RW")
    entry.setChecked(False)
    assert 3 not in table.layout_of_columns.shown()
    menu.deleteLater()


def test_that_the_menus_open_where_they_are_asked_for(qtbot: QtBot, table: RowTable[DemoRow]) -> None:
    for source in (table.view, table.view.horizontalHeader()):
        source.customContextMenuRequested.emit(QPoint(20, 10))
        popup = QApplication.activePopupWidget()
        assert popup is not None
        popup.close()


class KeyedDemo(DemoSource):
    """Demo rows under keys, in an order of their own."""

    def __init__(self, rowids: list[int]) -> None:
        super().__init__(len(rowids))
        self.rowids = rowids


def test_that_what_is_selected_is_found_again_in_another_order(table: RowTable[DemoRow]) -> None:
    table.set_source(KeyedDemo(list(range(100))))
    table.select_rows([3, 4, 90])
    table.set_source(KeyedDemo(list(range(99, -1, -1))))
    assert table.selected_places() == [9, 95, 96]
    assert table.view.currentIndex().row() == 9
    assert table.count.text() == "3 baris dipilih"
    table.set_source(KeyedDemo([5, 90]))
    assert table.selected_places() == [1]
    table.set_source(KeyedDemo([7, 8]))
    assert table.view.currentIndex().row() == 1


def test_that_reading_the_same_rows_anew_does_not_scroll(table: RowTable[DemoRow]) -> None:
    table.set_source(KeyedDemo(list(range(5_000))))
    table.view.selectAll()
    table.view.verticalScrollBar().setValue(3_000)
    table.set_source(KeyedDemo(list(range(5_000))))
    assert table.selected_count() == 5_000
    assert table.view.verticalScrollBar().value() == 3_000


@pytest.mark.parametrize(
    ("places", "expected"), [([], []), ([4], [(4, 5)]), ([3, 1, 2, 2, 9, 8], [(1, 4), (8, 10)])]
)
def test_that_neighbours_are_selected_in_one_piece(
    places: list[int], expected: list[tuple[int, int]]
) -> None:
    assert list(runs(places)) == expected
