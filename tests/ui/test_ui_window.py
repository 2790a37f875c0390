from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, TestDesk
from tests.support.screens import HEIGHT, WIDTH, grab, keep
from tests.support.shell_demo import DemoHome, DemoList, demo_hits, demo_window

from kemiskinan_desktop.domain.backup_rules import BackupSafety
from kemiskinan_desktop.domain.summaries import SearchHit
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import Key, action, key_lines
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.jobs import Progress
from kemiskinan_desktop.ui.keys_dialog import KeysDialog
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.search import HitModel
from kemiskinan_desktop.ui.tokens import Scheme

MakeWindow = Callable[[], MainWindow]


@pytest.fixture
def make(qtbot: QtBot, test_desk: TestDesk) -> MakeWindow:
    def made() -> MainWindow:
        window = demo_window(test_desk.desk)
        qtbot.addWidget(window)
        grab(window)
        return window

    return made


@pytest.fixture
def window(make: MakeWindow) -> MainWindow:
    return make()


def families(window: MainWindow) -> DemoList:
    page = window.page
    assert isinstance(page, DemoList)
    return page


def key(
    qtbot: QtBot,
    window: MainWindow,
    name: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.focusWidget() or window, name, modifier)


def test_that_the_first_page_is_shown_and_pages_without_a_factory_are_not(window: MainWindow) -> None:
    assert isinstance(window.page, DemoHome)
    texts = [entry.text() for menu in window.menuBar().actions() for entry in menu.menu().actions()]  # pyright: ignore[reportAttributeAccessIssue] # every entry is a menu
    assert "Keluarga" in texts
    assert "Peta" not in texts


def test_that_pages_are_built_when_they_are_first_shown(window: MainWindow) -> None:
    assert window.stack.count() == 1
    window.show_page("families")
    window.show_page("home")
    window.show_page("families")
    assert window.stack.count() == 2
    window.show_page("tidak ada")
    assert isinstance(window.page, DemoList)


def test_that_alt_and_digits_go_to_pages(qtbot: QtBot, window: MainWindow) -> None:
    key(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, DemoList)
    key(qtbot, window, Qt.Key.Key_F9)
    assert window.page is not None
    assert window.page.title == "Periksa Kartu"


def test_that_another_page_is_asked_for_with_what_it_should_show(
    window: MainWindow, test_desk: TestDesk
) -> None:
    test_desk.desk.navigation.to("families", "id-1")
    assert families(window).opened == ["id-1"]


def test_that_the_actions_of_a_page_are_in_the_menu_with_their_keys_only_while_it_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    done: list[str] = []
    window.add_window_action(
        action(window, "Entri keluarga baru", lambda: done.append("window"), key=Key.NEW)
    )
    key(qtbot, window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    window.show_page("families")
    assert [each.text() for each in window.page_menu.actions()] == ["Ekspor", "Entri keluarga baru"]
    key(qtbot, window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert families(window).opened == ["new"]
    assert done == ["window"]
    window.show_page("home")
    assert window.page_menu.actions() == []


def test_that_a_page_reads_anew_only_what_it_hears_and_only_when_shown(
    window: MainWindow, test_desk: TestDesk
) -> None:
    window.show_page("families")
    page = families(window)
    assert page.refreshed == 1
    test_desk.desk.changes.announce(ChangeKind.BACKUPS)
    test_desk.desk.changes.announce()
    assert page.refreshed == 1
    test_desk.desk.changes.announce(ChangeKind.FAMILIES)
    assert page.refreshed == 2
    window.show_page("home")
    test_desk.desk.changes.announce(ChangeKind.FAMILIES, ChangeKind.CARDS)
    assert page.refreshed == 2
    window.show_page("families")
    assert page.refreshed == 3


def test_that_f5_reads_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("families")
    key(qtbot, window, Qt.Key.Key_F5)
    assert families(window).refreshed == 2


def test_that_a_page_may_refuse_to_be_left(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.page
    monkeypatch.setattr(page, "may_leave", lambda: False)
    window.show_page("families")
    assert window.page is page
    assert not window.close()
    monkeypatch.undo()
    assert window.close()


def test_that_the_search_opens_a_family_from_anywhere(qtbot: QtBot, window: MainWindow) -> None:
    key(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.search.isVisible)
    qtbot.keyClicks(window.search.edit, "su")
    assert window.search.model.rowCount() == 2
    keep(window, "search")
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Down)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)
    assert not window.search.isVisible()
    assert families(window).opened == ["id-Suparman"]


def test_that_the_search_says_what_to_type_and_what_to_try(qtbot: QtBot, window: MainWindow) -> None:
    window.search.start()
    assert "Ketik NIK" in window.search.hint.text()
    qtbot.keyClicks(window.search.edit, "zzz")
    assert "Tidak ada yang cocok" in window.search.hint.text()
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)
    assert window.search.isVisible()
    qtbot.keyClick(window.search.edit, Qt.Key.Key_PageDown)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Escape)
    assert not window.search.isVisible()


