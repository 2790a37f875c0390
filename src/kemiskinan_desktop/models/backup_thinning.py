"""Taking away the backups that need not stay."""

from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.domain.backup_rules import stays_by_reason
from kemiskinan_desktop.models.backup_folder import take_away
from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.backup_list import is_complete, list_backups
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.thinning import backups_to_keep


def thin_backups(folder: Path, key: bytes, *, clock_now: datetime) -> tuple[BackupInfo, ...]:
    """Remove this office's backups beyond 12 days, 10 weeks and 9 months; gives those removed.

    Only complete backups signed by this office are looked at, so that a torn one neither takes the place of
    a good one nor disappears unseen. One whose reason keeps it, and the newest, stay. Raises `UserError`.
    """
    backups = [info for info in list_backups(folder, key) if is_complete(info)]
    stays = backups_to_keep([info.made_at for info in backups])
    removed = tuple(
        info
        for place, info in enumerate(backups)
        if place not in stays and not stays_by_reason(info.reason, info.made_at, clock_now)
    )
    with system_faults():
        for info in removed:
            take_away(info)
    return removed
