"""The register of requests: what waits with the time that is left, what was answered and how."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.subject_requests import SubjectRequest
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.privacy.words import kind_word, left_tone, left_word, state_word
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import muted


class RequestsView(QWidget):
    """The table and the deeds below it."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._now = datetime.fromtimestamp(0, UTC)
        self.table: RowTable[SubjectRequest] = RowTable(
            "privacy-requests", self._columns(), preferences, name=tr("Permintaan tentang data pribadi")
        )
        self.table.set_empty(
            tr("Belum ada permintaan"),
            tr("Warga berhak meminta salinan, perbaikan, atau pemusnahan datanya. Catat di sini."),
            icon="user",
        )
        self.count = muted("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(self.table, 1)

    def add_deeds(self, deeds: Sequence[tuple[QAction, str]]) -> None:
        """Buttons below the table, the main one last."""
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.count, 1)
        for deed, role in deeds:
            row.addWidget(button(deed, role))
        self._column.addLayout(row)
        self.table.set_actions([deed for deed, _ in deeds])

    def show_requests(self, requests: Sequence[SubjectRequest], now: datetime) -> None:
        """Show the register as of a moment."""
        self._now = now
        self.table.set_source(SequenceSource(requests))
        waiting = sum(request.is_open for request in requests)
        late = sum(request.is_open and request.is_overdue(now) for request in requests)
        words = tr("{n} menunggu dijawab", n=formats.number(waiting))
        overdue = tr("{n} lewat batas", n=formats.number(late))
        self.count.setText(f"{words} · {overdue}" if late else words)

    def _columns(self) -> tuple[Column[SubjectRequest], ...]:
        return (
            Column(key="number", title=tr("Nomor"), text=lambda r: formats.number(r.number), width=64,
                   numeric=True),
            Column(key="kind", title=tr("Jenis"), text=lambda r: kind_word(r.kind), width=130),
            Column(key="applicant", title=tr("Pemohon"), text=lambda r: r.applicant, width=150, strong=True,
                   stretch=True),
            Column(key="received", title=tr("Diterima"),
                   text=lambda r: formats.stamp(r.received_at, short=True), width=130),
            Column(key="left", title=tr("Batas 3 × 24 jam"), text=lambda r: left_word(r, self._now),
                   chip=lambda r: left_tone(r, self._now), width=150),
            Column(key="state", title=tr("Keadaan"), text=lambda r: state_word(r.state), width=100),
            Column(key="outcome", title=tr("Jawaban"), text=lambda r: r.outcome or "–", width=190,
                   tooltip=lambda r: r.outcome),
            Column(key="detail", title=tr("Isi permintaan"), text=lambda r: r.detail or "–", width=180,
                   tooltip=lambda r: r.detail, hidden=True),
            Column(key="by", title=tr("Diterima oleh"), text=lambda r: r.received_by, width=110, hidden=True),
        )  # fmt: skip