def test_that_esc_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, DemoHome)
    window.activateWindow()
    page.birth.setFocus()
    page.header.search.clicked.emit()
    qtbot.waitUntil(window.search.isVisible)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Escape)
    assert window.focusWidget() is page.birth


def test_that_the_hits_keep_the_rules_of_qt(qapp: QApplication) -> None:
    model = HitModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_hits(demo_hits("s"))
    hit = model.index(0).data(Qt.ItemDataRole.UserRole)
    assert isinstance(hit, SearchHit)
    assert model.index(0).data() == f"{hit.title}, {hit.detail}, {hit.why}"
    assert model.hit(99) is None
    assert tester.model() is model


def test_that_a_message_says_what_happened_with_a_deed(window: MainWindow, test_desk: TestDesk) -> None:
    done: list[int] = []
    bar = window.message_bar
    assert bar.isHidden()
    test_desk.desk.messages.success("3 kartu dicetak.", "Buka berkas", lambda: done.append(1))
    assert (bar.label.text(), bar.deed.text(), bar.property("tone")) == (
        "3 kartu dicetak.",
        "Buka berkas",
        "baik",
    )
    assert bar.accessibleName() == "3 kartu dicetak."
    bar.deed.click()
    assert done == [1]
    assert bar.isHidden()
    test_desk.desk.messages.error("Disk penuh.")
    assert bar.deed.isHidden()
    bar.close_button.click()
    assert bar.isHidden()
    test_desk.desk.messages.info("Sesuatu.")
    test_desk.desk.messages.clear()
    assert bar.isHidden()


def test_that_f1_shows_the_help_of_the_field_then_of_the_page_then_the_manual(
    window: MainWindow, test_desk: TestDesk, qtbot: QtBot
) -> None:
    page = window.page
    assert isinstance(page, DemoHome)
    page.kk.setFocus()
    window._help()
    assert test_desk.last.text == "Enam belas angka pada kartu keluarga."
    window.show_page("families")
    window._help()
    assert test_desk.last.text.startswith("Daftar keluarga.")
    window.show_page("home")
    window._help()
    assert window.page is not None
    assert window.page.title == "Bantuan"


def test_that_the_list_of_keys_comes_from_the_menus(window: MainWindow, qtbot: QtBot) -> None:
    lines = {(line.text, line.key) for line in key_lines(window.menuBar())}
    assert {
        ("Cari keluarga", "Ctrl+K"),
        ("Keluar", "Ctrl+Q"),
        ("Segarkan", "F5"),
        ("Keluarga", "Alt+2"),
    } <= lines
    dialog = KeysDialog(key_lines(window.menuBar()))
    qtbot.addWidget(dialog)
    grab(dialog, 560, 560)


def test_that_the_window_asks_before_it_stops_a_job(
    window: MainWindow, test_desk: TestDesk, qtbot: QtBot
) -> None:
    def work(report: Callable[[int, int], None]) -> None:
        while True:
            report(1, 10)

    test_desk.desk.jobs.run("Impor", work)
    test_desk.dialogs.confirms = False
    assert not window.close()
    test_desk.dialogs.confirms = True
    assert window.close()
    assert test_desk.dialogs.asked[-1][2] == "Batalkan pekerjaan dan tutup"
    qtbot.waitUntil(lambda: not test_desk.desk.jobs.busy)


def test_that_the_place_of_the_window_is_remembered(
    window: MainWindow, test_desk: TestDesk, make: MakeWindow
) -> None:
    window.resize(1100, 700)
    window.close()
    assert not test_desk.desk.preferences.geometry.isEmpty()


