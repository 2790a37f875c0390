"""The tab *Paket* as a person sees it: introduced, sent, received, told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN
from tests.support.package_offices import PackageOffices, edit, family_at
from tests.support.page_windows import in_window, keep_window
from tests.support.screens import grab

from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange.package_words import contents, office_state, state_word
from kemiskinan_desktop.ui.exchange.packages import PackagesPanel
from kemiskinan_desktop.ui.exchange.page import ExchangePage
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.tokens import Scheme


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[PackageOffices]:
    made = PackageOffices.made(tmp_path, families=2)
    yield made
    made.close()


def page_of(qtbot: QtBot, test_desk: TestDesk, workplace: Workplace) -> ExchangePage:
    made = ExchangePage(test_desk.desk, workplace, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    made.tabs.show_page(3)
    grab(made, 1150, 700)
    return made


def panel_of(page: ExchangePage) -> PackagesPanel:
    assert page.packages is not None
    return page.packages


def wait_for(qtbot: QtBot, test_desk: TestDesk, said: str) -> None:
    qtbot.waitUntil(
        lambda: any(said in message.text for message in test_desk.said) and not test_desk.desk.jobs.busy,
        timeout=20_000,
    )


def test_that_an_office_sends_and_the_city_takes_a_whole_stick(
    qtbot: QtBot, test_desk: TestDesk, pair: PackageOffices
) -> None:
    page = page_of(qtbot, test_desk, pair.office)
    test_desk.dialogs.path = pair.stick
    page.package_actions.send.trigger()
    wait_for(qtbot, test_desk, "paket-L33.74.12-0001-data.kdpaket siap diantar")
    panel = panel_of(page)
    [row] = panel.rows.model.rows(0, 9)
    assert state_word(row) == "Belum ada tanda terima"
    assert contents(row) == "2 KK · 8 jiwa"
    QAbstractItemModelTester(panel.rows.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(panel.offices.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    city = page_of(qtbot, test_desk, pair.city)
    (pair.stick / "aneh.kdpaket").write_bytes(b"bukan paket")
    city.package_actions.receive_all.trigger()
    arrivals = panel_of(city).arrivals
    qtbot.waitUntil(arrivals.isVisible, timeout=20_000)
    assert arrivals.result.title.text() == "1 paket diterima"
    files = arrivals.table.model.rows(0, 9)
    assert [each.taken is not None for each in files] == [True, False]
    grab(city, 1150, 700)
    panel_of(city).close_arrivals()
    states = {each.name: office_state(each) for each in panel_of(city).offices.model.rows(0, 16)}
    assert len(states) == 16
    assert states["Kecamatan Gunungpati"] == "Belum dijawab"
    assert states["Kecamatan Mijen"] == "Belum dikenalkan"
    city.package_actions.acknowledge.trigger()
    wait_for(qtbot, test_desk, "1 tanda terima ditulis")


def test_that_a_single_package_is_looked_at_before_it_is_taken(
    qtbot: QtBot, test_desk: TestDesk, pair: PackageOffices
) -> None:
    pair.city_takes(pair.send())
    edit(pair.city, pair.ids[0], address="Jl. Menurut Kota")
    page = page_of(qtbot, test_desk, pair.office)
    test_desk.dialogs.path = pair.answer()
    page.package_actions.receive.trigger()
    receive = page.receive
    assert receive is not None
    qtbot.waitUntil(lambda: receive.plan is not None, timeout=20_000)
    assert page.tabs.current == 0
    assert not page.mark.isEnabled()
    page.apply.trigger()
    qtbot.waitUntil(receive.result.isVisible, timeout=20_000)
    assert family_at(pair.office, pair.ids[0]).address == "Jl. Menurut Kota"


def test_that_a_receipt_and_an_answer_without_a_change_are_taken_at_once(
    qtbot: QtBot, test_desk: TestDesk, pair: PackageOffices
) -> None:
    pair.city_takes(pair.send())
    [receipt] = pair.city.packages.acknowledge(ADMIN, pair.stick)
    answer = pair.answer()
    page = page_of(qtbot, test_desk, pair.office)
    test_desk.dialogs.path = receipt.path
    page.package_actions.receive.trigger()
    wait_for(qtbot, test_desk, "paket kantor ini sudah sampai")
    test_desk.dialogs.path = answer
    page.package_actions.receive.trigger()
    wait_for(qtbot, test_desk, "tidak ada yang berubah")
    states = [state_word(row) for row in panel_of(page).rows.model.rows(0, 9)]
    assert states == ["Sudah masuk", "Sudah masuk", "Diterima tujuan"]


def test_that_a_missing_package_is_asked_about_before_the_next_is_read(
    qtbot: QtBot, test_desk: TestDesk, pair: PackageOffices
) -> None:
    pair.send()
    second = pair.send()
    page = page_of(qtbot, test_desk, pair.city)
    test_desk.dialogs.path = second
    page.package_actions.receive.trigger()
    receive = page.receive
    assert receive is not None
    qtbot.waitUntil(lambda: receive.plan is not None, timeout=20_000)
    title, _, deed = test_desk.dialogs.asked[-1]
    assert title.startswith("Paket nomor 1 dari Kecamatan Gunungpati belum datang")
    assert deed == "Nyatakan hilang dan periksa paket ini"


def test_that_a_package_that_came_before_is_refused_in_words(
    qtbot: QtBot, test_desk: TestDesk, pair: PackageOffices
) -> None:
    path = pair.send()
    pair.city_takes(path)
    page = page_of(qtbot, test_desk, pair.city)
    test_desk.dialogs.path = path
    page.package_actions.receive.trigger()
    wait_for(qtbot, test_desk, "sudah pernah diterima")
    assert test_desk.last.kind is MessageKind.ERROR


def test_that_cards_are_exchanged_with_a_fingerprint_to_compare(
    qtbot: QtBot, test_desk: TestDesk, pair: PackageOffices, tmp_path: Path
) -> None:
    city = page_of(qtbot, test_desk, pair.city)
    test_desk.dialogs.path = tmp_path / "kota.kdkenal"
    city.package_actions.write_card.trigger()
    fingerprint = pair.city.packages.own_introduction(ADMIN).fingerprint
    assert fingerprint in test_desk.dialogs.asked[-1][1]
    page = page_of(qtbot, test_desk, pair.office)
    page.package_actions.load_card.trigger()
    assert fingerprint in test_desk.dialogs.asked[-1][1]
    wait_for(qtbot, test_desk, "Paket dari dan untuk Kota Semarang")
    test_desk.dialogs.path = tmp_path / "tidak-ada.kdkenal"
    page.package_actions.load_card.trigger()
    wait_for(qtbot, test_desk, "Kartu perkenalan tidak dapat dibaca")


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.DARK, 100), (Scheme.LIGHT, 200)])
def test_that_the_packages_are_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, pair: PackageOffices, scheme: Scheme, scale: int
) -> None:
    pair.send()
    theme.apply(qapp, scheme, scale)
    page = ExchangePage(test_desk.desk, pair.office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "exchange", "exchange")
    grab(window)
    page.tabs.show_page(3)
    keep_window(window, f"exchange-packages-{scheme}-{scale}")
    panel = panel_of(page)
    metrics = panel.offices.view.fontMetrics()
    [office] = panel.offices.model.rows(0, 9)
    header = panel.offices.view.horizontalHeader()
    assert header.sectionSize(2) > metrics.horizontalAdvance(office_state(office))
