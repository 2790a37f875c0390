"""Invented pages inside the real shell, to look at it and to test it without services."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.backup_rules import BackupSafety
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.problems import error, warning
from kemiskinan_desktop.domain.summaries import SearchHit
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import Key, action, button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rail import PageSpec
from kemiskinan_desktop.ui.tones import CLASS_TONES, STATE_TONES
from kemiskinan_desktop.ui.widgets.bars import BarLine, Bars
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.digits_edit import KkEdit, NikEdit
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.stat_card import StatCard
from kemiskinan_desktop.ui.widgets.text import body, card, heading, muted, small

_NAMES = ("Sutarmi", "Slamet Riyadi", "Ngatini", "Budi Santoso", "Sri Wahyuni", "Suparman", "Kasmini")
_AREAS = ("Pakintelan", "Mangunsari", "Kandri", "Sadeng", "Sukorejo")
_CLASSES, _STATES = tuple(PovertyClass), tuple(SurveyState)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoRow:
    """An invented family in a list."""

    at: int

    @property
    def kk(self) -> str:
        return f"3374{(self.at * 7919 + 122926) % 10**8:08}{self.at % 9 + 1:04}"

    @property
    def head(self) -> str:
        return _NAMES[self.at % len(_NAMES)]

    @property
    def area(self) -> str:
        return _AREAS[self.at % len(_AREAS)]

    @property
    def poverty_class(self) -> PovertyClass:
        return _CLASSES[(self.at * 3 + 3) % len(_CLASSES)]

    @property
    def state(self) -> SurveyState:
        return _STATES[self.at % len(_STATES)]


class DemoSource:
    """As many invented families as wanted; remembers what was read."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.read: list[tuple[int, int]] = []

    def count(self) -> int:
        return self._count

    def rows(self, start: int, stop: int) -> Sequence[DemoRow]:
        self.read.append((start, stop))
        return [DemoRow(at=at) for at in range(start, min(stop, self._count))]


def demo_columns() -> list[Column[DemoRow]]:
    """Columns as the list of families has them."""
    return [
        Column(key="kk", title="No. KK", text=lambda r: formats.grouped(r.kk), width=150, sort_key="kk"),
        Column(
            key="head",
            title="Kepala keluarga",
            text=lambda r: r.head,
            width=116,
            sort_key="head",
            stretch=True,
        ),
        Column(key="area", title="Kelurahan", text=lambda r: r.area, width=88, sort_key="area"),
        Column(key="rt", title="RT/RW", text=lambda r: f"{r.at % 9:03}/{r.at % 7:03}", width=72),
        Column(
            key="jiwa",
            title="Jiwa",
            text=lambda r: str(r.at % 6 + 1),
            width=50,
            numeric=True,
            sort_key="jiwa",
        ),
        Column(
            key="points",
            title="Skor",
            text=lambda r: formats.points(Decimal(r.at % 60 + 40)),
            width=56,
            numeric=True,
        ),
        Column(
            key="class",
            title="Kelas",
            text=lambda r: r.poverty_class.label,
            width=116,
            chip=lambda r: CLASS_TONES[r.poverty_class],
            sort_key="class",
        ),
        Column(
            key="state",
            title="Status",
            text=lambda r: r.state.value.capitalize(),
            width=114,
            chip=lambda r: STATE_TONES[r.state],
        ),
    ]


class DemoList(Page):
    """A list with filters and a pane."""

    hears = frozenset({ChangeKind.FAMILIES})

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            "Keluarga",
            "3.214 keluarga · 11.870 jiwa dalam basis data warga miskin periode 2026",
            help_text="Daftar keluarga. Enter membuka keluarga.",
        )
        self.refreshed = 0
        self.opened: list[object] = []
        self.desk = desk
        export = self.add_action("Ekspor", lambda: desk.messages.success("Berkas ditulis."), icon="export")
        new = self.add_action(
            "Entri keluarga baru", lambda: self.opened.append("new"), key=Key.NEW, icon="plus"
        )
        self.add_button(export)
        self.add_button(new, "primary")
        self.chips = FilterChips("Saringan")
        combo = QComboBox()
        combo.addItems(["Semua kelurahan (16)", *_AREAS])
        combo.setAccessibleName("Kelurahan")
        self.chips.put(combo)
        for at, each in enumerate(reversed(PovertyClass)):
            self.chips.add(each, each.label)
            self.chips.set_count(each, 412 * (at + 1))
        self.chips.add("error", "Ada galat")
        self.chips.set_checked(frozenset({PovertyClass.VERY_POOR}))
        self.body.addWidget(self.chips)
        self.table: RowTable[DemoRow] = RowTable(
            "demo", demo_columns(), desk.preferences, name="Daftar keluarga"
        )
        self.table.set_actions(self.page_actions)
        self.table.set_empty(
            "Belum ada keluarga",
            "Entri keluarga pertama, atau impor buku kerja dari kota.",
            "Entri keluarga baru",
            new.trigger,
            "family",
        )
        self.body.addWidget(Sides((self.table, 5), (_pane(), 2)), 1)

    def refresh(self) -> None:
        self.refreshed += 1
        self.table.set_source(DemoSource(40_000))
        self.table.set_sorted("head", descending=False)

    def open(self, argument: object) -> None:
        self.opened.append(argument)


