from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, determined_office
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.screens import grab

from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.list_card import ListCard
from kemiskinan_desktop.ui.programs.listing import FOR_FAMILIES, ProgramRow, aspect_label
from kemiskinan_desktop.ui.programs.page import ProgramsPage
from kemiskinan_desktop.ui.widgets.columns_dialog import ColumnsDialog


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace, _ = determined_office(tmp_path, 3)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> ProgramsPage:
    made = ProgramsPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


def row(page: ProgramsPage, at: int) -> ProgramRow:
    found = page.table.model.row(at)
    assert found is not None
    return found


def go_to(page: ProgramsPage, target: str) -> ProgramRow:
    for at in range(page.table.model.rowCount()):
        if row(page, at).program.target == target:
            page.table.select_row(at)
            return row(page, at)
    raise AssertionError(target)


def propose(qtbot: QtBot, page: ProgramsPage, desk: TestDesk, text: str, hits: int = 1) -> None:
    """As a person does: open the search, type, choose the first hits, propose."""
    before = len(desk.said)
    page.propose.trigger()
    page.proposing.line.setText(text)
    page.proposing.search(text)
    chosen = page.proposing.list.selectionModel()
    for at in range(1, hits):
        chosen.select(page.proposing.model.index(at), QItemSelectionModel.SelectionFlag.Select)
    qtbot.mouseClick(page.proposing.propose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk.said) > before)


def test_that_every_programme_is_listed_under_its_aspect(page: ProgramsPage, office: Workplace) -> None:
    programs = office.programs.every(ADMIN)
    assert page.table.model.rowCount() == len(programs)
    assert page.header.subtitle.text() == f"{len(programs)} program · 0 kepesertaan keluarga"
    assert {aspect_label(each.aspect) for each in programs} == {
        "Ekonomi", "Edukasi", "Etos", "Ekosistem", "Nasional",
    }  # fmt: skip


def test_that_the_models_of_both_tables_keep_the_rules_of_qt(page: ProgramsPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(each.model, fatal) for each in (page.table, page.pane.table)]
    page.refresh()
    assert [tester.model() for tester in testers] == [page.table.model, page.pane.table.model]


def test_that_it_begins_at_a_programme_for_families(page: ProgramsPage) -> None:
    current = page.table.current()
    assert current is not None
    assert current.program.target == FOR_FAMILIES
    assert page.pane.name.text() == current.program.name
    assert page.pane.table.empty.title.text() == "Belum ada keluarga"
    assert page.propose.isEnabled()
    assert not page.print_list.isEnabled()


def test_that_a_programme_for_persons_takes_no_families_and_says_so(page: ProgramsPage) -> None:
    go_to(page, "perorangan")
    assert not page.propose.isEnabled()
    assert page.pane.note.text() == "Program ini untuk perorangan, bukan untuk keluarga."
    assert page.pane.table.empty.title.text() == "Tidak mencatat keluarga"


def test_that_families_found_by_searching_are_proposed(
    qtbot: QtBot, page: ProgramsPage, test_desk: TestDesk, office: Workplace
) -> None:
    code = go_to(page, FOR_FAMILIES).program.code
    propose(qtbot, page, test_desk, "warga", hits=2)
    assert test_desk.last.text.endswith("keluarga diusulkan.")
    enrolled = office.programs.enrolments(ADMIN, code)
    assert enrolled
    current = page.table.current()
    assert current is not None
    assert current.families == len(enrolled)
    assert page.pane.table.model.rowCount() == len(enrolled)
    assert page.side.currentWidget() is page.pane


def test_that_a_family_already_in_the_programme_is_said(
    qtbot: QtBot, page: ProgramsPage, test_desk: TestDesk
) -> None:
    go_to(page, FOR_FAMILIES)
    propose(qtbot, page, test_desk, "warga")
    propose(qtbot, page, test_desk, "warga")
    assert test_desk.last.text == "0 keluarga diusulkan. 1 sudah tercatat dalam program ini."


def test_that_the_search_asks_for_two_letters_and_says_when_nobody_matches(page: ProgramsPage) -> None:
    page.propose.trigger()
    assert page.proposing.hint.text() == "Ketik paling sedikit dua huruf atau angka."
    assert not page.proposing.propose.isEnabled()
    page.proposing.search("zzzz")
    assert page.proposing.hint.text().startswith("Tidak ada yang cocok.")
    assert page.proposing.chosen() == ()


