"""Destruction after its time: for how long data stay, what would go now, the minutes of what went."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.retention import LEAST_YEARS, MOST_YEARS, Destruction, OldFamily, RetentionPlan
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.privacy.words import held_word, status_word
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import muted, strong


class RetentionView(QWidget):
    """The rule, the families whose time is over, and the list of minutes."""

    years_changed = Signal(int)
    """A person chose other years."""

    def __init__(self, preferences: Preferences, reference: Reference) -> None:
        super().__init__()
        self._reference, self._known = reference, 0
        self.years = NumberEdit(minimum=Decimal(LEAST_YEARS), maximum=Decimal(MOST_YEARS), decimals=0)
        self.years.setAccessibleName(tr("Masa simpan (tahun)"))
        self.years.setFixedWidth(theme.px(64))
        self.summary = strong("")
        self.families: RowTable[OldFamily] = RowTable(
            "privacy-retention", self._family_columns(), preferences, name=tr("Keluarga lewat masa simpan")
        )
        self.families.set_empty(
            tr("Tidak ada yang lewat masa simpan"),
            tr("Keluarga yang keluar tetap disimpan sampai masanya habis."), icon="success",
        )  # fmt: skip
        self.minutes: RowTable[Destruction] = RowTable(
            "privacy-minutes", _minute_columns(), preferences, name=tr("Berita acara pemusnahan")
        )
        self.minutes.set_empty(
            tr("Belum pernah ada pemusnahan"), tr("Setiap pemusnahan punya berita acara di sini."),
            icon="file",
        )  # fmt: skip
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(self._rule())
        self._column.addWidget(self.families, 3)
        self.years.editingFinished.connect(self._tell_years)

    def add_deeds(self, destroy: QAction, print_minutes: QAction) -> None:
        """What can be done: destroy, and print minutes again."""
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.summary, 1)
        row.addWidget(button(print_minutes))
        row.addWidget(button(destroy, "danger"))
        self._column.addLayout(row)
        self._column.addWidget(self.minutes, 2)
        self.minutes.set_actions([print_minutes])

    def show_plan(self, plan: RetentionPlan, made: Sequence[Destruction]) -> None:
        """Show what would go now, and what went before."""
        self._known = plan.years
        self.years.set_value(Decimal(plan.years))
        self.families.set_source(SequenceSource((*plan.families, *plan.held)))
        words = tr("{counts} lewat masa simpan.", counts=formats.counts(plan.total))
        held = tr("{n} keluarga ditahan.", n=formats.number(len(plan.held)))
        self.summary.setText(f"{words} {held}" if plan.held else words)
        self.minutes.set_source(SequenceSource(made))

    def _tell_years(self) -> None:
        try:
            years = self.years.value()
        except InvalidValueError:  # said beside the field
            years = None
        if years is None:
            self.years.set_value(Decimal(self._known))
        elif int(years) != self._known:
            self.years_changed.emit(int(years))

    def _rule(self) -> QFrame:
        frame = QFrame()
        theme.give_role(frame, "card")
        label = QLabel(tr("&Masa simpan sesudah keluar atau sesudah periode berakhir"))
        label.setBuddy(self.years)
        label.setWordWrap(True)
        theme.give_role(label, "strong")
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(label, 1)
        row.addWidget(self.years)
        row.addWidget(QLabel(tr("tahun")))
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(theme.px(edge) for edge in (18, 12, 18, 12)))
        column.setSpacing(theme.px(6))
        column.addLayout(row)
        column.addWidget(
            muted(
                tr(
                    "Angka ini ketentuan kantor, bukan bunyi undang-undang; sesuaikan dengan jadwal retensi "
                    "arsip. Lampiran SK penetapan adalah arsip dan tidak ikut dimusnahkan."
                )
            )
        )
        return frame

    def _family_columns(self) -> tuple[Column[OldFamily], ...]:
        name = self._reference.kelurahan_name
        return (
            Column(key="head", title=tr("Kepala keluarga"), text=lambda f: f.head, width=150, strong=True,
                   stretch=True),
            Column(key="area", title=tr("Kelurahan"), text=lambda f: name(f.kelurahan), width=130),
            Column(key="jiwa", title=tr("Jiwa"), text=lambda f: formats.number(f.persons), width=60,
                   numeric=True),
            Column(key="status", title=tr("Keluar karena"), text=lambda f: status_word(f.status), width=130),
            Column(key="left", title=tr("Keluar pada"), text=lambda f: formats.day(f.left_on), width=130),
            Column(key="until", title=tr("Disimpan sampai"), text=lambda f: formats.day(f.kept_until),
                   width=130),
            Column(key="held", title=tr("Keadaan"), text=lambda f: held_word(f.held), width=200,
                   chip=lambda f: Tone.ERROR if f.held is None else Tone.WARNING),
        )  # fmt: skip


def _minute_columns() -> tuple[Column[Destruction], ...]:
    return (
        Column(key="number", title=tr("Nomor"), text=lambda d: formats.number(d.number), width=64,
               numeric=True),
        Column(key="at", title=tr("Waktu"), text=lambda d: formats.stamp(d.at, short=True), width=140),
        Column(key="who", title=tr("Oleh"), text=lambda d: d.who, width=120),
        Column(key="kk", title=tr("KK"), text=lambda d: formats.number(d.families), width=70, numeric=True),
        Column(key="jiwa", title=tr("Jiwa"), text=lambda d: formats.number(d.members), width=70,
               numeric=True),
        Column(key="items", title=tr("Dokumen riwayat"), text=lambda d: formats.number(d.items), width=120,
               numeric=True),
        Column(key="years", title=tr("Masa simpan"), text=lambda d: tr("{n} tahun", n=d.years), width=100),
        Column(key="checksum", title=tr("Jumlah periksa"), text=lambda d: d.checksum[:16], width=150,
               stretch=True, muted=True),
    )  # fmt: skip
