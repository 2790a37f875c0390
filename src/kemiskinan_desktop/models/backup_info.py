"""What a backup says about itself, signed by the office's key."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast, final

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import backup_refusals
from kemiskinan_desktop.models.subkeys import derive_subkey

VERSION = 1
MANIFEST = "manifes.json"
FORMAT = "cadangan Kemiskinan Desktop"
_LARGEST = 1_000_000


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class BackupInfo:
    """A backup: its folder, running number, moment, reason, schema, rows per table, history head, files.

    `number` grows by one per folder of backups, so that the newest is known even when the clock went back.
    `history_head` is what the caller's chain of changes ended with, "" when none was asked for.
    `size` and `sha256` are those of the encrypted database.
    """

    folder: Path
    number: int
    made_at: datetime
    reason: str
    database: str
    box_id: str
    training: bool
    schema_number: int
    counts: Mapping[str, int]
    history_head: str
    size: int
    sha256: str
    key_box_sha256: str

    @property
    def database_path(self) -> Path:
        """The backed-up database."""
        return self.folder / self.database


def encode_manifest(info: BackupInfo, key: bytes) -> bytes:
    """The manifest's bytes: readable JSON with an HMAC of all the rest."""
    body: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "number": info.number,
        "made_at": info.made_at.isoformat(),
        "reason": info.reason,
        "database": info.database,
        "box_id": info.box_id,
        "training": info.training,
        "schema_number": info.schema_number,
        "counts": dict(info.counts),
        "history_head": info.history_head,
        "size": info.size,
        "sha256": info.sha256,
        "key_box_sha256": info.key_box_sha256,
    }
    return json.dumps({**body, "signature": _signature(body, key)}, indent=2, ensure_ascii=False).encode()


def read_manifest(folder: Path, key: bytes | None = None, *, box_id: str = "") -> BackupInfo:
    """The manifest in a backup's folder; with a key its signature is checked.

    `box_id` names the office that asks, so that a backup of another one is told from a damaged one.
    Raises `UserError`, a different one for each thing that can be wrong.
    """
    if not folder.is_dir():
        raise backup_refusals.no_backup()
    try:
        with (folder / MANIFEST).open("rb") as file:
            body = cast("dict[str, Any]", json.loads(file.read(_LARGEST)))
        signature = str(body.pop("signature"))
        refusal = _refusal(signature, body, key, box_id)
        if refusal is None:
            return _decode(folder, body)
    except FileNotFoundError as error:
        raise backup_refusals.not_a_backup() from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise backup_refusals.damaged_manifest() from error
    raise refusal


def _refusal(signature: str, body: dict[str, Any], key: bytes | None, box_id: str) -> UserError | None:
    if body["format"] == FORMAT and int(body["version"]) > VERSION:
        return backup_refusals.newer_backup()
    if key is None or hmac.compare_digest(signature, _signature(body, key)):
        return None
    foreign = box_id and str(body["box_id"]) != box_id
    return backup_refusals.foreign_backup() if foreign else backup_refusals.damaged_manifest()


def _decode(folder: Path, body: dict[str, Any]) -> BackupInfo:
    name = str(body["database"])
    if (body["format"], body["version"]) != (FORMAT, VERSION) or Path(name).name != name:
        raise ValueError("not a manifest of this version")
    return BackupInfo(
        folder=folder,
        number=int(body["number"]),
        made_at=datetime.fromisoformat(body["made_at"]),
        reason=str(body["reason"]),
        database=name,
        box_id=str(body["box_id"]),
        training=bool(body["training"]),
        schema_number=int(body["schema_number"]),
        counts={str(table): int(rows) for table, rows in body["counts"].items()},
        history_head=str(body["history_head"]),
        size=int(body["size"]),
        sha256=str(body["sha256"]),
        key_box_sha256=str(body["key_box_sha256"]),
    )


def _signature(body: dict[str, Any], key: bytes) -> str:
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(derive_subkey(key, "cadangan"), canonical, hashlib.sha256).hexdigest()
