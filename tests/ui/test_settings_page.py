import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support import kim_cards
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, FOUNDER, PROFILE, Clock, determined_office, fill, new_office
from tests.support.page_windows import in_window, keep_window, wishes
from tests.support.screens import grab

from kemiskinan_desktop.domain.period import PeriodState
from kemiskinan_desktop.models import backup_medium
from kemiskinan_desktop.services.emblems import emblem_from
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_store import known_lists
from kemiskinan_desktop.services.workplace import Workplace, create_workplace, open_workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.settings.backups import BackupsSection
from kemiskinan_desktop.ui.settings.instrument import InstrumentSection
from kemiskinan_desktop.ui.settings.look import LookSection
from kemiskinan_desktop.ui.settings.page import SettingsPage
from kemiskinan_desktop.ui.settings.period import PeriodSection
from kemiskinan_desktop.ui.settings.profile import OfficeSection, SignatorySection
from kemiskinan_desktop.ui.settings.section import Section
from kemiskinan_desktop.ui.settings.trust import TrustSection
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.translations import Language

S = TypeVar("S", bound=Section)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    workplace = new_office(tmp_path, clock=clock)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> SettingsPage:
    made = SettingsPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


def at(page: SettingsPage, key: str, kind: type[S]) -> S:
    """Go to a section."""
    page.open(key)
    section = page.section
    assert isinstance(section, kind)
    return section


def told(qtbot: QtBot, test_desk: TestDesk, kind: MessageKind = MessageKind.SUCCESS) -> str:
    qtbot.waitUntil(lambda: bool(test_desk.said), timeout=20_000)
    assert test_desk.last.kind is kind, test_desk.last.text
    return test_desk.last.text


