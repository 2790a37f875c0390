"""Operator statistics: days, span, and CSPro's figures; each sees their own, the head everybody's."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.operator_statistics import Span
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.operator_statistics import OperatorLine, StatisticsWanted
from kemiskinan_desktop.services.shown_lists import Cell, ShownColumn
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.double_entry.listing import FIGURES, statistics_columns
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import small

_WEEK, _PIXELS_PER_LETTER, _LEAST_LETTERS = timedelta(days=6), 7, 9


class Days(StrEnum):
    """Which days are summed up."""

    TODAY = "hari ini"
    WEEK = "tujuh hari"
    MONTH = "bulan ini"
    EVER = "semua"


class StatisticsView(QWidget):
    """A table for the days chosen."""

    def __init__(
        self, workplace: Workplace, who: Actor, preferences: Preferences, today: Callable[[], date],
        export: QAction,
    ) -> None:  # fmt: skip
        super().__init__()
        self._workplace, self._who, self._today = workplace, who, today
        self.days, self.spans = QComboBox(), QComboBox()
        self.lines: tuple[OperatorLine, ...] = ()
        self.table: RowTable[OperatorLine] = RowTable(
            "operator-statistics",
            statistics_columns(lambda: self.span),
            preferences,
            name=tr("Statistik operator"),
        )
        self.table.set_actions([export])
        self.table.set_empty(
            tr("Belum ada statistik"),
            tr("Setiap keluarga yang diketik dan disimpan dihitung sejak sekarang."), icon="keyboard",
        )  # fmt: skip
        self.note = small("")
        self._fill()
        self._arrange(export)
        self.days.currentIndexChanged.connect(self.refresh)
        self.spans.currentIndexChanged.connect(self.refresh)

    @property
    def span(self) -> Span:
        """What one line sums up."""
        chosen = self.spans.currentData()
        return Span(chosen) if chosen else Span.DAY

    def wanted(self) -> StatisticsWanted:
        """The days and the span chosen."""
        today, days = self._today(), Days(self.days.currentData())
        first = {
            Days.TODAY: today,
            Days.WEEK: today - _WEEK,
            Days.MONTH: today.replace(day=1),
            Days.EVER: self._workplace.operators.kept_since(self._who),
        }
        return StatisticsWanted(since=first[days], until=today, span=self.span)

    def refresh(self) -> None:
        """Read the lines anew."""
        self.lines = self._workplace.operators.lines(self._who, self.wanted())
        self.table.set_source(SequenceSource(self.lines))
        self.note.setText(_note(everybody=self._who.may(Permission.PEOPLE)))

    def shown(self) -> tuple[list[ShownColumn], list[list[Cell]]]:
        """Columns and rows as they stand, for a workbook."""
        columns = self.table.shown_columns()
        return [_column(each) for each in columns], [
            [_cell(each, line) for each in columns] for line in self.lines
        ]

    def _fill(self) -> None:
        for days, text in (
            (Days.WEEK, tr("7 hari terakhir")), (Days.TODAY, tr("Hari ini")), (Days.MONTH, tr("Bulan ini")),
            (Days.EVER, tr("Semua yang tersimpan")),
        ):  # fmt: skip
            self.days.addItem(text, days.value)
        for span, text in (
            (Span.DAY, tr("Per hari")), (Span.MONTH, tr("Per bulan")), (Span.ALL, tr("Seluruhnya")),
        ):  # fmt: skip
            self.spans.addItem(text, span.value)
        self.days.setAccessibleName(tr("Hari yang dihitung"))
        self.spans.setAccessibleName(tr("Satu baris untuk"))

    def _arrange(self, export: QAction) -> None:
        line = FlowLayout()
        for text, combo in ((tr("&Rentang"), self.days), (tr("&Satu baris"), self.spans)):
            label = QLabel(text)
            label.setBuddy(combo)
            label.setMinimumHeight(combo.sizeHint().height())
            line.addWidget(label)
            line.addWidget(combo)
        if self._who.may(Permission.PEOPLE):
            line.addWidget(button(export))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)


def _note(*, everybody: bool) -> str:
    whose = (
        tr("Anda melihat semua operator karena Anda mengelola pengguna.")
        if everybody
        else tr("Anda hanya melihat statistik Anda sendiri.")
    )
    return whose + " " + tr(
        "Angka ini data pegawai: hanya atasan dan yang bersangkutan melihatnya, dan dihapus setelah masa "
        "simpan. Jeda lebih dari satu menit tidak dihitung sebagai waktu kerja. Koreksi adalah Backspace "
        "dan Delete."
    )  # fmt: skip


def _column(column: Column[OperatorLine]) -> ShownColumn:
    letters = max(_LEAST_LETTERS, len(column.title) + 2, column.width // _PIXELS_PER_LETTER)
    return ShownColumn(heading=column.title, width=letters, figures=column.key in FIGURES)


def _cell(column: Column[OperatorLine], line: OperatorLine) -> Cell:
    figure = FIGURES.get(column.key)
    return column.text(line) if figure is None else figure(line.figures)
