"""Verifikasi & Validasi: who waits for what, one step for many, and the decree at the end."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.summaries import BulkOutcome, DeterminationSummary
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.lists import ListOrder, ListWritten
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.actions import Deed, Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.labels import class_label
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rights import bar_without
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.verification import acts
from kemiskinan_desktop.ui.verification.acts import Do, Words
from kemiskinan_desktop.ui.verification.decree_view import DecreeView
from kemiskinan_desktop.ui.verification.queue_view import QueueView
from kemiskinan_desktop.ui.verification.result_view import ResultView
from kemiskinan_desktop.ui.verification.sheets import print_sheets
from kemiskinan_desktop.ui.widgets.text import muted

_FITS = {
    SurveyState.DRAFT: ("submit",),
    SurveyState.RETURNED: ("submit",),
    SurveyState.SUBMITTED: ("verify", "validate", "give_back"),
    SurveyState.VERIFIED: ("validate", "give_back"),
    SurveyState.VALIDATED: ("give_back",),
}


class VerificationPage(Page):
    """Queues, decree, results: one of them at a time."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(
        {
            ChangeKind.FAMILIES,
            ChangeKind.SURVEYS,
            ChangeKind.IMPORTS,
            ChangeKind.PERIOD,
            ChangeKind.USERS,
        }
    )

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Verifikasi & Validasi"),
            tr("Draf diajukan, diverifikasi di lapangan, divalidasi kantor, lalu ditetapkan dengan SK."),
            help_text=tr(
                "Pilih satu atau banyak keluarga (Shift+panah atau Ctrl+A), lalu tekan langkahnya. Yang "
                "belum bisa disebut satu per satu dengan alasannya. Tetapkan daftar membekukan yang sudah "
                "divalidasi."
            ),
        )
        self._desk, self._workplace, self._who = desk, workplace, who
        self._make_actions()
        self.queue = QueueView(
            workplace, who, desk.preferences, self.open_family,
            ((self.give_back, ""), (self.verify, ""), (self.submit, "primary"), (self.validate, "primary")),
        )  # fmt: skip
        self.decree, self.result = DecreeView(), ResultView(workplace.families, who, desk.preferences)
        self.stack = QStackedWidget()
        for view in (self.queue, self.decree, self.result):
            self.stack.addWidget(view)
        self.rule = muted(tr("Aturan dua orang: keluarga yang Anda isi sendiri diperiksa orang lain."))
        self.body.addWidget(self.rule)
        self.body.addWidget(self.stack, 1)
        self._connect()
        self._fit(self.queue.state)

    def open(self, argument: object) -> None:
        """Turn to the queue of a state."""
        if isinstance(argument, SurveyState):
            self.stack.setCurrentWidget(self.queue)
            self.queue.show_state(argument)

    def refresh(self) -> None:
        """Read the queues, and what a decree would hold, anew."""
        self.queue.refresh()
        self.rule.setVisible(self._workplace.surveys.two_person_rule(self._who))
        if self.stack.currentWidget() is self.decree:
            self.show_decree()

    def focus_filter(self) -> None:
        """The kelurahan."""
        self.queue.areas.setFocus()

    def show_decree(self) -> None:
        """What a determination would freeze now; refused without a period."""
        summary = self._workplace.periods.would_determine(self._who)
        validated = self._workplace.families.counts(self._who).by_state[SurveyState.VALIDATED]
        self.stack.setCurrentWidget(self.decree)
        self.decree.show_summary(summary, validated - summary.total - summary.incomplete)

    def show_queue(self) -> None:
        """Back to the queues."""
        self.stack.setCurrentWidget(self.queue)
        self.queue.table.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Esc goes back to the queues."""
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is not self.queue:
            self.show_queue()
        else:
            super().keyPressEvent(event)

    def _make_actions(self) -> None:
        surveys, who = self._workplace.surveys, self._who
        self.open_family = self.add_action(tr("Buka kel&uarga"), self._open_family, icon="family")
        self.add_separator()
        self.submit = self._act(acts.submit_words(), acts.submit(surveys, who), "send")
        self.verify = self._act(acts.verify_words(), acts.verify(surveys, who), "check")
        self.validate = self._act(acts.validate_words(), acts.validate(surveys, who), "verify")
        self.give_back = self.add_action(acts.return_words().deed, self._give_back, icon="undo")
        self.twice = self.add_action(tr("Pesan entri &ganda…"), self._order_twice, icon="keyboard")
        self.add_separator()
        self.determine = self.add_action(tr("Tetapkan &daftar…"), self.show_decree, icon="sign")
        self.add_button(self.determine)
        self.sheets = self.add_action(
            tr("Cetak lembar &verifikasi…"), self._print_sheets, key=Key.PRINT, icon="print"
        )
        bar_without(Permission.PRINT, who, self.sheets)
        bar_without(Permission.VALIDATE, who, self.verify, self.validate, self.give_back, self.twice)
        bar_without(Permission.DETERMINE, who, self.determine)

    def _act(self, words: Words, do: Do, icon: str) -> Deed:
        return self.add_action(words.deed, lambda: self._ask(words, do), icon=icon)

    def _connect(self) -> None:
        self.queue.state_changed.connect(self._fit)
        self.decree.left.connect(self.show_queue)
        self.decree.wanted.connect(self._determine)
        self.result.left.connect(self.show_queue)
        self.result.family_wanted.connect(self._go_to_family)

    def _fit(self, state: SurveyState) -> None:
        """Only the steps that lead on from this state are offered."""
        fits = _FITS.get(state, ())
        for name in ("submit", "verify", "validate", "give_back"):
            made: QAction = getattr(self, name)
            made.setVisible(name in fits)

    def _open_family(self) -> None:
        row = self.queue.table.current()
        if row is not None:
            self._go_to_family(row.id)

    def _order_twice(self) -> None:
        """Whether and how many is asked there."""
        self._desk.navigation.to("double_entry", tuple(self.queue.selected_ids()))

    def _go_to_family(self, family_id: str) -> None:
        self._desk.navigation.to("families", family_id)

    def _ask(self, words: Words, do: Do) -> None:
        ids = self.queue.selected_ids()
        if not ids:
            self._desk.messages.info(tr("Belum ada keluarga yang dipilih. Pilih dahulu dalam daftar."))
            return
        ask = words.ask.format(n=formats.number(len(ids)))
        sentence = tr("Yang belum lengkap atau masih salah isi tidak ikut, dan disebut dengan alasannya.")
        if self._desk.dialogs.confirm(tr("{ask}?", ask=ask), sentence, ask):
            self._run(words, do, ids)

    def _give_back(self) -> None:
        ids, words = self.queue.selected_ids(), acts.return_words()
        if not ids:
            self._desk.messages.info(tr("Belum ada keluarga yang dipilih. Pilih dahulu dalam daftar."))
            return
        ask = words.ask.format(n=formats.number(len(ids)))
        sentence = tr("Tulis apa yang perlu diperbaiki. Petugas membacanya pada keluarga ini.")
        reason = self._desk.dialogs.ask_reason(tr("{ask}?", ask=ask), sentence, ask)
        if reason:
            self._run(words, acts.give_back(self._workplace.surveys, self._who, reason), ids)

    def _run(self, words: Words, do: Do, ids: list[str]) -> None:
        self._desk.jobs.run(words.job, lambda report: do(ids, report), lambda out: self._done(words, out))

    def _done(self, words: Words, outcome: BulkOutcome) -> None:
        self._desk.changes.announce(ChangeKind.SURVEYS)
        title = words.done.format(n=formats.number(outcome.done))
        if outcome.refused:
            self.stack.setCurrentWidget(self.result)
            self.result.show_outcome(title, outcome.done, outcome.refused)
        else:
            self._desk.messages.success(tr("{title}.", title=title))

    def _print_sheets(self) -> None:
        ids = self.queue.selected_ids()
        if ids:
            print_sheets(self._desk, self._workplace, self._who, ids)
        else:
            self._desk.messages.info(tr("Belum ada keluarga yang dipilih. Pilih dahulu dalam daftar."))

    def _determine(self, number: str, day: date) -> None:
        total = self._workplace.periods.would_determine(self._who).total
        deed = tr("Tetapkan {n} keluarga", n=formats.number(total.kk))
        sentence = tr(
            "{counts} dibekukan dengan SK {number} tanggal {day}. Ini tidak dapat dibatalkan; perubahan "
            "sesudahnya memakai SK sendiri.",
            counts=formats.counts(total), number=number, day=format_date(day),
        )  # fmt: skip
        if self._desk.dialogs.confirm(tr("{deed}?", deed=deed), sentence, deed):
            self._desk.jobs.run(
                tr("Menetapkan daftar"),
                lambda report: self._workplace.periods.determine(self._who, number, day, report),
                self._determined,
            )

    def _determined(self, summary: DeterminationSummary) -> None:
        self._desk.changes.announce(ChangeKind.SURVEYS, ChangeKind.PERIOD, ChangeKind.CARDS)
        advice = tr(
            "SK {number} tanggal {day} · {counts}. Sidik daftar: {checksum}",
            number=summary.sk_number, day=formats.day(summary.sk_date),
            counts=formats.counts(summary.total), checksum=summary.checksum,
        )  # fmt: skip
        numbers = [(class_label(each), count.kk) for each, count in summary.by_class.items()]
        title = tr("{n} keluarga ditetapkan", n=formats.number(summary.total.kk))
        self.result.show_decree(title, advice, numbers, summary.total.kk)
        panel = self.result.panel
        panel.add_button(tr("Kembali ke daftar"), self.show_queue)
        panel.add_button(tr("Cetak daftar penerima…"), self._print_list)
        panel.add_button(tr("Cetak kartu KIM"), lambda: self._desk.navigation.to("cards"), "primary")
        self.stack.setCurrentWidget(self.result)

    def _print_list(self) -> None:
        save_as(
            self._desk, tr("Cetak daftar penerima"), "daftar-penerima.pdf", dialogs.PDF,
            lambda path, report: self._workplace.lists.write_pdf(self._who, ListOrder(), path, report), _said,
        )  # fmt: skip


def _said(written: ListWritten) -> str:
    return tr(
        "Daftar {kk} keluarga, {jiwa} jiwa ditulis pada {pages} halaman.",
        kk=formats.number(written.families), jiwa=formats.number(written.persons),
        pages=formats.number(written.pages),
    )  # fmt: skip
