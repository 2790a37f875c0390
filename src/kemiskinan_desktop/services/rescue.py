"""What can be done for an office whose file, or key box, is damaged or gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.domain.backup_rules import Damage
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup_refusals, refusals
from kemiskinan_desktop.models.backup_info import BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_list import is_complete, list_backups
from kemiskinan_desktop.models.backup_medium import medium_folder
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.opening import backup_folder
from kemiskinan_desktop.models.recovering import Recovered, recover, recover_key_box
from kemiskinan_desktop.models.restoring import set_aside
from kemiskinan_desktop.services.backing_up import history_head
from kemiskinan_desktop.services.context import Clock, system_clock
from kemiskinan_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue:
    """An office that does not open, and the complete backups it can come back from, newest first."""

    path: Path
    damage: Damage
    choices: tuple[BackupInfo, ...]
    written_at: datetime | None
    """When the file was last written; None when it is not there."""

    @property
    def training(self) -> bool:
        """Whether the backups open without a password."""
        return bool(self.choices) and self.choices[0].training

    @property
    def names_the_file(self) -> bool:
        """Whether the backup comes back under the office's name; else as a new file."""
        return self.damage is not Damage.NOTHING

    @property
    def needs_password(self) -> bool:
        """Whether the password is wanted before the backup comes back; a key box comes back without."""
        return self.damage is not Damage.KEY_BOX


def rescue_for(path: Path, refusal: UserError, places: Sequence[Path] = ()) -> Rescue | None:
    """What can be offered after an office was refused; None when nothing can.

    `places` are folders or sticks beyond the one beside the file. A file that is merely not found, that is
    something else or never had a key box is offered a backup only when there is one.
    """
    if not worth_rescuing(refusal):
        return None
    choices = _of_this_office(path, backups_for(path, places))
    damage = _damage(path, refusal, choices)
    if not choices and refusal.title in _SURE_ONLY_WITH_BACKUPS:
        return None
    return Rescue(path=path, damage=damage, choices=choices, written_at=_written_at(path))


def worth_rescuing(refusal: UserError) -> bool:
    """Whether a refusal says that an office's file or key box is damaged or gone."""
    return refusal.title in _DAMAGED | _KEY_BOX | _SURE_ONLY_WITH_BACKUPS


def spoilt_backup(refusal: UserError) -> bool:
    """Whether a refusal says that the chosen backup itself does not hold, so that another is to be tried."""
    return refusal.title in _SPOILT


def backups_for(path: Path, places: Sequence[Path] = ()) -> tuple[BackupInfo, ...]:
    """The complete backups of a file, newest first, beside it and in these folders or on these sticks.

    Nothing is proved yet: without the password a signature cannot be checked.
    """
    folders = [
        backup_folder(path),
        *(each for place in places for each in (place, medium_folder(place, path))),
    ]
    found = {info.folder: info for folder in folders for info in list_backups(folder) if is_complete(info)}
    return tuple(sorted(found.values(), key=lambda info: (info.number, info.made_at), reverse=True))


def backups_in(folder: Path) -> tuple[BackupInfo, ...]:
    """The complete backups in a folder a person chose: one backup, a folder of them, or a stick.

    Raises UserError when there is none.
    """
    try:
        return (read_manifest(folder),)
    except UserError:
        inner = [folder, *sorted(folder.glob("*-cadangan"))]
    found = [info for place in inner for info in list_backups(place) if is_complete(info)]
    if not found:
        raise backup_refusals.no_good_backup()
    return tuple(sorted(found, key=lambda info: (info.made_at, info.number), reverse=True))


def bring_back(
    path: Path, backup: Path, password: str | None, *, login: str = "", clock: Clock = system_clock
) -> Recovered:
    """Prove a backup and bring it back under the office's name; what stood there is moved aside.

    Login and password are those of the day of the backup. Raises UserError and then nothing is changed.
    """
    return recover(
        path, backup, password, login=login, clock_now=clock(), history_head=history_head
    )  # fmt: skip


def bring_back_key_box(path: Path, backup: Path, *, clock: Clock = system_clock) -> Path | None:
    """Put a backup's key box beside the office's file; gives where the damaged one lies now."""
    return recover_key_box(path, backup, clock_now=clock())


def note_return(workplace: Workplace, info: BackupInfo) -> None:
    """Write into the history of an office that it came back from a backup, and by whom."""
    subject = f"cadangan nomor {info.number}, {info.made_at:%d/%m/%Y %H.%M}"
    with workplace.context.database.write() as session:
        workplace.context.record(session, workplace.who, "pulihkan cadangan", [], subject=subject)


def clear_the_way(path: Path, *, clock: Clock = system_clock) -> Path:
    """Move a damaged file aside, with all that belongs to it; gives its name now. Raises UserError."""
    return set_aside(path, clock_now=clock())


_SURE_ONLY_WITH_BACKUPS = {
    refusals.missing_file().title,
    refusals.foreign_file().title,
    refusals.missing_key_box().title,
}
_DAMAGED = {refusals.damaged_file().title, refusals.empty_file().title, refusals.foreign_file().title}
_SPOILT = {
    refused().title
    for refused in (
        backup_refusals.damaged_backup, backup_refusals.damaged_backup_key, backup_refusals.damaged_manifest,
        backup_refusals.incomplete_backup, backup_refusals.newer_backup,
    )
}  # fmt: skip
_KEY_BOX = {refusals.missing_key_box().title, refusals.damaged_key_box().title}


def _damage(path: Path, refusal: UserError, choices: Sequence[BackupInfo]) -> Damage:
    if refusal.title == refusals.missing_file().title:
        return Damage.MISSING
    # a key box of another office beside a file that may well be whole
    unlike = bool(choices) and _box_id(path) not in {"", choices[0].box_id}
    return Damage.KEY_BOX if refusal.title in _KEY_BOX or unlike else Damage.FILE


def _of_this_office(path: Path, found: tuple[BackupInfo, ...]) -> tuple[BackupInfo, ...]:
    """Those that have the key of the file, when any has: a stick may carry several offices."""
    own = _box_id(path)
    return tuple(info for info in found if info.box_id == own) or found


def _box_id(path: Path) -> str:
    try:
        return read_key_box(key_box_path(path)).box_id
    except UserError:
        return ""


def _written_at(path: Path) -> datetime | None:
    parts = [path, path.with_name(f"{path.name}-wal")]
    written = [part.stat().st_mtime for part in parts if part.is_file()]
    return datetime.fromtimestamp(max(written)).astimezone() if written else None
