"""Full NIKs of some families: first the reason, then the numbers; the asking is kept in the history."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.privacy import SHOWING_REASONS
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import body, heading, small

_WIDTH, _HEIGHT = 640, 420


@dataclass(frozen=True, slots=True, kw_only=True)
class NikRow:
    """One person whose number is shown."""

    family: str
    """The KK number in fours."""
    name: str
    relation: str
    nik: str


class NikDialog(QDialog):
    """Nothing is shown before a reason was chosen; the numbers go when the window is closed."""

    def __init__(
        self, workplace: Workplace, who: Actor, family_ids: Sequence[str], preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._workplace, self._who, self._ids = workplace, who, tuple(family_ids)
        self.setWindowTitle(tr("NIK lengkap"))
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.reason = CodeCombo([(str(at), text) for at, text in enumerate(reason_words(), start=1)])
        self.reason.setMaximumWidth(theme.px(_WIDTH))
        self.problem = small("")
        theme.give_role(self.problem, "problem", "galat")
        self.show_them = QPushButton(tr("Tampilkan NIK {n} keluarga", n=formats.number(len(self._ids))))
        theme.give_role(self.show_them, "primary")
        self.table: RowTable[NikRow] = RowTable(
            "full-niks", _columns(), preferences, name=tr("NIK lengkap anggota keluarga")
        )
        self.table.set_empty(
            tr("NIK belum ditampilkan"), tr("Pilih alasannya, lalu tekan Tampilkan."), icon="lock"
        )
        self.table.set_source(SequenceSource[NikRow]())
        self.close_it = QPushButton(tr("Tutup"))
        self._arrange()
        self.show_them.clicked.connect(self.show_numbers)
        self.close_it.clicked.connect(self.accept)
        self.reason.setFocus()

    def show_numbers(self) -> None:
        """Ask the service, which keeps who asked and why; say beside the list when it refuses."""
        self.reason.commit()
        chosen = self.reason.value()
        reason = "" if chosen is None else SHOWING_REASONS[int(chosen) - 1]
        try:
            records = self._workplace.families.show_full(self._who, self._ids, reason)
        except UserError as refused:
            self.problem.setText(refused.sentence)
            self.problem.show()
            return
        self.problem.hide()
        self.show_them.setEnabled(False)
        self.table.set_source(SequenceSource(self._rows(records)))
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self, records: Sequence[FamilyRecord]) -> list[NikRow]:
        label = self._workplace.office.reference(self._who).label
        return [
            NikRow(
                family=record.family.kk_number.grouped, name=member.name,
                relation=label("hubungan", member.relation),
                nik=tr("belum ada") if member.nik is None else member.nik.text,
            )
            for record in records
            for member in record.family.living
        ]  # fmt: skip

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(heading(tr("Tampilkan NIK lengkap")))
        column.addWidget(
            body(tr("Nama Anda, waktu, keluarga, dan alasannya dicatat dalam riwayat (UU 27/2022)."))
        )
        label = QLabel(tr("&Alasan"))
        label.setBuddy(self.reason)
        self.reason.setAccessibleName(tr("Alasan"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(label)
        row.addWidget(self.reason, 1)
        row.addWidget(self.show_them)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.problem.hide()
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_it)
        column.addLayout(foot)


def reason_words() -> tuple[str, ...]:
    """The reasons in the language of the window, in the order of `SHOWING_REASONS`."""
    return (
        tr("Mencocokkan dengan KTP atau kartu keluarga"),
        tr("Permintaan warga yang bersangkutan"),
        tr("Memeriksa NIK ganda atau keliru"),
        tr("Mencocokkan dengan data dinas lain"),
        tr("Pemeriksaan atau audit"),
    )


def show_full_niks(
    workplace: Workplace, who: Actor, family_ids: Sequence[str], preferences: Preferences,
    parent: QWidget | None,
) -> None:  # fmt: skip
    """Ask, show and forget."""
    dialog = NikDialog(workplace, who, family_ids, preferences, parent)
    dialog.exec()
    dialog.deleteLater()


def _columns() -> tuple[Column[NikRow], ...]:
    return (
        Column(key="kk", title=tr("No. KK"), text=lambda r: r.family, width=152),
        Column(key="name", title=tr("Nama"), text=lambda r: r.name, width=150, strong=True, stretch=True),
        Column(key="relation", title=tr("Hubungan"), text=lambda r: r.relation, width=120),
        Column(key="nik", title=tr("NIK"), text=lambda r: r.nik, width=150),
    )
