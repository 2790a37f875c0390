"""The third road for errors: a mistake of the program gets a code, a line in the log and one calm dialog."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.services.crash_reports import bug_report
from kemiskinan_desktop.services.folders import log_folder
from kemiskinan_desktop.services.logs import report_bug
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.messages import Messages
from kemiskinan_desktop.ui.translations import tr


class Bugs(QObject):
    """Where unexpected exceptions arrive, from any thread.

    `show` gets the code and the report that names nobody; `folder` is where the log is, else this person's.
    """

    caught = Signal(object)

    def __init__(
        self,
        messages: Messages,
        logger: logging.Logger,
        show: Callable[[str, str], object],
        parent: QObject | None = None,
        *,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._logger = logger
        self._show, self._folder = show, folder or log_folder()
        self._showing = False
        self.caught.connect(self.handle, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the last resort of the interpreter."""
        sys.excepthook = self._hook

    def uninstall(self) -> None:
        """Give the last resort back."""
        sys.excepthook = sys.__excepthook__

    @Slot(object)
    def handle(self, problem: BaseException) -> None:
        """A refusal goes to the message bar; a mistake is logged under a code and shown once at a time."""
        if isinstance(problem, UserError):
            self._messages.refused(problem)
        elif not isinstance(problem, CancelledError | KeyboardInterrupt):
            self._report(problem)

    def _report(self, problem: BaseException) -> None:
        code = report_bug(self._logger, problem)
        if self._showing:
            return
        self._showing = True
        try:
            self._show(code, bug_report(code, problem, self._folder, interface()))
        finally:
            self._showing = False

    def _hook(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        del kind, trace
        self.caught.emit(problem)


def interface() -> str:
    """What draws the window, with its version."""
    return f"Qt {qVersion()}"


def tell_crash(desk: Desk, report: str) -> None:
    """Say that the run before ended suddenly, and offer its report."""

    def save() -> None:
        if desk.dialogs.save_report("laporan-berhenti.txt", report):
            desk.messages.success(tr("Laporan disimpan."))

    desk.messages.info(
        tr(
            "Program berhenti tidak semestinya waktu terakhir dipakai. Data yang sudah disimpan tetap ada, "
            "dan isian yang belum disimpan ditawarkan di halaman Keluarga."
        ),
        tr("Simpan laporan…"),
        save,
    )
