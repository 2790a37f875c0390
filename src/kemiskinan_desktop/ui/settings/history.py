"""The history: who did what and when, an unbroken chain, and the way back where there is one."""

from PySide6.QtWidgets import QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import small

MOST_SHOWN, _HEIGHT = 1000, 320


class HistorySection(Section):
    """The newest entries of the history."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.table: RowTable[HistoryEntry] = RowTable(
            "history", _columns(), room.desk.preferences, name=tr("Riwayat perubahan")
        )
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self.undo, self.check = (
            QPushButton(tr("&Urungkan perubahan ini…")),
            QPushButton(tr("&Periksa rantai riwayat")),
        )
        self.head = small("")
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        log, who = self.room.workplace.history, self.room.who
        self.table.set_source(SequenceSource(log.entries(who, limit=MOST_SHOWN)))
        self.head.setText(tr("Ujung rantai riwayat: {head}", head=log.head(who)))
        self._follow(self.table.current())

    def undo_entry(self) -> None:
        """Ask, then take the entry under the cursor back; a refusal says on what it depends."""
        entry = self.table.current()
        if entry is None or entry.undone:
            return
        sentence = tr(
            "Catatan nomor {n}: {act}, {subject}. Keluarga di dalamnya kembali seperti sebelumnya.",
            n=entry.id, act=translated(entry.act), subject=entry.subject or tr("tanpa keterangan"),
        )  # fmt: skip
        if not self.room.desk.dialogs.confirm(
            tr("Urungkan catatan nomor {n}", n=entry.id), sentence, tr("Urungkan catatan"), danger=True
        ):
            return
        try:
            count = self.room.workplace.history.undo(self.room.who, entry.id)
        except UserError as refusal:
            self.room.desk.messages.refused(refusal)
            return
        self.refresh()
        self.room.desk.changes.announce(ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.IMPORTS)
        self.room.desk.messages.success(
            tr("{n} keluarga kembali seperti sebelumnya.", n=formats.number(count))
        )

    def check_chain(self) -> None:
        """Check the whole chain, as a job."""

        def done(broken: int | None) -> None:
            if broken is None:
                self.room.desk.messages.success(tr("Rantai riwayat utuh dari awal sampai akhir."))
            else:
                self.room.desk.messages.error(
                    tr(
                        "Rantai riwayat terputus di catatan nomor {n}. Jangan mengetik lagi; "
                        "pulihkan cadangan dan laporkan kepada administrator.",
                        n=broken,
                    )
                )

        self.room.desk.jobs.run(
            tr("Memeriksa rantai riwayat"),
            lambda _report: self.room.workplace.history.first_broken(self.room.who),
            done,
        )

    def _follow(self, entry: HistoryEntry | None) -> None:
        self.undo.setEnabled(entry is not None and not entry.undone)

    def _arrange(self) -> None:
        card = self.add_card(
            tr("Riwayat"),
            tr(
                "Setiap perubahan tercatat dan tidak dapat dihapus. Perubahan keluarga dapat diurungkan "
                "selama tidak ada perubahan lain yang bergantung padanya."
            ),
        )
        buttons = FlowLayout()
        for button, deed in ((self.undo, self.undo_entry), (self.check, self.check_chain)):
            button.clicked.connect(deed)
            buttons.addWidget(button)
        card.addLayout(buttons)
        card.addWidget(self.head)
        self.table.set_empty(
            tr("Belum ada perubahan"), tr("Perubahan pertama akan tercatat di sini."), icon="history"
        )
        self.table.current_changed.connect(self._follow)
        self.column.addWidget(self.table, 1)


def _columns() -> list[Column[HistoryEntry]]:
    return [
        Column(key="id", title=tr("No."), text=_id, width=56, numeric=True, muted=True),
        Column(key="at", title=tr("Waktu"), text=_at, width=128),
        Column(key="who", title=tr("Oleh"), text=_who, width=100),
        Column(key="act", title=tr("Perbuatan"), text=_act, width=128),
        Column(key="subject", title=tr("Tentang"), text=_subject, width=112, stretch=True),
        Column(key="reason", title=tr("Alasan"), text=_reason, width=124),
        Column(key="records", title=tr("Jumlah"), text=_records, width=64, numeric=True),
        Column(key="state", title=tr("Keadaan"), text=_state, chip=_tone, width=96),
    ]


def _id(entry: HistoryEntry) -> str:
    return str(entry.id)


def _at(entry: HistoryEntry) -> str:
    return formats.stamp(entry.at, short=True)


def _who(entry: HistoryEntry) -> str:
    return entry.who


def _act(entry: HistoryEntry) -> str:
    return translated(entry.act)


def _subject(entry: HistoryEntry) -> str:
    return entry.subject


def _reason(entry: HistoryEntry) -> str:
    return entry.reason


def _records(entry: HistoryEntry) -> str:
    return formats.number(entry.records)


def _state(entry: HistoryEntry) -> str:
    return tr("Diurungkan") if entry.undone else tr("Berlaku")


def _tone(entry: HistoryEntry) -> Tone:
    return Tone.QUIET if entry.undone else Tone.NEUTRAL
