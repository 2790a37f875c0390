from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, POOR, SK_NUMBER, fill, new_office, save, surveyed
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.screens import grab
from tests.support.survey import best_answers

from kemiskinan_desktop.domain.period import PeriodState, SurveyState
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.verification.acts import STATES
from kemiskinan_desktop.ui.verification.page import VerificationPage

DOWN = True


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


def shown(qtbot: QtBot, desk: TestDesk, office: Workplace, state: SurveyState) -> VerificationPage:
    page = VerificationPage(desk.desk, office, ADMIN)
    qtbot.addWidget(page)
    desk.desk.changes.changed.connect(page.hear)
    grab(page, 1150, 700)
    page.open(state)
    return page


def choose_all(page: VerificationPage) -> None:
    page.queue.table.view.selectAll()


def heads(page: VerificationPage) -> list[str]:
    model = page.queue.table.model
    return [row.head for at in range(model.rowCount()) if (row := model.row(at)) is not None]


def words(page: VerificationPage) -> list[str]:
    grab(page, 1150, 700)
    shown = page.queue.reasons.findChildren(QLabel)
    return [label.text() for label in shown if not label.isHidden() and label.text()]


def states(office: Workplace) -> dict[SurveyState, int]:
    counts = office.families.counts(ADMIN)
    return {state: count.kk for state, count in counts.by_state.items() if count.kk}


def buttons(page: VerificationPage) -> dict[str, QPushButton]:
    return {
        button.accessibleName(): button
        for button in page.stack.currentWidget().findChildren(QPushButton)
        if not button.isHidden() and button.accessibleName()
    }


