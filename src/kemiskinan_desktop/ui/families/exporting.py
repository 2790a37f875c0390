"""Writing the families to a workbook that comes back without loss."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.translations import tr


def export_families(desk: Desk, workplace: Workplace, who: Actor, kelurahan: str | None) -> None:
    """Ask for a file and write Buku Data of the kelurahan shown, or of the whole office, as a job."""
    target = desk.dialogs.save_file(tr("Ekspor Buku Data"), "buku-data.xlsx", dialogs.EXCEL)
    if target is None:
        return

    def work(report: Report) -> int:
        outcome = workplace.exchange.export_buku_data(who, target, kelurahan=kelurahan, report=report)
        return outcome.families

    def done(count: int) -> None:
        desk.messages.success(
            tr("{n} keluarga ditulis ke {berkas}.", n=formats.number(count), berkas=target.name),
            tr("Buka berkas"),
            lambda: _open(target),
        )

    desk.jobs.run(tr("Mengekspor Buku Data"), work, done)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
