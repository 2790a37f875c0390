"""Kepercayaan kartu on the screen: an office goes into a city's trust, a city vouches and withdraws."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK
from tests.support.screens import grab
from tests.support.trust_land import US, Land, new_land

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_store import known_lists
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.home.page import HomePage
from kemiskinan_desktop.ui.settings.page import SettingsPage
from kemiskinan_desktop.ui.settings.trust import TrustSection
from kemiskinan_desktop.ui.settings.trust_columns import office_state


@pytest.fixture
def land(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Land]:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    made = new_land(tmp_path)
    yield made
    made.close()


def section_of(qtbot: QtBot, test_desk: TestDesk, office: Workplace, who: Actor = ADMIN) -> TrustSection:
    page = SettingsPage(test_desk.desk, office, who)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    page.open("trust")
    section = page.section
    assert isinstance(section, TrustSection)
    return section


def column(section: TrustSection, table: str, at: int) -> list[str]:
    model = getattr(section, table).model
    return [str(model.data(model.index(row, at))) for row in range(model.rowCount())]


def test_that_an_office_goes_into_the_citys_trust_with_two_files_and_two_fingerprints(
    qtbot: QtBot, test_desk: TestDesk, land: Land
) -> None:
    ours = section_of(qtbot, test_desk, land.office)
    citys = section_of(qtbot, test_desk, land.city)
    dialogs = test_desk.dialogs
    assert ours.state.text().startswith("Kantor ini menandatangani daftarnya sendiri.")
    dialogs.path = land.stick / "kunci.kimminta"
    ours.request.click()
    said = land.office.trust.standing(ADMIN).request
    assert f"Sidiknya {said}: bacakan lewat telepon." in test_desk.last.text
    dialogs.confirms = False
    citys.take_request.click()
    assert column(citys, "offices", 1)[11] == "Belum terdaftar"
    dialogs.confirms = True
    citys.take_request.click()
    title, sentence, deed = dialogs.asked[-1]
    assert title == "Terima kunci LATIHAN Kecamatan Gunungpati"
    assert said in sentence
    assert deed == "Sidik cocok, terima kuncinya"
    assert column(citys, "offices", 1)[11] == "Terdaftar"
    assert (
        test_desk.last.text == "Kunci LATIHAN Kecamatan Gunungpati diterima. Daftar nomor 2 siap dibagikan."
    )
    dialogs.path = land.stick / "kota.kimtrust"
    citys.export.click()
    dialogs.confirms = False
    ours.take.click()
    assert land.office.trust.standing(ADMIN).own_root
    dialogs.confirms = True
    ours.take.click()
    assert dialogs.asked[-1][2] == "Sidik cocok, masuk kepercayaan kota"
    assert ours.state.text().startswith("Kantor ini masuk kepercayaan kota")
    assert ours.fingerprint.text() == citys.fingerprint.text()
    assert test_desk.last.text == "Daftar kepercayaan nomor 2 dipakai: 2 kantor, 0 kartu dicabut."
    assert land.city.cards.trust(ADMIN) in known_lists(trust_folder())
    assert ours.revoke_own.isHidden()


def test_that_the_next_list_is_taken_without_asking_and_the_same_one_is_refused(
    qtbot: QtBot, test_desk: TestDesk, land: Land
) -> None:
    land.adopt()
    section, dialogs = section_of(qtbot, test_desk, land.office), test_desk.dialogs
    land.city.root_office.issue(ADMIN)
    dialogs.path = land.stick / "kota.kimtrust"
    land.city.trust.write_list(ADMIN, dialogs.path)
    dialogs.asked.clear()
    section.take.click()
    assert len(dialogs.asked) == 1
    assert "Daftar nomor 3" in section.facts.text()
    section.take.click()
    assert "tidak lebih baru" in test_desk.last.text


def test_that_a_city_takes_a_report_and_withdraws_a_key_with_a_reason(
    qtbot: QtBot, test_desk: TestDesk, land: Land
) -> None:
    land.adopt()
    citys, ours = section_of(qtbot, test_desk, land.city), section_of(qtbot, test_desk, land.office)
    dialogs = test_desk.dialogs
    dialogs.path = land.stick / "laporan.kimcabut"
    ours.report.click()
    assert test_desk.last.text.startswith("laporan.kimcabut memuat 0 pencabutan")
    citys.take_report.click()
    assert test_desk.last.text.startswith(f"0 pencabutan dari kantor {US} masuk daftar.")
    assert column(citys, "offices", 3)[11] == "13 Juli 2026"
    citys.offices.select_row(0)
    citys.revoke.click()
    assert test_desk.last.text == "Pilih dahulu kantor yang kuncinya masih berlaku."
    citys.offices.select_row(11)
    dialogs.reason = None
    citys.revoke.click()
    assert column(citys, "offices", 1)[11] == "Terdaftar"
    dialogs.reason = "laptop dicuri"
    citys.revoke.click()
    assert column(citys, "offices", 1)[11] == "Kunci dicabut"
    citys.issue.click()
    assert test_desk.last.text.startswith("Daftar kepercayaan diterbitkan ulang. Daftar nomor 5")
    land.spread(land.office)
    ours.refresh()
    assert "Kartu belum dapat dicetak" in ours.notice.text()
    assert column(ours, "keys", 3) == ["Dicabut"]
    land.clock.forward(days=1)
    ours.new_key.click()
    assert column(ours, "keys", 3) == ["Menunggu kota", "Dicabut"]


def test_that_an_office_alone_withdraws_its_own_key_and_makes_another(
    qtbot: QtBot, test_desk: TestDesk, land: Land
) -> None:
    section = section_of(qtbot, test_desk, land.other)
    section.revoke_own.click()
    assert column(section, "keys", 3) == ["Dicabut"]
    test_desk.dialogs.reason = None
    section.new_key.click()
    assert column(section, "keys", 3) == ["Dicabut"]
    test_desk.dialogs.reason = "kunci lama bocor"
    section.new_key.click()
    assert column(section, "keys", 3).count("Menandatangani") == 1


def test_that_a_list_of_other_offices_is_compared_once_and_then_only_renewed(
    qtbot: QtBot, test_desk: TestDesk, land: Land
) -> None:
    land.adopt(land.other)
    section, dialogs = section_of(qtbot, test_desk, land.office), test_desk.dialogs
    dialogs.path = land.stick / "kota.kimtrust"
    section.take.click()
    assert dialogs.asked[-1][2] == "Sidik cocok, percayai daftar ini"
    assert any("LATIHAN Kecamatan Semarang Tengah" in each for each in column(section, "table", 0))
    section.take.click()
    assert "tidak lebih baru" in test_desk.last.text
    land.city.root_office.issue(ADMIN)
    land.city.trust.write_list(ADMIN, dialogs.path)
    dialogs.asked.clear()
    section.take.click()
    assert len(dialogs.asked) == 1
    assert "3" in column(section, "table", 2)


def test_that_a_change_of_root_is_compared_again(qtbot: QtBot, test_desk: TestDesk, land: Land) -> None:
    from tests.support.offices import CITY, new_office  # noqa: PLC0415 - a second city, for this test alone

    land.adopt()
    (land.stick / "kota").mkdir()
    second = new_office(land.stick / "kota", clock=land.clock, profile=CITY, fresh=True)
    request, target = land.stick / "kunci.kimminta", land.stick / "baru.kimtrust"
    land.office.trust.write_request(ADMIN, request)
    second.root_office.admit(ADMIN, second.root_office.look(ADMIN, request))
    second.trust.write_list(ADMIN, target)
    section = section_of(qtbot, test_desk, land.office)
    test_desk.dialogs.path = target
    section.take.click()
    assert test_desk.dialogs.asked[-1][2] == "Sidik cocok, pakai kunci induk baru"
    assert section.fingerprint.text() == second.trust.standing(ADMIN).root
    second.close()


def test_that_a_clerk_reads_and_saves_the_list_and_does_nothing_else(
    qtbot: QtBot, test_desk: TestDesk, land: Land
) -> None:
    section = section_of(qtbot, test_desk, land.office, CLERK)
    closed = (section.take, section.request, section.report, section.new_key, section.revoke_own)
    assert not any(each.isEnabled() for each in closed)
    assert "mengurus kunci dan kepercayaan kartu" in section.take.toolTip()
    test_desk.dialogs.path = land.stick / "kami.kimtrust"
    section.export.click()
    assert test_desk.dialogs.path.exists()


def test_that_nothing_happens_when_no_file_is_chosen(qtbot: QtBot, test_desk: TestDesk, land: Land) -> None:
    section, citys = section_of(qtbot, test_desk, land.office), section_of(qtbot, test_desk, land.city)
    test_desk.dialogs.path = None
    before = len(land.office.history.entries(ADMIN))
    for each in (
        section.export,
        section.take,
        section.request,
        section.report,
        citys.take_request,
        citys.take_report,
    ):
        each.click()
    assert test_desk.said == []
    assert len(land.office.history.entries(ADMIN)) == before


def test_that_the_state_of_an_office_follows_the_days_of_its_keys(land: Land) -> None:
    land.adopt()
    listed = next(each for each in land.city.root_office.offices(ADMIN) if each.office == US)
    until = listed.keys[0].valid_until
    assert office_state(listed, until)[0] == "Perlu kunci baru"
    assert office_state(listed, until.replace(year=until.year + 1))[0] == "Kunci berakhir"


def test_that_beranda_tells_an_administrator_what_the_keys_want(
    qtbot: QtBot, test_desk: TestDesk, land: Land
) -> None:
    land.adopt()
    land.clock.forward(days=100)
    for who, told in ((ADMIN, True), (CLERK, False)):
        page = HomePage(test_desk.desk, land.office, who)
        qtbot.addWidget(page)
        page.refresh()
        offered = {each.accessibleName() for each in page.steps.buttons}
        wanted = "Daftar kepercayaan kota sudah berumur 100 hari.: Buka Kepercayaan"
        assert (wanted in offered) is told
