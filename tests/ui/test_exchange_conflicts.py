"""Deciding conflicts on the screen: three values side by side, one by one or many at once, and afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, fill, new_office, surveyed
from tests.support.page_windows import in_window, keep_window
from tests.support.screens import grab

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.plan import RowKind
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange import questions
from kemiskinan_desktop.ui.exchange.page import ExchangePage
from kemiskinan_desktop.ui.exchange.questions import Scope
from kemiskinan_desktop.ui.exchange.receive import ReceivePanel
from kemiskinan_desktop.ui.tokens import Scheme

DAY = date(2026, 7, 13)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    fill(workplace, 3)
    yield workplace
    workplace.close()


@pytest.fixture
def back(office: Workplace, tmp_path: Path) -> Path:
    """A Buku Data with two addresses and a phone changed by both sides, and the row of a child deleted."""
    book = tmp_path / "kota.xlsx"
    office.exchange.export_buku_data(ADMIN, book)
    made = load_workbook(book)
    for row in (2, 3):
        made["Keluarga"].cell(row=row, column=3, value=f"Gang Kota {row}")
    made["Keluarga"].cell(row=2, column=7, value="081233333333")
    made["Anggota"].delete_rows(5)
    made.save(book)
    change(office, 1, address="Gang Kantor 1", phone="081244444444")
    change(office, 2, address="Gang Kantor 2")
    return book


def change(office: Workplace, index: int, **over: object) -> None:
    record = office.families.get(ADMIN, surveyed(index).id)
    family = replace(record.family, **over)  # pyright: ignore[reportArgumentType] - a test's own words
    office.families.save(CLERK, replace(record, family=family))


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace, back: Path) -> ExchangePage:
    """The page with the plan of that workbook."""
    made = ExchangePage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    made.open(back)
    qtbot.waitUntil(lambda: receiving(made).plan is not None, timeout=20_000)
    return made


def receiving(page: ExchangePage) -> ReceivePanel:
    assert page.receive is not None
    return page.receive


def shown(page: ExchangePage) -> list[tuple[str, str]]:
    """Column and decision of every question."""
    model = receiving(page).conflicts.table.model
    return [(questions.label(one), questions.choice_word(one)) for one in model.rows(0, model.rowCount())]


def address(office: Workplace, index: int) -> str:
    return office.families.get(ADMIN, surveyed(index).id).family.address


def test_that_the_three_values_stand_side_by_side_with_who_changed_ours(page: ExchangePage) -> None:
    assert page.resolve.text() == "&Putuskan 4 bentrokan…"
    page.resolve.trigger()
    panel = receiving(page).conflicts
    assert panel.isVisible()
    assert [each for each, _ in shown(page)] == [
        "Alamat",
        "Telepon",
        "Alamat",
        "Baris dihapus kota",
    ]
    QAbstractItemModelTester(panel.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.table.select_row(0)
    said = [card.value.text() for card in panel.values.cards]
    assert said == ["Jl. Contoh No. 1", "Gang Kota 2", "Gang Kantor 1"]
    assert panel.values.title.text() == f"{surveyed(1).members[0].name} · Alamat"
    assert panel.values.cards[2].foot.text().startswith(f"{CLERK.name}, ")
    assert panel.values.cards[1].foot.text() == "Lembar Keluarga, sel C2"
    assert panel.title.text() == "4 dari 4 menunggu keputusan"


def test_that_a_key_decides_one_cell_and_goes_to_the_next(page: ExchangePage) -> None:
    page.resolve.trigger()
    panel = receiving(page).conflicts
    panel.table.select_row(0)
    page.city.trigger()
    page.office.trigger()
    assert shown(page)[:3] == [("Alamat", "Isi kota"), ("Telepon", "Isi kantor"), ("Alamat", "Belum")]
    assert panel.title.text() == "2 dari 4 menunggu keputusan"
    panel.table.select_row(0)
    assert panel.values.cards[1].chip.isVisible()
    page.undecide.trigger()
    assert shown(page)[0] == ("Alamat", "Belum")


def test_that_a_whole_column_a_whole_row_and_all_are_decided_at_once(page: ExchangePage) -> None:
    page.resolve.trigger()
    panel = receiving(page).conflicts
    panel.table.select_row(0)
    panel.scope.setCurrentIndex(panel.scope.findData(Scope.COLUMN.value))
    page.city.trigger()
    assert [choice for _, choice in shown(page)] == ["Isi kota", "Belum", "Isi kota", "Belum"]
    panel.table.select_row(0)
    panel.scope.setCurrentIndex(panel.scope.findData(Scope.ROW.value))
    page.office.trigger()
    assert [choice for _, choice in shown(page)] == ["Isi kantor", "Isi kantor", "Isi kota", "Belum"]
    panel.scope.setCurrentIndex(panel.scope.findData(Scope.ALL.value))
    page.city.trigger()
    assert [choice for _, choice in shown(page)] == ["Isi kota"] * 3 + ["Belum"]
    assert panel.scope.currentData() == Scope.SELECTED.value
    panel.scope.setCurrentIndex(panel.scope.findData(Scope.ALL.value))
    page.office.trigger()
    assert [choice for _, choice in shown(page)] == ["Isi kantor"] * 3 + ["Tetap ada"]


def test_that_a_deleted_row_ends_only_in_a_way_the_person_names(
    page: ExchangePage, test_desk: TestDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.resolve.trigger()
    panel = receiving(page).conflicts
    asked: list[list[str]] = []

    def choose(_title: str, _sentence: str, deeds: list[str], *, danger: int = -1) -> int | None:
        assert danger == len(deeds) - 1
        asked.append(deeds)
        return None if len(asked) == 1 else 0

    monkeypatch.setattr(test_desk.desk.dialogs, "choose", choose)
    panel.table.select_row(3)
    page.city.trigger()
    assert shown(page)[3][1] == "Belum"
    page.city.trigger()
    assert shown(page)[3][1] == "Pindah"
    assert asked[0] == ["Pindah", "Meninggal", "Hilang", "Salah entri"]


def test_that_a_whole_family_is_decided_by_the_same_keys_but_never_with_many_others(
    qtbot: QtBot, page: ExchangePage, office: Workplace, back: Path
) -> None:
    record = office.families.get(ADMIN, surveyed(3).id)
    family = replace(record.family, status=FamilyStatus.MOVED, status_date=DAY, status_reason="Pindah kota")
    office.families.save(CLERK, replace(record, family=family))
    book = load_workbook(back)
    book["Keluarga"].cell(row=4, column=3, value="Gang Masih Ada")
    book.save(back)
    before = receiving(page).plan
    page.open(back)
    qtbot.waitUntil(lambda: receiving(page).plan not in (None, before), timeout=20_000)
    page.resolve.trigger()
    panel = receiving(page).conflicts
    at = [label for label, _ in shown(page)].index("Seluruh keluarga")
    panel.scope.setCurrentIndex(panel.scope.findData(Scope.ALL.value))
    page.city.trigger()
    assert shown(page)[at] == ("Seluruh keluarga", "Belum")
    panel.table.select_row(at)
    assert panel.values.cards[2].value.text() == "sudah tidak ada"
    page.city.trigger()
    assert shown(page)[at] == ("Seluruh keluarga", "Isi kota")
    page.apply.trigger()
    qtbot.waitUntil(receiving(page).result.isVisible, timeout=20_000)
    after = office.families.get(ADMIN, surveyed(3).id).family
    assert (after.status, after.address) == (FamilyStatus.ACTIVE, "Gang Masih Ada")


def test_that_what_is_decided_is_applied_and_stays_listed_and_the_rest_is_not_held_back(
    qtbot: QtBot, page: ExchangePage, office: Workplace
) -> None:
    page.resolve.trigger()
    panel = receiving(page).conflicts
    panel.table.select_row(0)
    page.city.trigger()
    page.back.trigger()
    assert receiving(page).look.isVisible()
    page.apply.trigger()
    qtbot.waitUntil(receiving(page).result.isVisible, timeout=20_000)
    assert (address(office, 1), address(office, 2)) == ("Gang Kota 2", "Gang Kantor 2")
    assert page.imports is not None
    page.tabs.show_page(2)
    page.imports.table.select_row(0)
    said = page.imports.detail.texts()
    assert f"Keputusan: Isi kota, oleh {ADMIN.name}, " in " ".join(said)
    assert any(text.startswith("Sidik berkas (SHA-256): ") for text in said)
    assert sum("Keputusan: " in text for text in said) == 4
    model = page.imports.table.model
    assert "1/4" in [str(model.data(model.index(0, at))) for at in range(model.columnCount())]


def test_that_decisions_stay_when_the_plan_is_made_again(
    qtbot: QtBot, page: ExchangePage, office: Workplace, test_desk: TestDesk
) -> None:
    page.resolve.trigger()
    panel = receiving(page).conflicts
    panel.table.select_row(0)
    page.city.trigger()
    before = receiving(page).plan
    change(office, 1, notes="disimpan orang lain")
    page.apply.trigger()
    qtbot.waitUntil(lambda: receiving(page).plan not in (None, before), timeout=20_000)
    assert any("Berkas diperiksa lagi" in message.text for message in test_desk.said)
    assert [choice for _, choice in shown(page)] == ["Isi kota", "Belum", "Belum", "Belum"]


def test_that_many_decisions_are_worked_in_as_a_job(
    qtbot: QtBot, page: ExchangePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kemiskinan_desktop.ui.exchange.receive._AT_ONCE", 1)
    page.resolve.trigger()
    panel = receiving(page).conflicts
    panel.scope.setCurrentIndex(panel.scope.findData(Scope.ALL.value))
    page.office.trigger()
    qtbot.waitUntil(lambda: [c for _, c in shown(page)] == ["Isi kantor"] * 3 + ["Tetap ada"], timeout=20_000)
    plan = receiving(page).plan
    assert plan is not None
    assert plan.counts(RowKind.FAMILY).conflict == 0


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 100), (Scheme.LIGHT, 200)])
def test_that_the_conflicts_are_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, back: Path,
    scheme: Scheme, scale: int,
) -> None:  # fmt: skip
    theme.apply(qapp, scheme, scale)
    page = ExchangePage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "exchange", "exchange")
    grab(window)
    page.open(back)
    qtbot.waitUntil(lambda: receiving(page).plan is not None, timeout=20_000)
    page.resolve.trigger()
    receiving(page).conflicts.table.select_row(0)
    page.city.trigger()
    keep_window(window, f"exchange-conflicts-{scheme}-{scale}")
    assert receiving(page).conflicts.table.isVisible()
