"""Backups of the office's file: made, copied out of the PC, proved, looked at."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.domain.backup_rules import ASKED, BackupSafety, due
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models.backup_info import BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_list import is_complete, list_backups, newest_proven, verify_backup
from kemiskinan_desktop.models.backup_medium import medium_folder, require_medium
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.opening import backup_folder
from kemiskinan_desktop.models.restoring import restore_beside
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backing_up import back_up, check_live_file, history_head, live_head
from kemiskinan_desktop.services.backup_safety import proofs, read_safety, remember_proof
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.copying_out import copy_out, is_outside


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBackup:
    """A backup of the list: where it stands, whether its files are all there, when it was last proved."""

    info: BackupInfo
    outside: bool
    """On the second medium; else beside the office's file."""
    complete: bool
    proved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the schedule did: a backup, a copy outside, or a copy that did not succeed."""

    made: BackupInfo | None = None
    copied: BackupInfo | None = None
    refused: UserError | None = None
    """Why the copy to the second medium failed; the backup on the PC stands."""

    @property
    def anything(self) -> bool:
        """Whether something changed."""
        return self.made is not None or self.copied is not None


class Backups:
    """Backups beside the office's file, each proved to be readable before it counts."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def folder(self) -> Path:
        """Where the backups of this office stand."""
        return backup_folder(self._context.database.path)

    @permits(Permission.BACKUP)
    def make(self, who: Actor, reason: str = ASKED) -> BackupInfo:
        """Make and prove a backup; raises UserError and leaves nothing behind when it cannot be proved."""
        del who
        return back_up(self._context, reason)

    @permits(Permission.BACKUP)
    def keep(self, who: Actor, medium: Path | None = None, report: Report = silent) -> Kept:
        """What the schedule wants now: the first backup of a day, one of what changed, its copy outside.

        A medium that is not there is no mistake: people take it home. Raises UserError when the backup itself
        cannot be made.
        """
        del who
        newest = self._newest()
        database = self._context.database
        reason = due(
            None if newest is None else newest.made_at, "" if newest is None else newest.history_head,
            live_head(database), self._context.clock(),
        )  # fmt: skip
        made = None
        if reason:
            report(0, 0)
            newest = made = back_up(self._context, reason)
        if newest is None or medium is None or is_outside(self._context, newest) or not medium.is_dir():
            return Kept(made=made)
        report(0, 0)
        try:
            return Kept(made=made, copied=copy_out(self._context, newest, medium, report))
        except UserError as refused:
            return Kept(made=made, refused=refused)

    @permits(Permission.BACKUP)
    def copy_out(self, who: Actor, medium: Path, report: Report = silent) -> BackupInfo:
        """Back up what changed and copy the newest backup to a medium, proved there; raises UserError."""
        del who
        require_medium(medium, self._context.database.path)
        newest = self._newest()
        if newest is None or newest.history_head != live_head(self._context.database):
            newest = back_up(self._context, ASKED)
        return copy_out(self._context, newest, medium, report)

    @permits(Permission.BACKUP)
    def require_medium(self, who: Actor, medium: Path) -> None:
        """Raise UserError for a folder that is not there, or that lies on a disk of this PC."""
        del who
        require_medium(medium, self._context.database.path)

    @permits(Permission.READ)
    def every(self, who: Actor) -> tuple[BackupInfo, ...]:
        """Backups signed by this office beside its file, newest first."""
        del who
        return list_backups(self.folder, self._context.database.key)

    @permits(Permission.READ)
    def known(self, who: Actor, medium: Path | None = None) -> tuple[KnownBackup, ...]:
        """Backups of this office beside its file and on a medium that is there, newest first."""
        del who
        here, key = self.folder, self._context.database.key
        folders = [here] if medium is None else [here, medium_folder(medium, self._context.database.path)]
        with self._context.database.read() as session:
            proved = proofs(session)
        found = [
            KnownBackup(
                info=info, outside=folder is not here, complete=is_complete(info),
                proved_at=proved.get(info.folder.name, info.made_at),
            )
            for folder in folders
            for info in list_backups(folder, key)
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda each: (-each.info.number, each.outside)))

    @permits(Permission.READ)
    def safety(self, who: Actor) -> BackupSafety:
        """How old the newest proven backups are, on this PC and outside, and when the file was checked."""
        del who
        with self._context.database.read() as session:
            return read_safety(session, self._context)

    @permits(Permission.BACKUP)
    def prove(self, who: Actor, folder: Path) -> BackupInfo:
        """Check a backup again from its first to its last byte; raises UserError for what is wrong."""
        del who
        database = self._context.database
        own = read_key_box(key_box_path(database.path)).box_id
        info = verify_backup(folder, database.key, box_id=own, history_head=history_head)
        with database.write() as session:
            remember_proof(session, info, self._context.clock(), self.folder)
        return info

    @permits(Permission.BACKUP)
    def check_live(self, who: Actor) -> None:
        """Check every page, index and reference of the live file; raises UserError when one does not hold."""
        del who
        check_live_file(self._context)

    def _newest(self) -> BackupInfo | None:
        return newest_proven(self.folder, self._context.database.key)


def backed_up_file(folder: Path) -> Path:
    """The database inside a backup; raises UserError when the folder is no backup."""
    return read_manifest(folder).database_path


def restore(backup: Path, target: Path, password: str | None, *, login: str = "") -> BackupInfo:
    """Bring a backup back as a new file; never over an existing one. Raises UserError."""
    return restore_beside(backup, target, password, login=login, history_head=history_head)
