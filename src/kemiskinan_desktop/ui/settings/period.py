"""The current period: its instrument and how far that is approved, its figures, and the periods before it."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Period, PeriodState
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.ui import formats, labels, theme
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.rights import close_without
from kemiskinan_desktop.ui.settings.new_period import NewPeriodForm
from kemiskinan_desktop.ui.settings.parameters import ParameterForm
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.settings.standing import approval_words, is_approved
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.text import body, heading, muted

_TONES = {
    PeriodState.OPEN: Tone.INFO,
    PeriodState.PUBLIC_REVIEW: Tone.WARNING,
    PeriodState.DETERMINED: Tone.SUCCESS,
    PeriodState.CLOSED: Tone.QUIET,
}


class PeriodSection(Section):
    """Figures of the current period; saving them reckons every class again."""

    saves: ClassVar[bool] = True

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title, self.state, self.facts = heading(""), ChipLabel(), muted("")
        self.approval, self.basis = ChipLabel(), body("")
        self.fixed = muted("")
        self.form: ParameterForm | None = None
        self._form_place = QVBoxLayout()
        self.period: Period | None = None
        self._texts: tuple[dict[str, str], str] = ({}, "")
        self.open_new, self.close_now = (
            QPushButton(tr("&Buka periode baru…")),
            QPushButton(tr("&Tutup periode")),
        )
        self.new = NewPeriodForm(room.desk.preferences.auto_advance)
        self.new.hide()
        self.others = muted("")
        self.say_closed()
        self._arrange()
        self.refresh()

    @property
    def dirty(self) -> bool:
        if self.form is None or self.period is None or self.period.state is not PeriodState.OPEN:
            return False
        return self.form.texts() != self._texts

    def refresh(self) -> None:
        service, who = self.room.workplace.periods, self.room.who
        self.period = service.current(who)
        if self.period is not None:
            self._show_period(self.period, service.instrument(who))
        self._show_deeds()
        names = [
            tr("{name} ({state})", name=each.name, state=labels.period_label(each.state).lower())
            for each in service.every(who)
        ]
        self.others.setText(tr("Semua periode: {names}", names=", ".join(names)))

    def save(self) -> None:
        figures = None if self.form is None else self.form.figures()
        if figures is None or self.period is None:
            return
        families = self.room.workplace.overview.state(self.room.who).register.kk
        sentence = tr(
            "Kelas semua keluarga dihitung ulang dengan angka ini ({n} keluarga sekarang ada di basis data "
            "warga miskin). Perubahannya tercatat di Riwayat.",
            n=formats.number(families),
        )
        if not self.room.desk.dialogs.confirm(
            tr("Simpan parameter periode {name}", name=self.period.name), sentence,
            tr("Simpan dan hitung ulang semua kelas"),
        ):  # fmt: skip
            return
        parameters, until = figures
        self.room.desk.jobs.run(
            tr("Menghitung ulang semua kelas"),
            lambda _report: self.room.workplace.periods.set_parameters(self.room.who, parameters, until),
            lambda _period: self._saved(),
        )

    def _saved(self) -> None:
        self.refresh()
        self.room.desk.messages.success(tr("Parameter disimpan dan semua kelas dihitung ulang."))
        self.room.desk.changes.announce(ChangeKind.PERIOD, ChangeKind.SURVEYS, ChangeKind.FAMILIES)

    def open_period(self, new: NewPeriod) -> None:
        """Open a period; a refusal is said and the form stays."""
        try:
            period = self.room.workplace.periods.open(self.room.who, new)
        except UserError as refusal:
            self.room.desk.messages.refused(refusal)
            return
        self.new.hide()
        self.refresh()
        self.room.desk.messages.success(tr("Periode {name} dibuka.", name=period.name))
        self.room.desk.changes.announce(ChangeKind.PERIOD, ChangeKind.SURVEYS, ChangeKind.CARDS)

    def close_period(self) -> None:
        """Ask, then close the current period."""
        period = self.period
        if period is None or not self.room.desk.dialogs.confirm(
            tr("Tutup periode {name}", name=period.name),
            tr("Pendataan dan kartu periode ini tidak dapat diubah lagi. Bukalah periode baru sesudahnya."),
            tr("Tutup periode {name}", name=period.name),
            danger=True,
        ):
            return
        try:
            self.room.workplace.periods.close(self.room.who)
        except UserError as refusal:
            self.room.desk.messages.refused(refusal)
            return
        self.refresh()
        self.room.desk.messages.success(tr("Periode {name} ditutup.", name=period.name))
        self.room.desk.changes.announce(ChangeKind.PERIOD)

    def ask_new(self) -> None:
        """Show the form of a new period, filled from the current one."""
        instruments = self.room.workplace.periods.instruments(self.room.who)
        self.new.begin(instruments, self.period, self.room.workplace.context.today)
        self.new.show()
        self.new.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_period(self, period: Period, instrument: Instrument) -> None:
        self.title.setText(tr("Periode {name}", name=period.name))
        self.state.say(labels.period_label(period.state), _TONES[period.state])
        facts = tr("Dibuka {day}", day=formats.day(period.opened_on))
        if period.sk_number:
            facts += " · " + tr(
                "SK {number} tanggal {day}", number=period.sk_number, day=formats.day(period.sk_date)
            )
        self.facts.setText(facts)
        approved = is_approved(instrument)
        self.approval.say(approval_words(instrument), Tone.SUCCESS if approved else Tone.WARNING)
        self.basis.setText(
            tr(
                "{name} ({code} versi {version}). Dasar: {basis}",
                name=instrument.name, code=instrument.code, version=instrument.version,
                basis=instrument.legal_basis,
            )
        )  # fmt: skip
        if self.form is None:
            self.form = ParameterForm(instrument, auto_advance=self.room.desk.preferences.auto_advance)
            self._form_place.addWidget(self.form)
        self.form.show_figures(period.parameters, period.valid_until)
        self._texts = self.form.texts()
        is_open = period.state is PeriodState.OPEN
        self.form.set_read_only(read_only=not is_open or not self.may_save)
        self.fixed.setVisible(not is_open)
        self.fixed.setText(
            tr("Periode ini sudah {state}, jadi angkanya tidak diubah lagi.",
               state=labels.period_label(period.state).lower())
        )  # fmt: skip

    def _show_deeds(self) -> None:
        state = None if self.period is None else self.period.state
        if not self.may_save:
            close_without(Permission.SETTINGS, self.room.who, self.close_now, self.open_new)
            return
        self.close_now.setEnabled(state is PeriodState.DETERMINED)
        self.open_new.setEnabled(state not in (PeriodState.OPEN, PeriodState.PUBLIC_REVIEW))
        self.open_new.setToolTip(
            "" if self.open_new.isEnabled() else tr("Periode baru dibuka sesudah periode ini ditetapkan.")
        )

    def _arrange(self) -> None:
        card = self.add_card(tr("Periode & parameter"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(self.title)
        head.addWidget(self.state)
        head.addStretch()
        card.addLayout(head)
        card.addWidget(self.facts)
        card.addWidget(self.approval, 0, Qt.AlignmentFlag.AlignLeft)
        card.addWidget(self.basis)
        figures = self.add_card(
            tr("Angka yang dipakai"),
            tr("Angka tanpa sumber adalah usulan; isi dengan angka resmi yang berlaku untuk kota."),
        )
        figures.addWidget(self.fixed)
        figures.addLayout(self._form_place)
        periods = self.add_card(tr("Ganti periode"))
        periods.addWidget(self.others)
        periods.addWidget(_row(self.open_new, self.close_now))
        periods.addWidget(self.new)
        self.column.addStretch()
        self.open_new.clicked.connect(self.ask_new)
        self.close_now.clicked.connect(self.close_period)
        self.new.asked.connect(self.open_period)


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return holder
