"""From a path to a workbook whose columns are mapped, as a job."""

from collections.abc import Callable
from pathlib import Path

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.layout_drafts import LayoutDraft
from kemiskinan_desktop.services.profiles import KnownLayout, Profiles
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.translations import tr


def propose(
    desk: Desk,
    profiles: Profiles,
    who: Actor,
    path: Path,
    known: KnownLayout | None,
    done: Callable[[LayoutDraft], object],
) -> None:
    """Read a workbook and propose its columns; a layout that is known is taken as far as it fits."""

    def work(report: Report) -> LayoutDraft:
        return profiles.propose(who, path, report, None if known is None else known.code)

    desk.jobs.run(tr("Membaca kolom {name}", name=path.name), work, done)
