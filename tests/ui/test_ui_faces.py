"""Long answers end in an ellipsis, and a page whose face scrolls has no second scroll bar."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.support import offices
from tests.support.desks import TestDesk
from tests.support.families_page import open_room
from tests.support.visible import look_at

from kemiskinan_desktop.ui.widgets.code_combo import AnswerLine, CodeCombo
from kemiskinan_desktop.ui.widgets.faces import Faces
from kemiskinan_desktop.ui.widgets.scroll import Shrinking, scrolled

LONG = "Tidak bersekolah lagi sejak lama"


def test_that_a_long_answer_ends_in_an_ellipsis_while_nobody_types(qtbot: QtBot) -> None:
    combo, other = CodeCombo([("1", "Ya"), ("19", LONG)]), CodeCombo()
    window = QWidget()
    qtbot.addWidget(window)
    for each in (combo, other):
        each.setParent(window)
    combo.setFixedWidth(140)
    other.move(0, 60)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line = combo.line()
    assert isinstance(line, AnswerLine)
    combo.set_value("1")
    assert line.elided() == "1  Ya"
    combo.set_value("19")
    other.setFocus()
    assert line.elided().endswith("…")
    away = line.grab().toImage()
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.text() == f"19  {LONG}"
    assert line.selectedText() == line.text()
    assert line.grab().toImage() != away


def test_that_the_page_has_one_scroll_bar_while_a_message_and_a_draft_are_shown(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace = offices.new_office(tmp_path)
    (family_id,) = offices.fill(workplace, 1)
    room = open_room(qtbot, test_desk, workplace)
    room.window.resize(1366, 768)
    room.page.open(family_id)
    room.form.notice.say("Isian ini diketik kemarin dan belum disimpan.")
    test_desk.desk.messages.success("Keluarga tersimpan.", "Urungkan", lambda: None)
    look_at(room.window)
    outer = room.page.findChild(QScrollArea)
    assert outer is not None
    assert not outer.verticalScrollBar().isVisible()
    assert room.form._area.verticalScrollBar().isVisible()


def test_that_an_empty_stack_of_faces_asks_for_nothing(qtbot: QtBot) -> None:
    faces = Faces()
    qtbot.addWidget(faces)
    assert not faces.hasHeightForWidth()
    label = QLabel(LONG)
    label.setMinimumHeight(70)
    faces.addWidget(label)
    assert faces.sizeHint().height() == label.minimumSizeHint().height()


def test_that_a_shrinking_area_is_as_high_as_its_content_and_may_be_lower(qtbot: QtBot) -> None:
    area, column = scrolled()
    shrinking = Shrinking(area)
    qtbot.addWidget(shrinking)
    column.addWidget(QLabel("\n".join([LONG] * 12)))
    shrinking.show()
    assert shrinking.sizeHint().height() > 12 * 10
    assert shrinking.heightForWidth(400) > 12 * 10
    assert shrinking.minimumSizeHint().height() < shrinking.sizeHint().height()
