"""Backups of the office's file."""

from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import history
from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.backup_info import BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_list import list_backups, verify_backup
from kemiskinan_desktop.models.integrity import is_authentic, is_whole
from kemiskinan_desktop.models.opening import backup_folder
from kemiskinan_desktop.models.restoring import restore_beside
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context


class Backups:
    """Backups beside the office's file, each proved to be readable before it counts."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def folder(self) -> Path:
        """Where the backups of this office stand."""
        return backup_folder(self._context.database.path)

    @permits(Permission.BACKUP)
    def make(self, who: Actor, reason: str = "atas-permintaan") -> BackupInfo:
        """Make and prove a backup; raises UserError and leaves nothing behind when it cannot be proved."""
        del who
        return back_up(self._context, reason)

    @permits(Permission.READ)
    def every(self, who: Actor) -> tuple[BackupInfo, ...]:
        """Backups signed by this office, newest first."""
        del who
        return list_backups(self.folder, self._context.database.key)

    @permits(Permission.BACKUP)
    def prove(self, who: Actor, folder: Path) -> BackupInfo:
        """Check a backup again from its first to its last byte; raises UserError when it is damaged."""
        del who
        return verify_backup(folder, self._context.database.key, history_head=history_head)

    @permits(Permission.BACKUP)
    def check_live(self, who: Actor) -> None:
        """Check every page, index and reference of the live file; raises UserError when one does not hold."""
        del who
        with self._context.database.read() as session:
            connection = session.connection()
            if not (is_authentic(connection) and is_whole(connection)):
                raise UserError(
                    "Berkas kantor ini rusak sebagian.",
                    "Jangan mengetik lagi. Pulihkan cadangan terakhir di Pengaturan, bagian Cadangan.",
                )


def backed_up_file(folder: Path) -> Path:
    """The database inside a backup; raises UserError when the folder is no backup."""
    return read_manifest(folder).database_path


def back_up(context: Context, reason: str) -> BackupInfo:
    """Make a backup outside any transaction; services call it before an import."""
    return make_backup(
        context.database,
        backup_folder(context.database.path),
        reason=reason,
        clock_now=context.clock(),
        history_head=history_head,
    )


def restore(backup: Path, target: Path, password: str | None) -> BackupInfo:
    """Bring a backup back as a new file; never over an existing one. Raises UserError."""
    return restore_beside(backup, target, password, history_head=history_head)


def history_head(session: Session) -> str:
    """The end of the chain as a manifest keeps it."""
    head = history.head(session)
    return f"{head.count}-{head.hash}"
