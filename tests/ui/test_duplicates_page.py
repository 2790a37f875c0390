from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, new_office, save, surveyed
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.screens import grab

from kemiskinan_desktop.domain.family import Family, FamilyStatus, NikAbsence
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.likeness_words import Strength
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.duplicates.facts import Both
from kemiskinan_desktop.ui.duplicates.merge_dialog import MergeDialog
from kemiskinan_desktop.ui.duplicates.page import DuplicatesPage


def again(family: Family) -> Family:
    people = tuple(
        replace(m, id=f"ganda-{m.id}", nik=None, nik_absence=NikAbsence.OTHER, name=f"H. {m.name}")
        for m in family.members[:3]
    )
    wife = family.members[1].nik
    assert wife is not None
    slipped = Nik(f"{wife.text[:12]}{int(wife.text[12:]) + 2000:04}")
    people = (people[0], replace(people[1], nik=slipped, nik_absence=None), people[2])
    return replace(
        family, id="ganda-keluarga", kk_number=KkNumber(family.kk_number.text[:-4] + "7777"), members=people,
        version=0, phone="0811111111", address="Jl. Lain 1",
    )  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    for index in (1, 2):
        save(workplace, surveyed(index))
    save(workplace, again(save(workplace, surveyed(3)).family))
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> DuplicatesPage:
    made = DuplicatesPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


@pytest.fixture
def found(qtbot: QtBot, page: DuplicatesPage, test_desk: TestDesk) -> DuplicatesPage:
    page.look.trigger()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    return page


def words(page: DuplicatesPage) -> str:
    return "\n".join(label.text() for label in page.pane.findChildren(QLabel) if not label.isHidden())


def merging(page: DuplicatesPage, office: Workplace) -> MergeDialog:
    pair = page.table.current()
    assert pair is not None
    first, second = (office.families.get(ADMIN, side.family_id) for side in (pair.first, pair.second))
    both = Both(
        first=first, second=second, reference=office.office.reference(ADMIN),
        digits=office.duplicates.digits_apart(ADMIN, first.family.id, second.family.id),
    )  # fmt: skip
    return MergeDialog(pair, both, today=office.context.today)


def test_that_it_says_that_nothing_was_looked_for_yet(page: DuplicatesPage) -> None:
    assert page.table.empty.title.text() == "Belum ada yang ditemukan"
    assert page.header.subtitle.text() == "0 pasangan · pencarian: belum pernah dicari"
    assert not page.unite.isEnabled()


def test_that_a_search_fills_the_list_and_compares_the_first_pair(
    found: DuplicatesPage, test_desk: TestDesk
) -> None:
    assert test_desk.last.text == "1 pasangan ditemukan."
    assert found.table.model.rowCount() == 1
    assert found.unite.isEnabled()
    assert found.pane.strength.text == "Hampir pasti"
    shown = words(found)
    assert "tanggal lahir sama" in shown
    assert "≠" in shown
    assert "Jl. Lain 1" in shown
    assert "(angka ke-13 berbeda)" in shown


