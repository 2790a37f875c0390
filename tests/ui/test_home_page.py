from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW as DESK_NOW
from tests.support.desks import TestDesk
from tests.support.offices import (
    ADMIN,
    CLERK,
    POOR,
    Clock,
    determined_office,
    fill,
    new_office,
    save,
    surveyed,
)
from tests.support.page_windows import keep_window, wishes
from tests.support.screens import grab

from kemiskinan_desktop.domain.backup_rules import BackupSafety
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.subject_requests import RequestKind
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.subject_requests import NewRequest
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.home.page import HomePage
from kemiskinan_desktop.ui.home.steps import next_steps
from kemiskinan_desktop.ui.home.waiting import queues
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.rail import PageSpec


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


def shown(qtbot: QtBot, desk: TestDesk, office: Workplace) -> HomePage:
    page = HomePage(desk.desk, office, ADMIN)
    qtbot.addWidget(page)
    desk.desk.changes.changed.connect(page.hear)
    grab(page, 1150, 700)
    return page


def titles(office: Workplace, *missing: str) -> list[str]:
    return [step.title for step in next_steps(office.overview.state(ADMIN), missing)]


def test_that_an_empty_office_is_told_to_enter_or_import_families(office: Workplace) -> None:
    steps = next_steps(office.overview.state(ADMIN))
    assert [step.page for step in steps] == ["families", "exchange"]
    assert steps[0].title == "Entri keluarga pertama"


def test_that_a_missing_parameter_comes_first_and_is_named(office: Workplace) -> None:
    first = next_steps(office.overview.state(ADMIN), ["garis kemiskinan"])[0]
    assert first.page == "settings"
    assert "garis kemiskinan" in first.why


def test_that_the_steps_follow_the_families_through_the_workflow(office: Workplace) -> None:
    ids = fill(office, 3)
    assert titles(office)[0] == "Ajukan 3 draf yang sudah lengkap"
    office.surveys.submit(ADMIN, ids)
    assert titles(office)[0] == "Periksa dan validasi 3 keluarga"
    office.surveys.return_to_clerk(ADMIN, ids[:1], "Foto rumah belum ada")
    assert titles(office)[0] == "Perbaiki 1 keluarga yang dikembalikan"
    office.surveys.validate(ADMIN, ids[1:])
    assert "Tetapkan daftar: 2 keluarga sudah divalidasi" in titles(office)


def test_that_a_determined_office_prints_its_cards_and_recap(tmp_path: Path) -> None:
    office, _ = determined_office(tmp_path, 3)
    assert titles(office) == ["Cetak 3 kartu KIM", "Cetak rekap bulanan dan daftar penerima"]
    office.periods.close(ADMIN)
    assert titles(office) == ["Buka periode pendataan"]
    office.close()


def test_that_a_request_about_personal_data_comes_first_and_says_when_it_is_late(tmp_path: Path) -> None:
    clock = Clock()
    office = new_office(tmp_path, clock=clock)
    fill(office, 1)
    office.privacy.receive(CLERK, NewRequest(kind=RequestKind.COPY, applicant="Siti"))
    step = next_steps(office.overview.state(ADMIN))[0]
    assert (step.title, step.page) == ("Jawab 1 permintaan tentang data pribadi", "privacy")
    assert "3 × 24 jam sejak diterima" in step.why
    clock.forward(hours=73)
    assert next_steps(office.overview.state(ADMIN))[0].why == "1 sudah lewat batas 3 × 24 jam."
    office.close()


def test_that_families_with_hard_errors_are_a_step_of_their_own(office: Workplace) -> None:
    family = surveyed(1)
    save(office, family.with_members(family.members[1:]), POOR)
    steps = next_steps(office.overview.state(ADMIN))
    assert steps[0].title == "Betulkan 1 keluarga yang masih salah isi"
    assert steps[0].argument == FamilyFilter(with_errors=True)


def test_that_beranda_says_how_many_families_and_persons_each_class_has(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 4)
    page = shown(qtbot, test_desk, office)
    state = office.overview.state(ADMIN)
    assert page.register.figure.text() == f"{state.register.kk} KK"
    for each, card in page.classes.items():
        assert card.figure.text() == f"{state.by_class[each].kk} KK"
        assert card.detail.text().startswith(f"{state.by_class[each].jiwa} jiwa")
    assert sum(state.by_class[each].kk for each in page.classes) == state.register.kk > 0


