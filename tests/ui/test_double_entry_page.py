"""Entri ganda by keyboard alone: ordered, typed blind, compared, decided; and the statistics of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.keyboard import Clerk
from tests.support.offices import ADMIN, CLERK, new_office, save, surveyed
from tests.support.page_windows import in_window, keep_window
from tests.support.people import kk_number
from tests.support.second_typing import form_document, paper_keys, typed_again

from kemiskinan_desktop.domain.double_entry_tasks import TaskState
from kemiskinan_desktop.domain.keyings import keying_of
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.double_entry import SampleOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.double_entry.page import STATISTICS, DoubleEntryPage
from kemiskinan_desktop.ui.double_entry.second_typing import FORM
from kemiskinan_desktop.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SECOND = Actor(name="Tono", role=Role.CLERK)
VERIFIER = Actor(name="Wati", role=Role.VERIFIER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    window: MainWindow
    page: DoubleEntryPage
    office: Workplace
    clerk: Clerk
    family_id: str

    def shown(self) -> str:
        """Everything that can be read on the page."""
        texts = [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]
        return " ".join(
            texts + [edit.text() for edit in self.page.findChildren(QLineEdit) if edit.isVisible()]
        )

    def type_paper(self, **slips: str) -> None:
        """The whole paper, with slips by field path."""
        keying = keying_of(
            self.office.families.get(ADMIN, self.family_id), self.office.periods.instrument(ADMIN)
        )
        form = self.page.second.form
        assert form is not None
        for at, text in enumerate(paper_keys(keying, self.office.periods.instrument(ADMIN), slips)):
            if text == "+":
                self.clerk.enter()
            elif text == ">":
                self.clerk.press(Qt.Key.Key_Tab)
            else:
                self.clerk.fill(text)
            assert at >= 0


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


def enter(qtbot: QtBot, desk: TestDesk, office: Workplace, who: Actor, *, ordered: bool = True) -> Room:
    """The page of somebody, with one family that a clerk typed."""
    key = save(office, surveyed(1), who=CLERK).family.id
    if ordered:
        office.double_entry.order(VERIFIER, SampleOrder(family_ids=(key,)))
    page = DoubleEntryPage(desk.desk, office, who)
    window = in_window(qtbot, desk.desk, page, "double_entry", "keyboard")
    desk.desk.changes.changed.connect(page.hear)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return Room(window=window, page=page, office=office, clerk=Clerk(), family_id=key)


def begin(room: Room) -> None:
    room.page.tasks.table.select_row(0)
    room.page.take_focus()
    room.clerk.press(Qt.Key.Key_Return)


def test_that_a_paper_is_typed_blind_compared_and_decided_by_keyboard_alone(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, SECOND)
    family = office.families.get(ADMIN, room.family_id).family
    begin(room)
    assert room.page.second.typing
    seen = room.shown()
    assert family.kk_number.text[-6:] in seen
    for secret in (family.kk_number.grouped, *(member.name for member in family.members)):
        assert secret not in seen
    other = kk_number(500)
    room.type_paper(kk_number=other.text, P1="1")
    room.clerk.press(Qt.Key.Key_S, CTRL)
    view = room.page.second.view
    assert room.page.second.deciding
    assert view is not None
    assert view.left == 2
    assert not room.page.store.isEnabled()
    keep_window(room.window, "entri-ganda-beda")
    room.clerk.press(Qt.Key.Key_2)
    room.clerk.press(Qt.Key.Key_1)
    assert view.ready
    room.clerk.press(Qt.Key.Key_S, CTRL)
    assert test_desk.last.text.startswith("2 dari 43 isian berbeda · salah ketik pertama 1")
    assert office.families.get(ADMIN, room.family_id).family.kk_number == other
    [row] = office.double_entry.tasks(SECOND)
    assert row.task.state is TaskState.DONE
    room.page.tabs.show_page(STATISTICS)
    [line] = room.page.statistics.lines
    assert line.figures.keystrokes == room.clerk.keystrokes - 9


def test_that_the_same_paper_closes_the_task_at_once(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, SECOND)
    begin(room)
    room.type_paper()
    room.page.compare.trigger()
    assert test_desk.last.text == "Tidak ada beda: 43 isian sama."
    assert room.page.stack.currentWidget() is room.page.tabs


def test_that_a_third_value_is_typed_where_both_are_wrong(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, SECOND)
    begin(room)
    room.type_paper(rt="88")
    room.page.compare.trigger()
    room.clerk.press(Qt.Key.Key_3)
    room.clerk.type("x")
    room.clerk.enter()
    assert room.page.second.view is not None
    assert not room.page.second.view.ready
    assert "RT atau RW harus angka" in room.shown()
    room.clerk.press(Qt.Key.Key_Backspace)
    room.clerk.type("87")
    room.clerk.enter()
    assert room.page.second.view.ready
    room.page.store.trigger()
    assert office.families.get(ADMIN, room.family_id).family.rt == "087"


def test_that_what_cannot_be_read_is_said_beside_its_field_and_what_was_typed_comes_back(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, SECOND)
    begin(room)
    room.clerk.fill("337412")
    room.page.compare.trigger()
    assert "Belum dibandingkan" in test_desk.last.text
    assert "harus 16 angka" in room.shown()
    keep_window(room.window, "entri-ganda-formulir")
    room.clerk.press(Qt.Key.Key_Escape)
    assert room.page.stack.currentWidget() is room.page.tabs
    assert office.drafts.of(SECOND, FORM, room.family_id) is not None
    typed = room.page.second.meter.so_far
    assert typed is not None
    assert typed.keystrokes >= len("337412")
    room.page.start.trigger()
    assert room.page.second.form is not None
    assert room.page.second.form.family["kk_number"].property("text") == "3374 12"
    assert room.page.second.meter.so_far == typed
    assert room.page.put_away()


def test_that_escape_leads_from_the_differences_back_to_what_was_typed(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, SECOND)
    begin(room)
    room.type_paper(rt="88")
    room.page.compare.trigger()
    room.clerk.press(Qt.Key.Key_Escape)
    assert room.page.second.typing
    assert "088" in room.shown()


def test_that_both_values_stay_in_sight_where_the_page_scrolls(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, text_scale=200)
    room = enter(qtbot, test_desk, office, SECOND)
    begin(room)
    keying = keying_of(office.families.get(ADMIN, room.family_id), office.periods.instrument(ADMIN))
    form = room.page.second.form
    assert form is not None
    form.put_back(form_document(typed_again(keying, {"rt": "019"}, {}, {"P1": "1", "T3": "1"})))
    room.page.compare.trigger()
    view = room.page.second.view
    assert view is not None
    area = room.page.findChild(QScrollArea, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert area is not None

    def in_sight() -> bool:
        seen = area.viewport()
        return all(
            seen.rect().contains(value.rect().translated(value.mapTo(seen, QPoint())))
            for value in (view.first, view.second)
        )

    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    assert in_sight()
    area.verticalScrollBar().setValue(0)
    assert not in_sight()
    room.clerk.press(Qt.Key.Key_2)
    qtbot.waitUntil(in_sight)


def test_that_the_first_operator_is_not_offered_their_own_paper(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, CLERK)
    room.page.tasks.table.select_row(0)
    assert not room.page.start.isEnabled()
    begin(room)
    assert not room.page.second.typing
    assert "Anda isi sendiri" in test_desk.last.text
    assert not room.page.tasks.draw.isVisible()


def test_that_a_verifier_orders_a_share_after_being_asked_and_takes_it_back(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, VERIFIER, ordered=False)
    tasks, draw = room.page.tasks, room.page.tasks.draw
    assert not room.page.order.isEnabled()
    draw.states.setCurrentIndex(3)
    assert draw.said.text() == "1 dari 1 keluarga"
    draw.percent.setText("200")
    draw.changed.emit()
    assert not room.page.order.isEnabled()
    draw.percent.setText("10")
    draw.seed.setText("PAGI")
    draw.changed.emit()
    room.page.order.trigger()
    assert test_desk.dialogs.asked[-1][2] == "Pesan 1 keluarga"
    assert "Bibit undian: PAGI" in test_desk.last.text
    assert tasks.table.model.rowCount() == 1
    QAbstractItemModelTester(tasks.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    keep_window(room.window, "entri-ganda")
    room.page.withdraw.trigger()
    assert test_desk.dialogs.asked[-1][2] == "Tarik 1 tugas"
    assert tasks.table.model.rowCount() == 0


def test_that_chosen_families_come_from_another_page(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    room = enter(qtbot, test_desk, office, VERIFIER, ordered=False)
    room.window.show_page("double_entry", (room.family_id,))
    assert test_desk.last.text == "Entri ganda dipesan untuk 1 keluarga."
    test_desk.dialogs.confirms = False
    room.window.show_page("double_entry", (room.family_id,))
    assert len(office.double_entry.tasks(VERIFIER)) == 1


def test_that_statistics_are_copied_and_written_to_excel(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    room = enter(qtbot, test_desk, office, ADMIN)
    begin(room)
    room.type_paper(rt="88")
    room.page.compare.trigger()
    room.clerk.press(Qt.Key.Key_2)
    room.page.store.trigger()
    room.page.tabs.show_page(STATISTICS)
    view = room.page.statistics
    keep_window(room.window, "entri-ganda-statistik")
    QAbstractItemModelTester(view.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for days in range(view.days.count()):
        view.days.setCurrentIndex(days)
        for span in range(view.spans.count()):
            view.spans.setCurrentIndex(span)
            assert view.table.model.rowCount() == 2
    view.table.select_row(0)
    view.table.copy()
    assert "Budi\tEntri baru" in QGuiApplication.clipboard().text()
    test_desk.dialogs.path = tmp_path / "statistik.xlsx"
    room.page.export.trigger()
    qtbot.waitUntil(lambda: not test_desk.desk.jobs.busy)
    cells = [
        cell.value
        for row in load_workbook(tmp_path / "statistik.xlsx").worksheets[0].iter_rows()
        for cell in row
    ]
    assert "STATISTIK OPERATOR" in cells
    assert 43 in cells
