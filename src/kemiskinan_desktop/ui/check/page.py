"""Periksa Kartu: scan, look with a camera, paste or open; the answer in words and colour; the KTP."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.card_check import CheckedCard, CheckResult
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.camera.dialog import png
from kemiskinan_desktop.ui.camera.live import LiveCodes
from kemiskinan_desktop.ui.check.answer import AnswerPanel
from kemiskinan_desktop.ui.check.checker import office_checker, pc_checker
from kemiskinan_desktop.ui.check.ktp import is_nik_like
from kemiskinan_desktop.ui.check.marks import Checked
from kemiskinan_desktop.ui.check.scanner_keys import ScannerKeys
from kemiskinan_desktop.ui.check.session_list import session_table
from kemiskinan_desktop.ui.check.trust_line import TrustLine
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace
    from kemiskinan_desktop.ui.widgets.row_table import RowTable

FILES = "Gambar atau PDF (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.pdf)"
CAMERA_KEY, PASTE_KEY = "F2", "Ctrl+Shift+V"
_OPEN_KEY, _FIELD_HEIGHT = "Ctrl+O", 46
_REMEMBERED, _SOUND = "check", "sound"
_QUIET = (CheckResult.GENUINE, CheckResult.REPORT)
"""Answers that never sound."""


class CheckPage(Page):
    """Judges card codes with the lists of this PC, and those of the open office when there is one.

    What was checked stays in memory while the page is shown and is forgotten when it is left.
    """

    def __init__(self, desk: Desk, workplace: "Workplace | None" = None, who: Actor | None = None) -> None:
        super().__init__(
            tr("Periksa Kartu"),
            tr("Tanpa jaringan: kartu dinilai dari tanda tangan digital di kode QR-nya"),
            help_text=tr(
                "Pindai kode QR kartu dengan pemindai, nyalakan kamera dengan F2, atau tempelkan teksnya "
                "lalu tekan Enter. Foto dan PDF kartu juga dapat dibuka, dijatuhkan, atau ditempel. "
                "Jawabannya: asli, kedaluwarsa, dicabut, diganti, tidak dikenal, atau palsu/rusak. "
                "Selalu cocokkan dengan KTP: ketik NIK-nya di bawah jawaban. Tidak ada yang disimpan."
            ),
        )
        self._desk = desk
        self._checker = (
            pc_checker(desk.now) if workplace is None or who is None else office_checker(workplace, who)
        )
        self.setAcceptDrops(True)
        self.field, self.answer = _field(), AnswerPanel()
        self.trust = TrustLine(desk, self._checker)
        self.live = LiveCodes(desk.camera, desk.preferences)
        self.table: RowTable[Checked] = session_table(desk.preferences)
        self.checks: list[Checked] = []
        self._scanner = ScannerKeys(self, self.field, self.answer.ktp.field)
        self._declare()
        self._build()

    def take_focus(self) -> None:
        """The field is ready for the scanner."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the lists of this PC anew."""
        self.trust.refresh()

    def open(self, argument: object) -> None:
        """Judge a text handed over."""
        if isinstance(argument, str):
            self.field.setText(argument)
            self.check_text()

    def check_text(self) -> None:
        """Judge what is in the field and wait for the next; a NIK is compared with the card shown."""
        text = self.field.text().strip()
        self.take_focus()
        if not text:
            self._desk.messages.info(tr("Pindai kode kartu atau tempelkan teksnya dahulu."))
            return
        self.field.clear()
        if self.answer.ktp.asks and is_nik_like(text):
            self.answer.ktp.give(text)
            return
        self._take([self._checker().text(text)], "")

    def choose_file(self) -> None:
        """Ask for a picture or PDF and judge every code in it."""
        path = self._desk.dialogs.open_file(tr("Buka foto atau PDF kartu"), FILES)
        if path is not None:
            self.check_file(path)

    def check_file(self, path: Path) -> None:
        """Judge every code in a picture or PDF, as a job."""
        check = self._checker()

        def work(report: Report) -> tuple[CheckedCard, ...]:
            return check.file(path, report)

        self._desk.jobs.run(
            tr("Memeriksa {name}", name=path.name), work, lambda cards: self._read(cards, path.name)
        )

    def paste_picture(self) -> None:
        """Judge every code in the picture of the clipboard, or its text."""
        clipboard = QGuiApplication.clipboard()
        picture = clipboard.image()
        if picture.isNull():
            self.field.setText(clipboard.text())
            self.check_text()
            return
        check, data, name = self._checker(), png(picture), tr("papan klip")

        def work(report: Report) -> tuple[CheckedCard, ...]:
            del report
            return check.picture(data)

        self._desk.jobs.run(tr("Memeriksa {name}", name=name), work, lambda cards: self._read(cards, name))

    def clear(self) -> None:
        """Forget the checks of this session."""
        self.checks.clear()
        self.answer.clear()
        self._show_list()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - the name is Qt's
        """Files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - the name is Qt's
        """Judge the files that were dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.check_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - the name is Qt's
        """A scanner may type from now on."""
        super().showEvent(event)
        self.trust.refresh()
        self._scanner.listen()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Left: what was checked is forgotten; the camera turns itself off."""
        super().hideEvent(event)
        self._scanner.rest()
        if not event.spontaneous():
            self.clear()
            self.field.clear()

    def _read(self, cards: Sequence[CheckedCard], name: str) -> None:
        """The end of a picture or PDF."""
        if not self.isVisible():
            return
        self._take(cards, name)
        self.take_focus()
        if not cards:
            self._desk.messages.error(
                tr(
                    "Tidak ada kode QR yang terbaca di {name}. Pakai foto yang lebih terang dan lurus.",
                    name=name,
                )
            )
        elif len(cards) > 1:
            self._desk.messages.info(
                tr("{n} kode ditemukan di {name}.", n=formats.number(len(cards)), name=name)
            )

    def _seen(self, texts: tuple[str, ...]) -> None:
        """Codes that came into the camera's sight."""
        check = self._checker()
        self._take([check.text(text) for text in texts], tr("kamera"))

    def _torn(self) -> None:
        self._take([self._checker().torn()], tr("kamera"))

    def _take(self, cards: Sequence[CheckedCard], source: str) -> None:
        now = self._desk.now()
        found = [Checked(at=now, card=card, source=source) for card in cards]
        if not found:
            return
        self._desk.messages.clear()
        self.checks[:0] = found
        self._show_list()
        self.table.select_row(0)
        self.answer.show_answer(found[0])
        self._bring(self.answer.verdict)
        if self.sound.isChecked() and found[0].card.result not in _QUIET:
            QApplication.beep()

    def _bring(self, widget: QWidget) -> None:
        """Scroll to what is new: in a small window or with large text it may lie below what is shown."""
        area = self.findChild(QScrollArea, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if area is not None:
            QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget))

    def _show_list(self) -> None:
        self.table.set_source(SequenceSource(tuple(self.checks)))
        self.forget.setEnabled(bool(self.checks))

    def _look(self, checked: Checked | None) -> None:
        if checked is not None:
            self.answer.show_answer(checked)

    def _forget(self) -> None:
        self.clear()
        self.take_focus()

    def _camera(self) -> None:
        self.live.turn()
        self.take_focus()
        if self.live.isVisible():
            self._bring(self.live)

    def _say_camera(self, on: bool) -> None:
        self.camera.setText(tr("Matikan kamera") if on else tr("Kamera"))

    def _remember_sound(self) -> None:
        self._desk.preferences.set_words(_REMEMBERED, {_SOUND: "1" if self.sound.isChecked() else "0"})

    def _declare(self) -> None:
        self.judge = self.add_action(tr("&Periksa"), self.check_text, icon="check")
        self.camera = self.add_action(tr("Kamera"), self._camera, key=CAMERA_KEY, icon="camera")
        self.open_action = self.add_action(
            tr("Buka &gambar atau PDF…"), self.choose_file, key=_OPEN_KEY, icon="folder"
        )
        self.paste = self.add_action(tr("Tempel gambar"), self.paste_picture, key=PASTE_KEY, icon="copy")
        self.add_separator()
        self.load = self.add_action(tr("Muat daftar kepercayaan…"), self.trust.choose, icon="sign")
        self.forget = self.add_action(tr("&Kosongkan daftar"), self._forget, icon="delete", enabled=False)
        self.sound = self.add_action(tr("Bunyi bila kartu tidak sah"), self._remember_sound)
        self.sound.setCheckable(True)
        self.sound.setChecked(self._desk.preferences.words(_REMEMBERED).get(_SOUND) == "1")
        self.add_button(self.open_action)
        self.add_button(self.camera)

    def _build(self) -> None:
        self.field.returnPressed.connect(self.check_text)
        self.answer.ktp.done.connect(self.take_focus)
        self.live.found.connect(self._seen)
        self.live.torn.connect(self._torn)
        self.live.turned.connect(self._say_camera)
        self.table.current_changed.connect(self._look)
        self.table.set_actions([self.open_action, self.forget])
        self.body.addWidget(self._entry())
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.live)
        column.addWidget(self.table, 1)
        self.body.addWidget(Sides((self.answer, 3), (right, 3)), 1)

    def _entry(self) -> QFrame:
        frame = QFrame()
        theme.give_role(frame, "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(theme.px(edge) for edge in (18, 14, 18, 12)))
        column.setSpacing(theme.px(8))
        label = QLabel(tr("&Kode kartu"))
        label.setBuddy(self.field)
        theme.give_role(label, "strong")
        column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.field, 1)
        row.addWidget(button(self.judge, "primary"))
        column.addLayout(row)
        column.addWidget(self.trust)
        return frame


def _field() -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(tr("Kode kartu"))
    field.setPlaceholderText(tr("Pindai kode QR di muka kartu, atau tempelkan teksnya lalu tekan Enter"))
    field.setMinimumHeight(theme.px(_FIELD_HEIGHT))
    field.setMaxLength(20_000)
    field.setClearButtonEnabled(True)
    return field
