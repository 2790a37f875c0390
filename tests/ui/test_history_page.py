"""Riwayat as a person uses it: filters, what changed, undo with its reasons, the chain, an old paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, Clock, fill, new_office, surveyed
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.visible import strike, words_in

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.models import history
from kemiskinan_desktop.models.schema import history_items
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.history.page import HistoryPage
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.on_day.dialog import FamilyOnDayDialog
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.widgets.rows import RowModel


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Workplace]:
    workplace = new_office(tmp_path, clock=clock)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> HistoryPage:
    """Three families, the first changed, all submitted by the clerk, the second moved away."""
    ids = fill(office, 3)
    record = office.families.get(ADMIN, ids[0])
    office.families.save(ADMIN, replace(record, family=replace(record.family, phone="081234567")))
    office.surveys.submit(CLERK, ids)
    office.families.close(ADMIN, ids[1:2], FamilyStatus.MOVED, date(2026, 7, 13), "pindah kota")
    return made(qtbot, test_desk, office)


def made(qtbot: QtBot, test_desk: TestDesk, office: Workplace, window: bool = True) -> HistoryPage:
    page = HistoryPage(test_desk.desk, office, ADMIN)
    test_desk.desk.changes.changed.connect(page.hear)
    if window:
        shown = in_window(qtbot, test_desk.desk, page, "history", "history")
        keep_window(shown, "history")
    return page


def cells(model: RowModel[object], column: int) -> list[str]:
    return [str(model.data(model.index(row, column))) for row in range(model.rowCount())]


def acts(page: HistoryPage) -> list[str]:
    return cells(page.table.model, 4)  # pyright: ignore[reportArgumentType] - rows of any kind


def choose(page: HistoryPage, act: str) -> None:
    page.table.select_row(acts(page).index(act))
    page.show_current()


def told(qtbot: QtBot, test_desk: TestDesk, kind: MessageKind = MessageKind.SUCCESS) -> str:
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.kind is kind, test_desk.last.text
    return test_desk.last.text


def press_deed(test_desk: TestDesk) -> str:
    message = test_desk.last
    assert message.on_deed is not None
    message.on_deed()
    return message.deed


def test_that_every_entry_is_told_with_who_what_and_when(page: HistoryPage) -> None:
    model = page.table.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [column.title for column in model.columns] == [
        "Nomor", "Waktu", "Orang", "Peran", "Perbuatan", "Keluarga atau berkas", "Alasan", "Data",
        "Diurungkan",
    ]  # fmt: skip
    newest = [str(model.data(model.index(0, column))) for column in range(9)]
    assert newest[2:8] == ["Rini", "administrator", "Keluarga pindah", "1 keluarga", "pindah kota", "1"]
    assert acts(page)[:3] == ["Keluarga pindah", "Ajukan", "Ubah keluarga"]
    assert acts(page)[-1] == "Buka kantor"
    assert page.header.subtitle.text().startswith(f"{model.rowCount()} catatan; ")


def test_that_person_act_family_and_days_narrow_the_list(
    qtbot: QtBot, page: HistoryPage, office: Workplace, clock: Clock
) -> None:
    filters = page.filters
    everything = page.table.model.rowCount()
    assert not filters.everything.isVisible()
    filters.who.setCurrentIndex(filters.who.findData("Budi"))
    filters.who.activated.emit(filters.who.currentIndex())
    assert acts(page) == ["Ajukan"]
    assert page.header.subtitle.text() == "1 catatan yang cocok dengan saringan"
    filters.everything.click()
    assert page.table.model.rowCount() == everything
    filters.act.setCurrentIndex(filters.act.findText("Keluarga baru"))
    filters.act.activated.emit(filters.act.currentIndex())
    assert acts(page) == ["Keluarga baru"] * 3
    filters.clear()
    clock.forward(days=5)
    fill_one_more(office)
    page.refresh()
    QTest.keyClicks(filters.since, "14072026")
    assert acts(page) == ["Keluarga baru"]
    filters.clear()
    QTest.keyClicks(filters.until, "13072026")
    assert page.table.model.rowCount() == everything
    QTest.keyClicks(filters.since, "20072026")
    assert filters.problem.text() == "Tanggal pertama sesudah tanggal terakhir. Tukar keduanya."
    assert page.table.empty.title.text() == "Tidak ada catatan yang cocok"
    page.table.empty.button.click()
    assert page.table.model.rowCount() == everything + 1
    filters.since.setText("31022026")
    filters.since.editingFinished.emit()
    assert filters.problem.isVisible()
    assert page.table.model.rowCount() == everything + 1


def fill_one_more(office: Workplace) -> None:
    from tests.support.offices import save  # noqa: PLC0415 - only here

    save(office, surveyed(9))


def test_that_a_family_is_chosen_by_the_search_of_the_window(page: HistoryPage, office: Workplace) -> None:
    choice = page.filters.family
    choice.choose.click()
    popup = choice.popup
    assert popup is not None
    name = surveyed(1).members[0].name
    popup.edit.setText(name)
    QTest.keyClick(popup.edit, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert acts(page) == ["Ajukan", "Ubah keluarga", "Keluarga baru"]
    assert choice.choose.accessibleName().startswith("Keluarga ")
    assert choice.remove.isVisible()
    choice.remove.click()
    assert choice.family_id is None
    assert len(acts(page)) > 3
    page.filters.show_filter(HistoryFilter(family_id="sudah tidak ada"))
    assert choice.choose.accessibleName() == "Keluarga yang dipilih"


def test_that_another_page_asks_for_a_family_or_an_entry(
    page: HistoryPage, office: Workplace, test_desk: TestDesk
) -> None:
    key = office.families.ids(ADMIN, [2])[0]
    page.open(HistoryFilter(family_id=key))
    assert acts(page) == ["Keluarga pindah", "Ajukan", "Keluarga baru"]
    page.table.select_row(1)
    page.show_current()
    assert page.panel.table.current() is not None
    shown = page.panel.record()
    assert shown is not None
    assert shown.family_id == key
    page.open(4)
    entry = page.table.current()
    assert entry is not None
    assert entry.id == 4
    assert page.filters.wanted() == HistoryFilter()
    page.open(9999)
    assert test_desk.last.text == "Catatan nomor 9.999 tidak ada."


def test_that_an_entry_says_old_and_new_in_the_words_of_the_form(page: HistoryPage) -> None:
    choose(page, "Ubah keluarga")
    texts = page.panel.texts()
    assert texts[0].startswith("Catatan ")
    assert "Telepon" in texts
    assert f"{surveyed(1).phone or '–'} → 081234567" in texts
    assert not page.panel.table.isVisible()
    assert any(text.startswith("Sidik ") for text in texts)


def test_that_a_big_entry_lists_its_families_with_their_counts(
    qtbot: QtBot, page: HistoryPage, test_desk: TestDesk
) -> None:
    choose(page, "Ajukan")
    model = page.panel.table.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.panel.table.isVisible()
    assert cells(model, 0) == [surveyed(n).members[0].name for n in (1, 2, 3)]  # pyright: ignore[reportArgumentType] - as above
    assert cells(model, 3) == ["1"] * 3  # pyright: ignore[reportArgumentType] - as above
    page.panel.table.select_row(2)
    assert surveyed(3).members[0].name in page.panel.changes.texts()
    asked = wishes(test_desk.desk)
    page.open_current()
    page.panel.table.activated.emit(page.panel.table.current())
    assert [each[0] for each in asked] == ["families"]


def test_that_enter_opens_the_family_of_an_entry(
    page: HistoryPage, office: Workplace, test_desk: TestDesk
) -> None:
    asked = wishes(test_desk.desk)
    choose(page, "Ubah keluarga")
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert asked == [("families", office.families.ids(ADMIN, [1])[0])]
    choose(page, "Buka kantor")
    assert not page.open_record.isEnabled()
    page.open_current()
    assert "tidak menyangkut keluarga" in test_desk.last.text


def test_that_an_act_is_taken_back_and_done_again(
    qtbot: QtBot, page: HistoryPage, test_desk: TestDesk, office: Workplace
) -> None:
    choose(page, "Keluarga pindah")
    assert "Dapat diurungkan." in page.panel.texts()
    number = page.table.current()
    page.undo.trigger()
    title, sentence, deed = test_desk.dialogs.asked[-1]
    assert title.startswith("Urungkan catatan nomor ")
    assert sentence == "“keluarga pindah” dibatalkan: 1 keluarga kembali seperti sebelum catatan ini."
    assert deed == "Urungkan 1 data"
    assert told(qtbot, test_desk) == "1 keluarga kembali seperti sebelumnya."
    assert page.table.current() is not None
    assert number is not None
    current = page.table.current()
    assert current is not None
    assert (current.id, current.undone) == (number.id, True)
    assert not page.undo.isEnabled()
    page.show_current()
    assert any(text.startswith("Sudah diurungkan oleh catatan") for text in page.panel.texts())
    test_desk.said.clear()
    page.table.select_row(0)
    page.undo.trigger()
    assert "“keluarga pindah” berlaku lagi" in test_desk.dialogs.asked[-1][1]
    assert told(qtbot, test_desk) == "“keluarga pindah” berlaku lagi pada 1 data."
    assert office.families.get(ADMIN, office.families.ids(ADMIN, [2])[0]).family.status is FamilyStatus.MOVED


def test_that_a_refused_undo_names_what_stands_in_the_way_and_shows_it(
    qtbot: QtBot, page: HistoryPage, test_desk: TestDesk
) -> None:
    choose(page, "Ubah keluarga")
    page.undo.trigger()
    said = told(qtbot, test_desk, MessageKind.ERROR)
    assert "bergantung padanya: ajukan oleh Budi, 13 Juli 2026 pukul 09.30." in said
    assert test_desk.dialogs.asked == []
    assert press_deed(test_desk).startswith("Lihat catatan ")
    entry = page.table.current()
    assert entry is not None
    assert entry.act == "ajukan"


def test_that_an_undo_is_left_when_the_person_decides_not_to(page: HistoryPage, test_desk: TestDesk) -> None:
    count = page.table.model.rowCount()
    test_desk.dialogs.confirms = False
    choose(page, "Keluarga pindah")
    page.undo.trigger()
    page.refresh()
    assert page.table.model.rowCount() == count
    assert test_desk.said == []


def test_that_what_came_between_asking_and_undoing_refuses_too(
    qtbot: QtBot, page: HistoryPage, test_desk: TestDesk, office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, "Keluarga pindah")
    entry = page.table.current()
    assert entry is not None
    confirm = test_desk.dialogs.confirm

    def meanwhile(title: str, sentence: str, deed: str, *, danger: bool = False) -> bool:
        office.history.undo(ADMIN, entry.id)
        return confirm(title, sentence, deed, danger=danger)

    monkeypatch.setattr(test_desk.dialogs, "confirm", meanwhile)
    page.undo.trigger()
    assert "sudah pernah diurungkan" in told(qtbot, test_desk, MessageKind.ERROR)


def test_that_a_chain_that_is_whole_is_told_with_its_count_and_print(
    qtbot: QtBot, page: HistoryPage, test_desk: TestDesk, office: Workplace
) -> None:
    count, told_print = office.history.head(ADMIN).split("-")
    page.check.trigger()
    assert told(qtbot, test_desk) == f"Rantai riwayat utuh: {count} catatan, sidik {told_print}."


def test_that_a_broken_chain_names_its_first_entry_and_shows_it(
    qtbot: QtBot, page: HistoryPage, test_desk: TestDesk, office: Workplace
) -> None:
    with office.context.database.write() as session:
        session.connection().exec_driver_sql("UPDATE history SET reason = 'lain' WHERE id = 4")
    page.check.trigger()
    assert told(qtbot, test_desk, MessageKind.ERROR).startswith(
        "Rantai riwayat terputus mulai catatan nomor 4."
    )
    assert press_deed(test_desk) == "Lihat catatan 4"
    entry = page.table.current()
    assert entry is not None
    assert entry.id == 4


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "Tulis seperti pada kertas"),
        ("999-aaaaaaaaaaaa", "Tidak ada dalam riwayat ini: kertas menyebut 999 catatan"),
        ("2-000000000000", "Tidak cocok: catatan nomor 2 ada"),
        ("0-000000000000", "Cocok: waktu itu riwayat masih kosong."),
    ],
)
def test_that_an_old_paper_that_does_not_fit_is_told(page: HistoryPage, text: str, answer: str) -> None:
    page.anchor.field.setText(text)
    page.anchor.compare.click()
    assert page.anchor.answer.text().startswith(answer)


def test_that_an_old_paper_is_found_again(page: HistoryPage, office: Workplace) -> None:
    head = office.history.head(ADMIN)
    assert page.anchor.head.text() == f"Ujung riwayat: {head}"
    QTest.keyClicks(page.anchor.field, f"Riwayat {head}")
    QTest.keyClick(page.anchor.field, Qt.Key.Key_Return)
    assert page.anchor.answer.isVisible()
    assert page.anchor.answer.text().startswith(
        f"Cocok: catatan nomor {head.split('-')[0]}, keluarga pindah, "
    )
    QTest.keyClicks(page.anchor.field, "x")
    assert not page.anchor.answer.isVisible()


def test_that_a_destroyed_content_is_told_and_not_undone(
    qtbot: QtBot, page: HistoryPage, test_desk: TestDesk, office: Workplace
) -> None:
    choose(page, "Keluarga pindah")
    entry = page.table.current()
    assert entry is not None
    context = office.context
    destruction = history.Entry(
        at=context.clock(), day=context.today, who="Rini", role="administrator", act=history.DESTRUCTION
    )
    with context.database.write() as session:
        query = history_items.select().where(history_items.c.entry_id == entry.id)
        history.destroy(session, context.history_key, destruction, [row.id for row in session.execute(query)])
    test_desk.desk.changes.announce(ChangeKind.FAMILIES)
    page.show_current()
    assert "Isi catatan ini telah dimusnahkan sesudah masa simpannya." in page.panel.texts()
    page.undo.trigger()
    assert told(qtbot, test_desk, MessageKind.ERROR).startswith(
        "Isi catatan ini telah dimusnahkan (catatan nomor"
    )


def test_that_the_family_is_shown_as_it_stood_on_a_day(
    qtbot: QtBot, page: HistoryPage, office: Workplace, clock: Clock
) -> None:
    choose(page, "Ubah keluarga")
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FamilyOnDayDialog)
        seen.extend(dialog.texts())
        seen.append(dialog.windowTitle())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    page.day.trigger()
    assert seen[-1] == "Keadaan 13 Juli 2026"
    assert f"Keadaan 13 Juli 2026: {surveyed(1).members[0].name}" in seen
    assert "081234567" in seen
    assert "Jawaban" in seen


def test_that_a_day_that_shows_nothing_is_told(qtbot: QtBot, page: HistoryPage, office: Workplace) -> None:
    first, moved, _ = office.families.ids(ADMIN, [1, 2, 3])
    dialog = FamilyOnDayDialog(office, ADMIN, first, date(2026, 7, 12))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "belum ada di berkas kantor; catatan pertamanya 13 Juli 2026" in dialog.said.text()
    assert not dialog.poverty.isVisible()
    dialog.day.setText("32012026")
    dialog.show_it.click()
    assert "Tanggal itu tidak ada" in dialog.said.text() or "tanggal" in dialog.said.text().casefold()
    QTest.keyClicks(dialog.day, "")
    dialog.day.clear()
    QTest.keyClicks(dialog.day, "01012030")
    assert dialog.said.text().startswith("Hari itu belum tiba.")
    left = FamilyOnDayDialog(office, ADMIN, moved, date(2026, 7, 13))
    qtbot.addWidget(left)
    assert left.said.text().startswith("Keluarga ini sudah keluar: pindah, 13 Juli 2026.")


def test_that_a_day_after_an_undone_entry_or_a_destruction_is_told(qtbot: QtBot, office: Workplace) -> None:
    [key] = fill(office, 1)
    coming = office.history.entries(ADMIN, limit=1)[0].id
    office.history.undo(ADMIN, coming)
    undone = FamilyOnDayDialog(office, ADMIN, key, date(2026, 7, 13))
    qtbot.addWidget(undone)
    assert "entrinya diurungkan" in undone.said.text()
    unknown = FamilyOnDayDialog(office, ADMIN, "lain", date(2026, 7, 13))
    qtbot.addWidget(unknown)
    assert unknown.said.text() == "Riwayat tidak mengenal keluarga ini."


def test_that_only_the_history_of_the_family_looked_at_is_shown_on_demand(page: HistoryPage) -> None:
    choose(page, "Ajukan")
    page.family.trigger()
    assert acts(page) == ["Ajukan", "Ubah keluarga", "Keluarga baru"]
    page.everything.trigger()
    assert "Buka kantor" in acts(page)


def test_that_a_file_that_cannot_be_read_is_told_where_rows_would_be(
    page: HistoryPage, office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_who: object) -> tuple[str, ...]:
        raise UserError("Berkas kantor tidak dapat dibaca.", "Periksa cakramnya.")

    monkeypatch.setattr(office.history, "people", fail)
    page.refresh()
    assert page.table.empty.title.text() == "Berkas kantor tidak dapat dibaca."
    assert page.table.model.rowCount() == 0
    monkeypatch.undo()
    page.table.empty.button.click()
    assert page.table.model.rowCount() > 0


def test_that_the_page_is_reached_by_key_and_menu_without_a_button_in_the_rail(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    from kemiskinan_desktop.ui.office_window import office_window  # noqa: PLC0415 - the whole window, only here

    window = office_window(test_desk.desk, office, ADMIN)
    qtbot.addWidget(window)
    window.show()
    strike(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, HistoryPage)
    assert not any(button.isChecked() for button in rail_buttons(window))
    strike(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert [button.isChecked() for button in rail_buttons(window)].count(True) == 1
    assert "Riwayat" not in [button.accessibleName() for button in rail_buttons(window)]


def rail_buttons(window: MainWindow) -> list[QPushButton]:
    return window.rail.findChildren(QPushButton)


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 100), (Scheme.LIGHT, 200)])
def test_that_the_page_is_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, scheme: Scheme, scale: int
) -> None:
    theme.apply(qapp, scheme, scale)
    fill(office, 2)
    page = made(qtbot, test_desk, office, window=False)
    window = in_window(qtbot, test_desk.desk, page, "history", "history")
    keep_window(window, f"history-{scheme}-{scale}")
    assert page.filters.who.isVisible()
    assert "Ujung riwayat" in words_in(window)
