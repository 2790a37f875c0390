"""Who saw, printed or exported: the record of processing, straight from the history."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import muted

_SHOWN_DAYS = 90


class TracesView(QWidget):
    """Two days and the entries between them."""

    span_changed = Signal()
    """Another day was typed."""

    def __init__(self, preferences: Preferences, today: date) -> None:
        super().__init__()
        self.since, self.until, self.count = DateEdit(), DateEdit(), muted("")
        self.since.set_value(today - timedelta(days=_SHOWN_DAYS))
        self.until.set_value(today)
        self.table: RowTable[HistoryEntry] = RowTable(
            "privacy-traces", _columns(), preferences, name=tr("Siapa melihat, mencetak, dan mengirim")
        )
        self.table.set_empty(
            tr("Tidak ada catatan"),
            tr("NIK lengkap yang dilihat dan setiap daftar yang dicetak atau dikirim muncul di sini."),
            icon="eye",
        )
        self._arrange()
        for edit in (self.since, self.until):
            edit.editingFinished.connect(self.span_changed)

    def span(self) -> tuple[date, date] | None:
        """First and last day; None while one of them is not readable."""
        try:
            since, until = self.since.value(), self.until.value()
        except InvalidValueError:  # said beside the field
            return None
        return None if since is None or until is None or since > until else (since, until)

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Show what happened in that time."""
        self.table.set_source(SequenceSource(entries))
        self.count.setText(tr("{n} catatan", n=formats.number(len(entries))))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for text, edit in ((tr("D&ari tanggal"), self.since), (tr("&Sampai tanggal"), self.until)):
            label = QLabel(text)
            label.setBuddy(edit)
            edit.setAccessibleName(text.replace("&", ""))
            row.addWidget(label)
            row.addWidget(edit)
        row.addStretch()
        row.addWidget(self.count)
        self.count.setWordWrap(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(row)
        column.addWidget(self.table, 1)


def _columns() -> tuple[Column[HistoryEntry], ...]:
    return (
        Column(key="at", title=tr("Waktu"), text=lambda e: formats.stamp(e.at, short=True), width=136),
        Column(key="who", title=tr("Siapa"), text=lambda e: e.who, width=110, strong=True),
        Column(key="role", title=tr("Peran"), text=lambda e: e.role, width=110),
        Column(key="act", title=tr("Perbuatan"), text=lambda e: e.act, width=170),
        Column(key="subject", title=tr("Apa"), text=lambda e: e.subject, width=230, stretch=True,
               tooltip=lambda e: e.subject),
        Column(key="reason", title=tr("Alasan atau tujuan"), text=lambda e: e.reason or "–", width=240,
               tooltip=lambda e: e.reason),
    )  # fmt: skip
