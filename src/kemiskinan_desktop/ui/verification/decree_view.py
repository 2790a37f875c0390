"""Before a determination: what it would freeze, what stays out, and the decree it stands under."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import DeterminationSummary
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.labels import class_label, survey_label
from kemiskinan_desktop.ui.tones import CLASS_TONES
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import body, card, heading, line, muted, strong

_NUMBER_WIDTH = 96
NUMBER, DAY = "sk_number", "sk_date"


class DecreeView(QWidget):
    """Asks for number and date of the SK; `wanted` carries them when both are right."""

    wanted = Signal(str, object)
    """SK number and date."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid, self._out = QGridLayout(), QGridLayout()
        self.form, self.number, self.day = FormGrid(), QLineEdit(), DateEdit()
        self.determine, self.back = QPushButton(), QPushButton(tr("&Kembali ke daftar"))
        self.determine.clicked.connect(self._ask)
        self.back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        both = Sides((self._figures(), 1), (self._decree(), 1), fill=False)
        both.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # wraps as it needs
        column.addWidget(both)
        column.addStretch()

    def show_summary(self, summary: DeterminationSummary, not_poor: Count) -> None:
        """What would be frozen now; `not_poor` are validated families outside the register."""
        empty(self._grid)
        for at, each in enumerate(REGISTER_CLASSES):
            chip = ChipLabel(class_label(each), CLASS_TONES[each])
            self._grid.addWidget(chip, at, 0, Qt.AlignmentFlag.AlignLeft)
            _numbers(self._grid, at, summary.by_class.get(each, Count()))
        last = len(REGISTER_CLASSES)
        self._grid.addWidget(strong(tr("Jumlah")), last, 0)
        _numbers(self._grid, last, summary.total, heavy=True)
        self._show_left_out(summary, not_poor)
        count = formats.number(summary.total.kk)
        self.determine.setText(tr("Teta&pkan {n} keluarga…", n=count))
        self.determine.setEnabled(summary.total.kk > 0)
        self.form.show_problems([])
        self.form.focus(NUMBER)

    def _show_left_out(self, summary: DeterminationSummary, not_poor: Count) -> None:
        empty(self._out)
        lines = [(survey_label(state), count) for state, count in summary.not_ready.items()]
        lines.append((tr("Divalidasi, Tidak Miskin"), not_poor))
        if summary.incomplete.kk:
            lines.append((tr("Divalidasi, tetapi kini belum lengkap"), summary.incomplete))
        for at, (label, count) in enumerate(lines):
            self._out.addWidget(muted(label), at, 0)
            _numbers(self._out, at, count)

    def problems(self) -> list[Problem]:
        """What the decree still lacks."""
        found: list[Problem] = []
        if not self.number.text().strip():
            found.append(error(NUMBER, "sk.nomor", tr("Isi nomor SK seperti tertulis pada suratnya.")))
        if self.day.problem():
            found.append(error(DAY, "sk.tanggal", self.day.problem()))
        elif self.day.value() is None:
            found.append(error(DAY, "sk.tanggal", tr("Isi tanggal SK.")))
        return found

    def _ask(self) -> None:
        found = self.problems()
        self.form.show_problems(found)
        if found:
            self.form.focus(found[0].field)
            return
        day = self.day.value()
        if isinstance(day, date):
            self.wanted.emit(self.number.text().strip(), day)

    def _figures(self) -> QFrame:
        frame, column = _card()
        column.addWidget(heading(tr("Yang akan ditetapkan")))
        _shape(self._grid)
        column.addLayout(self._grid)
        column.addWidget(line())
        column.addWidget(heading(tr("Yang belum ikut")))
        column.addWidget(
            muted(tr("Keluarga ini tetap dalam antreannya. Yang Tidak Miskin tidak masuk daftar."))
        )
        _shape(self._out)
        column.addLayout(self._out)
        return frame

    def _decree(self) -> QFrame:
        frame, column = _card()
        column.addWidget(heading(tr("Surat Keputusan")))
        column.addWidget(
            body(tr("Setelah ditetapkan, kelas dan jawaban keluarga dibekukan dan kartu dapat dicetak."))
        )
        self.form.add(tr("&Nomor SK"), self.number, field=NUMBER, help=tr("Seperti tertulis pada suratnya."))
        self.form.add(tr("Tan&ggal SK"), self.day, field=DAY, help=tr("Ketik hari, bulan, tahun: 13072026."))
        column.addWidget(self.form)
        theme.give_role(self.determine, "primary")
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.determine)
        column.addLayout(row)
        column.addStretch()
        return frame


def _card() -> tuple[QFrame, QVBoxLayout]:
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(theme.px(18),) * 4)
    column.setSpacing(theme.px(10))
    return frame, column


def _shape(grid: QGridLayout) -> None:
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(theme.px(6))
    for column in (1, 2):
        grid.setColumnMinimumWidth(column, theme.px(_NUMBER_WIDTH))


def _numbers(grid: QGridLayout, at: int, count: Count, *, heavy: bool = False) -> None:
    for column, text in ((1, tr("{n} KK", n=formats.number(count.kk))),
                         (2, tr("{n} jiwa", n=formats.number(count.jiwa)))):  # fmt: skip
        label = strong(text) if heavy else QLabel(text)
        label.setWordWrap(False)
        grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignRight)