def test_that_a_figure_opens_its_names(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    page, asked = shown(qtbot, test_desk, office), wishes(test_desk.desk)
    qtbot.mouseClick(page.classes[PovertyClass.POOR], Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.register, Qt.Key.Key_Return)
    assert asked[0] == ("families", FamilyFilter(classes=frozenset({PovertyClass.POOR})))
    key, wanted = asked[1]
    assert key == "families"
    assert isinstance(wanted, FamilyFilter)
    assert PovertyClass.NOT_POOR not in wanted.classes
    assert len(wanted.classes) == 3


def test_that_a_step_and_a_queue_go_to_their_page(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 2)
    page, asked = shown(qtbot, test_desk, office), wishes(test_desk.desk)
    qtbot.mouseClick(page.steps.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.waiting.buttons[0], Qt.MouseButton.LeftButton)
    assert asked == [("verification", SurveyState.DRAFT), ("verification", SurveyState.DRAFT)]


def test_that_a_queue_with_nothing_in_it_cannot_be_opened(office: Workplace) -> None:
    fill(office, 1)
    by_label = {queue.label: queue for queue in queues(office.overview.state(ADMIN))}
    assert by_label["Draf"].text == "1 KK · 4 jiwa"
    assert by_label["Draf"].any
    assert not by_label["Dikembalikan"].any


def test_that_a_backup_is_made_from_beranda_and_its_age_is_said(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = shown(qtbot, test_desk, office)
    assert page.safety.age.text() == "Belum ada cadangan"
    assert page.safety.age.property("tone") == "galat"
    page.back_up.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text == "Cadangan dibuat dan teruji dapat dipulihkan."
    assert len(office.backups.every(ADMIN)) == 1
    assert page.safety.age.text().startswith("Cadangan terakhir")


def test_that_an_old_backup_and_none_outside_the_pc_are_said_in_colour(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    card = shown(qtbot, test_desk, office).safety
    yesterday, long_ago = DESK_NOW.replace(day=13), DESK_NOW.replace(day=1)
    card.say(BackupSafety(newest=yesterday, outside=yesterday), DESK_NOW)
    assert card.age.property("tone") == "baik"
    assert card.outside.text() == "Di luar komputer ini: kemarin 10.42"
    card.say(BackupSafety(newest=long_ago, training=True), DESK_NOW)
    assert card.age.property("tone") == "peringatan"
    assert "lebih dari 2 hari" in card.detail.text()
    assert card.outside.isHidden()
    card.say(BackupSafety(newest=yesterday, outside=long_ago), DESK_NOW)
    assert card.age.property("tone") == "galat"
    assert card.age.text() == "Cadangan di luar komputer sudah 13 hari"
    assert "flashdisk" in card.detail.text()


def test_that_beranda_reads_anew_after_a_change(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    page = shown(qtbot, test_desk, office)
    before = page.register.figure.text()
    fill(office, 2)
    test_desk.desk.changes.announce(ChangeKind.FAMILIES)
    assert page.register.figure.text() != before


def test_that_a_distribution_far_from_history_is_shown_as_a_sentence(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = shown(qtbot, test_desk, office)
    assert page.notice.isHidden()
    page.notice.say("Sangat Miskin 40 % dari 300 keluarga.")
    assert not page.notice.isHidden()
    assert page.notice.accessibleName() == "Sangat Miskin 40 % dari 300 keluarga."


def test_that_the_cards_stand_in_fewer_columns_when_there_is_less_room(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = shown(qtbot, test_desk, office)
    assert page.tiles.columns == 4
    grab(page, 560, 700)
    assert page.tiles.columns == 2
    grab(page, 300, 700)
    assert page.tiles.columns == 1


def test_that_a_clerk_sees_beranda_too(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    page = HomePage(test_desk.desk, office, CLERK)
    spec = PageSpec(key="home", title=page.title, icon="home", factory=lambda: page)
    window = MainWindow(test_desk.desk, WindowWords(office="Kec. Gunungpati"), [spec])
    qtbot.addWidget(window)
    assert not keep_window(window, "beranda").isNull()
    assert "Periode 2026" in page.header.subtitle.text()


def test_that_pairs_that_may_be_doubles_are_a_step(office: Workplace) -> None:
    fill(office, 1)
    steps = next_steps(office.overview.state(ADMIN), doubles=3)
    found = next(step for step in steps if step.page == "duplicates")
    assert found.title == "Periksa 3 pasangan yang mungkin ganda"
    assert not [s for s in next_steps(office.overview.state(ADMIN)) if s.page == "duplicates"]


def test_that_nobody_is_asked_for_what_their_role_may_not_do(office: Workplace) -> None:
    assert [step.page for step in next_steps(office.overview.state(CLERK), may=CLERK.may)] == ["families"]
    ids = fill(office, 3)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids[:1])
    state = office.overview.state(CLERK)
    assert [step.page for step in next_steps(state)] == ["verification", "verification", "recap"]
    assert [step.page for step in next_steps(state, ["garis kemiskinan"], may=CLERK.may)] == ["recap"]


def test_that_an_office_of_the_city_is_sent_to_no_page_it_does_not_have(office: Workplace) -> None:
    fill(office, 1)
    state = office.overview.state(ADMIN)
    assert "verification" in {step.page for step in next_steps(state)}
    closed = frozenset({"verification", "cards"})
    assert not closed & {step.page for step in next_steps(state, closed=closed)}
    assert {queue.page for queue in queues(state, closed)} == {"families"}
