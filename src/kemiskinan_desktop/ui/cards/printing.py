"""The jobs that print: into a PDF, or onto a printer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtPrintSupport import QPrinter

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.cards import Cards, PrintOrder, PrintOutcome
from kemiskinan_desktop.ui.cards.printer import begin, put_on_paper
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.translations import tr

Done = Callable[[PrintOutcome], object]


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

    def to_printer(self, order: PrintOrder, printer: QPrinter, done: Done) -> None:
        """Number the cards and draw them on the printer, on the worker."""
        numbered: list[PrintOutcome] = []

        def work(report: Report) -> PrintOutcome:
            painter = begin(printer)
            try:
                with TemporaryDirectory(prefix="kim-") as folder:
                    pdf = Path(folder) / "kartu.pdf"
                    numbered.append(self.cards.print_pdf(self.who, order, pdf, report))
                    put_on_paper(painter, printer, pdf, report)
            except BaseException:
                printer.abort()
                raise
            finally:
                painter.end()
            return numbered[0]

        self.desk.jobs.run(
            tr("Mencetak kartu"), work, done, lambda problem: self._stopped(problem, bool(numbered))
        )

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
        elif isinstance(problem, UserError):
            self.desk.messages.refused(problem)
        elif isinstance(problem, CancelledError):
            self.desk.messages.info(tr("Pencetakan dibatalkan. Tidak ada yang berubah."))
