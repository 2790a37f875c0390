"""What can be done from the history: undo with its reasons, and the check of the chain."""

from collections.abc import Callable

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry, UndoView
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.history_log import HistoryLog
from kemiskinan_desktop.services.undo.refusing import DependsError
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.history import words
from kemiskinan_desktop.ui.translations import tr, translated

_TOUCHED = (
    ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.IMPORTS, ChangeKind.PERIOD, ChangeKind.PROGRAMS,
    ChangeKind.OFFICE,
)  # fmt: skip


class HistoryDeeds:
    """Acts on the history; `show` goes to an entry by its number."""

    def __init__(self, desk: Desk, log: HistoryLog, who: Actor, show: Callable[[int], object]) -> None:
        self._desk, self._log, self._who, self._show = desk, log, who, show

    def undo(self, entry: HistoryEntry) -> None:
        """Say why not, with the way to what stands before it; or ask, then take the entry back."""
        view = self._log.undo_view(self._who, entry.id)
        if view.reverts is None:
            self._refused(view)
            return
        title = words.question(entry)
        deed = tr("Urungkan {n} data", n=formats.number(entry.records))
        if not self._desk.dialogs.confirm(title, words.promise(entry, view), deed, danger=True):
            return

        def done(count: int) -> None:
            self._desk.changes.announce(*_TOUCHED)
            self._desk.messages.success(words.done(entry, view, count))

        def failed(problem: Exception) -> None:
            later = problem.entry if isinstance(problem, DependsError) else None
            if isinstance(problem, UserError):
                self._refused(UndoView(refusal=problem.title, advice=problem.advice, depends_on=later))
            else:
                self._desk.messages.info(tr("{title} dibatalkan. Tidak ada yang berubah.", title=title))

        self._desk.jobs.run(title, lambda _report: self._log.undo(self._who, entry.id), done, failed)

    def check_chain(self) -> None:
        """Check the whole chain, as a job."""

        def work(report: Report) -> int | None:
            return self._log.first_broken(self._who, report)

        self._desk.jobs.run(tr("Memeriksa rantai riwayat"), work, self._checked)

    def _checked(self, broken: int | None) -> None:
        if broken is None:
            head = self._log.head(self._who)
            count, _, told = head.partition("-")
            self._desk.messages.success(
                tr("Rantai riwayat utuh: {n} catatan, sidik {sidik}.",
                   n=formats.number(int(count)), sidik=told)
            )  # fmt: skip
            return
        self._desk.messages.error(
            tr(
                "Rantai riwayat terputus mulai catatan nomor {n}. Jangan mengetik lagi; "
                "pulihkan cadangan dan laporkan kepada administrator.",
                n=formats.number(broken),
            ),
            tr("Lihat catatan {n}", n=formats.number(broken)),
            lambda: self._show(broken),
        )

    def _refused(self, view: UndoView) -> None:
        said = f"{translated(view.refusal)} {translated(view.advice)}".strip()
        later = view.depends_on
        if later is None:
            self._desk.messages.error(said)
            return
        number = later.id
        self._desk.messages.error(
            said, tr("Lihat catatan {n}", n=formats.number(number)), lambda: self._show(number)
        )
