"""The backups of a folder, and whether one still is what it was when it was proved."""

from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.backup_info import MANIFEST, BackupInfo, read_manifest
from kemiskinan_desktop.models.backup_proof import HistoryHead, file_sha256, no_history, prove_copy
from kemiskinan_desktop.models.key_box_file import key_box_path


def list_backups(folder: Path, key: bytes | None = None) -> tuple[BackupInfo, ...]:
    """The backups with a readable manifest, newest first; with a key only those signed by this office."""
    if not folder.is_dir():
        return ()
    places = [place for place in folder.iterdir() if _is_finished(place)]
    found = [info for place in places if (info := _read_or_none(place, key)) is not None]
    return tuple(sorted(found, key=lambda info: info.number, reverse=True))


def newest_proven(folder: Path, key: bytes | None = None) -> BackupInfo | None:
    """The newest backup whose files are there in full length; a manifest is written only after the proof."""
    return next((info for info in list_backups(folder, key) if _is_complete(info)), None)


def verify_backup(folder: Path, key: bytes, *, history_head: HistoryHead = no_history) -> BackupInfo:
    """Prove a backup again, byte by byte and table by table; raises `UserError` when anything differs.

    With `no_history` the head in the manifest is trusted to the signature and the checksum.
    """
    info = read_manifest(folder, key)
    if not _is_complete(info) or _sums(info) != (info.sha256, info.key_box_sha256):
        raise refusals.damaged_backup()
    contents = prove_copy(info.database_path, key, history_head)
    head = info.history_head if history_head is no_history else contents.history_head
    if (contents.schema_number, contents.counts, head) != (
        info.schema_number,
        dict(info.counts),
        info.history_head,
    ):
        raise refusals.damaged_backup()
    return info


def _is_finished(place: Path) -> bool:
    return not place.name.startswith(".") and (place / MANIFEST).is_file()


def _read_or_none(place: Path, key: bytes | None) -> BackupInfo | None:
    try:
        return read_manifest(place, key)
    except UserError:
        return None


def _is_complete(info: BackupInfo) -> bool:
    database = info.database_path
    return database.is_file() and database.stat().st_size == info.size and key_box_path(database).is_file()


def _sums(info: BackupInfo) -> tuple[str, str]:
    return file_sha256(info.database_path), file_sha256(key_box_path(info.database_path))