def test_that_the_letterhead_is_saved_with_its_emblem(
    qtbot: QtBot, page: SettingsPage, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    section = at(page, "office", OfficeSection)
    assert section.fields["name"].text() == PROFILE.name
    assert not section.dirty
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    test_desk.dialogs.path = tmp_path / "lambang.png"
    image.save(str(test_desk.dialogs.path))
    section.choose.click()
    section.fields["phone"].setText("  (024) 123456 ")
    assert section.dirty
    page.save_action.trigger()
    saved = office.office.profile(ADMIN)
    assert saved.phone == "(024) 123456"
    assert saved.emblem == emblem_from(test_desk.dialogs.path.read_bytes())
    assert told(qtbot, test_desk).startswith("Data kantor disimpan.")
    assert not section.dirty
    section.remove.click()
    page.save_action.trigger()
    assert office.office.profile(ADMIN).emblem is None


def test_that_a_picture_that_is_none_is_refused_in_words(
    qtbot: QtBot, page: SettingsPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    section = at(page, "office", OfficeSection)
    test_desk.dialogs.path = tmp_path / "bukan.png"
    test_desk.dialogs.path.write_bytes(b"bukan gambar")
    section.choose.click()
    assert told(qtbot, test_desk, MessageKind.ERROR).startswith("Berkas itu bukan gambar yang dapat dibaca.")
    assert not section.dirty
    test_desk.dialogs.path = None
    section.choose.click()
    assert not section.dirty


def test_that_the_signatory_is_saved_and_leaving_unsaved_work_asks(
    page: SettingsPage, test_desk: TestDesk, office: Workplace
) -> None:
    section = at(page, "signatory", SignatorySection)
    section.fields["name"].setText("Dra. Contoh Baru")
    test_desk.dialogs.confirms = False
    assert not page.may_leave()
    page.open("look")
    assert page.sections.current == "signatory"
    page.save_action.trigger()
    assert office.office.profile(ADMIN).signatory.name == "Dra. Contoh Baru"
    assert page.may_leave()
    section.fields["name"].setText("Lain")
    test_desk.dialogs.confirms = True
    page.open("look")
    assert page.sections.current == "look"
    assert office.office.profile(ADMIN).signatory.name == "Dra. Contoh Baru"


def test_that_the_instrument_is_called_a_proposal_until_it_is_approved(page: SettingsPage) -> None:
    section = at(page, "period", PeriodSection)
    assert section.approval.text == "Usulan – belum disahkan"
    assert section.title.text() == "Periode 2026"
    assert section.state.text == "Dibuka"
    assert section.form is not None
    row = section.form.row("garis_kemiskinan_kota_rp")
    assert row is not None
    assert row.note.text().startswith("Sumber: ")
    assert row.unit.text() == "Rp per orang per bulan"


def test_that_new_figures_reckon_every_class_again_after_a_confirmation(
    qtbot: QtBot, page: SettingsPage, test_desk: TestDesk, office: Workplace
) -> None:
    fill(office, 2)
    section = at(page, "period", PeriodSection)
    assert section.form is not None
    section.form.numbers["garis_kemiskinan_kota_rp"].setText("650000")
    section.form.until.setText("31122028")
    assert section.dirty
    page.save_action.trigger()
    title, sentence, deed = test_desk.dialogs.asked[-1]
    assert title == "Simpan parameter periode 2026"
    assert "dihitung ulang" in sentence
    assert deed == "Simpan dan hitung ulang semua kelas"
    told(qtbot, test_desk)
    period = office.periods.current(ADMIN)
    assert period is not None
    assert period.parameters["garis_kemiskinan_kota_rp"] == Decimal(650_000)
    assert period.valid_until == date(2028, 12, 31)
    assert not section.dirty


def test_that_a_wrong_figure_is_said_beside_its_field(
    page: SettingsPage, test_desk: TestDesk, office: Workplace
) -> None:
    section = at(page, "period", PeriodSection)
    assert section.form is not None
    section.form.numbers["garis_kemiskinan_kota_rp"].setText("banyak")
    section.form.until.clear()
    page.save_action.trigger()
    row, until = section.form.row("garis_kemiskinan_kota_rp"), section.form.row("valid_until")
    assert row is not None
    assert until is not None
    assert row.problem.text() == "Angka tidak terbaca. Tulis seperti 1.234,5."
    assert until.problem.text() == "Isi hari terakhir kartu berlaku."
    section.form.until.setText("32132028")
    page.save_action.trigger()
    assert until.problem.text().startswith("Tanggal itu tidak ada")
    assert test_desk.dialogs.asked == []


def test_that_a_determined_period_is_closed_and_the_next_one_opened(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    workplace, _ = determined_office(tmp_path, 2)
    page = SettingsPage(test_desk.desk, workplace, ADMIN)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    section = at(page, "period", PeriodSection)
    assert section.form is not None
    assert section.form.until.isReadOnly()
    assert section.fixed.text() == "Periode ini sudah ditetapkan, jadi angkanya tidak diubah lagi."
    section.close_now.click()
    assert test_desk.last.text == "Periode 2026 ditutup."
    section.open_new.click()
    assert section.new.name.text() == "2027"
    section.new.name.clear()
    section.new.until.clear()
    section.new.deed.click()
    name = section.new.grid.row("name")
    assert name is not None
    assert name.problem.text() == "Isi nama periodenya."
    section.new.name.setText("2026")
    section.new.until.setText("31122028")
    section.new.deed.click()
    assert test_desk.last.kind is MessageKind.ERROR
    section.new.name.setText("2027")
    section.new.deed.click()
    assert test_desk.last.text == "Periode 2027 dibuka."
    current = workplace.periods.current(ADMIN)
    assert current is not None
    assert (current.name, current.state) == ("2027", PeriodState.OPEN)
    assert current.parameters["garis_kemiskinan_kota_rp"] == Decimal(600_000)
    assert "2026 (ditutup)" in section.others.text()
    workplace.close()


def test_that_a_period_cannot_be_closed_or_replaced_before_its_determination(page: SettingsPage) -> None:
    section = at(page, "period", PeriodSection)
    assert not section.close_now.isEnabled()
    assert not section.open_new.isEnabled()
    assert section.open_new.toolTip() == "Periode baru dibuka sesudah periode ini ditetapkan."


def test_that_the_questionnaire_can_be_read_with_points_bands_and_sources(page: SettingsPage) -> None:
    section = at(page, "instrument", InstrumentSection)
    assert section.tree.topLevelItemCount() == 7
    food = section.tree.topLevelItem(0)
    assert food is not None
    assert (food.text(0), food.text(1)) == ("Pangan", "18")
    assert food.child(0).childCount() > 1
    assert "Sangat Miskin: 75 ke atas" in section.bands.text()
    assert "Hampir Miskin: 30 sampai kurang dari 50" in section.bands.text()
    section.choice.setCurrentIndex(1)
    assert section.basis.text().startswith("Dasar: ")
    assert not page.save_button.isVisible()


def test_that_a_backup_is_made_proved_and_brought_back_as_a_new_file(
    qtbot: QtBot, page: SettingsPage, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    fill(office, 2)
    section = at(page, "backups", BackupsSection)
    section.table.empty.button.click()
    assert told(qtbot, test_desk) == "Cadangan dibuat dan teruji dapat dipulihkan."
    model = section.table.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    row = [str(model.data(model.index(0, column))) for column in range(model.columnCount())]
    assert row[0] == "1"
    assert row[2:4] == ["Atas permintaan", "2"]
    assert "riwayat sampai" in section.detail.text()
    assert section.headline.text().startswith("Cadangan terakhir")
    test_desk.said.clear()
    section.prove.click()
    assert told(qtbot, test_desk) == "Cadangan nomor 1 utuh dan dapat dipulihkan."
    test_desk.said.clear()
    test_desk.dialogs.path = tmp_path / "pulih.kantor"
    wished = wishes(test_desk.desk)
    section.restore.click()
    assert "pulih.kantor" in told(qtbot, test_desk)
    assert test_desk.last.deed == "Buka pulih.kantor"
    assert test_desk.last.on_deed is not None
    test_desk.last.on_deed()
    assert wished == [("kantor", tmp_path / "pulih.kantor")]
    restored = open_workplace(tmp_path / "pulih.kantor", clock=Clock())
    assert restored.overview.state(ADMIN).register.kk == 2
    restored.close()
    test_desk.said.clear()
    section.check.click()
    assert told(qtbot, test_desk) == "Berkas kantor utuh."


def test_that_restoring_a_real_office_asks_for_its_password(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    real = create_workplace(
        tmp_path / "asli.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    page = SettingsPage(test_desk.desk, real, real.who)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    section = at(page, "backups", BackupsSection)
    assert not section.restoring.password.isVisible()
    section.make.click()
    told(qtbot, test_desk)
    qtbot.waitUntil(section.restoring.password.isVisible)
    test_desk.dialogs.path = tmp_path / "pulih.kantor"
    for password, kind in (("salah-sekali", MessageKind.ERROR), (FOUNDER.password, MessageKind.SUCCESS)):
        test_desk.said.clear()
        section.restoring.password.setText(password)
        section.restore.click()
        told(qtbot, test_desk, kind)
    assert section.restoring.password.text() == ""
    real.close()


def test_that_a_stick_is_chosen_copied_to_and_let_go(
    qtbot: QtBot, page: SettingsPage, test_desk: TestDesk, office: Workplace, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    section, desk = at(page, "backups", BackupsSection), test_desk.desk
    assert not section.medium.copy.isVisible()
    stick = tmp_path / "stik"
    stick.mkdir()
    test_desk.dialogs.path = stick
    section.medium.choose.click()
    assert "cakram komputer ini juga" in told(qtbot, test_desk, MessageKind.ERROR)
    assert desk.preferences.backup_medium is None

    def apart(*_: object) -> bool:
        return False

    monkeypatch.setattr(backup_medium, "same_disk", apart)
    test_desk.said.clear()
    section.medium.choose.click()
    assert told(qtbot, test_desk) == "Cadangan nomor 1 sudah ada di flashdisk dan teruji di sana."
    assert desk.preferences.backup_medium == stick
    model = section.table.model
    places = [str(model.data(model.index(row, 7))) for row in range(model.rowCount())]
    assert places == ["Komputer ini", "Flashdisk"]
    assert "terpasang" in section.medium.place.text()
    shutil.rmtree(stick)
    section.refresh()
    assert "sedang tidak terpasang" in section.medium.place.text()
    test_desk.said.clear()
    section.medium.copy.click()
    assert "tidak terpasang" in told(qtbot, test_desk, MessageKind.ERROR)
    section.medium.forget.click()
    assert desk.preferences.backup_medium is None
    test_desk.dialogs.path = None
    section.medium.choose.click()
    assert "Belum dipilih" in section.medium.place.text()


def test_that_a_backup_whose_file_is_gone_is_told_apart(page: SettingsPage, office: Workplace) -> None:
    office.backups.make(ADMIN).database_path.unlink()
    section = at(page, "backups", BackupsSection)
    section.refresh()
    model = section.table.model
    assert str(model.data(model.index(0, 8))) == "Tidak lengkap"
    assert section.headline.text() == "Belum ada cadangan"


def test_that_the_history_is_one_press_away(page: SettingsPage, test_desk: TestDesk) -> None:
    asked = wishes(test_desk.desk)
    page.history.trigger()
    assert asked == [("history", None)]


def test_that_the_office_hands_out_its_trust_file_and_takes_another_one_only_after_comparing(
    qtbot: QtBot, page: SettingsPage, test_desk: TestDesk, office: Workplace, tmp_path: Path
) -> None:
    section = at(page, "trust", TrustSection)
    assert section.fingerprint.text() == office.cards.trust(ADMIN).fingerprint
    test_desk.dialogs.path = tmp_path / "kami.kimtrust"
    section.export.click()
    assert told(qtbot, test_desk).startswith("kami.kimtrust siap dibagikan.")
    assert test_desk.dialogs.path.read_bytes() == office.cards.trust_file(ADMIN)
    other = tmp_path / "kota.kimtrust"
    other.write_bytes(kim_cards.founding().trust_file)
    test_desk.dialogs.path, test_desk.dialogs.confirms = other, False
    section.take.click()
    assert kim_cards.founding().trust not in known_lists(trust_folder())
    test_desk.dialogs.confirms = True
    section.take.click()
    assert test_desk.dialogs.asked[-1][2] == "Sidik cocok, percayai daftar ini"
    assert kim_cards.founding().trust in known_lists(trust_folder())
    assert section.table.model.rowCount() == 2
    assert "Kecamatan Gunungpati" in test_desk.last.text


def test_that_a_file_that_is_no_trust_list_is_refused(
    qtbot: QtBot, page: SettingsPage, test_desk: TestDesk, tmp_path: Path
) -> None:
    section = at(page, "trust", TrustSection)
    test_desk.dialogs.path = tmp_path / "salah.kimtrust"
    test_desk.dialogs.path.write_bytes(b"bukan")
    section.take.click()
    assert told(qtbot, test_desk, MessageKind.ERROR).startswith("Berkas ini bukan daftar kepercayaan.")
    test_desk.dialogs.path = tmp_path / "tidak" / "ada.kimtrust"
    section.export.click()
    assert test_desk.last.text.startswith("Berkas tidak dapat ditulis.")


def test_that_the_look_changes_at_once_and_is_remembered(
    qtbot: QtBot, qapp: QApplication, page: SettingsPage, test_desk: TestDesk
) -> None:
    section = at(page, "look", LookSection)
    section.scheme.setCurrentIndex(1)
    section.scheme.activated.emit(1)
    assert theme.tokens().scheme is Scheme.DARK
    assert test_desk.desk.preferences.scheme is Scheme.DARK
    section.scale.setCurrentIndex(1)
    section.scale.activated.emit(1)
    assert theme.scale() == 1.25
    assert test_desk.last.text == "Ukuran huruf berlaku penuh sesudah program dibuka lagi."
    section.language.setCurrentIndex(1)
    section.language.activated.emit(1)
    assert test_desk.desk.preferences.language is Language.ENGLISH
    section.advance.click()
    assert not test_desk.desk.preferences.auto_advance


def test_that_the_arrow_keys_go_from_section_to_section(qtbot: QtBot, page: SettingsPage) -> None:
    page.take_focus()
    qtbot.keyClick(page.sections.list, Qt.Key.Key_Down)
    assert page.sections.current == "signatory"
    page.open("tidak ada")
    assert page.sections.current == "signatory"


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 100), (Scheme.LIGHT, 200)])
def test_that_the_settings_are_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, scheme: Scheme, scale: int
) -> None:
    theme.apply(qapp, scheme, scale)
    page = SettingsPage(test_desk.desk, office, ADMIN)
    window = in_window(qtbot, test_desk.desk, page, "settings", "settings")
    page.open("period")
    keep_window(window, f"settings-{scheme}-{scale}")
    assert page.sections.combo.isVisible() is (scale == 200)
    assert page.sections.list.isVisible() is (scale != 200)
