"""Pelindungan Data: driven by what a person sees, in every role."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, Clock, fill, new_office, surveyed
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.printed_papers import text_of
from tests.support.screens import grab

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.privacy import SHOWING_REASONS
from kemiskinan_desktop.domain.subject_requests import RequestKind, RequestState
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.subject_requests import NewRequest
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.privacy.answer_dialog import AnswerDialog
from kemiskinan_desktop.ui.privacy.page import BREACH, REQUESTS, RETENTION, TRACES, PrivacyPage
from kemiskinan_desktop.ui.privacy.receive_dialog import ReceiveDialog
from kemiskinan_desktop.ui.privacy.words import left_tone, left_word
from kemiskinan_desktop.ui.tokens import Tone


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Workplace]:
    workplace = new_office(tmp_path, clock=clock)
    yield workplace
    workplace.close()


def _page(qtbot: QtBot, desk: TestDesk, office: Workplace, who: Actor = ADMIN) -> PrivacyPage:
    page = PrivacyPage(desk.desk, office, who)
    qtbot.addWidget(page)
    desk.desk.changes.changed.connect(page.hear)
    grab(page, 1150, 700)
    return page


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> PrivacyPage:
    return _page(qtbot, test_desk, office)


def _ask(office: Workplace, family_id: str | None = None, member_id: str | None = None) -> str:
    new = NewRequest(
        kind=RequestKind.CORRECTION, applicant="Siti Rekaan", family_id=family_id, member_id=member_id
    )
    return office.privacy.receive(CLERK, new).id


def _in_dialog(act: Callable[[QDialog], object]) -> None:
    """Do this in the dialog that comes next."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        act(dialog)

    QTimer.singleShot(0, do)


def test_that_an_office_without_requests_says_what_may_be_asked(page: PrivacyPage) -> None:
    assert page.requests.table.empty.isVisible()
    assert "0 permintaan menunggu" in page.header.subtitle.text()
    assert not page.deeds.answer.isEnabled()
    QAbstractItemModelTester(page.requests.table.model)


def test_that_a_request_is_received_at_the_counter(
    page: PrivacyPage, office: Workplace, test_desk: TestDesk
) -> None:
    fill(office, 1)
    member = surveyed(1).members[0]

    def fill_in(dialog: QDialog) -> None:
        assert isinstance(dialog, ReceiveDialog)
        dialog.kind.put("2")
        dialog.person.text.setText(member.name)
        assert dialog.person.hits.count() == 1
        assert dialog.applicant.text() == member.name
        dialog.detail.setPlainText("Tanggal lahir anak keliru")
        dialog.accept()

    _in_dialog(fill_in)
    page.deeds.new.trigger()
    request = office.privacy.requests(ADMIN)[0]
    assert (request.kind, request.applicant, request.member_id) == (
        RequestKind.CORRECTION, member.name, member.id,
    )  # fmt: skip
    assert "nomor 1 diterima" in test_desk.last.text
    assert page.requests.table.model.rowCount() == 1
    assert "1 menunggu dijawab" in page.requests.count.text()


def test_that_a_request_without_an_applicant_stays_open_with_its_problem(
    page: PrivacyPage, office: Workplace
) -> None:
    seen: list[str] = []

    def leave_empty(dialog: QDialog) -> None:
        assert isinstance(dialog, ReceiveDialog)
        dialog.accept()
        assert dialog.isVisible()
        row = dialog.below.row("applicant")
        assert row is not None
        seen.append(row.problem.text())
        dialog.reject()

    _in_dialog(leave_empty)
    page.deeds.new.trigger()
    assert seen == ["Nama pemohon belum diisi."]
    assert office.privacy.requests(ADMIN) == ()


def test_that_a_family_of_another_page_is_asked_about_at_once(page: PrivacyPage, office: Workplace) -> None:
    key = fill(office, 1)[0]
    found: list[str | None] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ReceiveDialog)
        found.extend((dialog.person.family_id, dialog.person.member_id))
        dialog.accept()

    _in_dialog(look)
    page.open(key)
    assert found == [key, surveyed(1).members[0].id]
    assert office.privacy.requests(ADMIN)[0].family_id == key


