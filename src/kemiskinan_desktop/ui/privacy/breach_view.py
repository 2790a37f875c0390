"""The notice of a failure: its time, what the history says of it, and what a person adds."""

from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.services.breaches import BreachFacts, BreachNotice
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, small
from kemiskinan_desktop.ui.widgets.words_edit import WordsEdit

_LABEL, _WIDTH, _LEAST = 150, 420, 260


class BreachView(QWidget):
    """A form at the left, what the history says at the right."""

    span_changed = Signal()
    """Another day, or another scope."""

    def __init__(self, now: datetime, contact: str) -> None:
        super().__init__()
        self._zone: tzinfo | None = now.tzinfo
        self.since, self.until, self.noticed = DateEdit(), DateEdit(), DateEdit()
        for edit, back in ((self.since, 1), (self.until, 0), (self.noticed, 0)):
            edit.set_value((now - timedelta(days=back)).date())
        self.whole = QCheckBox(tr("&Berkas kantor atau cadangannya hilang, dicuri, atau disalin"))
        self.what, self.how, self.done = WordsEdit(), WordsEdit(), WordsEdit()
        self.contact = QLineEdit(contact)
        self.counts, self.kinds, self.given, self.due = heading(""), body(""), body(""), muted("")
        self.form = FormGrid(label_width=_LABEL)
        self._rows()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(Sides((self._left(), 3), (self._right(), 2), fill=False))
        for edit in (self.since, self.until, self.noticed):
            edit.editingFinished.connect(self.span_changed)
        self.whole.toggled.connect(self.span_changed)

    def add_deed(self, write: QAction) -> None:
        """The button that writes the notice."""
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(write, "primary"))
        self._column.addLayout(row)
        self._column.addStretch()

    def span(self) -> tuple[datetime, datetime] | None:
        """The first moment of the first day and the last of the last; None while a day is not readable."""
        try:
            since, until = self.since.value(), self.until.value()
        except InvalidValueError:  # said beside the field
            return None
        if since is None or until is None:
            return None
        return datetime.combine(since, time.min, self._zone), datetime.combine(until, time.max, self._zone)

    def notice(self, now: datetime, medium: Path | None) -> BreachNotice | None:
        """What is filled in; None while a day is not readable."""
        span, noticed = self.span(), self._noticed(now)
        if span is None or noticed is None:
            return None
        return BreachNotice(
            since=span[0], until=min(span[1], now), noticed_at=noticed, whole=self.whole.isChecked(),
            what=self.what.toPlainText(), how=self.how.toPlainText(), done=self.done.toPlainText(),
            contact=self.contact.text(), medium=medium,
        )  # fmt: skip

    def show_facts(self, facts: BreachFacts | None, due_at: datetime | None) -> None:
        """What the history says of that time; nothing for a time that cannot be."""
        known = tr("Kurun kejadian belum benar.") if facts is None else formats.counts(facts.total)
        kinds = "\n".join(f"• {kind}" for kind in (() if facts is None else facts.kinds))
        entries = formats.number(0 if facts is None else len(facts.entries))
        self.counts.setText(known)
        self.kinds.setText(kinds or tr("Tidak ada data yang tercatat keluar."))
        self.given.setText(
            tr("{n} catatan NIK lengkap dilihat, daftar dicetak, atau berkas dikirim.", n=entries)
        )
        self.due.setText(
            "" if due_at is None else tr("Sampaikan paling lambat {saat}.", saat=formats.stamp(due_at))
        )

    def _noticed(self, now: datetime) -> datetime | None:
        """Midday of the day it was noticed; now when that is today."""
        try:
            day = self.noticed.value()
        except InvalidValueError:  # said beside the field
            return None
        if day is None:
            return None
        return now if day == now.date() else datetime.combine(day, time.min, self._zone)

    def noticed_at(self, now: datetime) -> datetime | None:
        """When it was noticed; None while that is not readable."""
        return self._noticed(now)

    def _rows(self) -> None:
        add = self.form.add
        add(tr("&Diketahui pada"), self.noticed, field="noticed", help=tr("Hari kegagalan diketahui."))
        add(tr("Terjadi &dari"), self.since, field="since", help=tr("Hari pertama kejadian."))
        add(tr("&Sampai"), self.until, field="until", help=tr("Hari terakhir kejadian."))
        add(tr("&Apa yang terjadi"), self.what, field="what", help=tr("Dalam satu atau dua kalimat."))
        add(tr("Ba&gaimana terjadinya"), self.how, field="how", help=tr("Sebab dan caranya."))
        add(tr("&Upaya penanganan"), self.done, field="done", help=tr("Yang sudah dan akan dilakukan."))
        add(tr("&Hubungi"), self.contact, field="contact", help=tr("Siapa yang menjawab pertanyaan."))

    def _left(self) -> QFrame:
        frame, column = _card()
        frame.setMinimumWidth(theme.px(_WIDTH))
        column.addWidget(heading(tr("Yang diisi")))
        column.addWidget(self.whole)
        column.addWidget(self.form)
        return frame

    def _right(self) -> QFrame:
        frame, column = _card()
        column.addWidget(muted(tr("Menurut riwayat")))
        for widget in (self.counts, self.kinds, self.given, self.due):
            column.addWidget(widget)
        column.addWidget(
            small(
                tr(
                    "Laporan ini untuk warga yang bersangkutan dan lembaga pelindungan data (UU 27/2022, "
                    "Pasal 46). Membuatnya dicatat dalam riwayat."
                )
            )
        )
        column.addStretch()
        return frame


def _card() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    theme.give_role(frame, "card")
    frame.setMinimumWidth(theme.px(_LEAST))
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(theme.px(edge) for edge in (18, 14, 18, 16)))
    column.setSpacing(theme.px(8))
    return frame, column