def test_that_each_queue_shows_its_families_and_their_count(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    ids = fill(office, 5)
    office.surveys.submit(ADMIN, ids[:2])
    page = shown(qtbot, test_desk, office, SurveyState.SUBMITTED)
    assert len(heads(page)) == 2
    page.open(SurveyState.DRAFT)
    assert len(heads(page)) == 3
    names = [name for name in buttons(page) if name[-1:].isdigit()]
    assert names == ["Diajukan  2", "Diverifikasi  0", "Divalidasi  0", "Dikembalikan  0", "Draf  3"]


def test_that_the_item_models_keep_the_rules_of_qt(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    ids = fill(office, 3)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(each.model, fatal) for each in (page.queue.table, page.result.table)]
    page.refresh()
    page.result.show_outcome("1 keluarga diajukan", 1, [(key, "Belum lengkap.") for key in ids])
    assert page.result.table.model.rowCount() == 3
    assert len(testers) == 2


def test_that_the_kelurahan_narrows_the_queue_and_its_counts(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    save(office, surveyed(1, kelurahan="33.74.12.1004"))
    save(office, surveyed(2, kelurahan="33.74.12.1001"))
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    page.focus_filter()
    page.queue.areas.setCurrentIndex(page.queue.areas.findData("33.74.12.1001"))
    page.queue.areas.activated.emit(page.queue.areas.currentIndex())
    assert len(heads(page)) == 1
    assert "Draf  1" in buttons(page)


def test_that_only_fitting_steps_are_offered(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    offered = {
        SurveyState.DRAFT: {"Ajukan"},
        SurveyState.SUBMITTED: {"Verifikasi", "Validasi", "Kembalikan"},
        SurveyState.VERIFIED: {"Validasi", "Kembalikan"},
        SurveyState.VALIDATED: {"Kembalikan"},
        SurveyState.RETURNED: {"Ajukan"},
    }
    for state in STATES:
        page.open(state)
        assert {"Ajukan", "Verifikasi", "Validasi", "Kembalikan"} & set(buttons(page)) == offered[state]


def test_that_the_selection_goes_on_after_a_question_that_names_the_count(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 3)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    choose_all(page)
    page.submit.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.dialogs.asked[0][0] == "Ajukan 3 keluarga?"
    assert test_desk.dialogs.asked[0][2] == "Ajukan 3 keluarga"
    assert test_desk.last.text == "3 keluarga diajukan."
    assert states(office) == {SurveyState.SUBMITTED: 3}
    assert heads(page) == []


def test_that_nothing_happens_when_the_question_is_answered_with_batal(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 2)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    test_desk.dialogs.confirms, test_desk.dialogs.reason = False, None
    choose_all(page)
    page.submit.trigger()
    page.give_back.trigger()
    assert not test_desk.desk.jobs.busy
    assert states(office) == {SurveyState.DRAFT: 2}


def test_that_an_empty_queue_says_so_instead_of_asking(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = shown(qtbot, test_desk, office, SurveyState.SUBMITTED)
    assert page.queue.table.empty.title.text() == "Tidak ada yang menunggu"
    page.validate.trigger()
    page.give_back.trigger()
    assert [message.text for message in test_desk.said] == [
        "Belum ada keluarga yang dipilih. Pilih dahulu dalam daftar."
    ] * 2
    assert test_desk.dialogs.asked == []


def test_that_refused_families_are_listed_with_their_reason_and_can_be_opened(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 2)
    incomplete = save(office, surveyed(9), {key: value for key, value in POOR.items() if key != "P1"})
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    asked = wishes(test_desk.desk)
    choose_all(page)
    page.submit.trigger()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.result)
    assert page.result.panel.title.text() == "2 keluarga diajukan"
    refused = page.result.table.model.row(0)
    assert refused is not None
    assert refused.family_id == incomplete.family.id
    assert refused.sentence
    page.result.table.activated.emit(refused)
    assert asked == [("families", incomplete.family.id)]
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.queue


def test_that_families_are_verified_validated_and_given_back_with_a_reason(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    office.surveys.submit(ADMIN, fill(office, 2))
    page = shown(qtbot, test_desk, office, SurveyState.SUBMITTED)
    for step, said, after in (
        (page.verify, "1 keluarga diverifikasi.", SurveyState.VERIFIED),
        (page.validate, "1 keluarga divalidasi.", SurveyState.VALIDATED),
        (page.give_back, "1 keluarga dikembalikan.", SurveyState.RETURNED),
    ):
        page.queue.table.select_row(0)
        step.trigger()
        qtbot.waitUntil(lambda said=said: bool(test_desk.said) and test_desk.last.text == said)
        page.open(after)
    texts = words(page)
    assert "Dikembalikan: Sesuai berita acara" in texts


def test_that_the_pane_gives_the_class_with_points_per_indicator_and_question(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    save(office, surveyed(1), POOR)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    page.queue.table.select_row(0)
    texts = words(page)
    assert page.queue.reasons.chip.text == "Sangat Miskin"
    assert any(text.startswith("skor ") for text in texts)
    assert "Pangan" in texts
    assert any(text.startswith("P1 · ") for text in texts)
    assert any(text.startswith("Turun ke Miskin bila berkurang") for text in texts)


def test_that_the_pane_names_what_is_missing(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    save(office, surveyed(1), {key: value for key, value in POOR.items() if key != "P1"})
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    page.queue.table.select_row(0)
    texts = words(page)
    assert page.queue.reasons.chip.text == "Belum dinilai"
    assert "Belum dijawab" in texts
    assert any("skor sementara" in text for text in texts)


def test_that_sorting_by_a_column_sorts_the_queue(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 4)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    page.queue.table.sort_requested.emit("head", not DOWN)
    up = heads(page)
    page.queue.table.sort_requested.emit("head", DOWN)
    assert heads(page) == sorted(up, reverse=True)
    assert up == sorted(up)


def test_that_enter_opens_the_family(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    ids = fill(office, 1)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    asked = wishes(test_desk.desk)
    page.queue.table.select_row(0)
    page.queue.table.view.entered_row.emit(0)
    assert asked == [("families", ids[0])]


def validated(office: Workplace, count: int) -> list[str]:
    ids = fill(office, count)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    return ids


def test_that_the_decree_shows_what_it_freezes_and_what_stays_out(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    validated(office, 2)
    not_poor = save(office, surveyed(8), best_answers()).family.id
    office.surveys.submit(ADMIN, [not_poor])
    office.surveys.validate(ADMIN, [not_poor])
    save(office, surveyed(9))
    page = shown(qtbot, test_desk, office, SurveyState.VALIDATED)
    page.determine.trigger()
    grab(page, 1150, 700)
    assert "Divalidasi, Tidak Miskin" in [label.text() for label in page.decree.findChildren(QLabel)]
    assert page.decree.determine.text() == "Teta&pkan 2 keluarga…"
    save(office, surveyed(10))
    test_desk.desk.changes.announce(ChangeKind.FAMILIES)
    assert page.stack.currentWidget() is page.decree


def test_that_a_decree_without_number_or_with_an_odd_date_is_asked_for_beside_the_field(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    validated(office, 1)
    page = shown(qtbot, test_desk, office, SurveyState.VALIDATED)
    page.show_decree()
    qtbot.mouseClick(page.decree.determine, Qt.MouseButton.LeftButton)
    said = [row.problem.text() for row in page.decree.form.rows]
    assert said == ["Isi nomor SK seperti tertulis pada suratnya.", "Isi tanggal SK."]
    page.decree.day.setText("99-99-2026")
    qtbot.mouseClick(page.decree.determine, Qt.MouseButton.LeftButton)
    assert page.decree.form.rows[1].problem.text() not in {"", "Isi tanggal SK."}
    assert test_desk.dialogs.asked == []
    qtbot.mouseClick(page.decree.back, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.queue


def decree(qtbot: QtBot, page: VerificationPage, day: date) -> None:
    page.show_decree()
    page.decree.number.setText(SK_NUMBER)
    page.decree.day.set_value(day)
    qtbot.mouseClick(page.decree.determine, Qt.MouseButton.LeftButton)


def test_that_a_determination_asks_with_the_count_and_ends_with_numbers_that_add_up(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    validated(office, 3)
    page = shown(qtbot, test_desk, office, SurveyState.VALIDATED)
    asked = wishes(test_desk.desk)
    decree(qtbot, page, date(2026, 7, 10))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.result)
    assert test_desk.dialogs.asked[0][0] == "Tetapkan 3 keluarga?"
    assert page.result.panel.title.text() == "3 keluarga ditetapkan"
    assert "Sidik daftar: " in page.result.panel.advice.text()
    period = office.periods.current(ADMIN)
    assert period is not None
    assert period.state is PeriodState.DETERMINED
    found = {button.text(): button for button in page.result.panel.findChildren(QPushButton)}
    found["Cetak kartu KIM"].click()
    assert asked == [("cards", None)]
    test_desk.dialogs.path = tmp_path / "daftar.pdf"
    found["Cetak daftar penerima…"].click()
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.text.startswith("Daftar 3 keluarga, ")
    assert (tmp_path / "daftar.pdf").read_bytes().startswith(b"%PDF")
    found["Kembali ke daftar"].click()
    assert page.stack.currentWidget() is page.queue


def test_that_a_date_in_the_future_is_refused_and_nothing_is_determined(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    validated(office, 1)
    page = shown(qtbot, test_desk, office, SurveyState.VALIDATED)
    decree(qtbot, page, date(2027, 1, 1))
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.text.startswith("Tanggal SK di masa depan.")
    assert office.families.index(ADMIN, FamilyFilter(states=frozenset({SurveyState.DETERMINED}))) == []


def test_that_a_clerk_who_may_not_validate_reads_why(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    office.surveys.submit(ADMIN, fill(office, 1))
    page = VerificationPage(test_desk.desk, office, CLERK)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    page.queue.table.select_row(0)
    for deed in (page.verify, page.validate, page.give_back, page.determine):
        deed.setEnabled(True)
        assert not deed.isEnabled()
    assert page.validate.toolTip() == (
        "Peran Petugas tidak dapat memverifikasi dan memvalidasi. Mintalah administrator."
    )
    assert page.determine.toolTip() == "Peran Petugas tidak dapat menetapkan daftar. Mintalah administrator."


def test_that_the_two_person_rule_is_said_while_it_is_in_force(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    page = VerificationPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(page)
    test_desk.desk.changes.changed.connect(page.hear)
    grab(page, 1150, 700)
    assert not page.rule.isVisibleTo(page)
    office.surveys.set_two_person_rule(ADMIN, wanted=True)
    page.refresh()
    assert page.rule.isVisibleTo(page)
    assert "diperiksa orang lain" in page.rule.text()


def test_that_the_page_stands_in_the_window(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 6)
    page = VerificationPage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "verification", "verify")
    window.show_page("verification", SurveyState.DRAFT)
    assert not keep_window(window, "verifikasi").isNull()
    assert qapp.focusWidget() is not None or page.isVisible()


def test_that_every_title_sorts_and_what_was_chosen_stays_chosen_and_is_counted_once(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 4)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    table = page.queue.table
    table.select_rows([0, 2])
    chosen = set(page.queue.selected_ids())
    for section, column in enumerate(table.model.columns):
        if column.sort_key:
            table.view.horizontalHeader().sectionClicked.emit(section)
            table.view.horizontalHeader().sectionClicked.emit(section)
            assert set(page.queue.selected_ids()) == chosen
    assert page.queue.count.text() == "4 keluarga · 2 dipilih"
    assert table.count.isHidden()


def test_that_chosen_families_are_ordered_for_double_entry(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace
) -> None:
    (key,) = fill(office, 1)
    page = shown(qtbot, test_desk, office, SurveyState.DRAFT)
    asked = wishes(test_desk.desk)
    choose_all(page)
    page.twice.trigger()
    assert asked == [("double_entry", (key,))]
