"""Which list of beneficiaries is wanted on paper or as a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from kemiskinan_desktop.domain.enrolment_planning import STATES
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.services.list_columns import DEFAULT_COLUMNS
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.labels import class_label, enrolment_label
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.area_combo import AreaCombo
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.list_columns import ListColumns
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.record_edits import UnitEdit
from kemiskinan_desktop.ui.widgets.text import heading, muted, small

_LABEL_WIDTH = 120
_UNIT_WIDTH = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSubject:
    """What a list is of."""

    name: str
    """Under which its columns, paper and signature column are remembered."""
    title: str
    program: str | None = None
    """Code; None: every determined family."""


class ListCard(QFrame):
    """The choices of a list; `wanted` carries a ListOrder and whether as Excel."""

    wanted = Signal(object, bool)
    """ListOrder, True for Excel."""

    def __init__(
        self,
        subject: ListSubject,
        areas: Sequence[Kelurahan],
        known: Sequence[tuple[str, str]],
        preferences: Preferences,
    ) -> None:
        """`known`: key and label of every column a list may have."""
        super().__init__()
        theme.give_role(self, "card")
        self.setMaximumWidth(theme.px(720))
        self.subject, self._preferences = subject, preferences
        self.areas, self.rw, self.rt = AreaCombo(areas), UnitEdit(), UnitEdit()
        self.areas.setMaximumWidth(theme.px(460))
        self.poverty_class = CodeCombo([(each.value, class_label(each)) for each in REGISTER_CLASSES])
        self.state = ListCombo({state: enrolment_label(state) for state in STATES})
        self.paper = CodeCombo([(Paper.F4.value, tr("215 × 330 mm")), (Paper.A4.value, tr("210 × 297 mm"))])
        self.turn = CodeCombo([("1", tr("Mendatar")), ("2", tr("Tegak"))])
        self.columns = ListColumns(known, DEFAULT_COLUMNS, preferences, subject.name)
        self.signature = QCheckBox(tr("&Kolom tanda tangan penerima"))
        self.full_nik = QCheckBox(tr("N&IK lengkap"))
        self.pdf, self.excel = QPushButton(tr("&PDF…")), QPushButton(tr("&Excel…"))
        self.form = FormGrid(label_width=_LABEL_WIDTH)
        self.count = muted("")
        self.count.setWordWrap(True)
        self.foot = QHBoxLayout()
        self._recall()
        self._arrange()
        self.pdf.clicked.connect(lambda: self._send(excel=False))
        self.excel.clicked.connect(lambda: self._send(excel=True))

    def order(self) -> ListOrder:
        """What is chosen; raises InvalidValueError while an RT or RW is none."""
        code = self.poverty_class.value()
        return ListOrder(
            kelurahan=self.areas.area(), program=self.subject.program, rw=self.rw.value() or None,
            rt=self.rt.value() or None, poverty_class=None if code is None else PovertyClass(code),
            state=self.state.chosen(), full_nik=self.full_nik.isChecked(),
            signature_column=self.signature.isChecked(), paper=Paper(self.paper.value() or Paper.F4.value),
            landscape=self.turn.value() != "2", columns=self.columns.keys(),
        )  # fmt: skip

    def _send(self, *, excel: bool) -> None:
        problems = self._problems()
        self.form.show_problems(problems)
        if problems:
            self.form.focus(problems[0].field)
            return
        self._remember()
        self.wanted.emit(self.order(), excel)

    def _problems(self) -> list[Problem]:
        editors = {"rw": self.rw, "rt": self.rt, "class": self.poverty_class, "state": self.state}
        said = ((field, editor.problem()) for field, editor in editors.items())
        return [error(field, f"list.{field}", sentence) for field, sentence in said if sentence]

    def _recall(self) -> None:
        """Paper, direction and signature column as they were for this list the last time."""
        words = self._preferences.words(self.subject.name)
        for combo, name, usual in ((self.paper, "paper", Paper.F4.value), (self.turn, "turn", "1")):
            combo.set_value(words.get(name))
            if combo.value() is None:
                combo.set_value(usual)
        self.signature.setChecked(words.get("signature") == "1")

    def _remember(self) -> None:
        words = {
            "paper": self.paper.value() or Paper.F4.value, "turn": self.turn.value() or "1",
            "signature": "1" if self.signature.isChecked() else "0",
        }  # fmt: skip
        self._preferences.set_words(self.subject.name, words)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(18),) * 4)
        column.setSpacing(theme.px(10))
        title = heading(self.subject.title)
        title.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(self.count)
        self._add_filters()
        self._add_looks()
        column.addWidget(self.form)
        column.addWidget(self.signature)
        column.addWidget(self.full_nik)
        note = small(tr("Tanpa pilihan ini NIK disamarkan. Permintaan NIK lengkap dicatat dalam riwayat."))
        note.setWordWrap(True)
        column.addWidget(note)
        theme.give_role(self.pdf, "primary")
        self.foot.setSpacing(theme.px(10))
        self.foot.addStretch()
        self.foot.addWidget(self.excel)
        self.foot.addWidget(self.pdf)
        column.addLayout(self.foot)

    def _add_filters(self) -> None:
        everyone = tr("semua")
        for unit in (self.rw, self.rt):
            unit.setPlaceholderText(everyone)
            unit.setMaximumWidth(theme.px(_UNIT_WIDTH))
        self.poverty_class.line().setPlaceholderText(everyone)
        self.state.line().setPlaceholderText(tr("yang masih ikut"))
        self.form.add(
            tr("Kel&urahan"), self.areas, field="kelurahan", help=tr("Satu kelurahan, atau semuanya.")
        )
        self.form.add(tr("R&W"), self.rw, field="rw", help=tr("Angka 1 sampai 999; kosong: semua RW."))
        self.form.add(tr("R&T"), self.rt, field="rt", help=tr("Angka 1 sampai 999; kosong: semua RT."))
        self.form.add(
            tr("Ke&las"), self.poverty_class, field="class",
            help=tr("Kelas menurut penetapan; kosong: semua kelas."),
        )  # fmt: skip
        if self.subject.program is not None:
            self.form.add(
                tr("Kepesert&aan"), self.state, field="state",
                help=tr("Kosong: semua yang belum selesai atau dibatalkan."),
            )  # fmt: skip

    def _add_looks(self) -> None:
        self.form.add(tr("Kerta&s"), self.paper, field="paper", help=tr("Ukuran kertas PDF."))
        self.form.add(
            tr("A&rah kertas"), self.turn, field="turn",
            help=tr("Mendatar memuat lebih banyak kolom; tegak memuat lebih banyak baris."),
        )  # fmt: skip
        self.form.add(
            tr("Kolom"), self.columns, field="columns",
            help=tr("Kolom daftar dan urutannya, di PDF dan di Excel. Pilihan ini diingat di komputer ini."),
        )  # fmt: skip