def test_that_a_request_is_answered_and_leaves_the_queue(
    page: PrivacyPage, office: Workplace, test_desk: TestDesk
) -> None:
    _ask(office)
    page.refresh()
    page.requests.table.select_row(0)

    def refuse(dialog: QDialog) -> None:
        assert isinstance(dialog, AnswerDialog)
        assert not dialog.deed.isEnabled()
        dialog.end.put("2")
        dialog.edit.setPlainText("Bukan warga kecamatan ini.")
        dialog.accept()

    _in_dialog(refuse)
    page.deeds.answer.trigger()
    request = office.privacy.requests(ADMIN)[0]
    assert (request.state, request.outcome) == (RequestState.REFUSED, "Bukan warga kecamatan ini.")
    assert "dijawab" in test_desk.last.text
    assert not page.deeds.answer.isEnabled()


def test_that_an_answer_may_be_put_off(page: PrivacyPage, office: Workplace) -> None:
    _ask(office)
    page.refresh()
    page.requests.table.select_row(0)
    _in_dialog(lambda dialog: dialog.reject())
    page.deeds.answer.trigger()
    assert office.privacy.requests(ADMIN)[0].is_open


def test_that_the_time_left_turns_amber_and_then_red(office: Workplace, clock: Clock) -> None:
    request = office.privacy.receive(CLERK, NewRequest(kind=RequestKind.COPY, applicant="A"))
    seen = [(left_word(request, clock.now), left_tone(request, clock.now))]
    for hours in (50, 23):
        clock.forward(hours=hours)
        seen.append((left_word(request, clock.now), left_tone(request, clock.now)))
    assert seen == [
        ("3 hari lagi", Tone.NEUTRAL), ("22 jam lagi", Tone.WARNING), ("lewat 1 jam", Tone.ERROR),
    ]  # fmt: skip
    late = office.privacy.answer(ADMIN, request.id, RequestState.GRANTED, "Sudah.")
    assert (left_word(late, clock.now), left_tone(late, clock.now)) == ("terlambat", Tone.ERROR)


