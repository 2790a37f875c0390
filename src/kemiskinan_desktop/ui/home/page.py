"""Beranda: the state of the office at a glance, and what to do next."""

from typing import ClassVar

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import FamilyFilter, OfficeState
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.backup_words import on_wall
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.home.notice import Notice
from kemiskinan_desktop.ui.home.safety import Safety
from kemiskinan_desktop.ui.home.step_list import StepList
from kemiskinan_desktop.ui.home.steps import NOT_IN_CITY, Step, is_empty, next_steps, trust_step
from kemiskinan_desktop.ui.home.tiles import Tiles
from kemiskinan_desktop.ui.home.waiting import Queue, Waiting, queues
from kemiskinan_desktop.ui.labels import class_label, period_label
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CLASS_TONES
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.stat_card import StatCard


class HomePage(Page):
    """Counts by class, next steps, queues, backups."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(ChangeKind)

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Beranda"),
            help_text=tr(
                "Beranda memperlihatkan keadaan kantor: jumlah keluarga per kelas, yang menunggu dikerjakan, "
                "umur cadangan, dan langkah berikutnya. Tekan angka untuk melihat nama-namanya."
            ),
        )
        self._desk, self._workplace, self._who = desk, workplace, who
        self._closed = NOT_IN_CITY if workplace.office.profile(who).is_city else frozenset[str]()
        self.register = StatCard(tr("Basis data warga miskin"), tone=Tone.PRIMARY)
        self.classes = {
            each: StatCard(class_label(each), tone=CLASS_TONES[each]) for each in REGISTER_CLASSES
        }
        self.tiles = Tiles((self.register, *self.classes.values()))
        self.steps, self.waiting, self.notice = StepList(), Waiting(), Notice()
        self.back_up = self.add_action(tr("Buat cadangan sekarang"), self.make_backup, icon="backup")
        self.safety = Safety(button(self.back_up))
        self._arrange_page()
        self._connect()

    def refresh(self) -> None:
        """Read the state of the office."""
        state = self._workplace.overview.state(self._who)
        self.set_subtitle(_subtitle(state.period))
        self._show_counts(state)
        drafts = self._workplace.drafts.waiting(self._who, "keluarga")
        doubles = self._workplace.duplicates.count(self._who)
        missing, may = self._missing_parameters(state), self._who.may
        self.steps.show_steps(
            next_steps(state, missing, len(drafts), doubles, self._trust(), may=may, closed=self._closed)
        )
        self.waiting.show_queues(queues(state, self._closed))
        self.waiting.setVisible(not is_empty(state))
        self.safety.say(on_wall(state.backups), self._desk.now())
        self.notice.say(translated(state.distribution_warning))

    def make_backup(self) -> None:
        """Make and prove a backup as a job."""
        self._desk.jobs.run(
            tr("Membuat cadangan"),
            lambda _: self._workplace.backups.make(self._who),
            lambda _: self._backed_up(),
        )

    def _backed_up(self) -> None:
        self._desk.changes.announce(ChangeKind.BACKUPS)
        self._desk.messages.success(tr("Cadangan dibuat dan teruji dapat dipulihkan."))

    def _show_counts(self, state: OfficeState) -> None:
        self.register.say(*_figures(state.register))
        for each, shown in self.classes.items():
            shown.say(*_figures(state.by_class[each], state.register))

    def _missing_parameters(self, state: OfficeState) -> tuple[str, ...]:
        """Labels of the figures without which no class can be given."""
        period = state.period
        if period is None:
            return ()
        try:
            instrument = self._workplace.periods.instrument(self._who)
        except UserError:
            return ()  # an instrument of a newer program: the page of families says so
        return tuple(
            each.label
            for each in instrument.parameters
            if instrument.parameter(each.code, period.parameters) is None
        )

    def _trust(self) -> tuple[Step, ...]:
        """The most pressing thing that keys and lists want."""
        notices = self._workplace.trust.standing(self._who).notices[:1]
        return tuple(trust_step(translated(each.title), translated(each.advice)) for each in notices)

    def _connect(self) -> None:
        self.register.opened.connect(self._opener(frozenset(REGISTER_CLASSES)))
        for each, shown in self.classes.items():
            shown.opened.connect(self._opener(frozenset({each})))
        self.steps.chosen.connect(self._go)
        self.waiting.chosen.connect(self._go)

    def _opener(self, classes: frozenset[PovertyClass]):  # noqa: ANN202 - a slot
        return lambda: self._desk.navigation.to("families", FamilyFilter(classes=classes))

    def _go(self, to: Step | Queue) -> None:
        self._desk.navigation.to(to.page, to.argument)

    def _arrange_page(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.waiting)
        column.addWidget(self.safety)
        column.addStretch()
        self.body.addWidget(self.tiles)
        self.body.addWidget(self.notice)
        both = Sides((self.steps, 3), (right, 2), fill=False)
        both.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # wraps as it needs
        self.body.addWidget(both)
        self.body.addStretch()


def _figures(count: Count, whole: Count | None = None) -> tuple[str, str]:
    persons = tr("{n} jiwa", n=formats.number(count.jiwa))
    if whole is None or not whole.kk:
        return tr("{n} KK", n=formats.number(count.kk)), persons
    share = tr("{n} % dari KK", n=formats.number(100 * count.kk / whole.kk, 1))
    return tr("{n} KK", n=formats.number(count.kk)), f"{persons} · {share}"


def _subtitle(period: Period | None) -> str:
    if period is None:
        return tr("Belum ada periode pendataan.")
    words = tr(
        "Periode {name} · {state} · dibuka {day}",
        name=period.name, state=period_label(period.state), day=format_date(period.opened_on),
    )  # fmt: skip
    if period.sk_date is None:
        return words
    return tr(
        "{words} · SK {number}, {day}", words=words, number=period.sk_number, day=format_date(period.sk_date)
    )
