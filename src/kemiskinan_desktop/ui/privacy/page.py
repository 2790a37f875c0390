"""Pelindungan Data: what the office owes the people whose data it keeps."""

from datetime import datetime, time
from typing import ClassVar

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.retention import Destruction, RetentionPlan
from kemiskinan_desktop.domain.subject_requests import SubjectRequest, due_after
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.privacy.breach_view import BreachView
from kemiskinan_desktop.ui.privacy.request_deeds import RequestDeeds
from kemiskinan_desktop.ui.privacy.requests_view import RequestsView
from kemiskinan_desktop.ui.privacy.retention_view import RetentionView
from kemiskinan_desktop.ui.privacy.traces_view import TracesView
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.tab_pages import TabPages

REQUESTS, RETENTION, TRACES, BREACH = range(4)
_PRINT_MINUTES = "Ctrl+M"


class PrivacyPage(Page):
    """Requests for everybody; destruction, traces and failures for who looks after personal data."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(
        {ChangeKind.PRIVACY, ChangeKind.FAMILIES, ChangeKind.CARDS, ChangeKind.IMPORTS, ChangeKind.PERIOD}
    )

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(tr("Pelindungan Data"), help_text=_help())
        self._desk, self._workplace, self._who = desk, workplace, who
        self.plan: RetentionPlan | None = None
        context = workplace.context
        self.tabs = TabPages(tr("Bagian pelindungan data"))
        self.requests = RequestsView(desk.preferences)
        self.deeds = RequestDeeds(self, desk, workplace, who)
        self.deeds.declare(self.current_request)
        self.tabs.add(self.requests, tr("&Permintaan warga"))
        self.retention = RetentionView(desk.preferences, workplace.office.reference(who))
        self.traces = TracesView(desk.preferences, context.today)
        self.breach = BreachView(context.clock(), _contact(workplace, who))
        self.destruction = self.add_action(tr("Musnahkan…"), self.destroy_old, icon="delete")
        self.print_minutes = self.add_action(
            tr("Cetak berita acara…"), self.write_minutes, key=_PRINT_MINUTES, icon="print"
        )
        self.write = self.add_action(tr("Buat laporan…"), self.write_report, icon="file")
        self._arrange_tabs()
        self._connect()

    def current_request(self) -> SubjectRequest | None:
        """The request under the cursor."""
        return self.requests.table.current()

    def open(self, argument: object) -> None:
        """A family by its key: somebody asks about it."""
        self.tabs.show_page(REQUESTS)
        if isinstance(argument, str):
            self.deeds.receive(argument)

    def refresh(self) -> None:
        """Read everything anew."""
        now = self._workplace.context.clock()
        requests = self._workplace.privacy.requests(self._who)
        self.requests.show_requests(requests, now)
        waiting = sum(request.is_open for request in requests)
        self.set_subtitle(
            tr(
                "UU 27/2022 · {n} permintaan menunggu, dijawab paling lambat 3 × 24 jam",
                n=formats.number(waiting),
            )
        )
        if self._who.may(Permission.PRIVACY):
            self._refresh_office()
        self._follow()

    def destroy_old(self) -> None:
        """Destroy what the plan says, after a confirmation that names the count."""
        plan = self.plan
        if plan is None or not plan.families:
            return
        counts = formats.counts(plan.total)
        if self._desk.dialogs.confirm(
            tr("Musnahkan data {counts}?", counts=counts),
            tr(
                "Cadangan dibuat dahulu. Sesudah itu data keluarga ini dihapus dari berkas, isi riwayatnya "
                "ikut dimusnahkan, dan tidak dapat diurungkan. Berita acara dapat dicetak sesudahnya."
            ),
            tr("Musnahkan {n} keluarga", n=formats.number(plan.total.kk)),
            danger=True,
        ):
            self._desk.jobs.run(
                tr("Memusnahkan data lewat masa simpan"),
                lambda _: self._workplace.privacy.destroy(self._who, plan),
                self._destroyed,
            )

    def write_minutes(self) -> None:
        """The minutes under the cursor as PDF."""
        made = self.retention.minutes.current()
        if made is not None:
            self._write_minutes_of(made)

    def write_report(self) -> None:
        """The notice of a failure as PDF."""
        now = self._workplace.context.clock()
        notice = self.breach.notice(now, self._desk.preferences.backup_medium)
        if notice is None:
            self._desk.messages.error(tr("Tanggal laporan belum benar. Perbaiki tanggal yang ditandai."))
            return
        save_as(
            self._desk, tr("Laporan kegagalan pelindungan data"), f"laporan-kegagalan-{now:%Y%m%d}.pdf",
            dialogs.PDF,
            lambda path, _: self._workplace.privacy.write_breach_report(self._who, notice, path), _paper,
        )  # fmt: skip

    def _destroyed(self, made: Destruction) -> None:
        self._desk.changes.announce(ChangeKind.PRIVACY, ChangeKind.FAMILIES, ChangeKind.BACKUPS)
        self._desk.messages.success(
            tr(
                "{kk} keluarga, {jiwa} jiwa dimusnahkan. Cetak berita acaranya untuk arsip.",
                kk=formats.number(made.families), jiwa=formats.number(made.members),
            ),
            tr("Cetak berita acara"),
            lambda: self._write_minutes_of(made),
        )  # fmt: skip

    def _write_minutes_of(self, made: Destruction) -> None:
        save_as(
            self._desk, tr("Berita acara pemusnahan"), f"berita-acara-pemusnahan-{made.number}.pdf",
            dialogs.PDF, lambda path, _: self._workplace.privacy.write_minutes(self._who, made.id, path),
            _paper,
        )  # fmt: skip

    def _refresh_office(self) -> None:
        privacy = self._workplace.privacy
        self.plan = privacy.retention(self._who)
        self.retention.show_plan(self.plan, privacy.destructions(self._who))
        self._show_traces()
        self._show_breach()

    def _show_traces(self) -> None:
        span = self.traces.span()
        if span is not None:
            zone = self._workplace.context.clock().tzinfo
            first, last = (
                datetime.combine(day, at, zone) for day, at in zip(span, (time.min, time.max), strict=True)
            )
            self.traces.show_entries(self._workplace.privacy.given_out(self._who, first, last))

    def _show_breach(self) -> None:
        span, noticed = self.breach.span(), self.breach.noticed_at(self._workplace.context.clock())
        due = None if noticed is None else due_after(noticed)
        if span is None:
            self.breach.show_facts(None, due)
            return
        try:
            facts = self._workplace.privacy.breach_facts(
                self._who, *span, whole=self.breach.whole.isChecked()
            )
        except UserError:  # an odd time: the panel says so
            facts = None
        self.breach.show_facts(facts, due)

    def _set_years(self, years: int) -> None:
        try:
            self._workplace.privacy.set_retention_years(self._who, years)
        except UserError as refused:
            self._desk.messages.refused(refused)
        self._refresh_office()
        self._follow()

    def _follow(self) -> None:
        self.deeds.follow(self.current_request())
        self.destruction.setEnabled(self.plan is not None and bool(self.plan.families))
        self.print_minutes.setEnabled(self.retention.minutes.current() is not None)

    def _arrange_tabs(self) -> None:
        self.requests.add_deeds(self.deeds.of_rows)
        self.retention.add_deeds(self.destruction, self.print_minutes)
        self.breach.add_deed(self.write)
        may = self._who.may(Permission.PRIVACY)
        for view, title in (
            (self.retention, tr("Pe&musnahan")), (self.traces, tr("&Jejak NIK lengkap")),
            (self.breach, tr("&Laporan kegagalan")),
        ):  # fmt: skip
            if may:
                self.tabs.add(view, title)
            else:
                view.setParent(self)
                view.hide()
        for each in (self.destruction, self.print_minutes, self.write):
            each.setVisible(may)
        self.body.addWidget(self.tabs, 1)
        self.add_button(self.deeds.new, "primary")

    def _connect(self) -> None:
        self.requests.table.current_changed.connect(self._follow)
        self.requests.table.activated.connect(self.deeds.open.trigger)
        self.retention.minutes.current_changed.connect(self._follow)
        self.retention.minutes.activated.connect(self.print_minutes.trigger)
        self.retention.years_changed.connect(self._set_years)
        self.traces.span_changed.connect(self._show_traces)
        self.breach.span_changed.connect(self._show_breach)


def _contact(workplace: Workplace, who: Actor) -> str:
    profile = workplace.office.profile(who)
    return ", ".join(part for part in (profile.signatory.position, profile.phone) if part)


def _paper(pages: int) -> str:
    return tr("Ditulis pada {n} halaman.", n=formats.number(pages))


def _help() -> str:
    return tr(
        "Warga dapat meminta salinan, perbaikan, atau pemusnahan datanya; setiap permintaan dijawab dalam "
        "3 × 24 jam. Administrator memusnahkan data yang lewat masa simpan, melihat siapa membuka NIK "
        "lengkap, dan membuat laporan bila pelindungan gagal."
    )