def test_that_a_request_opens_its_family_and_writes_the_sheet(
    qtbot: QtBot, page: PrivacyPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    key, member = fill(office, 1)[0], surveyed(1).members[1]
    _ask(office, key, member.id)
    page.refresh()
    page.requests.table.select_row(0)
    asked = wishes(test_desk.desk)
    page.deeds.open.trigger()
    assert asked == [("families", key)]
    test_desk.dialogs.path = tmp_path / "lembar.pdf"
    page.deeds.sheet.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert "Lembar data ditulis" in test_desk.last.text
    assert member.name in text_of((tmp_path / "lembar.pdf").read_bytes())


def test_that_old_data_are_destroyed_after_a_confirmation_that_names_the_count(
    qtbot: QtBot, page: PrivacyPage, office: Workplace, clock: Clock, test_desk: TestDesk, tmp_path: Path
) -> None:
    keys = fill(office, 2)
    office.families.close(ADMIN, keys[:1], FamilyStatus.MOVED, date(2026, 7, 1), "Pindah")
    clock.forward(days=365 * 6)
    page.tabs.show_page(RETENTION)
    page.refresh()
    assert page.retention.summary.text() == "1 KK · 4 jiwa lewat masa simpan."
    assert page.retention.families.model.rowCount() == 1
    QAbstractItemModelTester(page.retention.families.model)
    test_desk.dialogs.confirms = False
    page.destruction.trigger()
    assert test_desk.dialogs.asked[-1][2] == "Musnahkan 1 keluarga"
    assert office.privacy.destructions(ADMIN) == ()
    test_desk.dialogs.confirms = True
    page.destruction.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text.startswith("1 keluarga, 4 jiwa dimusnahkan.")
    assert page.retention.families.model.rowCount() == 0
    assert not page.destruction.isEnabled()
    page.retention.minutes.select_row(0)
    test_desk.dialogs.path = tmp_path / "ba.pdf"
    page.print_minutes.trigger()
    qtbot.waitUntil((tmp_path / "ba.pdf").exists, timeout=20_000)
    assert "BERITA ACARA" in text_of((tmp_path / "ba.pdf").read_bytes())


def test_that_the_years_are_changed_and_odd_ones_go_back(page: PrivacyPage, office: Workplace) -> None:
    page.tabs.show_page(RETENTION)
    for typed, kept in (("7", 7), ("", 7), ("99", 7), ("abc", 7)):
        page.retention.years.setText(typed)
        page.retention.years.editingFinished.emit()
        assert office.privacy.retention(ADMIN).years == kept
        assert page.retention.years.text() == str(kept)


def test_that_the_traces_follow_the_days(page: PrivacyPage, office: Workplace, clock: Clock) -> None:
    key = fill(office, 1)[0]
    office.families.show_full(ADMIN, [key], SHOWING_REASONS[0])
    page.tabs.show_page(TRACES)
    page.refresh()
    assert page.traces.count.text() == "1 catatan"
    QAbstractItemModelTester(page.traces.table.model)
    tomorrow = clock.now.date() + timedelta(days=1)
    page.traces.until.set_value(tomorrow)
    page.traces.since.set_value(tomorrow)
    page.traces.since.editingFinished.emit()
    assert page.traces.count.text() == "0 catatan"
    for wrong in ("99999999", "", "01-01-2027"):
        page.traces.since.setText(wrong)
        page.traces.since.editingFinished.emit()
        assert page.traces.span() is None


def test_that_a_failure_is_told_from_the_history_and_written(
    qtbot: QtBot, page: PrivacyPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    key = fill(office, 2)[0]
    office.families.show_full(ADMIN, [key], SHOWING_REASONS[0])
    page.tabs.show_page(BREACH)
    page.refresh()
    assert page.breach.counts.text() == "1 KK · 4 jiwa"
    assert "kesehatan" not in page.breach.kinds.text()
    page.breach.whole.setChecked(True)
    assert page.breach.counts.text() == "2 KK · 8 jiwa"
    assert "kesehatan" in page.breach.kinds.text()
    test_desk.dialogs.path = tmp_path / "laporan.pdf"
    page.write.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert "Laporan belum lengkap." in test_desk.last.text
    for edit in (page.breach.what, page.breach.how, page.breach.done):
        edit.setPlainText("Laptop kantor dicuri dari ruang pelayanan.")
    page.write.trigger()
    qtbot.waitUntil((tmp_path / "laporan.pdf").exists, timeout=20_000)
    assert "Laptop kantor dicuri" in text_of((tmp_path / "laporan.pdf").read_bytes())


def test_that_days_that_cannot_be_are_said(page: PrivacyPage, test_desk: TestDesk) -> None:
    page.tabs.show_page(BREACH)
    page.breach.since.setText("01-01-2030")
    page.breach.since.editingFinished.emit()
    assert page.breach.counts.text() == "Kurun kejadian belum benar."
    for edit in (page.breach.since, page.breach.noticed):
        edit.setText("99")
        edit.editingFinished.emit()
        page.write.trigger()
        assert "Tanggal laporan belum benar" in test_desk.last.text
        edit.set_value(date(2026, 7, 1))
    page.breach.noticed.clear()
    page.write.trigger()
    assert "Tanggal laporan belum benar" in test_desk.last.text


@pytest.mark.parametrize("role", Role)
def test_that_each_role_finds_what_it_may_do(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, role: Role
) -> None:
    key, member = fill(office, 1)[0], surveyed(1).members[0]
    _ask(office, key, member.id)
    page = _page(qtbot, test_desk, office, Actor(name="uji", role=role))
    page.requests.table.select_row(0)
    chief = role is Role.ADMINISTRATOR
    assert page.tabs.current == REQUESTS
    assert page.tabs.bar.count() == (4 if chief else 1)
    assert page.deeds.new.isEnabled()
    assert page.deeds.open.isEnabled()
    assert [page.deeds.sheet.isEnabled(), page.deeds.answer.isEnabled()] == [chief, chief]
    assert [page.destruction.isVisible(), page.write.isVisible()] == [chief, chief]
    hidden = [view.isVisible() for view in (page.retention, page.traces, page.breach)]
    assert hidden == [False, False, False]


def test_that_the_page_stands_in_the_window(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    _ask(office)
    made = PrivacyPage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, made, "privacy", "lock")
    assert not keep_window(window, "pelindungan").isNull()
    qtbot.keyClick(made, Qt.Key.Key_Tab)
    assert made.help_text
