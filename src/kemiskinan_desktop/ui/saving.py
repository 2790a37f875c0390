"""Writing a paper or workbook where the person wants it: ask, do it as a job, offer to open it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.translations import tr

T = TypeVar("T")


def save_as(
    desk: Desk,
    title: str,
    name: str,
    pattern: str,
    work: Callable[[Path, Report], T],
    said: Callable[[T], str],
) -> None:
    """Ask for a place, write there on the worker, then say what was written; nothing when not decided.

    `title` is also the job's; `name` is the proposal with its ending; `said` makes the sentence of success.
    """
    path = desk.dialogs.save_file(title, name, pattern)
    if path is None:
        return

    def done(result: T) -> None:
        desk.messages.success(said(result), tr("Buka berkas"), lambda: open_file(path))

    desk.jobs.run(title, lambda report: work(path, report), done)


def open_file(path: Path) -> bool:
    """Show a file in the program of this PC that is made for it; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
