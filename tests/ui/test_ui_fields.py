from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.problems import error, warning
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo, match
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.digits_edit import KkEdit, NikEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.search_line import SearchLine

SEXES = [("1", "Laki-laki"), ("2", "Perempuan")]
WORK = [("1", "Belum bekerja"), ("10", "Petani"), ("11", "Peternak"), ("2", "Buruh harian lepas")]
NIK = "3374121307150001"


class Form(QWidget):
    """A small form as the entry screen has it."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = FormGrid()
        self.kk, self.sex, self.birth, self.area = (
            KkEdit(),
            CodeCombo(SEXES),
            DateEdit(),
            NumberEdit(decimals=1),
        )
        self.grid.add("Nomor &KK", self.kk, help="Enam belas angka.", field="kk_number")
        self.grid.add("Jenis kelamin", self.sex, field="members.1.sex")
        self.grid.add("Tanggal lahir", self.birth, field="members.1.birth_date")
        self.grid.add("Luas lantai", self.area, unit="m²", field="floor_area")
        QVBoxLayout(self).addWidget(self.grid)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made, timeout=2000).__enter__()
    made.kk.setFocus()
    return made


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_that_a_family_is_typed_on_the_numeric_pad_without_tab(qtbot: QtBot, form: Form) -> None:
    for keys in ("3374122926900004", "2", "13072015"):
        widget = focused()
        assert widget is not None
        qtbot.keyClicks(widget, keys)
    assert form.kk.value() == KkNumber("3374122926900004")
    assert form.sex.value() == "2"
    assert form.birth.value() == date(2015, 7, 13)
    assert form.birth.text() == "13-07-2015"
    assert focused() is form.area


def test_that_enter_goes_on_and_shift_tab_back(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClick(form.kk, Qt.Key.Key_Return)
    assert form.sex.hasFocus()
    qtbot.keyClick(form.sex.line(), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert focused() is form.birth
    qtbot.keyClick(form.birth, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert form.sex.hasFocus()


def test_that_moving_on_by_itself_can_be_switched_off(qtbot: QtBot, form: Form) -> None:
    form.grid.auto_advance = False
    qtbot.keyClicks(form.kk, "3374122926900004")
    assert focused() is form.kk


def test_that_a_row_tells_its_name_unit_and_help_to_everyone(form: Form) -> None:
    row = form.grid.row("floor_area")
    kk = form.grid.row("kk_number")
    assert row is not None
    assert kk is not None
    assert row.editor.accessibleName() == "Luas lantai (m²)"
    assert kk.editor.accessibleName() == "Nomor KK"
    assert kk.label.buddy() is form.kk
    assert kk.editor.whatsThis() == "Enam belas angka."
    assert form.grid.row("tidak ada") is None
    assert len(form.grid.rows) == 4


def test_that_problems_stand_beside_their_fields_hard_ones_first(form: Form) -> None:
    form.grid.show_problems([
        warning("kk_number", "a", "Wilayah nomor KK berbeda."),
        error("kk_number", "b", "Nomor KK sudah dipakai."),
        warning("floor_area", "c", "Luas lantai besar."),
    ])  # fmt: skip
    row = form.grid.row("kk_number")
    assert row is not None
    assert row.problem.text() == "Nomor KK sudah dipakai.\nWilayah nomor KK berbeda."
    assert form.kk.property("problem") == "galat"
    assert form.area.property("problem") == "peringatan"
    assert "Nomor KK sudah dipakai." in form.kk.accessibleDescription()
    form.grid.show_problems([])
    assert row.problem.isHidden()
    assert form.kk.property("problem") == ""
    assert form.kk.accessibleDescription() == "Enam belas angka."


def test_that_a_list_of_problems_can_jump_to_a_field(form: Form) -> None:
    assert form.grid.focus("floor_area")
    assert focused() is form.area
    assert not form.grid.focus("members.9.nik")


def test_that_a_row_can_be_hidden_whole(form: Form) -> None:
    row = form.grid.row("floor_area")
    assert row is not None
    row.set_visible(visible=False)
    assert row.label.isHidden()
    assert row.editor.isHidden()
    assert row.unit.isHidden()
    row.set_visible(visible=True)
    assert not row.unit.isHidden()


def test_that_a_number_is_grouped_however_it_is_pasted(qtbot: QtBot) -> None:
    edit = NikEdit()
    qtbot.addWidget(edit)
    QGuiApplication.clipboard().setText("33.7412-130715 0001")
    edit.selectAll()
    edit.paste()
    assert edit.text() == "3374 1213 0715 0001"
    assert edit.value() == Nik(NIK)
    assert edit.problem() == ""


def test_that_letters_are_not_taken_and_further_digits_are_counted_not_cut_off(qtbot: QtBot) -> None:
    edit = KkEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "33a74 12292690000499")
    assert edit.digits == "337412292690000499"
    assert "18" in edit.problem()


def test_that_a_digit_in_the_middle_is_mended_in_its_place(qtbot: QtBot) -> None:
    edit = NikEdit()
    qtbot.addWidget(edit)
    completed: list[int] = []
    edit.completed.connect(lambda: completed.append(1))
    edit.set_digits(NIK)
    edit.setCursorPosition(7)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.digits == "337411307150001"
    qtbot.keyClicks(edit, "2")
    assert edit.digits == NIK
    assert completed == []


def test_that_an_incomplete_number_says_so(qtbot: QtBot) -> None:
    nik, kk = NikEdit(), KkEdit()
    for edit in (nik, kk):
        qtbot.addWidget(edit)
        assert edit.value() is None
        edit.set_digits("3374")
        assert "16 angka" in edit.problem()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2", "2"),
        ("Pe", "2"),
        ("pe", "2"),
        ("L", "1"),
        ("perempuan", "2"),
        ("2  Perempuan", "2"),
        ("x", None),
        ("", None),
    ],
)
def test_that_a_code_or_first_letters_choose(qtbot: QtBot, typed: str, meant: str | None) -> None:
    combo = CodeCombo(SEXES)
    qtbot.addWidget(combo)
    qtbot.keyClicks(combo.line(), typed)
    combo.commit()
    assert combo.value() == meant
    assert bool(combo.problem()) is (typed == "x")


def test_that_the_rest_of_an_answer_is_completed_as_it_is_typed(qtbot: QtBot) -> None:
    combo = CodeCombo(WORK)
    qtbot.addWidget(combo)
    qtbot.keyClicks(combo.line(), "Pet")
    assert combo.line().text() == "Petani"
    assert combo.line().selectedText() == "ani"
    qtbot.keyClicks(combo.line(), "er")
    assert combo.line().text() == "Peternak"
    qtbot.keyClick(combo.line(), Qt.Key.Key_Backspace)
    assert combo.line().text() == "Peter"


def test_that_a_code_waits_while_a_longer_one_begins_with_it(qtbot: QtBot) -> None:
    combo = CodeCombo(WORK)
    qtbot.addWidget(combo)
    completed: list[str | None] = []
    combo.completed.connect(lambda: completed.append(combo.value()))
    qtbot.keyClicks(combo.line(), "1")
    assert completed == []
    qtbot.keyClicks(combo.line(), "1")
    assert completed == ["11"]


def test_that_a_word_inside_chooses_when_only_one_answer_has_it() -> None:
    assert match(WORK, "lepas") == ("2", "Buruh harian lepas")
    assert match(WORK, "er") is None


def test_that_choosing_is_told_once(qtbot: QtBot) -> None:
    combo = CodeCombo(SEXES)
    qtbot.addWidget(combo)
    told: list[str | None] = []
    combo.committed.connect(lambda: told.append(combo.value()))
    combo.set_value("1")
    combo.activated.emit(1)
    combo.commit()
    combo.line().clear()
    combo.commit()
    assert told == ["2", None]
    combo.set_choices([("9", "Lain")])
    assert combo.value() is None


def test_that_alt_down_opens_the_list_and_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    combo = CodeCombo(SEXES)
    qtbot.addWidget(combo)
    combo.show()
    combo.set_value("1")
    qtbot.keyClick(combo.line(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert combo.view().isVisible()
    combo.hidePopup()
    centre = QPointF(combo.rect().center())
    wheel = QWheelEvent(
        centre,
        centre,
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own call
    )
    QApplication.sendEvent(combo, wheel)
    assert combo.value() == "1"


@pytest.mark.parametrize(
    ("typed", "shown"), [("13072015", "13-07-2015"), ("13/7/2015", "13-07-2015"), ("31022015", "31022015")]
)
def test_that_a_date_is_written_in_one_way_when_it_can_be_read(qtbot: QtBot, typed: str, shown: str) -> None:
    edit = DateEdit()
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, typed)
    edit.commit()
    assert edit.text() == shown
    assert bool(edit.problem()) is (typed == "31022015")
    edit.set_value(None)
    assert edit.value() is None


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [("1500000", Decimal(1500000), "1.500.000"), ("36,5", Decimal("36.5"), "36,5"), ("", None, "")],
)
def test_that_a_number_is_grouped_when_left(
    qtbot: QtBot, typed: str, value: Decimal | None, shown: str
) -> None:
    edit = NumberEdit(decimals=1)
    qtbot.addWidget(edit)
    told: list[int] = []
    edit.committed.connect(lambda: told.append(1))
    qtbot.keyClicks(edit, typed)
    edit.commit()
    edit.commit()
    assert edit.value() == value
    assert edit.text() == shown
    assert len(told) == (1 if typed else 0)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "paling kecil 1"),
        ("300", "paling besar 200"),
        ("1,55", "Paling banyak 1 angka"),
        ("dua", "tidak terbaca"),
    ],
)
def test_that_a_number_outside_its_limits_says_so(qtbot: QtBot, typed: str, said: str) -> None:
    edit = NumberEdit(minimum=Decimal(1), maximum=Decimal(200), decimals=1)
    qtbot.addWidget(edit)
    edit.setText(typed)
    assert said in edit.problem()
    with pytest.raises(InvalidValueError):
        edit.value()
    edit.tidy()
    assert edit.text() == typed


def test_that_a_whole_number_is_asked_for_by_default(qtbot: QtBot) -> None:
    edit = NumberEdit()
    qtbot.addWidget(edit)
    edit.setText("1,5")
    assert edit.problem() == "Angka harus bulat."


def test_that_a_filter_waits_for_the_last_key_or_enter(qtbot: QtBot) -> None:
    line = SearchLine("Cari nama")
    qtbot.addWidget(line)
    told: list[str] = []
    line.searched.connect(told.append)
    qtbot.keyClicks(line, "sut")
    assert told == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told == ["sut"]
    with qtbot.waitSignal(line.searched):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert isinstance(line, QLineEdit)


def test_that_a_held_key_is_counted_once(qtbot: QtBot, form: Form) -> None:
    """It repeats thirty times a second and would make a fast clerk of anybody."""
    counted: list[int] = []
    form.grid.key_pressed.connect(counted.append)
    kind, key = QEvent.Type.KeyPress, Qt.Key.Key_1
    for held in (False, True, True):
        QApplication.sendEvent(form.kk, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "1", held))
    assert counted == [int(key)]
    assert form.kk.text().replace(" ", "") == "111"