def test_that_escape_and_kembali_leave_the_search(qtbot: QtBot, page: ProgramsPage) -> None:
    page.propose.trigger()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.side.currentWidget() is page.pane
    page.propose.trigger()
    qtbot.mouseClick(page.proposing.back, Qt.MouseButton.LeftButton)
    assert page.side.currentWidget() is page.pane


def test_that_the_list_of_a_programme_is_written_and_its_families_open(
    qtbot: QtBot, page: ProgramsPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    code = go_to(page, FOR_FAMILIES).program.code
    propose(qtbot, page, test_desk, "warga")
    asked = wishes(test_desk.desk)
    family = page.pane.table.model.row(0)
    assert family is not None
    page.pane.table.activated.emit(family)
    assert asked == [("families", family.id)]
    test_desk.dialogs.path = tmp_path / "daftar.pdf"
    before = len(test_desk.said)
    page.print_list.trigger()
    qtbot.mouseClick(card(page).pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(test_desk.said) > before, timeout=20_000)
    assert test_desk.dialogs.asked[-1][1] == f"daftar-{code.lower()}.pdf"
    assert test_desk.last.text == "Daftar 1 keluarga, 4 jiwa ditulis pada 1 halaman."


def card(page: ProgramsPage) -> ListCard:
    assert page.side.currentWidget() is page.lists
    assert page.lists.card is not None
    return page.lists.card


def recorded(page: ProgramsPage, office: Workplace, count: int = 2) -> list[str]:
    """Programmes for families in which somebody is recorded, as the page shows them."""
    codes = [each.code for each in office.programs.every(ADMIN) if each.target == FOR_FAMILIES][:count]
    ids = [hit.family_id for hit in office.families.find(ADMIN, "warga")]
    for code in codes:
        office.programs.propose(ADMIN, code, tuple(dict.fromkeys(ids)))
    page.refresh()
    return codes


def show_list(page: ProgramsPage, code: str) -> ListCard:
    for at in range(page.table.model.rowCount()):
        if row(page, at).program.code == code:
            page.table.select_row(at)
    page.print_list.trigger()
    return card(page)


def test_that_the_list_of_a_programme_has_its_own_columns_paper_and_signatures_and_keeps_them(
    qtbot: QtBot, page: ProgramsPage, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    one, other = recorded(page, office)
    first = show_list(page, one)
    usual = first.order().columns
    first.columns.choose()
    dialog = first.columns.findChild(ColumnsDialog)
    assert dialog is not None
    dialog.names.setCurrentRow(1)
    dialog.names.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.save.click()
    first.turn.set_value("2")
    first.paper.set_value("A4")
    first.signature.setChecked(True)
    test_desk.dialogs.path = tmp_path / "daftar.xlsx"
    before = len(test_desk.said)
    qtbot.mouseClick(first.excel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(test_desk.said) > before, timeout=20_000)
    assert test_desk.last.text.endswith("ditulis sebagai buku kerja Excel.")
    assert test_desk.dialogs.asked[-1][1] == f"daftar-{one.lower()}.xlsx"
    assert (tmp_path / "daftar.xlsx").read_bytes().startswith(b"PK")
    untouched = show_list(page, other).order()
    assert (untouched.program, untouched.columns, untouched.signature_column) == (other, usual, False)
    again = show_list(page, one).order()
    assert again.columns == tuple(key for key in usual if key != usual[1])
    assert (again.paper.value, again.landscape, again.signature_column) == ("A4", False, True)


def test_that_a_state_nobody_is_in_is_refused_with_what_to_do(
    qtbot: QtBot, page: ProgramsPage, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    shown = show_list(page, recorded(page, office, 1)[0])
    shown.state.choose("menerima")
    assert shown.order().state == "menerima"
    test_desk.dialogs.path = tmp_path / "daftar.pdf"
    before = len(test_desk.said)
    qtbot.mouseClick(shown.pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(test_desk.said) > before, timeout=20_000)
    assert "Status kepesertaan menerima" in test_desk.last.text
    assert "Kosongkan" in test_desk.last.text
    assert not (tmp_path / "daftar.pdf").exists()


def test_that_escape_and_kembali_leave_the_choices_of_a_list(
    qtbot: QtBot, page: ProgramsPage, office: Workplace
) -> None:
    code = recorded(page, office, 1)[0]
    show_list(page, code)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.side.currentWidget() is page.pane
    shown = show_list(page, code)
    back = shown.foot.itemAt(0).widget()
    assert back is not None
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert page.side.currentWidget() is page.pane


def test_that_the_page_stands_in_the_window(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    page = ProgramsPage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "programs", "program")
    assert not keep_window(window, "program").isNull()
