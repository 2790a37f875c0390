"""Receiving: choose → plan → look → apply → result; each step can be left without a trace."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.conflicts import NOTHING_DECIDED, Decisions
from kemiskinan_desktop.domain.errors import CancelledError, UnknownLayoutError, UserError
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.exchange import Exchange, ImportOutcome, StalePlanError
from kemiskinan_desktop.services.profiles import KnownLayout, Profiles
from kemiskinan_desktop.ui import dialogs, formats, theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.exchange.applied import AppliedPanel
from kemiskinan_desktop.ui.exchange.choose import ChoosePanel
from kemiskinan_desktop.ui.exchange.conflict_panel import ConflictActions, ConflictPanel
from kemiskinan_desktop.ui.exchange.look import LookPanel
from kemiskinan_desktop.ui.exchange.mapping.actions import MappingActions
from kemiskinan_desktop.ui.exchange.undoing import undo_import
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.progress_panel import ProgressPanel

if TYPE_CHECKING:
    from kemiskinan_desktop.services.layout_drafts import LayoutDraft
    from kemiskinan_desktop.ui.exchange.mapping.panel import MappingPanel

_AT_ONCE = 200
"""Decisions that are worked in while the person waits; more of them become a job."""
WORKBOOKS = "Buku kerja (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv)"
WritePlan = Callable[[Actor, ImportPlan, Report], ImportOutcome]
"""How a plan is written once a person has said so."""
CHANGED = (ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.IMPORTS, ChangeKind.BACKUPS)


@dataclass(frozen=True, slots=True)
class ReceiveActions:
    """The deeds of receiving, made by the page so that they stand in its menu."""

    choose: QAction
    apply: QAction
    mark: QAction
    discard: QAction
    resolve: QAction
    deciding: ConflictActions
    mapping: MappingActions


class ReceivePanel(QWidget):
    """The tab *Terima dari kota*."""

    def __init__(
        self, desk: Desk, exchange: Exchange, profiles: Profiles, who: Actor, actions: ReceiveActions
    ) -> None:
        super().__init__()
        self._profiles = profiles
        self.mapping: MappingPanel | None = None
        self._desk, self._exchange, self._who, self._actions = desk, exchange, who, actions
        self.start = ChoosePanel(actions.choose, exchange.profiles(who))
        self.look = LookPanel(desk.preferences, actions.apply, actions.mark, actions.discard, actions.resolve)
        self.conflicts = ConflictPanel(desk, actions.deciding, self._decide)
        self.result = AppliedPanel(self._undo, self.save_marked, self.discard)
        self._parts: tuple[QWidget, ...] = (self.start, self.look, self.conflicts, self.result)
        self._shown: QWidget = self.start
        self._path: Path | None = None
        self._unknown: Path | None = None
        self._write: WritePlan | None = None
        """Takes in what is not a workbook; None is a workbook."""
        self._import: tuple[str, int] = ("", 0)
        self._decided = NOTHING_DECIDED
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self._column = column
        column.addWidget(ProgressPanel(desk.jobs))
        for part in self._parts:
            column.addWidget(part, 1)
        column.addStretch()
        self.start.dropped.connect(self.read)
        desk.jobs.started.connect(self._wait)
        desk.jobs.finished.connect(self._go_on)
        self._show(self.start)

    @property
    def plan(self) -> ImportPlan | None:
        """The plan that is looked at; None before and after."""
        return self.look.plan if self._shown in (self.look, self.conflicts) else None

    def choose(self) -> None:
        """Ask for a workbook and plan its import."""
        path = self._desk.dialogs.open_file(tr("Buka buku kerja dari kota"), WORKBOOKS)
        if path is not None:
            self.read(path)

    def read(self, path: Path, decisions: Decisions = NOTHING_DECIDED) -> None:
        """Read a workbook and sort its rows, as a job; nothing is written. Decisions that still fit stay."""
        layout = self.start.layout_code

        def work(report: Report) -> ImportPlan:
            plan = self._exchange.plan(self._who, path, layout, report)
            if decisions == NOTHING_DECIDED:
                return plan
            return self._exchange.decide(self._who, plan, decisions)

        def done(plan: ImportPlan) -> None:
            self._path, self._write = path, None
            self._begin(plan)

        self._desk.jobs.run(
            tr("Memeriksa {name}", name=path.name), work, done, lambda problem: self._not_read(path, problem)
        )

    def map(self, path: Path | None = None, known: KnownLayout | None = None) -> None:
        """Map the columns of a workbook, the one that was not recognised, or one that is asked for."""
        path = path or self._unknown
        if path is None:
            path = self._desk.dialogs.open_file(tr("Buka buku kerja untuk dipetakan"), WORKBOOKS)
        if path is not None:
            from kemiskinan_desktop.ui.exchange.mapping.flow import propose  # noqa: PLC0415 - not needed at start

            chosen = path
            propose(
                self._desk, self._profiles, self._who, path, known,
                lambda draft: self._map(chosen, draft, known),
            )  # fmt: skip

    def show_package(self, plan: ImportPlan, write: WritePlan) -> None:
        """Look at what a package would change; `write` takes it in."""
        self._path, self._write = None, write
        self._begin(plan)

    def apply(self) -> None:
        """Ask, then write the plan in one piece, as a job."""
        plan = self.plan
        if plan is None or not self._confirmed(plan):
            return
        write = self._write or self._exchange.apply

        def work(report: Report) -> ImportOutcome:
            return write(self._who, plan, report)

        def done(outcome: ImportOutcome) -> None:
            self._import = (outcome.import_id, len(plan.families))
            self.result.say(outcome, plan.file_name)
            self._show(self.result)
            self._desk.changes.announce(*CHANGED)

        self._desk.jobs.run(tr("Menerapkan {name}", name=plan.file_name), work, done, self._not_applied)

    def save_marked(self) -> None:
        """Give the workbook back with its doubtful cells coloured and commented."""
        plan, source = self.look.plan, self._path
        if plan is None or source is None:
            return
        name = f"{source.stem}-bertanda{source.suffix}"
        target = self._desk.dialogs.save_file(tr("Simpan berkas bertanda"), name, dialogs.EXCEL)
        if target is None:
            return

        def work(report: Report) -> None:
            report(0, 0)
            self._exchange.write_returned(self._who, source, plan, target)

        def done(_nothing: None) -> None:
            said = tr("Berkas bertanda disimpan sebagai {name}.", name=target.name)
            self._desk.messages.success(said, tr("Buka berkas"), lambda: open_file(target))

        self._desk.jobs.run(tr("Menulis berkas bertanda"), work, done)

    def resolve(self) -> None:
        """Go to the conflicts of the plan."""
        if self.plan is not None:
            self._show(self.conflicts)
            self.conflicts.table.view.setFocus()

    def to_plan(self) -> None:
        """Go back from the conflicts to the rows of the plan."""
        if self._shown is self.conflicts:
            self._show(self.look)

    def discard(self) -> None:
        """Leave the plan or the result; nothing is written."""
        self.look.plan = None
        self._path = None
        self._show(self.start)

    def _begin(self, plan: ImportPlan) -> None:
        self._desk.messages.clear()
        self.look.show_plan(plan)
        self.conflicts.begin(plan)
        self._decided = self.conflicts.decisions
        self._show(self.look)

    def _decide(self, decisions: Decisions) -> None:
        """Plan the families that a decision touches again; many of them as a job."""
        plan = self.plan
        if plan is None:
            return
        asked = len(decisions.cells.items() ^ self._decided.cells.items())
        if asked <= _AT_ONCE:
            self._take(self._exchange.decide(self._who, plan, decisions), decisions)
            return

        def work(report: Report) -> ImportPlan:
            report(0, 0)
            return self._exchange.decide(self._who, plan, decisions)

        self._desk.jobs.run(tr("Menerapkan keputusan"), work, lambda made: self._take(made, decisions))

    def _take(self, plan: ImportPlan, decisions: Decisions) -> None:
        self._decided = decisions
        self.look.show_plan(plan)
        self.conflicts.show_plan(plan)
        self._follow()

    def _confirmed(self, plan: ImportPlan) -> bool:
        counts = plan.counts(RowKind.FAMILY)
        stopped = sum(row.status.value in {"konflik", "ditolak"} for row in plan.rows)
        sentence = tr(
            "{new} keluarga baru dan {changed} keluarga berubah akan ditulis; {stopped} baris tidak ikut. "
            "Cadangan dibuat dahulu, dan impor ini dapat diurungkan.",
            new=formats.number(counts.new),
            changed=formats.number(len(plan.families) - counts.new),
            stopped=formats.number(stopped),
        )
        if plan.enrolments:
            sentence += " " + tr("{n} kepesertaan program ditulis.", n=formats.number(len(plan.enrolments)))
        return self._desk.dialogs.confirm(tr("Terapkan {name}", name=plan.file_name), sentence, _deed(plan))

    def _not_applied(self, problem: Exception) -> None:
        if isinstance(problem, StalePlanError) and self._path is not None:
            self.read(self._path, self._decided)
            self._desk.messages.info(
                tr(
                    "Ada keluarga yang diubah sesudah berkas ini diperiksa. "
                    "Berkas diperiksa lagi; lihat hasilnya."
                )
            )
        elif isinstance(problem, UserError):
            self._desk.messages.refused(problem)
        elif isinstance(problem, CancelledError):
            self._desk.messages.info(tr("Impor dibatalkan. Tidak ada yang berubah."))

    def _not_read(self, path: Path, problem: Exception) -> None:
        """An unknown layout is mapped; anything else is said."""
        if isinstance(problem, UnknownLayoutError):
            self._unknown = path
            said = f"{translated(problem.title)} {translated(problem.advice)}"
            self._desk.messages.error(said, tr("Petakan kolom"), lambda: self.map(path))
        elif isinstance(problem, UserError):
            self._desk.messages.refused(problem)
        elif isinstance(problem, CancelledError):
            self._desk.messages.info(tr("Pemeriksaan berkas dibatalkan. Tidak ada yang berubah."))

    def _map(self, path: Path, draft: "LayoutDraft", known: KnownLayout | None) -> None:
        self._unknown = None
        self._desk.messages.clear()
        panel = self._mapping_panel()
        panel.begin(path, draft, known)
        self._show(panel)
        panel.table.view.setFocus()

    def _mapping_panel(self) -> "MappingPanel":
        from kemiskinan_desktop.ui.exchange.mapping.panel import MappingPanel  # noqa: PLC0415 - not needed at start

        if self.mapping is None:
            made = MappingPanel(self._desk, self._profiles, self._who, self._actions.mapping)
            made.saved.connect(self._mapped)
            self._column.insertWidget(self._column.count() - 1, made, 1)
            self.mapping, self._parts = made, (*self._parts, made)
        return self.mapping

    def _mapped(self, path: Path, code: str) -> None:
        """The layout is kept: the workbook is recognised now, or read by its code, so go on with it."""
        self.refresh_layouts()
        self.start.choose_layout(code)
        self._desk.changes.announce(ChangeKind.IMPORTS)
        self._show(self.start)
        self.read(path)

    def refresh_layouts(self) -> None:
        """Offer the layouts that there are now."""
        self.start.set_layouts(self._exchange.profiles(self._who))

    def leave_mapping(self) -> None:
        """Put the workbook away without keeping its layout; asks when something was corrected."""
        panel = self.mapping
        if panel is None or not panel.may_leave():
            return
        panel.end()
        self._show(self.start)

    def _undo(self) -> None:
        key, families = self._import
        file_name = "" if self.look.plan is None else self.look.plan.file_name
        undo_import(self._desk, self._exchange, self._who, key, file_name, families, self.discard)

    def _show(self, part: QWidget) -> None:
        self._shown = part
        for each in self._parts:
            each.setVisible(each is part)
        self._follow()

    def _wait(self, _title: str) -> None:
        """While a job runs only its progress is seen."""
        self._shown.hide()

    def _go_on(self, _title: str) -> None:
        self._shown.show()

    def _follow(self) -> None:
        """The deeds are there only while there is something to do."""
        plan = self.plan
        actions = self._actions
        actions.apply.setEnabled(plan is not None and bool(plan.families or plan.enrolments))
        actions.apply.setText(f"&{_deed(plan)}")
        marked = plan is not None and any(row.problems for row in plan.rows)
        actions.mark.setEnabled(marked and self._path is not None)
        if plan is not None and self._path is None:
            actions.apply.setEnabled(True)  # a package counts as received also when nothing of it is written
        actions.discard.setEnabled(plan is not None)
        asked = 0 if plan is None else len(self.look.questions)
        actions.resolve.setEnabled(asked > 0 and self._shown is self.look)
        actions.resolve.setText(tr("&Putuskan {n} bentrokan…", n=formats.number(asked)))
        for action in (
            actions.deciding.city, actions.deciding.office, actions.deciding.undecide, actions.deciding.back,
        ):  # fmt: skip
            action.setEnabled(self._shown is self.conflicts)


def _deed(plan: ImportPlan | None) -> str:
    """What pressing the button writes, counted."""
    if plan is not None and plan.enrolments and not plan.families:
        return tr("Terapkan {n} kepesertaan", n=formats.number(len(plan.enrolments)))
    return tr("Terapkan {n} keluarga", n=formats.number(0 if plan is None else len(plan.families)))
