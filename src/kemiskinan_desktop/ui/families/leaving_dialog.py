"""How families leave the office: which way, on which day, and why."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.question import ReasonQuestion

_WAYS = {"1": FamilyStatus.MOVED, "2": FamilyStatus.ALL_DEAD, "3": FamilyStatus.REMOVED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What the person decided."""

    status: FamilyStatus
    on: date
    reason: str


class LeavingDialog(ReasonQuestion):
    """Asks for way, day and reason; the deed names the count."""

    def __init__(self, count: int, today: date, parent: QWidget | None = None) -> None:
        words = formats.number(count)
        super().__init__(
            tr("Keluarkan {n} keluarga", n=words),
            tr("Keluarga yang keluar tidak lagi tampil dalam daftar. Riwayatnya tetap tersimpan."),
            tr("Keluarkan {n} keluarga", n=words),
            danger=True,
            parent=parent,
        )
        self._today = today
        self.way = CodeCombo(
            [("1", tr("Pindah")), ("2", tr("Semua anggota meninggal")), ("3", tr("Salah entri"))]
        )
        self.day = DateEdit()
        self.way.set_value("1")
        self.day.set_value(today)
        self.form = FormGrid(label_width=110)
        self.form.add(tr("&Cara keluar"), self.way, field="way")
        self.form.add(tr("&Tanggal"), self.day, field="day")
        self._column.insertWidget(self._column.count() - 3, self.form)
        self.way.setFocus()

    def leaving(self) -> Leaving:
        """What was decided; raises InvalidValueError while something is not readable."""
        self.way.commit()
        status = _WAYS.get(self.way.value() or "")
        if status is None:
            raise InvalidValueError(tr("Cara keluar belum dipilih."), tr("Pilih dari daftar."))
        return Leaving(status=status, on=self._day(), reason=self.reason)

    def accept(self) -> None:
        """Close only when everything is readable; else say what is not, beside its field."""
        try:
            self.leaving()
        except InvalidValueError as refusal:
            self.form.show_problems(self._refusals(refusal))
            return
        super().accept()

    def _day(self) -> date:
        day = self.day.value()
        if day is None:
            raise InvalidValueError(tr("Tanggal belum diisi."))
        if day > self._today:
            raise InvalidValueError(tr("Tanggal sesudah hari ini."), tr("Periksa tanggalnya."))
        return day

    def _refusals(self, refusal: InvalidValueError) -> list[Problem]:
        known = self.way.value() in _WAYS
        return [error("day" if known else "way", "leaving.unreadable", refusal.sentence)]