def test_that_the_model_of_the_list_keeps_the_rules_of_qt(found: DuplicatesPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(found.table.model, fatal)
    found.refresh()
    assert tester.model() is found.table.model


def test_that_chips_show_one_strength_alone(found: DuplicatesPage) -> None:
    found.chips.set_checked(frozenset({Strength.POSSIBLE}))
    found.chips.changed.emit()
    assert found.table.model.rowCount() == 0
    assert found.table.empty.title.text() == "Tidak ada pasangan"
    assert not found.pane.strength.isVisible()


def test_that_a_pair_told_apart_goes_and_comes_back(
    found: DuplicatesPage, test_desk: TestDesk, office: Workplace
) -> None:
    test_desk.dialogs.reason = None
    found.apart.trigger()
    assert found.table.model.rowCount() == 1
    test_desk.dialogs.reason = "Kembar."
    found.apart.trigger()
    assert found.table.model.rowCount() == 0
    assert office.duplicates.decisions(ADMIN)
    assert test_desk.last.deed == "Urungkan"
    assert test_desk.last.on_deed is not None
    test_desk.last.on_deed()
    assert found.table.model.rowCount() == 1
    assert test_desk.last.text == "Keputusan ditarik kembali."


def test_that_an_empty_reason_is_refused_with_a_sentence(found: DuplicatesPage, test_desk: TestDesk) -> None:
    test_desk.dialogs.reason = " "
    found.apart.trigger()
    assert test_desk.last.text.startswith("Alasan belum diisi.")


def test_that_a_merge_is_chosen_side_by_side_and_taken_back(
    qtbot: QtBot, found: DuplicatesPage, test_desk: TestDesk, office: Workplace
) -> None:
    dialog = merging(found, office)
    qtbot.addWidget(dialog)
    dialog.show()
    assert len(dialog.combos) in {3, 4}
    assert ("", "kk_number") in dialog.choices
    dialog.accept()
    assert dialog.problem.text() == "Alasan belum diisi."
    dialog.reason.setPlainText("Tercatat dua kali.")
    dialog.accept()
    assert dialog.result() == MergeDialog.DialogCode.Accepted
    order = dialog.order()
    found.apply(order)
    assert test_desk.last.text == "2 keluarga digabung menjadi satu."
    assert office.families.get(ADMIN, order.ends).family.status is FamilyStatus.MERGED
    assert found.table.model.rowCount() == 0
    assert test_desk.last.on_deed is not None
    test_desk.last.on_deed()
    assert test_desk.last.text == "Penggabungan diurungkan."
    assert office.families.get(ADMIN, order.ends).family.status is FamilyStatus.ACTIVE
    found.apply(order)
    assert "baru saja diubah" in test_desk.last.text


def test_that_the_other_family_may_stay_and_give_chosen_values(
    qtbot: QtBot, found: DuplicatesPage, office: Workplace
) -> None:
    dialog = merging(found, office)
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.order()
    dialog.stays.button(1).click()
    assert (dialog.order().stays, dialog.order().ends) == (before.ends, before.stays)
    assert {own: key for key, own in before.couples.items()} == dict(dialog.order().couples)
    dialog.choices["", "home"].button(0).setChecked(True)
    member = next(key for key, name in dialog.choices if name == "name")
    dialog.choices[member, "name"].button(0).setChecked(True)
    order = dialog.order()
    assert order.taken == {"home"}
    assert order.taken_of == {member: frozenset({"name"})}


def test_that_nobody_is_two_people_at_once_and_the_day_has_been(
    qtbot: QtBot, found: DuplicatesPage, office: Workplace
) -> None:
    dialog = merging(found, office)
    qtbot.addWidget(dialog)
    dialog.reason.setPlainText("Ganda.")
    first, second = list(dialog.combos.values())[:2]
    second.choose(first.person())
    dialog.accept()
    assert dialog.problem.text().startswith("Dua orang dipasangkan")
    dialog.day.setText("01-01-2030")
    dialog.accept()
    assert dialog.problem.text().startswith("Tanggal belum diisi")
    dialog.day.setText("99")
    dialog.accept()
    assert dialog.problem.text()
    assert dialog.result() != MergeDialog.DialogCode.Accepted


def test_that_the_dialog_opens_from_the_page_and_esc_changes_nothing(
    found: DuplicatesPage, office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[MergeDialog] = []

    def escape(dialog: MergeDialog) -> int:
        opened.append(dialog)
        return int(MergeDialog.DialogCode.Rejected)

    monkeypatch.setattr(MergeDialog, "exec", escape)
    found.table.activated.emit(found.table.current())
    assert len(opened) == 1
    assert office.duplicates.count(ADMIN) == 1


def test_that_both_families_open(found: DuplicatesPage, test_desk: TestDesk) -> None:
    asked = wishes(test_desk.desk)
    found.open_first.trigger()
    found.open_second.trigger()
    pair = found.table.current()
    assert pair is not None
    assert asked == [("families", pair.first.family_id), ("families", pair.second.family_id)]


def test_that_the_page_stands_in_the_window(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    office.duplicates.search(ADMIN)
    page = DuplicatesPage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "duplicates", "users")
    assert not keep_window(window, "ganda").isNull()
    page.take_focus()
    assert page.table.view.focusPolicy() != Qt.FocusPolicy.NoFocus
