from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.support.keyboard import Clerk

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.record_edits import BirthEdit, PhoneEdit, TextEdit, UnitEdit


def cells_of(qtbot: QtBot, count: int = 4) -> tuple[FieldCells, QWidget]:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(600, 400)
    cells = FieldCells(cell_width=100)
    cells.setParent(holder)
    for at in range(count):
        cells.add(f"Isian {at}", TextEdit(), field=str(at), span=2 if at == 0 else 1)
    holder.show()
    return cells, holder


def tops(cells: FieldCells) -> list[int]:
    return [row.editor.mapTo(cells, row.editor.rect().topLeft()).y() for row in cells.rows]


def test_that_cells_take_fewer_columns_when_they_are_narrow(qtbot: QtBot) -> None:
    cells, holder = cells_of(qtbot)
    cells.resize(480, 300)
    QApplication.processEvents()
    first = tops(cells)
    assert first[0] == first[1] == first[2] < first[3]
    cells.resize(120, 400)
    QApplication.processEvents()
    assert tops(cells) == sorted(set(tops(cells)))
    assert holder.width() == 600


def test_that_enter_goes_on_from_a_choice_with_the_cursor(qtbot: QtBot) -> None:
    grid = FormGrid()
    combo, after = ListCombo({"1": "Satu", "10": "Sepuluh"}), TextEdit()
    grid.add("Pilihan", combo)
    grid.add("Sesudahnya", after)
    qtbot.addWidget(grid)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    combo.setFocus()
    clerk = Clerk()
    clerk.type("1")
    assert clerk.at is combo
    clerk.enter()
    assert clerk.at is after
    assert combo.chosen() == "1"


def test_that_a_focused_choice_does_not_complete_what_is_erased(qtbot: QtBot) -> None:
    combo = ListCombo({"L": "Laki-laki", "P": "Perempuan"})
    qtbot.addWidget(combo)
    with qtbot.waitActive(combo):
        combo.show()
        combo.activateWindow()
    combo.setFocus()
    clerk = Clerk()
    clerk.type("Per")
    clerk.press(Qt.Key.Key_Backspace, times=2)
    assert combo.currentText() == "Pe"
    assert combo.chosen() is None


def test_that_no_part_of_a_row_opens_as_a_window(qtbot: QtBot) -> None:
    before = set(QApplication.topLevelWidgets())
    grid = FormGrid()
    qtbot.addWidget(grid)
    row = grid.add("Luas", TextEdit(), unit="m²")
    shown = [w for w in QApplication.topLevelWidgets() if w not in before and w.isVisible()]
    assert shown == []
    assert isinstance(row.unit.window(), QWidget)
    assert isinstance(row.unit, QLabel)


def test_that_a_birth_date_may_be_a_year(qtbot: QtBot) -> None:
    edit = BirthEdit()
    qtbot.addWidget(edit)
    edit.setText("1950")
    edit.tidy()
    assert (edit.year(), edit.value(), edit.text(), edit.problem()) == (1950, None, "1950", "")
    edit.setText("17051980")
    edit.tidy()
    assert (edit.year(), edit.text()) == (None, "17-05-1980")
    edit.setText("1066")
    assert edit.problem() != ""


def test_that_rt_words_and_telephone_are_tidied(qtbot: QtBot) -> None:
    unit, words, phone = UnitEdit(), TextEdit(), PhoneEdit()
    for each in (unit, words, phone):
        qtbot.addWidget(each)
    unit.setText("9")
    unit.tidy()
    assert unit.text() == "009"
    unit.setText("x")
    unit.tidy()
    assert (unit.text(), bool(unit.problem())) == ("x", True)
    words.setText("  Jl.  Melati ")
    words.tidy()
    assert words.text() == "Jl. Melati"
    phone.setText("(024) 123-456")
    assert phone.value() == "024123456"


def test_that_a_reading_keeps_what_cannot_be_read(qtbot: QtBot) -> None:
    combo = ListCombo({"ya": "Ya", "tidak": "Tidak"})
    qtbot.addWidget(combo)
    combo.setEditText("mungkin")
    reading = Reading()

    def fail() -> str:
        raise InvalidValueError("Tidak terbaca.", "Ketik lagi.")

    assert reading.take("rt", fail, "") == ""
    assert reading.choice("sex", combo) is None
    assert [problem.field for problem in reading.unread] == ["rt", "sex"]
    assert reading.unread[0] == error("rt", "form.unreadable", "Tidak terbaca. Ketik lagi.")
