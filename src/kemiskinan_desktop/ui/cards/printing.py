"""The jobs that print: into a PDF, or onto a printer; backs later, when the person has turned the stack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtPrintSupport import QPrinter

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.printer_correction import RESOLUTIONS
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.cards import Cards, PrintOrder, PrintOutcome
from kemiskinan_desktop.services.sheet_pictures import sheet_count
from kemiskinan_desktop.ui.cards.printer import begin, put_on_paper, turns_sheets
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.translations import tr

Done = Callable[[PrintOutcome], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backs:
    """Backs that wait until the person has turned the printed fronts; kept in memory alone."""

    pdf: bytes = field(repr=False)
    pages: tuple[int, ...]
    printer: QPrinter
    duplex: Duplex
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What went to a printer, and what must follow."""

    outcome: PrintOutcome
    backs: Backs | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardJobs:
    """Prints the cards of an order."""

    desk: Desk
    cards: Cards
    who: Actor

    def to_pdf(self, order: PrintOrder, target: Path, done: Done) -> None:
        """Write the PDF on the worker."""

        def work(report: Report) -> PrintOutcome:
            return self.cards.print_pdf(self.who, order, target, report)

        self.desk.jobs.run(tr("Mencetak kartu"), work, done)

    def to_printer(self, order: PrintOrder, printer: QPrinter, done: Callable[[Sent], object]) -> None:
        """Number the cards and draw them on the printer, on the worker; fronts alone when it cannot turn."""
        numbered: list[PrintOutcome] = []
        fitted = _for_resolution(order, printer.resolution())
        turns = turns_sheets(printer, order.duplex)

        def work(report: Report) -> Sent:
            painter = begin(printer)
            try:
                outcome, pdf = self._numbered(fitted, report)
                numbered.append(outcome)
                now, later = split_sides(sheet_count(pdf), order.duplex, turns=turns)
                put_on_paper(painter, printer, pdf, now, report)
            except BaseException:
                printer.abort()
                raise
            finally:
                painter.end()
            backs = Backs(
                pdf=pdf, pages=later, printer=printer, duplex=order.duplex, paper=order.paper
            )  # fmt: skip
            return Sent(outcome=outcome, backs=backs if later else None)

        self.desk.jobs.run(
            tr("Mencetak kartu"), work, done, lambda problem: self._stopped(problem, bool(numbered))
        )

    def backs_to_printer(self, backs: Backs, done: Callable[[int], object], *, last_first: bool) -> None:
        """Print the backs on the turned stack; gives the number of pages."""
        pages = tuple(reversed(backs.pages)) if last_first else backs.pages

        def work(report: Report) -> int:
            painter = begin(backs.printer)
            try:
                put_on_paper(painter, backs.printer, backs.pdf, pages, report)
            except BaseException:
                backs.printer.abort()
                raise
            finally:
                painter.end()
            return len(pages)

        self.desk.jobs.run(tr("Mencetak sisi belakang"), work, done, self._backs_stopped)

    def _numbered(self, order: PrintOrder, report: Report) -> tuple[PrintOutcome, bytes]:
        """The cards with their PDF in memory; the file is gone before anything is printed."""
        with TemporaryDirectory(prefix="kim-") as folder:
            pdf = Path(folder) / "kartu.pdf"
            return self.cards.print_pdf(self.who, order, pdf, report), pdf.read_bytes()

    def _stopped(self, problem: Exception, numbered: bool) -> None:
        """Before a number was given nothing changed; afterwards the ledger knows the cards."""
        if numbered:
            self.desk.messages.error(
                tr(
                    "Pencetakan berhenti sesudah kartunya tercatat sebagai dicetak. Kartu yang belum keluar "
                    "dari printer dapat dicetak ulang dengan alasannya."
                )
            )
            self.desk.changes.announce(ChangeKind.CARDS)
        else:
            self._said(problem, tr("Pencetakan dibatalkan. Tidak ada yang berubah."))

    def _backs_stopped(self, problem: Exception) -> None:
        self._said(problem, tr("Sisi belakang belum selesai dicetak. Tekan lagi tombolnya untuk mengulang."))

    def _said(self, problem: Exception, cancelled: str) -> None:
        if isinstance(problem, UserError):
            self.desk.messages.refused(problem)
        elif isinstance(problem, CancelledError):
            self.desk.messages.info(cancelled)


def split_sides(pages: int, duplex: Duplex, *, turns: bool) -> tuple[Sequence[int], tuple[int, ...]]:
    """Pages to print now and pages to print on the turned stack, both counted from 1."""
    every = range(1, pages + 1)
    if duplex is Duplex.FRONTS or turns:
        return every, ()
    if duplex is Duplex.APART:
        return every[: pages // 2], tuple(every[pages // 2 :])
    return every[::2], tuple(every[1::2])


def _for_resolution(order: PrintOrder, dpi: int) -> PrintOrder:
    """The order with codes laid on dots that the printer has."""
    correction = order.correction
    fitting = [each for each in RESOLUTIONS if each <= min(correction.dpi, dpi)]
    return replace(order, correction=replace(correction, dpi=max(fitting, default=RESOLUTIONS[0])))
