"""Pengaturan, Pengguna: adding, changing, disabling, given passwords, the sheet, the two-person rule."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, FOUNDER, PROFILE, Clock, new_office
from tests.support.page_windows import wishes
from tests.support.passwords import cheap_passwords
from tests.support.screens import grab

from kemiskinan_desktop.domain.people import Person, Role
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.workplace import Workplace, create_workplace
from kemiskinan_desktop.ui.home.steps import next_steps
from kemiskinan_desktop.ui.navigation import OWN_PASSWORD
from kemiskinan_desktop.ui.settings.page import SettingsPage
from kemiskinan_desktop.ui.settings.people import PeopleSection
from kemiskinan_desktop.ui.settings.person_dialog import PersonDialog

GIVEN = "kelapa-sungai-obor-417"


@pytest.fixture(autouse=True)
def cheap() -> Iterator[None]:
    with cheap_passwords():
        yield


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """A real office with rini, who founded it, and budi, a clerk."""
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    workplace = create_workplace(
        tmp_path / "kantor.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    workplace.people.add(workplace.who, login="budi", name="Budi Rekaan", role=Role.CLERK, password=GIVEN)
    yield workplace
    workplace.close()


def section_of(qtbot: QtBot, test_desk: TestDesk, office: Workplace, who: Actor) -> PeopleSection:
    page = SettingsPage(test_desk.desk, office, who)
    qtbot.addWidget(page)
    test_desk.desk.changes.changed.connect(page.hear)
    grab(page, 1150, 700)
    page.open("people")
    section = page.section
    assert isinstance(section, PeopleSection)
    return section


@pytest.fixture
def section(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> PeopleSection:
    return section_of(qtbot, test_desk, office, office.who)


def rows(section: PeopleSection) -> list[list[str]]:
    model = section.table.model
    return [
        [str(model.index(row, at).data()) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def person(office: Workplace, login: str) -> Person:
    return next(each for each in office.people.every(office.who) if each.login == login)


def open_dialog(section: PeopleSection) -> PersonDialog:
    assert section.dialog is not None
    return section.dialog


def said(dialog: PersonDialog, field: str) -> str:
    row = dialog.form.row(field)
    assert row is not None
    return row.problem.text()


def test_that_everybody_is_listed_with_role_state_and_when_they_came_in(
    section: PeopleSection, office: Workplace
) -> None:
    assert rows(section) == [
        ["Budi Rekaan", "budi", "Petugas", "Kata sandi sementara", "belum pernah"],
        ["Rini Rekaan", "rini", "Administrator", "Aktif", "belum pernah"],
    ]
    QAbstractItemModelTester(section.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    section.table.select_row(0)
    assert section.role_line.text().startswith("Petugas: Mengentri keluarga dan mencetak")
    office.people.change(office.who, replace(person(office, "budi"), active=False))
    section.refresh()
    assert rows(section)[1][3] == "Nonaktif"


def test_that_somebody_added_gets_a_password_that_is_shown_once(
    qtbot: QtBot, section: PeopleSection, office: Workplace
) -> None:
    qtbot.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    dialog = open_dialog(section)
    qtbot.keyClicks(dialog.name, "Siti Rekaan")
    qtbot.keyClicks(dialog.login, "Siti")
    dialog.role.setCurrentIndex(dialog.role.findData(Role.VERIFIER.value))
    row = dialog.form.row("role")
    assert row is not None
    assert row.note.text().startswith("Mengentri, memverifikasi, memvalidasi")
    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(section.given.isVisible, timeout=20_000)
    password = section.given.password.text()
    assert section.given.title.text() == "Kata sandi sementara untuk Siti Rekaan"
    assert "Nama penggunanya siti." in section.given.words.text()
    assert section.dialog is None
    assert person(office, "siti").role is Role.VERIFIER
    qtbot.mouseClick(section.given.noted_button, Qt.MouseButton.LeftButton)
    assert not section.given.isVisible()
    assert section.given.password.text() == ""
    office.close()
    Entrance(clock=Clock()).enter(office.path, "siti", password).close()


def test_that_a_name_or_login_that_does_not_fit_is_said_beside_its_field(
    qtbot: QtBot, section: PeopleSection, office: Workplace
) -> None:
    section.add()
    dialog = open_dialog(section)
    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    assert said(dialog, "name") == "Isi nama lengkapnya, seperti di surat."
    assert said(dialog, "login").startswith("Nama pengguna terdiri dari")
    dialog.name.setText("Budi Lain")
    dialog.login.setText("budi")
    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(dialog, "login").startswith("Nama pengguna itu sudah"), timeout=20_000)
    dialog.login.setText("budi2")
    dialog.name.setText("Budi Rekaan")
    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(dialog, "name").startswith("Sudah ada pengguna"), timeout=20_000)
    dialog.reject()
    assert len(office.people.every(office.who)) == 2


def test_that_a_name_and_role_are_changed_and_the_login_is_not(
    qtbot: QtBot, section: PeopleSection, office: Workplace, test_desk: TestDesk
) -> None:
    section.table.select_row(0)
    qtbot.mouseClick(section.edit_button, Qt.MouseButton.LeftButton)
    dialog = open_dialog(section)
    assert not dialog.login.isEnabled()
    dialog.name.setText("Budi Contoh")
    dialog.role.setCurrentIndex(dialog.role.findData(Role.DATA.value))
    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text == "Budi Contoh diubah."
    assert (person(office, "budi").name, person(office, "budi").role) == ("Budi Contoh", Role.DATA)


def test_that_ones_own_role_is_not_offered(section: PeopleSection) -> None:
    section.table.select_row(1)
    assert not section.reset_button.isEnabled()
    assert not section.disable_button.isEnabled()
    section.edit()
    dialog = open_dialog(section)
    assert not dialog.role.isEnabled()
    dialog.reject()


def test_that_a_password_is_given_again_after_asking(
    qtbot: QtBot, section: PeopleSection, office: Workplace, test_desk: TestDesk
) -> None:
    section.table.select_row(0)
    test_desk.dialogs.confirms = False
    qtbot.mouseClick(section.reset_button, Qt.MouseButton.LeftButton)
    assert not section.given.isVisible()
    test_desk.dialogs.confirms = True
    qtbot.mouseClick(section.reset_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(section.given.isVisible, timeout=20_000)
    password = section.given.password.text()
    office.close()
    Entrance(clock=Clock()).enter(office.path, "budi", password).close()


def test_that_somebody_is_disabled_after_asking(
    qtbot: QtBot, section: PeopleSection, office: Workplace, test_desk: TestDesk
) -> None:
    section.table.select_row(0)
    qtbot.mouseClick(section.disable_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.dialogs.asked[-1][0] == "Nonaktifkan Budi Rekaan"
    assert not person(office, "budi").active
    section.table.select_row(1)
    assert not section.disable_button.isEnabled()
    assert section.reset_button.isEnabled()


def test_that_what_somebody_else_changed_meanwhile_is_said_and_read_anew(
    qtbot: QtBot, section: PeopleSection, office: Workplace, test_desk: TestDesk
) -> None:
    section.table.select_row(0)
    office.people.change(office.who, replace(person(office, "budi"), role=Role.DATA))
    section.disable()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text.startswith("Pengguna ini baru saja diubah orang lain.")
    assert rows(section)[0][2] == "Staf data"


def test_that_the_own_password_is_asked_for_by_a_wish(
    qtbot: QtBot, section: PeopleSection, test_desk: TestDesk
) -> None:
    heard = wishes(test_desk.desk)
    qtbot.mouseClick(section.own_button, Qt.MouseButton.LeftButton)
    assert heard == [(OWN_PASSWORD, None)]


def test_that_a_new_sheet_is_made_and_beranda_stops_asking(
    qtbot: QtBot, section: PeopleSection, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    first = next_steps(office.overview.state(office.who))[0]
    assert (first.title, first.page, first.argument) == ("Buat lembar pemulihan", "settings", "people")
    new = section.sheet
    assert new.facts.text().startswith("Belum ada lembar.")
    new.make()
    new.give_up()
    assert not new.making.isVisible()
    qtbot.mouseClick(new.make_button, Qt.MouseButton.LeftButton)
    sheet = new._sheet
    assert sheet is not None
    test_desk.dialogs.path = tmp_path / "lembar.pdf"
    new.save()
    qtbot.waitUntil((tmp_path / "lembar.pdf").exists, timeout=20_000)
    new.confirm()
    assert new.making.isVisible()
    for place, line in new.sheet_form.lines.items():
        line.setText(sheet.groups[place - 1])
    new.confirm()
    qtbot.waitUntil(lambda: not new.making.isVisible(), timeout=20_000)
    assert test_desk.last.text == "Lembar pemulihan berlaku. Simpan di lemari terkunci."
    assert new.facts.text().startswith("Ada lembar yang berlaku.")
    assert next_steps(office.overview.state(office.who))[0].title != "Buat lembar pemulihan"


def test_that_beranda_asks_nobody_else_for_the_sheet_and_a_missing_key_box_asks_too(
    office: Workplace,
) -> None:
    assert not office.overview.state(CLERK).recovery_missing
    office.path.with_name(f"{office.path.name}.kunci").unlink()
    assert office.overview.state(office.who).recovery_missing


def test_that_the_two_person_rule_is_lifted_by_the_administrator(
    qtbot: QtBot, section: PeopleSection, office: Workplace
) -> None:
    assert section.two_persons.isChecked()
    section.two_persons.click()
    assert not office.surveys.two_person_rule(CLERK)
    section.refresh()
    assert not section.two_persons.isChecked()


def test_that_others_see_their_own_password_alone(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    section = section_of(qtbot, test_desk, office, replace(CLERK, name="budi"))
    assert section.own_button.isVisible()
    assert not section.table.isVisible()
    assert not section.sheet.isVisible()
    assert not section.add_button.isVisible()
    assert not section.two_persons.isEnabled()
    assert section.two_persons.toolTip() == "Hanya administrator yang mengubahnya."


def test_that_a_training_office_has_nothing_to_manage_but_its_rule(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    (tmp_path / "latihan").mkdir()
    training = new_office(tmp_path / "latihan")
    section = section_of(qtbot, test_desk, training, ADMIN)
    assert not section.own_button.isVisible()
    assert not section.table.isVisible()
    assert section.two_persons.isEnabled()
    assert not section.two_persons.isChecked()
    training.close()