def test_that_the_status_bar_says_when_a_backup_is_overdue(window: MainWindow) -> None:
    def said(**ages: datetime) -> tuple[str, str]:
        window.status.set_backups(BackupSafety(**ages), NOW)  # pyright: ignore[reportArgumentType] # ages alone
        return window.status.backup.text(), window.status.backup.property("tone")

    week, days = NOW - timedelta(days=8), NOW - timedelta(days=3)
    assert said() == ("Cadangan terakhir: belum pernah – buat cadangan baru", "peringatan")
    assert said(newest=NOW, outside=NOW) == ("Cadangan terakhir: hari ini 10.42", "netral")
    assert said(newest=days, outside=days) == (
        "Cadangan terakhir: 11 November 2026 – buat cadangan baru", "peringatan"
    )  # fmt: skip
    assert said(newest=NOW, since=week) == (
        "Belum ada cadangan di luar komputer ini – salin ke flashdisk", "galat"
    )  # fmt: skip
    assert said(newest=NOW, outside=week, since=week) == (
        "Cadangan di luar komputer sudah 8 hari – salin ke flashdisk", "galat"
    )  # fmt: skip
    assert "Di luar komputer ini: 6 November 2026" in window.status.backup.toolTip()


def test_that_what_stops_backups_stays_in_the_status_bar_until_it_is_over(window: MainWindow) -> None:
    window.status.set_backup_trouble("Cadangan otomatis gagal")
    window.status.set_backups(BackupSafety(newest=NOW, outside=NOW), NOW)
    assert window.status.backup.text() == "Cadangan otomatis gagal"
    assert window.status.backup.property("tone") == "galat"
    window.status.set_backup_trouble("")
    assert window.status.backup.text() == "Cadangan terakhir: hari ini 10.42"


def test_that_the_status_bar_shows_the_job(window: MainWindow, qtbot: QtBot) -> None:
    window.status._start("Impor")
    window.status.show_progress(Progress(title="Impor", done=10, total=40, seconds_left=30.0))
    assert window.status.job.text() == "Impor · 10 dari 40 · sekitar 30 detik lagi"
    assert not window.status.bar.isHidden()
    window.status.cancel.click()
    window.status._finish()
    assert window.status.bar.isHidden()


def test_that_a_training_office_cannot_be_mistaken(
    qapp: QApplication, qtbot: QtBot, test_desk: TestDesk
) -> None:
    plain = grab(demo := demo_window(test_desk.desk)).toImage().pixelColor(4, 400)
    qtbot.addWidget(demo)
    theme.apply(qapp, training_office=True)
    trained = demo_window(test_desk.desk, training=True)
    qtbot.addWidget(trained)
    picture = keep(trained, "latihan").toImage()
    theme.apply(qapp)
    assert picture.pixelColor(4, 400) != plain
    banner = trained.findChild(QWidget, "banner")
    assert banner is not None
    assert banner.isVisible()


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("text_scale", [100, 125, 200])
def test_that_every_scheme_and_size_fits_the_smallest_screen(
    qapp: QApplication, qtbot: QtBot, test_desk: TestDesk, scheme: Scheme, text_scale: int
) -> None:
    theme.apply(qapp, scheme, text_scale)
    window = demo_window(test_desk.desk)
    qtbot.addWidget(window)
    for page in ("home", "families"):
        window.show_page(page)
        picture = keep(window, f"{page}-{scheme.value}-{text_scale}")
        assert (picture.width(), picture.height()) == (WIDTH, HEIGHT)
        assert window.stack.width() + window.rail.width() == WIDTH
    assert window.rail.is_narrow is (text_scale == 200)
    theme.apply(qapp)


def test_that_every_control_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    window.show_page("families")
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTableView)
    nameless: list[str] = []
    for kind in kinds:
        for widget in window.findChildren(kind):
            inner = isinstance(widget.parentWidget(), QComboBox | QTableView)
            if inner or not widget.isVisible():
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if not (widget.accessibleName() or interface.text(QAccessible.Text.Name)):
                nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_that_a_plain_page_is_never_stale_and_may_be_left(qtbot: QtBot) -> None:
    page = Page("Kosong", help_text="Bantuan halaman.")
    qtbot.addWidget(page)
    page.add_separator()
    page.set_subtitle("Satu baris")
    page.open(None)
    page.focus_filter()
    page.refresh()
    assert page.may_leave()
    assert not page.is_stale(frozenset(ChangeKind))
    assert page.header.subtitle.text() == "Satu baris"
    assert page.page_actions[0].isSeparator()
