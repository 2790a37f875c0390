from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, determined_office, new_office
from tests.support.page_windows import in_window, keep_window
from tests.support.screens import grab
from tests.support.workbook_files import HEAD, WIFE, dinsos_rows, saved

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind, RowStatus
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange import words
from kemiskinan_desktop.ui.exchange.imports import ImportsPanel
from kemiskinan_desktop.ui.exchange.page import ExchangePage
from kemiskinan_desktop.ui.exchange.receive import ReceivePanel
from kemiskinan_desktop.ui.exchange.send import SendPanel
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.tokens import Scheme

TWO = "3374120101200029"
BAD = {
    **HEAD,
    "NO KK": TWO,
    "NIK": "12345",
    "NAMA LENGKAP": "Paimin",
    "NAMA KEPALA KELUARGA": "Paimin",
    "NO": 2,
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "kota.xlsx"
    path.write_bytes(saved({"Data": dinsos_rows(HEAD, WIFE, BAD)}))
    return path


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> ExchangePage:
    made = ExchangePage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


def receiving(page: ExchangePage) -> ReceivePanel:
    assert page.receive is not None
    return page.receive


def sending(page: ExchangePage) -> SendPanel:
    assert page.send is not None
    return page.send


def imported(page: ExchangePage) -> ImportsPanel:
    assert page.imports is not None
    return page.imports


def read(qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, path: Path) -> ImportPlan:
    """Choose a workbook and wait for its plan."""
    test_desk.dialogs.path = path
    page.choose.trigger()
    qtbot.waitUntil(lambda: receiving(page).plan is not None, timeout=20_000)
    plan = receiving(page).plan
    assert plan is not None
    return plan


def apply(qtbot: QtBot, page: ExchangePage) -> None:
    page.apply.trigger()
    qtbot.waitUntil(receiving(page).result.isVisible, timeout=20_000)


def button(widget: QWidget, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_that_every_row_is_shown_before_anything_is_written(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, office: Workplace, book: Path
) -> None:
    plan = read(qtbot, page, test_desk, book)
    look = receiving(page).look
    assert look.isVisible()
    assert look.title.text().startswith("kota.xlsx · ")
    assert look.lines[RowKind.FAMILY].total.text() == "Keluarga: dibaca 2 ="
    chips = [each.text() for each in look.lines[RowKind.FAMILY].chips.findChildren(QPushButton)]
    assert sum(int(chip.split()[-1]) for chip in chips) == 2
    assert look.table.model.rowCount() == len(plan.rows)
    QAbstractItemModelTester(look.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert office.overview.state(ADMIN).register.kk == 0
    assert page.apply.text() == f"&Terapkan {len(plan.families)} keluarga"


def test_that_a_refused_row_says_cell_value_and_what_is_expected(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, book: Path
) -> None:
    read(qtbot, page, test_desk, book)
    look = receiving(page).look
    look.only(frozenset({RowStatus.REFUSED, RowStatus.CONFLICT}))
    rows = look.table.model.rows(0, look.table.model.rowCount())
    assert rows
    assert all(row.status in {RowStatus.REFUSED, RowStatus.CONFLICT} for row in rows)
    at = next(i for i, row in enumerate(rows) if any(p.found == "12345" for p in row.problems))
    look.table.select_row(at)
    qtbot.waitUntil(lambda: "Ditemukan" in look.detail.texts())
    said = look.detail.texts()
    assert "12345" in said
    assert "Diharapkan" in said
    assert "Sel" in said


def test_that_chips_filter_the_table(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, book: Path
) -> None:
    plan = read(qtbot, page, test_desk, book)
    look = receiving(page).look
    members = look.lines[RowKind.MEMBER].chips.findChildren(QPushButton)
    qtbot.mouseClick(members[0], Qt.MouseButton.LeftButton)
    shown = look.table.model.rowCount()
    assert shown == sum(r.kind is RowKind.MEMBER and r.status is RowStatus.NEW for r in plan.rows) > 0
    qtbot.mouseClick(members[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(members[2], Qt.MouseButton.LeftButton)
    assert look.table.model.rowCount() == 0
    qtbot.waitUntil(lambda: look.detail.texts() == ["Pilih satu baris untuk melihat rinciannya."])


def test_that_an_applied_import_adds_up_and_one_press_takes_it_back(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, office: Workplace, book: Path
) -> None:
    plan = read(qtbot, page, test_desk, book)
    apply(qtbot, page)
    title, sentence, deed = test_desk.dialogs.asked[-1]
    assert title == "Terapkan kota.xlsx"
    assert deed == f"Terapkan {len(plan.families)} keluarga"
    assert "Cadangan dibuat dahulu" in sentence
    result = receiving(page).result
    lines = texts(result.families)
    numbers = [
        int(lines[lines.index(word) + 1]) for word in ("Baru", "Berubah", "Sama", "Konflik", "Ditolak")
    ]
    assert sum(numbers) == int(lines[lines.index("Baris keluarga dibaca") + 1]) == 2
    assert imported(page).table.model.rowCount() == 1
    assert not page.apply.isEnabled()
    button(result.families, "Urungkan impor").click()
    qtbot.waitUntil(receiving(page).start.isVisible)
    assert test_desk.last.kind is MessageKind.SUCCESS
    assert office.exchange.imports(ADMIN)[0].undone


def test_that_not_confirming_writes_nothing(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, office: Workplace, book: Path
) -> None:
    read(qtbot, page, test_desk, book)
    test_desk.dialogs.confirms = False
    page.apply.trigger()
    assert office.exchange.imports(ADMIN) == ()
    page.discard.trigger()
    assert receiving(page).start.isVisible()
    assert not page.discard.isEnabled()


def test_that_a_plan_made_before_somebody_saved_is_made_again(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, office: Workplace, book: Path
) -> None:
    read(qtbot, page, test_desk, book)
    apply(qtbot, page)
    changed = book.with_name("ubah.xlsx")
    changed.write_bytes(saved({"Data": dinsos_rows({**HEAD, "JALAN": "Jl. Kenanga 9"}, WIFE)}))
    plan = read(qtbot, page, test_desk, changed)
    key = plan.families[0].family.id
    detail = office.families.detail(ADMIN, key)
    from kemiskinan_desktop.domain.record import FamilyRecord  # noqa: PLC0415 - one test's own save

    office.families.save(
        ADMIN, FamilyRecord(family=replace(detail.family, phone="08123456789"), survey=detail.survey)
    )
    page.apply.trigger()
    qtbot.waitUntil(lambda: receiving(page).plan not in (None, plan), timeout=20_000)
    assert any("Berkas diperiksa lagi" in message.text for message in test_desk.said)
    assert receiving(page).look.isVisible()


def test_that_a_refusal_while_applying_is_said_and_the_plan_stays(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, office: Workplace, book: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    read(qtbot, page, test_desk, book)
    full = UserError("Ruang penyimpanan penuh.", "Kosongkan dahulu.")
    for refusal, said in (
        (full, "Ruang penyimpanan penuh. Kosongkan dahulu."),
        (CancelledError(), "Impor dibatalkan. Tidak ada yang berubah."),
    ):

        def fail(*_: object, refusal: Exception = refusal) -> None:
            raise refusal

        monkeypatch.setattr(office.exchange, "apply", fail)
        test_desk.said.clear()
        page.apply.trigger()
        qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
        assert test_desk.last.text == said
        assert receiving(page).plan is not None


def test_that_the_workbook_goes_back_with_its_doubtful_cells_marked(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, book: Path, tmp_path: Path
) -> None:
    read(qtbot, page, test_desk, book)
    test_desk.dialogs.path = tmp_path / "kota-bertanda.xlsx"
    page.mark.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said) and test_desk.last.kind is MessageKind.SUCCESS)
    assert test_desk.dialogs.asked[-1][1] == "kota-bertanda.xlsx"
    assert test_desk.dialogs.path.stat().st_size > 1000
    assert test_desk.last.deed == "Buka berkas"


def test_that_a_file_that_is_no_workbook_is_refused_in_words(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, tmp_path: Path
) -> None:
    path = tmp_path / "bukan.xlsx"
    path.write_bytes(b"bukan buku kerja")
    test_desk.dialogs.path = path
    page.choose.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.kind is MessageKind.ERROR
    qtbot.waitUntil(receiving(page).start.isVisible)


def test_that_a_dropped_workbook_is_read(qtbot: QtBot, page: ExchangePage, book: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(book))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start = receiving(page).start
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    start.dragEnterEvent(enter)
    assert enter.isAccepted()
    start.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    qtbot.waitUntil(lambda: receiving(page).plan is not None, timeout=20_000)


def test_that_a_layout_can_be_named_and_another_page_can_hand_over_a_file(
    qtbot: QtBot, page: ExchangePage, book: Path
) -> None:
    start = receiving(page).start
    assert start.layout_code is None
    start.profile.setCurrentIndex(start.profile.findData("dinsos-kop"))
    assert start.layout_code == "dinsos-kop"
    page.open(book)
    qtbot.waitUntil(lambda: receiving(page).plan is not None, timeout=20_000)


def test_that_an_import_is_undone_from_the_history(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, office: Workplace, book: Path
) -> None:
    assert not page.undo.isEnabled()
    page.undo.trigger()
    read(qtbot, page, test_desk, book)
    apply(qtbot, page)
    page.tabs.show_page(2)
    imported(page).table.select_row(0)
    assert page.undo.isEnabled()
    page.undo.trigger()
    qtbot.waitUntil(lambda: office.exchange.imports(ADMIN)[0].undone)
    assert test_desk.dialogs.asked[-1][0] == "Urungkan impor kota.xlsx"
    qtbot.waitUntil(lambda: not page.undo.isEnabled())
    model = imported(page).table.model
    row = [str(model.data(model.index(0, at))) for at in range(model.columnCount())]
    assert row[1] == "kota.xlsx"
    assert row[-1] == "Diurungkan"


def test_that_buku_data_recap_and_list_are_written_with_their_numbers(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace, ids = determined_office(tmp_path, 3)
    page = ExchangePage(test_desk.desk, workplace, ADMIN)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    panel = sending(page)
    for deed, name in (
        (page.export.trigger, "buku"),
        (panel.recap.click, "rekap"),
        (panel.list.click, "daftar"),
    ):
        test_desk.dialogs.path = tmp_path / f"{name}.xlsx"
        deed()
        qtbot.waitUntil(
            lambda name=name: panel.result.title.text() == f"{name}.xlsx selesai ditulis", timeout=20_000
        )
        assert test_desk.dialogs.path.stat().st_size > 1000
    assert page.tabs.current == 1
    assert [asked[1] for asked in test_desk.dialogs.asked] == [
        "buku-data.xlsx", "rekap-2026-07.xlsx", "daftar.xlsx",
    ]  # fmt: skip
    qtbot.waitUntil(lambda: "Keluarga" in texts(panel.result))  # new lines show with the next layout
    said = texts(panel.result)
    assert said[said.index("Keluarga") + 1] == str(len(ids))
    assert panel.month.itemText(1) == "Juni 2026"
    workplace.close()


def test_that_a_clerk_is_told_who_exchanges_data(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = ExchangePage(test_desk.desk, office, CLERK)
    qtbot.addWidget(page)
    page.refresh()
    assert "Peran petugas tidak menukar data" in texts(page)
    assert page.page_actions == ()


def test_that_a_nik_is_masked_and_a_changed_cell_is_said_old_to_new(
    qtbot: QtBot, page: ExchangePage, test_desk: TestDesk, book: Path
) -> None:
    plan = read(qtbot, page, test_desk, book)
    family = next(row for row in plan.rows if row.kind is RowKind.FAMILY)
    member = next(row for row in plan.rows if row.kind is RowKind.MEMBER and len(row.number) == 16)
    assert words.number(family) == "3374 1201 0120 0011"
    assert words.number(member) == "337412••••••••••"
    assert words.number(replace(member, number="")) == "–"
    apply(qtbot, page)
    book.write_bytes(saved({"Data": dinsos_rows({**HEAD, "JALAN": "Jl. Kenanga 9", "RT": 4}, WIFE)}))
    plan = read(qtbot, page, test_desk, book)
    changed = next(row for row in plan.rows if row.status is RowStatus.CHANGED)
    assert "Jl. Mawar 1 → Jl. Kenanga 9" in words.sentence(changed)
    receiving(page).look.table.select_row(plan.rows.index(changed))
    detail = receiving(page).look.detail
    qtbot.waitUntil(lambda: "Jl. Mawar 1 → Jl. Kenanga 9" in detail.texts())


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 100), (Scheme.LIGHT, 200)])
def test_that_the_look_page_is_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, book: Path,
    scheme: Scheme, scale: int,
) -> None:  # fmt: skip
    theme.apply(qapp, scheme, scale)
    page = ExchangePage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "exchange", "exchange")
    grab(window)
    read(qtbot, page, test_desk, book)
    keep_window(window, f"exchange-{scheme}-{scale}")
    assert receiving(page).look.table.isVisible()
