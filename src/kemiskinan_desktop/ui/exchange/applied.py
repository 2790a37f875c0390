"""The end of an import: numbers that add up, and the way back."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.plan import PlanCounts
from kemiskinan_desktop.services.exchange import ImportOutcome
from kemiskinan_desktop.ui.exchange import words
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel
from kemiskinan_desktop.ui.widgets.sides import Sides


class AppliedPanel(QWidget):
    """``panel.say(outcome, "kota.xlsx")``."""

    def __init__(
        self, undo: Callable[[], object], mark: Callable[[], object], another: Callable[[], object]
    ) -> None:
        super().__init__()
        self.families, self.members = ResultPanel(), ResultPanel()
        self._undo, self._mark, self._another = undo, mark, another
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Sides((self.families, 1), (self.members, 1), fill=False))
        column.addStretch()

    def say(self, outcome: ImportOutcome, file_name: str) -> None:
        """Show what an import did."""
        stopped = _stopped(outcome.families) + _stopped(outcome.members) + _stopped(outcome.enrolments)
        first, read = outcome.families, tr("Baris keluarga dibaca")
        enrolled = outcome.enrolments.read > 0 and not first.read
        if enrolled:
            first, read = outcome.enrolments, tr("Baris kepesertaan dibaca")
        advice = tr("Cadangan sebelum impor sudah dibuat. Impor ini dapat diurungkan sebagai satu kesatuan.")
        self.families.say(
            tr("{file} sudah diterapkan", file=file_name), advice, _numbers(first), total=(read, first.read),
        )  # fmt: skip
        said, tone = tr("Semua baris sudah masuk."), Tone.SUCCESS
        if stopped:
            tone = Tone.WARNING
            said = tr("{n} baris belum masuk. Simpan berkas bertanda untuk diperbaiki kota.", n=stopped)
        self.members.setVisible(stopped > 0 or not enrolled)
        if enrolled:
            self.members.say(tr("Yang belum masuk"), said, _numbers(first)[-2:], tone=tone)
        else:
            self.members.say(
                tr("Anggota"), said, _numbers(outcome.members),
                total=(tr("Baris anggota dibaca"), outcome.members.read), tone=tone,
            )  # fmt: skip
        self.families.clear_buttons()
        self.members.clear_buttons()
        self.families.add_button(tr("Urungkan impor"), self._undo)
        self.families.add_button(tr("Impor berkas lain"), self._another, "primary")
        if stopped:
            self.members.add_button(tr("Simpan berkas bertanda…"), self._mark)


def _numbers(counts: PlanCounts) -> list[tuple[str, int]]:
    return [(words.status_word(status), count) for status, count in words.by_status(counts).items()]


def _stopped(counts: PlanCounts) -> int:
    return counts.conflict + counts.refused