class DemoHome(Page):
    """Figures and a form."""

    def __init__(self) -> None:
        super().__init__("Beranda", "Periode 2026 · dibuka 2 Januari 2026")
        column = self.body
        cards: list[StatCard] = []
        for each, value in zip(
            reversed(PovertyClass), ("412 KK", "1.106 KK", "1.696 KK", "57 KK"), strict=True
        ):
            stat = StatCard(each.label, tone=CLASS_TONES[each])
            stat.say(value, "1.508 jiwa")
            cards.append(stat)
        column.addWidget(Sides(*((stat, 1) for stat in cards), fill=False))
        frame = card()
        inner = QVBoxLayout(frame)
        inner.addWidget(heading("Data keluarga"))
        self.form = FormGrid()
        self.kk = KkEdit()
        self.form.add("Nomor &KK", self.kk, help="Enam belas angka pada kartu keluarga.", field="kk_number")
        self.nik = NikEdit()
        self.form.add("&NIK", self.nik, field="members.1.nik")
        self.sex = CodeCombo([("1", "Laki-laki"), ("2", "Perempuan")])
        self.form.add("Jenis kelamin", self.sex, field="members.1.sex")
        self.birth = DateEdit()
        self.form.add("Tanggal lahir", self.birth, field="members.1.birth_date")
        self.area = NumberEdit(minimum=Decimal(1), decimals=1)
        self.form.add("Luas lantai", self.area, unit="m²", field="floor_area")
        self.form.show_problems(
            [
                error(
                    "kk_number",
                    "x",
                    "Nomor KK ini sudah dipakai keluarga lain. Periksa lagi pada kartu keluarga.",
                ),
                warning("floor_area", "y", "Luas lantai lebih dari 200 m². Biarkan bila memang benar."),
            ]
        )
        inner.addWidget(self.form)
        column.addWidget(frame)
        column.addStretch()


def _pane() -> QWidget:
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(theme.px(16),) * 4)
    column.setSpacing(theme.px(8))
    column.addWidget(heading("Ngatini"))
    column.addWidget(small("KK 3374 1245 8811 0003 · Kandri RT 004/RW 002"))
    line = QHBoxLayout()
    line.addWidget(ChipLabel("Sangat Miskin", CLASS_TONES[PovertyClass.VERY_POOR]))
    line.addWidget(muted("skor 78,4 (ambang ≥ 75)"), 1)
    column.addLayout(line)
    bars = Bars()
    names = ("Pangan", "Tempat tinggal", "Sandang", "Pendidikan", "Kesehatan", "Penghasilan", "Kepemilikan")
    bars.show_lines(
        [BarLine(label=n, percent=p) for n, p in zip(names, (80, 90, 50, 75, 100, 85, 30), strict=True)]
    )
    column.addWidget(bars)
    column.addWidget(heading("Anggota keluarga (4)"))
    for text in (
        "Ngatini · 61 th · kepala keluarga",
        "Parno · 63 th · suami · disabilitas",
        "Rini · 24 th · anak",
    ):
        column.addWidget(body(text))
    column.addStretch()
    row = QHBoxLayout()
    row.addWidget(button(action(frame, "Buka", frame.update)))
    row.addWidget(button(action(frame, "Cetak KIM", frame.update, icon="print"), "primary"), 1)
    column.addLayout(row)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return frame


def demo_hits(text: str) -> Sequence[SearchHit]:
    """Hits whose title begins with the text."""
    found = [name for name in _NAMES if name.casefold().startswith(text.casefold())]
    return [
        SearchHit(
            family_id=f"id-{name}",
            title=name,
            detail="KK 3374 1245 8811 0003 · Kandri RT 004/RW 002",
            why="nama",
        )
        for name in found
    ]


def demo_window(desk: Desk, *, training: bool = False) -> MainWindow:
    """The shell with two pages and the names of the others."""
    empty = (
        ("verification", "Verifikasi & Validasi", "verify"),
        ("cards", "Kartu KIM", "card"),
        ("programs", "Program Bantuan", "program"),
        ("exchange", "Tukar Data Kota", "exchange"),
        ("recap", "Rekap & Peta", "recap"),
    )
    pages = [
        PageSpec(key="home", title="Beranda", icon="home", factory=DemoHome, shortcut="Alt+1"),
        PageSpec(
            key="families", title="Keluarga", icon="family", factory=lambda: DemoList(desk), shortcut="Alt+2"
        ),
        *(
            PageSpec(key=key, title=title, icon=icon, factory=lambda t=title: Page(t), shortcut=f"Alt+{at}")
            for at, (key, title, icon) in enumerate(empty, start=3)
        ),
        PageSpec(key="map", title="Peta", icon="map", factory=None),
        PageSpec(
            key="check",
            title="Periksa Kartu",
            icon="scan",
            factory=lambda: Page("Periksa Kartu"),
            shortcut="F9",
            foot=True,
            announce_key=True,
        ),
        PageSpec(
            key="settings", title="Pengaturan", icon="settings", factory=lambda: Page("Pengaturan"), foot=True
        ),
        PageSpec(key="help", title="Bantuan", icon="help", factory=lambda: Page("Bantuan"), foot=True),
    ]
    words = WindowWords(office="Kec. Gunungpati · Kota Semarang", training=training)
    window = MainWindow(desk, words, pages, demo_hits)
    now = desk.now()
    window.status.set_period("Periode 2026 · dibuka")
    window.status.set_user("rini · Petugas")
    window.status.set_saved(now, now)
    window.status.set_backups(BackupSafety(newest=now, outside=now), now)
    return window
