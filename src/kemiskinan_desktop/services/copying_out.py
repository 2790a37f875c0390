"""Copying a proved backup out of the PC."""

from pathlib import Path

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.backup_medium import copy_to_medium, medium_folder, require_medium
from kemiskinan_desktop.services.backing_up import history_head, thin_quietly
from kemiskinan_desktop.services.backup_safety import outside_sum, remember_outside
from kemiskinan_desktop.services.context import Context


def copy_out(context: Context, info: BackupInfo, medium: Path, report: Report) -> BackupInfo:
    """Copy a backup to a second medium, prove it there, remember it and thin what stands there.

    Raises UserError, or what `report` raises; the backup on the PC is not touched.
    """
    require_medium(medium, context.database.path)
    copy = copy_to_medium(info, medium, context.database.key, history_head=history_head, report=report)
    with context.database.write() as session:
        remember_outside(session, info, context.clock())
    thin_quietly(context, medium_folder(medium, context.database.path))
    return copy


def is_outside(context: Context, info: BackupInfo) -> bool:
    """Whether this very backup was proved on another medium."""
    with context.database.read() as session:
        return outside_sum(session) == info.sha256
