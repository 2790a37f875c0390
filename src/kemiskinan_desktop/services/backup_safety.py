"""How safe an office's backups are: their ages, and what is remembered of copies and proofs."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.backup_rules import BackupSafety
from kemiskinan_desktop.models import settings
from kemiskinan_desktop.models.backup_info import BackupInfo
from kemiskinan_desktop.models.backup_list import list_backups, newest_proven
from kemiskinan_desktop.models.history_extent import first_moment
from kemiskinan_desktop.models.opening import backup_folder
from kemiskinan_desktop.services.backing_up import last_checked
from kemiskinan_desktop.services.context import Context

_OUTSIDE, _PROOFS = "cadangan-di-luar", "cadangan-diuji"
"""Settings: the newest backup proved on another medium; when backups were proved again, by folder name."""


def read_safety(session: Session, context: Context) -> BackupSafety:
    """The ages of an office's backups."""
    database = context.database
    newest = newest_proven(backup_folder(database.path), database.key)
    kept = settings.get(session, _OUTSIDE)
    return BackupSafety(
        newest=None if newest is None else newest.made_at,
        outside=None if kept is None else datetime.fromisoformat(kept["made_at"]),
        since=first_moment(session),
        checked=last_checked(session),
        training=database.training,
    )


def remember_outside(session: Session, info: BackupInfo, now: datetime) -> None:
    """Keep that a backup was proved on another medium."""
    told = {"sha256": info.sha256, "made_at": info.made_at.isoformat(), "copied_at": now.isoformat()}
    settings.put(session, _OUTSIDE, told)


def outside_sum(session: Session) -> str:
    """The checksum of the newest backup outside; empty when there is none."""
    kept = settings.get(session, _OUTSIDE)
    return "" if kept is None else str(kept["sha256"])


def remember_proof(session: Session, info: BackupInfo, now: datetime, folder: Path) -> None:
    """Keep when a backup was proved again; what is said of backups that are gone is forgotten."""
    there = {each.folder.name for each in list_backups(folder)} | {info.folder.name}
    kept = {name: at for name, at in _kept_proofs(session).items() if name in there}
    settings.put(session, _PROOFS, kept | {info.folder.name: now.isoformat()})


def proofs(session: Session) -> Mapping[str, datetime]:
    """When backups were proved again, by the name of their folder."""
    return {name: datetime.fromisoformat(at) for name, at in _kept_proofs(session).items()}


def _kept_proofs(session: Session) -> dict[str, str]:
    return settings.get(session, _PROOFS) or {}
