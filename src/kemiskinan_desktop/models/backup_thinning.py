"""Taking away the backups that need not stay."""

import shutil
from pathlib import Path

from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.backup_list import list_backups
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.thinning import backups_to_keep
from kemiskinan_desktop.whole_file import fsync_folder, temporary_beside


def thin_backups(folder: Path, key: bytes) -> tuple[BackupInfo, ...]:
    """Remove this office's backups beyond 12 days, 10 weeks and 9 months; gives those removed.

    Only backups signed by this office are looked at. A backup first loses its name, so that none is ever
    half there. Raises `UserError`.
    """
    backups = list_backups(folder, key)
    stays = backups_to_keep([info.made_at for info in backups])
    removed = tuple(info for place, info in enumerate(backups) if place not in stays)
    with system_faults():
        for info in removed:
            nameless = temporary_beside(info.folder)
            info.folder.rename(nameless)
            fsync_folder(folder)
            shutil.rmtree(nameless)
    return removed
