"""The backups of a folder, and whether one still is what it was when it was proved."""

from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup_refusals
from kemiskinan_desktop.models.backup_info import MANIFEST, BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_proof import HistoryHead, file_sha256, no_history, prove_copy
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.schema_version import SCHEMA_NUMBER


def list_backups(folder: Path, key: bytes | None = None) -> tuple[BackupInfo, ...]:
    """The backups with a readable manifest, newest first; with a key only those signed by this office.

    A folder that is not there or cannot be read has none.
    """
    try:
        places = [place for place in folder.iterdir() if _is_finished(place)]
    except OSError:
        return ()
    found = [info for place in places if (info := _read_or_none(place, key)) is not None]
    return tuple(sorted(found, key=lambda info: info.number, reverse=True))


def newest_proven(folder: Path, key: bytes | None = None) -> BackupInfo | None:
    """The newest backup whose files are there in full length; a manifest is written only after the proof."""
    return next((info for info in list_backups(folder, key) if is_complete(info)), None)


def is_complete(info: BackupInfo) -> bool:
    """Whether the files of a backup are there in full length, without reading them."""
    database = info.database_path
    try:
        return database.stat().st_size == info.size and key_box_path(database).is_file()
    except OSError:
        return False


def verify_backup(
    folder: Path, key: bytes, *, box_id: str = "", history_head: HistoryHead = no_history
) -> BackupInfo:
    """Prove a backup again, byte by byte and table by table; raises `UserError` for what differs.

    `box_id` names the office that asks, so that a backup of another one is told as such. With `no_history`
    the head in the manifest is trusted to the signature and the checksum.
    """
    info = read_manifest(folder, key, box_id=box_id)
    require_usable(info)
    with system_faults():
        if file_sha256(info.database_path) != info.sha256:
            raise backup_refusals.damaged_backup()
    contents = prove_copy(info.database_path, key, history_head)
    head = info.history_head if history_head is no_history else contents.history_head
    if (contents.schema_number, contents.counts, head) != (
        info.schema_number,
        dict(info.counts),
        info.history_head,
    ):
        raise backup_refusals.damaged_backup()
    return info


def require_usable(info: BackupInfo, newest_schema: int = SCHEMA_NUMBER) -> None:
    """What can be said without a key: not newer than this program, complete, with its own key box.

    Raises `UserError`, a different one for each.
    """
    if info.schema_number > newest_schema:
        raise backup_refusals.newer_backup()
    if not is_complete(info):
        raise backup_refusals.incomplete_backup()
    require_key_box(info)


def require_key_box(info: BackupInfo) -> None:
    """Raise `UserError` unless the key box in a backup is the one that was put there."""
    box = key_box_path(info.database_path)
    with system_faults():
        if not box.is_file():
            raise backup_refusals.incomplete_backup()
        if file_sha256(box) != info.key_box_sha256:
            raise backup_refusals.damaged_backup_key()


def _is_finished(place: Path) -> bool:
    return not place.name.startswith(".") and (place / MANIFEST).is_file()


def _read_or_none(place: Path, key: bytes | None) -> BackupInfo | None:
    try:
        return read_manifest(place, key)
    except UserError:
        return None
