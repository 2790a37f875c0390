"""Periksa Kartu: scan, paste or open; the answer in words and colour; the checks of this session."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.card_check import CheckedCard
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.check.answer import AnswerPanel
from kemiskinan_desktop.ui.check.checker import card_check
from kemiskinan_desktop.ui.check.marks import TONES, Checked, word
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides

FILES = "Gambar atau PDF (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.pdf)"
_OPEN_KEY, _FIELD_HEIGHT = "Ctrl+O", 46


class CheckPage(Page):
    """Judges card codes with the lists of this PC; needs no family data."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Periksa Kartu"),
            tr("Tanpa jaringan: kartu dinilai dari tanda tangan digital di kode QR-nya"),
            help_text=tr(
                "Pindai kode QR kartu, atau tempelkan teksnya lalu tekan Enter. "
                "Foto dan PDF kartu juga dapat dibuka. "
                "Jawabannya: asli, kedaluwarsa, dicabut, diganti, tidak dikenal, atau palsu/rusak. "
                "Selalu cocokkan dengan KTP."
            ),
        )
        self._desk, self._workplace, self._who = desk, workplace, who
        self.setAcceptDrops(True)
        self.field = _field()
        self.answer = AnswerPanel()
        self.table: RowTable[Checked] = RowTable(
            "checks", _columns(), desk.preferences, name=tr("Pemeriksaan sejak program dibuka")
        )
        self.checks: list[Checked] = []
        self.judge = self.add_action(tr("&Periksa"), self.check_text, icon="check")
        self.open_action = self.add_action(
            tr("Buka &gambar atau PDF…"), self.choose_file, key=_OPEN_KEY, icon="folder"
        )
        self.forget = self.add_action(tr("&Kosongkan daftar"), self.clear, icon="delete", enabled=False)
        self.add_button(self.open_action)
        self._build()

    def take_focus(self) -> None:
        """The field is ready for the scanner."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, argument: object) -> None:
        """Judge a text handed over."""
        if isinstance(argument, str):
            self.field.setText(argument)
            self.check_text()

    def check_text(self) -> None:
        """Judge what is in the field, empty it and wait for the next."""
        text = self.field.text().strip()
        self.take_focus()
        if not text:
            self._desk.messages.info(tr("Pindai kode kartu atau tempelkan teksnya dahulu."))
            return
        self.field.clear()
        self._take([card_check(self._workplace, self._who).text(text)], "")

    def choose_file(self) -> None:
        """Ask for a picture or PDF and judge every code in it."""
        path = self._desk.dialogs.open_file(tr("Buka foto atau PDF kartu"), FILES)
        if path is not None:
            self.check_file(path)

    def check_file(self, path: Path) -> None:
        """Judge every code in a picture or PDF, as a job."""
        check = card_check(self._workplace, self._who)

        def work(report: Report) -> tuple[CheckedCard, ...]:
            return check.file(path, report)

        def done(cards: tuple[CheckedCard, ...]) -> None:
            self._take(cards, path.name)
            self.take_focus()
            if not cards:
                self._desk.messages.error(
                    tr(
                        "Tidak ada kode QR yang terbaca di {name}. Pakai foto yang lebih terang dan lurus.",
                        name=path.name,
                    )
                )
            elif len(cards) > 1:
                self._desk.messages.info(
                    tr("{n} kode ditemukan di {name}.", n=formats.number(len(cards)), name=path.name)
                )

        self._desk.jobs.run(tr("Memeriksa {name}", name=path.name), work, done)

    def clear(self) -> None:
        """Forget the checks of this session."""
        self.checks.clear()
        self.answer.clear()
        self._show_list()
        self.take_focus()

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

    def _show_list(self) -> None:
        self.table.set_source(SequenceSource(tuple(self.checks)))
        self.forget.setEnabled(bool(self.checks))

    def _look(self, checked: Checked | None) -> None:
        if checked is not None:
            self.answer.show_answer(checked)

    def _build(self) -> None:
        self.field.returnPressed.connect(self.check_text)
        self.table.current_changed.connect(self._look)
        self.table.set_actions([self.open_action, self.forget])
        self.table.set_empty(
            tr("Belum ada pemeriksaan"),
            tr("Setiap kartu yang diperiksa muncul di sini sampai program ditutup."),
            icon="history",
        )
        frame = QFrame()
        theme.give_role(frame, "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(theme.px(18),) * 4)
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
        self.body.addWidget(frame)
        self.body.addWidget(Sides((self.answer, 3), (self.table, 3)), 1)


def _field() -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(tr("Kode kartu"))
    field.setPlaceholderText(tr("Pindai kode QR di muka kartu, atau tempelkan teksnya lalu tekan Enter"))
    field.setMinimumHeight(theme.px(_FIELD_HEIGHT))
    field.setMaxLength(20_000)
    field.setClearButtonEnabled(True)
    return field


def _columns() -> list[Column[Checked]]:
    return [
        Column(key="time", title=tr("Pukul"), text=_time, width=64, muted=True),
        Column(key="result", title=tr("Jawaban"), text=_result, chip=_tone, width=136),
        Column(key="number", title=tr("Nomor kartu"), text=_number, width=120),
        Column(key="head", title=tr("Nama"), text=_head, width=110, stretch=True),
        Column(key="source", title=tr("Berkas"), text=_source, width=120, hidden=True),
    ]


def _time(checked: Checked) -> str:
    return f"{checked.at:%H.%M}"


def _result(checked: Checked) -> str:
    return word(checked.card.result)


def _tone(checked: Checked) -> Tone:
    return TONES[checked.card.result]


def _number(checked: Checked) -> str:
    return _fact(checked, 1)


def _head(checked: Checked) -> str:
    return _fact(checked, 0)


def _fact(checked: Checked, at: int) -> str:
    return checked.card.facts[at][1] if at < len(checked.card.facts) else "–"


def _source(checked: Checked) -> str:
    return checked.source or tr("pindaian")
